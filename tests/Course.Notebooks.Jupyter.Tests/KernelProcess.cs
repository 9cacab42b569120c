using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Course.Shared;

namespace Course.Notebooks.Jupyter.Tests;

/// <summary>A kernel in a process of its own, started as a front end starts it.</summary>
public sealed class KernelProcess : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("course-kernel-").FullName;
    private readonly StringBuilder _log = new();

    private static readonly Lock s_ports = new();
    private static int s_lastPort = 20_000 + (Environment.ProcessId % 1000 * 10);

    public KernelProcess()
    {
        var ports = FreePorts(5);
        (Shell, Control, Stdin, Iopub, Heartbeat) = (ports[0], ports[1], ports[2], ports[3], ports[4]);
        File.WriteAllText(ConnectionFile, new JsonObject
        {
            ["transport"] = "tcp", ["ip"] = "127.0.0.1", ["signature_scheme"] = "hmac-sha256", ["key"] = Key,
            ["shell_port"] = Shell, ["control_port"] = Control, ["stdin_port"] = Stdin, ["iopub_port"] = Iopub, ["hb_port"] = Heartbeat,
        }.ToJsonString());
        Start();
    }

    private string ConnectionFile => Path.Combine(_folder, "connection.json");

    /// <summary>Waits for the end of the process and starts another in its place, as a front end does.</summary>
    public void Restart()
    {
        Assert.True(Process.WaitForExit(Patience));
        Process.Dispose();
        Start();
    }

    [MemberNotNull(nameof(Process))]
    private void Start()
    {
        Process = Start(Command(ConnectionFile), _folder);
        Process.ErrorDataReceived += (_, line) =>
        {
            lock (_log)
            {
                _log.AppendLine(line.Data);
            }
        };
        Process.BeginErrorReadLine();
        try
        {
            // It opens them one after the other, and a ZmtpClient connects once, where a front end would try again.
            foreach (var port in new[] { Shell, Control, Stdin, Iopub, Heartbeat })
            {
                WaitForPort(port, () => !Process.HasExited);
            }
        }
        catch (TimeoutException e)
        {
            var log = Log;
            Dispose();
            throw new TimeoutException($"{e.Message} {log}", e);
        }
    }

    /// <summary>How long a test waits for what comes at once on a quiet machine: a guard against waiting for ever.</summary>
    public static TimeSpan Patience { get; } = TimeSpan.FromMinutes(2);

    public string Key { get; } = Guid.NewGuid().ToString();

    public int Shell { get; }

    public int Control { get; }

    public int Stdin { get; }

    public int Iopub { get; }

    public int Heartbeat { get; }

    public Process Process { get; private set; }

    /// <summary>The kernel's current directory.</summary>
    public string Folder => _folder;

    /// <summary>What the kernel has written to its standard error.</summary>
    public string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    public static string[] Command(string connectionFile) =>
        [PublishedCommand.Dotnet, PublishedCommand.Path, "kernel", "run", connectionFile];

    public static Process Start(string[] command, string folder) => Process.Start(new ProcessStartInfo(command[0], command[1..])
    {
        WorkingDirectory = folder,
        UseShellExecute = false,
        RedirectStandardError = true,
    })!;

    /// <summary>
    /// Ports that nobody listens on, each handed out once. They lie below those that the system itself hands out: it would give a
    /// port that is only free for the moment to the next connection, before the kernel has started.
    /// </summary>
    public static int[] FreePorts(int count)
    {
        lock (s_ports)
        {
            var ports = new List<int>();
            while (ports.Count < count)
            {
                s_lastPort = s_lastPort < 32_000 ? s_lastPort + 1 : 20_000;
                if (IsFree(s_lastPort))
                {
                    ports.Add(s_lastPort);
                }
            }
            return [.. ports];
        }
    }

    private static bool IsFree(int port)
    {
        var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
        finally
        {
            listener.Stop();
        }
    }

    /// <summary>Waits until somebody listens there; not longer than the one who is to do so lives.</summary>
    public static void WaitForPort(int port, Func<bool> isAlive)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Patience && isAlive();)
        {
            using var tcp = new TcpClient();
            try
            {
                tcp.Connect(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException)
            {
                Thread.Sleep(50);
            }
        }
        throw new TimeoutException("The kernel does not listen.");
    }

    public void Dispose()
    {
        if (!Process.HasExited)
        {
            Process.Kill(entireProcessTree: true);
        }
        Process.WaitForExit();
        Process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
