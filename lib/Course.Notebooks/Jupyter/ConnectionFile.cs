using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Course.Notebooks.Jupyter;

/// <summary>A connection file could not be used. The message is one sentence that names the file.</summary>
public sealed class ConnectionFileException(string message) : Exception(message);

/// <summary>What a front end writes down for a kernel that it starts: where to listen, and the key to sign with.</summary>
internal sealed record ConnectionFile
{
    /// <summary>An address of this machine, or "*" for all of them.</summary>
    public required string Ip { get; init; }

    public required int ShellPort { get; init; }

    public required int ControlPort { get; init; }

    public required int StdinPort { get; init; }

    public required int IopubPort { get; init; }

    public required int HeartbeatPort { get; init; }

    /// <summary>The key of the signatures; empty means that messages are not signed.</summary>
    public required string Key { get; init; }

    /// <exception cref="ConnectionFileException">It cannot be read, lacks something, or asks for what this kernel does not do.</exception>
    public static ConnectionFile Read(string path)
    {
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ConnectionFileException($"The connection file {path} cannot be read: {e.Message}");
        }
        return Parse(text, path);
    }

    /// <param name="text">The file's content.</param>
    /// <param name="path">What messages call it.</param>
    /// <exception cref="ConnectionFileException">It lacks something, or asks for what this kernel does not do.</exception>
    public static ConnectionFile Parse(string text, string path)
    {
        JsonObject json;
        try
        {
            json = JsonNode.Parse(text) as JsonObject ?? throw new JsonException("it is no JSON object");
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw new ConnectionFileException($"The connection file {path} is not JSON: {e.Message}");
        }
        var scheme = Text("signature_scheme", "hmac-sha256");
        if (scheme != "hmac-sha256")
        {
            throw new ConnectionFileException($"The connection file {path} asks for signatures by {scheme}; this kernel signs with hmac-sha256.");
        }
        var transport = Text("transport", "tcp");
        if (transport != "tcp")
        {
            throw new ConnectionFileException($"The connection file {path} asks for the transport {transport}; this kernel speaks tcp.");
        }
        return new ConnectionFile
        {
            Ip = Text("ip", "127.0.0.1"),
            ShellPort = Port("shell_port"),
            ControlPort = Port("control_port"),
            StdinPort = Port("stdin_port"),
            IopubPort = Port("iopub_port"),
            HeartbeatPort = Port("hb_port"),
            Key = Text("key", ""),
        };

        string Text(string name, string otherwise) => json[name] switch
        {
            null => otherwise,
            JsonValue value when value.TryGetValue(out string? found) => found,
            _ => throw new ConnectionFileException($"In the connection file {path}, {name} is no text."),
        };

        int Port(string name) => json[name] is JsonValue value && value.TryGetValue(out int port) && port is >= 0 and <= 65535
            ? port
            : throw new ConnectionFileException($"In the connection file {path}, {name} is missing or no port number.");
    }

    /// <summary>The address of one of the sockets, as ZeroMQ writes it.</summary>
    /// <exception cref="ConnectionFileException">The ip is no address.</exception>
    public string AddressOf(int port)
    {
        var host = Ip switch
        {
            "*" => Ip,
            "localhost" => "127.0.0.1",
            _ when IPAddress.TryParse(Ip, out var parsed) => parsed.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{parsed}]" : parsed.ToString(),
            _ => throw new ConnectionFileException($"{Ip} in the connection file is no IP address of this machine."),
        };
        return string.Create(CultureInfo.InvariantCulture, $"tcp://{host}:{port}");
    }
}
