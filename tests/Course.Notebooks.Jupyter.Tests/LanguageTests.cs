using Course.Notebooks.Language;
using Course.Notebooks.Session;

namespace Course.Notebooks.Jupyter.Tests;

/// <summary>Completion and documentation in a session; | marks the cursor.</summary>
public sealed class LanguageTests : IAsyncLifetime
{
    private readonly CSharpSession _session = new(new SessionOptions { WorkingDirectory = AppContext.BaseDirectory });
    private readonly LanguageService _language;

    public LanguageTests() => _language = new LanguageService(_session);

    public async ValueTask InitializeAsync() => await _session.RunAsync(
        """
        using System.Globalization;
        class Point
        {
            public int Abscissa { get; set; }
            public int Ordinate = 2;
            public Point Moved(int by, int times = 1) => this;
            public Point Moved(double by) => this;
            private int Hidden;
        }
        var point = new Point();
        var numbers = new List<double> { 1, 2 };
        """, "csharp", _ => { }, default);

    public async ValueTask DisposeAsync() => await _session.DisposeAsync();

    [Theory]
    [InlineData("poi|", "point")]
    [InlineData("point.|", "Abscissa", "Moved", "Ordinate")]
    [InlineData("point.mo|", "Moved")]
    [InlineData("point.Moved(1).Abs|", "Abscissa")]
    [InlineData("point?.Ord|", "Ordinate")]
    [InlineData("var q = point.Ord|\nvar r = 3;", "Ordinate")]
    [InlineData("point.Ord|\nvar r = 3;", "Ordinate")]
    [InlineData("point.|\nConsole.WriteLine(1);", "Abscissa", "Moved")]
    [InlineData("Console.WriteLine(point.Ab|", "Abscissa")]
    [InlineData("Console.WriteLine(point.Ab|);", "Abscissa")]
    [InlineData("numbers.Select(n => n.CompareT|", "CompareTo")]
    [InlineData("numbers.Select(n => n.CompareT|)", "CompareTo")]
    [InlineData("numbers.Aver|", "Average")]
    [InlineData("Math.Sqr|", "Sqrt")]
    [InlineData("System.IO.Pat|", "Path")]
    [InlineData("DayOfWeek.Mon|", "Monday")]
    [InlineData("using System.Net.Htt|", "Http")]
    [InlineData("new Poi|", "Point")]
    [InlineData("new Point { Absc|", "Abscissa")]
    [InlineData("new Point { Ordinate = 1, Absc|", "Abscissa")]
    [InlineData("point.Moved(tim|", "times:")]
    [InlineData("CultureInf|", "CultureInfo")]
    [InlineData("for (var counter = 0; counter < 3; counter++) { cou|", "counter")]
    [InlineData("$\"{point.Ab|}\"", "Abscissa")]
    [InlineData("whi|", "while")]
    [InlineData("#!import \"x.dib\"\npoint.Ord|", "Ordinate")]
    [InlineData("#!markdown\nsome point\n#!csharp\npoint.Ord|", "Ordinate")]
    [InlineData("#!ti|", "#!time")]
    [InlineData("#r \"Course.Notebooks.J|", "Course.Notebooks.Jupyter.Tests.dll")]
    public void It_proposes(string code, params string[] expected)
    {
        var found = Complete(code).Items.Select(item => item.Text).ToList();
        foreach (var name in expected)
        {
            Assert.Contains(name, found);
        }
        Assert.Equal(found.Count, found.Distinct().Count());
    }

    [Theory]
    [InlineData("// poi|")]
    [InlineData("\"poi|\"")]
    [InlineData("var poi|")]
    [InlineData("12|")]
    [InlineData("#!markdown\npoi|")]
    [InlineData("nothing_of_that_name.|")]
    public void It_proposes_nothing_where_nothing_fits(string code) => Assert.Empty(Complete(code).Items);

    [Fact]
    public void Private_members_and_the_compilers_own_are_left_out()
    {
        Assert.DoesNotContain(Complete("point.|").Items, item => item.Text is "Hidden" or "get_Abscissa" or ".ctor");
        Assert.DoesNotContain(Complete("|").Items, item => item.Text.Contains('<') || item.Text.Contains('#'));
    }

    [Fact]
    public void A_proposal_tells_type_and_overloads()
    {
        var items = Complete("point.|").Items.ToDictionary(item => item.Text);
        Assert.Equal(("property", "int"), (items["Abscissa"].Kind, items["Abscissa"].Signature));
        Assert.Equal(("method", "(double by) : Point (+ 1 overload)"), (items["Moved"].Kind, items["Moved"].Signature));
    }

