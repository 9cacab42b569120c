using System.Text;
using System.Text.RegularExpressions;

namespace Course.Teaching.Export;

/// <summary>Text cells as C# comments.</summary>
internal static partial class CommentText
{
    private const int Width = 110;

    /// <summary>A markdown cell: paragraphs and lists wrapped; headings, tables, code and formulas as they stand.</summary>
    public static string OfMarkdown(string markdown)
    {
        var lines = new List<string>();
        var paragraph = new StringBuilder();
        string? fence = null;
        foreach (var raw in Tags().Replace(markdown, "").ReplaceLineEndings("\n").Split('\n'))
        {
            var line = raw.TrimEnd();
            var text = line.TrimStart();
            if (fence is not null || Verbatim().IsMatch(text))
            {
                Flush();
                lines.Add(line);
                var mark = text.StartsWith("$$", StringComparison.Ordinal) ? "$$" : text.StartsWith("```", StringComparison.Ordinal) ? "```" : null;
                // A formula may open and close on one line.
                fence = fence is null ? mark is not null && !(mark == "$$" && text.LastIndexOf("$$", StringComparison.Ordinal) > 0) ? mark : null
                    : text.Contains(fence, StringComparison.Ordinal) ? null : fence;
            }
            else if (text.Length == 0)
            {
                Flush();
                lines.Add("");
            }
            else
            {
                if (ListItem().IsMatch(text))
                {
                    Flush();
                }
                paragraph.Append(paragraph.Length == 0 ? line : " " + text);
            }
        }
        Flush();
        return AsComment(lines);

        void Flush()
        {
            lines.AddRange(Wrap(paragraph.ToString()));
            paragraph.Clear();
        }
    }

    /// <summary>A cell that C# does not read, below a line that names its language.</summary>
    public static string OfLanguage(string language, string text) =>
        AsComment([$"A notebook shows this cell of {language}:", "", .. text.ReplaceLineEndings("\n").Split('\n')]);

    private static string AsComment(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        var blank = false;
        foreach (var line in lines)
        {
            if (line.Length == 0)
            {
                blank = text.Length > 0;
                continue;
            }
            text.Append(blank ? "//\n" : "").Append("// ").Append(line.TrimEnd()).Append('\n');
            blank = false;
        }
        return text.ToString().TrimEnd('\n');
    }

    private static IEnumerable<string> Wrap(string paragraph)
    {
        if (paragraph.Length == 0)
        {
            yield break;
        }
        // The lines below the first of a list item stand under its text.
        var marker = ListItem().Match(paragraph.TrimStart());
        var lead = paragraph.Length - paragraph.TrimStart().Length;
        var indent = new string(' ', lead + (marker.Success ? marker.Length : 0));
        var line = new StringBuilder(paragraph[..lead]);
        foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length + word.Length > Width && line.ToString().Trim().Length > 0)
            {
                yield return line.ToString().TrimEnd();
                line.Clear().Append(indent);
            }
            line.Append(word).Append(' ');
        }
        yield return line.ToString().TrimEnd();
    }

    [GeneratedRegex(@"</?(details|summary|br|p|div|center|span|sub|sup|b|i|em|strong|u)\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Tags();

    [GeneratedRegex(@"^(\#{1,6} |\||```|\$\$|---+$|!\[)")]
    private static partial Regex Verbatim();

    [GeneratedRegex(@"^([-*+]|\d+[.)]) +")]
    private static partial Regex ListItem();
}
