using System.Text;
using Microsoft.ML.Data;

namespace Microsoft.ML;

/// <summary>One line of a text file, cut into fields.</summary>
sealed class TextLine
{
    readonly List<ReadOnlyMemory<char>> _fields = [];

    /// <summary>Number of the line in its file, from 1.</summary>
    public int Number { get; private set; }

    public IReadOnlyList<ReadOnlyMemory<char>> Fields => _fields;

    /// <summary>Cuts a text into fields.</summary>
    /// <exception cref="FormatException">A quote is opened and not closed.</exception>
    public void Cut(string text, int number, TextLoader.Options options)
    {
        Number = number;
        _fields.Clear();
        var start = 0;
        while (true)
        {
            var (field, next) = options.AllowQuoting && Opens(text, start, options) is var quote and >= 0
                ? Quoted(text, quote, options) : Plain(text, start, options);
            _fields.Add(field);
            if (next < 0) return;
            start = next;
        }
    }

    /// <summary>Where the quote stands that opens the field, −1 when none does.</summary>
    static int Opens(string text, int start, TextLoader.Options options)
    {
        if (options.TrimWhitespace)
            while (start < text.Length && text[start] is ' ' && !options.Separators.Contains(' ')) start++;
        return start < text.Length && text[start] == '"' ? start : -1;
    }

    static (ReadOnlyMemory<char>, int) Plain(string text, int start, TextLoader.Options options)
    {
        var end = text.AsSpan(start).IndexOfAny(options.Separators);
        var field = end < 0 ? text.AsMemory(start) : text.AsMemory(start, end);
        return (options.TrimWhitespace ? field.Trim() : field, end < 0 ? -1 : start + end + 1);
    }

    (ReadOnlyMemory<char>, int) Quoted(string text, int quote, TextLoader.Options options)
    {
        var field = new StringBuilder();
        for (var i = quote + 1; i < text.Length; i++)
        {
            if (text[i] == options.EscapeChar && i + 1 < text.Length && text[i + 1] == '"') field.Append(text[++i]);
            else if (text[i] != '"') field.Append(text[i]);
            else
            {
                // What stands between the closing quote and the separator is not part of the value.
                var end = text.AsSpan(i + 1).IndexOfAny(options.Separators);
                return (field.ToString().AsMemory(), end < 0 ? -1 : i + 1 + end + 1);
            }
        }
        throw new FormatException($"line {Number}: the quote of field {_fields.Count} is not closed"
            + (options.ReadMultilines ? "." : " (ReadMultilines lets a field in quotes go on in the next line)."));
    }

    /// <summary>The lines of a text that hold data: no empty ones, no comments of a saved schema.</summary>
    public static IEnumerable<(string Text, int Number)> In(TextReader reader, TextLoader.Options options)
    {
        var number = 0;
        while (reader.ReadLine() is { } text)
        {
            var first = ++number;
            if (options.ReadMultilines && options.AllowQuoting)
                while (IsOpen(text, options) && reader.ReadLine() is { } more)
                {
                    text += "\n" + more;
                    number++;
                }
            if (options.TrimWhitespace) text = text.TrimEnd(' ');
            if (text.Length > 0 && !text.StartsWith("#@", StringComparison.Ordinal)) yield return (text, first);
        }
    }

    static bool IsOpen(string text, TextLoader.Options options)
    {
        var open = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (open && text[i] == options.EscapeChar && i + 1 < text.Length && text[i + 1] == '"') i++;
            else if (text[i] == '"' && (open || i == 0 || options.Separators.Contains(text[i - 1]))) open = !open;
        }
        return open;
    }
}
