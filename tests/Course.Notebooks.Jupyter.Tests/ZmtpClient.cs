using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Course.Notebooks.Jupyter.Tests;

/// <summary>A client that speaks ZMTP byte by byte: it can also say what no library would.</summary>
internal sealed class ZmtpClient : IDisposable
{
    private readonly TcpClient _tcp = new();
    private readonly NetworkStream _stream;
    private readonly BlockingCollection<List<byte[]>> _messages = [];

    /// <param name="port">On 127.0.0.1.</param>
    /// <param name="type">"DEALER", "SUB" or "REQ".</param>
    /// <param name="identity">By which a ROUTER knows this client.</param>
    /// <param name="reads">Whether it takes at once what is sent to it.</param>
    public ZmtpClient(int port, string type, string identity = "", bool reads = true)
    {
        _tcp.Connect(IPAddress.Loopback, port);
        _tcp.NoDelay = true;
        _stream = _tcp.GetStream();
        _stream.ReadTimeout = (int)KernelProcess.Patience.TotalMilliseconds;
        var handshake = Handshake(type, identity);
        // In two pieces, as libzmq sends it.
        _stream.Write(handshake, 0, 10);
        _stream.Write(handshake, 10, handshake.Length - 10);
        _stream.ReadExactly(new byte[64]);
        ReadFrame();
        _stream.ReadTimeout = Timeout.Infinite;
        if (reads)
        {
            BeginToRead();
        }
    }

    /// <summary>What a client says first: greeting and READY.</summary>
    public static byte[] Handshake(string type, string identity)
    {
        var greeting = new byte[64];
        (greeting[0], greeting[9], greeting[10], greeting[11]) = (0xFF, 0x7F, 3, 1);
        "NULL"u8.CopyTo(greeting.AsSpan(12));
        var ready = new MemoryStream();
        ready.Write("\u0005READY"u8);
        Property(ready, "Socket-Type", type);
        Property(ready, "Identity", identity);
        return [.. greeting, 4, (byte)ready.Length, .. ready.ToArray()];
    }

    public NetworkStream Stream => _stream;

    public bool IsClosed => _messages.IsAddingCompleted;

    public void Send(params IReadOnlyList<byte[]> frames)
    {
        for (var i = 0; i < frames.Count; i++)
        {
            WriteFrame(i < frames.Count - 1 ? 1 : 0, frames[i]);
        }
    }

    public void Send(string text) => Send(Encoding.UTF8.GetBytes(text));

    public void BeginToRead() => new Thread(Read) { IsBackground = true }.Start();

    /// <summary>The next message; null when none comes in time.</summary>
    public List<byte[]>? Receive(TimeSpan? limit = null) => _messages.TryTake(out var message, limit ?? KernelProcess.Patience) ? message : null;

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
                    continue; // A command: PING, say.
                }
                frames.Add(body);
                if ((flags & 1) == 0)
                {
                    _messages.Add(frames);
                    frames = [];
                }
            }
        }
        // A stream that is being closed "does not support reading" for a moment before it is disposed.
        catch (Exception e) when (e is IOException or InvalidOperationException)
        {
            _messages.CompleteAdding();
        }
    }
}
