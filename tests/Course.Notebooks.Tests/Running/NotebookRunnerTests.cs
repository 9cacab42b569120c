using Course.Contracts;
using Course.Notebooks.Documents;
using Course.Notebooks.Running;

namespace Course.Notebooks.Tests.Running;

[Trait("Kind", "Process")]
public sealed class NotebookRunnerTests : IDisposable
{
    private readonly TestNotebooks _notebooks = new();

    public void Dispose() => _notebooks.Dispose();

    [Fact]
    public async Task A_notebook_runs_and_its_outputs_are_written_as_nbformat_has_them()
    {
        var result = await _notebooks.RunAsync(
            "var x = 20;\nConsole.WriteLine(\"one\");\nConsole.WriteLine(\"two\");", "", "Console.Write(\"a\");\ndisplay(HTML(\"<i>b</i>\"));\nConsole.Write(\"c\");\nx + 1");
        Assert.Null(result.Error);
        Assert.Equal(NotebookStatus.Passed, result.Status);
        Assert.Equal((3, 2), (result.Cells.Count, result.Executed));
        Assert.Equal("one\ntwo\n", TestNotebooks.Shown(result, 1));
        Assert.Equal("a|<i>b</i>|c|21", string.Join("|", TestNotebooks.Shown(result, 3).Split('|').Select(t => t.Contains("21") ? "21" : t)));
        var cell = NotebookDocument.Read(result.OutputPath!).Cells[3];
        Assert.Equal(2, cell.ExecutionCount); // The empty cell was not run.
        Assert.Equal("execute_result", (string?)cell.Outputs[^1]["output_type"]);
        Assert.Equal(2, (int?)cell.Outputs[^1]["execution_count"]);
        Assert.InRange(result.PeakMemoryMB, 10, 10_000);
    }

    [Theory]
    [InlineData("de_DE.UTF-8")]
    [InlineData("C")]
    public async Task Numbers_are_the_same_on_every_machine_and_a_countrys_where_a_cell_asks_for_them(string language)
    {
        var path = _notebooks.Write("numbers",
            "using System.Globalization;\nvar german = new CultureInfo(\"de-DE\");\n$\"{1234.5} {1234.5.ToString(\"N1\", german)} {new DateTime(2026, 3, 1).ToString(\"MMMM\", german)}\"",
            "await Task.Delay(1);\nstring other = null;\nvar thread = new System.Threading.Thread(() => other = $\"{1.5}\"); thread.Start(); thread.Join();\n$\"{1.5} {other}\"",
            "CultureInfo.CurrentCulture = german;\n$\"{1.5}\"");
        var result = await NotebookRunner.RunAsync(_notebooks.Request(path) with { Environment = new Dictionary<string, string?> { ["LC_ALL"] = language } });
        Assert.Null(result.Error);
        Assert.Equal("1234.5 1.234,5 März", TestNotebooks.Shown(result, 1));
        Assert.Equal("1.5 1.5", TestNotebooks.Shown(result, 2));
        Assert.Equal("1,5", TestNotebooks.Shown(result, 3));
    }

