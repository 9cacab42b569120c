using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Notebooks.Session;

/// <summary>Where C# in a cell is not quite C# in a file: what to write instead.</summary>
internal static partial class ScriptForms
{
    private static readonly Dictionary<string, string> s_hints = new()
    {
        ["CS1109"] = "In a notebook, write the extension method by itself, without the class around it.",
        ["CS9283"] = "A notebook has no extension blocks: write extension methods by themselves, as in static int Twice(this int x) => 2 * x;",
        ["CS7021"] = "In a notebook, leave the namespace out and write its types by themselves.",
    };

    /// <summary>
    /// For code that does not compile, code that means what was meant; null where nothing is known. <c>p with { X = 2 }</c> as a cell's last line
    /// is read as a property that is called "with".
    /// </summary>
    public static string? Amend(SyntaxTree tree)
    {
        if (tree.GetCompilationUnitRoot().Members.LastOrDefault() is not PropertyDeclarationSyntax { Identifier.ValueText: "with", SpanStart: var start })
        {
            return null;
        }
        var code = tree.ToString();
        var semicolon = code.TrimEnd().EndsWith(';') ? ";" : "";
        var expression = SyntaxFactory.ParseExpression(semicolon == "" ? code[start..] : code[start..code.LastIndexOf(';')], options: Directives.ParseOptions);
        return expression is WithExpressionSyntax { ContainsDiagnostics: false } ? $"{code[..start]}({expression}){semicolon}" : null;
    }

    /// <summary>A sentence about code that does not compile; null where there is none to say.</summary>
    public static string? Hint(CSharpCompilation compilation, IReadOnlyList<Diagnostic> errors)
    {
        if (errors.Select(error => s_hints.GetValueOrDefault(error.Id)).FirstOrDefault(hint => hint is not null) is { } known)
        {
            return known;
        }
        var tree = compilation.SyntaxTrees[0];
        if (errors.FirstOrDefault(error => error.Id == "CS0120") is { } unseen
            && tree.GetRoot().FindNode(unseen.Location.SourceSpan) is SimpleNameSyntax name
            && compilation.GetSemanticModel(tree).GetSymbolInfo(name) is var found
            && (found.Symbol ?? found.CandidateSymbols.FirstOrDefault())?.ContainingType?.IsScriptClass == true)
        {
            return $"A class, like a function that is static, does not see the notebook's variables: hand {name} over as a parameter, or declare it as const.";
        }
        if (errors.FirstOrDefault(error => error.Id is "CS1501" or "CS1503" or "CS7036" or "CS1739") is { Location.IsInSource: true } argument
            && tree.GetRoot().FindNode(argument.Location.SourceSpan, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>() is
            { Expression: SimpleNameSyntax { Identifier.ValueText: var function } }
            && Overloads.IsReplaced(compilation, function))
        {
            return $"This {function} has taken the place of an earlier cell's: functions of one name that are to be there together belong into one cell.";
        }
        if (errors.Any(error => OlderType().IsMatch(error.GetMessage(CultureInfo.InvariantCulture))))
        {
            return "That type has been declared again since, and a value that was made before is of the older one: run the cell that makes it again.";
        }
        var lines = tree.GetText().Lines;
        if (errors.Any(error => error.Location.IsInSource && UsingVariable().IsMatch(lines.GetLineFromPosition(error.Location.SourceSpan.Start).ToString())))
        {
            return "In a notebook a variable outlives its cell, and nothing disposes of it at the end: leave out using, or write using (var x = …) { … } around what needs it.";
        }
        var partial = tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>().Where(type => type.Modifiers.Any(SyntaxKind.PartialKeyword));
        return partial.FirstOrDefault(type => IsDeclaredAbove(compilation, type.Identifier.ValueText)) is { } part
            ? $"In a notebook all parts of a partial type must stand in one cell; this {part.Identifier.ValueText} is a new one beside that of an earlier cell."
            : null;
    }

    private static bool IsDeclaredAbove(CSharpCompilation submission, string type) =>
        Submissions.Chain(submission).Skip(1).Any(above => above.ScriptClass?.GetTypeMembers(type).IsEmpty == false);

    // The type of an older cell and that of a newer one.
    [GeneratedRegex(@"'(\w+) \[.+\]' .*'\1 \[|type '(\w+)' and '\2'$")]
    private static partial Regex OlderType();

    [GeneratedRegex(@"^\s*(await\s+)?using\s+\S+\s+\w+\s*=")]
    private static partial Regex UsingVariable();
}
