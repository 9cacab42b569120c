using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Notebooks.Session;

/// <summary>
/// Has the functions of a cell take the place of those that earlier cells have under their names. To C#'s scripts they are overloads of each
/// other. But a call of the older one runs on the variables of the newer, without a word; and where a record was declared again, or a parameter
/// was added, both may fit.
/// </summary>
internal static class Overloads
{
    /// <summary>
    /// What has to run before code that declares functions, so that older ones of their names are hidden: a property of each such name, behind
    /// which the compiler looks no further. Null where there are none; one with the same parameters is hidden anyway.
    /// </summary>
    public static string? Hide(CSharpCompilation compilation)
    {
        var names = compilation.SyntaxTrees[0].GetCompilationUnitRoot().Members.OfType<MethodDeclarationSyntax>()
            .Select(function => function.Identifier.ValueText).Distinct()
            .Where(name => Older(compilation, name).Any(older => !Functions(compilation, name).Any(newer => IsAlike(newer, older))));
        return string.Concat(names.Select(name => $"object @{name} => null; ")) is { Length: > 0 } code ? code : null;
    }

    /// <summary>Whether a function of a cell has taken the place of another one.</summary>
    public static bool IsReplaced(CSharpCompilation compilation, string name) =>
        Submissions.Chain(compilation).Count(cell => Functions(cell, name).Any()) > 1
        && Submissions.Chain(compilation).Any(cell => cell.ScriptClass?.GetMembers(name).OfType<IPropertySymbol>().Any() == true);

    // What the compiler takes for overloads of a function: those of earlier code, down to something else of that name.
    private static IEnumerable<IMethodSymbol> Older(CSharpCompilation compilation, string name) => Submissions.Chain(compilation).Skip(1)
        .TakeWhile(cell => cell.ScriptClass?.GetMembers(name).All(member => member is IMethodSymbol) != false).SelectMany(cell => Functions(cell, name));

    private static IEnumerable<IMethodSymbol> Functions(CSharpCompilation compilation, string name) =>
        compilation.ScriptClass?.GetMembers(name).OfType<IMethodSymbol>() ?? [];

    // Static functions have no variables to mistake, and extension methods of one name are meant to be several.
    private static bool IsAlike(IMethodSymbol newer, IMethodSymbol older) => (newer.IsStatic && older.IsStatic)
        || (newer.Arity == older.Arity && newer.Parameters.Length == older.Parameters.Length
            && newer.Parameters.Zip(older.Parameters).All(pair => pair.First.RefKind == pair.Second.RefKind
                && (SymbolEqualityComparer.Default.Equals(pair.First.Type, pair.Second.Type) || newer.IsGenericMethod)));
}
