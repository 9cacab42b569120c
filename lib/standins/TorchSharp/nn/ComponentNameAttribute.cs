using System.Reflection;

namespace TorchSharp.Utils
{
    /// <summary>Gives a field of a module another name in state_dict and in saved files.</summary>
    [AttributeUsage(AttributeTargets.Field)]
    public class ComponentNameAttribute : Attribute
    {
        public ComponentNameAttribute() { }

        /// <summary>The name.</summary>
        public string Name { get; set; } = "";
    }
}

namespace TorchSharp
{
    /// <summary>How a field's value is called when a module registers it.</summary>
    public static class FieldInfoExtensionMethods
    {
        /// <summary>The name that <see cref="Utils.ComponentNameAttribute"/> gives, or the field's own.</summary>
        public static string ComponentName(this FieldInfo field) =>
            field.GetCustomAttribute<Utils.ComponentNameAttribute>()?.Name is { Length: > 0 } given ? given : field.Name;
    }
}
