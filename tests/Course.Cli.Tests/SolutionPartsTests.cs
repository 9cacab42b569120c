using System.Text.Json;
using Course.Cli.Testing;

namespace Course.Cli.Tests;

/// <summary>What is built and tested when the packages come from NuGet.</summary>
public sealed class SolutionPartsTests
{
    private static readonly Repository s_repository = Repository.Find();

    [Fact]
    public void Without_the_stand_ins_their_tests_and_benchmarks_are_left_out_and_nothing_else()
    {
        using var filter = JsonDocument.Parse(SolutionParts.WithoutStandIns(s_repository.Root, Path.Combine(s_repository.Root, "artifacts", "test")));
        var solution = filter.RootElement.GetProperty("solution");
        Assert.Equal("../../Course.sln", solution.GetProperty("path").GetString()!.Replace('\\', '/'));
        var projects = solution.GetProperty("projects").EnumerateArray().Select(path => path.GetString()!.Split('\\', '/')[^1][..^".csproj".Length]).ToList();
        Assert.Superset(new HashSet<string> { "Course", "Course.Cli", "Course.Notebooks", "Microsoft.DotNet.Interactive", "Course.Tests", "Course.Notebooks.Smoke", "ApiSurface" }, projects.ToHashSet());
        Assert.Empty(projects.Intersect(["TorchSharp", "Plotly.NET", "Plotly.NET.CSharp", "DynamicObj", "Microsoft.ML", "TorchSharp.Tests", "Plotly.NET.Tests", "Microsoft.ML.Tests", "Benchmarks"]));
    }

    [Fact]
    public void The_same_goes_for_the_tests_that_are_run()
    {
        var all = Names("StandIn");
        var some = Names("NuGet");
        Assert.Contains("TorchSharp.Tests", all);
        Assert.Contains("Course.Tests", some);
        Assert.All(all.Except(some), name => Assert.DoesNotContain("Course", name, StringComparison.Ordinal));

        static List<string> Names(string packages) => [.. TestCommand.Projects(s_repository, packages).Select(path => Path.GetFileNameWithoutExtension(path))];
    }
}
