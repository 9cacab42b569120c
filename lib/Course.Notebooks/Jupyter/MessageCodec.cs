using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Course.Notebooks.Jupyter;

/// <summary>What arrived is no message of this session. The text says why, for the log.</summary>
internal sealed class BadMessageException(string message) : Exception(message);

/// <summary>Reads, checks, makes and signs messages (jupyter-client.readthedocs.io, "Messaging in Jupyter", protocol 5.4).</summary>
internal sealed class MessageCodec
{
    public const string ProtocolVersion = "5.4";

    private static readonly byte[] s_delimiter = "<IDS|MSG>"u8.ToArray();
    private static readonly byte[] s_emptyObject = "{}"u8.ToArray();
    private static readonly JsonDocumentOptions s_reading = new() { MaxDepth = 128, AllowDuplicateProperties = false };
    private static readonly JsonSerializerOptions s_writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 256 };

    private readonly byte[] _key;
    private readonly string _session = Guid.NewGuid().ToString("N");
    private long _count;

    /// <param name="key">The connection file's key; empty: nothing is signed or checked.</param>
    public MessageCodec(string key) => _key = Encoding.UTF8.GetBytes(key);

    /// <summary>Takes a message apart: the client's identity, then what it has sent.</summary>
    /// <exception cref="BadMessageException">It is not signed with the key, or is no message.</exception>
    public JupyterMessage Read(Channel channel, List<byte[]> frames)
    {
        var at = frames.FindIndex(1, frame => frame.AsSpan().SequenceEqual(s_delimiter));
        if (at < 0 || frames.Count < at + 6)
        {
            throw new BadMessageException("no Jupyter message");
        }
        var parts = frames.GetRange(at + 2, 4);
        if (_key.Length > 0 && !CryptographicOperations.FixedTimeEquals(Sign(parts), frames[at + 1]))
        {
            throw new BadMessageException("a wrong signature");
        }
        var header = Parse(parts[0], "header");
        if (header["msg_id"].AsText() is null)
        {
            throw new BadMessageException("a header without msg_id");
        }
        var type = header["msg_type"].AsText() ?? throw new BadMessageException("a header without msg_type");
        return new JupyterMessage(channel, frames.GetRange(0, at), parts[0], type, Parse(parts[3], "content"));
    }

    /// <summary>The frames of a new message, its envelope first: delimiter, signature, four parts. One of the kernel's own has no parent.</summary>
    public List<byte[]> Write(string type, JupyterMessage? parent, JsonObject content, IEnumerable<byte[]> envelope, JsonObject? metadata = null)
    {
        var header = new JsonObject
        {
            ["msg_id"] = string.Create(CultureInfo.InvariantCulture, $"{_session}_{Interlocked.Increment(ref _count)}"),
            ["msg_type"] = type,
            ["username"] = "kernel",
            ["session"] = _session,
            ["date"] = DateTime.UtcNow.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture),
            ["version"] = ProtocolVersion,
        };
        List<byte[]> parts = [Bytes(header), parent?.Header ?? s_emptyObject, metadata is null ? s_emptyObject : Bytes(metadata), Bytes(content)];
        return [.. envelope, s_delimiter, _key.Length > 0 ? Sign(parts) : [], .. parts];
    }

    // The signature travels as hexadecimal text.
    private byte[] Sign(List<byte[]> parts)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _key);
        foreach (var part in parts)
        {
            hash.AppendData(part);
        }
        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static byte[] Bytes(JsonObject json) => JsonSerializer.SerializeToUtf8Bytes(json, s_writing);

    private static JsonObject Parse(byte[] utf8, string what)
    {
        try
        {
            return JsonNode.Parse(utf8, documentOptions: s_reading) as JsonObject ?? throw new BadMessageException($"a {what} that is no object");
        }
        catch (JsonException)
        {
            throw new BadMessageException($"a {what} that is not JSON");
        }
    }
}
