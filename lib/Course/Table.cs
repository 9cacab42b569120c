using System.Globalization;

namespace Course;

/// <summary>A table. As the value of a cell it shows itself: <c>new Table(["layer", "parameters"], layers.Select(l => new object[] { l.Name, l.Count }))</c>.</summary>
public sealed class Table : IHtmlView
{
    private readonly bool[] _isNumeric;

    /// <param name="headers">What stands above the columns.</param>
    /// <param name="rows">The rows, each with an entry a column. Numbers stand on the right, with commas between thousands; everything else is text.</param>
    public Table(IEnumerable<string> headers, IEnumerable<object[]> rows)
    {
        Headers = [.. headers];
        object[][] all = [.. rows];
        var wrong = Array.FindIndex(all, row => row.Length != Headers.Count);
        if (wrong >= 0)
        {
            throw new ArgumentException($"Row {wrong + 1} has {all[wrong].Length} entries under {Headers.Count} headers.", nameof(rows));
        }
        Rows = [.. all.Select(row => row.Select(Shown).ToArray())];
        // A column is one of numbers when each entry that is not an empty text is a number.
        _isNumeric = [.. Headers.Select((_, c) => all.All(row => row[c] is "" || IsNumber(row[c])) && all.Any(row => IsNumber(row[c])))];
    }

    /// <summary>What stands above the columns.</summary>
    public IReadOnlyList<string> Headers { get; }

    /// <summary>The rows, as they are shown.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; }

    /// <inheritdoc/>
    public string ToHtml()
    {
        return "<table style=\"border-collapse:collapse;font-size:15px;font-variant-numeric:tabular-nums\">"
            + $"<thead>{Row("th", Headers)}</thead><tbody>{string.Concat(Rows.Select(row => Row("td", row)))}</tbody></table>";

        string Row(string tag, IEnumerable<string> cells) => $"<tr>{string.Concat(cells.Select((text, c) => $"<{tag} {Style(c)}>{HtmlText.Escape(text)}</{tag}>"))}</tr>";
        string Style(int column) =>
            $"style=\"text-align:{(_isNumeric[column] ? "right" : "left")};padding:4px 16px 4px 0;white-space:nowrap;border-bottom:1px solid #ddd\"";
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        int[] widths = [.. Headers.Select((h, c) => Rows.Select(r => r[c].Length).Append(h.Length).Max())];
        string Line(IReadOnlyList<string> row) =>
            string.Join("  ", row.Select((text, c) => _isNumeric[c] ? text.PadLeft(widths[c]) : text.PadRight(widths[c]))).TrimEnd();
        return string.Join(Environment.NewLine, Rows.Select(Line).Prepend(Line(Headers)));
    }

    private static bool IsNumber(object value) => value is int or long or float or double or decimal;

    private static string Shown(object value) => value switch
    {
        int or long => ((IFormattable)value).ToString("N0", CultureInfo.InvariantCulture),
        float or double or decimal => NumberText.Of(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
