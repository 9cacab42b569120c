using Course.Notebooks.Session;

namespace Course.Notebooks.Tests.Session;

[Collection(SessionCollection.Name)]
public class CellTests
{
    [Fact]
    public async Task Variables_live_on_in_the_next_cell()
    {
        await using var notebook = new Notebook();
        await notebook.Ok("var x = 20;");
        Assert.Equal("42", (await notebook.Ok("x * 2 + 2")).Plain);
    }

    [Fact]
    public async Task An_expression_with_a_semicolon_shows_nothing()
    {
        await using var notebook = new Notebook();
        Assert.Empty((await notebook.Ok("Math.Max(1, 2);")).Outputs);
        Assert.Empty((await notebook.Ok("Console.Write(\"\")")).Outputs);
        Assert.Empty((await notebook.Ok("string none = null;")).Outputs);
        Assert.Empty((await notebook.Ok("")).Outputs);
        Assert.Empty((await notebook.Ok("// nothing but a comment")).Outputs);
    }

    [Fact]
    public async Task A_variable_a_method_and_a_class_can_be_defined_again()
    {
        await using var notebook = new Notebook();
        await notebook.Ok("var x = 1; int F() => 1; class C { public int V = 1; } var old = new C();");
        await notebook.Ok("var x = \"two\"; string F() => \"two\"; class C { public string V = \"two\"; }");
        Assert.Equal("two two two 1", (await notebook.Ok("$\"{x} {F()} {new C().V} {old.V}\"")).Plain);
    }

    [Fact]
    public async Task Await_works_at_the_top_level()
    {
        await using var notebook = new Notebook();
        await notebook.Ok("await Task.Delay(1); var y = await Task.FromResult(5);");
        Assert.Equal("6", (await notebook.Ok("await Task.FromResult(y + 1)")).Plain);
        Assert.Empty((await notebook.Ok("await Task.Delay(1)")).Outputs);
    }

    [Fact]
    public async Task Usings_carry_over_to_later_cells()
    {
        await using var notebook = new Notebook();
        await notebook.Ok("using System.Text.Json;");
        await notebook.Ok("using static System.Math; using D = System.Collections.Generic.Dictionary<string, int>;");
        Assert.Equal("[3]", (await notebook.Ok("JsonSerializer.Serialize(new[] { Max(3, 2) })")).Plain);
        Assert.Equal("0", (await notebook.Ok("new D().Count")).Plain);
    }

    [Fact]
    public async Task The_usual_namespaces_need_no_using()
    {
        await using var notebook = new Notebook();
        await notebook.Ok("""
            var list = new List<int> { 1, 2 }.Select(i => i).ToList();
            var text = new StringBuilder().Append(1);
            var path = Path.Combine("a", "b");
            await Task.CompletedTask;
            Formatter.ListExpansionLimit.ToString();
            display("x");
            HTML("<b>x</b>");
            """);
    }

    [Fact]
    public async Task Modern_language_and_the_whole_class_library_are_there()
    {
        await using var notebook = new Notebook();
        await notebook.Ok("""
            record Point(int X, int Y);
            int[] a = [1, 2, .. new[] { 3 }];
            int Length() { ReadOnlySpan<byte> utf8 = "x"u8; return utf8.Length; }
            var d = (dynamic)new { A = 1 };
            Console.Write(d.A);
            var r = System.Text.RegularExpressions.Regex.IsMatch("a1", "[a-z]\\d");
            System.Xml.Linq.XElement.Parse("<a/>");
            new System.Net.Http.HttpClient().Dispose();
            System.Numerics.Vector<float> v = default;
            System.Threading.Channels.Channel.CreateUnbounded<int>();
            unsafe { int i = 1; int* p = &i; Console.Write(*p); }
            """);
    }

