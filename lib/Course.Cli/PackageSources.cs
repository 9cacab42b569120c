using System.Text.Json;

namespace Course.Cli;

/// <summary>Where the packages came from that have a stand-in: from NuGet, or from lib/standins.</summary>
internal static class PackageSources
{
    private static readonly string[] s_names = ["TorchSharp", "Plotly.NET", "Plotly.NET.CSharp", "Microsoft.ML", "Microsoft.DotNet.Interactive"];

    /// <summary>Package → "stand-in" or "NuGet VERSION", for those that lie in the folder.</summary>
    /// <param name="folder">A published command: its .deps.json names a project's assembly as "project" and a package's as "package".</param>
    public static IReadOnlyDictionary<string, string> In(string folder)
    {
        var sources = new Dictionary<string, string>();
        var deps = Path.Combine(folder, "Course.Cli.deps.json");
        if (!File.Exists(deps))
        {
            return sources;
        }

        using var document = JsonDocument.Parse(File.ReadAllBytes(deps));
        var libraries = document.RootElement.GetProperty("libraries").EnumerateObject().ToList();
        foreach (var name in s_names.Where(name => File.Exists(Path.Combine(folder, name + ".dll"))))
        {
            // TorchSharp's package for the processor is called TorchSharp-cpu and brings TorchSharp itself.
            var library = libraries.Find(library => library.Name.StartsWith(name + "/", StringComparison.OrdinalIgnoreCase));
            if (library.Value.ValueKind == JsonValueKind.Object)
            {
                sources[name] = library.Value.GetProperty("type").GetString() == "project" ? "stand-in" : $"NuGet {library.Name.Split('/')[1]}";
            }
        }

        return sources;
    }

    /// <summary>"TorchSharp and Plotly.NET: stand-in; X: NuGet 1.0"</summary>
    public static string InWords(IReadOnlyDictionary<string, string> sources) => string.Join(
        "; ",
        sources.GroupBy(source => source.Value).Select(group => $"{group.Key}{(group.Key == "stand-in" ? " (lib/standins)" : "")} for {string.Join(", ", group.Select(source => source.Key))}"));
}
