using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Course.Notebooks.Documents;

namespace Course.Notebooks.Running;

/// <summary>Finds the metrics and checks that stand in a notebook's outputs under their MIME types.</summary>
internal static class ReportedFigures
{
    /// <summary>Metrics with the number of their cell, from top to bottom.</summary>
    public static IEnumerable<(int Cell, NotebookMetric Metric)> Metrics(NotebookDocument document) =>
        Find(document, MimeTypes.Metric).Select(found => (found.Cell, Metric(found.Json)));

    /// <summary>Checks with the number of their cell, from top to bottom.</summary>
    public static IEnumerable<(int Cell, NotebookCheck Check)> Checks(NotebookDocument document) =>
        Find(document, MimeTypes.Check).Select(found => (found.Cell, new NotebookCheck(
            Text(found.Json["exercise"]), Flag(found.Json["passed"]) ?? false, Flag(found.Json["done"]) ?? true, Text(found.Json["message"]))));

    /// <summary>The metric that an output holds; null when it holds none.</summary>
    public static NotebookMetric? Metric(CellOutput output)
    {
        var data = output switch
        {
            DisplayOutput display => display.Data,
            UpdateOutput update => update.Data,
            ResultOutput result => result.Data,
            _ => null,
        };
        if (data is null || !data.TryGetValue(MimeTypes.Metric, out var text))
        {
            return null;
        }
        try
        {
            return JsonNode.Parse(text) is JsonObject json ? Metric(json) : null;
        }
        catch (JsonException)
        {
            return null; // A cell may show anything under any name.
        }
    }

    private static NotebookMetric Metric(JsonObject json)
    {
        var (value, least, most) = (Number(json["value"]) ?? double.NaN, Number(json["atLeast"]), Number(json["atMost"]));
        var kept = !double.IsNaN(value) && !(value < least) && !(value > most);
        return new NotebookMetric(Text(json["name"]), value, least, most, Flag(json["passed"]) ?? kept);
    }

    private static IEnumerable<(int Cell, JsonObject Json)> Find(NotebookDocument document, string mime)
    {
        // Only what this run showed counts, not what a skipped cell has kept.
        foreach (var cell in document.Cells.Where(cell => cell.Kind == CellKind.Code && !cell.Tags.Contains("skip-execution")))
        {
            foreach (var output in cell.Outputs)
            {
                if ((output["data"] as JsonObject)?[mime] is JsonObject json)
                {
                    yield return (cell.ExecutionCount ?? 0, json);
                }
            }
        }
    }

    private static string Text(JsonNode? node) =>
        node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : node?.ToJsonString() ?? "";

    private static bool? Flag(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    // JSON has no NaN or infinity; formatters write them as strings.
    private static double? Number(JsonNode? node) => node?.GetValueKind() switch
    {
        JsonValueKind.Number => double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture),
        JsonValueKind.String when double.TryParse(node.GetValue<string>(), CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };
}
