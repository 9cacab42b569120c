using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Course.Notebooks.Session;

namespace Course.Notebooks.Running;

/// <summary>
/// Bubblewrap around a worker: no network, nothing of the machine to write to, a /tmp and processes of its own that end with it. Of the
/// disk it sees the system's programs and libraries and the paths that it is given, nothing else.
/// </summary>
internal sealed class Sandbox
{
    /// <summary>The worker's pipe, as it is called inside.</summary>
    public const string Pipe = "/run/course-pipe";

    /// <summary>Processes that a submission may have; no exercise needs many.</summary>
    public const int MostProcesses = 128;

    // What programs look up; not what /etc keeps secret.
    private static readonly string[] s_etc =
    [
        "alternatives", "crypto-policies", "fonts", "group", "ld.so.cache", "ld.so.conf", "ld.so.conf.d", "localtime", "nsswitch.conf", "os-release",
        "passwd", "pki", "ssl", "timezone", "dotnet",
    ];

    private static readonly Lazy<BlockingCollection<Task>> s_starts = new(StartingThread);

    private readonly string _program;
    private readonly bool _limits;
    private readonly string[] _options;

    private Sandbox(string program, bool limits, string[] options) => (_program, _limits, _options) = (program, limits, options);

    /// <summary>Tries a sandbox out, in which some files and folders are seen, and some folders below them are not.</summary>
    /// <returns>The sandbox; or null and the reason, half a sentence.</returns>
    public static async Task<(Sandbox? Sandbox, string Reason)> TryAsync(IReadOnlyList<string> readable, IReadOnlyList<string> concealed)
    {
        if (!OperatingSystem.IsLinux())
        {
            return (null, "bubblewrap is for Linux");
        }
        if (Find("bwrap") is not { } program)
        {
            return (null, "bubblewrap (the program bwrap) is not installed");
        }
        var view = View(readable, concealed);
        var limits = Find("prlimit") is not null;
        var reason = "";
        // The first is stricter; older versions, and some containers, have only the second.
        foreach (var user in new string[][] { ["--unshare-user", "--disable-userns"], ["--unshare-user-try"] })
        {
            var sandbox = new Sandbox(program, limits, [.. user, .. view]);
            var start = new ProcessStartInfo("true") { WorkingDirectory = "/" };
            sandbox.Enclose(start, null, null, new Dictionary<string, string?>(), 0);
            var (works, said) = await RunAsync(start);
            if (works)
            {
                return (sandbox, "");
            }
            reason = reason.Length > 0 ? reason : said;
        }
        return (null, $"bubblewrap does not work here ({reason})");
    }

    /// <summary>Makes a process start inside. Of the environment only what .NET and the course need goes along, with the variables given.</summary>
    /// <param name="start">The process.</param>
    /// <param name="own">The folder that it may write to, with its working folder in it; null: there is none.</param>
    /// <param name="pipe">The socket that becomes <see cref="Pipe"/>.</param>
    /// <param name="environment">Variables of the process.</param>
    /// <param name="memoryLimit">In bytes, 0 for none. The runner ends a process that holds more; this is how far it gets before that is seen.</param>
    public void Enclose(ProcessStartInfo start, string? own, string? pipe, IReadOnlyDictionary<string, string?> environment, long memoryLimit)
    {
        var folder = Path.GetFullPath(start.WorkingDirectory);
        List<string> arguments =
        [
            "--die-with-parent", "--new-session", "--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts", .. _options,
        ];
        if (own is not null)
        {
            arguments.AddRange(["--bind", own, own]);
        }
        if (pipe is not null)
        {
            arguments.AddRange(["--ro-bind", pipe, Pipe]);
        }
        arguments.AddRange(["--remount-ro", "/", "--chdir", folder, "--"]);
        if (_limits)
        {
            arguments.AddRange(["prlimit", "--core=0", Limit("nproc", 2048), Limit("fsize", 1L << 30)]);
            if (memoryLimit > 0)
            {
                // Addresses that are only reserved count here, such as the stacks of threads.
                arguments.Add(Limit("data", (2 * memoryLimit) + (2L << 30)));
            }
        }
        arguments.Add(start.FileName);
        arguments.AddRange(start.ArgumentList);
        start.FileName = _program;
        start.WorkingDirectory = "/";
        start.ArgumentList.Clear();
        arguments.ForEach(start.ArgumentList.Add);

        foreach (var name in start.Environment.Keys.Where(name => !IsHarmless(name)).ToList())
        {
            start.Environment.Remove(name);
        }
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        start.Environment["HOME"] = "/tmp";
        start.Environment["TMPDIR"] = "/tmp";
    }

