using System.Text.Json.Nodes;

namespace Course.Notebooks.Jupyter;

/// <summary>What front ends send requests and answers on.</summary>
internal enum Channel
{
    Shell,
    Control,
    Stdin,
}

/// <summary>A message from a front end whose signature was right.</summary>
internal sealed class JupyterMessage
{
    /// <summary>What it came through; its answer goes back there.</summary>
    public required Channel Channel { get; init; }

    /// <summary>
    /// Frames before the delimiter, which the answer repeats: the client's identity, and what it has put there itself (a REQ socket an
    /// empty one).
    /// </summary>
    public required IReadOnlyList<byte[]> Envelope { get; init; }

    /// <summary>The name the client gave itself on this channel, or was given.</summary>
    public byte[] Identity => Envelope[0];

    /// <summary>The header as it came: answers carry it as their parent_header.</summary>
    public required byte[] Header { get; init; }

    public required string Id { get; init; }

    public required string Type { get; init; }

    public required JsonObject Content { get; init; }

    public string Text(string name, string otherwise = "") =>
        Content[name] is JsonValue value && value.TryGetValue(out string? text) ? text : otherwise;

    public bool Flag(string name, bool otherwise) =>
        Content[name] is JsonValue value && value.TryGetValue(out bool flag) ? flag : otherwise;

    public int Number(string name, int otherwise) =>
        Content[name] is JsonValue value && value.TryGetValue(out int number) ? number : otherwise;
}
