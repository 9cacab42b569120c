using System.Text.RegularExpressions;

namespace Course.Notebooks.Jupyter;

/// <summary>Gives the lines of a traceback the colors that Jupyter's front ends show: what went wrong in red, the line of the cell in bold.</summary>
internal static partial class AnsiTraceback
{
    private const string Off = "\e[0m";
    private const string Red = "\e[31m";
    private const string Bold = "\e[1m";

    /// <summary>The same lines, colored.</summary>
    public static IEnumerable<string> Of(ErrorOutput error) => error.Traceback.Select(line =>
    {
        if (line.TrimStart() is var text && (text.StartsWith("> ", StringComparison.Ordinal) || Carets().IsMatch(text)))
        {
            return line[..^text.Length] + (text[0] == '>' ? Bold : Red) + text + Off;
        }
        return What().Replace(line, what => what.Groups[1].Value + Red + what.Groups[2].Value + Off, 1);
    });

    [GeneratedRegex(@"^\^+$")]
    private static partial Regex Carets();

    // A type's name, or a place in a cell.
    [GeneratedRegex(@"^(caused by |)([\w.+`]+(?=: )|[^:]+, line \d+, column \d+(?=: ))")]
    private static partial Regex What();
}
