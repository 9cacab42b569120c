using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Course.Cli.Kernels;

/// <summary>
/// VS Code's settings.json as the text that a person wrote: JSON with comments and trailing commas. A setting is changed in its place, since a
/// parser that wrote the whole anew would lose the comments.
/// </summary>
internal static class SettingsText
{
    private const string Indent = "    ";

    private static readonly JsonReaderOptions s_reading = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private static readonly JsonDocumentOptions s_parsing = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private static readonly JsonSerializerOptions s_writing = new()
    {
        WriteIndented = true, IndentSize = Indent.Length, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The value of a setting; null when the text does not have it.</summary>
    public static JsonNode? Get(byte[] text, string name) =>
        Read(text).Settings.Find(setting => setting.Name == name) is { } found ? JsonNode.Parse(text.AsSpan(found.Value..found.End), null, s_parsing) : null;

    /// <summary>The text with the setting, in place of its old value or as the first one.</summary>
    public static byte[] Set(byte[] text, string name, JsonNode value)
    {
        var (open, settings) = Read(text);
        var line = text.AsSpan().IndexOf("\r\n"u8) >= 0 ? "\r\n" : "\n";
        var written = value.ToJsonString(s_writing).Replace("\n", line + Indent, StringComparison.Ordinal);
        if (settings.Find(setting => setting.Name == name) is { } found)
        {
            return [.. text[..found.Value], .. Encoding.UTF8.GetBytes(written), .. text[found.End..]];
        }
        var comma = settings.Count > 0 ? "," : "";
        return [.. text[..open], .. Encoding.UTF8.GetBytes($"{line}{Indent}\"{name}\": {written}{comma}"), .. text[open..]];
    }

    /// <summary>The text without the setting, its comma and its line.</summary>
    public static byte[] Remove(byte[] text, string name)
    {
        var (open, settings) = Read(text);
        var index = settings.FindIndex(setting => setting.Name == name);
        if (index < 0)
        {
            return text;
        }
        var (_, start, _, end) = settings[index];
        // The comma behind it goes too; behind the last one there may be none, and then it is the one before.
        var comma = Significant(text, end);
        if (text[comma] != ',')
        {
            comma = index > 0 ? Significant(text, settings[index - 1].End) : -1;
        }
        while (text[start - 1] is (byte)' ' or (byte)'\t')
        {
            start--;
        }
        // Its line goes where no comment of the line before it would swallow what follows.
        var next = comma == end ? end + 1 : end;
        if (text[start - 1] == '\n' && (text[next] is (byte)'\n' or (byte)'\r' || text.AsSpan(open, start - open).Trim("\r\n"u8).IsEmpty))
        {
            start -= text[start - 2] == '\r' ? 2 : 1;
        }
        return [.. text.Where((_, i) => i != comma && (i < start || i >= end))];
    }

    /// <summary>Where the object's inside begins, and its settings.</summary>
    private static (int Open, List<Setting> Settings) Read(byte[] text)
    {
        var start = text.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var reader = new Utf8JsonReader(text.AsSpan(start), s_reading);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("The settings are an object: { … }.");
        }
        var open = start + (int)reader.BytesConsumed;
        var settings = new List<Setting>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            var at = start + (int)reader.TokenStartIndex;
            reader.Read();
            var value = start + (int)reader.TokenStartIndex;
            reader.Skip();
            settings.Add(new Setting(name, at, value, start + (int)reader.BytesConsumed));
        }
        reader.Read(); // Throws when something follows the object.
        return (open, settings);
    }

    /// <summary>The first byte from there on that is neither blank nor in a comment.</summary>
    private static int Significant(byte[] text, int at)
    {
        while (true)
        {
            if (text[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
            {
                at++;
            }
            else if (text[at] == '/')
            {
                var end = text[at + 1] == '/' ? "\n"u8 : "*/"u8;
                at += 2;
                at += text.AsSpan(at).IndexOf(end) + end.Length;
            }
            else
            {
                return at;
            }
        }
    }

    private sealed record Setting(string Name, int Start, int Value, int End);
}
