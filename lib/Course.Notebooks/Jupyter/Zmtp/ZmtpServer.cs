using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Course.Notebooks.Jupyter.Zmtp;

/// <summary>A listening socket of one of ZeroMQ's types. Nothing that a client sends ends it.</summary>
internal abstract class ZmtpServer : IDisposable
{
    private const int MostClients = 200;

    private readonly Socket _listener;
    private readonly List<ZmtpPeer> _peers = []; // Its own lock; pulsed when a client has said who it is.
    private readonly Action<string> _log;
    private volatile bool _disposed;

    /// <param name="name">"shell", "iopub", …: what the log calls it.</param>
    /// <param name="endPoint">The only address it listens on.</param>
    /// <param name="log">Takes one line.</param>
    /// <exception cref="SocketException">The address is taken or does not exist here.</exception>
    protected ZmtpServer(string name, EndPoint endPoint, Action<string> log)
    {
        Name = name;
        _log = log;
        _listener = new Socket(endPoint.AddressFamily, System.Net.Sockets.SocketType.Stream, endPoint is IPEndPoint ? ProtocolType.Tcp : ProtocolType.Unspecified);
        try
        {
            if (endPoint is UnixDomainSocketEndPoint)
            {
                File.Delete(endPoint.ToString()!); // Left behind by the kernel before a restart.
            }
            _listener.Bind(endPoint);
            _listener.Listen(64);
        }
        catch
        {
            _listener.Dispose();
            throw;
        }
    }

    public string Name { get; }

    /// <summary>Where it listens; the port is the real one when 0 was asked for.</summary>
    public EndPoint EndPoint => _listener.LocalEndPoint!;

    /// <summary>ZeroMQ's name of the type: "ROUTER", "PUB" or "REP".</summary>
    public abstract string SocketType { get; }

    /// <summary>Begins to take connections.</summary>
    public void Start() => new Thread(Accept) { IsBackground = true, Name = Name }.Start();

    /// <summary>Whether a client's socket of this type may connect.</summary>
    public abstract bool Accepts(string type);

    /// <summary>A whole message has arrived.</summary>
    public abstract void Received(ZmtpPeer peer, List<byte[]> frames);

    /// <summary>A client has subscribed, or unsubscribed, by a command.</summary>
    public virtual void Subscribed(ZmtpPeer peer, byte[] prefix, bool on)
    {
    }

    /// <summary>A client has finished its handshake.</summary>
    public virtual void Opened(ZmtpPeer peer)
    {
        lock (_peers)
        {
            Monitor.PulseAll(_peers);
        }
    }

    /// <summary>A client is gone.</summary>
    public virtual void Closed(ZmtpPeer peer)
    {
        lock (_peers)
        {
            _peers.Remove(peer);
        }
    }

    public void Log(string line) => _log($"{Name}: {line}");

    /// <summary>Waits until what was sent has left, at most this long after the start.</summary>
    /// <param name="start">A timestamp of the stopwatch.</param>
    /// <param name="limit">For all clients together.</param>
    public void Drain(long start, TimeSpan limit)
    {
        foreach (var peer in Peers())
        {
            peer.Drain(start, limit);
        }
    }

    public void Dispose()
    {
        _disposed = true;
        _listener.Dispose();
        foreach (var peer in Peers())
        {
            peer.Dispose();
        }
    }

    protected ZmtpPeer[] Peers()
    {
        lock (_peers)
        {
            return [.. _peers];
        }
    }

    /// <summary>The last client of an identity; waits at most this long for one that is still connecting.</summary>
    /// <returns>Null when there is none.</returns>
    protected ZmtpPeer? Find(byte[] identity, TimeSpan patience)
    {
        if (identity.Length == 0)
        {
            return null;
        }
        var start = Stopwatch.GetTimestamp();
        lock (_peers)
        {
            while (true)
            {
                if (_peers.FindLast(peer => peer.Identity.AsSpan().SequenceEqual(identity)) is { } found)
                {
                    return found;
                }
                var rest = patience - Stopwatch.GetElapsedTime(start);
                if (rest <= TimeSpan.Zero || _disposed)
                {
                    return null;
                }
                Monitor.Wait(_peers, rest);
            }
        }
    }

