using System.Diagnostics;
using System.Net.Sockets;

namespace Course.Notebooks.Jupyter.Zmtp;

/// <summary>
/// One client's connection to one socket. It reads and writes on threads of its own, so that it is served also while a cell
/// keeps every thread of the pool busy.
/// </summary>
internal sealed class ZmtpPeer(Socket socket, ZmtpServer owner) : IDisposable
{
    /// <summary>The longest message that is accepted, all frames together; a figure that a front end sends back is some megabytes.</summary>
    public const int LargestMessage = 256 * 1024 * 1024;

    // So much may wait for a client that reads more slowly than the kernel writes; then the writer is held up.
    private const int MostWaiting = 32 * 1024 * 1024;
    private const int LargestHandshake = 64 * 1024;
    private const int MostFrames = 4096;
    private static readonly TimeSpan s_handshakeLimit = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_stallLimit = TimeSpan.FromSeconds(10);

    private readonly object _gate = new();
    private readonly Queue<byte[]> _waiting = new();
    private readonly List<byte[]> _subscriptions = [];
    private long _waitingBytes;
    private long _sentBytes;
    private bool _closed;

    /// <summary>The name the client gave itself, by which a ROUTER reaches it; empty when it gave none.</summary>
    public byte[] Identity { get; private set; } = [];

    /// <summary>Starts the connection; returns at once.</summary>
    public void Start() => new Thread(Read) { IsBackground = true, Name = $"{owner.Name} from a client" }.Start();

    /// <summary>Queues an encoded message. Waits when the client is far behind; drops the client when it no longer reads at all.</summary>
    /// <returns>False when the connection has ended.</returns>
    public bool Send(byte[] message)
    {
        lock (_gate)
        {
            var sent = -1L;
            var since = Stopwatch.GetTimestamp();
            while (!_closed && _waitingBytes > MostWaiting)
            {
                if (_sentBytes != sent)
                {
                    (sent, since) = (_sentBytes, Stopwatch.GetTimestamp());
                }
                else if (Stopwatch.GetElapsedTime(since) > s_stallLimit)
                {
                    owner.Log($"a client has not read for {s_stallLimit.TotalSeconds:0} s with {_waitingBytes >> 20} MB waiting: it is dropped");
                    Close();
                    return false;
                }
                Monitor.Wait(_gate, 500);
            }
            if (_closed)
            {
                return false;
            }
            _waiting.Enqueue(message);
            _waitingBytes += message.Length;
            Monitor.PulseAll(_gate);
            return true;
        }
    }

    /// <summary>Whether the client has subscribed to messages that begin so.</summary>
    public bool Wants(ReadOnlySpan<byte> topic)
    {
        lock (_subscriptions)
        {
            foreach (var prefix in _subscriptions)
            {
                if (topic.StartsWith(prefix))
                {
                    return true;
                }
            }
            return false;
        }
    }

    /// <summary>Notes a subscription, or takes one back.</summary>
    public void Subscribe(byte[] prefix, bool on)
    {
        lock (_subscriptions)
        {
            if (!on)
            {
                var index = _subscriptions.FindIndex(s => s.AsSpan().SequenceEqual(prefix));
                if (index >= 0)
                {
                    _subscriptions.RemoveAt(index);
                }
            }
            else if (_subscriptions.Count < 1000)
            {
                _subscriptions.Add(prefix);
            }
        }
    }

    /// <summary>Waits until everything has been handed to the operating system, or the time is over.</summary>
    /// <param name="start">A timestamp of the stopwatch.</param>
    /// <param name="limit">How long after it.</param>
    public void Drain(long start, TimeSpan limit)
    {
        lock (_gate)
        {
            while (!_closed && _waitingBytes > 0 && Stopwatch.GetElapsedTime(start) < limit)
            {
                Monitor.Wait(_gate, 50);
            }
        }
    }

