using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Course.Notebooks.Jupyter.Tests;

/// <summary>A message as a front end sees it.</summary>
internal sealed record Message(string Channel, string Type, string ParentId, JsonObject Header, JsonObject Content)
{
    public string Text(string name) => (string)Content[name]!;

    public string Data(string mime) => (string)Content["data"]![mime]!;
}

/// <summary>A small front end: all five sockets of one client.</summary>
internal sealed class FrontEnd : IDisposable
{
    private readonly byte[] _key;
    private readonly string _session = Guid.NewGuid().ToString("N");

    public FrontEnd(KernelProcess kernel)
    {
        _key = Encoding.UTF8.GetBytes(kernel.Key);
        Shell = new ZmtpClient(kernel.Shell, "DEALER", _session);
        Control = new ZmtpClient(kernel.Control, "DEALER", _session);
        Stdin = new ZmtpClient(kernel.Stdin, "DEALER", _session);
        Iopub = new ZmtpClient(kernel.Iopub, "SUB");
        Iopub.Send([1]);
        // A subscription takes effect some moment later. As VS Code does it: until iopub has been heard.
        do
        {
            Info = Reply(Shell, Send(Shell, "kernel_info_request", []));
        }
        while (Iopub.Receive(TimeSpan.FromMilliseconds(500)) is null);
    }

    public Message Info { get; }

    public ZmtpClient Shell { get; }

    public ZmtpClient Control { get; }

    public ZmtpClient Stdin { get; }

    public ZmtpClient Iopub { get; }

    /// <summary>Sends a request and returns its id.</summary>
    public string Send(ZmtpClient socket, string type, JsonObject content, string parentId = "")
    {
        var id = Guid.NewGuid().ToString("N");
        socket.Send(Frames(type, id, content, parentId));
        return id;
    }

    public List<byte[]> Frames(string type, string id, JsonObject content, string parentId = "") => Frames(_key, _session, type, id, content, parentId);

    /// <summary>The frames of a signed message of a client that is no front end.</summary>
    public static List<byte[]> Frames(string key, string type, string id, JsonObject content) => Frames(Encoding.UTF8.GetBytes(key), "session", type, id, content, "");

    /// <summary>The next message of a socket, its signature checked; null when none comes in time.</summary>
    public Message? Next(string channel, ZmtpClient socket)
    {
        if (socket.Receive() is not { } frames)
        {
            return null;
        }
        var at = frames.FindIndex(frame => frame.AsSpan().SequenceEqual("<IDS|MSG>"u8));
        byte[][] parts = [.. frames.Skip(at + 2).Take(4)];
        Assert.Equal(Sign(_key, parts), frames[at + 1]);
        JsonObject[] json = [.. parts.Select(part => JsonNode.Parse(part)!.AsObject())];
        return new Message(channel, (string)json[0]["msg_type"]!, (string?)json[1]["msg_id"] ?? "", json[0], json[3]);
    }

    /// <summary>The answer to one request; answers to others are passed over.</summary>
    public Message Reply(ZmtpClient socket, string id)
    {
        while (true)
        {
            var message = Next("reply", socket) ?? throw new TimeoutException("The kernel did not answer.");
            if (message.ParentId == id)
            {
                return message;
            }
        }
    }

    /// <summary>What iopub says about one request, up to its idle.</summary>
    public List<Message> Outputs(string id)
    {
        var messages = new List<Message>();
        while (true)
        {
            var message = Next("iopub", Iopub) ?? throw new TimeoutException("The kernel did not say that it is idle.");
            if (message.ParentId != id)
            {
                continue;
            }
            messages.Add(message);
            if (message.Type == "status" && message.Text("execution_state") == "idle")
            {
                return messages;
            }
        }
    }

    /// <summary>Waits for a message on iopub.</summary>
    public Message Heard(Func<Message, bool> which)
    {
        while (true)
        {
            var message = Next("iopub", Iopub) ?? throw new TimeoutException("The kernel did not say that.");
            if (which(message))
            {
                return message;
            }
        }
    }

    /// <summary>Sends a cell that prints "begun" when it has come so far; returns its id when that has been heard.</summary>
    public string Begin(string code)
    {
        var id = Send(Shell, "execute_request", Execute(code));
        while (true)
        {
            var message = Next("iopub", Iopub) ?? throw new TimeoutException("The cell did not begin.");
            if (message.ParentId == id && message.Type == "stream" && message.Text("text").Contains("begun", StringComparison.Ordinal))
            {
                return id;
            }
            Assert.False(message.ParentId == id && message.Type == "error", message.Content.ToJsonString());
        }
    }

    /// <summary>Waits until the kernel has taken what was sent on shell: it answers a client's requests in their order, but for cells.</summary>
    public void Taken() => Reply(Shell, Send(Shell, "kernel_info_request", []));

    /// <summary>Runs a cell; returns its reply and what iopub said.</summary>
    public (Message Reply, List<Message> Outputs) Run(string code, Action<JsonObject>? change = null)
    {
        var id = Send(Shell, "execute_request", Execute(code, change));
        var outputs = Outputs(id);
        return (Reply(Shell, id), outputs);
    }

    /// <summary>Asks a question on shell and returns the answer's content.</summary>
    public JsonObject Ask(string type, JsonObject content)
    {
        var id = Send(Shell, type, content);
        var answer = Reply(Shell, id);
        Outputs(id);
        return answer.Content;
    }

    public static JsonObject Execute(string code, Action<JsonObject>? change = null)
    {
        var content = new JsonObject
        {
            ["code"] = code, ["silent"] = false, ["store_history"] = true, ["user_expressions"] = new JsonObject(), ["allow_stdin"] = true, ["stop_on_error"] = true,
        };
        change?.Invoke(content);
        return content;
    }

    public void Dispose()
    {
        foreach (var socket in new[] { Shell, Control, Stdin, Iopub })
        {
            socket.Dispose();
        }
    }

    private static List<byte[]> Frames(byte[] key, string session, string type, string id, JsonObject content, string parentId)
    {
        var header = new JsonObject
        {
            ["msg_id"] = id, ["msg_type"] = type, ["session"] = session, ["username"] = "test", ["version"] = "5.3", ["date"] = "2026-01-01T00:00:00Z",
        };
        var parent = parentId == "" ? [] : new JsonObject { ["msg_id"] = parentId };
        byte[][] parts = [.. new[] { header, parent, [], content }.Select(part => Encoding.UTF8.GetBytes(part.ToJsonString()))];
        return ["<IDS|MSG>"u8.ToArray(), Sign(key, parts), .. parts];
    }

    private static byte[] Sign(byte[] key, byte[][] parts) =>
        key.Length == 0 ? [] : Encoding.ASCII.GetBytes(Convert.ToHexStringLower(HMACSHA256.HashData(key, parts.SelectMany(p => p).ToArray())));
}
