using System.Text.Json.Nodes;

namespace Course.Contracts;

/// <summary>A headline figure (<c>Report.Metric</c>), as a notebook keeps it under <see cref="MimeTypes.Metric"/>.</summary>
/// <param name="Name">What it measures.</param>
/// <param name="Value">The figure.</param>
/// <param name="AtLeast">What it has to reach, if anything.</param>
/// <param name="AtMost">What it may not exceed, if anything.</param>
/// <param name="Passed">Whether it kept to both.</param>
public sealed record MetricRecord(string Name, double Value, double? AtLeast, double? AtMost, bool Passed)
{
    /// <summary>Whether a figure is a number within its limits.</summary>
    public static bool Keeps(double value, double? atLeast, double? atMost) => double.IsFinite(value) && !(value < atLeast) && !(value > atMost);

    /// <summary>{"name", "value", "atLeast", "atMost", "passed"}; what is not finite is null, for JSON has no such numbers.</summary>
    public JsonObject ToJson() => new()
    {
        ["name"] = Name,
        ["value"] = Finite(Value),
        ["atLeast"] = Finite(AtLeast),
        ["atMost"] = Finite(AtMost),
        ["passed"] = Passed,
    };

    /// <summary>Reads what <see cref="ToJson"/> writes; anything a cell may show in its place gives a record, too.</summary>
    public static MetricRecord Read(JsonObject json)
    {
        var (value, atLeast, atMost) = (json["value"].ToNumber() ?? double.NaN, json["atLeast"].ToNumber(), json["atMost"].ToNumber());
        return new(json["name"].ToText(), value, atLeast, atMost, json["passed"].ToFlag() ?? Keeps(value, atLeast, atMost));
    }

    private static JsonNode? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;
}
