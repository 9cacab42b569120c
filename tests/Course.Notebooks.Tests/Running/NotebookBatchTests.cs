using System.Text.Json.Nodes;
using System.Xml.Linq;
using Course.Notebooks.Running;
using Course.Shared;

namespace Course.Notebooks.Tests.Running;

[Trait("Kind", "Process")]
public sealed class NotebookBatchTests : IDisposable
{
    private readonly TestNotebooks _notebooks = new();

    public void Dispose() => _notebooks.Dispose();

    private BatchOptions Options(int jobs = 1) => new()
    {
        Worker = PublishedCommand.Worker,
        OutputFolder = Path.Combine(_notebooks.Folder, "artifacts"),
        Root = _notebooks.Folder,
        Jobs = jobs,
        Packages = new Dictionary<string, string> { ["TorchSharp"] = "0.107.0" },
    };

    [Fact]
    public async Task Two_notebooks_run_side_by_side_and_the_report_names_both()
    {
        // Each waits for the other's file: one after the other they would never end.
        string Meet(string mine, string other) =>
            $"File.WriteAllText(\"{mine}\", \"\");\nvar limit = DateTime.UtcNow.AddSeconds(300);\nwhile (!File.Exists(\"{other}\") && DateTime.UtcNow < limit) await Task.Delay(20);\nif (!File.Exists(\"{other}\")) throw new Exception(\"alone\");\nConsole.Write(Environment.GetEnvironmentVariable(\"OMP_NUM_THREADS\") + Environment.GetEnvironmentVariable(\"OMP_WAIT_POLICY\"));";
        var first = _notebooks.Write("first", Meet("a", "b"), TestNotebooks.Metric("loss", "0.25", "null", passed: true));
        var second = _notebooks.Write("second", Meet("b", "a"), "1", "throw new Exception(\"red \\u001b[31m & <ink>\");", "2");
        var report = await NotebookBatch.RunAsync([first, second], Options(jobs: 2));

        Assert.False(report.AllPassed);
        Assert.Equal($"{Math.Max(1, PhysicalCores.Count / 2)}PASSIVE", TestNotebooks.Shown(report.Notebooks[0], 1));
        var folder = Options().OutputFolder;
        Assert.Equal(["first.ipynb", "results.json", "results.xml", "second.ipynb"], Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "results.json")))!.AsObject();
        Assert.Equal(["mode", "packages", "notebooks"], json.Select(p => p.Key));
        Assert.Equal("0.107.0", (string?)json["packages"]!["TorchSharp"]);
        var notebooks = json["notebooks"]!.AsArray();
        Assert.Equal(["name", "path", "status", "seconds", "cells", "error", "metrics", "checks", "peakMemoryMB"], notebooks[0]!.AsObject().Select(p => p.Key));
        Assert.Equal(("first", "first.ipynb", "passed"), ((string?)notebooks[0]!["name"], (string?)notebooks[0]!["path"], (string?)notebooks[0]!["status"]));
        Assert.Null(notebooks[0]!["error"]);
        Assert.Equal("""{"name":"loss","value":0.25,"atLeast":null,"atMost":null,"passed":true}""", notebooks[0]!["metrics"]![0]!.ToJsonString());
        Assert.Equal("""{"total":4,"executed":3}""", notebooks[1]!["cells"]!.ToJsonString());
        Assert.Equal(["cell", "type", "message", "trace"], notebooks[1]!["error"]!.AsObject().Select(p => p.Key));
        Assert.Equal(3, (int?)notebooks[1]!["error"]!["cell"]);

        var suites = XDocument.Load(Path.Combine(folder, "results.xml")).Root!.Elements("testsuite").ToList();
        Assert.Equal(["first", "second"], suites.Select(s => (string?)s.Attribute("name")));
        Assert.Equal(("4", "1", "1"), ((string?)suites[1].Attribute("tests"), (string?)suites[1].Attribute("failures"), (string?)suites[1].Attribute("skipped")));
        var failure = suites[1].Descendants("failure").Single();
        Assert.Equal("red \ufffd[31m & <ink>", (string?)failure.Attribute("message"));
    }

    [Fact]
    public async Task A_canceled_batch_leaves_a_complete_report_of_what_was_finished()
    {
        var quick = _notebooks.Write("quick", "1");
        var slow = _notebooks.Write("slow", "Console.Write(\"on\");\nwhile (true) { }");
        var never = _notebooks.Write("never", "1");
        using var cancel = new CancellationTokenSource();
        var report = await NotebookBatch.RunAsync([quick, slow, never], Options(), new CancelAt(cancel), cancel.Token);
        Assert.Equal([NotebookStatus.Passed, NotebookStatus.Canceled], report.Notebooks.Select(n => n.Status));
        var json = JsonNode.Parse(File.ReadAllText(Path.Combine(Options().OutputFolder, "results.json")))!;
        Assert.Equal(["passed", "failed"], json["notebooks"]!.AsArray().Select(n => (string?)n!["status"]));
        Assert.Equal("Cancelled", (string?)json["notebooks"]![1]!["error"]!["type"]);
    }

    [Fact]
    public void Notebooks_of_the_same_name_get_files_of_their_own_and_none_is_overwritten()
    {
        var names = NotebookBatch.Requests(["notebooks/x.ipynb", "notebooks/exercises/x.ipynb", "other/exercises/x.dib"], Options()).Select(r => r.Name);
        Assert.Equal(["x", "exercises_x", "exercises_x_2"], names);
        var inside = Path.Combine(Options().OutputFolder, "x.ipynb");
        Assert.Contains("would overwrite", Assert.Throws<ArgumentException>(() => NotebookBatch.Requests([inside], Options())).Message);
    }

    [Fact]
    public void Physical_cores_are_pairs_of_socket_and_core()
    {
        var cpuinfo = Enumerable.Range(0, 8).SelectMany(i => new[] { $"processor\t: {i}", $"physical id\t: {i / 4}", $"core id\t\t: {i % 2}", "" });
        Assert.Equal(4, PhysicalCores.CountIn(cpuinfo));
        Assert.Equal(0, PhysicalCores.CountIn(["processor\t: 0", "BogoMIPS\t: 50.00"]));
        Assert.InRange(PhysicalCores.Count, 1, Environment.ProcessorCount);
    }

    private sealed class CancelAt(CancellationTokenSource cancel) : IProgress<RunEvent>
    {
        public void Report(RunEvent value)
        {
            if (value is CellShowed { Notebook: "slow" })
            {
                cancel.Cancel();
            }
        }
    }
}
