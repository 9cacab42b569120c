using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Course.Notebooks.Session;

/// <summary>A package that a cell asks for, in a version or range; "*" when it names none.</summary>
internal sealed record PackageRequest(string Id, string Version)
{
    public override string ToString() => Version == "*" ? Id : $"{Id} {Version}";
}

/// <summary>
/// Follows <c>#r "nuget: …"</c>: packages that ship with the engine are taken from its folder, others are restored by the .NET SDK.
/// </summary>
internal sealed partial class PackageReferences(AssemblyReferences references, PackageRestore restore)
{
    private readonly List<PackageRequest> _requests = [];
    private readonly Dictionary<string, string> _versions = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _sources = [];
    private readonly HashSet<string> _said = new(StringComparer.OrdinalIgnoreCase);
    // Packages that ship share assemblies; each is looked into for an extension once.
    private readonly HashSet<string> _examined = [];

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

    /// <summary>Looks for packages in one more place: a URL or the full path of a folder.</summary>
    public void AddSource(string source)
    {
        if (!_sources.Contains(source))
        {
            _sources.Add(source);
        }
    }

    /// <summary>Makes a package usable from the next code on.</summary>
    /// <returns>The files of its extensions of the kernel, and of those of the packages that came with it.</returns>
    /// <exception cref="CellFailedException">It cannot be had; the session goes on without it.</exception>
    public async Task<IReadOnlyList<string>> AddAsync(PackageRequest request, OutputSink sink, CancellationToken cancel)
    {
        if (references.ShippedPackages.Find(request.Id) is { } shipped)
        {
            AddShipped(request, shipped, sink);
            return [.. shipped.Assemblies.Where(_examined.Add).Where(PackageExtensions.MayBeIn)];
        }
        if (_versions.TryGetValue(request.Id, out var present))
        {
            if (request.Version != "*" && !SameVersion(request.Version, present)
                && !_requests.Exists(r => r.Id.Equals(request.Id, StringComparison.OrdinalIgnoreCase) && r.Version == request.Version))
            {
                throw CellFailedException.Package($"{request.Id} {present} is in use in this session; restart the kernel to use {request}.");
            }
            return [];
        }

        var id = Guid.NewGuid().ToString();
        sink.Send(new DisplayOutput(Bundles.Text($"Installing {request} …"), id));
        IReadOnlyList<RestoredPackage> restored;
        try
        {
            // All packages together, so that they agree on the versions of what they share.
            restored = await RestoreAsync([.. _requests, request], text => sink.Send(new UpdateOutput(Bundles.Text(text), id)), cancel).ConfigureAwait(false);
            CheckAgainstLoaded(request, restored);
            references.AddPackages(restored);
        }
        catch
        {
            sink.Send(new UpdateOutput(Bundles.Text($"{request} could not be installed."), id));
            throw;
        }
        _requests.Add(request);
        var extensions = new List<string>();
        foreach (var package in restored)
        {
            if (!_versions.ContainsKey(package.Id))
            {
                extensions.AddRange(PackageExtensions.In(package.Folder));
            }
            _versions[package.Id] = package.Version;
        }
        sink.Send(new UpdateOutput(Bundles.Text(Installed(request, _versions[request.Id])), id));
        return extensions;
    }

    // NuGet takes the next higher version where there is none of that number; a range leaves it the choice.
    private static string Installed(PackageRequest request, string version) =>
        request.Version.IndexOfAny(['*', '[', '(', ',']) >= 0 || SameVersion(request.Version, version)
            ? $"Installed {request.Id} {version}."
            : $"Installed {request.Id} {version}: the package sources have no version {request.Version}.";

    /// <summary>Shows each second how long it has been going on, and what came last.</summary>
    private async Task<IReadOnlyList<RestoredPackage>> RestoreAsync(
        IReadOnlyList<PackageRequest> requests, Action<string> show, CancellationToken cancel)
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
    private void CheckAgainstLoaded(PackageRequest request, IReadOnlyList<RestoredPackage> restored)
    {
        foreach (var package in restored.Where(package => package.Files.Any()))
        {
            if (_versions.TryGetValue(package.Id, out var present) && present != package.Version)
            {
                throw CellFailedException.Package(
                    $"{request} needs {package.Id} {package.Version}, and {package.Id} {present} is in use in this session; "
                    + $"restart the kernel and name {request} first.");
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

    private void AddShipped(PackageRequest request, ShippedPackage shipped, OutputSink sink)
    {
        foreach (var file in shipped.Assemblies)
        {
            references.Add(file);
        }
        if (request.Version != "*" && !SameVersion(request.Version, shipped.Version) && _said.Add(request.Id))
        {
            sink.Write("stdout", $"{request.Id} {shipped.Version} ships with this kernel and is used instead of {request.Version}.\n");
        }
    }

    [GeneratedRegex(@"^\s*nuget\s*:\s*(?<id>[^,\s]+)\s*(,\s*(?<version>.*))?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Request();

    [GeneratedRegex(@"^\s*nuget\s*:\s*(?<source>\S.*?)\s*$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Source();
}
