using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Course.Notebooks.Jupyter.Zmtp;

namespace Course.Notebooks.Jupyter;

/// <summary>The five sockets of a kernel: takes signed messages from them and sends signed messages.</summary>
internal sealed class KernelWire : IDisposable
{
    // The kernel before a restart may need a moment to let go of the ports.
    private static readonly TimeSpan s_bindLimit = TimeSpan.FromSeconds(15);

    private readonly MessageCodec _codec;
    private readonly RouterSocket _shell;
    private readonly RouterSocket _control;
    private readonly RouterSocket _stdin;
    private readonly PublisherSocket _iopub;
    private readonly EchoSocket _heartbeat;

    /// <param name="connection">Where to listen.</param>
    /// <param name="log">Takes what is wrong with what arrives.</param>
    /// <param name="received">
    /// Called with the channel's name and each message, on the thread of that client's channel. An exception ends neither the
    /// thread nor the connection.
    /// </param>
    /// <exception cref="ConnectionFileException">An address cannot be listened on.</exception>
    public KernelWire(ConnectionFile connection, KernelLog log, Action<RouterSocket, JupyterMessage> received)
    {
        _codec = new MessageCodec(connection.Key);
        _shell = Router("shell", connection.ShellPort);
        _control = Router("control", connection.ControlPort);
        _stdin = Router("stdin", connection.StdinPort);
        _iopub = Bind(connection.IopubPort, at => new PublisherSocket("iopub", at, log.Write));
        _heartbeat = Bind(connection.HeartbeatPort, at => new EchoSocket("heartbeat", at, log.Write));

        RouterSocket Router(string name, int port)
        {
            RouterSocket? socket = null;
            return socket = Bind(port, at => new RouterSocket(name, at, log.Write, (peer, frames) => Take(socket!, peer, frames)));
        }

        void Take(RouterSocket socket, ZmtpPeer peer, List<byte[]> frames)
        {
            try
            {
                received(socket, _codec.Read(peer, frames));
            }
            catch (BadMessageException e)
            {
                socket.Log($"a message was dropped: {e.Message}");
            }
            catch (Exception e)
            {
                socket.Log($"a message could not be handled: {e}");
            }
        }

        T Bind<T>(int port, Func<System.Net.EndPoint, T> make)
        {
            var start = Stopwatch.GetTimestamp();
            while (true)
            {
                try
                {
                    return make(connection.EndPointOf(port));
                }
                catch (SocketException e) when (e.SocketErrorCode != SocketError.AddressAlreadyInUse || Stopwatch.GetElapsedTime(start) > s_bindLimit)
                {
                    throw new ConnectionFileException($"{connection.EndPointOf(port)} of the connection file cannot be listened on: {e.Message}");
                }
                catch (SocketException)
                {
                    Thread.Sleep(50);
                }
            }
        }
    }

    public RouterSocket Shell => _shell;

    public RouterSocket Control => _control;

    public RouterSocket Stdin => _stdin;

    public PublisherSocket Iopub => _iopub;

    public EchoSocket Heartbeat => _heartbeat;

    /// <summary>Begins to take connections.</summary>
    public void Start()
    {
        foreach (var server in Servers)
        {
            server.Start();
        }
    }

    /// <summary>Tells every front end.</summary>
    public void Publish(string type, JupyterMessage? parent, JsonObject content) =>
        _iopub.Publish(_codec.Write(type, parent, content, [Encoding.ASCII.GetBytes(type)]));

    /// <summary>Answers the client that asked.</summary>
    public void Reply(RouterSocket socket, JupyterMessage request, string type, JsonObject content)
    {
        if (!socket.Send(request.Peer, _codec.Write(type, request, content, request.Envelope)))
        {
            socket.Log($"the client that sent {ZmtpWire.Printable(request.Type)} is gone; its answer went nowhere");
        }
    }

    /// <summary>Asks the client that sent a request for a line of input.</summary>
    /// <returns>False when that client has no stdin socket.</returns>
    public bool Ask(JupyterMessage request, JsonObject content) =>
        _stdin.SendTo(request.Peer.Identity, _codec.Write("input_request", request, content, []));

    /// <summary>Waits until what was sent has left, at most this long in all.</summary>
    public void Drain(TimeSpan limit)
    {
        var start = Stopwatch.GetTimestamp();
        foreach (var server in Servers)
        {
            server.Drain(start, limit);
        }
    }

    public void Dispose()
    {
        foreach (var server in Servers)
        {
            server.Dispose();
        }
    }

    private ZmtpServer[] Servers => [_shell, _control, _stdin, _iopub, _heartbeat];
}
