using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Notebooks.Session;

/// <summary>Finds what a name that the compiler does not know was meant to be: <c>x.Sum()</c> of a tensor is <c>x.sum()</c>.</summary>
internal static class NearNames
{
    // A misspelt keyword is an unknown name to the compiler: retun, doube.
    private static readonly string[] s_keywords = [.. SyntaxFacts.GetReservedKeywordKinds().Select(SyntaxFacts.GetText), "await"];

    /// <summary>The known name that is nearest to the unknown one of an error, upper and lower case being alike; null where none is near.</summary>
    /// <param name="compilation">The code that does not compile.</param>
    /// <param name="error">What the compiler said.</param>
    public static string? Of(CSharpCompilation compilation, Diagnostic error)
    {
        // Unknown: a name, a type, a member of a value, a member of a type; and an extension method that is for another type.
        if (error.Id is not ("CS0103" or "CS0246" or "CS1061" or "CS0117" or "CS1929") || !error.Location.IsInSource)
        {
            return null;
        }
        var tree = compilation.SyntaxTrees[0];
        var node = tree.GetRoot().FindNode(error.Location.SourceSpan, getInnermostNodeForTie: true);
        var access = node.FirstAncestorOrSelf<MemberAccessExpressionSyntax>();
        if ((error.Id == "CS1929" ? access?.Name : node) is not SimpleNameSyntax { Identifier.ValueText: { Length: > 1 } name })
        {
            return null;
        }
        var model = compilation.GetSemanticModel(tree);
        var owner = access is null || error.Id is "CS0103" or "CS0246" ? null
            : model.GetSymbolInfo(access.Expression).Symbol as INamespaceOrTypeSymbol ?? model.GetTypeInfo(access.Expression).Type;
        var known = model.LookupSymbols(node.SpanStart, owner, includeReducedExtensionMethods: true)
            .Where(symbol => symbol.CanBeReferencedByName && (error.Id != "CS0246" || symbol is INamespaceOrTypeSymbol))
            .Select(symbol => symbol.Name).Concat(owner is null && name.Length > 3 ? s_keywords : []).Distinct().Where(other => other != name);
        return known.Select(other => (Name: other, Distance: Spelling.Edits(name.ToLowerInvariant(), other.ToLowerInvariant())))
            .Where(near => near.Distance <= Math.Max(1, name.Length / 4))
            .OrderBy(near => near.Distance).ThenBy(near => near.Name[0] != name[0]).ThenBy(near => near.Name, StringComparer.Ordinal)
            .Select(near => near.Name).FirstOrDefault();
    }
}
