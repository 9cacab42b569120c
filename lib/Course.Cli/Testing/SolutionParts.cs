using System.Text.Json;
using System.Text.RegularExpressions;

namespace Course.Cli.Testing;

/// <summary>Course.sln without the stand-ins: what is left to build when the packages come from NuGet.</summary>
internal static partial class SolutionParts
{
    // The host's display API has no package any more; its stand-in is used in either case.
    private const string AlwaysBuilt = "Microsoft.DotNet.Interactive";

    /// <summary>A solution filter (.slnf) for dotnet build.</summary>
    /// <param name="folder">Where the filter will lie; it names the solution relative to that.</param>
    public static string WithoutStandIns(string root, string folder)
    {
        var solution = Path.Combine(root, "Course.sln");
        var projects = ProjectLine().Matches(File.ReadAllText(solution)).Select(match => match.Groups["path"].Value)
            .Where(path => !IsAboutStandIns(Path.Combine(root, path.Replace('\\', '/')), root));
        return JsonSerializer.Serialize(new { solution = new { path = Path.GetRelativePath(folder, solution), projects } });
    }

    /// <summary>Whether the project is such a stand-in, or names one: its tests and benchmarks do.</summary>
    public static bool IsAboutStandIns(string project, string root)
    {
        var place = Path.GetRelativePath(root, project).Replace('\\', '/');
        return place.StartsWith("lib/standins/", StringComparison.Ordinal)
            ? Path.GetFileNameWithoutExtension(place) != AlwaysBuilt
            : place.StartsWith("tests/", StringComparison.Ordinal)
                && StandInReference().Matches(File.ReadAllText(project)).Any(match => match.Groups["name"].Value != AlwaysBuilt);
    }

    [GeneratedRegex("""^Project\("[^"]*"\) = "[^"]*", "(?<path>[^"]*\.csproj)""", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex ProjectLine();

    [GeneratedRegex("""Include="[^"]*standins[/\\](?<name>[^/\\"]+)""", RegexOptions.ExplicitCapture)]
    private static partial Regex StandInReference();
}
