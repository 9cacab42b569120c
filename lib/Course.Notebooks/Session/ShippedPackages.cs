using System.Text.Json;

namespace Course.Notebooks.Session;

/// <summary>A package whose files lie in the engine's folder: the paths of its assemblies, and of those of the packages that it depends on.</summary>
internal sealed record ShippedPackage(string Version, IReadOnlyList<string> Assemblies);

/// <summary>The packages that the engine was published with, as the <c>.deps.json</c> files beside it list them.</summary>
internal sealed class ShippedPackages
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.OrdinalIgnoreCase);

    private sealed record Entry(string Version, List<string> Files, List<string> Needs);

    public ShippedPackages(string folder)
    {
        foreach (var list in Directory.EnumerateFiles(folder, "*.deps.json").Order(StringComparer.Ordinal))
        {
            using var deps = JsonDocument.Parse(File.ReadAllBytes(list));
            var libraries = deps.RootElement.GetProperty("libraries");
            foreach (var library in deps.RootElement.GetProperty("targets").EnumerateObject().SelectMany(target => target.Value.EnumerateObject()))
            {
                var type = libraries.GetProperty(library.Name).GetProperty("type").GetString();
                if (type == "package" && library.Name.Split('/') is [var id, var version])
                {
                    var files = Names(library.Value, "runtime").Select(path => Path.Combine(folder, path.Split('/')[^1])).Where(File.Exists);
                    _entries.TryAdd(id, new Entry(version, [.. files], [.. Names(library.Value, "dependencies")]));
                }
            }
        }

        static IEnumerable<string> Names(JsonElement library, string property) =>
            library.TryGetProperty(property, out var value) ? value.EnumerateObject().Select(entry => entry.Name) : [];
    }

    /// <summary>Finds a package by its name; null when it does not ship.</summary>
    public ShippedPackage? Find(string id)
    {
        var files = new List<string>();
        Collect(id, files, new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        return files.Count == 0 ? null : new ShippedPackage(_entries[id].Version, files);
    }

    private void Collect(string id, List<string> files, HashSet<string> seen)
    {
        if (seen.Add(id) && _entries.TryGetValue(id, out var entry))
        {
            files.AddRange(entry.Files);
            entry.Needs.ForEach(needed => Collect(needed, files, seen));
        }
    }
}
