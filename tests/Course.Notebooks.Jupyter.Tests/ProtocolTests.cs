using System.Text.Json.Nodes;

namespace Course.Notebooks.Jupyter.Tests;

/// <summary>One kernel, asked everything that a front end asks.</summary>
[Trait("Kind", "Process")]
public sealed class ProtocolTests(KernelProcess kernel) : IClassFixture<KernelProcess>, IDisposable
{
    private readonly FrontEnd _front = new(kernel);

    public void Dispose() => _front.Dispose();

    /// <summary>Code that goes on when the test has called <see cref="Tell"/>.</summary>
    private string UntilTold(string what) => $"while (!System.IO.File.Exists({JsonValue.Create(Path.Combine(kernel.Folder, what)).ToJsonString()})) {{ System.Threading.Thread.Sleep(5); }}";

    private void Tell(string what) => File.WriteAllText(Path.Combine(kernel.Folder, what), "");

    [Fact]
    public void It_introduces_itself_in_the_terms_of_the_protocol()
    {
        var info = _front.Info.Content;
        Assert.Equal("ok", (string)info["status"]!);
        Assert.Equal("5.4", (string)info["protocol_version"]!);
        Assert.Equal("csharp", (string)info["language_info"]!["name"]!);
        Assert.Equal(".cs", (string)info["language_info"]!["file_extension"]!);
        Assert.Equal("kernel_info_reply", _front.Reply(_front.Control, _front.Send(_front.Control, "kernel_info_request", [])).Type);
    }

    [Fact]
    public void A_cell_is_busy_input_outputs_reply_idle_in_this_order()
    {
        var (reply, outputs) = _front.Run("""Console.WriteLine("one"); display("two"); 1 + 2""");
        Assert.Equal(["status", "execute_input", "stream", "display_data", "execute_result", "status"], outputs.Select(o => o.Type));
        Assert.Equal("busy", outputs[0].Text("execution_state"));
        Assert.Equal("one\n", outputs[2].Text("text"));
        Assert.Equal("3", outputs[4].Data("text/plain"));
        Assert.Equal("ok", reply.Text("status"));
        Assert.Equal((int)outputs[1].Content["execution_count"]!, (int)reply.Content["execution_count"]!);
        Assert.Equal((int)outputs[4].Content["execution_count"]!, (int)reply.Content["execution_count"]!);
    }

    [Fact]
    public void Variables_stay_from_cell_to_cell()
    {
        _front.Run("var kept = 20;");
        var (_, outputs) = _front.Run("kept + 1");
        Assert.Equal("21", outputs.Single(o => o.Type == "execute_result").Data("text/plain"));
    }

    [Fact]
    public void An_exception_is_shown_once_and_told_in_the_reply()
    {
        var (reply, outputs) = _front.Run("""throw new InvalidOperationException("no such thing");""");
        var error = outputs.Single(o => o.Type == "error");
        Assert.Equal("InvalidOperationException", error.Text("ename"));
        Assert.Equal("error", reply.Text("status"));
        Assert.Equal("no such thing", reply.Text("evalue"));
        var trace = error.Content["traceback"]!.AsArray().Select(line => (string)line!).ToList();
        Assert.Equal("\e[31mSystem.InvalidOperationException\e[0m: no such thing", trace[0]);
        Assert.Contains(trace, line => line.StartsWith("      \e[1m> throw new", StringComparison.Ordinal));
        Assert.DoesNotContain(outputs, o => o.Type == "stream");
    }

    [Fact]
    public void After_an_error_the_cells_that_wait_are_aborted_and_later_ones_run()
    {
        string[] ids =
        [
            _front.Send(_front.Shell, "execute_request", FrontEnd.Execute($"{UntilTold("fail")} throw new Exception(\"stop here\");")),
            _front.Send(_front.Shell, "execute_request", FrontEnd.Execute("""Console.WriteLine("must not run")""")),
            _front.Send(_front.Shell, "execute_request", FrontEnd.Execute("""Console.WriteLine("must not run")""")),
        ];
        _front.Taken();
        Tell("fail");
        Assert.Equal(["error", "aborted", "aborted"], ids.Select(id => _front.Reply(_front.Shell, id).Text("status")));
        _front.Outputs(ids[0]);
        Assert.Equal(["status", "status"], _front.Outputs(ids[1]).Select(o => o.Type));
        Assert.Equal("ok", _front.Run("1").Reply.Text("status"));
    }

