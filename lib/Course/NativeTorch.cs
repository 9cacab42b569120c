using System.Reflection;
using System.Runtime.InteropServices;
using TorchSharp;

namespace Course;

/// <summary>
/// Loads TorchSharp, also on an older Linux. Its libLibTorchSharp.so asks for the libstdc++ of GCC 13 and uses nothing that is new there;
/// Debian 12 and Ubuntu 22.04 have an older one and refuse it. There, a copy that does not insist is loaded in its place. On every Linux, memory
/// that tensors free is kept for the next ones, and kept whole.
/// </summary>
public static class NativeTorch
{
    private const string Library = "libLibTorchSharp.so";

    private static readonly Lock s_oneAtATime = new();
    private static bool s_loaded;

    /// <summary>
    /// Loads libtorch and TorchSharp's native library. To be called before anything of <see cref="torch"/> is used: setup.dib does so for
    /// notebooks; in a program or a test project of your own it is the first line. Does nothing on Windows and macOS, nor a second time.
    /// </summary>
    /// <exception cref="DllNotFoundException">It does not load here; the message says in one sentence why, and which systems it runs on.</exception>
    public static void Load()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }
        lock (s_oneAtATime)
        {
            if (!s_loaded)
            {
                KeepFreedMemory();
                LoadOnLinux();
                LogErrorsOnly();
                // After loading, which takes many small blocks for good.
                KeepScalarsApart();
            }
            s_loaded = true;
        }
    }

    /// <summary>
    /// Asks the C library to keep what a tensor frees for the next one. By default it gives blocks of some megabytes back to the system, and
    /// each batch pays for fetching and clearing their pages again: measured here, a third to four fifths of a convolutional network's step.
    /// </summary>
    private static void KeepFreedMemory()
    {
        const int TrimThreshold = -1, MmapThreshold = -3, ArenaMax = -8; // malloc.h
        if (NativeLibrary.TryLoad("libc.so.6", out var library) && NativeLibrary.TryGetExport(library, "mallopt", out var address))
        {
            var mallopt = Marshal.GetDelegateForFunctionPointer<Mallopt>(address);
            // What a batch needs is kept; a whole data set, when it is freed, goes back.
            mallopt(MmapThreshold, 64 << 20);
            mallopt(TrimThreshold, 256 << 20);
            mallopt(ArenaMax, 1);
        }
    }

    private delegate int Mallopt(int parameter, int value);

    /// <summary>
    /// Sets small blocks aside for libtorch's scalars. TorchSharp makes some for each parameter in each step of an optimizer (the rates, the
    /// decays) and frees them only at .NET's next collection. Where one lands in the block that a large tensor has just left, the next tensor
    /// of that size fits no more, and a new block is fetched for each step: measured here, an LSTM took three times as long and ten times the
    /// memory. Half of the blocks made here stay for good, so that the other half, freed between them, are found first and never merged.
    /// </summary>
    private static void KeepScalarsApart()
    {
        const int Count = 100_000, ScalarSize = 32; // more than is made between two collections; c10::Scalar
        var blocks = new nint[Count * 2];
        for (var k = 0; k < blocks.Length; k++)
        {
            blocks[k] = Marshal.AllocHGlobal(ScalarSize);
        }
        for (var k = 0; k < blocks.Length; k += 2)
        {
            Marshal.FreeHGlobal(blocks[k]);
        }
    }

    /// <summary>
    /// Keeps libtorch's own log to errors: where a processor has no NNPACK, each small convolution would say so between a cell's outputs.
    /// What code does wrong is an exception and no line of this log.
    /// </summary>
    private static void LogErrorsOnly()
    {
        const int Error = 2;
        if (NativeLibrary.TryLoad("libc10.so", out var library) && NativeLibrary.TryGetExport(library, "FLAGS_caffe2_log_level", out var level))
        {
            Marshal.WriteInt32(level, Error);
        }
    }

    private static void LoadOnLinux()
    {
        // Whether the system's libstdc++ is new enough, nobody knows better than the system. This is how TorchSharp itself would ask.
        var torchSharp = typeof(torch).Assembly;
        if (NativeLibrary.TryLoad(Library, torchSharp, null, out _))
        {
            return;
        }

        var folders = Folders(torchSharp.Location, typeof(NativeTorch).Assembly.Location, AppContext.BaseDirectory, LibtorchVersion());
        if (Find(folders, Library) is not { } library || Find(folders, "libtorch_cpu.so") is not { } libtorch)
        {
            throw Refused($"no libtorch for {RuntimeInformation.RuntimeIdentifier} is installed with it");
        }
        // In the package cache each package has its own folder, where the system does not look for another's; what is loaded, it finds.
        Load(libtorch);
        Load(Path.Combine(Path.GetDirectoryName(libtorch)!, "libtorch.so"));
        // TorchSharp asks by name and gets the copy: that name stands in it, and is loaded.
        if (!NativeLibrary.TryLoad(library, out _))
        {
            Load(Copy(library, CacheFolder(torchSharp)));
        }
    }

    private static void Load(string path)
    {
        try
        {
            NativeLibrary.Load(path);
        }
        catch (DllNotFoundException e)
        {
            throw Refused(e.Message.Trim().Split('\n')[^1], e); // the last line is the system's own
        }
    }

    /// <summary>Where native files may lie: beside an assembly or, in the package cache, each in its package's folder. The first folder that has a file counts.</summary>
    internal static IReadOnlyList<string> Folders(string torchSharp, string course, string program, string libtorchVersion)
    {
        var beside = Path.GetDirectoryName(torchSharp); // in the cache …/torchsharp/0.107.0/lib/net8.0
        var package = Path.Combine(beside ?? "", "..", "..");
        var libtorch = Path.Combine(package, "..", "..", "libtorch-cpu-linux-x64");
        var versions = Directory.Exists(libtorch) ? Directory.GetDirectories(libtorch) : [];
        string?[] folders =
        [
            beside,
            package,
            versions.FirstOrDefault(folder => $"{libtorchVersion}.".StartsWith($"{Path.GetFileName(folder)}.", StringComparison.Ordinal)),
            Path.GetDirectoryName(course),
            program,
        ];
        return [.. folders.OfType<string>().SelectMany(folder => new[] { folder, Path.Combine(folder, "runtimes", "linux-x64", "native") })];
    }

    internal static string? Find(IEnumerable<string> folders, string file) =>
        folders.Select(folder => Path.GetFullPath(Path.Combine(folder, file))).FirstOrDefault(File.Exists);

    /// <summary>Makes a copy of the library that loads where libstdc++ is older. The library stays as it is: package cache and output folders share the file.</summary>
    /// <exception cref="DllNotFoundException">The library is damaged, or the copy cannot be written.</exception>
    internal static string Copy(string library, string folder)
    {
        var bytes = File.ReadAllBytes(library);
        var copy = Path.Combine(folder, Path.GetFileName(library));
        try
        {
            ElfVersions.MarkUnusedWeak(bytes);
            if (!File.Exists(copy) || !File.ReadAllBytes(copy).AsSpan().SequenceEqual(bytes))
            {
                // In one step: another process may be loading the copy, or writing it as well.
                AtomicFile.Write(copy, bytes);
            }
            return copy;
        }
        catch (BadImageFormatException e)
        {
            throw Refused($"{library}: {e.Message}", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DllNotFoundException(
                $"On this Linux TorchSharp needs a copy of {Library} in {folder}, which cannot be written ({e.Message.Split(" : ")[0].TrimEnd('.')}): make room there, or set XDG_CACHE_HOME to a folder of your own.", e);
        }
    }

    // A home that is not there yet is one all the same: without its path the copy would land in the current folder.
    private static string CacheFolder(Assembly torchSharp)
    {
        var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME");
        if (!Path.IsPathFullyQualified(cache ?? ""))
        {
            cache = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify), ".cache");
        }
        return Path.Combine(cache!, "course", "torchsharp", torchSharp.GetName().Version!.ToString());
    }

    // The constant behind torch.__version__; asking that would already load the library.
    private static string LibtorchVersion() =>
        typeof(torch).GetField("libtorchPackageVersion", BindingFlags.Static | BindingFlags.NonPublic)?.GetRawConstantValue() as string ?? "";

    private static DllNotFoundException Refused(string reason, Exception? cause = null) => new(
        $"TorchSharp does not load on this system ({reason.TrimEnd('.')}); it runs on Debian 13, Ubuntu 24.04, Fedora 38 or newer and on Windows, each with an x64 processor, and on macOS on Apple silicon.",
        cause);
}
