using System.Net;
using System.Text;
using Course.Notebooks.Session;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Course.Notebooks.Documents;

/// <summary>Source code as HTML: C# with its words coloured, everything else plain.</summary>
internal static class CodeHtml
{
    // The lexer calls these identifiers, a reader does not.
    private static readonly HashSet<string> s_contextual =
        ["var", "await", "async", "record", "with", "when", "where", "yield", "get", "set", "init", "required", "nameof", "not", "and", "or", "dynamic", "value"];

    public static string Highlight(string source, string language)
    {
        if (language is not ("csharp" or "c#" or "cs"))
        {
            return WebUtility.HtmlEncode(source);
        }
        var html = new StringBuilder();
        foreach (var token in SyntaxFactory.ParseTokens(source, options: Directives.ParseOptions))
        {
            AppendTrivia(html, token.LeadingTrivia);
            Append(html, token.Text, Class(token));
            AppendTrivia(html, token.TrailingTrivia);
        }
        return html.ToString();
    }

    private static void AppendTrivia(StringBuilder html, SyntaxTriviaList list)
    {
        foreach (var trivia in list)
        {
            Append(html, trivia.ToFullString(), trivia switch
            {
                _ when trivia.IsDirective => "d",
                _ when trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia => "c",
                _ => null,
            });
        }
    }

    private static string? Class(SyntaxToken token) => token.Kind() switch
    {
        SyntaxKind.NumericLiteralToken => "n",
        SyntaxKind.IdentifierToken => s_contextual.Contains(token.Text) ? "k" : null,
        var kind when SyntaxFacts.IsKeywordKind(kind) => "k",
        var kind when kind.ToString().Contains("String", StringComparison.Ordinal) || kind == SyntaxKind.CharacterLiteralToken => "s",
        _ => null,
    };

    private static void Append(StringBuilder html, string text, string? name)
    {
        if (text.Length == 0)
        {
            return;
        }
        var encoded = WebUtility.HtmlEncode(text);
        html.Append(name is null ? encoded : $"<span class=\"{name}\">{encoded}</span>");
    }
}
