using System.Collections.Concurrent;
using Course.Notebooks.Tests.Session;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Notebooks.Tests.Kernels;

/// <summary>The kernel as a host of .NET Interactive's protocol speaks to it: commands in, events out.</summary>
[Collection(SessionCollection.Name)]
public sealed class CourseKernelTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_submission_answers_with_what_it_printed_displayed_and_returned()
    {
        await using var notebook = new Notebook();
        var sent = await Send(notebook, new SubmitCode("Console.WriteLine(\"printed\");\ndisplay(\"displayed\");\n6 * 7"));

        Assert.Equal("printed\n", Text<StandardOutputValueProduced>(sent));
        Assert.Equal("displayed", Text<DisplayedValueProduced>(sent));
        Assert.Equal("42", Text<ReturnValueProduced>(sent));
        Assert.IsType<CommandSucceeded>(sent.Events[^1]);
    }

    [Fact]
    public async Task A_submission_that_fails_says_why_at_which_line()
    {
        await using var notebook = new Notebook();
        var sent = await Send(notebook, new SubmitCode("var x = 1;\nint.Parse(\"no\");"));
        var failed = Assert.Single(sent.Events.OfType<CommandFailed>());
        Assert.Contains("FormatException", failed.Message, StringComparison.Ordinal);
        Assert.Contains("line 2", failed.Message, StringComparison.Ordinal);
        Assert.Equal("1", Text<ReturnValueProduced>(await Send(notebook, new SubmitCode("x"))));
    }

    [Fact]
    public async Task A_cancelled_submission_stops_although_it_never_yields()
    {
        await using var notebook = new Notebook();
        var running = Send(notebook, new SubmitCode("for (;;) { }"));
        await Task.Delay(TimeSpan.FromSeconds(1));
        await Send(notebook, new Cancel());
        Assert.Contains((await running.WaitAsync(s_limit)).Events, e => e is CommandFailed);
        Assert.Equal("2", (await notebook.Ok("1 + 1")).Plain);
    }

    [Fact]
    public async Task A_cancelled_submission_is_said_to_have_failed_also_when_what_it_printed_is_still_on_its_way()
    {
        await using var notebook = new Notebook();
        using var taking = new SemaphoreSlim(0);
        using var taken = new SemaphoreSlim(0);
        var told = new ConcurrentQueue<KernelEvent>();
        using var client = notebook.Kernel.RootKernel.KernelEvents.Subscribe(e =>
        {
            if (e is StandardOutputValueProduced)
            {
                taking.Release();
                taken.Wait(s_limit);
            }
            told.Enqueue(e);
        });
        var running = Send(notebook, new SubmitCode("Console.WriteLine(1);\nfor (;;) { }"));
        Assert.True(await taking.WaitAsync(s_limit));
        await Send(notebook, new Cancel());
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        taken.Release();
        await running.WaitAsync(s_limit);
        Assert.Contains(told, e => e is CommandFailed);
    }

    [Fact]
    public async Task Completions_replace_what_has_been_typed()
    {
        await using var notebook = new Notebook();
        await notebook.Ok("var temperature = 20;");
        var sent = await Send(notebook, new RequestCompletions("var y = 1;\ntempe", new LinePosition(1, 5)));
        var produced = Assert.Single(sent.Events.OfType<CompletionsProduced>());
        Assert.Contains(produced.Completions, item => item.InsertText == "temperature");
        Assert.Equal(new LinePositionSpan(new LinePosition(1, 0), new LinePosition(1, 5)), produced.LinePositionSpan);
    }

    [Fact]
    public async Task Hover_text_and_signatures_describe_a_call()
    {
        await using var notebook = new Notebook();
        var hover = await Send(notebook, new RequestHoverText("Math.Max(1, 2)", new LinePosition(0, 6)));
        Assert.Contains("Max", hover.Events.OfType<HoverTextProduced>().Single().Content.First().Value, StringComparison.Ordinal);

        var sent = await Send(notebook, new RequestSignatureHelp("Math.Max(1, ", new LinePosition(0, 12)));
        var help = Assert.Single(sent.Events.OfType<SignatureHelpProduced>());
        Assert.Equal(1, help.ActiveParameterIndex);
        Assert.Contains(help.Signatures, signature => signature.Label.Contains("Max(double val1, double val2)", StringComparison.Ordinal));
        Assert.Equal("double val2", help.Signatures.First(s => s.Label.Contains("double val1", StringComparison.Ordinal)).Parameters[1].Label);
    }

    [Theory]
    [InlineData("Math.Pow(Math.Abs(3)", "Pow(", 0)]
    [InlineData("Math.Pow(new[] { 3.0 }[0], new[] { 2.0 }[0]", "Pow(", 1)]
    [InlineData("Math.Pow(1, Math.Abs(", "Abs(", 0)]
    public async Task Signatures_are_those_of_the_call_that_is_still_open(string code, string label, int parameter)
    {
        await using var notebook = new Notebook();
        var help = Assert.Single((await Send(notebook, new RequestSignatureHelp(code, new LinePosition(0, code.Length)))).Events.OfType<SignatureHelpProduced>());
        Assert.All(help.Signatures, signature => Assert.Contains(label, signature.Label, StringComparison.Ordinal));
        Assert.NotEmpty(help.Signatures);
        Assert.Equal(parameter, help.ActiveParameterIndex);
    }

    [Fact]
    public async Task Diagnostics_name_the_place_of_an_error_before_the_cell_runs()
    {
        await using var notebook = new Notebook();
        var sent = await Send(notebook, new RequestDiagnostics("var a = 1;\nvar b = nowhere + a;"));
        var found = Assert.Single(Assert.Single(sent.Events.OfType<DiagnosticsProduced>()).Diagnostics);
        Assert.Equal("CS0103", found.Code);
        Assert.Equal(1, found.LinePositionSpan.Start.Line);
        Assert.Empty((await Send(notebook, new RequestDiagnostics("#!time\nvar fine = 1;"))).Events.OfType<DiagnosticsProduced>().SelectMany(d => d.Diagnostics));
    }

    [Fact]
    public async Task Values_can_be_listed_asked_for_and_sent()
    {
        await using var notebook = new Notebook();
        await notebook.Ok("var a = 1; string b = null;");
        await notebook.Ok("var a = new[] { 1.5, 2 };");

        var infos = (await Send(notebook, new RequestValueInfos())).Events.OfType<ValueInfosProduced>().Single().ValueInfos;
        Assert.Equal(["b", "a"], infos.Select(info => info.Name));
        Assert.Equal("[1.5,2]", (await Send(notebook, new RequestValue("a"))).Events.OfType<ValueProduced>().Single().FormattedValue.Value);
        Assert.Contains("no variable named nowhere", (await Send(notebook, new RequestValue("nowhere"))).Events.OfType<CommandFailed>().Single().Message, StringComparison.Ordinal);

        var list = new Dictionary<string, List<int[,]>> { ["x"] = [new int[2, 3]] };
        await Send(notebook, new SendValue("sent", list, new FormattedValue("text/plain", "a dictionary")));
        Assert.Equal("3", (await notebook.Ok("sent[\"x\"][0].GetLength(1)")).Plain);
        await Send(notebook, new SendValue("number", null, new FormattedValue("application/json", "2.5")));
        Assert.Equal("5", (await notebook.Ok("number * 2")).Plain);
    }

    [Fact]
    public async Task A_value_of_a_type_that_a_cell_declared_can_be_sent_back()
    {
        await using var notebook = new Notebook();
        await notebook.Ok("record Point(int X); var p = new Point(3);");
        var value = (await Send(notebook, new RequestValue("p"))).Events.OfType<ValueProduced>().Single().Value;
        await Send(notebook, new SendValue("q", value, new FormattedValue("text/plain", "")));
        Assert.Equal("3", (await notebook.Ok("q.X")).Plain);
    }

    [Fact]
    public async Task A_cell_reaches_its_own_kernel_and_sends_it_code()
    {
        await using var notebook = new Notebook();
        var shown = await notebook.Ok("""
            var sent = await Kernel.Root.SendAsync(new Microsoft.DotNet.Interactive.Commands.SubmitCode("Console.WriteLine(\"inner\"); var made = 5; made"));
            Console.WriteLine("outer");
            """);
        Assert.Equal("inner\nouter\n", shown.Text);
        Assert.Equal("5", shown.Display["text/plain"]);
        Assert.Equal("5", (await notebook.Ok("made")).Plain);
        Assert.Equal("csharp, .NET", (await notebook.Ok("$\"{Kernel.Current.Name}, {Kernel.Root.Name}\"")).Plain);
    }

    [Fact]
    public async Task A_cell_that_blocks_on_code_it_sends_does_not_lock_up()
    {
        await using var notebook = new Notebook();
        var running = notebook.Ok("var before = 1; Kernel.Root.SubmitCodeAsync(\"var inside = before + 1;\").Wait(); var after = 3; after");
        Assert.Equal("3", (await running.WaitAsync(TimeSpan.FromSeconds(30))).Plain);
        Assert.Equal("6", (await notebook.Ok("before + inside + after")).Plain);
    }

    [Fact]
    public async Task Pieces_of_code_that_a_cell_sends_at_once_all_stay()
    {
        await using var notebook = new Notebook();
        await notebook.Ok("""
            var sending = Enumerable.Range(0, 12).Select(i => Kernel.Root.SubmitCodeAsync($"var v{i} = {i};")).ToArray();
            await Task.WhenAll(sending);
            """);
        Assert.Equal("66", (await notebook.Ok(string.Join(" + ", Enumerable.Range(0, 12).Select(i => $"v{i}")))).Plain);
    }

    [Fact]
    public async Task Who_lists_the_variables_and_whos_their_values()
    {
        await using var notebook = new Notebook();
        await notebook.Ok("var height = 1.75; var name = \"Ada\";");
        Assert.Contains("height", (await notebook.Ok("#!who")).Display["text/html"], StringComparison.Ordinal);
        var whos = (await notebook.Ok("#!whos")).Display["text/html"];
        Assert.Contains("1.75", whos, StringComparison.Ordinal);
        Assert.Contains("Ada", whos, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Values_travel_between_kernels()
    {
        await using var notebook = new Notebook();
        await notebook.Ok("#!value --name table\na,b\n1,2");
        await notebook.Ok("#!share --from value table");
        Assert.Equal("a,b\n1,2", (await notebook.Ok("table.Trim()")).Plain);

        await notebook.Ok("#!set --name copy --value @value:table");
        Assert.Equal("True", (await notebook.Ok("copy == table")).Plain);

        await notebook.Ok("var numbers = new[] { 1, 2, 3 };");
        var script = await notebook.Ok("#!javascript\n#!share --from csharp numbers\nconsole.log(numbers);");
        Assert.Contains(script.Outputs.OfType<DisplayOutput>(), o => o.Data["text/html"].Contains("numbers = [1,2,3]", StringComparison.Ordinal));
        Assert.Contains(script.Outputs.OfType<DisplayOutput>(), o => o.Data["text/html"].Contains("console.log(numbers);", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_question_in_a_directive_is_asked_where_the_notebook_is()
    {
        await using var notebook = new Notebook(options => options with { Input = (prompt, _, _) => Task.FromResult($"answer to {prompt}") });
        await notebook.Ok("#!set --name said --value @input:{\"prompt\": \"How many?\"}");
        Assert.Equal("answer to How many?", (await notebook.Ok("said")).Plain);
    }

    [Fact]
    public async Task A_directive_that_cannot_be_followed_says_why()
    {
        await using var notebook = new Notebook();
        Assert.NotEqual("", (await notebook.Fails("#!share --from nowhere x")).Message);
        Assert.Contains("#!lsmagic lists", (await notebook.Fails("#!nothing")).Message, StringComparison.Ordinal);
        Assert.Equal("3", (await notebook.Ok("1 + 2")).Plain);
    }

    [Fact]
    public async Task A_cell_leaves_nothing_of_its_displays_behind_in_memory()
    {
        await using var notebook = new Notebook();
        await notebook.Ok("var shown = new List<WeakReference>(); void Show() { var text = new string('x', 1_000_000); shown.Add(new WeakReference(text)); display(text); }");
        await notebook.Ok("for (var i = 0; i < 5; i++) Show();");
        var left = await notebook.Ok("GC.Collect(); GC.WaitForPendingFinalizers(); GC.Collect(); shown.Count(s => s.IsAlive)");
        Assert.Equal("0", left.Plain);
    }

    private static Task<KernelCommandResult> Send(Notebook notebook, KernelCommand command) => notebook.Kernel.RootKernel.SendAsync(command);

    private static string Text<TEvent>(KernelCommandResult sent)
        where TEvent : DisplayEvent =>
        string.Concat(sent.Events.OfType<TEvent>().Select(e => e.FormattedValues.First(value => value.MimeType == "text/plain").Value));
}
