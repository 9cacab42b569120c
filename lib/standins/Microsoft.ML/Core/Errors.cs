using Microsoft.ML.Data;

namespace Microsoft.ML;

/// <summary>The exceptions of the package, with sentences that name the column and say what was expected.</summary>
static class Errors
{
    public static ArgumentOutOfRangeException Parameter(string name, string message) => new(name, message);

    public static InvalidOperationException Invalid(string message) => new(message);

    /// <summary>A column is not there; the message lists those that are.</summary>
    public static ArgumentOutOfRangeException Missing(string role, string column, DataViewSchema schema) =>
        new("inputSchema", $"Could not find the {role} column '{column}'. The data has {Names(schema.Where(c => !c.IsHidden).Select(c => c.Name))}.");

    public static ArgumentOutOfRangeException Missing(string role, string column, SchemaShape schema) =>
        new("inputSchema", $"Could not find the {role} column '{column}'. The data has {Names(schema.Select(c => c.Name))}.");

    public static ArgumentOutOfRangeException Mismatch(string role, string column, string expected, string actual) =>
        new("inputSchema", $"Schema mismatch for {role} column '{column}': expected {expected}, got {actual}.");

    public static ArgumentOutOfRangeException Mismatch(string role, string column, string expected, DataViewType actual) =>
        Mismatch(role, column, expected, actual.ToString()!);

    public static void NotNull(object? value, string name) => ArgumentNullException.ThrowIfNull(value, name);

    static string Names(IEnumerable<string> names)
    {
        var list = names.Distinct().ToList();
        return list.Count == 0 ? "no columns" : list.Count <= 20
            ? "the columns " + string.Join(", ", list) : $"the columns {string.Join(", ", list.Take(20))} and {list.Count - 20} more";
    }
}
