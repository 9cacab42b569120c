using System.Reflection;
using System.Text.Json;

namespace Course.Cli;

/// <summary>Where the packages came from that have a stand-in: from NuGet, or from lib/standins.</summary>
internal static class PackageSources
{
    // The name to show, and an assembly that tells where it came from. Microsoft.ML's stand-in is one assembly, the package many.
    private static readonly (string Name, string Assembly)[] s_names =
    [
        ("TorchSharp", "TorchSharp.dll"), ("Plotly.NET", "Plotly.NET.dll"), ("Plotly.NET.CSharp", "Plotly.NET.CSharp.dll"),
        ("Microsoft.ML", "Microsoft.ML.dll"), ("Microsoft.ML", "Microsoft.ML.Data.dll"),
        ("Microsoft.DotNet.Interactive", "Microsoft.DotNet.Interactive.dll"),
    ];

    /// <summary>StandIn or NuGet: what this command was built with.</summary>
    public static string Mode { get; } = typeof(PackageSources).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(data => data.Key == "CoursePackages").Value!;

    /// <summary>What ./course remembers: the mode, and "chosen" or "auto: " with the reason; null before it has decided.</summary>
    /// <param name="state">The folder .course.</param>
    public static (string Mode, string Why)? Remembered(string state)
    {
        var file = Path.Combine(state, "packages");
        return File.Exists(file) && File.ReadAllLines(file) is [var mode, var why, ..] ? (mode.Trim(), why.Trim()) : null;
    }

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
        var libraries = document.RootElement.GetProperty("libraries");
        var targets = document.RootElement.GetProperty("targets").EnumerateObject().SelectMany(target => target.Value.EnumerateObject()).ToList();
        foreach (var (name, assembly) in s_names.Where(entry => File.Exists(Path.Combine(folder, entry.Assembly))))
        {
            // Not by the library's name: TorchSharp.dll may come from TorchSharp or from TorchSharp-cpu itself.
            var library = targets.Find(library => library.Value.TryGetProperty("runtime", out var files)
                && files.EnumerateObject().Any(file => file.Name.Split('/')[^1] == assembly));
            if (library.Value.ValueKind == JsonValueKind.Object)
            {
                var type = libraries.GetProperty(library.Name).GetProperty("type").GetString();
                sources[name] = type == "project" ? "stand-in" : $"NuGet {library.Name.Split('/')[1]}";
            }
        }

        return sources;
    }

    /// <summary>"stand-in (lib/standins) for TorchSharp, Plotly.NET; NuGet 1.0 for X"</summary>
    public static string InWords(IReadOnlyDictionary<string, string> sources) => string.Join(
        "; ",
        sources.GroupBy(source => source.Value).Select(group => $"{group.Key}{(group.Key == "stand-in" ? " (lib/standins)" : "")} for {string.Join(", ", group.Select(source => source.Key))}"));
}
