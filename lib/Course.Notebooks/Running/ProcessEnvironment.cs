using System.Globalization;

namespace Course.Notebooks.Running;

/// <summary>The environment of a process that runs cells: what libtorch, OpenMP and the C library read when they start.</summary>
public static class ProcessEnvironment
{
    private const string WithoutCultures = "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT";

    /// <summary>What .NET itself reads, in processes that live for minutes.</summary>
    public static IReadOnlyDictionary<string, string> ShortLived { get; } = new Dictionary<string, string>
    {
        // Writable code pages are mapped twice otherwise, and all that is compiled at run time pays: measured, a fifth of a kernel's start.
        ["DOTNET_EnableWriteXorExecute"] = "0",
        // A notebook's process is too short for what counting its branches would gain: measured, a tenth of the work of a smoke run.
        ["DOTNET_TieredPGO"] = "0",
        // Hot code is compiled anew when nothing new has been compiled for so many milliseconds (hexadecimal: 1000), not in the middle of a
        // cell that a second later nobody runs any more: measured, a fifth of the work of a smoke run, and a quarter of a short full one.
        ["DOTNET_TC_CallCountingDelayMs"] = "3E8",
    };

    /// <summary>The variables, to be added to those of the starting process.</summary>
    /// <param name="root">The course's folder.</param>
    /// <param name="threads">How many threads native code may use in this process.</param>
    public static Dictionary<string, string?> Create(string root, int threads)
    {
        var count = Math.Max(1, threads).ToString(CultureInfo.InvariantCulture);
        var environment = new Dictionary<string, string?>
        {
            ["COURSE_ROOT"] = Path.GetFullPath(root),
            ["OMP_NUM_THREADS"] = count,
            ["MKL_NUM_THREADS"] = count,
            // Waiting threads that spin cost more than all the work when others want the processor.
            ["OMP_WAIT_POLICY"] = "PASSIVE",
            // One heap, in which a freed tensor makes room for the next: the C library's extra heaps go back to the system each time.
            ["MALLOC_ARENA_MAX"] = "1",
            // 4 MB (hexadecimal) between collections, whatever the processor's cache is: until the next one the small native leavings of
            // each step lie between the tensors, and the heap cannot close its gaps. Measured on a cache of 32 MB, up to a third less memory.
            ["DOTNET_GCgen0size"] = "400000",
        };
        foreach (var (name, value) in ShortLived)
        {
            environment[name] = value;
        }
        // Where a system has no libicu, .NET starts only when told to do without; a front end that starts a kernel does not know that.
        if (Environment.GetEnvironmentVariable(WithoutCultures) is { Length: > 0 } without)
        {
            environment[WithoutCultures] = without;
        }
        return environment;
    }
}
