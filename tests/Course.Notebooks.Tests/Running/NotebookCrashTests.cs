using System.Diagnostics;
using System.IO.Pipes;
using System.Text;
using Course.Notebooks.Running;
using Course.Shared;

namespace Course.Notebooks.Tests.Running;

[Trait("Kind", "Process")]
public sealed class NotebookCrashTests : IDisposable
{
    private readonly TestNotebooks _notebooks = new();

    public void Dispose() => _notebooks.Dispose();

    [Fact]
    public async Task An_endless_loop_is_stopped_at_the_time_limit()
    {
        var path = _notebooks.Write("loop", "while (true) { }", "1");
        var result = await NotebookRunner.RunAsync(_notebooks.Request(path) with { CellTimeout = TimeSpan.FromSeconds(5) });
        Assert.Equal(NotebookStatus.Timeout, result.Status);
        Assert.Equal("Cell 1 ran longer than 5 s and was stopped; --timeout sets the limit.", result.Error!.Message);
        Assert.Equal("Timeout", TestNotebooks.Shown(result, 1));
        Assert.Equal([CellState.Failed, CellState.NotReached], result.Cells.Select(c => c.State));
        Assert.InRange(result.PeakMemoryMB, 10, 10_000);
    }

    [Fact]
    public async Task A_process_that_a_stopped_cell_started_is_ended_too()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // There is no sleep to start.
        }
        var path = _notebooks.Write("child", "var p = System.Diagnostics.Process.Start(\"sleep\", \"600\");\nConsole.WriteLine(p.Id);\nwhile (true) { }");
        using var cancel = new CancellationTokenSource();
        var result = await NotebookRunner.RunAsync(_notebooks.Request(path), new CancelAtOutput(cancel), cancel.Token);
        Assert.Equal(NotebookStatus.Canceled, result.Status);
        var id = int.Parse(TestNotebooks.Shown(result, 1).Split('|')[0]);
        // The system may take a moment to clear a killed process away.
        for (var attempt = 0; attempt < 1200 && IsAlive(id); attempt++)
        {
            await Task.Delay(50);
        }
        Assert.False(IsAlive(id));
    }

    [Fact]
    public async Task Environment_Exit_is_a_crash_of_its_cell()
    {
        var result = await _notebooks.RunAsync("1", "Console.WriteLine(\"bye\");\nEnvironment.Exit(3);", "2");
        Assert.Equal(NotebookStatus.Crashed, result.Status);
        Assert.Equal((2, "Crash"), (result.Error!.Cell, result.Error.Type));
        Assert.Equal("The cell ended the notebook's process (exit code 3); does it call Environment.Exit?", result.Error.Message);
        Assert.Equal("bye\n|Crash", TestNotebooks.Shown(result, 2));
    }

    [Fact]
    public async Task A_stack_overflow_is_named()
    {
        var result = await _notebooks.RunAsync("class Node { public override string ToString() => $\"{this}\"; }", "new Node().ToString()");
        Assert.Equal((NotebookStatus.Crashed, 2), (result.Status, result.Error!.Cell));
        Assert.StartsWith("The stack overflowed: a method calls itself without end (", result.Error.Message);
        Assert.Contains("Stack overflow", result.Error.Trace);
        Assert.InRange(result.Error.Trace.Split('\n').Length, 1, 30);
    }

    [Fact]
    public async Task Native_output_belongs_to_the_cell_that_wrote_it()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // libc is a Unix name.
        }
        var result = await _notebooks.RunAsync(
            "using System.Runtime.InteropServices;\nstatic class C {\n[DllImport(\"libc\")] public static extern int puts(string s);\n[DllImport(\"libc\")] public static extern int printf(string s);\n[DllImport(\"libc\")] public static extern void abort(); }",
            "C.puts(\"first\");\nC.printf(\"no newline\");",
            "C.puts(\"second\");",
            "C.puts(\"last words\");\nConsole.WriteLine(\"and these\");\nC.abort();");
        Assert.Equal(NotebookStatus.Crashed, result.Status);
        Assert.Equal("first\nno newline", TestNotebooks.Shown(result, 2));
        Assert.Equal("second\n", TestNotebooks.Shown(result, 3));
        Assert.Equal("last words\nand these\n|Crash", TestNotebooks.Shown(result, 4));
        Assert.Equal((4, "The process crashed: aborted, SIGABRT."), (result.Error!.Cell, result.Error.Message));
    }

    [Fact]
    public async Task A_crash_in_native_code_says_what_is_usually_the_cause_and_what_to_write()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // libc is a Unix name.
        }
        var result = await _notebooks.RunAsync(
            "using System.Runtime.InteropServices;\nstatic class C { [DllImport(\"libc\")] public static extern nuint strlen(nint text); }", "C.strlen(1)", "2");
        Assert.Equal((NotebookStatus.Crashed, 2), (result.Status, result.Error!.Cell));
        Assert.StartsWith("The process crashed in native code (", result.Error.Message);
        Assert.Contains("usually because an object was freed while that code still used it", result.Error.Message);
        Assert.Contains("ToList()", result.Error.Message);
    }

    [Fact]
    public async Task A_worker_ends_when_its_runner_has_gone()
    {
        var name = "course-test-" + Guid.NewGuid().ToString("N")[..12];
        var pipe = new NamedPipeServerStream(name, PipeDirection.InOut, 1, PipeTransmissionMode.Byte, PipeOptions.Asynchronous);
        using var worker = Process.Start(PublishedCommand.Worker.FileName,
            [.. PublishedCommand.Worker.Arguments, "--pipe", name, "--mark", "M", "--folder", _notebooks.Folder]);
        await pipe.WaitForConnectionAsync();
        var lines = new StreamReader(pipe);
        Assert.Equal("""{"type":"ready"}""", await lines.ReadLineAsync());
        await pipe.WriteAsync(Encoding.UTF8.GetBytes(new WorkerMessage("run") { Source = "Console.WriteLine(1);\nwhile (true) { }", Language = "csharp" } + "\n"));
        Assert.Contains("stream", await lines.ReadLineAsync());
        await pipe.DisposeAsync();
        await worker.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(300));
        Assert.NotEqual(0, worker.ExitCode);
    }

    private static bool IsAlive(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private sealed class CancelAtOutput(CancellationTokenSource cancel) : IProgress<RunEvent>
    {
        public void Report(RunEvent value)
        {
            if (value is CellShowed)
            {
                cancel.Cancel();
            }
        }
    }
}
