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
/// <param name="Channel">What it came through; its answer goes back there.</param>
/// <param name="Envelope">
/// Frames before the delimiter, which the answer repeats: the client's identity, and what it has put there itself (a REQ socket an empty one).
/// </param>
/// <param name="Header">The header as it came: answers carry it as their parent_header.</param>
/// <param name="Type">Its msg_type.</param>
/// <param name="Content">What it says.</param>
internal sealed record JupyterMessage(Channel Channel, IReadOnlyList<byte[]> Envelope, byte[] Header, string Type, JsonObject Content)
{
    /// <summary>The name the client gave itself on this channel, or was given.</summary>
    public byte[] Identity => Envelope[0];

    public string Text(string name, string otherwise = "") => Content[name].AsText() ?? otherwise;

    public bool Flag(string name, bool otherwise) => Content[name].ToFlag() ?? otherwise;

    public int Number(string name, int otherwise) =>
        Content[name] is JsonValue value && value.TryGetValue(out int number) ? number : otherwise;
}
