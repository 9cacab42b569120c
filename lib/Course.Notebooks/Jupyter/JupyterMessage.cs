using System.Text.Json.Nodes;
using Course.Notebooks.Jupyter.Zmtp;

namespace Course.Notebooks.Jupyter;

/// <summary>A message from a front end whose signature was right.</summary>
internal sealed class JupyterMessage
{
    /// <summary>The connection it came through, and goes back through.</summary>
    public required ZmtpPeer Peer { get; init; }

    /// <summary>Frames before the delimiter, which the answer repeats (a REQ socket puts an empty one there).</summary>
    public required IReadOnlyList<byte[]> Envelope { get; init; }

    /// <summary>The header as it came: answers carry it as their parent_header.</summary>
    public required byte[] Header { get; init; }

    public required string Id { get; init; }

    public required string Type { get; init; }

    /// <summary>The parent_header's msg_id; "" when there is none.</summary>
    public required string ParentId { get; init; }

    public required JsonObject Content { get; init; }

    public string Text(string name, string otherwise = "") =>
        Content[name] is JsonValue value && value.TryGetValue(out string? text) ? text : otherwise;

    public bool Flag(string name, bool otherwise) =>
        Content[name] is JsonValue value && value.TryGetValue(out bool flag) ? flag : otherwise;

    public int Number(string name, int otherwise) =>
        Content[name] is JsonValue value && value.TryGetValue(out int number) ? number : otherwise;
}
