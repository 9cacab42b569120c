using Course.Notebooks.Session;

namespace Course.Notebooks.Tests.Session;

[Collection(SessionCollection.Name)]
public class ConsoleTests
{
    [Fact]
    public async Task Text_displays_and_the_result_come_in_the_order_in_which_they_were_made()
    {
        await using var notebook = new Notebook();
        var shown = await notebook.Ok("Console.Write(\"a\"); display(\"b\"); Console.WriteLine(\"c\"); Console.Error.Write(\"d\"); Console.Write(\"e\"); \"f\"");
        var order = shown.Outputs.Select(output => output switch
        {
            StreamOutput s => $"{s.Name}:{s.Text}",
            DisplayOutput d => "display:" + d.Data["text/plain"],
            ResultOutput r => "result:" + r.Data["text/plain"],
            _ => output.ToString(),
        });
        Assert.Equal(["stdout:a", "display:b", "stdout:c\n", "stderr:d", "stdout:e", "result:f"], order);
    }

    [Fact]
    public async Task What_was_written_before_an_exception_comes_before_it()
    {
        await using var notebook = new Notebook();
        var shown = await notebook.Run("Console.WriteLine(\"before\"); throw new Exception(\"stop\");");
        Assert.Equal("before\n", Assert.IsType<StreamOutput>(shown.Outputs[0]).Text);
        Assert.IsType<ErrorOutput>(shown.Outputs[1]);
    }

    [Fact]
    public async Task Ten_thousand_lines_arrive_whole_and_in_few_pieces()
    {
        await using var notebook = new Notebook();
        var shown = await notebook.Ok("for (var i = 0; i < 10_000; i++) Console.WriteLine(i);");
        Assert.Equal(string.Concat(Enumerable.Range(0, 10_000).Select(i => i + "\n")), shown.Text);
        Assert.InRange(shown.Outputs.Count, 1, 2_000);
    }

    [Fact]
    public async Task Lines_of_eight_threads_arrive_unbroken()
    {
        await using var notebook = new Notebook();
        var shown = await notebook.Ok("Parallel.For(0, 8, t => { for (var i = 0; i < 500; i++) Console.WriteLine($\"{t}-{i}\"); });");
        var expected = from t in Enumerable.Range(0, 8) from i in Enumerable.Range(0, 500) select $"{t}-{i}";
        Assert.Equal(expected.Order(), shown.Text.TrimEnd().Split('\n').Order());
    }

    [Fact]
    public async Task Text_is_seen_while_the_cell_still_runs()
    {
        await using var notebook = new Notebook();
        var seen = new TaskCompletionSource();
        var running = notebook.RunWith("Console.WriteLine(\"first\"); Console.Out.Flush(); await Task.Delay(-1);", output =>
        {
            if (output is StreamOutput { Text: "first\n" })
            {
                seen.SetResult();
            }
        }, new CancellationTokenSource(TimeSpan.FromSeconds(300)) is var stop ? stop.Token : default);
        await seen.Task;
        Assert.False(running.IsCompleted);
        stop.Cancel();
        await running;
    }

    [Fact]
    public async Task A_task_left_running_writes_to_its_own_session()
    {
        await using var one = new Notebook();
        await using var two = new Notebook();
        await one.Ok("var go = new TaskCompletionSource(); var late = Task.Run(async () => { await go.Task; Console.WriteLine(\"late\"); });");
        var other = await two.Ok("Console.WriteLine(\"other\");");
        var shown = await one.Ok("go.SetResult(); await late;");
        Assert.Equal("late\n", shown.Text);
        Assert.Equal("other\n", other.Text);
    }

    [Fact]
    public async Task What_others_in_the_process_write_does_not_land_in_the_notebook()
    {
        var before = Console.Out;
        var elsewhere = new StringWriter();
        Console.SetOut(elsewhere);
        try
        {
            await using var notebook = new Notebook();
            var status = await notebook.RunWith("Console.Write(\"cell\");", _ => Console.Write("host"));
            Console.Write("test");
            Assert.Equal(CellStatus.Ok, status);
        }
        finally
        {
            Console.SetOut(before);
        }
        Assert.Equal("hosttest", elsewhere.ToString());
    }

    [Fact]
    public async Task Characters_of_two_halves_are_not_torn_apart()
    {
        await using var notebook = new Notebook();
        var shown = await notebook.Ok("foreach (var c in \"a😀b\") { Console.Write(c); System.Threading.Thread.Sleep(60); }");
        Assert.Equal("a😀b", shown.Text);
        Assert.DoesNotContain(shown.Outputs.OfType<StreamOutput>(), o => char.IsHighSurrogate(o.Text[^1]));
    }

    [Fact]
    public async Task A_cell_can_read_its_input_character_by_character()
    {
        await using var notebook = new Notebook(options => options with { Input = (_, _, _) => Task.FromResult("ab") });
        Assert.Equal("a b", (await notebook.Ok("$\"{(char)Console.Read()} {Console.ReadLine()}\"")).Plain);
    }

    [Fact]
    public async Task The_console_is_given_back_at_the_end()
    {
        var before = Console.Out;
        await using (var notebook = new Notebook())
        {
            await notebook.Ok("Console.Write(1);");
            Assert.NotSame(before, Console.Out);
        }
        Assert.Same(before, Console.Out);
    }
}
