using System.Text.Json;

namespace Course.Notebooks.Session;

/// <summary>
/// One of the packages that a restore gives: the assemblies that the compiler reads (reference assemblies where it has them), those that are
/// loaded, and the native libraries for this platform.
/// </summary>
internal sealed record RestoredPackage(
    string Id, string Version, string Folder, IReadOnlyList<string> Compile, IReadOnlyList<string> Runtime, IReadOnlyList<string> Natives)
{
    /// <summary>None where it only points to further packages.</summary>
    public IEnumerable<string> Files => [.. Compile, .. Runtime, .. Natives];

    /// <summary>Reads project.assets.json below a project's folder; null when there is none, or a file it names is no longer in NuGet's folder.</summary>
    public static IReadOnlyList<RestoredPackage>? Read(string folder)
    {
        var path = Path.Combine(folder, "obj", "project.assets.json");
        if (!File.Exists(path))
        {
            return null;
        }
        using var assets = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = assets.RootElement;
        var packageFolders = root.GetProperty("packageFolders").EnumerateObject().Select(p => p.Name).ToList();
        // The target with a platform has the assets that fit it, native ones included.
        var target = root.GetProperty("targets").EnumerateObject().First(t => t.Name.Contains('/'));
        var packages = new List<RestoredPackage>();
        foreach (var library in target.Value.EnumerateObject().Where(library => library.Value.GetProperty("type").GetString() == "package"))
        {
            var relative = root.GetProperty("libraries").GetProperty(library.Name).GetProperty("path").GetString()!;
            if (packageFolders.Select(f => Path.Combine(f, relative)).FirstOrDefault(Directory.Exists) is not { } package)
            {
                return null;
            }
            var name = library.Name.Split('/');
            var (compile, runtime) = (Assemblies(library.Value, "compile", package), Assemblies(library.Value, "runtime", package));
            packages.Add(new RestoredPackage(name[0], name[1], package, compile, runtime, FilesOf(library.Value, "native", package)));
        }
        return packages.SelectMany(package => package.Files).All(File.Exists) ? packages : null;
    }

    private static List<string> Assemblies(JsonElement library, string kind, string folder) =>
        FilesOf(library, kind, folder).FindAll(path => path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase));

    // "_._" stands for a folder that is there and empty.
    private static List<string> FilesOf(JsonElement library, string kind, string folder)
    {
        var names = library.TryGetProperty(kind, out var files) ? files.EnumerateObject().Select(file => file.Name) : [];
        return [.. names.Where(name => !name.EndsWith("_._", StringComparison.Ordinal)).Select(name => Path.GetFullPath(name, folder))];
    }
}
