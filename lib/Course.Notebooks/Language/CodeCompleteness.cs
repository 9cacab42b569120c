using Course.Notebooks.Session;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Course.Notebooks.Language;

/// <summary>Whether a cell can be run as it stands, for front ends that run it at a press of Enter.</summary>
internal static class CodeCompleteness
{
    /// <summary>"complete", "incomplete" with the next line's indentation, or "invalid".</summary>
    public static (string Status, string Indent) Of(string source)
    {
        var text = CellText.Of(source);
        var tree = CSharpSyntaxTree.ParseText(text.Code, Directives.ParseOptions);
        // Something that closes nothing will not be mended by more lines.
        if (!SyntaxFactory.IsCompleteSubmission(tree) && !tree.GetRoot().ContainsSkippedText)
        {
            return ("incomplete", new string(' ', 4 * OpenBraces(tree)));
        }
        return tree.GetDiagnostics().Any(d => d.Severity == DiagnosticSeverity.Error) ? ("invalid", "") : ("complete", "");
    }

    private static int OpenBraces(SyntaxTree tree)
    {
        var braces = tree.GetRoot().DescendantTokens().Where(token => !token.IsMissing).ToLookup(token => token.Kind());
        return Math.Max(0, braces[SyntaxKind.OpenBraceToken].Count() - braces[SyntaxKind.CloseBraceToken].Count());
    }
}