    /// <summary>Ends the connection; its threads end by themselves.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            Close();
        }
    }

    private void Close()
    {
        if (!_closed)
        {
            _closed = true;
            _waiting.Clear();
            _waitingBytes = 0;
            Monitor.PulseAll(_gate);
            socket.Dispose();
        }
    }

    private void Read()
    {
        try
        {
            using var network = new NetworkStream(socket, ownsSocket: false);
            using var stream = new BufferedStream(network, 16 * 1024);
            Handshake(stream);
            new Thread(Write) { IsBackground = true, Name = $"{owner.Name} to a client" }.Start();
            owner.Opened(this);
            while (true)
            {
                ReadMessage(stream);
            }
        }
        catch (ZmtpException e)
        {
            owner.Log($"a client was dropped: {e.Message}");
        }
        catch (Exception e) when (e is IOException or SocketException or ObjectDisposedException)
        {
            // It went away, in the middle of a message or not.
        }
        catch (Exception e)
        {
            owner.Log($"a client was dropped after an error: {e}");
        }
        finally
        {
            Dispose();
            owner.Closed(this);
        }
    }

    private void Handshake(Stream stream)
    {
        socket.ReceiveTimeout = (int)s_handshakeLimit.TotalMilliseconds;
        SendNow(ZmtpWire.Greeting());
        ZmtpWire.ReadGreeting(stream);
        SendNow(ZmtpWire.Ready(owner.SocketType, []));
        var frame = ZmtpWire.ReadFrame(stream, LargestHandshake);
        var (name, rest) = frame.IsCommand ? ZmtpWire.ReadCommand(frame.Body) : ("a message", default);
        if (name != "READY")
        {
            throw new ZmtpException($"{ZmtpWire.Printable(name)} where READY was due");
        }
        var properties = ZmtpWire.ReadProperties(rest);
        var type = properties.TryGetValue("Socket-Type", out var value) ? System.Text.Encoding.ASCII.GetString(value) : "";
        if (!owner.Accepts(type))
        {
            SendNow(ZmtpWire.Error("Invalid socket combination"));
            throw new ZmtpException($"a {ZmtpWire.Printable(type)} socket cannot talk to a {owner.SocketType}");
        }
        Identity = properties.GetValueOrDefault("Identity") ?? [];
        socket.ReceiveTimeout = 0;
    }

    private void ReadMessage(Stream stream)
    {
        var frames = new List<byte[]>();
        var room = LargestMessage;
        while (true)
        {
            var frame = ZmtpWire.ReadFrame(stream, room);
            if (frame.IsCommand)
            {
                Obey(frame.Body);
                continue;
            }
            frames.Add(frame.Body);
            room -= frame.Body.Length;
            if (frames.Count > MostFrames)
            {
                throw new ZmtpException($"a message of more than {MostFrames} frames");
            }
            if (!frame.More)
            {
                owner.Received(this, frames);
                return;
            }
        }
    }

    private void Obey(byte[] command)
    {
        var (name, rest) = ZmtpWire.ReadCommand(command);
        switch (name)
        {
            case "PING":
                Send(ZmtpWire.Pong(rest.Count > 2 ? rest[2..] : []));
                break;
            case "SUBSCRIBE":
                owner.Subscribed(this, [.. rest], on: true);
                break;
            case "CANCEL":
                owner.Subscribed(this, [.. rest], on: false);
                break;
            case "ERROR":
                throw new ZmtpException("it reported an error");
            default:
                break; // PONG, and commands of versions to come.
        }
    }

    private void Write()
    {
        try
        {
            while (true)
            {
                byte[] message;
                lock (_gate)
                {
                    while (_waiting.Count == 0 && !_closed)
                    {
                        Monitor.Wait(_gate);
                    }
                    if (_closed)
                    {
                        return;
                    }
                    message = _waiting.Peek();
                }
                SendNow(message);
                lock (_gate)
                {
                    if (_closed)
                    {
                        return;
                    }
                    _waiting.Dequeue();
                    _waitingBytes -= message.Length;
                    Monitor.PulseAll(_gate);
                }
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            Dispose(); // The client is gone.
        }
    }

    private void SendNow(byte[] bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            // In pieces, so that a slow client is seen to read.
            var sent = socket.Send(bytes, at, Math.Min(bytes.Length - at, 1 << 20), SocketFlags.None);
            at += sent;
            Interlocked.Add(ref _sentBytes, sent);
        }
    }
}
