using System.Diagnostics;
using System.Globalization;
using System.IO.Enumeration;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Course.Notebooks;

/// <summary>A package that a cell asks for.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Version">Its version or range; "*" when the cell names none.</param>
internal sealed record PackageRequest(string Id, string Version)
{
    /// <summary>As a person writes it.</summary>
    public override string ToString() => Version == "*" ? Id : $"{Id} {Version}";
}

/// <summary>
/// Follows <c>#r "nuget: …"</c>: packages that the engine ships (shipped-packages.json) are taken from its folder,
/// others are restored by the .NET SDK.
/// </summary>
internal sealed partial class PackageReferences(AssemblyReferences references, PackageRestore restore)
{
    private static readonly Lazy<List<Shipped>> s_shipped = new(ReadShipped);

    private readonly List<PackageRequest> _requests = [];
    private readonly Dictionary<string, string> _versions = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _sources = [];
    private readonly HashSet<string> _said = new(StringComparer.OrdinalIgnoreCase);

    private sealed record Shipped(List<string> Packages, List<string> Assemblies);

    /// <summary>Reads the argument of <c>#r</c>; null when it is not about a package.</summary>
    public static PackageRequest? RequestOf(string argument)
    {
        var match = Request().Match(argument);
        if (!match.Success)
        {
            return null;
        }
        var version = match.Groups["version"].Value.Trim();
        return new PackageRequest(match.Groups["id"].Value, version == "" ? "*" : version);
    }

    /// <summary>Reads the argument of <c>#i</c>; null when it is not a package source.</summary>
    public static string? SourceOf(string argument)
    {
        var match = Source().Match(argument);
        return match.Success ? match.Groups["source"].Value : null;
    }

    /// <summary>Looks for packages in one more place.</summary>
    /// <param name="source">A URL or the full path of a folder.</param>
    public void AddSource(string source)
    {
        if (!_sources.Contains(source))
        {
            _sources.Add(source);
        }
    }

    /// <summary>Makes a package usable from the next code on.</summary>
    /// <exception cref="CellFailedException">It cannot be had; the session goes on without it.</exception>
    public async Task AddAsync(PackageRequest request, OutputSink sink, CancellationToken cancel)
    {
        if (FindShipped(request) is { Count: > 0 } files)
        {
            AddShipped(request, files, sink);
            return;
        }
        if (_versions.TryGetValue(request.Id, out var present))
        {
            if (request.Version != "*" && !SameVersion(request.Version, present)
                && !_requests.Exists(r => r.Id.Equals(request.Id, StringComparison.OrdinalIgnoreCase) && r.Version == request.Version))
            {
                throw CellFailedException.Package($"{request.Id} {present} is in use in this session; restart the kernel to use {request}.");
            }
            return;
        }

        var id = Guid.NewGuid().ToString();
        sink.Send(new DisplayOutput(Bundles.Text($"Installing {request} …"), id));
        RestoredPackages restored;
        try
        {
            // All packages together, so that they agree on the versions of what they share.
            restored = await RestoreAsync([.. _requests, request], text => sink.Send(new UpdateOutput(Bundles.Text(text), id)), cancel).ConfigureAwait(false);
            CheckAgainstLoaded(request, restored);
            references.AddPackages(restored.Compile, restored.Runtime);
        }
        catch (Exception exception) when (exception is CellFailedException or OperationCanceledException)
        {
            sink.Send(new UpdateOutput(Bundles.Text($"{request} could not be installed."), id));
            throw;
        }
        _requests.Add(request);
        foreach (var native in restored.Natives)
        {
            references.AddNative(native);
        }
        foreach (var (package, version) in restored.Versions)
        {
            _versions[package] = version;
        }
        sink.Send(new UpdateOutput(Bundles.Text($"Installed {request.Id} {restored.Versions.GetValueOrDefault(request.Id, request.Version)}."), id));
    }

