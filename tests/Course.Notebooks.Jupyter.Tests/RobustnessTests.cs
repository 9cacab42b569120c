using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace Course.Notebooks.Jupyter.Tests;

/// <summary>What a kernel must live through.</summary>
[Trait("Kind", "Process")]
public sealed class RobustnessTests(KernelProcess kernel) : IClassFixture<KernelProcess>
{
    private (int Port, string Type)[] Sockets =>
        [(kernel.Shell, "DEALER"), (kernel.Control, "DEALER"), (kernel.Stdin, "DEALER"), (kernel.Iopub, "SUB"), (kernel.Heartbeat, "REQ")];

    private int[] Ports => [kernel.Shell, kernel.Control, kernel.Stdin, kernel.Iopub, kernel.Heartbeat];

    [Fact]
    public void A_flood_of_garbage_on_every_port_does_not_reach_the_notebook()
    {
        var random = new Random(4);
        foreach (var port in Ports)
        {
            for (var i = 0; i < 20; i++)
            {
                var bytes = new byte[random.Next(1, 20_000)];
                random.NextBytes(bytes);
                if (i % 2 == 0)
                {
                    bytes[0] = 0xFF; // as a greeting begins
                }
                using var tcp = new TcpClient();
                tcp.Connect(IPAddress.Loopback, port);
                TryWrite(tcp.GetStream(), bytes);
            }
        }
        AssertAlive();
    }

