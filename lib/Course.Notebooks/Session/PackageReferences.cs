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
internal sealed partial class PackageReferences(AssemblyReferences references, string? packagesFolder)
{
    private static readonly Lazy<List<Shipped>> s_shipped = new(ReadShipped);

    private readonly List<PackageRequest> _requests = [];
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
        if (_requests.Find(r => r.Id.Equals(request.Id, StringComparison.OrdinalIgnoreCase)) is { } earlier)
        {
            if (request.Version != "*" && request.Version != earlier.Version)
            {
                throw CellFailedException.Package($"{earlier} is in use in this session; restart the kernel to use {request}.");
            }
            return;
        }

        var id = Guid.NewGuid().ToString();
        sink.Send(new DisplayOutput(Bundles.Text($"Installing {request} …"), id));
        PackageRestore.Result restored;
        try
        {
            // All packages together, so that they agree on the versions of what they share.
            restored = await PackageRestore.RunAsync([.. _requests, request], _sources, packagesFolder, cancel).ConfigureAwait(false);
        }
        catch (CellFailedException)
        {
            sink.Send(new UpdateOutput(Bundles.Text($"{request} could not be installed."), id));
            throw;
        }
        _requests.Add(request);
        foreach (var assembly in restored.Assemblies)
        {
            references.Add(assembly);
        }
        foreach (var native in restored.Natives)
        {
            references.AddNative(native);
        }
        var version = restored.Versions.GetValueOrDefault(request.Id, request.Version);
        sink.Send(new UpdateOutput(Bundles.Text($"Installed {request.Id} {version}."), id));
    }

    private List<string> FindShipped(PackageRequest request) =>
        s_shipped.Value.Find(entry => entry.Packages.Exists(pattern => FileSystemName.MatchesSimpleExpression(pattern, request.Id))) is { } entry
            ? [.. entry.Assemblies.SelectMany(references.FindShippedAll)]
            : [];

    private void AddShipped(PackageRequest request, List<string> files, OutputSink sink)
    {
        foreach (var file in files)
        {
            references.Add(file);
        }
        if (IsStandIn(files[0]) && _said.Add(request.Id))
        {
            sink.Write("stdout", $"{request}: this course's stand-in ({Path.GetFileName(files[0])}) is used.\n");
        }
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
