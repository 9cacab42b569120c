using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Course.Notebooks.Documents;

/// <summary>
/// Reads JSON so that every fault has a line and a column, and writes it as Jupyter does: one space of indent, "\n", characters
/// beyond ASCII as they are. (System.Text.Json's own writer escapes emoji, and its lazy nodes report broken strings only when
/// somebody asks for them.)
/// </summary>
internal static class JsonText
{
    private const int MaxDepth = 256;

    /// <summary>Parses a whole file of valid UTF-8; what is wrong with it is a <see cref="NotebookFormatException"/> that names the file.</summary>
    public static JsonNode? Parse(ReadOnlySpan<byte> utf8, string file)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            reader.Read();
            var node = ReadValue(ref reader);
            reader.Read(); // Meets whatever stands after the value.
            return node;
        }
        catch (JsonException e)
        {
            var offset = OffsetOf(utf8, e.LineNumber ?? 0, e.BytePositionInLine ?? 0);
            var place = Place(utf8, offset);
            var rest = utf8[Math.Min(offset, utf8.Length)..].Trim(" \t\r\n"u8);
            throw new NotebookFormatException(rest.IsEmpty
                ? $"{file}: the file is cut off at {place}, before its JSON is complete."
                : $"{file}: the JSON is broken at {place}: {WithoutPosition(e.Message)}", e);
        }
        catch (InvalidOperationException e)
        {
            // A \uD800 without its other half: JSON allows it, text does not.
            var place = Place(utf8, (int)reader.TokenStartIndex);
            throw new NotebookFormatException($"{file}: the string at {place} holds half a character (a lone surrogate escape).", e);
        }
    }

    private static JsonNode? ReadValue(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var obj = new JsonObject();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var name = reader.GetString()!;
                    reader.Read();
                    obj[name] = ReadValue(ref reader); // Of two equal names the later one counts, as in Python.
                }
                return obj;
            case JsonTokenType.StartArray:
                var array = new JsonArray();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    array.Add(ReadValue(ref reader));
                }
                return array;
            case JsonTokenType.String:
                return JsonValue.Create(reader.GetString());
            case JsonTokenType.Null:
                return null;
            default:
                return JsonValue.Create(JsonElement.ParseValue(ref reader)); // Keeps the digits of a number as they were written.
        }
    }

    /// <summary>"line 3, column 14", both counted from 1, the column in characters.</summary>
    public static string Place(ReadOnlySpan<byte> utf8, int offset)
    {
        var before = utf8[..Math.Clamp(offset, 0, utf8.Length)];
        var line = before.Count((byte)'\n') + 1;
        var column = Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1;
        return $"line {line}, column {column}";
    }

    private static int OffsetOf(ReadOnlySpan<byte> utf8, long line, long byteInLine)
    {
        var offset = 0;
        for (; line > 0; line--)
        {
            offset += utf8[offset..].IndexOf((byte)'\n') + 1;
        }
        return (int)Math.Min(offset + byteInLine, utf8.Length);
    }

    private static string WithoutPosition(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).ReplaceLineEndings("\\n"); // It may quote the character it met.
    }

    /// <summary>The text of a file.</summary>
    public static string Format(JsonNode value)
    {
        var to = new StringBuilder();
        Append(to, value, 0);
        return to.Append('\n').ToString();
    }

    private static void Append(StringBuilder to, JsonNode? value, int indent)
    {
        switch (value)
        {
            case null:
                to.Append("null");
                break;
            case JsonObject members:
                AppendItems(to, "{}", members, indent, member =>
                {
                    AppendString(to, member.Key);
                    to.Append(": ");
                    Append(to, member.Value, indent + 1);
                });
                break;
            case JsonArray items:
                AppendItems(to, "[]", items, indent, item => Append(to, item, indent + 1));
                break;
            case JsonValue when value.AsText() is { } text:
                AppendString(to, text);
                break;
            default:
                to.Append(value.ToJsonString());
                break;
        }
    }

    private static void AppendItems<T>(StringBuilder to, string brackets, ICollection<T> items, int indent, Action<T> append)
    {
        to.Append(brackets[0]);
        var before = "\n";
        foreach (var item in items)
        {
            to.Append(before).Append(' ', indent + 1);
            append(item);
            before = ",\n";
        }
        if (items.Count > 0)
        {
            to.Append('\n').Append(' ', indent);
        }
        to.Append(brackets[1]);
    }

    // UTF-8 has no bytes for half a character, and a reader refuses its escape: what a program printed becomes U+FFFD.
    private static void AppendString(StringBuilder to, string text)
    {
        to.Append('"');
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '"': to.Append("\\\""); break;
                case '\\': to.Append("\\\\"); break;
                case '\n': to.Append("\\n"); break;
                case '\r': to.Append("\\r"); break;
                case '\t': to.Append("\\t"); break;
                case '\b': to.Append("\\b"); break;
                case '\f': to.Append("\\f"); break;
                case < ' ': to.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"); break;
                default: to.Append(rune); break;
            }
        }
        to.Append('"');
    }
}
