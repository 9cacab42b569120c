using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Course.Notebooks.Jupyter.Tests;

/// <summary>What a cell and the controls that a front end draws for it say to each other.</summary>
[Trait("Kind", "Process")]
public sealed class CommTests(KernelProcess kernel) : IClassFixture<KernelProcess>, IDisposable
{
    private readonly FrontEnd _front = new(kernel);

    public void Dispose() => _front.Dispose();

    /// <summary>A cell that opens a comm and does with each message's number what the code says.</summary>
    private static string Opens(string id, string andDoes) => $$"""
        #r "Course.Contracts.dll"
        using System.Text.Json.Nodes;
        var last_{{id}} = 0;
        Course.Contracts.Comms.Current.Open("{{id}}", "jupyter.widget", new JsonObject { ["first"] = 1 }, new JsonObject(), data =>
        {
            var number = last_{{id}} = (int)data["number"];
            return () => { {{andDoes}} };
        });
        """;

    private string Move(string id, JsonNode? number) =>
        _front.Send(_front.Shell, "comm_msg", new JsonObject { ["comm_id"] = id, ["data"] = new JsonObject { ["number"] = number } });

    [Fact]
    public void A_cell_opens_one_and_what_comes_is_answered_before_idle()
    {
        var (reply, outputs) = _front.Run(Opens("a", """Console.WriteLine($"moved to {number}");"""));
        Assert.Equal("ok", reply.Text("status"));
        var opened = outputs.Single(o => o.Type == "comm_open");
        Assert.Equal(("a", "jupyter.widget", 1), (opened.Text("comm_id"), opened.Text("target_name"), (int)opened.Content["data"]!["first"]!));
        Assert.Equal(["status", "stream", "status"], _front.Outputs(Move("a", 5)).Select(o => o.Type));
        Assert.Equal("moved to 6\n", _front.Outputs(Move("a", 6))[1].Text("text"));
    }

    [Fact]
    public void Who_comes_later_hears_which_are_open()
    {
        _front.Run(Opens("b", ""));
        Assert.Equal("jupyter.widget", (string)_front.Ask("comm_info_request", new JsonObject { ["target_name"] = "jupyter.widget" })["comms"]!["b"]!["target_name"]!);
        Assert.Empty(_front.Ask("comm_info_request", new JsonObject { ["target_name"] = "another" })["comms"]!.AsObject());
        _front.Outputs(_front.Send(_front.Shell, "comm_close", new JsonObject { ["comm_id"] = "b", ["data"] = new JsonObject() }));
        Assert.Null(_front.Ask("comm_info_request", [])["comms"]!["b"]);
        Assert.Equal(["status", "status"], _front.Outputs(Move("b", 1)).Select(o => o.Type));
    }

    // A page that is opened anew asks each widget for its state, and takes no answer but the one to its own question.
    [Fact]
    public void What_is_sent_while_a_message_is_taken_is_the_answer_to_it()
    {
        _front.Run("""
            #r "Course.Contracts.dll"
            using System.Text.Json.Nodes;
            Course.Contracts.Comms.Current.Open("h", "jupyter.widget", new JsonObject(), new JsonObject(), data =>
            {
                Course.Contracts.Comms.Current.Send("h", new JsonObject { ["is"] = (int)data["number"] });
                return null;
            });
            """);
        var idle = Move("h", 8);
        Assert.Contains(_front.Outputs(idle), o => o.Type == "comm_msg" && (int)o.Content["data"]!["is"]! == 8);
        var cell = _front.Begin("""Console.WriteLine("begun"); while (true) { System.Threading.Thread.Sleep(5); }""");
        var during = Move("h", 9);
        Assert.Contains(_front.Outputs(during), o => o.Type == "comm_msg" && (int)o.Content["data"]!["is"]! == 9);
        _front.Send(_front.Control, "interrupt_request", []);
        _front.Reply(_front.Shell, cell);
    }

    [Fact]
    public void During_a_cell_the_value_is_there_at_once_and_the_callback_comes_after_it()
    {
        _front.Run(Opens("c", """Console.WriteLine($"after the cell: {number}");"""));
        var cell = _front.Begin("""Console.WriteLine("begun"); while (last_c == 0) { System.Threading.Thread.Sleep(5); } Console.WriteLine($"seen {last_c}");""");
        var move = Move("c", 7);
        Assert.Equal(["status", "status"], _front.Outputs(move).Select(o => o.Type));
        Assert.Contains(_front.Outputs(cell), o => o.Type == "stream" && o.Text("text") == "seen 7\n");
        Assert.Contains(_front.Outputs(move), o => o.Type == "stream" && o.Text("text") == "after the cell: 7\n");
    }

