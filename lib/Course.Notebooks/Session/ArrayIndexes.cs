using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Notebooks.Session;

/// <summary>
/// Finds the line of an index that is outside an array. Fast code has one place a function for that error, behind all of its lines, so .NET tells
/// no line or another one. The lines that index something are known.
/// </summary>
internal static class ArrayIndexes
{
    /// <summary>The frame that stands above the function with the index.</summary>
    public const string Thrower = "ThrowIndexOutOfRangeException";

    /// <summary>The lines of a function that index something, counted from 1.</summary>
    /// <param name="code">The cell.</param>
    /// <param name="function">The name of the function; null for a lambda, empty for the cell's own statements.</param>
    /// <param name="line">A line of the function; 0 where none is known.</param>
    public static IReadOnlyList<int> Lines(string code, string? function, int line)
    {
        var tree = CSharpSyntaxTree.ParseText(code, Directives.ParseOptions);
        var root = tree.GetRoot();
        var functions = function == "" ? [root] : root.DescendantNodes().Where(node => IsFunction(node) && NameOf(node) == function && Holds(node)).ToList();
        return
        [
            .. functions.SelectMany(body => body.DescendantNodes(node => node == body || !IsFunction(node))).OfType<BracketedArgumentListSyntax>()
                .Select(index => tree.GetLineSpan(index.Span).StartLinePosition.Line + 1).Distinct().Order(),
        ];

        bool Holds(SyntaxNode node) => line == 0
            || (tree.GetLineSpan(node.Span) is var span && span.StartLinePosition.Line < line && line <= span.EndLinePosition.Line + 1);
    }

    private static bool IsFunction(SyntaxNode node) => node is LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax
        or PropertyDeclarationSyntax { ExpressionBody: not null } or AnonymousFunctionExpressionSyntax;

    private static string? NameOf(SyntaxNode function) => function switch
    {
        LocalFunctionStatementSyntax local => local.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        ConstructorDeclarationSyntax => ".ctor",
        AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } accessor => $"{accessor.Keyword.Text}_{property.Identifier.ValueText}",
        PropertyDeclarationSyntax property => $"get_{property.Identifier.ValueText}",
        _ => null,
    };
}
