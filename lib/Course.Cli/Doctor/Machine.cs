using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.Json;
using Course.Notebooks;

namespace Course.Cli.Doctor;

/// <summary>Looks at what this machine has of the things that notebooks need. Changes nothing.</summary>
internal sealed class Machine(Repository repository)
{
    private const string SetUp = "./course setup";

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancel)
    {
        var findings = new List<Finding> { await SdkAsync(cancel) };
        findings.Add(Choice(repository.State, PackageSources.Mode));
        findings.AddRange(Packages(AppContext.BaseDirectory));
        if (PackageSources.Mode == "StandIn")
        {
            if (OperatingSystem.IsLinux())
            {
                findings.Add(LibtorchHeaders());
                findings.Add(OpenBlas());
                findings.Add(Compiler());
            }

            findings.Add(NativeFile());
        }
        else
        {
            findings.Add(Libtorch(AppContext.BaseDirectory));
        }

        findings.Add(WebPackage("plotly.js-dist-min", "charts"));
        findings.Add(WebPackage("katex", "formulas"));
        findings.AddRange(DataFiles.Check(repository.Data));
        findings.Add(CaliforniaHousing());
        findings.Add(Processors());
        return findings;
    }

    private static async Task<Finding> SdkAsync(CancellationToken cancel)
    {
        var versions = new List<string>();
        try
        {
            await ChildProcess.RunAsync(ChildProcess.Dotnet, ["--list-sdks"], line => versions.Add(line.Split(' ')[0]), cancel: cancel);
        }
        catch (Win32Exception e)
        {
            return new Finding(".NET SDK", e.Message, "install the .NET 10 SDK from https://dotnet.microsoft.com/download/dotnet/10.0");
        }

        var good = versions.Where(version => int.TryParse(version.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) && major >= 10).ToList();
        return good.Count > 0
            ? new Finding(".NET SDK", $"{good[^1]}, running on {RuntimeInformation.FrameworkDescription}")
            : new Finding(".NET SDK", versions.Count == 0 ? "none" : string.Join(", ", versions), "install the .NET 10 SDK from https://dotnet.microsoft.com/download/dotnet/10.0");
    }

    /// <summary>Which of the two was decided for, and why.</summary>
    internal static Finding Choice(string state, string built)
    {
        const string what = "packages";
        var words = built == "NuGet" ? "from NuGet" : "stand-ins";
        return PackageSources.Remembered(state) switch
        {
            null => new Finding(what, $"{words}; not decided yet", SetUp),
            var (mode, _) when mode != built => new Finding(what, $"{words}, but {mode} is what was decided", SetUp),
            (_, "chosen") => new Finding(what, $"{words}, as chosen"),
            var (_, why) => new Finding(what, $"{words}, {why}; './course setup --packages {(built == "NuGet" ? "StandIn" : "NuGet")}' takes the others"),
        };
    }

    /// <summary>Whether the package's libtorch loads; asked through TorchSharp itself, which has ways of its own to find it.</summary>
    internal static Finding Libtorch(string folder)
    {
        const string what = "libtorch";
        var path = Path.Combine(folder, "TorchSharp.dll");
        if (!File.Exists(path))
        {
            return new Finding(what, "TorchSharp is not published", SetUp);
        }

        try
        {
            var torch = Assembly.LoadFrom(path).GetType("TorchSharp.torch", throwOnError: true)!;
            var seed = torch.GetMethod("manual_seed", [typeof(long)]) ?? throw new MissingMethodException("TorchSharp.torch", "manual_seed");
            seed.Invoke(null, [0L]);
            return new Finding(what, "loads");
        }
        catch (Exception e) when (e is TargetInvocationException or TypeLoadException or MissingMethodException or IOException or BadImageFormatException)
        {
            var reason = (e.InnerException ?? e).GetBaseException().Message.Split('\n')[0].Trim();
            return new Finding(what, $"does not load: {reason}", $"{SetUp} --packages NuGet");
        }
    }

    internal static IEnumerable<Finding> Packages(string folder)
    {
        var sources = PackageSources.In(folder);
        foreach (var name in new[] { "TorchSharp", "Plotly.NET", "Plotly.NET.CSharp" })
        {
            yield return sources.TryGetValue(name, out var source) ? new Finding(name, source) : new Finding(name, "not published", SetUp);
        }
    }

    private static Finding LibtorchHeaders() =>
        File.Exists("/usr/include/torch/script.h")
            ? new Finding("libtorch", "libtorch-dev is installed")
            : new Finding("libtorch", "missing", $"{SetUp} (installs libtorch-dev; Debian 12 has it)");

    private static Finding OpenBlas()
    {
        var libraries = Directory.EnumerateDirectories("/usr/lib", "*-linux-gnu").ToList();
        if (!libraries.Any(folder => File.Exists(Path.Combine(folder, "openblas-pthread", "libblas.so.3"))))
        {
            return new Finding("OpenBLAS", "missing: matrix products are many times slower without it", $"{SetUp} (installs libopenblas0-pthread)");
        }

        foreach (var link in libraries.Select(folder => Path.Combine(folder, "libblas.so.3")).Where(File.Exists))
        {
            var target = File.ResolveLinkTarget(link, returnFinalTarget: true)?.FullName ?? link;
            if (!target.Contains("openblas", StringComparison.Ordinal))
            {
                return new Finding(
                    "OpenBLAS", $"installed, but {link} leads to {target}",
                    $"sudo update-alternatives --auto libblas.so.3-{Path.GetFileName(Path.GetDirectoryName(link))}");
            }
        }

        return new Finding("OpenBLAS", "libopenblas0-pthread is in use");
    }

    private static Finding Compiler()
    {
        var found = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, "g++"))
            .FirstOrDefault(File.Exists);
        return found is null ? new Finding("g++", "missing", $"{SetUp} (installs g++)") : new Finding("g++", found);
    }

    private Finding NativeFile()
    {
        const string what = "native file";
        if (!OperatingSystem.IsLinux())
        {
            return new Finding(what, "the TorchSharp stand-in runs on Linux only", $"{SetUp} --packages NuGet");
        }

        if (!File.Exists(repository.NativeFile))
        {
            return new Finding(what, "not compiled yet", SetUp);
        }

        nint handle;
        try
        {
            handle = NativeLibrary.Load(repository.NativeFile);
        }
        catch (DllNotFoundException e)
        {
            return new Finding(what, $"does not load: {e.Message.Split('\n')[0].Trim()}", SetUp);
        }

        if (!NativeLibrary.TryGetExport(handle, "ct_version", out var export))
        {
            return new Finding(what, "has no ct_version: it belongs to another version of the course", SetUp);
        }

        var version = Marshal.PtrToStringUTF8(Marshal.GetDelegateForFunctionPointer<VersionFunction>(export)());
        return new Finding(what, $"loads, libtorch {version}");
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate nint VersionFunction();

    private Finding WebPackage(string name, string what)
    {
        var description = Path.Combine(repository.Web, name, "package.json");
        if (!File.Exists(description))
        {
            return new Finding(name, $"missing: {what} need internet", SetUp);
        }

        using var json = JsonDocument.Parse(File.ReadAllBytes(description));
        return new Finding(name, json.RootElement.GetProperty("version").GetString()!);
    }

    /// <summary>The one set that does not ship: whether it is at hand, or comes over the network when it is first loaded.</summary>
    private Finding CaliforniaHousing()
    {
        const string what = "California housing";
        if (Environment.GetEnvironmentVariable("COURSE_DATA") is { Length: > 0 } folder
            && File.Exists(Path.Combine(folder, "california_housing", "cal_housing.data.gz")))
        {
            return new Finding(what, $"in COURSE_DATA, {folder}");
        }

        return File.Exists(Path.Combine(repository.State, "data", "california_housing", "cal_housing.tgz"))
            ? new Finding(what, "downloaded before")
            : new Finding(what, "will be downloaded when a notebook first asks for it");
    }

    private static Finding Processors() => new(
        "processor",
        string.Create(CultureInfo.InvariantCulture, $"{PhysicalCores.Count} physical cores, {Environment.ProcessorCount} threads"));
}
