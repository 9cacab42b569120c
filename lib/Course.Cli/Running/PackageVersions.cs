using System.Text.Json;

namespace Course.Cli.Running;

/// <summary>The versions of the packages that the course is made of, as this command was published with them.</summary>
internal static class PackageVersions
{
    private static readonly string[] s_names = ["TorchSharp-cpu", "Plotly.NET", "Microsoft.ML", "Microsoft.DotNet.Interactive"];

    /// <summary>Package → version, read from the published command's Course.Cli.deps.json.</summary>
    public static IReadOnlyDictionary<string, string> In(string folder)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "Course.Cli.deps.json")));
        return document.RootElement.GetProperty("libraries").EnumerateObject()
            .Select(library => library.Name.Split('/')) // TorchSharp-cpu/0.107.0
            .Where(parts => s_names.Contains(parts[0]))
            .OrderBy(parts => Array.IndexOf(s_names, parts[0]))
            .ToDictionary(parts => parts[0], parts => parts[1]);
    }
}
