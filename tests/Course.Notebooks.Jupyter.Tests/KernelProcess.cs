using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Course.Notebooks.Jupyter.Tests;

/// <summary>A kernel in a process of its own, started as a front end starts it.</summary>
public sealed class KernelProcess : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("course-kernel-").FullName;
    private readonly StringBuilder _log = new();

    public KernelProcess()
    {
        var ports = FreePorts(5);
        (Shell, Control, Stdin, Iopub, Heartbeat) = (ports[0], ports[1], ports[2], ports[3], ports[4]);
        var file = Path.Combine(_folder, "connection.json");
        File.WriteAllText(file, new JsonObject
        {
            ["transport"] = "tcp", ["ip"] = "127.0.0.1", ["signature_scheme"] = "hmac-sha256", ["key"] = Key,
            ["shell_port"] = Shell, ["control_port"] = Control, ["stdin_port"] = Stdin, ["iopub_port"] = Iopub, ["hb_port"] = Heartbeat,
        }.ToJsonString());
        Process = Start(Command(file), _folder);
        Process.ErrorDataReceived += (_, line) =>
        {
            lock (_log)
            {
                _log.AppendLine(line.Data);
            }
        };
        Process.BeginErrorReadLine();
        WaitForPort(Shell);
    }

    public string Key { get; } = Guid.NewGuid().ToString();

    public int Shell { get; }

    public int Control { get; }

    public int Stdin { get; }

    public int Iopub { get; }

    public int Heartbeat { get; }

    public Process Process { get; }

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
        [Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet",
            Path.Combine(AppContext.BaseDirectory, "Course.Notebooks.WorkerHost.dll"), "kernel", "run", connectionFile];

    public static Process Start(string[] command, string folder) => Process.Start(new ProcessStartInfo(command[0], command[1..])
    {
        WorkingDirectory = folder,
        UseShellExecute = false,
        RedirectStandardError = true,
    })!;

    public static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        int[] ports = [.. listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port)];
        listeners.ForEach(listener => listener.Stop());
        return ports;
    }

    public static void WaitForPort(int port)
    {
        for (var tries = 0; tries < 300; tries++)
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
        Process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
