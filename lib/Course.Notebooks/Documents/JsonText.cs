using System.Buffers;
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

    /// <summary>Parses a whole file.</summary>
    /// <param name="utf8">Valid UTF-8.</param>
    /// <param name="file">The name to use in messages.</param>
    /// <exception cref="NotebookFormatException">The text is not JSON.</exception>
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
            case JsonTokenType.Number:
                return JsonValue.Create(JsonElement.ParseValue(ref reader)); // Keeps the digits as they were written.
            case JsonTokenType.True:
                return JsonValue.Create(true);
            case JsonTokenType.False:
                return JsonValue.Create(false);
            default:
                return null;
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
            var next = utf8[offset..].IndexOf((byte)'\n');
            if (next < 0)
            {
                break;
            }
            offset += next + 1;
        }
        return (int)Math.Min(offset + byteInLine, utf8.Length);
    }

    private static string WithoutPosition(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).ReplaceLineEndings("\\n"); // It may quote the character it met.
    }

    private static readonly SearchValues<char> s_escaped =
        SearchValues.Create("\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010\u0011\u0012\u0013"
            + "\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f");

    /// <summary>Appends a value; lines after the first are indented by <paramref name="indent"/> and more.</summary>
    public static void Append(StringBuilder to, JsonNode? value, int indent)
    {
        switch (value)
        {
            case null:
                to.Append("null");
                break;
            case JsonObject obj:
                AppendObject(to, indent, obj.Select(p => new KeyValuePair<string, Action<int>>(p.Key, inner => Append(to, p.Value, inner))));
                break;
            case JsonArray array:
                AppendArray(to, indent, array, (item, inner) => Append(to, item, inner));
                break;
            default:
                if (value.GetValueKind() == JsonValueKind.String)
                {
                    AppendString(to, value.GetValue<string>());
                }
                else
                {
                    to.Append(value.ToJsonString());
                }
                break;
        }
    }

    /// <summary>Appends an object; each member's action appends its value, given the indent it stands at.</summary>
    public static void AppendObject(StringBuilder to, int indent, IEnumerable<KeyValuePair<string, Action<int>>> members)
    {
        to.Append('{');
        var any = false;
        foreach (var (name, append) in members)
        {
            to.Append(any ? ",\n" : "\n").Append(' ', indent + 1);
            AppendString(to, name);
            to.Append(": ");
            append(indent + 1);
            any = true;
        }
        if (any)
        {
            to.Append('\n').Append(' ', indent);
        }
        to.Append('}');
    }

    /// <summary>Appends an array; <paramref name="append"/> appends one item, given the indent it stands at.</summary>
    public static void AppendArray<T>(StringBuilder to, int indent, IEnumerable<T> items, Action<T, int> append)
    {
        to.Append('[');
        var any = false;
        foreach (var item in items)
        {
            to.Append(any ? ",\n" : "\n").Append(' ', indent + 1);
            append(item, indent + 1);
            any = true;
        }
        if (any)
        {
            to.Append('\n').Append(' ', indent);
        }
        to.Append(']');
    }

    /// <summary>Appends a string in quotes; only quotes, backslashes, and control characters are escaped; half a character becomes U+FFFD.</summary>
    public static void AppendString(StringBuilder to, string text)
    {
        to.Append('"');
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            var stop = rest.IndexOfAny(s_escaped);
            AppendWell(to, stop < 0 ? rest : rest[..stop]);
            if (stop < 0)
            {
                break;
            }
            var c = rest[stop];
            switch (c)
            {
                case '"': to.Append("\\\""); break;
                case '\\': to.Append("\\\\"); break;
                case '\n': to.Append("\\n"); break;
                case '\r': to.Append("\\r"); break;
                case '\t': to.Append("\\t"); break;
                case '\b': to.Append("\\b"); break;
                case '\f': to.Append("\\f"); break;
                default: AppendEscape(to, c); break;
            }
            rest = rest[(stop + 1)..];
        }
        to.Append('"');
    }

    private static void AppendWell(StringBuilder to, ReadOnlySpan<char> text)
    {
        if (text.IndexOfAnyInRange('\ud800', '\udfff') < 0)
        {
            to.Append(text);
            return;
        }
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                to.Append(text[i]).Append(text[++i]);
            }
            else if (char.IsSurrogate(text[i]))
            {
                // UTF-8 has no bytes for half a character, and a reader refuses its escape: what a program printed becomes U+FFFD.
                to.Append('\ufffd');
            }
            else
            {
                to.Append(text[i]);
            }
        }
    }

    private static void AppendEscape(StringBuilder to, char c) =>
        to.Append("\\u").Append(((int)c).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
}