    [Fact]
    public void What_is_asked_after_the_reply_to_an_error_always_runs()
    {
        // As fast as a client can be, and often: it must not matter how far the kernel is with the cells that it gives up.
        for (var i = 0; i < 200; i++)
        {
            var failing = _front.Send(_front.Shell, "execute_request", FrontEnd.Execute("nothingOfThisName"));
            Assert.Equal("error", _front.Reply(_front.Shell, failing).Text("status"));
            var next = _front.Send(_front.Shell, "execute_request", FrontEnd.Execute("1"));
            Assert.Equal("ok", _front.Reply(_front.Shell, next).Text("status"));
        }
    }

    [Fact]
    public void Without_stop_on_error_the_cells_that_wait_run()
    {
        var first = _front.Send(_front.Shell, "execute_request", FrontEnd.Execute(
            $"{UntilTold("go on")} throw new Exception(\"go on\");", content => content["stop_on_error"] = false));
        var second = _front.Send(_front.Shell, "execute_request", FrontEnd.Execute("1"));
        _front.Taken();
        Tell("go on");
        Assert.Equal("error", _front.Reply(_front.Shell, first).Text("status"));
        Assert.Equal("ok", _front.Reply(_front.Shell, second).Text("status"));
    }

    [Fact]
    public void A_silent_cell_shows_and_counts_nothing()
    {
        var before = (int)_front.Run("1").Reply.Content["execution_count"]!;
        var (reply, outputs) = _front.Run("""var silent = 5; Console.WriteLine("hush"); silent""", content => content["silent"] = true);
        Assert.Equal(["status", "status"], outputs.Select(o => o.Type));
        Assert.Equal("ok", reply.Text("status"));
        Assert.Equal(before + 1, (int)_front.Run("silent").Reply.Content["execution_count"]!);
    }

    [Fact]
    public void Without_store_history_a_cell_is_neither_counted_nor_remembered()
    {
        var before = (int)_front.Run("1").Reply.Content["execution_count"]!;
        _front.Run("\"not remembered\"", content => content["store_history"] = false);
        Assert.Equal(before + 1, (int)_front.Run("\"remembered\"").Reply.Content["execution_count"]!);
        var history = _front.Ask("history_request", new JsonObject { ["hist_access_type"] = "tail", ["n"] = 2, ["output"] = false, ["raw"] = true })["history"]!.AsArray();
        Assert.Equal(["1", "\"remembered\""], history.Select(entry => (string)entry![2]!));
    }

    [Fact]
    public void User_expressions_are_evaluated_after_the_cell()
    {
        var (reply, _) = _front.Run("var width = 4;", content => content["user_expressions"] = new JsonObject { ["good"] = "width * 2", ["bad"] = "widht" });
        var values = reply.Content["user_expressions"]!;
        Assert.Equal("8", (string)values["good"]!["data"]!["text/plain"]!);
        Assert.Equal("error", (string)values["bad"]!["status"]!);
    }

    [Fact]
    public void An_update_names_the_display_that_it_replaces()
    {
        var (_, outputs) = _front.Run("""var shown = display("before"); shown.Update("after");""");
        var display = outputs.Single(o => o.Type == "display_data");
        var update = outputs.Single(o => o.Type == "update_display_data");
        Assert.Equal((string)display.Content["transient"]!["display_id"]!, (string)update.Content["transient"]!["display_id"]!);
        Assert.Equal("after", update.Data("text/plain"));
    }

    [Fact]
    public void A_cell_that_asks_gets_the_answer()
    {
        var id = _front.Send(_front.Shell, "execute_request", FrontEnd.Execute(
            """var name = await Kernel.GetInputAsync("Your name?"); Console.WriteLine($"Hello {name} and {Console.ReadLine()}");"""));
        foreach (var answer in new[] { "Ada", "Grace" })
        {
            var question = _front.Next("stdin", _front.Stdin)!;
            Assert.Equal("input_request", question.Type);
            Assert.Equal(id, question.ParentId);
            Assert.Equal(answer == "Ada" ? "Your name?" : "", question.Text("prompt"));
            _front.Send(_front.Stdin, "input_reply", new JsonObject { ["value"] = answer }, (string)question.Header["msg_id"]!);
        }
        Assert.Contains(_front.Outputs(id), o => o.Type == "stream" && o.Text("text") == "Hello Ada and Grace\n");
    }

