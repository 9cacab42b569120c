using System.Diagnostics;
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
        var folder = Directory.CreateTempSubdirectory("course-orphan-").FullName;
        var file = Path.Combine(folder, "connection.json");
        var ports = KernelProcess.FreePorts(5);
        File.WriteAllText(file, new JsonObject
        {
            ["transport"] = "tcp", ["ip"] = "127.0.0.1", ["key"] = "", ["shell_port"] = ports[0], ["control_port"] = ports[1],
            ["stdin_port"] = ports[2], ["iopub_port"] = ports[3], ["hb_port"] = ports[4],
        }.ToJsonString());
        var command = string.Join(' ', KernelProcess.Command(file).Select(part => $"'{part}'"));
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
        Directory.Delete(folder, recursive: true);
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

    [Theory]
    [InlineData("{", "is not JSON")]
    [InlineData("{}", "shell_port is missing")]
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
}