    private void Accept()
    {
        while (!_disposed)
        {
            Socket socket;
            try
            {
                socket = _listener.Accept();
            }
            catch (ObjectDisposedException)
            {
                return;
            }
            catch (SocketException e)
            {
                if (_disposed)
                {
                    return;
                }
                Log($"a connection could not be taken: {e.Message}");
                Thread.Sleep(100); // Out of file descriptors, say: it will pass.
                continue;
            }
            var peer = new ZmtpPeer(socket, this);
            lock (_peers)
            {
                if (_peers.Count >= MostClients)
                {
                    Log($"there are {MostClients} connections; one more was turned away");
                    socket.Dispose();
                    continue;
                }
                _peers.Add(peer);
            }
            if (socket.AddressFamily != AddressFamily.Unix)
            {
                socket.NoDelay = true;
                socket.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
            }
            peer.Start();
        }
    }
}

/// <summary>ROUTER: takes messages from many clients and answers the one that it names.</summary>
internal sealed class RouterSocket(string name, EndPoint endPoint, Action<string> log, Action<ZmtpPeer, List<byte[]>> received)
    : ZmtpServer(name, endPoint, log)
{
    private static readonly TimeSpan s_connectPatience = TimeSpan.FromSeconds(3);

    public override string SocketType => "ROUTER";

    public override bool Accepts(string type) => type is "DEALER" or "REQ" or "ROUTER";

    public override void Received(ZmtpPeer peer, List<byte[]> frames) => received(peer, frames);

    /// <summary>Sends to a client, or to the one that has connected again under the same identity.</summary>
    /// <returns>False when there is none.</returns>
    public bool Send(ZmtpPeer peer, IReadOnlyList<byte[]> frames)
    {
        var message = ZmtpWire.EncodeMessage(frames);
        return peer.Send(message) || Find(peer.Identity, TimeSpan.Zero) is { } again && again.Send(message);
    }

    /// <summary>
    /// Sends to the client of this identity, as one whose other socket was heard elsewhere. Its sockets connect one after the other:
    /// one that is not there yet is waited for.
    /// </summary>
    /// <returns>False when there is none.</returns>
    public bool SendTo(byte[] identity, IReadOnlyList<byte[]> frames) =>
        Find(identity, s_connectPatience) is { } peer && peer.Send(ZmtpWire.EncodeMessage(frames));
}

/// <summary>PUB: sends every message to each client that has subscribed to its beginning.</summary>
internal sealed class PublisherSocket(string name, EndPoint endPoint, Action<string> log) : ZmtpServer(name, endPoint, log)
{
    private readonly Lock _sending = new();
    private readonly ManualResetEventSlim _subscribed = new();

    public override string SocketType => "PUB";

    public override bool Accepts(string type) => type is "SUB" or "XSUB";

    // ZMTP 3.0 subscribes by a message, 3.1 by a command.
    public override void Received(ZmtpPeer peer, List<byte[]> frames)
    {
        if (frames is [[0 or 1, .. var prefix]])
        {
            Subscribed(peer, prefix, frames[0][0] == 1);
        }
    }

    public override void Subscribed(ZmtpPeer peer, byte[] prefix, bool on)
    {
        peer.Subscribe(prefix, on);
        if (on)
        {
            _subscribed.Set();
        }
    }

    /// <summary>Waits until anyone has ever subscribed, at most this long.</summary>
    public bool WaitForSubscriber(TimeSpan limit) => _subscribed.Wait(limit);

    /// <summary>Sends a message; the first frame is its topic. All clients receive all messages in the same order.</summary>
    public void Publish(IReadOnlyList<byte[]> frames)
    {
        lock (_sending)
        {
            byte[]? message = null;
            foreach (var peer in Peers())
            {
                if (peer.Wants(frames[0]))
                {
                    peer.Send(message ??= ZmtpWire.EncodeMessage(frames));
                }
            }
        }
    }
}

/// <summary>REP that sends back what it receives: the heartbeat.</summary>
internal sealed class EchoSocket(string name, EndPoint endPoint, Action<string> log) : ZmtpServer(name, endPoint, log)
{
    public override string SocketType => "REP";

    public override bool Accepts(string type) => type is "REQ" or "DEALER";

    public override void Received(ZmtpPeer peer, List<byte[]> frames) => peer.Send(ZmtpWire.EncodeMessage(frames));
}