    /// <summary>Shows each second how long it has been going on, and what came last.</summary>
    private async Task<RestoredPackages> RestoreAsync(IReadOnlyList<PackageRequest> requests, Action<string> show, CancellationToken cancel)
    {
        var clock = Stopwatch.StartNew();
        var last = "";
        var running = restore.RunAsync(requests, _sources, text => Volatile.Write(ref last, ": " + text), cancel);
        while (await Task.WhenAny(running, Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None)).ConfigureAwait(false) != running)
        {
            show(string.Create(CultureInfo.InvariantCulture, $"Installing {requests[^1]} … {clock.Elapsed.TotalSeconds:0} s{Volatile.Read(ref last)}"));
        }
        return await running.ConfigureAwait(false);
    }

    // An assembly that has been loaded cannot be taken back; a second one of the same name would give types that do not fit.
    private void CheckAgainstLoaded(PackageRequest request, RestoredPackages restored)
    {
        foreach (var (id, version) in restored.Versions)
        {
            if (restored.WithFiles.Contains(id) && _versions.TryGetValue(id, out var present) && present != version)
            {
                throw CellFailedException.Package(
                    $"{request} needs {id} {version}, and {id} {present} is in use in this session; restart the kernel and name {request} first.");
            }
        }
    }

    // "1.0" and "1.0.0" are the same to NuGet.
    private static bool SameVersion(string a, string b) => string.Equals(Padded(a), Padded(b), StringComparison.OrdinalIgnoreCase);

    private static string Padded(string version)
    {
        var text = version.Trim('[', ']', ' ');
        return Version.TryParse(text, out var parts)
            ? $"{parts.Major}.{parts.Minor}.{Math.Max(parts.Build, 0)}.{Math.Max(parts.Revision, 0)}"
            : text;
    }

    /// <summary>The shipped assemblies of a package; none when it does not ship.</summary>
    private List<string> FindShipped(PackageRequest request)
    {
        if (s_shipped.Value.Find(entry => entry.Packages.Exists(pattern => FileSystemName.MatchesSimpleExpression(pattern, request.Id))) is not { } entry)
        {
            return [];
        }
        var files = entry.Assemblies.SelectMany(references.FindShippedAll).ToList();
        // A pattern stands for a family, which a stand-in covers as a whole. Of the real packages only some of it ship.
        var byPattern = !entry.Packages.Contains(request.Id, StringComparer.OrdinalIgnoreCase);
        return byPattern && files.Count > 0 && !IsStandIn(files[0]) && ShippedVersion(request.Id) is null ? [] : files;
    }

    private void AddShipped(PackageRequest request, List<string> files, OutputSink sink)
    {
        foreach (var file in files)
        {
            references.Add(file);
        }
        if (IsStandIn(files[0]))
        {
            if (_said.Add(request.Id))
            {
                sink.Write("stdout", $"{request}: this course's stand-in ({Path.GetFileName(files[0])}) is used.\n");
            }
        }
        else if (request.Version != "*" && ShippedVersion(request.Id) is { } shipped && !SameVersion(request.Version, shipped) && _said.Add(request.Id))
        {
            sink.Write("stdout", $"{request.Id} {shipped} ships with this kernel and is used instead of {request.Version}.\n");
        }
    }

    /// <summary>The version of a package that ships, from the list of what the engine was published with; null when it is not in there.</summary>
    private string? ShippedVersion(string id)
    {
        foreach (var list in references.FindShippedAll("*.deps.json"))
        {
            using var deps = JsonDocument.Parse(File.ReadAllBytes(list));
            var found = deps.RootElement.GetProperty("libraries").EnumerateObject()
                .FirstOrDefault(library => library.Name.StartsWith(id + "/", StringComparison.OrdinalIgnoreCase) && library.Value.GetProperty("type").GetString() == "package");
            if (found.Value.ValueKind == JsonValueKind.Object)
            {
                return found.Name.Split('/')[1];
            }
        }
        return null;
    }

    /// <summary>Whether the assembly says of itself that it stands in for a package's ([AssemblyMetadata("Course.StandIn", …)]).</summary>
    private static bool IsStandIn(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        var metadata = file.GetMetadataReader();
        foreach (var handle in metadata.GetAssemblyDefinition().GetCustomAttributes())
        {
            // A custom attribute's value starts with the bytes 1, 0; then come its arguments, here two strings.
            var value = metadata.GetBlobReader(metadata.GetCustomAttribute(handle).Value);
            if (value.Length > 2 && value.ReadUInt16() == 1 && value.RemainingBytes > StandInMark.Length
                && value.ReadByte() == StandInMark.Length && value.ReadUTF8(StandInMark.Length) == StandInMark)
            {
                return true;
            }
        }
        return false;
    }

    private const string StandInMark = "Course.StandIn";

    private static List<Shipped> ReadShipped()
    {
        using var stream = typeof(PackageReferences).Assembly.GetManifestResourceStream("shipped-packages.json")!;
        using var table = JsonDocument.Parse(stream);
        return [.. table.RootElement.EnumerateArray().Select(entry => new Shipped(Texts(entry, "packages"), Texts(entry, "assemblies")))];

        static List<string> Texts(JsonElement entry, string name) => [.. entry.GetProperty(name).EnumerateArray().Select(e => e.GetString()!)];
    }

    [GeneratedRegex(@"^\s*nuget\s*:\s*(?<id>[^,\s]+)\s*(,\s*(?<version>.*))?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Request();

    [GeneratedRegex(@"^\s*nuget\s*:\s*(?<source>\S.*?)\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Source();
}
