using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Course.Notebooks.Jupyter;

/// <summary>Notices that the process that started the kernel has ended: nobody would end the kernel then.</summary>
internal sealed class ParentWatch
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);

    private readonly Func<bool>? _isAlive;

    /// <summary>The process that started this one; 0 on Windows, which does not say.</summary>
    public static int ParentId => OperatingSystem.IsWindows() ? 0 : getppid();

    /// <summary>Notes who the parent is: to be done before anybody can know that this process has started.</summary>
    public ParentWatch() => _isAlive = OperatingSystem.IsWindows() ? WatchOnWindows() : WatchOnUnix();

    /// <summary>Calls back once when the parent has ended. A kernel without a parent, as a daemon is, is left alone.</summary>
    public void Start(Action ended)
    {
        if (_isAlive is not { } isAlive)
        {
            return;
        }
        new Thread(() =>
        {
            while (isAlive())
            {
                Thread.Sleep(s_interval);
            }
            ended();
        })
        { IsBackground = true, Name = "watch of the parent process" }.Start();
    }

    // An orphan is given another parent: process 1, or a reaper nearer by.
    private static Func<bool>? WatchOnUnix()
    {
        var parent = getppid();
        // In a container the front end itself may be process 1; only it then says so.
        return parent > 1 || Environment.GetEnvironmentVariable("JPY_PARENT_PID") == "1" ? () => getppid() == parent : null;
    }

    // jupyter_client passes on a handle of its own process.
    private static Func<bool>? WatchOnWindows()
    {
        if (!long.TryParse(Environment.GetEnvironmentVariable("JPY_PARENT_PID"), NumberStyles.None, CultureInfo.InvariantCulture, out var handle) || handle == 0)
        {
            return null;
        }
        var parent = new ManualResetEvent(false) { SafeWaitHandle = new SafeWaitHandle((nint)handle, ownsHandle: false) };
        return () => !parent.WaitOne(0);
    }

    [DllImport("libc")]
    private static extern int getppid();
}
