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

/// <summary>A name that later cells see.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Nodes">Where it is declared; several for overloads.</param>
internal sealed record DeclaredName(NameKind Kind, IReadOnlyList<CSharpSyntaxNode> Nodes);

/// <summary>What the code of a cell does with names, as far as its text shows.</summary>
internal sealed class CellCode
{
    // Code that reaches the session by these is not seen here.
    private static readonly HashSet<string> s_doors = new(StringComparer.Ordinal) { "Kernel", "KernelInvocationContext", "SubmitCode", "SendAsync", "SubmitCodeAsync" };
    private static readonly string[] s_directives = ["#!import", "#load", "#!set", "#!share"];

    private readonly Dictionary<string, DeclaredName> _declared = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);

    private CellCode(CompilationUnitSyntax root, string source)
    {
        foreach (var member in root.Members)
        {
            Add(member);
        }
        foreach (var used in root.Usings)
        {
            if (used.Alias is { } alias)
            {
                Add(alias.Name.Identifier.ValueText, NameKind.Other, used);
            }
        }
        foreach (var node in root.DescendantNodes())
        {
            NoteChange(node);
        }
        Mentioned = root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText).ToHashSet(StringComparer.Ordinal);
        // With a using static, the members of some type take the place of anything.
        IsOpaque = Mentioned.Overlaps(s_doors)
            || root.Usings.Any(used => used.StaticKeyword.IsKind(SyntaxKind.StaticKeyword))
            || source.Split('\n').Any(line => s_directives.Any(directive => line.TrimStart().StartsWith(directive, StringComparison.Ordinal)));
    }

    /// <summary>What later cells see.</summary>
    public IReadOnlyDictionary<string, DeclaredName> Declared => _declared;

    /// <summary>Names that get a value, be they the cell's own or not.</summary>
    public IReadOnlySet<string> Changed => _changed;

    /// <summary>All names in the text.</summary>
    public IReadOnlySet<string> Mentioned { get; }

    /// <summary>True where the cell may declare what does not stand in it.</summary>
    public bool IsOpaque { get; }

    /// <summary>Reads a cell; code that does not parse gives what can be told.</summary>
    public static CellCode Of(string source) => new(CSharpSyntaxTree.ParseText(source, Directives.ParseOptions).GetCompilationUnitRoot(), source);

    private void Add(MemberDeclarationSyntax member)
    {
        switch (member)
        {
            case MethodDeclarationSyntax method:
                Add(method.Identifier.ValueText, NameKind.Method, method);
                break;
            case FieldDeclarationSyntax field:
                var kind = field.Modifiers.Any(SyntaxKind.ConstKeyword) ? NameKind.Constant : NameKind.Variable;
                foreach (var variable in field.Declaration.Variables)
                {
                    Add(variable.Identifier.ValueText, kind, field);
                }
                AddDesignations(field);
                break;
            case PropertyDeclarationSyntax property:
                Add(property.Identifier.ValueText, NameKind.Other, property);
                break;
            case BaseTypeDeclarationSyntax type:
                Add(type.Identifier.ValueText, NameKind.Other, type);
                break;
            case DelegateDeclarationSyntax type:
                Add(type.Identifier.ValueText, NameKind.Other, type);
                break;
            case GlobalStatementSyntax statement:
                AddDesignations(statement);
                break;
        }
    }

    /// <summary>var (a, b) = …, out var a, is T a: where they stand in no block, lambda, loop or branch of their own, later cells see them.</summary>
    private void AddDesignations(MemberDeclarationSyntax member)
    {
        var outside = member.DescendantNodes(node => node is StatementSyntax statement ? IsOpen(statement)
            : node is not (AnonymousFunctionExpressionSyntax or SwitchSectionSyntax or SwitchExpressionArmSyntax)).ToList();
        foreach (var name in outside.OfType<SingleVariableDesignationSyntax>())
        {
            Add(name.Identifier.ValueText, NameKind.Variable, member);
        }
        foreach (var function in outside.OfType<LocalFunctionStatementSyntax>())
        {
            Add(function.Identifier.ValueText, NameKind.Other, function);
        }
    }

    // What the compiler looks into for names that stay.
    private static bool IsOpen(StatementSyntax statement) => statement.Parent is GlobalStatementSyntax or LabeledStatementSyntax && statement is ExpressionStatementSyntax
        or IfStatementSyntax or SwitchStatementSyntax or LockStatementSyntax or ReturnStatementSyntax or ThrowStatementSyntax or LabeledStatementSyntax;

    private void Add(string name, NameKind kind, CSharpSyntaxNode node) =>
        _declared[name] = new DeclaredName(kind, _declared.TryGetValue(name, out var before) && kind == NameKind.Method ? [.. before.Nodes, node] : [node]);

    private void NoteChange(SyntaxNode node)
    {
        switch (node)
        {
            case AssignmentExpressionSyntax assignment:
                NoteTarget(assignment.Left);
                break;
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } prefix:
                NoteTarget(prefix.Operand);
                break;
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } postfix:
                NoteTarget(postfix.Operand);
                break;
            case ArgumentSyntax argument when !argument.RefKindKeyword.IsKind(SyntaxKind.None) && !argument.RefKindKeyword.IsKind(SyntaxKind.InKeyword):
                NoteTarget(argument.Expression);
                break;
            case RefExpressionSyntax reference:
                NoteTarget(reference.Expression);
                break;
        }
    }

    private void NoteTarget(ExpressionSyntax target)
    {
        switch (target)
        {
            case IdentifierNameSyntax name:
                _changed.Add(name.Identifier.ValueText);
                break;
            case ParenthesizedExpressionSyntax inner:
                NoteTarget(inner.Expression);
                break;
            case TupleExpressionSyntax tuple:
                foreach (var argument in tuple.Arguments)
                {
                    NoteTarget(argument.Expression);
                }
                break;
        }
    }
}
