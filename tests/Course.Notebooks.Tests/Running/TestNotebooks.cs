using Course.Notebooks.Documents;
using Course.Notebooks.Running;
using Course.Shared;

namespace Course.Notebooks.Tests.Running;

/// <summary>Makes notebooks in a temporary folder and runs them in the test's worker program.</summary>
internal sealed class TestNotebooks : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("course-running-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>Writes a notebook of code cells; a cell that starts with "tag:NAME\n" gets that tag.</summary>
    public string Write(string name, params string[] cells)
    {
        var document = new NotebookDocument();
        document.Cells.Add(new NotebookCell(CellKind.Markdown, "# A heading"));
        foreach (var text in cells)
        {
            var tagged = text.StartsWith("tag:", StringComparison.Ordinal);
            var cell = new NotebookCell(CellKind.Code, tagged ? text[(text.IndexOf('\n') + 1)..] : text);
            if (tagged)
            {
                cell.Metadata["tags"] = new System.Text.Json.Nodes.JsonArray(text[4..text.IndexOf('\n')]);
            }
            document.Cells.Add(cell);
        }
        var path = Path.Combine(Folder, name + ".ipynb");
        document.Write(path);
        return path;
    }

    public RunRequest Request(string path) => new() { NotebookPath = path, Worker = PublishedCommand.Worker, OutputPath = Path.Combine(Folder, "out", Path.GetFileName(path)) };

    public Task<NotebookResult> RunAsync(params string[] cells) => NotebookRunner.RunAsync(Request(Write("notebook", cells)));

    /// <summary>Everything that the executed notebook's code cell shows as text, streams and errors included.</summary>
    public static string Shown(NotebookResult result, int cell)
    {
        var outputs = result.Document!.Cells.Where(c => c.Kind == CellKind.Code).ElementAt(cell - 1).Outputs;
        return string.Join("|", outputs.Select(o => (string?)o["text"] ?? (string?)o["data"]?["text/html"] ?? (string?)o["data"]?["text/plain"] ?? (string?)o["ename"]));
    }

    /// <summary>A cell that shows what Report.Metric shows.</summary>
    public static string Metric(string name, string value, string atLeast, bool passed) => Show("metric",
        $$"""{"name": "{{name}}", "value": {{value}}, "atLeast": {{atLeast}}, "atMost": null, "passed": {{(passed ? "true" : "false")}} }""");

    /// <summary>A cell that shows what an exercise's check shows.</summary>
    public static string Check(string exercise, bool passed, bool done, string message) => Show("check",
        $$"""{"exercise": "{{exercise}}", "passed": {{(passed ? "true" : "false")}}, "done": {{(done ? "true" : "false")}}, "message": "{{message}}"}""");

    private static string Show(string kind, string json) => $$"""
        record Shown{{kind}}(string Json);
        Microsoft.DotNet.Interactive.Formatting.Formatter.Register<Shown{{kind}}>((s, w) => w.Write("<b>{{kind}}</b>"), "text/html");
        Microsoft.DotNet.Interactive.Formatting.Formatter.Register<Shown{{kind}}>((s, w) => w.Write(s.Json), "application/vnd.course.{{kind}}+json");
        Microsoft.DotNet.Interactive.Formatting.Formatter.SetPreferredMimeTypesFor(typeof(Shown{{kind}}), "text/html", "application/vnd.course.{{kind}}+json");
        display(new Shown{{kind}}("{{json.Replace("\"", "\\\"")}}"));
        """;
}
