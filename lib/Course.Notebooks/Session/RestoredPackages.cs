using System.Text.Json;

namespace Course.Notebooks.Session;

/// <summary>What a restore gives.</summary>
/// <param name="Compile">The assemblies that the compiler reads: reference assemblies where a package has them.</param>
/// <param name="Runtime">The assemblies that are loaded, of all packages, those that others need included.</param>
/// <param name="Natives">The native libraries for this platform.</param>
/// <param name="Versions">Package id → version.</param>
/// <param name="WithFiles">The packages that bring any of these files; the others only point to further packages.</param>
/// <param name="Folders">Package id → its folder.</param>
internal sealed record RestoredPackages(
    List<string> Compile, List<string> Runtime, List<string> Natives, Dictionary<string, string> Versions, HashSet<string> WithFiles, Dictionary<string, string> Folders)
{
    /// <summary>Reads project.assets.json below a project's folder; null when there is none, or a file it names is no longer in NuGet's folder.</summary>
    public static RestoredPackages? Read(string folder)
    {
        var path = Path.Combine(folder, "obj", "project.assets.json");
        if (!File.Exists(path))
        {
            return null;
        }
        using var assets = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = assets.RootElement;
        var packageFolders = root.GetProperty("packageFolders").EnumerateObject().Select(p => p.Name).ToList();
        var libraries = root.GetProperty("libraries");
        var targets = root.GetProperty("targets").EnumerateObject().ToList();
        // The target with a platform has the assets that fit it, native ones included.
        var target = targets.Find(t => t.Name.Contains('/')) is { Value.ValueKind: JsonValueKind.Object } withPlatform ? withPlatform : targets[0];
        var result = new RestoredPackages([], [], [], new(StringComparer.OrdinalIgnoreCase), new(StringComparer.OrdinalIgnoreCase), new(StringComparer.OrdinalIgnoreCase));
        foreach (var library in target.Value.EnumerateObject())
        {
            if (library.Value.GetProperty("type").GetString() != "package")
            {
                continue;
            }
            var (id, version) = (library.Name.Split('/')[0], library.Name.Split('/')[1]);
            result.Versions[id] = version;
            var relative = libraries.GetProperty(library.Name).GetProperty("path").GetString()!;
            if (packageFolders.Select(f => Path.Combine(f, relative)).FirstOrDefault(Directory.Exists) is not { } package)
            {
                return null;
            }
            result.Folders[id] = package;
            var before = result.Compile.Count + result.Runtime.Count + result.Natives.Count;
            result.Compile.AddRange(Files(library.Value, "compile", package).Where(IsAssembly));
            result.Runtime.AddRange(Files(library.Value, "runtime", package).Where(IsAssembly));
            result.Natives.AddRange(Files(library.Value, "native", package));
            if (result.Compile.Count + result.Runtime.Count + result.Natives.Count > before)
            {
                result.WithFiles.Add(id);
            }
        }
        return result.Compile.Concat(result.Runtime).Concat(result.Natives).All(File.Exists) ? result : null;
    }

    private static bool IsAssembly(string path) => path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Files(JsonElement library, string kind, string folder) =>
        library.TryGetProperty(kind, out var files)
            ? files.EnumerateObject().Where(f => !f.Name.EndsWith("_._", StringComparison.Ordinal)).Select(f => Path.GetFullPath(Path.Combine(folder, f.Name)))
            : [];
}
