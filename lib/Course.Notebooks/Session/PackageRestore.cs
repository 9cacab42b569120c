using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Course.Notebooks.Session;

/// <summary>
/// Restores packages with <c>dotnet restore</c> of a project made for them, so that the machine's own NuGet configuration
/// decides where they come from. What a restore gave is kept in a folder, and serves later sessions of the machine's user without the network.
/// </summary>
internal sealed partial class PackageRestore(string? folder)
{
    private readonly string _folder = folder ?? DefaultFolder();
    private readonly TimeSpan _limit = TimeLimit();

    private static string Framework => $"net{Environment.Version.Major}.{Environment.Version.Minor}";

    /// <summary>
    /// Restores packages, of which the last is new, from these sources and those that are set up on the machine; or reads what an earlier restore
    /// of the same packages from the same sources left behind.
    /// </summary>
    /// <exception cref="CellFailedException">One sentence: not found, no network, time-out, versions that do not go together, no SDK.</exception>
    public async Task<IReadOnlyList<RestoredPackage>> RunAsync(
        IReadOnlyList<PackageRequest> requests, IReadOnlyList<string> sources, Action<string> progress, CancellationToken cancel)
    {
        Directory.CreateDirectory(_folder);
        var project = Project(requests, sources);
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(project)))[..24];
        var kept = Path.Combine(_folder, key);
        if (RestoredPackage.Read(kept) is { } earlier)
        {
            return earlier;
        }

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(_limit);
        try
        {
            // Another notebook may be restoring the same packages at this moment; then its result serves this one too.
            await using var held = await LockAsync(Path.Combine(_folder, key + ".lock"), progress, limit.Token).ConfigureAwait(false);
            if (RestoredPackage.Read(kept) is { } theirs)
            {
                return theirs;
            }
            await RestoreIntoAsync(kept, project, requests, progress, limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw CellFailedException.Package(
                $"{requests[^1]} is not there after {InWords(_limit)}; check the network and run the cell again (COURSE_PACKAGE_TIMEOUT sets the limit, in seconds).");
        }
        return RestoredPackage.Read(kept)
            ?? throw CellFailedException.Package($"{requests[^1]} was restored, but its files are not in NuGet's package folder; run the cell again.");
    }

    /// <summary>Restores in a folder of its own and moves that into place when all is well: a half-done one is never seen.</summary>
    private async Task RestoreIntoAsync(
        string kept, string project, IReadOnlyList<PackageRequest> requests, Action<string> progress, CancellationToken cancel)
    {
        var working = Path.Combine(_folder, "restoring-" + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(working);
        try
        {
            await File.WriteAllTextAsync(Path.Combine(working, "packages.csproj"), project, cancel).ConfigureAwait(false);
            // Without these the restore would pick up the settings of whatever repository the folder lies in.
            foreach (var name in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
            {
                await File.WriteAllTextAsync(Path.Combine(working, name), "<Project />", cancel).ConfigureAwait(false);
            }
            await RestoreAsync(working, requests, progress, cancel).ConfigureAwait(false);
            if (Directory.Exists(kept))
            {
                // Its packages have gone from NuGet's folder meanwhile.
                Directory.Delete(kept, recursive: true);
            }
            Directory.Move(working, kept);
        }
        finally
        {
            if (Directory.Exists(working))
            {
                Directory.Delete(working, recursive: true);
            }
        }
    }

    /// <summary>Waits until no other process holds the file; it is given back when this one ends, however it ends.</summary>
    private static async Task<FileStream> LockAsync(string path, Action<string> progress, CancellationToken cancel)
    {
        for (var waited = false; ; waited = true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path)) // Else it could not be made: a full disk.
            {
                if (!waited)
                {
                    progress("another notebook is fetching it");
                }
                await Task.Delay(100, cancel).ConfigureAwait(false);
            }
        }
    }

    private static string DefaultFolder() => Environment.GetEnvironmentVariable("COURSE_ROOT") is { Length: > 0 } root
        ? Path.Combine(root, ".course", "packages-cache")
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "course", "packages-cache");

    // libtorch alone is 200 MB.
    private static TimeSpan TimeLimit() =>
        double.TryParse(Environment.GetEnvironmentVariable("COURSE_PACKAGE_TIMEOUT"), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            && seconds is > 0 and < 1e6
            ? TimeSpan.FromSeconds(seconds)
            : TimeSpan.FromMinutes(10);

    private static string InWords(TimeSpan time) => time >= TimeSpan.FromMinutes(2)
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0.#} minutes")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.#} seconds");

    private static string Project(IReadOnlyList<PackageRequest> requests, IReadOnlyList<string> sources) => new XElement("Project",
        new XAttribute("Sdk", "Microsoft.NET.Sdk"),
        new XElement("PropertyGroup",
            new XElement("TargetFramework", Framework),
            new XElement("RuntimeIdentifier", PlatformName.Portable),
            new XElement("SelfContained", "false"),
            new XElement("UseAppHost", "false"),
            new XElement("NuGetAudit", "false"),
            new XElement("RestoreAdditionalProjectSources", string.Join(";", sources))),
        new XElement("ItemGroup", requests.Select(r =>
            new XElement("PackageReference", new XAttribute("Include", r.Id), new XAttribute("Version", r.Version))))).ToString();

    private static async Task RestoreAsync(string folder, IReadOnlyList<PackageRequest> requests, Action<string> progress, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(DotnetPath(), ["restore", "packages.csproj", "--nologo", "--disable-build-servers", "-v", "normal"])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
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
        process.StandardInput.Close();
        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancel);
            var output = new StringBuilder();
            while (await process.StandardOutput.ReadLineAsync(cancel).ConfigureAwait(false) is { } line)
            {
                output.AppendLine(line);
                if (Installed().Match(line) is { Success: true } installed)
                {
                    progress($"{installed.Groups["id"].Value} {installed.Groups["version"].Value} has come");
                }
                else if (Fetching().Match(line) is { Success: true } fetching)
                {
                    progress($"fetching {fetching.Groups["file"].Value}");
                }
            }
            await process.WaitForExitAsync(cancel).ConfigureAwait(false);
            if (process.ExitCode != 0)
            {
                throw CellFailedException.Package(Explain(output + "\n" + await errors.ConfigureAwait(false), requests[^1]));
            }
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            throw;
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
            return $"{request}: the package source {(source.Success ? source.Value.Trim('\'', '"', '.') + " " : "")}cannot be reached; check the network.";
        }
        if (Text("NU1101") is { } missing)
        {
            return $"There is no package {IdIn(missing)} in the package sources; check its name, or add its source with #i \"nuget: …\".";
        }
        if (Text("NU1102", "NU1103") is { } version)
        {
            var nearest = Nearest().Match(output);
            var id = IdIn(version);
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

        string IdIn(string text) => Missed().Match(text) is { Success: true } missed ? missed.Groups[1].Value : request.Id;
    }

    private static string Sentence(string text) => text.Split('\n')[0].Trim().TrimEnd('.') + ".";

    // What dotnet restore prints at "-v normal".
    [GeneratedRegex(@"^\s*Installed (?<id>\S+) (?<version>\S+) from ", RegexOptions.ExplicitCapture)]
    private static partial Regex Installed();

    [GeneratedRegex(@"^\s*GET \S+/(?<file>[^/\s]+)\.nupkg\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Fetching();

    [GeneratedRegex(@"error\s+(?<code>NU\d{4}):\s*(?<text>.*?)(\s*\[[^\]]*\.csproj\])?\s*$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex NuGetError();

    [GeneratedRegex(@"error[^:]*:\s*(.*)$", RegexOptions.Multiline)]
    private static partial Regex AnyError();

    [GeneratedRegex(@"(https?://|file://)[^\s'""]+|(?<=source )\S+")]
    private static partial Regex Url();

    [GeneratedRegex(@"Unable to find package (\S+?)[.,]?(?=\s|$)")]
    private static partial Regex Missed();

    [GeneratedRegex(@"Nearest version:\s*([^\s\]]+)")]
    private static partial Regex Nearest();
}