    [Fact]
    public void A_handshake_with_some_bytes_changed_or_its_end_missing_costs_only_that_connection()
    {
        var random = new Random(7);
        foreach (var (port, type) in Sockets)
        {
            for (var i = 0; i < 100; i++)
            {
                var bytes = ZmtpClient.Handshake(type, "name").ToArray();
                for (var changes = random.Next(3); changes >= 0; changes--)
                {
                    // But never the first bit: NetMQ 4.0.4.5 does not survive a property of negative length.
                    bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(7));
                }
                using var tcp = new TcpClient();
                tcp.Connect(IPAddress.Loopback, port);
                TryWrite(tcp.GetStream(), bytes[..random.Next(1, bytes.Length + 1)]);
            }
        }
        AssertAlive();
    }

    [Fact]
    public void Garbage_after_a_good_handshake_costs_only_that_connection()
    {
        var random = new Random(5);
        foreach (var (port, type) in Sockets)
        {
            for (var i = 0; i < 20; i++)
            {
                using var client = new ZmtpClient(port, type);
                var bytes = new byte[random.Next(1, 3000)];
                random.NextBytes(bytes);
                TryWrite(client.Stream, bytes);
            }
        }
        AssertAlive();
    }

    [Fact]
    public void Commands_that_are_empty_or_unknown_are_ignored()
    {
        foreach (var (port, type) in Sockets)
        {
            using var client = new ZmtpClient(port, type);
            foreach (var command in (byte[][])[[], [0], [4], [255], [.. "\u0004PING"u8], [.. "\u0004PING"u8, 255, 255, 1], [.. "\u0005ERROR"u8], [.. "\u0009SUBSCRIBE"u8]])
            {
                client.WriteFrame(4, command);
            }
        }
        AssertAlive();
    }

    [Fact]
    public void A_subscription_that_is_endless_costs_only_that_connection()
    {
        using var client = new ZmtpClient(kernel.Iopub, "SUB");
        TryWrite(client.Stream, [2, 0, 0, 0, 0, 0, 16, 0, 0, 1, .. new byte[1 << 20]]);
        Wait(() => client.IsClosed);
        AssertAlive();
    }

    [Fact]
    public void A_thousand_connections_half_of_them_half_open_keep_nobody_out()
    {
        var connections = new List<TcpClient>();
        for (var i = 0; i < 1000; i++)
        {
            var (port, type) = Sockets[i % Sockets.Length];
            var tcp = new TcpClient();
            connections.Add(tcp);
            tcp.Connect(IPAddress.Loopback, port);
            var handshake = ZmtpClient.Handshake(type, $"client {i}");
            TryWrite(tcp.GetStream(), i % 2 == 0 ? handshake : handshake[..(i % handshake.Length)]);
        }
        AssertAlive();
        connections.ForEach(tcp => tcp.Dispose());
        AssertAlive();
    }

    [Fact]
    public void Frames_that_are_no_message_are_dropped_and_the_connection_goes_on()
    {
        using var front = new FrontEnd(kernel);
        var random = new Random(6);
        for (var i = 0; i < 200; i++)
        {
            // A good message with some bytes changed: the signature no longer fits.
            var frames = front.Frames("execute_request", "x", FrontEnd.Execute("Environment.Exit(3);"));
            var frame = frames[random.Next(1, frames.Count)];
            frame[random.Next(frame.Length)] ^= (byte)random.Next(1, 256);
            front.Shell.Send(frames);
        }
        front.Shell.Send(new byte[][] { [], "<IDS|MSG>"u8.ToArray() });
        Assert.Equal("ok", front.Run("1").Reply.Text("status"));
    }

    [Fact]
    public void Signed_messages_with_nonsense_inside_are_answered_or_ignored()
    {
        using var front = new FrontEnd(kernel);
        foreach (var type in new[] { "execute_request", "complete_request", "inspect_request", "is_complete_request", "history_request", "comm_open", "comm_info_request", "no_such_request", "" })
        {
            front.Send(front.Shell, type, new JsonObject { ["code"] = 17, ["cursor_pos"] = "x", ["n"] = -4, ["hist_access_type"] = new JsonArray(), ["pattern"] = "[*", ["silent"] = "yes" });
            front.Send(front.Shell, type, []);
            front.Send(front.Control, type, new JsonObject { ["code"] = "a\ud800", ["cursor_pos"] = 1_000_000 });
        }
        front.Send(front.Stdin, "input_reply", new JsonObject { ["value"] = 3 });
        Assert.Equal("ok", front.Run("1").Reply.Text("status"));
    }

    [Fact]
    public void A_wrong_signature_is_dropped_and_logged()
    {
        using var front = new FrontEnd(kernel);
        var frames = front.Frames("execute_request", "forged", FrontEnd.Execute("Console.WriteLine(\"forged\")"));
        frames[1] = new byte[64];
        front.Shell.Send(frames);
        Assert.Equal("ok", front.Run("1").Reply.Text("status"));
        Wait(() => kernel.Log.Contains("wrong signature", StringComparison.Ordinal));
    }

    [Fact]
    public void A_message_cut_in_half_and_a_client_that_vanishes_disturb_nobody()
    {
        using (var half = new ZmtpClient(kernel.Shell, "DEALER"))
        {
            half.Stream.Write([3, 0, 0, 0, 0, 0, 0, 1, 0, 1, 2, 3]);
        }
        var vanishing = new FrontEnd(kernel);
        vanishing.Send(vanishing.Shell, "execute_request", FrontEnd.Execute("for (var i = 0; i < 100; i++) { Console.WriteLine(i); System.Threading.Thread.Sleep(2); } 1"));
        vanishing.Dispose();
        AssertAlive();
    }

    [Fact]
    public void A_frame_that_claims_to_be_enormous_is_refused_before_it_is_read()
    {
        using var client = new ZmtpClient(kernel.Shell, "DEALER");
        client.Stream.Write([2, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]);
        Wait(() => client.IsClosed);
        AssertAlive();
    }

    [Fact]
    public void A_listener_that_does_not_read_holds_nobody_up_for_long()
    {
        using var deaf = new ZmtpClient(kernel.Iopub, "SUB");
        deaf.Send([1]);
        using var front = new FrontEnd(kernel);
        var (reply, outputs) = front.Run("for (var i = 0; i < 200; i++) Console.WriteLine(new string('x', 10_000));");
        Assert.Equal("ok", reply.Text("status"));
        Assert.Equal(200 * 10_001, outputs.Where(o => o.Type == "stream").Sum(o => o.Text("text").Length));
    }

    [Fact]
    public void A_loop_that_prints_more_than_is_read_is_held_up_and_does_not_fill_the_memory()
    {
        using var front = new FrontEnd(kernel);
        using var slow = new ZmtpClient(kernel.Iopub, "SUB", reads: false);
        slow.Send([1]);
        front.Taken();
        var id = front.Send(front.Shell, "execute_request", FrontEnd.Execute("while (true) { Console.WriteLine(new string('x', 10_000)); }"));
        // The one that reads hears nothing more when so much waits for the other.
        var heard = 0L;
        while (front.Iopub.Receive(TimeSpan.FromSeconds(3)) is { } frames)
        {
            heard += frames.Sum(frame => (long)frame.Length);
            Assert.True(heard < 100 << 20, "The loop was not held up.");
        }
        front.Send(front.Control, "interrupt_request", []);
        slow.Dispose();
        Assert.Equal("error", front.Reply(front.Shell, id).Text("status"));
        AssertAlive();
    }

    [Fact]
    public void Long_frames_go_both_ways()
    {
        using var front = new FrontEnd(kernel);
        var text = new string('y', 3_000_000);
        var (_, outputs) = front.Run($"Console.Write(\"{text}\".Length); HTML(\"{text}\")");
        Assert.Equal("3000000", outputs.First(o => o.Type == "stream").Text("text"));
        Assert.Equal(text, outputs.Single(o => o.Type == "execute_result").Data("text/html"));
    }

    [Fact]
    public void A_socket_of_the_wrong_type_is_turned_away()
    {
        using var client = new ZmtpClient(kernel.Shell, "SUB");
        Wait(() => client.IsClosed);
    }

    private void AssertAlive()
    {
        Assert.False(kernel.Process.HasExited);
        using var front = new FrontEnd(kernel);
        Assert.Equal("2", front.Run("1 + 1").Outputs.Single(o => o.Type == "execute_result").Data("text/plain"));
    }

    private static void TryWrite(NetworkStream stream, byte[] bytes)
    {
        try
        {
            stream.Write(bytes);
        }
        catch (IOException)
        {
            // The kernel has hung up before the end, as it should.
        }
    }

    private static void Wait(Func<bool> until)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < KernelProcess.Patience && !until();)
        {
            Thread.Sleep(50);
        }
        Assert.True(until());
    }
}