    [Fact]
    public void A_callback_that_throws_says_so_and_the_next_one_runs()
    {
        _front.Run(Opens("d", """if (number == 1) { throw new InvalidOperationException("not at one"); } Console.WriteLine(number);"""));
        var error = _front.Outputs(Move("d", 1)).Single(o => o.Type == "error");
        Assert.Equal(("InvalidOperationException", "not at one"), (error.Text("ename"), error.Text("evalue")));
        Assert.Contains(_front.Outputs(Move("d", 2)), o => o.Type == "stream" && o.Text("text") == "2\n");
    }

    [Fact]
    public void A_callback_that_never_ends_is_interrupted_like_a_cell()
    {
        _front.Run(Opens("e", """Console.WriteLine("begun"); for (var turns = 0L; ; turns++) { }"""));
        var move = Move("e", 1);
        _front.Heard(o => o.ParentId == move && o.Type == "stream");
        _front.Send(_front.Control, "interrupt_request", []);
        Assert.Contains(_front.Outputs(move), o => o.Type == "error" && o.Text("evalue").Contains("stopped", StringComparison.Ordinal));
        Assert.Equal("ok", _front.Run("1").Reply.Text("status"));
    }

    [Fact]
    public void What_goes_on_by_itself_hears_of_an_interrupt_between_cells()
    {
        _front.Run("""
            #r "Course.Contracts.dll"
            var stopped = false;
            Course.Contracts.Comms.Current.Interrupted += () => stopped = true;
            """);
        _front.Reply(_front.Control, _front.Send(_front.Control, "interrupt_request", []));
        Assert.Contains(_front.Run("stopped").Outputs, o => o.Type == "execute_result" && o.Content.ToJsonString().Contains("True", StringComparison.Ordinal));
    }

    [Fact]
    public void A_control_that_was_moved_while_a_cell_failed_is_still_heard()
    {
        _front.Run(Opens("f", """Console.WriteLine($"heard {number}");"""));
        var cell = _front.Begin("""Console.WriteLine("begun"); while (last_f == 0) { System.Threading.Thread.Sleep(5); } throw new Exception("failed");""");
        var waiting = _front.Send(_front.Shell, "execute_request", FrontEnd.Execute("1"));
        _front.Taken();
        var move = Move("f", 3);
        Assert.Equal("error", _front.Reply(_front.Shell, cell).Text("status"));
        Assert.Equal("aborted", _front.Reply(_front.Shell, waiting).Text("status"));
        _front.Heard(o => o.ParentId == move && o.Type == "stream" && o.Text("text") == "heard 3\n");
    }

    [Fact]
    public void A_control_that_answers_at_once_holds_up_no_other_channel_when_a_client_does_not_read()
    {
        _front.Run("""
            #r "Course.Contracts.dll"
            using System.Text.Json.Nodes;
            Course.Contracts.Comms.Current.Open("g", "jupyter.widget", new JsonObject(), new JsonObject(), data =>
            {
                Course.Contracts.Comms.Current.Send("g", new JsonObject());
                return null;
            });
            """);
        using var slow = new ZmtpClient(kernel.Iopub, "SUB", reads: false);
        slow.Send([1]);
        _front.Taken();
        var cell = _front.Send(_front.Shell, "execute_request", FrontEnd.Execute("while (true) { Console.WriteLine(new string('x', 10_000)); }"));
        while (_front.Iopub.Receive(TimeSpan.FromSeconds(2)) is not null)
        {
        }
        Move("g", 1);
        var clock = Stopwatch.StartNew();
        _front.Reply(_front.Control, _front.Send(_front.Control, "kernel_info_request", []));
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 4);
        _front.Send(_front.Control, "interrupt_request", []);
        slow.Dispose();
        Assert.Equal("error", _front.Reply(_front.Shell, cell).Text("status"));
    }

    [Fact]
    public void Messages_that_make_no_sense_are_answered_with_idle_and_nothing_else()
    {
        _front.Run(Opens("g", """Console.WriteLine("must not run");"""));
        foreach (var number in new JsonNode?[] { null, "seven", new JsonArray(), true })
        {
            Assert.Equal(["status", "status"], _front.Outputs(Move("g", number)).Select(o => o.Type));
        }
        foreach (var content in new JsonObject[] { [], new() { ["comm_id"] = "g" }, new() { ["comm_id"] = 5, ["data"] = "text" }, new() { ["comm_id"] = "nobody", ["data"] = new JsonObject() } })
        {
            Assert.Equal(["status", "status"], _front.Outputs(_front.Send(_front.Shell, "comm_msg", content)).Select(o => o.Type));
        }
        Assert.Equal("ok", _front.Run("1").Reply.Text("status"));
    }
}
