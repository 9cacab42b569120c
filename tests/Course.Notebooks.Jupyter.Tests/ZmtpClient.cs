using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Course.Notebooks.Jupyter.Tests;

/// <summary>The other side of ZMTP, written apart from the kernel's so that the two do not share their mistakes.</summary>
internal sealed class ZmtpClient : IDisposable
{
    private readonly TcpClient _tcp = new();
    private readonly NetworkStream _stream;
    private readonly BlockingCollection<List<byte[]>> _messages = [];
    private readonly BlockingCollection<byte[]> _commands = [];

    /// <param name="port">On 127.0.0.1.</param>
    /// <param name="type">"DEALER", "SUB" or "REQ".</param>
    /// <param name="identity">By which a ROUTER knows this client.</param>
    /// <param name="minor">Of the protocol's version: 0 or 1.</param>
    public ZmtpClient(int port, string type, string identity = "", int minor = 0)
    {
        _tcp.Connect(IPAddress.Loopback, port);
        _tcp.NoDelay = true;
        _stream = _tcp.GetStream();
        _stream.ReadTimeout = (int)KernelProcess.Patience.TotalMilliseconds;
        var greeting = new byte[64];
        (greeting[0], greeting[9], greeting[10], greeting[11]) = (0xFF, 0x7F, 3, (byte)minor);
        "NULL"u8.CopyTo(greeting.AsSpan(12));
        // In two pieces, as libzmq sends it.
        _stream.Write(greeting, 0, 10);
        _stream.Write(greeting, 10, 54);
        Greeting = new byte[64];
        _stream.ReadExactly(Greeting);

        var ready = new MemoryStream();
        ready.Write("\u0005READY"u8);
        Property(ready, "Socket-Type", type);
        Property(ready, "Identity", identity);
        Command(ready.ToArray());
        ServerReady = ReadFrame().Body;
        _stream.ReadTimeout = Timeout.Infinite;
        new Thread(Read) { IsBackground = true }.Start();
    }

    public byte[] Greeting { get; }

    public byte[] ServerReady { get; }

    public NetworkStream Stream => _stream;

    public bool IsClosed => _messages.IsAddingCompleted;

    public void Command(byte[] body) => WriteFrame(4, body);

    public void Send(params IReadOnlyList<byte[]> frames)
    {
        for (var i = 0; i < frames.Count; i++)
        {
            WriteFrame(i < frames.Count - 1 ? 1 : 0, frames[i]);
        }
    }

    public void Send(string text) => Send(Encoding.UTF8.GetBytes(text));

    /// <summary>The next message; null when none comes in time.</summary>
    public List<byte[]>? Receive(TimeSpan? limit = null) => _messages.TryTake(out var message, limit ?? KernelProcess.Patience) ? message : null;

    /// <summary>The next command after READY; null when none comes in time.</summary>
    public byte[]? ReceiveCommand() => _commands.TryTake(out var command, KernelProcess.Patience) ? command : null;

    /// <summary>Returns when the kernel has taken all that was sent before, and what it had sent by then has arrived.</summary>
    public void PingPong()
    {
        Command([4, .. "PING"u8, 0, 10, .. "context"u8]);
        Assert.Equal([4, .. "PONG"u8, .. "context"u8], ReceiveCommand());
    }

    public void WriteFrame(int flags, byte[] body)
    {
        var head = new byte[body.Length > 255 ? 9 : 2];
        if (body.Length > 255)
        {
            head[0] = (byte)(flags | 2);
            BinaryPrimitives.WriteInt64BigEndian(head.AsSpan(1), body.Length);
        }
        else
        {
            (head[0], head[1]) = ((byte)flags, (byte)body.Length);
        }
        _stream.Write([.. head, .. body]);
    }

    public void Dispose() => _tcp.Dispose();

    private static void Property(MemoryStream to, string name, string value)
    {
        to.WriteByte((byte)name.Length);
        to.Write(Encoding.ASCII.GetBytes(name));
        to.Write([0, 0, 0, (byte)value.Length]);
        to.Write(Encoding.ASCII.GetBytes(value));
    }

    private (int Flags, byte[] Body) ReadFrame()
    {
        var head = new byte[9];
        _stream.ReadExactly(head, 0, 2);
        var length = (long)head[1];
        if ((head[0] & 2) != 0)
        {
            _stream.ReadExactly(head, 2, 7);
            length = BinaryPrimitives.ReadInt64BigEndian(head.AsSpan(1));
        }
        var body = new byte[length];
        _stream.ReadExactly(body);
        return (head[0], body);
    }

    private void Read()
    {
        try
        {
            var frames = new List<byte[]>();
            while (true)
            {
                var (flags, body) = ReadFrame();
                if ((flags & 4) != 0)
                {
                    _commands.Add(body);
                    continue;
                }
                frames.Add(body);
                if ((flags & 1) == 0)
                {
                    _messages.Add(frames);
                    frames = [];
                }
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            _messages.CompleteAdding();
        }
    }
}
