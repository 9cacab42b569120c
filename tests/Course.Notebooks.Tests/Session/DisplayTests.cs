using System.Text.Json;

namespace Course.Notebooks.Tests.Session;

[Collection(SessionCollection.Name)]
public class DisplayTests
{
    [Fact]
    public async Task Display_shows_a_value_and_its_update_replaces_it()
    {
        await using var notebook = new Notebook();
        var shown = await notebook.Ok("var d = display(1); d.Update(2);");
        var display = Assert.IsType<DisplayOutput>(shown.Outputs[0]);
        var update = Assert.IsType<UpdateOutput>(shown.Outputs[1]);
        Assert.Equal("1", display.Data["text/plain"]);
        Assert.Contains("<pre>1</pre>", display.Data["text/html"]);
        Assert.Equal("2", update.Data["text/plain"]);
        Assert.Equal(display.DisplayId, update.DisplayId);
    }

    [Fact]
    public async Task An_update_reaches_its_output_from_a_later_cell_and_from_another_thread()
    {
        await using var notebook = new Notebook();
        var first = (DisplayOutput)(await notebook.Ok("var d = 1.Display();")).Outputs.Single();
        var later = (UpdateOutput)(await notebook.Ok("var t = new System.Threading.Thread(() => d.Update(\"new\")); t.Start(); t.Join();")).Outputs.Single();
        Assert.Equal(first.DisplayId, later.DisplayId);
    }

    [Fact]
    public async Task Strings_are_shown_plain()
    {
        await using var notebook = new Notebook();
        var data = (await notebook.Ok("\"a < b\"")).Result;
        Assert.Equal("a < b", data["text/plain"]);
        Assert.False(data.ContainsKey("text/html"));
    }

    [Fact]
    public async Task Html_is_shown_as_it_is_with_its_words_for_terminals()
    {
        await using var notebook = new Notebook();
        var data = (await notebook.Ok("HTML(\"<p>one &amp; <b>two</b></p><script>x()</script>\")")).Result;
        Assert.Equal("<p>one &amp; <b>two</b></p><script>x()</script>", data["text/html"]);
        Assert.Equal("one & two", data["text/plain"]);
    }

    [Fact]
    public async Task A_very_long_plain_text_is_left_out_beside_html()
    {
        await using var notebook = new Notebook();
        var data = (await notebook.Ok("HTML(new string('x', 50_000))")).Result;
        Assert.False(data.ContainsKey("text/plain"));
    }

    [Fact]
    public async Task Objects_of_an_unnamed_type_become_a_table()
    {
        await using var notebook = new Notebook();
        var data = (await notebook.Ok("new[] { new { Name = \"a\", Size = 1 }, new { Name = \"b\", Size = 2 } }.DisplayTable();")).Display;
        Assert.Contains("<table>", data["text/html"]);
        Assert.Contains("Name", data["text/html"]);
        var sequence = (await notebook.Ok("new[] { new { Name = \"a\", Size = 1 } }")).Result;
        Assert.Contains("<table>", sequence["text/html"]);
        Assert.Contains("Size: 1", sequence["text/plain"]);
    }

    [Fact]
    public async Task A_type_with_several_preferred_formats_gives_all_of_them()
    {
        await using var notebook = new Notebook();
        await notebook.Ok("""
            class Chart { }
            Formatter.Register<Chart>(c => "{\"data\":[]}", "application/vnd.plotly.v1+json");
            Formatter.Register<Chart>(c => "<div>chart</div>", "text/html");
            Formatter.SetPreferredMimeTypesFor(typeof(Chart), "application/vnd.plotly.v1+json", "text/html");
            """);
        foreach (var data in new[] { (await notebook.Ok("new Chart()")).Result, (await notebook.Ok("display(new Chart());")).Display })
        {
            Assert.Equal("{\"data\":[]}", data["application/vnd.plotly.v1+json"]);
            Assert.Equal("<div>chart</div>", data["text/html"]);
        }
    }

    [Fact]
    public async Task A_json_format_always_holds_json()
    {
        await using var notebook = new Notebook();
        Assert.Equal("[1,2]", (await notebook.Ok("new[] { 1, 2 }.Display(\"application/json\");")).Display["application/json"]);
        var notJson = (await notebook.Ok("\"not json\".DisplayAs(\"application/vnd.my+json\");")).Display["application/vnd.my+json"];
        Assert.Equal("not json", JsonSerializer.Deserialize<string>(notJson));
        var halfACharacter = (await notebook.Ok("\"[\\\"\\\\ud800\\\"]\".DisplayAs(\"application/json\");")).Display["application/json"];
        Assert.Equal("[\"\\ud800\"]", JsonSerializer.Deserialize<string>(halfACharacter));
    }

