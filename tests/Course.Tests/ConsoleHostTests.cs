using Plotly.NET.CSharp;

namespace Course.Tests;

/// <summary>What an exported program shows.</summary>
public sealed class ConsoleHostTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Func<object, Action<object>> _before = Host.Show;
    private readonly TextWriter _console = Console.Out;
    private readonly StringWriter _said = new();

    public ConsoleHostTests()
    {
        Console.SetOut(_said);
        ConsoleHost.Use([], Path.Combine(_folder.Path, "19_fashion_cnn.cs"));
    }

    public void Dispose()
    {
        Host.Show = _before;
        Console.SetOut(_console);
        _folder.Dispose();
    }

    private string Said => _said.ToString().ReplaceLineEndings("\n");

    [Fact]
    public void Each_chart_is_a_page_of_its_own_and_plotly_lies_beside_once()
    {
        Host.Show(Chart.Line<int, int, string>([1, 2], [3, 4], Name: "first"));
        var replace = Host.Show(Chart.Line<int, int, string>([1, 2], [3, 4], Name: "second"));
        replace(Chart.Line<int, int, string>([1, 2], [3, 4], Name: "better"));

        var charts = Path.Combine(_folder.Path, "charts");
        Assert.Equal(["19_01.html", "19_02.html", Charts.PlotlyFile], Directory.EnumerateFiles(charts).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var page = File.ReadAllText(Path.Combine(charts, "19_02.html"));
        Assert.Contains("better", page, StringComparison.Ordinal);
        Assert.DoesNotContain("second", page, StringComparison.Ordinal);
        Assert.Contains($"<script src=\"{Charts.PlotlyFile}\"></script>", page, StringComparison.Ordinal);
        Assert.InRange(new FileInfo(Path.Combine(charts, Charts.PlotlyFile)).Length, 1_000_000, 10_000_000);
        Assert.Equal(2, Said.Split("Chart: ").Length - 1);
    }

    [Fact]
    public void Everything_else_is_text_and_a_check_is_shown_once()
    {
        Report.Metric("test accuracy", 0.5);
        Host.Show(Check.Value("2.1 Sum", 2, 2));
        Host.Show(new[] { 1.5, 2 });
        Host.Show(Enumerable.Range(0, 25).ToList());
        Host.Show(null!);
        Assert.StartsWith("test accuracy: 0.5\nright — 2.1 Sum: ", Said, StringComparison.Ordinal);
        Assert.EndsWith("\n[1.5, 2]\n[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, … 5 more]\nnull\n", Said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_task_is_printed_as_the_notebook_says_it()
    {
        Host.ShowOnConsole(new ExerciseTask("**The task.** Write $w$."));
        Host.Show(new ExerciseTask("**The task.** Write $b$."));
        Assert.Equal("**The task.** Write $w$.\n**The task.** Write $b$.\n", Said);
    }

    [Theory]
    [InlineData("a & b", "<p>a &amp; <b>b</b></p>")]
    [InlineData("one\ntwo", "<style>p { color: red }</style><p>one</p><p>two</p><script>if (1 < 2) {}</script>")]
    [InlineData("1 < 2", "1 < 2")]
    public void Html_is_shown_as_what_it_says(string text, string html) => Assert.Equal(text, ConsoleHost.TextOf(html));
}
