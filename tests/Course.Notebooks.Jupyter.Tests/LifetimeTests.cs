using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Course.Notebooks.Jupyter.Tests;

/// <summary>How a kernel begins and ends.</summary>
[Trait("Kind", "Process")]
public sealed class LifetimeTests
{
    [Fact]
    public void Shutdown_is_answered_and_ends_the_process_also_while_a_cell_runs()
    {
        using var kernel = new KernelProcess();
        using var front = new FrontEnd(kernel);
        front.Begin("Console.WriteLine(\"begun\"); while (true) { }");
        var reply = front.Reply(front.Control, front.Send(front.Control, "shutdown_request", new JsonObject { ["restart"] = true }));
        Assert.True((bool)reply.Content["restart"]!);
        Assert.True(kernel.Process.WaitForExit(KernelProcess.Patience));
    }

    [Fact]
    public void It_ends_when_the_process_that_started_it_has_ended()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // The test would need jupyter_client's handle of the parent.
        }
        var ports = KernelProcess.FreePorts(5);
        using var file = new ConnectionFileOf("127.0.0.1", ports);
        var command = string.Join(' ', KernelProcess.Command(file.Path).Select(part => $"'{part}'"));
        // The shell starts the kernel, says its number, waits for a line and ends without a word to the kernel.
        using var shell = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"{command} 2>/dev/null >/dev/null & echo $!; read line"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true,
        })!;
        using var kernel = Process.GetProcessById(int.Parse(shell.StandardOutput.ReadLine()!, System.Globalization.CultureInfo.InvariantCulture));
        KernelProcess.WaitForPort(ports[0], () => !kernel.HasExited);
        Assert.False(kernel.HasExited);
        shell.StandardInput.WriteLine();
        shell.WaitForExit();
        Assert.True(kernel.WaitForExit(KernelProcess.Patience));
    }

    [Fact]
    public void An_interrupt_also_stops_a_cell_that_was_asked_for_before_the_session_was_there()
    {
        using var kernel = new KernelProcess();
        using var front = new FrontEnd(kernel);
        var id = front.Send(front.Shell, "execute_request", FrontEnd.Execute("while (true) { }"));
        front.Taken();
        front.Send(front.Control, "interrupt_request", []);
        Assert.Equal("The cell was stopped.", front.Reply(front.Shell, id).Text("evalue"));
        Assert.Equal("ok", front.Run("1").Reply.Text("status"));
    }

    [Fact]
    public void After_a_crash_the_next_kernel_says_why_the_variables_are_gone_and_what_was_the_likely_cause()
    {
        using var kernel = new KernelProcess();
        using (var front = new FrontEnd(kernel))
        {
            front.Begin("Console.WriteLine(\"begun\"); while (true) { }");
            kernel.Process.Kill();
        }
        kernel.Restart();
        using var next = new FrontEnd(kernel);
        var shown = next.Run("1").Outputs.Where(message => message.Type == "stream").ToList();
        var note = Assert.Single(shown);
        Assert.Equal("stderr", note.Text("name"));
        Assert.StartsWith("The kernel's process ended while a cell ran, and this is a new one: its variables are gone", note.Text("text"));
        Assert.Contains("ToList()", note.Text("text"), StringComparison.Ordinal);
        Assert.DoesNotContain(next.Run("2").Outputs, message => message.Type == "stream");
    }

    [Fact]
    public void After_a_restart_that_was_asked_for_the_next_kernel_says_nothing()
    {
        using var kernel = new KernelProcess();
        using (var front = new FrontEnd(kernel))
        {
            front.Run("1");
            front.Begin("Console.WriteLine(\"begun\"); while (true) { }");
            front.Send(front.Control, "shutdown_request", new JsonObject { ["restart"] = true });
        }
        kernel.Restart();
        using var next = new FrontEnd(kernel);
        Assert.DoesNotContain(next.Run("1").Outputs, message => message.Type == "stream");
    }

    [Fact]
    public void Without_a_listener_the_kernel_introduces_itself_after_a_moment_and_hears_others_meanwhile()
    {
        using var kernel = new KernelProcess();
        using var first = new ZmtpClient(kernel.Shell, "DEALER");
        using var heart = new ZmtpClient(kernel.Heartbeat, "REQ");
        heart.Send([[], "warm"u8.ToArray()]);
        Assert.NotNull(heart.Receive());
        var clock = Stopwatch.StartNew();
        first.Send(FrontEnd.Frames(kernel.Key, "kernel_info_request", "asked", []));
        heart.Send([[], "ping"u8.ToArray()]);
        Assert.NotNull(heart.Receive());
        Assert.NotNull(first.Receive());
        Assert.True(clock.Elapsed > TimeSpan.FromMilliseconds(250), "It did not wait for anybody to subscribe.");
    }

    [Fact]
    public void Control_is_answered_while_a_cell_keeps_every_thread_of_the_pool()
    {
        using var kernel = new KernelProcess();
        using var front = new FrontEnd(kernel);
        var full = Path.Combine(kernel.Folder, "full");
        // More than the runtime would make threads for in the time that a test waits.
        front.Send(front.Shell, "execute_request", FrontEnd.Execute($$"""
            for (var i = 0; i < 1000; i++) { System.Threading.Tasks.Task.Run(() => System.Threading.Thread.Sleep(-1)); }
            System.IO.File.WriteAllText({{JsonValue.Create(full).ToJsonString()}}, "");
            while (true) { }
            """));
        Assert.True(SpinWait.SpinUntil(() => File.Exists(full), KernelProcess.Patience));
        Assert.Equal("kernel_info_reply", front.Reply(front.Control, front.Send(front.Control, "kernel_info_request", [])).Type);
        Assert.Equal("interrupt_reply", front.Reply(front.Control, front.Send(front.Control, "interrupt_request", [])).Type);
        // Also of a client that comes only now.
        using var late = new ZmtpClient(kernel.Control, "DEALER");
        late.Send(FrontEnd.Frames(kernel.Key, "shutdown_request", "ended", []));
        Assert.NotNull(late.Receive());
        Assert.True(kernel.Process.WaitForExit(KernelProcess.Patience));
    }

    [Fact]
    public void A_client_that_connects_again_under_its_name_gets_the_answer_also_when_its_old_connection_seems_to_live()
    {
        using var kernel = new KernelProcess();
        using var front = new FrontEnd(kernel);
        using var before = new ZmtpClient(kernel.Shell, "DEALER", "the name");
        var here = Path.Combine(kernel.Folder, "here");
        before.Send(FrontEnd.Frames(kernel.Key, "execute_request", "waits", FrontEnd.Execute(Until(here))));
        front.Heard(message => message.Type == "execute_input");
        using var again = new ZmtpClient(kernel.Shell, "DEALER", "the name");
        again.Send(FrontEnd.Frames(kernel.Key, "kernel_info_request", "is back", []));
        Assert.NotNull(again.Receive());
        File.WriteAllText(here, "");
        Assert.Contains(again.Receive()!, frame => Encoding.UTF8.GetString(frame).Contains("\"waits\"", StringComparison.Ordinal));
    }

    [Fact]
    public void An_answer_that_nobody_is_there_to_take_is_a_line_in_the_log()
    {
        using var kernel = new KernelProcess();
        using var front = new FrontEnd(kernel);
        var gone = Path.Combine(kernel.Folder, "gone");
        using (var client = new ZmtpClient(kernel.Shell, "DEALER"))
        {
            client.Send(FrontEnd.Frames(kernel.Key, "execute_request", "waits", FrontEnd.Execute(Until(gone))));
            front.Heard(message => message.Type == "execute_input");
        }
        // When the kernel has noticed that, which it does before it takes another client.
        front.Taken();
        File.WriteAllText(gone, "");
        Assert.True(SpinWait.SpinUntil(
            () => kernel.Log.Contains("shell: the client that sent execute_request is gone; its answer went nowhere", StringComparison.Ordinal), KernelProcess.Patience));
    }

    [Fact]
    public void Everything_that_was_sent_arrives_though_the_kernel_ends()
    {
        using var kernel = new KernelProcess();
        using var front = new FrontEnd(kernel);
        using var slow = new ZmtpClient(kernel.Iopub, "SUB", reads: false);
        slow.Send("display_data"u8.ToArray().Prepend((byte)1).ToArray());
        front.Taken();
        // More than the system's buffers hold, so that the kernel has some of it when it is told to end.
        front.Run("for (var i = 0; i < 200; i++) { display(new string('z', 100_000)); }");
        front.Reply(front.Control, front.Send(front.Control, "shutdown_request", []));
        slow.BeginToRead();
        Assert.True(kernel.Process.WaitForExit(KernelProcess.Patience));
        for (var i = 0; i < 200; i++)
        {
            Assert.NotNull(slow.Receive());
        }
    }

    [Fact]
    public void A_port_that_another_has_is_waited_for()
    {
        var ports = KernelProcess.FreePorts(5);
        using var file = new ConnectionFileOf("127.0.0.1", ports);
        var other = new TcpListener(IPAddress.Loopback, ports[3]);
        other.Start();
        using var kernel = KernelProcess.Start(KernelProcess.Command(file.Path), Path.GetTempPath());
        try
        {
            KernelProcess.WaitForPort(ports[2], () => !kernel.HasExited);
            other.Stop();
            KernelProcess.WaitForPort(ports[4], () => !kernel.HasExited);
        }
        finally
        {
            other.Dispose();
            kernel.Kill();
            kernel.WaitForExit();
        }
    }

    [Fact]
    public void An_address_that_is_not_this_machines_ends_the_kernel_with_a_sentence()
    {
        // One that is kept for examples.
        using var file = new ConnectionFileOf("192.0.2.1", KernelProcess.FreePorts(5));
        using var kernel = KernelProcess.Start(KernelProcess.Command(file.Path), Path.GetTempPath());
        var said = kernel.StandardError.ReadToEnd();
        kernel.WaitForExit();
        Assert.Equal(2, kernel.ExitCode);
        Assert.Matches(@"^tcp://192\.0\.2\.1:\d+ of the connection file cannot be listened on: \S", said);
    }

    [Theory]
    [InlineData("{", "is not JSON")]
    [InlineData("{}", "shell_port is missing")]
    [InlineData("{\"ip\": \"127.0.0.1\", \"ip\": \"*\"}", "is not JSON: Duplicate property")]
    [InlineData("{\"signature_scheme\": \"hmac-md5\"}", "signs with hmac-sha256")]
    [InlineData("{\"transport\": \"ipc\"}", "the transport ipc; this kernel speaks tcp.")]
    [InlineData("{\"ip\": 5}", "ip is no text")]
    public void A_connection_file_that_cannot_be_used_is_named(string text, string sentence)
    {
        var e = Assert.Throws<ConnectionFileException>(() => ConnectionFile.Parse(text, "kernel-1.json"));
        Assert.Contains("kernel-1.json", e.Message, StringComparison.Ordinal);
        Assert.Contains(sentence, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_connection_file_ends_the_kernel_with_a_sentence()
    {
        using var kernel = KernelProcess.Start(KernelProcess.Command("/nowhere/kernel.json"), Path.GetTempPath());
        var said = kernel.StandardError.ReadToEnd();
        kernel.WaitForExit();
        Assert.Equal(2, kernel.ExitCode);
        Assert.StartsWith("The connection file /nowhere/kernel.json cannot be read", said, StringComparison.Ordinal);
    }

    private static string Until(string file) =>
        $"while (!System.IO.File.Exists({JsonValue.Create(file).ToJsonString()})) {{ System.Threading.Thread.Sleep(5); }}";

    private sealed class ConnectionFileOf : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("course-connection-").FullName;

        public ConnectionFileOf(string ip, int[] ports) => File.WriteAllText(Path, new JsonObject
        {
            ["transport"] = "tcp", ["ip"] = ip, ["key"] = "", ["shell_port"] = ports[0], ["control_port"] = ports[1],
            ["stdin_port"] = ports[2], ["iopub_port"] = ports[3], ["hb_port"] = ports[4],
        }.ToJsonString());

        public string Path => System.IO.Path.Combine(_folder, "connection.json");

        public void Dispose() => Directory.Delete(_folder, recursive: true);
    }
}
