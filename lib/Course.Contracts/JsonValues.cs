using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Course.Contracts;

/// <summary>Reads values of JSON that may be of another kind than they should be.</summary>
public static class JsonValues
{
    /// <summary>The text; other values as JSON, and nothing as "".</summary>
    public static string ToText(this JsonNode? node) => node.AsText() ?? node?.ToJsonString() ?? "";

    /// <summary>The text; null for what is none.</summary>
    public static string? AsText(this JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;

    /// <summary>True or false; null for what is neither.</summary>
    public static bool? ToFlag(this JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>The number, also one that stands as text: formatters write NaN and the infinities so; null for what is none.</summary>
    public static double? ToNumber(this JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.Number => double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture),
        JsonValueKind.String when double.TryParse(node.GetValue<string>(), CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };
}
