using System.Text;
using Course.Notebooks.Documents;
using Course.Notebooks.Running;
using Course.Notebooks.Session;

namespace Course.Notebooks.Tests.Running;

public sealed class OutputTests
{
    private static NotebookCell Collect(params CellOutput[] outputs)
    {
        var cell = new NotebookCell(CellKind.Code, "") { ExecutionCount = 7 };
        var collector = new OutputCollector();
        collector.Begin(cell);
        foreach (var output in outputs)
        {
            collector.Show(output);
        }
        collector.Finish();
        return cell;
    }

    private static Dictionary<string, string> Plain(string text) => new() { ["text/plain"] = text };

    [Fact]
    public void Progress_lines_leave_what_a_terminal_would_show()
    {
        var cell = Collect(
            new StreamOutput("stdout", "start\n 10 %\r 20"), new StreamOutput("stdout", " %\r100 %"), new StreamOutput("stdout", "\r\nlong line\rshort\n"));
        Assert.Equal("start\n100 %\nshortline\n", (string?)Assert.Single(cell.Outputs)["text"]);
    }

    [Fact]
    public void Streams_of_one_name_are_joined_until_something_else_comes()
    {
        var cell = Collect(
            new StreamOutput("stdout", "a"), new StreamOutput("stdout", "b"), new StreamOutput("stderr", "c"), new ResultOutput(Plain("d")), new StreamOutput("stdout", "e"));
        Assert.Equal(["ab", "c", null, "e"], cell.Outputs.Select(o => (string?)o["text"]));
        Assert.Equal(7, (int?)cell.Outputs[2]["execution_count"]);
    }

    [Fact]
    public void JSON_types_are_kept_as_JSON_and_broken_JSON_as_text()
    {
        var data = new Dictionary<string, string> { ["application/vnd.x+json"] = "{\"a\": [1.50]}", ["application/json"] = "{broken", ["text/plain"] = "{}" };
        var bundle = Collect(new DisplayOutput(data, null)).Outputs[0]["data"]!.AsObject();
        Assert.Equal("""{"application/json":"{broken","application/vnd.x\u002Bjson":{"a":[1.50]},"text/plain":"{}"}""", bundle.ToJsonString());
    }

    [Fact]
    public void A_cell_that_shows_without_end_is_cut_with_a_note()
    {
        var chunk = new StreamOutput("stdout", new string('x', 1_000_000));
        var cell = Collect([.. Enumerable.Repeat(chunk, 40)]);
        Assert.Equal(20_000_000, ((string)cell.Outputs[0]["text"]!).Length);
        Assert.Contains("the rest is left out", (string?)cell.Outputs[1]["text"]);
        Assert.Equal(2, cell.Outputs.Count);
    }

    [Fact]
    public async Task Marks_are_taken_out_wherever_the_pieces_are_cut()
    {
        var bytes = Encoding.UTF8.GetBytes("größer<MARK>zwei<MA<MARK><MARK>🎓 end<MAR");
        for (var size = 1; size < 9; size++)
        {
            var text = new StringBuilder();
            var marked = new MarkedText("<MARK>", piece => text.Append(piece));
            var reached = marked.Reached(3);
            Assert.False(reached.IsCompleted);
            await marked.ReadAsync(new Pieces(bytes, size));
            await reached;
            Assert.Equal("größerzwei<MA🎓 end<MAR", text.ToString());
        }
    }

    [Fact]
    public void Outputs_cross_the_pipe_unchanged()
    {
        CellOutput[] outputs =
        [
            new StreamOutput("stderr", "ü\n"), new DisplayOutput(Plain("a"), "id"), new DisplayOutput(Plain("a"), null), new UpdateOutput(Plain("b"), "id"),
            new ResultOutput(Plain("c")), new ErrorOutput("E", "m", ["l1", "l2"]),
        ];
        foreach (var output in outputs)
        {
            var line = new WorkerMessage("output") { Output = output }.ToString();
            Assert.DoesNotContain('\n', line);
            var read = WorkerMessage.Read(line);
            Assert.Equal(output.GetType(), read.Output!.GetType());
            Assert.Equal(line, read.ToString());
        }
    }

    [Theory]
    [InlineData("Stack overflow.\n   at F()\n", 134, "The stack overflowed: a method calls itself without end (aborted, SIGABRT).")]
    [InlineData("Unhandled exception. System.Exception: lost.\n   at F()\n", 134, "An exception that nothing caught ended the process: System.Exception: lost (aborted, SIGABRT).")]
    [InlineData("Process terminated.\nno way on\n   at F()\n", 134, "The process was terminated: no way on (aborted, SIGABRT).")]
    [InlineData("", 139, "The process crashed in native code (segmentation fault, SIGSEGV), " + CrashText.NativeCause + ".")]
    [InlineData("corrupted size vs. prev_size\n", 134, "The process crashed in native code (aborted, SIGABRT), " + CrashText.NativeCause + ".")]
    [InlineData("step 7\nfree(): invalid pointer\n", 134, "The process crashed in native code (aborted, SIGABRT), " + CrashText.NativeCause + ".")]
    [InlineData("Fatal error.\nSystem.AccessViolationException: Attempted to read or write protected memory.\n   at F()\n", 134, "The process crashed in native code (aborted, SIGABRT), " + CrashText.NativeCause + ".")]
    [InlineData("terminate called after throwing an instance of 'c10::Error'\n  what():  mat1 and mat2 shapes cannot be multiplied (3x3 and 2x2)\nframe #0: f\n", 134,
        "libtorch ended the process: mat1 and mat2 shapes cannot be multiplied (3x3 and 2x2) (aborted, SIGABRT). TorchSharp makes exceptions of most of its errors, but not of this one (matmul and autograd.grad are such calls): look at shapes, types and requires_grad before it.")]
    [InlineData("terminate called after throwing an instance of 'std::bad_alloc'\n", 134, "The process crashed: aborted, SIGABRT.")]
    [InlineData("noise\n", 137, "The process crashed: killed, SIGKILL: often the system's answer when memory runs out.")]
    [InlineData("", 0, "The cell ended the notebook's process (exit code 0); does it call Environment.Exit?")]
    public void A_crash_is_explained_in_one_sentence(string stderr, int code, string expected)
    {
        if (OperatingSystem.IsWindows())
        {
            return; // Its exit codes are others.
        }
        var text = new CrashText();
        text.Add(stderr);
        Assert.Equal(expected, text.Explain(code));
    }

    [Fact]
    public void Where_libtorch_stood_in_its_own_code_is_left_out()
    {
        var text = new CrashText();
        text.Add("  what():  shapes\nException raised from meta at LinearAlgebra.cpp:204\nframe #0: c10::Error\nframe #1: at::mm\n\n");
        Assert.Equal("  what():  shapes", text.LastLines());
    }

    private sealed class Pieces(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(size, buffer.Length)]);
    }
}
