using Course.Notebooks.Session;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Notebooks.Documents;

/// <summary>Tells lines that look like directives from those that are only quoted: in a string or a comment of C# code, between the fences of a markdown text.</summary>
internal static class Quotes
{
    // A line cannot be in a string or a comment that does not begin with one of these.
    private static readonly string[] s_opening = ["\"\"\"", "/*", "@\"", "@$\""];

    /// <summary>Whether a line of the cell that begins at the first one is quoted. What is opened and never closed quotes nothing.</summary>
    public static bool Hold(IReadOnlyList<string> lines, int first, int line, string language) => language switch
    {
        "csharp" => HoldInCode(lines, first, line),
        "markdown" => HoldInFence(lines, first, line),
        _ => false,
    };

    private static bool HoldInCode(IReadOnlyList<string> lines, int first, int line)
    {
        var above = string.Concat(lines.Skip(first).Take(line - first).Select(text => text + "\n"));
        // Parsing is what costs.
        if (!s_opening.Any(opening => above.Contains(opening, StringComparison.Ordinal)))
        {
            return false;
        }
        var code = above + string.Join('\n', lines.Skip(line));
        var root = CSharpSyntaxTree.ParseText(code, Directives.ParseOptions).GetRoot();
        var at = above.Length;
        if (root.FindTrivia(at) is var trivia && trivia.SpanStart < at && trivia.Kind() is SyntaxKind.MultiLineCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia)
        {
            return trivia.ToFullString().TrimEnd().EndsWith("*/", StringComparison.Ordinal);
        }
        var token = root.FindToken(at);
        return token.SpanStart < at && at < token.Span.End && (token.Parent is InterpolatedStringTextSyntax ? token.Parent.Parent! : token.Parent!) is var quoted
            && !quoted.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    private static bool HoldInFence(IReadOnlyList<string> lines, int first, int line)
    {
        var open = "";
        for (var i = first; i < line; i++)
        {
            open = open == "" ? FenceOf(lines[i]) : Closes(lines[i], open) ? "" : open;
        }
        if (open == "")
        {
            return false;
        }
        // A fence that opens anew was one that an earlier text forgot to close.
        var next = lines.Skip(line + 1).FirstOrDefault(text => FenceOf(text).StartsWith(open, StringComparison.Ordinal));
        return next is not null && Closes(next, open);
    }

    private static bool Closes(string line, string open) => FenceOf(line).StartsWith(open, StringComparison.Ordinal) && line.Trim().Trim(open[0]) == "";

    /// <summary>The three or more signs that a line begins with as a fence; else nothing.</summary>
    private static string FenceOf(string line)
    {
        var text = line.TrimStart(' ');
        var length = text.Length > 0 && text[0] is '`' or '~' && line.Length - text.Length < 4 ? text.Length - text.TrimStart(text[0]).Length : 0;
        // "```code``` in a line" is none.
        return length >= 3 && !(text[0] == '`' && text[length..].Contains('`')) ? text[..length] : "";
    }
}