    /// <summary>
    /// Starts a process that has been enclosed. It dies with its parent, and that is, to the system, the thread that starts it: one of the
    /// pool's ends when it has had nothing to do for a while.
    /// </summary>
    /// <exception cref="Win32Exception">The program cannot be started.</exception>
    public static Task<Process> StartAsync(ProcessStartInfo start)
    {
        var starting = new Task<Process>(() => Process.Start(start)!, TaskCreationOptions.RunContinuationsAsynchronously);
        s_starts.Value.Add(starting);
        return starting;
    }

    private static BlockingCollection<Task> StartingThread()
    {
        var starts = new BlockingCollection<Task>();
        new Thread(() =>
        {
            foreach (var starting in starts.GetConsumingEnumerable())
            {
                starting.RunSynchronously(TaskScheduler.Default);
            }
        })
        { IsBackground = true, Name = "starts processes in the sandbox" }.Start();
        return starts;
    }

    private static string Limit(string what, long most) => string.Create(CultureInfo.InvariantCulture, $"--{what}={most}:{most}");

    // Keys for other services stand in variables, too.
    private static bool IsHarmless(string name) =>
        name is "PATH" or "LANG" or "LANGUAGE" or "TZ" or "TERM" or "COURSE_DATA"
        || name.StartsWith("LC_", StringComparison.Ordinal) || name.StartsWith("DOTNET_", StringComparison.Ordinal);

    private static string[] View(IReadOnlyList<string> readable, IReadOnlyList<string> concealed)
    {
        List<string> options = ["--ro-bind", "/usr", "/usr", "--ro-bind-try", "/nix/store", "/nix/store"];
        foreach (var name in new[] { "bin", "sbin", "lib", "lib32", "lib64", "libx32" })
        {
            var folder = new DirectoryInfo("/" + name);
            if (folder.LinkTarget is { } target)
            {
                options.AddRange(["--symlink", target, folder.FullName]);
            }
            else if (folder.Exists)
            {
                options.AddRange(["--ro-bind", folder.FullName, folder.FullName]);
            }
        }
        foreach (var path in s_etc.Select(name => "/etc/" + name).Append("/sys/devices/system/cpu").Append("/sys/fs/cgroup"))
        {
            options.AddRange(["--ro-bind-try", path, path]);
        }
        options.AddRange(["--proc", "/proc", "--dev", "/dev", "--tmpfs", "/dev/shm", "--remount-ro", "/dev", "--dir", "/run", "--tmpfs", "/tmp"]);
        var seen = readable.Select(Path.GetFullPath).Where(Path.Exists).Distinct().OrderBy(path => path.Length).ToList();
        foreach (var path in seen.Where(path => !path.StartsWith("/usr/", StringComparison.Ordinal)))
        {
            options.AddRange(["--ro-bind", path, path]);
        }
        foreach (var path in concealed.Select(Path.GetFullPath).Where(path => Directory.Exists(path) && seen.Exists(other => ClosedFolders.IsIn(path, other))))
        {
            options.AddRange(["--tmpfs", path, "--remount-ro", path]);
        }
        return [.. options];
    }

    private static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries)
        .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static async Task<(bool Works, string Said)> RunAsync(ProcessStartInfo start)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        try
        {
            using var process = await StartAsync(start);
            process.StandardInput.Close();
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
            try
            {
                var said = await process.StandardError.ReadToEndAsync(limit.Token);
                await process.WaitForExitAsync(limit.Token);
                return (process.ExitCode == 0, said.Trim().Split('\n')[0].Replace("bwrap: ", "", StringComparison.Ordinal));
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                return (false, "it did not answer");
            }
        }
        catch (Win32Exception e)
        {
            return (false, e.Message);
        }
    }
}