    [Fact]
    public async Task Named_formats_are_followed()
    {
        await using var notebook = new Notebook();
        Assert.Equal(["text/plain"], (await notebook.Ok("new { A = 1 }.Display(\"text/plain\");")).Display.Keys);
        Assert.Equal("*x*", (await notebook.Ok("\"*x*\".DisplayAs(\"text/markdown\");")).Display["text/markdown"]);
    }

    [Fact]
    public async Task Styles_and_scripts_reach_the_page()
    {
        await using var notebook = new Notebook();
        var css = (await notebook.Ok("Kernel.CSS(\"p { color: 'red' }\");")).Display["text/html"];
        Assert.StartsWith("<script", css);
        Assert.Contains("document.createElement('style')", css);
        var script = (await notebook.Ok("Javascript(\"alert(1)\");")).Display["text/html"];
        Assert.Equal("<script type=\"text/javascript\">alert(1)</script>", script);
    }

    [Fact]
    public async Task A_formatter_that_throws_is_the_cells_error()
    {
        await using var notebook = new Notebook();
        await notebook.Ok("class Bad { } Formatter.Register<Bad>(b => throw new InvalidOperationException(\"no picture\"), \"text/html\");");
        Assert.Equal("no picture", (await notebook.Fails("new Bad()")).Message);
    }

    [Fact]
    public async Task Input_is_asked_of_the_host()
    {
        var asked = new List<(string, bool)>();
        await using var notebook = new Notebook(options => options with
        {
            Input = (prompt, password, _) =>
            {
                asked.Add((prompt, password));
                return Task.FromResult("answer");
            },
        });
        Assert.Equal("answer", (await notebook.Ok("Console.ReadLine()")).Plain);
        Assert.Equal("answer", (await notebook.Ok("await GetInputAsync(\"Your name?\")")).Plain);
        Assert.Equal("answer", (await notebook.Ok("(await Kernel.GetPasswordAsync(\"Secret?\")).GetClearTextPassword()")).Plain);
        Assert.Equal([("", false), ("Your name?", false), ("Secret?", true)], asked);
    }

    [Fact]
    public async Task Without_anybody_to_answer_input_says_so()
    {
        await using var notebook = new Notebook();
        foreach (var cell in new[] { "Console.ReadLine()", "await GetInputAsync(\"Your name?\")" })
        {
            var error = await notebook.Fails(cell);
            Assert.Contains("nobody there to answer", error.Message);
        }
    }

    [Theory]
    [InlineData("class Leaf : IEnumerable<Leaf> { public IEnumerator<Leaf> GetEnumerator() { yield return this; } System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }", "new Leaf()")]
    [InlineData("class Two : IEnumerable<Two> { public string Name => \"two\"; public IEnumerator<Two> GetEnumerator() { while (true) yield return new Two(); } System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator(); }", "new Two()")]
    [InlineData("record Ring(int N) { public Ring Next { get; set; } } var r = new Ring(1); r.Next = r;", "r")]
    [InlineData("record Chain(int N, Chain Next); Chain chain = null; for (var i = 0; i < 100_000; i++) chain = new Chain(i, chain);", "chain")]
    [InlineData("class Node { public int N; public Node Left => new Node { N = N + 1 }; public Node Right => new Node { N = N + 2 }; public List<Node> More => Enumerable.Repeat(new Node(), 30).ToList(); }", "new Node()")]
    [InlineData("var self = new Dictionary<string, object>(); self[\"self\"] = self; self[\"leaf\"] = Enumerable.Repeat(self, 1000);", "self")]
    [InlineData("var list = new List<object>(); list.Add(list); list.Add(new[] { list, list });", "list")]
    [InlineData("dynamic bag = new System.Dynamic.ExpandoObject(); bag.Self = bag; bag.Name = \"bag\";", "(object)bag")]
    [InlineData("IEnumerable<object> Endless() { while (true) yield return Endless(); }", "Endless()")]
    [InlineData("List<object> Nest(int depth) => Enumerable.Range(0, 20).Select(i => depth == 0 ? (object)i : Nest(depth - 1)).ToList(); var nest = Nest(3);", "nest")]
    [InlineData("", "typeof(List<int>).Assembly")]
    [InlineData("", "new { Text = new string('x', 20_000_000), Again = new string('y', 20_000_000) }")]
    [InlineData("", "new string('x', 20_000_000)")]
    [InlineData("", "new double[50_000_000]")]
    [InlineData("class Bad { public int A => throw new InvalidOperationException(\"no\"); public override string ToString() => throw new InvalidOperationException(\"no text\"); }", "new Bad()")]
    [InlineData("var closed = new MemoryStream(); closed.Dispose();", "closed")]
    public async Task Whatever_is_shown_is_cut_off_at_once(string declarations, string value)
    {
        await using var notebook = new Notebook();
        await notebook.Ok(declarations);
        foreach (var cell in new[] { value, $"display({value});" })
        {
            var before = Environment.CpuUsage.TotalTime;
            var shown = await notebook.Ok(cell);
            // Most of it is the compiler's, in a first cell.
            Assert.InRange((Environment.CpuUsage.TotalTime - before).TotalSeconds, 0, 4);
            var data = shown.Outputs.Single() is DisplayOutput display ? display.Data : shown.Result;
            Assert.InRange(data.Values.Sum(text => text.Length), 1, 700_000);
        }
        Assert.Equal("2", (await notebook.Ok("1 + 1")).Plain);
    }

