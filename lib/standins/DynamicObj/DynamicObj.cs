using System.Dynamic;
using Microsoft.FSharp.Core;

namespace DynamicObj;

/// <summary>
/// An object whose properties are named at run time: the base of all that a Plotly.NET chart is made of. A name is the
/// one plotly.js knows, so a property that no method offers can still be set: <c>axis.SetProperty("spikesides", true)</c>.
/// </summary>
public class DynamicObj : DynamicObject
{
    /// <summary>The properties in the order they were first set.</summary>
    public Dictionary<string, object> Properties { get; } = [];

    /// <summary>Sets a property, or replaces the value it has.</summary>
    public void SetProperty(string propertyName, object propertyValue) => Properties[propertyName] = propertyValue;

    /// <summary>A property's value, or None where it was never set.</summary>
    public FSharpOption<object>? TryGetPropertyValue(string propertyName) =>
        Properties.TryGetValue(propertyName, out var value) ? FSharpOption<object>.Some(value) : null;

    /// <summary>A property's value.</summary>
    /// <exception cref="MissingMemberException">The property was never set.</exception>
    public object GetPropertyValue(string propertyName) =>
        Properties.TryGetValue(propertyName, out var value) ? value
            : throw new MissingMemberException($"This {GetType().Name} has no property \"{propertyName}\".");

    /// <summary>Forgets a property; false where there was none.</summary>
    public bool RemoveProperty(string propertyName) => Properties.Remove(propertyName);

    public override bool TryGetMember(GetMemberBinder binder, out object? result)
    {
        var found = Properties.TryGetValue(binder.Name, out var value);
        result = value;
        return found;
    }

    public override bool TrySetMember(SetMemberBinder binder, object? value)
    {
        Properties[binder.Name] = value!;
        return true;
    }

    public override IEnumerable<string> GetDynamicMemberNames() => Properties.Keys;
}
