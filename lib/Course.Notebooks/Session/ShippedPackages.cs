using System.Text.Json;

namespace Course.Notebooks.Session;

/// <summary>A package whose files lie in the engine's folder: the paths of its assemblies, and of those of the packages that it depends on.</summary>
internal sealed record ShippedPackage(string Version, IReadOnlyList<string> Assemblies);

/// <summary>The packages that the engine was published with, as the <c>.deps.json</c> files beside it list them.</summary>
internal sealed class ShippedPackages
{
    private readonly string _folder;
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.OrdinalIgnoreCase);

    private sealed record Entry(string Version, List<string> Files, List<string> Needs);

    public ShippedPackages(string folder)
    {
        _folder = folder;
        foreach (var list in Directory.EnumerateFiles(folder, "*.deps.json").Order(StringComparer.Ordinal))
        {
            Read(list);
        }
    }

    /// <summary>Finds a package by its name; null when it does not ship.</summary>
    public ShippedPackage? Find(string id)
    {
        if (!_entries.TryGetValue(id, out var entry))
        {
            return null;
        }
        var files = new List<string>();
        Collect(id, files, new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        return files.Count == 0 ? null : new ShippedPackage(entry.Version, files);
    }

    private void Collect(string id, List<string> files, HashSet<string> seen)
    {
        if (!seen.Add(id) || !_entries.TryGetValue(id, out var entry))
        {
            return;
        }
        files.AddRange(entry.Files.Select(file => Path.Combine(_folder, file)).Where(File.Exists));
        foreach (var needed in entry.Needs)
        {
            Collect(needed, files, seen);
        }
    }

    private void Read(string list)
    {
        using var deps = JsonDocument.Parse(File.ReadAllBytes(list));
        var root = deps.RootElement;
        var packages = root.GetProperty("libraries").EnumerateObject()
            .Where(library => library.Value.GetProperty("type").GetString() == "package")
            .Select(library => library.Name)
            .ToHashSet();
        foreach (var library in root.GetProperty("targets").EnumerateObject().SelectMany(target => target.Value.EnumerateObject()))
        {
            if (packages.Contains(library.Name) && library.Name.Split('/') is [var id, var version])
            {
                _entries.TryAdd(id, new Entry(version, [.. Names(library.Value, "runtime").Select(path => path.Split('/')[^1])], [.. Names(library.Value, "dependencies")]));
            }
        }

        static IEnumerable<string> Names(JsonElement library, string property) =>
            library.TryGetProperty(property, out var value) ? value.EnumerateObject().Select(entry => entry.Name) : [];
    }
}
