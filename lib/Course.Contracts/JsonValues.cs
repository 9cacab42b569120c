using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Course.Contracts;

/// <summary>Reads values of JSON that may be of another kind than they should be.</summary>
internal static class JsonValues
{
    internal static string ToText(this JsonNode? node) =>
        node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : node?.ToJsonString() ?? "";

    internal static bool? ToFlag(this JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    // Formatters write what JSON has no number for, NaN and the infinities, as strings.
    internal static double? ToNumber(this JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.Number => double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture),
        JsonValueKind.String when double.TryParse(node.GetValue<string>(), CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };
}
