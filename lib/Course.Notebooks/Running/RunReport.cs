using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using Course.Notebooks.Documents;

namespace Course.Notebooks.Running;

/// <summary>The results of a run, for people's tools: results.json, and results.xml in JUnit's form.</summary>
/// <param name="mode">Full or smoke.</param>
/// <param name="packages">Package → version and source.</param>
/// <param name="notebooks">One result a notebook that was started, in the order given.</param>
/// <param name="root">Paths inside this folder are given relative to it.</param>
public sealed class RunReport(
    RunMode mode, IReadOnlyDictionary<string, string> packages, IReadOnlyList<NotebookResult> notebooks, string root)
{
    /// <summary>The results, in the order the notebooks were given.</summary>
    public IReadOnlyList<NotebookResult> Notebooks => notebooks;

    /// <summary>Whether every notebook passed.</summary>
    public bool AllPassed => notebooks.All(notebook => notebook.Status == NotebookStatus.Passed);

    /// <summary>Writes results.json and results.xml, each in one step.</summary>
    /// <param name="folder">Made when it is missing.</param>
    public void Write(string folder)
    {
        AtomicFile.Write(Path.Combine(folder, "results.json"), ToJson());
        AtomicFile.Write(Path.Combine(folder, "results.xml"), ToJUnit());
    }

    private string ToJson() => JsonText.Format(new JsonObject
    {
        ["mode"] = mode == RunMode.Full ? "full" : "smoke",
        ["packages"] = new JsonObject(packages.Select(p => KeyValuePair.Create(p.Key, (JsonNode?)JsonValue.Create(p.Value)))),
        ["notebooks"] = Array(notebooks.Select(Notebook)),
    });

    private JsonObject Notebook(NotebookResult result) => new()
    {
        ["name"] = result.Name,
        ["path"] = RelativePath(result.Path),
        ["status"] = result.Status == NotebookStatus.Canceled ? "failed" : result.Status.ToString().ToLowerInvariant(),
        ["seconds"] = Math.Round(result.Seconds, 3),
        ["cells"] = new JsonObject { ["total"] = result.Cells.Count, ["executed"] = result.Executed },
        ["error"] = result.Error is { } error
            ? new JsonObject { ["cell"] = error.Cell, ["type"] = error.Type, ["message"] = error.Message, ["trace"] = error.Trace }
            : null,
        ["metrics"] = Array(result.Metrics.Select(metric => metric.ToJson())),
        ["checks"] = Array(result.Checks.Select(check => new JsonObject
        {
            ["exercise"] = check.Exercise,
            ["passed"] = check.Passed,
            ["message"] = check.Message,
        })),
        ["peakMemoryMB"] = result.PeakMemoryMB,
    };

    /// <summary>A suite for each notebook, a case for each code cell, metric and check.</summary>
    private string ToJUnit()
    {
        var name = mode == RunMode.Full ? "notebooks, full" : "notebooks, smoke";
        var root = new XElement("testsuites", new XAttribute("name", name), notebooks.Select(Suite));
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{root}\n".ReplaceLineEndings("\n");
    }

    // Outcome: "failure", "error" or "skipped"; null for a case that passed.
    private sealed record Case(string Name, double Seconds, string? Outcome, NotebookError? Error = null);

    private XElement Suite(NotebookResult result)
    {
        var cases = Cases(result).ToList();
        return new XElement(
            "testsuite",
            Attribute("name", result.Name),
            Attribute("file", RelativePath(result.Path)),
            new XAttribute("tests", cases.Count),
            new XAttribute("failures", cases.Count(test => test.Outcome == "failure")),
            new XAttribute("errors", cases.Count(test => test.Outcome == "error")),
            new XAttribute("skipped", cases.Count(test => test.Outcome == "skipped")),
            Attribute("time", Seconds(result.Seconds)),
            cases.Select(test => new XElement(
                "testcase",
                Attribute("name", test.Name),
                Attribute("classname", result.Name),
                Attribute("time", Seconds(test.Seconds)),
                Outcome(test))));
    }

    private static XElement? Outcome(Case test) => test switch
    {
        { Outcome: null } => null,
        { Error: { } error } => new XElement(
            test.Outcome,
            Attribute("type", error.Type),
            Attribute("message", error.Message),
            Clean(error.Trace.Length > 0 ? error.Trace : error.Message)),
        _ => new XElement(test.Outcome),
    };

    private IEnumerable<Case> Cases(NotebookResult result)
    {
        foreach (var cell in result.Cells)
        {
            var name = cell.Number > 0 ? $"cell {cell.Number}: {cell.FirstLine}" : $"cell not run: {cell.FirstLine}";
            var outcome = cell.State switch
            {
                CellState.Passed => null,
                CellState.Failed => result.Status == NotebookStatus.Failed ? "failure" : "error",
                _ => "skipped",
            };
            yield return new Case(name, cell.Seconds, outcome, cell.Error);
        }
        foreach (var metric in result.Metrics)
        {
            var error = mode == RunMode.Full && !metric.Passed ? new NotebookError(null, "MetricMissed", NotebookRunner.Describe(metric), "") : null;
            yield return new Case($"metric: {metric.Name}", 0, error is null ? null : "failure", error);
        }
        foreach (var check in result.Checks)
        {
            // A learner's version says "not done yet" and passes: then the check did not decide, and is not held against it.
            var decided = result is { Status: NotebookStatus.Failed, Error.Type: "CheckFailed" };
            var error = decided && !check.Passed ? new NotebookError(null, "CheckFailed", check.Message, "") : null;
            var otherwise = decided ? "failure" : "skipped";
            yield return new Case($"check: {check.Exercise}", 0, check.Passed ? null : otherwise, error);
        }
        // What no cell is to blame for (a broken file, a process that did not start) is a case of its own.
        if (result.Error is { Type: not ("MetricMissed" or "CheckFailed") } other && !result.Cells.Any(cell => cell.State == CellState.Failed))
        {
            yield return new Case(result.Name, 0, "error", other);
        }
    }

    private string RelativePath(string path)
    {
        var relative = Path.GetRelativePath(root, path);
        return (relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? path : relative).Replace('\\', '/');
    }

    private static JsonArray Array(IEnumerable<JsonObject> items) => new([.. items]);

    private static string Seconds(double seconds) => seconds.ToString("0.000", CultureInfo.InvariantCulture);

    private static XAttribute Attribute(string name, string value) => new(name, Clean(value));

    /// <summary>XML 1.0 has no place for control characters, such as the escapes of coloured terminal text.</summary>
    private static string Clean(string text) => string.Concat(text.EnumerateRunes()
        .Select(rune => rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) ? "\ufffd" : rune.ToString()));
}