    [Fact]
    public async Task Without_the_systems_cultures_a_notebook_runs_all_the_same()
    {
        var path = _notebooks.Write("without", "1.5");
        var result = await NotebookRunner.RunAsync(_notebooks.Request(path) with { Environment = new Dictionary<string, string?> { ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "1" } });
        Assert.Null(result.Error);
        Assert.Contains("1.5", TestNotebooks.Shown(result, 1), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_notebook_gives_the_same_bytes_twice()
    {
        var path = _notebooks.Write("same", "display(1);\nConsole.WriteLine(\"x\");", "new[] { 1, 2 }");
        var first = await NotebookRunner.RunAsync(_notebooks.Request(path));
        var bytes = File.ReadAllBytes(first.OutputPath!);
        await NotebookRunner.RunAsync(_notebooks.Request(path));
        Assert.Equal(bytes, File.ReadAllBytes(first.OutputPath!));
    }

    [Fact]
    public async Task The_first_error_ends_the_notebook_and_is_reported_with_its_cell_and_line()
    {
        var result = await _notebooks.RunAsync("1", "var a = 1;\nthrow new InvalidOperationException(\"no such luck\");", "2");
        Assert.Equal(NotebookStatus.Failed, result.Status);
        Assert.Equal((2, "no such luck"), (result.Error!.Cell, result.Error.Message));
        Assert.EndsWith("InvalidOperationException", result.Error.Type);
        Assert.Contains("line 2", result.Error.Message + result.Error.Trace);
        Assert.Equal([CellState.Passed, CellState.Failed, CellState.NotReached], result.Cells.Select(c => c.State));
        Assert.Null(result.Document!.Cells[3].ExecutionCount);
    }

    [Fact]
    public async Task Tags_let_a_cell_raise_or_be_skipped()
    {
        var result = await _notebooks.RunAsync(
            "tag:raises-exception\nthrow new Exception(\"wanted\");",
            "tag:skip-execution\nthrow new Exception(\"never\");",
            "tag:raises-exception\n1 + 1",
            "40 + 2");
        Assert.Null(result.Error);
        Assert.Equal([CellState.Passed, CellState.Skipped, CellState.Passed, CellState.Passed], result.Cells.Select(c => c.State));
        Assert.Equal("error", (string?)result.Document!.Cells[1].Outputs[0]["output_type"]);
        Assert.Empty(result.Document.Cells[2].Outputs);
        Assert.Equal(3, result.Executed);
    }

    [Fact]
    public async Task An_update_reaches_the_display_of_an_earlier_cell()
    {
        var result = await _notebooks.RunAsync("var shown = display(\"before\");", "shown.Update(\"after\");");
        Assert.Null(result.Error);
        Assert.Equal("after", TestNotebooks.Shown(result, 1));
        Assert.Equal("", TestNotebooks.Shown(result, 2));
    }

    [Theory]
    [InlineData(RunMode.Full, NotebookStatus.Failed)]
    [InlineData(RunMode.Smoke, NotebookStatus.Passed)]
    public async Task A_missed_metric_fails_a_full_run_only(RunMode mode, NotebookStatus expected)
    {
        var path = _notebooks.Write("metric", "var mode = Environment.GetEnvironmentVariable(\"COURSE_MODE\");\nmode", TestNotebooks.Metric("test accuracy", "0.5", "0.83", passed: false), "1");
        var events = new List<RunEvent>();
        var result = await NotebookRunner.RunAsync(_notebooks.Request(path) with { Mode = mode }, new Events(events));
        Assert.Equal(expected, result.Status);
        Assert.Equal(3, result.Executed);
        Assert.Equal(new MetricRecord("test accuracy", 0.5, 0.83, null, false), Assert.Single(result.Metrics));
        Assert.Contains(mode == RunMode.Full ? "full" : "smoke", TestNotebooks.Shown(result, 1));
        if (mode == RunMode.Full)
        {
            Assert.Equal(new NotebookError(2, "MetricMissed", "test accuracy is 0.5; it should be at least 0.83.", ""), result.Error);
        }
        Assert.Single(events.OfType<MetricReported>());
        Assert.Equal("A heading", events.OfType<CellStarted>().First().Heading);
        Assert.IsType<NotebookStarted>(events[0]);
        Assert.IsType<NotebookFinished>(events[^1]);
    }

    [Fact]
    public async Task A_failed_check_fails_a_source_notebook_and_not_a_learners_version()
    {
        string[] cells = [TestNotebooks.Check("Exercise 1", passed: false, done: false, "not done yet")];
        var source = await _notebooks.RunAsync(cells);
        Assert.Equal(new NotebookError(1, "CheckFailed", "Exercise 1: not done yet", ""), source.Error);
        Directory.CreateDirectory(Path.Combine(_notebooks.Folder, "exercises"));
        var learners = await NotebookRunner.RunAsync(_notebooks.Request(_notebooks.Write("exercises/notebook", cells)));
        Assert.Equal(NotebookStatus.Passed, learners.Status);
        Assert.Equal(new CheckRecord("Exercise 1", false, false, "not done yet"), Assert.Single(learners.Checks));
    }

    [Fact]
    public async Task A_canceled_run_leaves_the_finished_cells()
    {
        var path = _notebooks.Write("cancel", "Console.WriteLine(\"done\");", "Console.WriteLine(\"busy\");\nwhile (true) { }", "3");
        using var cancel = new CancellationTokenSource();
        var progress = new Events([], e =>
        {
            if (e is CellShowed { Cell: 2 })
            {
                cancel.Cancel();
            }
        });
        var result = await NotebookRunner.RunAsync(_notebooks.Request(path), progress, cancel.Token);
        Assert.Equal(NotebookStatus.Canceled, result.Status);
        Assert.Equal("Stopped while cell 2 ran.", result.Error!.Message);
        var executed = NotebookDocument.Read(result.OutputPath!);
        Assert.Equal("done\n", (string?)executed.Cells[1].Outputs[0]["text"]);
        Assert.Equal("busy\n", (string?)executed.Cells[2].Outputs[0]["text"]);
        Assert.Null(executed.Cells[3].ExecutionCount);
    }

    [Fact]
    public async Task A_file_that_is_no_notebook_and_a_worker_that_does_not_start_are_results_too()
    {
        var path = Path.Combine(_notebooks.Folder, "broken.ipynb");
        File.WriteAllText(path, "{");
        var broken = await NotebookRunner.RunAsync(_notebooks.Request(path));
        Assert.Equal((NotebookStatus.Failed, "NotebookFormatException"), (broken.Status, broken.Error!.Type));
        var request = _notebooks.Request(_notebooks.Write("fine", "1"));
        var missing = await NotebookRunner.RunAsync(request with { Worker = new WorkerCommand("no-such-program-here", []) });
        Assert.Equal(NotebookStatus.Crashed, missing.Status);
        Assert.StartsWith("The notebook's process did not start (no-such-program-here): ", missing.Error!.Message);
        var wrong = await NotebookRunner.RunAsync(request with { Worker = new WorkerCommand("dotnet", ["exec", "no-such.dll"]) });
        Assert.Equal(NotebookStatus.Crashed, wrong.Status);
    }

    [Fact]
    public async Task A_dib_notebook_runs_and_is_written_as_ipynb()
    {
        var path = Path.Combine(_notebooks.Folder, "text.dib");
        File.WriteAllText(path, "#!markdown\n\n# Title\n\n#!csharp\n\n6 * 7\n\n#!html\n\n<b>bold</b>\n");
        var result = await NotebookRunner.RunAsync(_notebooks.Request(path) with { OutputPath = Path.Combine(_notebooks.Folder, "text.ipynb") });
        Assert.Null(result.Error);
        Assert.Contains("42", TestNotebooks.Shown(result, 1));
        Assert.Contains("<b>bold</b>", TestNotebooks.Shown(result, 2));
        Assert.Equal("html", NotebookDocument.Read(result.OutputPath!).Cells[2].Language);
    }

    private sealed class Events(List<RunEvent> list, Action<RunEvent>? also = null) : IProgress<RunEvent>
    {
        public void Report(RunEvent value)
        {
            lock (list)
            {
                list.Add(value);
            }
            also?.Invoke(value);
        }
    }
}
