using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Course.Notebooks;

/// <summary>Restores packages with <c>dotnet restore</c> of a project made for them, and reads what NuGet decided.</summary>
internal static partial class PackageRestore
{
    private static readonly TimeSpan s_timeLimit = TimeSpan.FromMinutes(3);

    /// <summary>What a restore gives.</summary>
    /// <param name="Assemblies">The managed assemblies of all packages, those that others need included.</param>
    /// <param name="Natives">The native libraries for this platform.</param>
    /// <param name="Versions">Package id → version.</param>
    public sealed record Result(List<string> Assemblies, List<string> Natives, Dictionary<string, string> Versions);

    private static string Framework => $"net{Environment.Version.Major}.{Environment.Version.Minor}";

    /// <summary>Restores packages, or reads what an earlier restore of the same packages from the same sources left behind.</summary>
    /// <param name="requests">The packages.</param>
    /// <param name="sources">Where to look besides the sources that are set up on the machine.</param>
    /// <param name="folder">Where results are kept; null for the default.</param>
    /// <param name="cancel">Stops the restore.</param>
    /// <exception cref="CellFailedException">One sentence: not found, no network, time-out, versions that do not go together, no SDK.</exception>
    public static async Task<Result> RunAsync(IReadOnlyList<PackageRequest> requests, IReadOnlyList<string> sources, string? folder, CancellationToken cancel)
    {
        folder ??= DefaultFolder();
        Directory.CreateDirectory(folder);
        var project = Project(requests, sources);
        var kept = Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(project)))[..24]);
        var assets = Path.Combine(kept, "obj", "project.assets.json");
        if (File.Exists(assets) && Read(assets) is { } earlier)
        {
            return earlier;
        }

        // In a folder of its own first: another notebook may be restoring the same packages at this moment.
        var working = Path.Combine(folder, "restoring-" + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(working);
        try
        {
            await File.WriteAllTextAsync(Path.Combine(working, "packages.csproj"), project, cancel).ConfigureAwait(false);
            // Without these the restore would pick up the settings of whatever repository the folder lies in.
            foreach (var name in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
            {
                await File.WriteAllTextAsync(Path.Combine(working, name), "<Project />", cancel).ConfigureAwait(false);
            }
            await RestoreAsync(working, requests, cancel).ConfigureAwait(false);
            if (Directory.Exists(kept))
            {
                Directory.Delete(kept, recursive: true);
            }
            Directory.Move(working, kept);
        }
        catch (IOException) when (File.Exists(assets))
        {
            // The other notebook was faster; its result is the same.
        }
        finally
        {
            if (Directory.Exists(working))
            {
                Directory.Delete(working, recursive: true);
            }
        }
        return Read(assets)
            ?? throw CellFailedException.Package($"{requests[^1]} was restored, but its files are not in NuGet's package folder; run the cell again.");
    }

    private static string DefaultFolder() => Environment.GetEnvironmentVariable("COURSE_ROOT") is { Length: > 0 } root
        ? Path.Combine(root, ".course", "packages-cache")
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "course", "packages-cache");

    private static string Project(IReadOnlyList<PackageRequest> requests, IReadOnlyList<string> sources) => new XElement("Project",
        new XAttribute("Sdk", "Microsoft.NET.Sdk"),
        new XElement("PropertyGroup",
            new XElement("TargetFramework", Framework),
            new XElement("RuntimeIdentifier", RuntimeInformation.RuntimeIdentifier),
            new XElement("SelfContained", "false"),
            new XElement("UseAppHost", "false"),
            new XElement("NuGetAudit", "false"),
            new XElement("RestoreAdditionalProjectSources", string.Join(";", sources))),
        new XElement("ItemGroup", requests.Select(r =>
            new XElement("PackageReference", new XAttribute("Include", r.Id), new XAttribute("Version", r.Version))))).ToString();

    private static async Task RestoreAsync(string folder, IReadOnlyList<PackageRequest> requests, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(s_timeLimit);
        var start = new ProcessStartInfo(DotnetPath(), ["restore", "packages.csproj", "--nologo", "--disable-build-servers", "-v", "quiet"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        // A host that is itself a build or test command leaves its own MSBuild settings to its children.
        foreach (var inherited in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(inherited);
        }

        using var process = StartOrExplain(start);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            if (process.ExitCode != 0)
            {
                throw CellFailedException.Package(Explain(await output.ConfigureAwait(false) + "\n" + await errors.ConfigureAwait(false), requests[^1]));
            }
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            cancel.ThrowIfCancellationRequested();
            throw CellFailedException.Package($"{requests[^1]}: no answer from the package source within {s_timeLimit.TotalMinutes:0} minutes; check the network and run the cell again.");
        }
    }

    private static Process StartOrExplain(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw CellFailedException.Package("""#r "nuget: …" needs the .NET SDK, and no dotnet command was found; install the SDK, or put it on the PATH.""");
        }
    }

    private static string DotnetPath()
    {
        if (Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host && File.Exists(host))
        {
            return host;
        }
        // The runtime of this process lies in <dotnet>/shared/Microsoft.NETCore.App/<version>.
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var beside = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
        return File.Exists(beside) ? beside : name;
    }

    /// <summary>One sentence for what NuGet prints.</summary>
    internal static string Explain(string output, PackageRequest request)
    {
        var found = NuGetError().Matches(output).Select(m => (Code: m.Groups["code"].Value, Text: m.Groups["text"].Value.Trim())).ToList();
        string? Text(params string[] codes) => found.Find(e => codes.Contains(e.Code)).Text;
        if (Text("NU1301", "NU1300", "NU1303") is { } unreachable)
        {
            var source = Url().Match(unreachable);
            return $"{request}: the package source {(source.Success ? source.Value.TrimEnd('.') + " " : "")}cannot be reached; check the network.";
        }
        if (Text("NU1101") is { } missing)
        {
            var id = QuotedOrFirst(missing, "Unable to find package ", request.Id);
            return $"There is no package {id} in the package sources; check its name, or add its source with #i \"nuget: …\".";
        }
        if (Text("NU1102", "NU1103") is { } version)
        {
            var nearest = Nearest().Match(output);
            var id = QuotedOrFirst(version, "Unable to find package ", request.Id);
            return $"{(id == request.Id ? request : id)}: there is no such version{(nearest.Success ? $"; the nearest is {nearest.Groups[1].Value}" : "")}.";
        }
        if (Text("NU1107", "NU1605", "NU1608", "NU1109") is { } conflict)
        {
            return $"{request} does not go with the other packages of this session: {Sentence(conflict)}";
        }
        if (Text("NU1202", "NU1213") is { } incompatible)
        {
            return $"{request} cannot be used in {Framework}: {Sentence(incompatible)}";
        }
        var first = found.FirstOrDefault().Text ?? AnyError().Match(output) switch { { Success: true } m => m.Groups[1].Value, _ => output.Trim() };
        return $"{request} could not be installed: {Sentence(first)}";
    }

    private static string QuotedOrFirst(string text, string before, string otherwise)
    {
        var at = text.IndexOf(before, StringComparison.Ordinal);
        var word = at < 0 ? "" : text[(at + before.Length)..].Split(' ')[0].TrimEnd('.', ',');
        return word == "" ? otherwise : word;
    }

    private static string Sentence(string text) => text.Split('\n')[0].Trim().TrimEnd('.') + ".";

    /// <summary>Reads project.assets.json; null when a file it names is no longer in the package folder.</summary>
    private static Result? Read(string assetsPath)
    {
        using var assets = JsonDocument.Parse(File.ReadAllBytes(assetsPath));
        var root = assets.RootElement;
        var folders = root.GetProperty("packageFolders").EnumerateObject().Select(p => p.Name).ToList();
        var libraries = root.GetProperty("libraries");
        var targets = root.GetProperty("targets").EnumerateObject().ToList();
        // The target with a platform has the assets that fit it, native ones included.
        var target = targets.Find(t => t.Name.Contains('/')) is { Value.ValueKind: JsonValueKind.Object } withPlatform ? withPlatform : targets[0];
        var result = new Result([], [], new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase));
        foreach (var library in target.Value.EnumerateObject())
        {
            if (library.Value.GetProperty("type").GetString() != "package")
            {
                continue;
            }
            var (id, version) = (library.Name.Split('/')[0], library.Name.Split('/')[1]);
            result.Versions[id] = version;
            var relative = libraries.GetProperty(library.Name).GetProperty("path").GetString()!;
            var folder = folders.Select(f => Path.Combine(f, relative)).FirstOrDefault(Directory.Exists);
            if (folder is null)
            {
                return null;
            }
            result.Assemblies.AddRange(Files(library.Value, "runtime", folder).Where(f => f.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)));
            result.Natives.AddRange(Files(library.Value, "native", folder));
        }
        return result.Assemblies.Concat(result.Natives).All(File.Exists) ? result : null;
    }

    private static IEnumerable<string> Files(JsonElement library, string kind, string folder) =>
        library.TryGetProperty(kind, out var files)
            ? files.EnumerateObject().Where(f => !f.Name.EndsWith("_._", StringComparison.Ordinal)).Select(f => Path.GetFullPath(Path.Combine(folder, f.Name)))
            : [];

    [GeneratedRegex(@"error\s+(?<code>NU\d{4}):\s*(?<text>.*?)(\s*\[[^\]]*\.csproj\])?\s*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex NuGetError();

    [GeneratedRegex(@"error[^:]*:\s*(.*)$", RegexOptions.Multiline)]
    private static partial Regex AnyError();

    [GeneratedRegex(@"(https?://|file://)[^\s'""]+|(?<=source )\S+")]
    private static partial Regex Url();

    [GeneratedRegex(@"Nearest version:\s*([^\s\]]+)")]
    private static partial Regex Nearest();
}
