using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml;
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

    /// <summary>The text of results.json.</summary>
    public string ToJson() => JsonText.Format(new JsonObject
    {
        ["mode"] = mode == RunMode.Full ? "full" : "smoke",
        ["packages"] = new JsonObject(packages.Select(p => KeyValuePair.Create(p.Key, (JsonNode?)JsonValue.Create(p.Value)))),
        ["notebooks"] = Array(notebooks.Select(Notebook)),
    });

    private JsonObject Notebook(NotebookResult result) => new()
    {
        ["name"] = result.Name,
        ["path"] = RelativePath(result.Path),
        ["status"] = StatusWord(result.Status),
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

    /// <summary>The text of results.xml: a suite for each notebook, a case for each code cell, metric and check.</summary>
    public string ToJUnit()
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", mode == RunMode.Full ? "notebooks, full" : "notebooks, smoke");
            foreach (var result in notebooks)
            {
                Suite(xml, result);
            }
            xml.WriteEndElement();
        }
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + text + "\n";
    }

    // Failure: "failure" or "error"; null for a case that passed or was skipped.
    private sealed record Case(string Name, double Seconds, string? Failure, bool Skipped, NotebookError? Error);

    private void Suite(XmlWriter xml, NotebookResult result)
    {
        var cases = Cases(result).ToList();
        xml.WriteStartElement("testsuite");
        Attribute(xml, "name", result.Name);
        Attribute(xml, "file", RelativePath(result.Path));
        Attribute(xml, "tests", cases.Count.ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "failures", cases.Count(c => c.Failure == "failure").ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "errors", cases.Count(c => c.Failure == "error").ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "skipped", cases.Count(c => c.Skipped).ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "time", Seconds(result.Seconds));
        foreach (var test in cases)
        {
            xml.WriteStartElement("testcase");
            Attribute(xml, "name", test.Name);
            Attribute(xml, "classname", result.Name);
            Attribute(xml, "time", Seconds(test.Seconds));
            if (test.Skipped)
            {
                xml.WriteStartElement("skipped");
                xml.WriteEndElement();
            }
            if (test.Failure is { } kind)
            {
                xml.WriteStartElement(kind);
                Attribute(xml, "type", test.Error?.Type ?? "");
                Attribute(xml, "message", test.Error?.Message ?? "");
                xml.WriteString(Clean(test.Error is { Trace.Length: > 0 } error ? error.Trace : test.Error?.Message ?? ""));
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private IEnumerable<Case> Cases(NotebookResult result)
    {
        foreach (var cell in result.Cells)
        {
            var failed = cell.State == CellState.Failed;
            yield return new Case(
                cell.Number > 0 ? $"cell {cell.Number}: {cell.FirstLine}" : $"cell not run: {cell.FirstLine}",
                cell.Seconds,
                !failed ? null : result.Status == NotebookStatus.Failed ? "failure" : "error",
                cell.State is CellState.Skipped or CellState.NotReached,
                cell.Error);
        }
        foreach (var metric in result.Metrics)
        {
            var missed = mode == RunMode.Full && !metric.Passed;
            yield return new Case($"metric: {metric.Name}", 0, missed ? "failure" : null, false,
                missed ? new NotebookError(null, "MetricMissed", NotebookRunner.Describe(metric), "") : null);
        }
        foreach (var check in result.Checks)
        {
            // A learner's version says "not done yet" and passes: then the check did not decide, and is not held against it.
            var failed = !check.Passed && result.Status == NotebookStatus.Failed && result.Error?.Type == "CheckFailed";
            yield return new Case($"check: {check.Exercise}", 0, failed ? "failure" : null, !check.Passed && !failed,
                failed ? new NotebookError(null, "CheckFailed", check.Message, "") : null);
        }
        // What no cell is to blame for (a broken file, a process that did not start) is a case of its own.
        if (result.Error is { } error && !result.Cells.Any(c => c.State == CellState.Failed) && error.Type is not ("MetricMissed" or "CheckFailed"))
        {
            yield return new Case(result.Name, 0, "error", false, error);
        }
    }

    private string RelativePath(string path)
    {
        var relative = Path.GetRelativePath(root, path);
        return (relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? path : relative).Replace('\\', '/');
    }

    private static string StatusWord(NotebookStatus status) => status switch
    {
        NotebookStatus.Passed => "passed",
        NotebookStatus.Timeout => "timeout",
        NotebookStatus.Crashed => "crashed",
        _ => "failed",
    };

    private static JsonArray Array(IEnumerable<JsonObject> items) => new([.. items]);

    private static string Seconds(double seconds) => seconds.ToString("0.000", CultureInfo.InvariantCulture);

    private static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, Clean(value));

    /// <summary>XML 1.0 has no place for control characters, such as the escapes of coloured terminal text.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                clean.Append(text[i]).Append(text[++i]);
            }
            else
            {
                clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\ufffd');
            }
        }
        return clean.ToString();
    }
}
