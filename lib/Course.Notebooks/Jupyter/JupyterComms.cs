using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Course.Notebooks.Session;

namespace Course.Notebooks.Jupyter;

/// <summary>The comms that cells have opened, over the wire.</summary>
/// <param name="wire">Carries the messages.</param>
/// <param name="parent">The request whose code is running, or ran last: what the messages are for.</param>
internal sealed class JupyterComms(KernelWire wire, Func<JupyterMessage?> parent) : Comms
{
    private readonly ConcurrentDictionary<string, (string Target, Func<JsonObject, Action?> Receive)> _open = [];

    // The message that is being taken on this thread: what is sent meanwhile answers it, and a front end that has just come takes nothing else.
    private readonly ThreadLocal<JupyterMessage?> _taken = new();

    public override void Open(string id, string target, JsonObject data, JsonObject metadata, Func<JsonObject, Action?> receive)
    {
        _open[id] = (target, receive);
        wire.Publish("comm_open", parent(), new JsonObject { ["comm_id"] = id, ["target_name"] = target, ["data"] = data }, metadata);
    }

    public override void Send(string id, JsonObject data) =>
        wire.PublishOutput("comm_msg", _taken.Value ?? parent(), new JsonObject { ["comm_id"] = id, ["data"] = data });

    public override JsonObject Format(object value) => CellExecutor.Json(Bundles.Of(value));

    /// <summary>Hands a comm_msg to the one it is for.</summary>
    /// <returns>What is to be run for it; null when nothing is.</returns>
    public Action? Take(JupyterMessage message)
    {
        if (message.Content["data"] is not JsonObject data || !_open.TryGetValue(message.Text("comm_id"), out var comm))
        {
            return null;
        }
        _taken.Value = message;
        try
        {
            return comm.Receive(data);
        }
        finally
        {
            _taken.Value = null;
        }
    }

    /// <summary>Tells those that go on by themselves that a person wants quiet.</summary>
    public void Interrupt() => RaiseInterrupted();

    /// <summary>The front end has closed one.</summary>
    public void Forget(JupyterMessage message) => _open.TryRemove(message.Text("comm_id"), out _);

    /// <summary>Answers a comm_info_request, which may ask for one target only.</summary>
    public JsonObject Info(JupyterMessage request)
    {
        var target = request.Text("target_name");
        var comms = new JsonObject();
        foreach (var (id, comm) in _open)
        {
            if (target == "" || target == comm.Target)
            {
                comms[id] = new JsonObject { ["target_name"] = comm.Target };
            }
        }
        return new JsonObject { ["status"] = "ok", ["comms"] = comms };
    }
}