    [Fact]
    public void A_cell_that_asks_where_nobody_may_be_asked_says_so()
    {
        var (reply, _) = _front.Run("Console.ReadLine()", content => content["allow_stdin"] = false);
        Assert.Contains("nobody there to answer", reply.Text("evalue"), StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_lines_arrive_without_loss_and_in_order()
    {
        var (_, outputs) = _front.Run("for (var i = 0; i < 10_000; i++) Console.WriteLine($\"line {i}\");");
        var text = string.Concat(outputs.Where(o => o.Type == "stream").Select(o => o.Text("text")));
        Assert.Equal(string.Concat(Enumerable.Range(0, 10_000).Select(i => $"line {i}\n")), text);
    }

    [Fact]
    public void What_a_child_process_and_native_code_print_arrives_before_the_reply()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // Each C runtime has its own table of files there; the kernel redirects only the console of .NET.
        }
        var (_, outputs) = _front.Run("""
            [System.Runtime.InteropServices.DllImport("libc")] static extern int puts(string text);
            puts("from C");
            System.Diagnostics.Process.Start("echo", "from a child").WaitForExit();
            """);
        var text = string.Concat(outputs.Where(o => o.Type == "stream").Select(o => o.Text("text")));
        Assert.Contains("from C\n", text, StringComparison.Ordinal);
        Assert.Contains("from a child\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("await System.Threading.Tasks.Task.Delay(-1);")]
    [InlineData("var turns = 0; while (true) { Console.Write('.'); System.Threading.Thread.Sleep(20); }")]
    [InlineData("System.Threading.Thread.Sleep(60_000);")]
    [InlineData("System.Threading.Tasks.Task.Delay(60_000).Wait();")]
    [InlineData("long silentTurns = 0; while (true) { silentTurns++; }")]
    public void An_interrupt_stops_the_cell_and_keeps_the_session(string code)
    {
        _front.Run("var before = 7;");
        var id = _front.Begin($"Console.WriteLine(\"begun\"); {code}");
        Assert.Equal("interrupt_reply", _front.Reply(_front.Control, _front.Send(_front.Control, "interrupt_request", [])).Type);
        var reply = _front.Reply(_front.Shell, id);
        Assert.Equal("error", reply.Text("status"));
        Assert.Equal("The cell was stopped.", reply.Text("evalue"));
        Assert.Equal("7", _front.Run("before").Outputs.Single(o => o.Type == "execute_result").Data("text/plain"));
    }

    [Fact]
    public void What_an_interrupt_cannot_stop_says_so_in_the_notebook()
    {
        // After an await that had to wait, the code runs on a thread that the kernel cannot stop.
        var id = _front.Begin($"await System.Threading.Tasks.Task.Delay(1); Console.WriteLine(\"begun\"); {UntilTold("let go")}");
        _front.Send(_front.Control, "interrupt_request", []);
        var said = _front.Outputs(id);
        // Either the loop was left behind (the session goes on), or it is said that it still runs: never neither.
        Assert.Contains(said, o => o.Type == "error" || (o.Type == "stream" && o.Text("text").Contains("still running", StringComparison.Ordinal)));
        Tell("let go");
        Assert.Equal("ok", _front.Run("1").Reply.Text("status"));
    }

    [Fact]
    public void A_cell_that_cannot_stop_yet_is_said_to_be_still_running_and_stopped_when_it_can()
    {
        _front.Run("var kept = 8;");
        // .NET never stops a thread inside a catch block.
        var calculates = UntilTold("leave the block").Replace("Sleep(5)", "SpinWait(100_000)", StringComparison.Ordinal);
        var id = _front.Begin($"try {{ throw new Exception(); }} catch {{ Console.WriteLine(\"begun\"); {calculates} }} Console.WriteLine(\"went on\");");
        _front.Send(_front.Control, "interrupt_request", []);
        while (_front.Next("iopub", _front.Iopub) is var message && !(message!.Type == "stream" && message.Text("text").Contains("still running: restart the kernel", StringComparison.Ordinal)))
        {
        }
        Tell("leave the block");
        var said = _front.Outputs(id);
        Assert.DoesNotContain(said, o => o.Type == "stream" && o.Text("text").Contains("went on", StringComparison.Ordinal));
        Assert.Contains(said, o => o.Type == "error" && o.Text("evalue") == "The cell was stopped.");
        Assert.Equal("8", _front.Run("kept").Outputs.Single(o => o.Type == "execute_result").Data("text/plain"));
    }

    [Fact]
    public void Questions_are_answered_while_a_cell_runs()
    {
        var id = _front.Begin($"Console.WriteLine(\"begun\"); {UntilTold("answered")}");
        var question = _front.Send(_front.Shell, "complete_request", new JsonObject { ["code"] = "Console.WriteL", ["cursor_pos"] = 14 });
        Assert.Equal("WriteLine", (string)_front.Reply(_front.Shell, question).Content["matches"]![0]!);
        Tell("answered");
        Assert.Equal("execute_reply", _front.Reply(_front.Shell, id).Type);
    }

    [Fact]
    public void Positions_count_characters_and_not_utf16_units()
    {
        const string Code = "var smile = \"😀😀\"; Console.WriteL";
        var answer = _front.Ask("complete_request", new JsonObject { ["code"] = Code, ["cursor_pos"] = Code.Length - 2 });
        Assert.Equal(["WriteLine"], answer["matches"]!.AsArray().Select(m => (string)m!));
        Assert.Equal(Code.Length - 2 - "WriteL".Length, (int)answer["cursor_start"]!);
        Assert.Equal(Code.Length - 2, (int)answer["cursor_end"]!);
    }

    [Fact]
    public void Documentation_and_completeness_are_answered()
    {
        Assert.True((bool)_front.Ask("inspect_request", new JsonObject { ["code"] = "Console.WriteLine", ["cursor_pos"] = 12, ["detail_level"] = 0 })["found"]!);
        Assert.False((bool)_front.Ask("inspect_request", new JsonObject { ["code"] = "nothing_of_that_name", ["cursor_pos"] = 3 })["found"]!);
        var unfinished = _front.Ask("is_complete_request", new JsonObject { ["code"] = "if (true)\n{" });
        Assert.Equal("incomplete", (string)unfinished["status"]!);
        Assert.Equal("    ", (string)unfinished["indent"]!);
    }

    [Fact]
    public void A_comm_to_nobody_is_closed()
    {
        Assert.Empty(_front.Ask("comm_info_request", [])["comms"]!.AsObject());
        var id = _front.Send(_front.Shell, "comm_open", new JsonObject { ["comm_id"] = "abc", ["target_name"] = "jupyter.widget", ["data"] = new JsonObject() });
        Assert.Contains(_front.Outputs(id), o => o.Type == "comm_close" && o.Text("comm_id") == "abc");
    }

    [Fact]
    public void Two_clients_hear_the_same_outputs_and_get_their_own_answers()
    {
        using var other = new FrontEnd(kernel);
        var mine = _front.Send(_front.Shell, "execute_request", FrontEnd.Execute("\"from one\""));
        var theirs = other.Send(other.Shell, "execute_request", FrontEnd.Execute("\"from the other\""));
        Assert.Equal("ok", other.Reply(other.Shell, theirs).Text("status"));
        Assert.Equal("ok", _front.Reply(_front.Shell, mine).Text("status"));
        Assert.Contains(other.Outputs(mine), o => o.Type == "execute_result");
        Assert.Contains(_front.Outputs(theirs), o => o.Type == "execute_result");
    }

    [Fact]
    public void The_notebooks_folder_is_the_current_directory()
    {
        var folder = _front.Run("System.IO.Path.GetFileName(Environment.CurrentDirectory)").Outputs.Single(o => o.Type == "execute_result").Data("text/plain");
        Assert.Equal(Path.GetFileName(kernel.Folder), folder);
    }

    [Fact]
    public void The_heartbeat_comes_back()
    {
        using var heart = new ZmtpClient(kernel.Heartbeat, "REQ");
        heart.Send([[], "ping"u8.ToArray()]);
        Assert.Equal("ping"u8.ToArray(), heart.Receive()![1]);
    }
}
