using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Course.Notebooks.Jupyter;

/// <summary>A connection file could not be used. The message is one sentence that names the file.</summary>
public sealed class ConnectionFileException(string message) : Exception(message);

/// <summary>
/// What a front end writes down for a kernel that it starts: where to listen (an address of this machine, or "*" for all of them), and the
/// key to sign with (empty: messages are not signed).
/// </summary>
internal sealed record ConnectionFile(string Ip, int ShellPort, int ControlPort, int StdinPort, int IopubPort, int HeartbeatPort, string Key)
{
    /// <exception cref="ConnectionFileException">It cannot be read, lacks something, or asks for what this kernel does not do.</exception>
    public static ConnectionFile Read(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path), path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new ConnectionFileException($"The connection file {path} cannot be read: {e.Message}");
        }
    }

    public static ConnectionFile Parse(string text, string path)
    {
        JsonObject json;
        try
        {
            json = JsonNode.Parse(text, documentOptions: new() { AllowDuplicateProperties = false }) as JsonObject
                ?? throw new JsonException("it is no JSON object");
        }
        catch (JsonException e)
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
        return new ConnectionFile(
            Text("ip", "127.0.0.1"), Port("shell_port"), Port("control_port"), Port("stdin_port"), Port("iopub_port"), Port("hb_port"),
            Text("key", ""));

        string Text(string name, string otherwise) => json[name] is not { } value ? otherwise
            : value.AsText() ?? throw new ConnectionFileException($"In the connection file {path}, {name} is no text.");

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
