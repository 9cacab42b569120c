using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Notebooks.Session;

/// <summary>Where C# in a cell is not quite C# in a file: what to write instead.</summary>
internal static partial class ScriptForms
{
    /// <summary>
    /// Code that means what was meant; null where nothing is known. <c>p with { X = 2 }</c> as a cell's last line is read as a property that is
    /// called "with".
    /// </summary>
    /// <param name="tree">Code that does not compile.</param>
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
    /// <param name="compilation">Of the code, after all that has run.</param>
    /// <param name="errors">What the compiler said.</param>
    public static string? Hint(CSharpCompilation compilation, IReadOnlyList<Diagnostic> errors)
    {
        var tree = compilation.SyntaxTrees[0];
        if (errors.Any(error => error.Id == "CS1109"))
        {
            return "In a notebook, write the extension method by itself, without the class around it.";
        }
        if (errors.Any(error => error.Id == "CS9283"))
        {
            return "A notebook has no extension blocks: write extension methods by themselves, as in static int Twice(this int x) => 2 * x;";
        }
        if (errors.Any(error => error.Id == "CS7021"))
        {
            return "In a notebook, leave the namespace out and write its types by themselves.";
        }
        var lines = tree.GetText().Lines;
        if (errors.Any(error => error.Location.IsInSource && UsingVariable().IsMatch(lines.GetLineFromPosition(error.Location.SourceSpan.Start).ToString())))
        {
            return "In a notebook a variable outlives its cell, and nothing disposes of it at the end: leave out using, or write using (var x = …) { … } around what needs it.";
        }
        var earlier = compilation.ScriptCompilationInfo?.PreviousScriptCompilation;
        return earlier is not null && tree.GetRoot().DescendantNodes().OfType<TypeDeclarationSyntax>()
                .Where(type => type.Modifiers.Any(SyntaxKind.PartialKeyword)).FirstOrDefault(type => Declares(earlier, type.Identifier.ValueText)) is { } part
            ? $"In a notebook all parts of a partial type must stand in one cell; this {part.Identifier.ValueText} is a new one beside that of an earlier cell."
            : null;
    }

    private static bool Declares(CSharpCompilation? submission, string type)
    {
        for (; submission is not null; submission = submission.ScriptCompilationInfo?.PreviousScriptCompilation)
        {
            if (submission.ScriptClass?.GetTypeMembers(type).IsEmpty == false)
            {
                return true;
            }
        }
        return false;
    }

    [GeneratedRegex(@"^\s*(await\s+)?using\s+\S+\s+\w+\s*=")]
    private static partial Regex UsingVariable();
}
