using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Course.Notebooks.Tests.Session;

/// <summary>
/// Charts whose type is not the stand-in's: an F# union as in the package (an abstract class with a nested class for each
/// case), of whose members only those are there that the package's public surface lists and the course may use. The course's
/// Charts and setup.dib's own lines are used as they are.
/// </summary>
[Collection(SessionCollection.Name)]
public sealed class RealChartTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    private const string Package = """
        namespace Plotly.NET
        {
            public abstract class GenericChart : System.Collections.IStructuralEquatable
            {
                public class Chart : GenericChart { public string data => "one"; }
                public class MultiChart : GenericChart { public string[] data => ["one", "two"]; }
                public bool IsChart => this is Chart;
                public bool IsMultiChart => this is MultiChart;
                public int Tag => IsChart ? 0 : 1;
                public static string toFigureJson(GenericChart gChart) => "{\"data\":[" + (gChart.IsChart ? "1" : "1,2") + "],\"layout\":{\"title\":\"a </script> b\"},\"frames\":[]}";
                public static string toChartHTML(GenericChart gChart) => throw new System.InvalidOperationException("the package's page loads plotly.js from the web");
                public static string toEmbeddedHTML(GenericChart gChart) => toChartHTML(gChart);
                public bool Equals(object other, System.Collections.IEqualityComparer comparer) => ReferenceEquals(this, other);
                public int GetHashCode(System.Collections.IEqualityComparer comparer) => 0;
                public override string ToString() => IsChart ? "Chart" : "MultiChart";
            }
            public static class Make
            {
                public static GenericChart One => new GenericChart.Chart();
                public static GenericChart Several => new GenericChart.MultiChart();
            }
        }
        """;

    [Fact]
    public async Task A_chart_of_another_type_shows_with_plotlys_own_type_and_html_that_needs_no_internet()
    {
        var root = Repository();
        var machine = feed.Machine("charts", feed.Folder);
        var shipped = Directory.CreateDirectory(Path.Combine(machine, "shipped")).FullName;
        Compile(Path.Combine(shipped, "Plotly.NET.dll"), [Package]);
        Compile(
            Path.Combine(shipped, "Course.dll"),
            [
                "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;",
                File.ReadAllText(Path.Combine(root, "lib", "Course", "Plotting", "Charts.cs")),
                File.ReadAllText(Path.Combine(root, "lib", "Course", "Run.cs")),
            ],
            Path.Combine(shipped, "Plotly.NET.dll"));
        var lines = File.ReadLines(Path.Combine(root, "notebooks", "setup.dib")).Where(line => line.Contains("GenericChart", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(lines);

        var result = await PackageFeed.RunAsync(
            machine,
            "#r \"nuget: Plotly.NET, 5.1.0\"\n#r \"../.course/bin/Course.dll\"\nusing Plotly.NET;\nusing Course;\nusing Microsoft.DotNet.Interactive.Formatting;\n" + string.Join("\n", lines),
            "Make.One",
            "Make.Several",
            "display(Make.One); display(new GenericChart[] { Make.One }.Length);");
        Assert.True(result.Status == NotebookStatus.Passed, $"{result.Error?.Type}: {result.Error?.Message}");
        var shown = result.Document!.Cells.Where(cell => cell.Kind == CellKind.Code).Skip(1).Select(cell => cell.Outputs[0]["data"]!.AsObject()).ToList();
        Assert.Equal(3, shown.Count);
        Assert.All(shown, data =>
        {
            Assert.Equal(["application/vnd.plotly.v1+json", "text/html", "text/plain"], data.Select(entry => entry.Key).Order(StringComparer.Ordinal));
            Assert.Equal("a </script> b", (string?)data["application/vnd.plotly.v1+json"]!["layout"]!["title"]);
            var html = (string)data["text/html"]!;
            Assert.Contains("window.Plotly.newPlot(", html, StringComparison.Ordinal);
            Assert.Single(Regex.Matches(html, "</script>"));
        });
        Assert.Equal(2, shown[1]["application/vnd.plotly.v1+json"]!["data"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("method static Plotly.NET.GenericChart.toFigureJson(Plotly.NET.GenericChart gChart) -> string")]
    [InlineData("abstract class Plotly.NET.GenericChart")]
    [InlineData("class Plotly.NET.GenericChart.Chart : Plotly.NET.GenericChart")]
    [InlineData("class Plotly.NET.GenericChart.MultiChart : Plotly.NET.GenericChart")]
    [InlineData("method Plotly.NET.GenericChart.get_IsChart() -> bool")]
    public void What_the_test_above_relies_on_is_in_the_package(string member) =>
        Assert.Contains(member, File.ReadLines(Path.Combine(Repository(), "tests", "api", "Plotly.NET.txt")));

    private static string Repository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Course.sln")))
            {
                return folder.FullName;
            }
        }
        throw new DirectoryNotFoundException("No Course.sln above the tests.");
    }

    private static void Compile(string path, string[] sources, params string[] references)
    {
        var process = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
        var result = CSharpCompilation.Create(
            Path.GetFileNameWithoutExtension(path),
            sources.Select(source => CSharpSyntaxTree.ParseText(source)),
            process.Where(file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal)).Concat(references).Select(file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)).Emit(path);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
    }
}
