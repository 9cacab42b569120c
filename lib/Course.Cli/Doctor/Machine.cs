using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;
using Course.Cli.Running;
using Course.Notebooks.Running;
using TorchSharp;

namespace Course.Cli.Doctor;

/// <summary>Looks at what this machine has of the things that notebooks need. Changes nothing.</summary>
internal sealed class Machine(Repository repository)
{
    private const string GetSdk = "install the .NET 10 SDK from https://dotnet.microsoft.com/download/dotnet/10.0";

    // What a notebook takes at most, and the system beside it.
    private const double NeededGB = 3;

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancel) =>
    [
        await SdkAsync(cancel),
        Libtorch(AppContext.BaseDirectory),
        .. DataFiles.Check(repository.Data),
        CaliforniaHousing(),
        Processors(),
        Memory(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9),
        Formulas(repository.Katex.IsThere, Katex.Npm),
    ];

    private static async Task<Finding> SdkAsync(CancellationToken cancel)
    {
        const string What = ".NET SDK";
        var versions = new List<string>();
        try
        {
            await ChildProcess.RunAsync(ChildProcess.Dotnet, ["--list-sdks"], line => versions.Add(line.Split(' ')[0]), cancel: cancel);
        }
        catch (Win32Exception e)
        {
            return new Finding(What, e.Message, GetSdk);
        }
        var good = versions.Where(version => int.TryParse(version.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) && major >= 10).ToList();
        return good.Count > 0
            ? new Finding(What, $"{good[^1]}, running on {RuntimeInformation.FrameworkDescription}")
            : new Finding(What, versions.Count == 0 ? "none" : string.Join(", ", versions), GetSdk);
    }

    /// <summary>Whether libtorch loads and adds, asked as a notebook asks.</summary>
    internal static Finding Libtorch(string folder)
    {
        const string What = "libtorch";
        const string Rebuild = "delete .course/bin, then ./course doctor builds it anew";
        var file = OperatingSystem.IsWindows() ? "torch_cpu.dll" : OperatingSystem.IsMacOS() ? "libtorch_cpu.dylib" : "libtorch_cpu.so";
        if (!File.Exists(Path.Combine(folder, file)))
        {
            return new Finding(What, $"{file} is missing beside the command", Rebuild);
        }
        try
        {
            NativeTorch.Load();
            using var ones = torch.ones(2);
            using var sum = ones.sum();
            return sum.item<float>() == 2
                ? new Finding(What, $"loads, with TorchSharp-cpu {PackageVersions.In(folder)["TorchSharp-cpu"]}")
                : new Finding(What, "loads, but adds wrongly", Rebuild);
        }
        catch (Exception e) when (e is DllNotFoundException or TypeInitializationException or NotSupportedException or BadImageFormatException or EntryPointNotFoundException or ExternalException)
        {
            return new Finding(What, $"does not load: {e.GetBaseException().Message.Split('\n')[0].Trim()}", Rebuild);
        }
    }

    /// <summary>The one set that does not ship: whether it is at hand, or comes over the network when it is first loaded.</summary>
    private Finding CaliforniaHousing()
    {
        const string What = "California housing";
        if (Environment.GetEnvironmentVariable("COURSE_DATA") is { Length: > 0 } folder
            && File.Exists(Path.Combine(folder, "california_housing", "cal_housing.data.gz")))
        {
            return new Finding(What, $"in COURSE_DATA, {folder}");
        }
        return File.Exists(Path.Combine(repository.State, "data", "california_housing", "cal_housing.tgz"))
            ? new Finding(What, "downloaded before")
            : new Finding(What, "will be downloaded when a notebook first asks for it");
    }

    private static Finding Processors() => new(
        "processor",
        string.Create(CultureInfo.InvariantCulture, $"{PhysicalCores.Count} physical cores, {Environment.ProcessorCount} threads"));

    internal static Finding Memory(double gigabytes)
    {
        var found = string.Create(CultureInfo.InvariantCulture, $"{gigabytes:0.0} GB");
        return gigabytes >= NeededGB
            ? new Finding("memory", found)
            : new Finding("memory", $"{found}: the larger notebooks take 1.5 GB", "give this machine or container 4 GB");
    }

    /// <summary>KaTeX is optional, so nothing here needs mending.</summary>
    internal static Finding Formulas(bool isThere, string? npm) => new("formulas of pages", isThere
        ? "KaTeX is there"
        : npm is not null
            ? "KaTeX will be fetched by npm when ./course run --html is first asked for"
            : "stay TeX in what ./course run --html writes: npm, which fetches KaTeX, is not installed");
}
