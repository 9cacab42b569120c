using System.Reflection;
using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <summary>The functions of native/course_torch.cpp, and how that file is found.</summary>
internal static partial class Native
{
    private const string Library = "course_torch";

    static Native()
    {
        NativeLibrary.SetDllImportResolver(typeof(Native).Assembly, Resolve);
        // More than one thread a core is far slower than one: OpenMP's waiting threads spin.
        ct_set_threads(PhysicalCores());
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != Library) return 0;
        if (!OperatingSystem.IsLinux())
            throw new DllNotFoundException("The TorchSharp stand-in runs on Linux only; on this system use the NuGet packages (see README, 'Packages').");
        PrepareThreads();
        foreach (var folder in Folders())
        {
            var file = Path.Combine(folder, "libcourse_torch.so");
            if (File.Exists(file)) return NativeLibrary.Load(file);
        }
        throw new DllNotFoundException("libcourse_torch.so was not found: run './course setup' once, which builds it.");
    }

    private static IEnumerable<string> Folders()
    {
        yield return AppContext.BaseDirectory;
        if (Path.GetDirectoryName(typeof(Native).Assembly.Location) is { Length: > 0 } own) yield return own;
        if (Environment.GetEnvironmentVariable("COURSE_ROOT") is { Length: > 0 } root) yield return Path.Combine(root, ".course", "bin");
        for (var d = new DirectoryInfo(AppContext.BaseDirectory); d is not null; d = d.Parent)
            yield return Path.Combine(d.FullName, ".course", "bin");
    }

    /// <summary>
    /// OpenMP and OpenBLAS read their settings from the C environment when they load, and .NET's Environment does not write
    /// there. What a person has set is left alone.
    /// </summary>
    private static void PrepareThreads()
    {
        var cores = PhysicalCores().ToString(System.Globalization.CultureInfo.InvariantCulture);
        setenv("OMP_WAIT_POLICY", "PASSIVE", 0);
        setenv("OMP_NUM_THREADS", cores, 0);
        setenv("OPENBLAS_NUM_THREADS", cores, 0);
    }

    private static int PhysicalCores()
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("OMP_NUM_THREADS"), out var set) && set > 0) return set;
        const string cpus = "/sys/devices/system/cpu";
        if (!Directory.Exists(cpus)) return Environment.ProcessorCount;
        var siblings = Directory.GetDirectories(cpus, "cpu*")
            .Select(cpu => Path.Combine(cpu, "topology", "thread_siblings_list"))
            .Where(File.Exists).Select(File.ReadAllText).Distinct().Count();
        return siblings == 0 ? Environment.ProcessorCount : Math.Min(siblings, Environment.ProcessorCount);
    }

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)] private static partial int setenv(string name, string value, int overwrite);

    [LibraryImport(Library)] private static partial nint ct_error();
    [LibraryImport(Library)] private static partial nint ct_version();
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)] internal static partial nint ct_find(string name, string overload);
    [LibraryImport(Library)] internal static unsafe partial long ct_call(nint op, NativeArg* args, long n, NativeArg* outs, long room);
    [LibraryImport(Library)] internal static partial void ct_free(nint p);
    [LibraryImport(Library)] internal static partial void ct_release(nint t);

    [LibraryImport(Library)] internal static partial long ct_dim(nint t);
    [LibraryImport(Library)] internal static unsafe partial void ct_sizes(nint t, long* sizes);
    [LibraryImport(Library)] internal static unsafe partial long ct_strides(nint t, long* strides);
    [LibraryImport(Library)] internal static partial long ct_numel(nint t);
    [LibraryImport(Library)] internal static partial long ct_dtype(nint t);
    [LibraryImport(Library)] internal static partial long ct_device(nint t);
    [LibraryImport(Library)] internal static partial long ct_itemsize(nint t);
    [LibraryImport(Library)] internal static partial long ct_is_sparse(nint t);
    [LibraryImport(Library)] internal static partial long ct_is_contiguous(nint t, long format);
    [LibraryImport(Library)] internal static partial long ct_storage_offset(nint t);
    [LibraryImport(Library)] internal static partial nint ct_data(nint t);

    [LibraryImport(Library)] internal static partial long ct_requires_grad(nint t);
    [LibraryImport(Library)] internal static partial long ct_set_requires_grad(nint t, long on);
    [LibraryImport(Library)] internal static partial long ct_is_leaf(nint t);
    [LibraryImport(Library)] internal static partial long ct_retain_grad(nint t);
    [LibraryImport(Library)] internal static unsafe partial long ct_grad(nint t, nint* grad);
    [LibraryImport(Library)] internal static partial long ct_set_grad(nint t, nint grad);
    [LibraryImport(Library)] internal static partial long ct_set_data(nint t, nint other);
    [LibraryImport(Library)] internal static unsafe partial long ct_grad_fn(nint t, byte* text, long room);
    [LibraryImport(Library)] internal static unsafe partial long ct_backward(nint* tensors, long n, nint* gradients, long gradientCount, nint* inputs, long inputCount, long retainGraph, long createGraph);
    [LibraryImport(Library)] internal static unsafe partial long ct_autograd_grad(nint* outputs, long n, nint* inputs, long inputCount, nint* gradients, long gradientCount, long retainGraph, long createGraph, long allowUnused, NativeArg* result);
    [LibraryImport(Library)] internal static partial long ct_grad_mode();
    [LibraryImport(Library)] internal static partial void ct_set_grad_mode(long on);

    [LibraryImport(Library)] internal static partial nint ct_default_generator();
    [LibraryImport(Library)] internal static partial nint ct_new_generator(ulong seed);
    [LibraryImport(Library)] internal static partial void ct_free_generator(nint g);
    [LibraryImport(Library)] internal static partial void ct_seed(nint g, ulong seed);
    [LibraryImport(Library)] internal static partial ulong ct_current_seed(nint g);
    [LibraryImport(Library)] internal static partial ulong ct_random_seed(nint g);
    [LibraryImport(Library)] internal static unsafe partial long ct_generator_state(nint g, nint* state);
    [LibraryImport(Library)] internal static partial long ct_set_generator_state(nint g, nint state);

    [LibraryImport(Library)] internal static partial long ct_threads();
    [LibraryImport(Library)] internal static partial long ct_set_threads(long n);

    /// <summary>libtorch's version, such as "1.13.1".</summary>
    internal static string Version => Marshal.PtrToStringUTF8(ct_version())!;

    /// <summary>Throws what libtorch threw when a native function returned -1.</summary>
    internal static long Check(long result)
    {
        if (result == -1) throw new ExternalException(Message());
        return result;
    }

    // libtorch repeats "Exception raised from …" with C++ frames below the first lines: no help to a reader of C#.
    private static string Message()
    {
        var text = Marshal.PtrToStringUTF8(ct_error()) ?? "libtorch failed";
        var frames = text.IndexOf("Exception raised from", StringComparison.Ordinal);
        return (frames < 0 ? text : text[..frames]).TrimEnd();
    }
}
