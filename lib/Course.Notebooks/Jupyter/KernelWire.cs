using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using NetMQ;
using NetMQ.Monitoring;
using NetMQ.Sockets;

namespace Course.Notebooks.Jupyter;

/// <summary>
/// The five sockets of a kernel: takes signed messages from them and sends signed messages. One thread owns them all, since NetMQ's
/// sockets belong to one thread; what others send goes through a queue to it.
/// </summary>
internal sealed class KernelWire
{
    private const long LargestMessage = 256 << 20; // A figure that a front end sends back is some megabytes.
    private const long LargestSubscription = 1000; // NetMQ follows a subscription byte by byte, by recursion.
    private const int MostAtOnce = 100; // Messages that one channel may have handled before it is another's turn.

    // The kernel before a restart may need a moment to let go of the ports.
    private static readonly TimeSpan s_bindLimit = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan s_connectPatience = TimeSpan.FromSeconds(3);

    private readonly ConnectionFile _connection;
    private readonly KernelLog _log;
    private readonly MessageCodec _codec;
    private readonly NetMQPoller _poller = new();
    private readonly NetMQQueue<Outgoing> _queue = new();
    private readonly RouterSocket[] _routers;
    private readonly XPublisherSocket _iopub = new();
    private readonly OutputBuffers _buffers = new();
    private readonly ManualResetEventSlim _subscribed = new();
    private readonly Lock _sending = new();
    private bool _closed;

    /// <summary>Messages are handed over on the one thread of all channels, which is not to wait; an exception does not end it.</summary>
    /// <exception cref="ConnectionFileException">An address cannot be listened on.</exception>
    public KernelWire(ConnectionFile connection, KernelLog log, Action<JupyterMessage> received)
    {
        (_connection, _log, _codec) = (connection, log, new MessageCodec(connection.Key));
        BufferPool.SetCustomBufferPool(_buffers);
        _queue.ReceiveReady += (_, _) => AtMost(MostAtOnce, SendNext);
        _poller.Add(_queue);
        _routers =
        [
            Router(Channel.Shell, connection.ShellPort, received),
            Router(Channel.Control, connection.ControlPort, received),
            Router(Channel.Stdin, connection.StdinPort, received),
        ];

        // Output waits for clients that lag behind (OutputBuffers), so this is for one that does not read at all: it must not take all
        // memory. NetMQ looks after every LowWatermark messages how many are left, so it drops some before there are so many.
        _iopub.Options.SendHighWatermark = 2 * OutputBuffers.MostMessages;
        _iopub.Options.SendLowWatermark = OutputBuffers.MostMessages / 10;
        Listen(_iopub, "iopub", connection.IopubPort, LargestSubscription, Subscribed);

        var heartbeat = new RouterSocket();
        Listen(heartbeat, "heartbeat", connection.HeartbeatPort, LargestSubscription, frames => Send(new Outgoing(heartbeat, frames)));
    }

    /// <summary>Begins to take messages.</summary>
    public void Start() => _poller.RunAsync("wire", isBackgroundThread: true);

    /// <summary>Acts when anyone has ever subscribed to iopub, or else after this time: at once on this thread, or later on another.</summary>
    public void WhenSubscribed(TimeSpan limit, Action act)
    {
        if (_subscribed.IsSet)
        {
            act();
            return;
        }
        new Thread(() =>
        {
            _subscribed.Wait(limit);
            act();
        })
        { IsBackground = true, Name = "wait for a subscriber" }.Start();
    }

    /// <summary>Tells every front end.</summary>
    public void Publish(string type, JupyterMessage? parent, JsonObject content, JsonObject? metadata = null) =>
        Send(new Outgoing(_iopub, _codec.Write(type, parent, content, [Encoding.ASCII.GetBytes(type)], metadata)));

    /// <summary>
    /// Tells every front end what a cell has put out. Waits while they are far behind: the cell is to write no faster than they read. A control
    /// that answers on the wire's own thread does not wait, since it is this thread that makes room.
    /// </summary>
    public void PublishOutput(string type, JupyterMessage? parent, JsonObject content)
    {
        if (((ISynchronizeInvoke)_poller).InvokeRequired && !_buffers.WaitForRoom())
        {
            Log("iopub", "a client does not read what is sent; the cells wait for it no longer");
        }
        Publish(type, parent, content);
    }

    /// <summary>Answers the client that asked.</summary>
    public void Reply(JupyterMessage request, string type, JsonObject content) =>
        Send(new Outgoing(_routers[(int)request.Channel], _codec.Write(type, request, content, request.Envelope), sent =>
        {
            if (!sent)
            {
                Log(request.Channel, $"the client that sent {KernelLog.Printable(request.Type)} is gone; its answer went nowhere");
            }
        }));

    /// <summary>
    /// Asks the client that sent a request for a line of input: on stdin, under the identity that it has on the request's channel. Its
    /// sockets connect one after the other: one that is not there yet is waited for.
    /// </summary>
    /// <returns>False when that client has no stdin socket.</returns>
    public bool Ask(JupyterMessage request, JsonObject content)
    {
        var start = Stopwatch.GetTimestamp();
        do
        {
            var answer = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
            Send(new Outgoing(_routers[(int)Channel.Stdin], _codec.Write("input_request", request, content, [request.Identity]), answer.SetResult));
            if (answer.Task.GetAwaiter().GetResult())
            {
                return true;
            }
            Thread.Sleep(50);
        }
        while (Stopwatch.GetElapsedTime(start) < s_connectPatience);
        return false;
    }

