using Course.Notebooks.Session;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Teaching.Exercises;

/// <summary>What a name that a cell declares stands for.</summary>
internal enum NameKind
{
    Variable,
    Constant,
    Method,

    /// <summary>A type, a property or a using: declared anew by its text.</summary>
    Other,
}

/// <summary>A name that later cells see, and where it is declared; several times for overloads.</summary>
internal sealed record DeclaredName(NameKind Kind, IReadOnlyList<SyntaxNode> Nodes);

/// <summary>What the code of a cell does with names, as far as its text shows.</summary>
internal sealed class CellCode
{
    // Code that reaches the session by these is not seen here.
    private static readonly HashSet<string> s_doors = new(StringComparer.Ordinal) { "Kernel", "KernelInvocationContext", "SubmitCode", "SendAsync", "SubmitCodeAsync" };
    private static readonly string[] s_directives = ["#!import", "#load", "#!set", "#!share"];

    private CellCode(SyntaxTree tree, string source)
    {
        var root = tree.GetCompilationUnitRoot();
        // What the compiler makes members of the script, later cells see.
        var members = CSharpCompilation.CreateScriptCompilation("cell", tree).ScriptClass!.GetMembers()
            .Where(member => !member.IsImplicitlyDeclared && member is not IMethodSymbol { MethodKind: not MethodKind.Ordinary })
            .Select(member => (member.Name, Kind: KindOf(member), Node: member.DeclaringSyntaxReferences[0].GetSyntax()));
        var aliases = root.Usings.Where(used => used.Alias is not null)
            .Select(used => (Name: used.Alias!.Name.Identifier.ValueText, Kind: NameKind.Other, Node: (SyntaxNode)used));
        Declared = members.Concat(aliases).GroupBy(one => one.Name, StringComparer.Ordinal).ToDictionary(
            same => same.Key, same => new DeclaredName(same.Last().Kind, [.. same.Select(one => one.Node)]), StringComparer.Ordinal);
        Changed = root.DescendantNodes().Select(ChangedBy).OfType<ExpressionSyntax>().SelectMany(NamesIn).ToHashSet(StringComparer.Ordinal);
        Mentioned = root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText).ToHashSet(StringComparer.Ordinal);
        // With a using static, the members of some type take the place of anything.
        IsOpaque = Mentioned.Overlaps(s_doors)
            || root.Usings.Any(used => used.StaticKeyword.IsKind(SyntaxKind.StaticKeyword))
            || source.Split('\n').Any(line => s_directives.Any(directive => line.TrimStart().StartsWith(directive, StringComparison.Ordinal)));
    }

    /// <summary>What later cells see.</summary>
    public IReadOnlyDictionary<string, DeclaredName> Declared { get; }

    /// <summary>Names that get a value, be they the cell's own or not.</summary>
    public IReadOnlySet<string> Changed { get; }

    /// <summary>All names in the text.</summary>
    public IReadOnlySet<string> Mentioned { get; }

    /// <summary>True where the cell may declare what does not stand in it.</summary>
    public bool IsOpaque { get; }

    /// <summary>Reads a cell; code that does not parse gives what can be told.</summary>
    public static CellCode Of(string source) => new(CSharpSyntaxTree.ParseText(source, Directives.ParseOptions), source);

    private static NameKind KindOf(ISymbol member) => member switch
    {
        IFieldSymbol { IsConst: true } => NameKind.Constant,
        IFieldSymbol => NameKind.Variable,
        IMethodSymbol => NameKind.Method,
        _ => NameKind.Other,
    };

    private static ExpressionSyntax? ChangedBy(SyntaxNode node) => node switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left,
        PrefixUnaryExpressionSyntax { OperatorToken.RawKind: (int)SyntaxKind.PlusPlusToken or (int)SyntaxKind.MinusMinusToken } prefix => prefix.Operand,
        PostfixUnaryExpressionSyntax { OperatorToken.RawKind: (int)SyntaxKind.PlusPlusToken or (int)SyntaxKind.MinusMinusToken } postfix => postfix.Operand,
        ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.RefKeyword or (int)SyntaxKind.OutKeyword } argument => argument.Expression,
        RefExpressionSyntax reference => reference.Expression,
        _ => null,
    };

    private static IEnumerable<string> NamesIn(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax name => [name.Identifier.ValueText],
        ParenthesizedExpressionSyntax inner => NamesIn(inner.Expression),
        TupleExpressionSyntax tuple => tuple.Arguments.SelectMany(argument => NamesIn(argument.Expression)),
        _ => [],
    };
}