    [Fact]
    public async Task What_is_cut_off_shows_its_beginning()
    {
        await using var notebook = new Notebook();
        await notebook.Ok("record Ring(int N) { public Ring Next { get; set; } } var r = new Ring(7); r.Next = r;");
        Assert.StartsWith("Ring\n      N: 7\n      Next: Ring", (await notebook.Ok("r")).Plain.ReplaceLineEndings("\n"));
        Assert.EndsWith("xxx … (500000 more characters)", (await notebook.Ok("new string('x', 1_000_000)")).Plain);
        Assert.Contains("[ 1, 2, 3 ]", (await notebook.Ok("new { A = new { B = new { C = new { D = new { E = new[] { 1, 2, 3 } } } } } }")).Plain);
    }

    [Fact]
    public async Task Resetting_the_formatters_leaves_the_limits()
    {
        await using var notebook = new Notebook();
        await notebook.Ok("record Ring(int N) { public Ring Next { get; set; } } var r = new Ring(7); r.Next = r; Formatter.ResetToDefault();");
        var before = Environment.CpuUsage.TotalTime;
        await notebook.Ok("r");
        Assert.InRange((Environment.CpuUsage.TotalTime - before).TotalSeconds, 0, 4);
    }

    [Fact]
    public async Task An_exception_of_what_is_shown_is_the_cells_own()
    {
        await using var notebook = new Notebook();
        foreach (var cell in new[] { "Enumerable.Range(-1, 3).Select(i => 10 / i)", "display(Enumerable.Range(-1, 3).Select(i => 10 / i));", "new[] { new[] { 1 }.Select(i => i / (i - 1)) }" })
        {
            var error = await notebook.Fails(cell);
            Assert.Equal("DivideByZeroException", error.Name);
            Assert.StartsWith("System.DivideByZeroException: ", error.Traceback[0]);
            Assert.Contains(error.Traceback, line => line.Contains("line 1", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task What_display_returns_is_not_shown_again()
    {
        await using var notebook = new Notebook();
        foreach (var cell in new[] { "display(5)", "5.Display()", "HTML(\"<b>5</b>\").Display()" })
        {
            Assert.IsType<DisplayOutput>(Assert.Single((await notebook.Ok(cell)).Outputs));
        }
    }

    [Fact]
    public async Task Json_of_Newtonsoft_is_shown_as_json()
    {
        await using var notebook = new Notebook();
        // As Newtonsoft's are: a list or a dictionary of themselves, with JSON for their text.
        var library = Notebook.Compile(Path.Combine(notebook.Folder, "Newtonsoft.Json.dll"), """
            namespace Newtonsoft.Json.Linq
            {
                public class JToken : System.Collections.Generic.IEnumerable<JToken>
                {
                    protected string text = "";
                    public static JToken Parse(string text) => new JObject { text = text };
                    public System.Collections.Generic.IEnumerator<JToken> GetEnumerator() { throw new System.InvalidOperationException("enumerated"); }
                    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
                    public override string ToString() => text;
                }
                public class JObject : JToken { }
            }
            """);
        await notebook.Ok($"#r \"{library}\"\nusing Newtonsoft.Json.Linq;");
        foreach (var cell in new[] { "JToken.Parse(\"{\\\"a\\\": 1}\")", "display(JToken.Parse(\"{\\\"a\\\": 1}\"));" })
        {
            var shown = await notebook.Ok(cell);
            var data = shown.Outputs.Single() is DisplayOutput display ? display.Data : shown.Result;
            Assert.Equal("{\"a\": 1}", data["text/plain"]);
            Assert.Equal("<div class=\"dni-plaintext\"><pre>{&quot;a&quot;: 1}</pre></div>", data["text/html"]);
        }
        Assert.Contains("{\"a\": 1}", (await notebook.Ok("new { Found = JToken.Parse(\"{\\\"a\\\": 1}\") }")).Plain);
    }
}