    [Fact]
    public void What_the_learner_has_declared_comes_first() =>
        Assert.Equal("point", Complete("po|").Items[0].Text);

    [Fact]
    public void A_proposal_replaces_the_whole_name()
    {
        var found = Complete("1 + point.Ord|inate");
        Assert.Equal((10, 18), (found.Start, found.End));
    }

    [Fact]
    public async Task A_name_is_explained_from_the_documentation_beside_its_assembly()
    {
        await _session.RunAsync("#r \"Course.Notebooks.dll\"", "csharp", _ => { }, default);
        var said = Inspect("Course.Notebooks.Session.CellStatus.Cancel|ed")!;
        Assert.Contains("CellStatus.Canceled", said.Plain.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains("It was stopped by the caller's token.", said.Plain, StringComparison.Ordinal);
        Assert.StartsWith("```csharp\n", said.Markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void Inside_parentheses_the_call_is_explained_with_the_parameter_that_is_due()
    {
        Assert.Contains("Point.Moved(int by, int times = 1)", Inspect("point.Moved(3, |")!.Plain.Split('\n')[0], StringComparison.Ordinal);
        Assert.Contains("Overloads:", Inspect("point.Moved(|)")!.Plain, StringComparison.Ordinal);
        Assert.Contains("List", Inspect("new List<int>(|")!.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Documentation_that_another_member_has_is_followed_to_it()
    {
        await _session.RunAsync("#r \"Course.Contracts.dll\"", "csharp", _ => { }, default);
        var said = Inspect("Course.Contracts.ExerciseList.Re|ad(\"\")")!.Plain;
        Assert.Contains("Reads the list; empty when there is none.", said, StringComparison.Ordinal); // of ReadIn
        Assert.Contains("The folder with Course.sln.", said, StringComparison.Ordinal); // its own
        Assert.DoesNotContain("The folder of the learners' versions.", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("poi|nt", "Point point")]
    [InlineData("point.Absc|issa", "int Point.Abscissa")]
    [InlineData("Poi|nt p;", "class Point")]
    [InlineData("var |x = 1;", null)]
    [InlineData("no_such_name|", null)]
    [InlineData("|", null)]
    public void A_name_shows_its_declaration(string code, string? beginning)
    {
        var said = Inspect(code);
        if (beginning is null)
        {
            Assert.True(said is null || said.Plain.StartsWith("int x", StringComparison.Ordinal), said?.Plain);
        }
        else
        {
            Assert.StartsWith(beginning, said!.Plain, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("1 + 1", "complete")]
    [InlineData("var x = 1;", "complete")]
    [InlineData("if (true) {", "incomplete")]
    [InlineData("numbers.Select(", "incomplete")]
    [InlineData("var x = 1", "incomplete")]
    [InlineData("1)", "invalid")]
    [InlineData("}", "invalid")]
    [InlineData("#!import \"setup.dib\"\nvar x = 1;", "complete")]
    [InlineData("#r \"nuget: TorchSharp-cpu, 0.106.0\"", "complete")]
    [InlineData("#!markdown\nif (true) {", "complete")]
    [InlineData("", "complete")]
    public void It_knows_when_a_cell_can_be_run(string code, string status) => Assert.Equal(status, CodeCompleteness.Of(code).Status);

    [Fact]
    public void An_open_brace_indents_the_next_line() => Assert.Equal("        ", CodeCompleteness.Of("class A\n{\n    void B()\n    {").Indent);

    [Fact]
    public void No_text_and_no_place_in_it_is_too_odd_to_be_asked_about()
    {
        var random = new Random(3);
        const string Pieces = "point.(){}[]<>\"'$@#!?;:,= \n\tvar new using=>/*//é😀";
        for (var round = 0; round < 80; round++)
        {
            var code = string.Concat(Enumerable.Range(0, random.Next(30)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            var position = random.Next(-1, code.Length + 2);
            var found = _language.Complete(code, position);
            Assert.InRange(found.Start, 0, found.End);
            Assert.InRange(found.End, found.Start, code.Length);
            _language.Inspect(code, position);
            CodeCompleteness.Of(code);
        }
    }

    private Completion Complete(string marked) => _language.Complete(marked.Replace("|", "", StringComparison.Ordinal), marked.IndexOf('|'));

    private Description? Inspect(string marked) => _language.Inspect(marked.Replace("|", "", StringComparison.Ordinal), marked.IndexOf('|'));
}