    [Fact]
    public async Task A_null_result_is_said_as_upstream_says_it()
    {
        await using var notebook = new Notebook();
        var shown = await notebook.Ok("(string)null");
        Assert.Equal("<null>", shown.Plain);
        Assert.Contains("&lt;null&gt;", shown.Result["text/html"]);
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_leaves_everything_as_it_was()
    {
        await using var notebook = new Notebook();
        await notebook.Ok("var x = 1;");
        await notebook.Fails("x = 2; var y = ;");
        Assert.Equal("1", (await notebook.Ok("x")).Plain);
        var error = await notebook.Fails("y");
        Assert.Contains("'y' does not exist", error.Message);
    }

    [Fact]
    public async Task A_cell_that_throws_keeps_what_it_did_before()
    {
        await using var notebook = new Notebook();
        await notebook.Ok("var x = 1;");
        await notebook.Fails("x = 2; var y = 3; throw new Exception(\"stop\"); var z = 4;");
        Assert.Equal("5", (await notebook.Ok("x + y")).Plain);
        await notebook.Fails("await Task.Yield(); var w = 7; throw new Exception(\"stop\");");
        Assert.Equal("7", (await notebook.Ok("w")).Plain);
    }

    [Fact]
    public async Task All_cells_start_on_one_thread()
    {
        await using var notebook = new Notebook();
        await notebook.Ok("var thread = Environment.CurrentManagedThreadId;");
        await notebook.Ok("await Task.Delay(5);");
        Assert.Equal("True", (await notebook.Ok("thread == Environment.CurrentManagedThreadId")).Plain);
    }

    [Fact]
    public async Task Waiting_for_a_task_inside_a_cell_does_not_lock_up()
    {
        await using var notebook = new Notebook();
        Assert.Equal("3", (await notebook.Ok("async Task<int> F() { await Task.Delay(1); return 3; } F().Result")).Plain);
    }

    [Fact]
    public async Task Forty_cells_after_each_other_see_each_other()
    {
        await using var notebook = new Notebook();
        await notebook.Ok("var sum = 0;");
        for (var i = 0; i < 40; i++)
        {
            await notebook.Ok($"sum += {i}; var v{i} = sum;");
        }
        Assert.Equal("780 0", (await notebook.Ok("$\"{sum} {v0}\"")).Plain);
    }

    [Fact]
    public async Task Two_sessions_do_not_see_each_other()
    {
        await using var one = new Notebook();
        await using var two = new Notebook();
        await one.Ok("var x = 1;");
        await two.Ok("var x = \"two\";");
        Assert.Equal("1", (await one.Ok("x")).Plain);
        Assert.Equal("two", (await two.Ok("x")).Plain);
    }

    [Fact]
    public async Task A_session_works_in_the_notebooks_folder()
    {
        await using var notebook = new Notebook();
        notebook.Write("data.txt", "here");
        Assert.Equal("here", (await notebook.Ok("File.ReadAllText(\"data.txt\")")).Plain);
    }

    [Fact]
    public async Task A_waiting_cell_stops_when_it_is_canceled_and_the_session_lives_on()
    {
        await using var notebook = new Notebook();
        using var stop = new CancellationTokenSource();
        var running = notebook.RunWith("var started = 1; Console.WriteLine(\"waiting\"); await Task.Delay(-1);", _ => stop.Cancel(), stop.Token);
        Assert.Equal(CellStatus.Canceled, await running);
        Assert.Equal("1", (await notebook.Ok("started")).Plain);
    }

    [Theory]
    [InlineData("while (true) Console.WriteLine(i++);")]
    [InlineData("System.Threading.Tasks.Parallel.For(0, 4, _ => { while (true) Console.WriteLine(i++); });")]
    [InlineData("Task.Run(() => { while (true) Console.WriteLine(i++); }).Wait();")]
    public async Task A_loop_that_prints_stops_when_it_is_canceled(string loop)
    {
        await using var notebook = new Notebook();
        using var stop = new CancellationTokenSource();
        var outputs = new List<CellOutput>();
        var status = await notebook.RunWith($"var i = 0; {loop}", output =>
        {
            outputs.Add(output);
            stop.Cancel();
        }, stop.Token);
        Assert.Equal(CellStatus.Canceled, status);
        Assert.Equal("The cell was stopped.", outputs.OfType<ErrorOutput>().Single().Message);
        Assert.Equal("True", (await notebook.Ok("i > 0")).Plain);
    }

    [Theory]
    [InlineData("System.Threading.Thread.Sleep(60_000);")]
    [InlineData("Task.Delay(60_000).Wait();")]
    [InlineData("var never = new TaskCompletionSource<int>(); var n = never.Task.Result;")]
    [InlineData("Task.WaitAll(Task.Delay(60_000), Task.Delay(60_000));")]
    [InlineData("new System.Threading.ManualResetEvent(false).WaitOne();")]
    [InlineData("while (true) { try { System.Threading.Thread.Sleep(60_000); } catch (InvalidOperationException) { } }")]
    [InlineData("IEnumerable<int> Slow() { yield return 1; System.Threading.Thread.Sleep(60_000); }\nSlow()")]
    public async Task A_cell_that_blocks_stops_when_it_is_canceled_and_the_session_lives_on(string waits)
    {
        await using var notebook = new Notebook();
        using var stop = new CancellationTokenSource();
        var outputs = new List<CellOutput>();
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var status = await notebook.RunWith("var started = 1; Console.WriteLine(\"waiting\"); " + waits, output =>
        {
            outputs.Add(output);
            stop.Cancel();
        }, stop.Token);
        Assert.Equal(CellStatus.Canceled, status);
        Assert.Equal("The cell was stopped.", Assert.Single(outputs.OfType<ErrorOutput>()).Message);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 20);
        Assert.Equal("1", (await notebook.Ok("System.Threading.Thread.Sleep(300); started")).Plain);
    }

    [Fact]
    public async Task A_cell_that_cancels_something_of_its_own_has_failed()
    {
        await using var notebook = new Notebook();
        var error = await notebook.Fails("throw new OperationCanceledException(\"mine\");");
        Assert.Equal("OperationCanceledException", error.Name);
    }

    [Fact]
    public async Task Cells_in_other_languages_are_shown()
    {
        await using var notebook = new Notebook();
        Assert.Equal("# Title", (await notebook.Ok("# Title", "markdown")).Display["text/markdown"]);
        Assert.Equal("<b>bold</b>", (await notebook.Ok("<b>bold</b>", "html")).Display["text/html"]);
        Assert.Equal("<script type=\"text/javascript\">alert(1)</script>", (await notebook.Ok("alert(1)", "javascript")).Display["text/html"]);
        var mermaid = (await notebook.Ok("graph LR; A-->B", "mermaid")).Display;
        Assert.Contains("graph LR; A--&gt;B", mermaid["text/html"]);
        Assert.Equal("graph LR; A-->B", mermaid["text/vnd.mermaid"]);
    }

    [Fact]
    public async Task A_language_that_the_kernel_does_not_run_is_named()
    {
        await using var notebook = new Notebook();
        Assert.Contains("is in fsharp", (await notebook.Fails("let x = 1", "fsharp")).Message);
    }

    [Fact]
    public async Task A_working_folder_that_is_not_there_is_refused()
    {
        Assert.Throws<DirectoryNotFoundException>(() => new CSharpSession(new SessionOptions { WorkingDirectory = "/no/such/folder" }));
        await Task.CompletedTask;
    }
}
