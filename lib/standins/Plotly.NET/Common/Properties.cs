using Microsoft.FSharp.Core;
using DynObj = DynamicObj.DynamicObj;

namespace Plotly.NET;

/// <summary>Setting what was given and leaving out what was not, one property after another.</summary>
static class Properties
{
    /// <summary>Sets a property where a value was given.</summary>
    public static T Put<T, TValue>(this T target, string key, FSharpOption<TValue>? value) where T : DynObj
    {
        if (value is not null) target.SetProperty(key, value.Value!);
        return target;
    }

    /// <summary>Sets a property.</summary>
    public static T Set<T>(this T target, string key, object value) where T : DynObj
    {
        target.SetProperty(key, value);
        return target;
    }

    /// <summary>Sets a property of an object inside the target, making that object first where it is missing.</summary>
    public static T PutIn<T, TValue>(this T target, string inner, string key, FSharpOption<TValue>? value) where T : DynObj
    {
        if (value is not null) target.Inner<DynObj>(inner).SetProperty(key, value.Value!);
        return target;
    }

    /// <summary>The object a property holds; a new one is put there when there is none.</summary>
    public static T Inner<T>(this DynObj target, string key) where T : DynObj, new()
    {
        if (target.Get<T>(key) is { } present) return present;
        var made = new T();
        target.SetProperty(key, made);
        return made;
    }

    /// <summary>A property's value if it has this type.</summary>
    public static T? Get<T>(this DynObj target, string key) where T : class =>
        target.Properties.TryGetValue(key, out var value) ? value as T : null;

    /// <summary>
    /// Lays the second object's properties over the first's, object by object, and returns the first, changed.
    /// A template is laid over a copy, because charts share theirs.
    /// </summary>
    public static T Merge<T>(this T first, DynObj second) where T : DynObj
    {
        foreach (var (key, value) in second.Properties.ToList())
        {
            if (value is DynObj over && first.Get<DynObj>(key) is { } under)
            {
                if (!ReferenceEquals(over, under))
                    first.SetProperty(key, (under is Template ? under.Copy() : under).Merge(over));
            }
            else first.SetProperty(key, value);
        }
        return first;
    }

    /// <summary>A copy of an object and of the objects inside it; lists and values are shared.</summary>
    public static DynObj Copy(this DynObj source)
    {
        var copy = source switch
        {
            Trace trace => trace.SameKind(),
            Template => new Template(),
            _ => (DynObj)Activator.CreateInstance(source.GetType())!,
        };
        foreach (var (key, value) in source.Properties)
            copy.SetProperty(key, value is DynObj inner ? inner.Copy() : value);
        return copy;
    }
}