    /// <summary>Notes what went wrong on a channel.</summary>
    public void Log(Channel channel, string line) => Log(channel.ToString().ToLowerInvariant(), line);

    /// <summary>Waits until what was sent has left the process, at most this long; nothing is sent after that.</summary>
    /// <remarks>
    /// The sockets are closed by the end of the process. NetMQ would reset the connections, because it always waits for what comes next
    /// on them, and what the operating system has not delivered by then would be lost.
    /// </remarks>
    public void Close(TimeSpan limit)
    {
        lock (_sending)
        {
            _closed = true;
        }
        _buffers.WaitUntilEmpty(limit);
    }

    private RouterSocket Router(Channel channel, int port, Action<JupyterMessage> received)
    {
        var socket = new RouterSocket();
        // One that has connected again takes the place of the connection that it had: its answers go there.
        socket.Options.RouterHandover = true;
        // A message to nobody is to be known of.
        socket.Options.RouterMandatory = true;
        socket.Options.SendHighWatermark = 0;
        Listen(socket, channel.ToString().ToLowerInvariant(), port, LargestMessage, frames => received(_codec.Read(channel, frames)));
        return socket;
    }

    private void Listen(NetMQSocket socket, string name, int port, long largest, Action<List<byte[]>> received)
    {
        socket.Options.MaxMsgSize = largest;
        socket.Options.TcpKeepalive = true;
        socket.ReceiveReady += (_, _) => AtMost(MostAtOnce, () => Receive(socket, name, received));
        _poller.Add(socket);
        if (InlineCompletions.AreNeeded)
        {
            var monitor = new NetMQMonitor(socket, $"inproc://{name}", SocketEvents.Listening | SocketEvents.Accepted);
            monitor.Listening += (_, e) => InlineCompletions.Use(e.Socket);
            monitor.Accepted += (_, e) => InlineCompletions.Use(e.Socket);
            monitor.AttachToPoller(_poller);
        }
        var address = _connection.AddressOf(port);
        socket.Options.IPv4Only = !address.Contains('[', StringComparison.Ordinal);
        var start = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                socket.Bind(address);
                return;
            }
            catch (AddressAlreadyInUseException) when (Stopwatch.GetElapsedTime(start) < s_bindLimit)
            {
                Thread.Sleep(50);
            }
            catch (NetMQException e)
            {
                throw new ConnectionFileException($"{address} of the connection file cannot be listened on: {e.InnerException?.Message ?? e.Message}");
            }
        }
    }

    private static void AtMost(int count, Func<bool> act)
    {
        while (count-- > 0 && act())
        {
        }
    }

    private bool Receive(NetMQSocket socket, string name, Action<List<byte[]>> received)
    {
        List<byte[]>? frames = null;
        try
        {
            if (!socket.TryReceiveMultipartBytes(ref frames!))
            {
                return false;
            }
            received(frames);
        }
        catch (BadMessageException e)
        {
            Log(name, $"a message was dropped: {e.Message}");
        }
        catch (Exception e)
        {
            Log(name, $"a message could not be handled: {e}");
        }
        return true;
    }

    // A subscription begins with a 1.
    private void Subscribed(List<byte[]> frames)
    {
        if (frames is [[1, ..]])
        {
            _subscribed.Set();
        }
    }

    private void Send(Outgoing message)
    {
        lock (_sending)
        {
            if (!_closed)
            {
                _buffers.Add(message.Size);
                _queue.Enqueue(message);
                return;
            }
        }
        message.Sent?.Invoke(false);
    }

    private bool SendNext()
    {
        if (!_queue.TryDequeue(out var message, TimeSpan.Zero))
        {
            return false;
        }
        var sent = false;
        try
        {
            sent = TrySend(message);
        }
        catch (HostUnreachableException)
        {
            // There is no client of this identity.
        }
        catch (Exception e)
        {
            _log.Write($"a message could not be sent: {e}");
        }
        if (!sent)
        {
            _buffers.Remove(message.Size);
        }
        message.Sent?.Invoke(sent);
        return true;
    }

    private static bool TrySend(Outgoing message)
    {
        for (var i = 0; i < message.Frames.Count - 1; i++)
        {
            if (!message.Socket.TrySendFrame(message.Frames[i], more: true))
            {
                return false;
            }
        }
        // NetMQ refuses a message only as a whole.
        OutputBuffers.Follow(message.Size);
        message.Socket.TrySendFrame(message.Frames[^1]);
        return true;
    }

    private void Log(string name, string line) => _log.Write($"{name}: {line}");

    // Sent is called on the wire's thread with whether there was a client to take it.
    private sealed record Outgoing(NetMQSocket Socket, List<byte[]> Frames, Action<bool>? Sent = null)
    {
        public long Size { get; } = Frames.Sum(frame => (long)frame.Length);
    }
}
