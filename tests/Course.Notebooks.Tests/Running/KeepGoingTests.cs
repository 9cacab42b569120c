using Course.Notebooks.Documents;
using Course.Notebooks.Running;

namespace Course.Notebooks.Tests.Running;

[Trait("Kind", "Process")]
public sealed class KeepGoingTests : IDisposable
{
    private readonly TestNotebooks _notebooks = new();

    public void Dispose() => _notebooks.Dispose();

    private Task<NotebookResult> RunAsync(Func<RunRequest, RunRequest> change, params string[] cells) =>
        NotebookRunner.RunAsync(change(_notebooks.Request(_notebooks.Write("notebook", cells)) with { KeepGoing = true }));

    /// <summary>The request with a short time limit for one code cell; a busy machine may take long over all others.</summary>
    private static RunRequest LimitedAt(int index, RunRequest request)
    {
        var document = NotebookDocument.Read(request.NotebookPath);
        var cell = document.Cells.Where(c => c.Kind == CellKind.Code).ElementAt(index);
        return request with { Document = document, CellTimeouts = new Dictionary<NotebookCell, TimeSpan> { [cell] = TimeSpan.FromSeconds(10) } };
    }

    [Fact]
    public async Task After_an_error_the_other_cells_run_in_the_same_process()
    {
        var result = await RunAsync(
            r => r, "var id = Environment.ProcessId;\nvar x = 20;", "throw new Exception(\"red\");", "y", "x + (Environment.ProcessId == id ? 1 : 2)");
        Assert.Equal(NotebookStatus.Failed, result.Status);
        Assert.Equal((2, "red"), (result.Error!.Cell, result.Error.Message));
        Assert.Equal([CellState.Passed, CellState.Failed, CellState.Failed, CellState.Passed], result.Cells.Select(c => c.State));
        Assert.Equal([null, "Exception", "CompilationError", null], result.Cells.Select(c => c.Error?.Type));
        Assert.Contains("21", TestNotebooks.Shown(result, 4));
    }

    [Fact]
    public async Task After_a_crash_and_an_endless_loop_the_other_cells_run_in_a_new_process_without_them()
    {
        var result = await RunAsync(
            r => LimitedAt(3, r),
            "var x = 20;\nConsole.Write(\"once\");", "x++;\nEnvironment.Exit(0);", "x += 2;\nConsole.Write(x);", "while (true) { }", "Console.Write(x);");
        Assert.Equal([CellState.Passed, CellState.Failed, CellState.Passed, CellState.Failed, CellState.Passed], result.Cells.Select(c => c.State));
        Assert.Equal((NotebookStatus.Crashed, "Crash", "Timeout"), (result.Status, result.Cells[1].Error!.Type, result.Cells[3].Error!.Type));
        Assert.Equal(("once", "22", "22"), (TestNotebooks.Shown(result, 1), TestNotebooks.Shown(result, 3), TestNotebooks.Shown(result, 5)));
        Assert.Equal([1, 2, 3, 4, 5], result.Cells.Select(c => c.Number));
    }

    [Fact]
    public async Task What_goes_wrong_only_the_second_time_is_left_out_the_third()
    {
        var once = Path.Combine(_notebooks.Folder, "once").Replace("\\", "/");
        var result = await RunAsync(
            r => r, $"if (File.Exists(\"{once}\")) Environment.Exit(1);\nFile.WriteAllText(\"{once}\", \"\");\nConsole.Write(1);", "Environment.Exit(0);", "Console.Write(2);");
        Assert.Equal([CellState.Passed, CellState.Failed, CellState.Passed], result.Cells.Select(c => c.State));
        Assert.Equal(("1", "2"), (TestNotebooks.Shown(result, 1), TestNotebooks.Shown(result, 3)));
    }

    [Fact]
    public async Task The_total_time_limit_ends_the_notebook()
    {
        var result = await RunAsync(r => r with { TotalTimeout = TimeSpan.FromSeconds(20) }, "1", "while (true) { }", "2");
        Assert.Equal([CellState.Passed, CellState.Failed, CellState.NotReached], result.Cells.Select(c => c.State));
        Assert.Equal(NotebookStatus.Timeout, result.Status);
    }

    [Fact]
    public async Task A_process_that_takes_too_much_memory_is_ended_and_the_next_cell_runs()
    {
        var result = await RunAsync(
            r => r with { MemoryLimit = 700L << 20, CellTimeout = TimeSpan.FromSeconds(300) },
            "var hoard = new List<byte[]>();\nwhile (true) { var block = new byte[1 << 20]; Array.Fill(block, (byte)1); hoard.Add(block); }", "40 + 2");
        Assert.Equal([CellState.Failed, CellState.Passed], result.Cells.Select(c => c.State));
        Assert.Equal("The notebook's process held more than 700 MB of memory and was ended.", result.Cells[0].Error!.Message);
    }

    [Fact]
    public async Task An_enormous_output_is_cut()
    {
        var result = await RunAsync(
            r => r with { OutputLimit = 1_000_000 },
            "display(HTML(new string('x', 30_000_000)));", "for (var i = 0; i < 100_000; i++) Console.WriteLine(\"again and again\");", "throw new Exception(new string('y', 10_000_000));", "1");
        Assert.Equal([CellState.Passed, CellState.Passed, CellState.Failed, CellState.Passed], result.Cells.Select(c => c.State));
        Assert.Contains("left out", TestNotebooks.Shown(result, 1));
        Assert.InRange(TestNotebooks.Shown(result, 2).Length, 1, 1_100_000);
        Assert.InRange(result.Cells[2].Error!.Message.Length, 1, 20_000);
    }
}
