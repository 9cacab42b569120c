using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Notebooks.Session;

/// <summary>
/// Turns down a call that C#'s scripts get wrong without a word. Functions of one name but of several cells are overloads of each other; a call
/// of an older one reaches its code, but on the variables of the newest: it computes with whatever lies there, or crashes.
/// </summary>
internal static class Overloads
{
    /// <summary>The functions that code declares for cells below it.</summary>
    public static IEnumerable<string> DeclaredBy(SyntaxTree tree) =>
        tree.GetCompilationUnitRoot().Members.OfType<MethodDeclarationSyntax>().Select(function => function.Identifier.ValueText).Distinct();

    /// <summary>The calls that would go wrong, and uses as a delegate.</summary>
    /// <param name="compilation">The code, which compiles.</param>
    /// <param name="declared">In how many pieces of code before it a function of this name was declared.</param>
    public static IReadOnlyList<Diagnostic> Misdirected(CSharpCompilation compilation, Func<string, int> declared)
    {
        var tree = compilation.SyntaxTrees[0];
        var own = DeclaredBy(tree).ToHashSet();
        var names = tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
            .Where(name => declared(name.Identifier.ValueText) + (own.Contains(name.Identifier.ValueText) ? 1 : 0) > 1).ToList();
        if (names.Count == 0)
        {
            return [];
        }
        var model = compilation.GetSemanticModel(tree);
        return
        [
            .. names.Where(name => model.GetSymbolInfo(name).Symbol is IMethodSymbol { IsStatic: false, ContainingType: { IsScriptClass: true } cell }
                    && !SymbolEqualityComparer.Default.Equals(cell, Newest(compilation, name.Identifier.ValueText)))
                .Select(Misdirected),
        ];
    }

    private static Diagnostic Misdirected(SimpleNameSyntax name) => Diagnostic.Create(
        "NB0001",
        "Notebook",
        $"This {name} is one of an earlier cell, and another {name} came after it: of the two only the newer one can be called. "
        + "Run the cell of the one you mean again, or write both into one cell.",
        DiagnosticSeverity.Error,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        warningLevel: 0,
        location: name.GetLocation());

    private static INamedTypeSymbol? Newest(CSharpCompilation? compilation, string function)
    {
        while (compilation is not null && compilation.ScriptClass?.GetMembers(function).OfType<IMethodSymbol>().Any() != true)
        {
            compilation = compilation.ScriptCompilationInfo?.PreviousScriptCompilation;
        }
        return compilation?.ScriptClass;
    }
}
