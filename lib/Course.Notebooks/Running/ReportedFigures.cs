using System.Text.Json;
using System.Text.Json.Nodes;
using Course.Notebooks.Documents;

namespace Course.Notebooks.Running;

/// <summary>Finds the metrics and checks that stand in a notebook's outputs under their MIME types.</summary>
internal static class ReportedFigures
{
    /// <summary>Metrics with the number of their cell, from top to bottom.</summary>
    public static IEnumerable<(int Cell, MetricRecord Metric)> Metrics(NotebookDocument document) =>
        Find(document, MimeTypes.Metric).Select(found => (found.Cell, MetricRecord.Read(found.Json)));

    /// <summary>Checks with the number of their cell, from top to bottom.</summary>
    public static IEnumerable<(int Cell, CheckRecord Check)> Checks(NotebookDocument document) =>
        Find(document, MimeTypes.Check).Select(found => (found.Cell, CheckRecord.Read(found.Json)));

    /// <summary>The metric that an output holds; null when it holds none.</summary>
    public static MetricRecord? Metric(CellOutput output)
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
            return JsonNode.Parse(text) is JsonObject json ? MetricRecord.Read(json) : null;
        }
        catch (JsonException)
        {
            return null; // A cell may show anything under any name.
        }
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
}
