using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Notebooks.Session;

/// <summary>
/// Has the functions of a cell that call themselves, by themselves or through others, look at the stack first. A full stack ends the process and
/// all variables with it; what looks in time gets an exception. No line moves.
/// </summary>
/// <remarks>
/// Names decide: what mentions its own name may call itself. A look too many costs next to nothing, and a cell that does not compile with its
/// looks is compiled without them.
/// </remarks>
internal static class Recursion
{
    /// <summary>The code with a look at the stack in each such function; the same code where there is none.</summary>
    public static SyntaxTree Guard(SyntaxTree tree)
    {
        var root = tree.GetRoot();
        var functions = root.DescendantNodes().Where(node => NameOf(node) is not null).ToLookup(node => NameOf(node)!);
        if (functions.Count == 0)
        {
            return tree;
        }
        var mentions = functions.ToDictionary(named => named.Key, named => named
            .SelectMany(function => function.DescendantNodes()).OfType<SimpleNameSyntax>()
            .Select(mention => mention.Identifier.ValueText).Where(functions.Contains).ToHashSet());
        var guarded = functions.Where(named => Reaches(named.Key, named.Key, [])).SelectMany(named => named).ToList();
        return guarded.Count == 0 ? tree : tree.WithRootAndOptions(root.ReplaceNodes(guarded, WithLook), tree.Options);

        bool Reaches(string from, string to, HashSet<string> seen) => mentions[from].Any(called => called == to || (seen.Add(called) && Reaches(called, to, seen)));
    }

    /// <summary>By what a function is called, which may be a property or what a variable holds; null for a node that is none.</summary>
    private static string? NameOf(SyntaxNode node) => node switch
    {
        LocalFunctionStatementSyntax local => local.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        PropertyDeclarationSyntax { ExpressionBody: not null } property => property.Identifier.ValueText,
        AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        AnonymousFunctionExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } } => variable.Identifier.ValueText,
        AnonymousFunctionExpressionSyntax { Parent: AssignmentExpressionSyntax { Left: SimpleNameSyntax variable } } => variable.Identifier.ValueText,
        _ => null,
    };

    private static SyntaxNode WithLook(SyntaxNode original, SyntaxNode function) => function switch
    {
        LocalFunctionStatementSyntax { Body: { } body } local => local.WithBody(WithLook(body, local.Modifiers)),
        LocalFunctionStatementSyntax { ExpressionBody: { } body } local => local.WithExpressionBody(null).WithSemicolonToken(default)
            .WithBody(AsBlock(body, !ReturnsNothing(local.ReturnType, local.Modifiers), local.Modifiers, local.SemicolonToken)),
        BaseMethodDeclarationSyntax { Body: { } body } method => method.WithBody(WithLook(body, method.Modifiers)),
        BaseMethodDeclarationSyntax { ExpressionBody: { } body } method => method.WithExpressionBody(null).WithSemicolonToken(default)
            .WithBody(AsBlock(body, method is MethodDeclarationSyntax { ReturnType: { } type } && !ReturnsNothing(type, method.Modifiers), method.Modifiers, method.SemicolonToken)),
        AccessorDeclarationSyntax { Body: { } body } accessor => accessor.WithBody(WithLook(body, [])),
        AccessorDeclarationSyntax { ExpressionBody: { } body } accessor => accessor.WithExpressionBody(null).WithSemicolonToken(default)
            .WithBody(AsBlock(body, accessor.IsKind(SyntaxKind.GetAccessorDeclaration), [], accessor.SemicolonToken)),
        PropertyDeclarationSyntax { ExpressionBody: { } body } property => property.WithExpressionBody(null).WithSemicolonToken(default)
            .WithAccessorList(SyntaxFactory.AccessorList([SyntaxFactory.AccessorDeclaration(
                SyntaxKind.GetAccessorDeclaration, AsBlock(body, returns: true, [], property.SemicolonToken))])),
        AnonymousFunctionExpressionSyntax { Block: { } body } lambda => lambda.WithBlock(WithLook(body, lambda.Modifiers)),
        AnonymousFunctionExpressionSyntax { ExpressionBody: { } value } lambda => lambda.WithExpressionBody(null)
            .WithBlock(SyntaxFactory.Block(Look(lambda.Modifiers.Any(SyntaxKind.AsyncKeyword)), Last(value, !IsAction(original)))),
        _ => function,
    };

    private static BlockSyntax WithLook(BlockSyntax body, SyntaxTokenList modifiers) => body.WithStatements(body.Statements.Insert(0, Look(
        modifiers.Any(SyntaxKind.AsyncKeyword) || body.DescendantNodes().OfType<YieldStatementSyntax>().Any())));

    private static BlockSyntax AsBlock(ArrowExpressionClauseSyntax body, bool returns, SyntaxTokenList modifiers, SyntaxToken semicolon) => SyntaxFactory.Block(
        SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTriviaFrom(body.ArrowToken),
        [Look(modifiers.Any(SyntaxKind.AsyncKeyword)), Last(body.Expression, returns)],
        SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithTriviaFrom(semicolon));

    private static StatementSyntax Last(ExpressionSyntax value, bool returns) => returns
        ? SyntaxFactory.ReturnStatement(value).WithReturnKeyword(SyntaxFactory.Token(SyntaxKind.ReturnKeyword).WithTrailingTrivia(SyntaxFactory.Space))
        : SyntaxFactory.ExpressionStatement(value);

    private static bool ReturnsNothing(TypeSyntax type, SyntaxTokenList modifiers) =>
        type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
        || (modifiers.Any(SyntaxKind.AsyncKeyword) && type is IdentifierNameSyntax { Identifier.ValueText: "Task" or "ValueTask" });

    private static bool IsAction(SyntaxNode lambda) => lambda.SyntaxTree.GetRoot().DescendantNodes().OfType<VariableDeclarationSyntax>()
        .Any(declared => declared.Type is SimpleNameSyntax { Identifier.ValueText: "Action" }
            && declared.Variables.Any(variable => variable.Identifier.ValueText == NameOf(lambda)));

    // A real look takes some ten nanoseconds. It is due where the stack has come to the last 4 KB of a piece of 64, and wants 128 to be left: so it
    // is in time, and a call takes a fifth of a nanosecond longer. Where the function's variables may not be on the stack, each call looks.
    private static StatementSyntax Look(bool mayLeaveStack)
    {
        const string Ensure = "global::System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();";
        return SyntaxFactory.ParseStatement(mayLeaveStack ? Ensure : $"unsafe {{ byte __here; if (((nint)(&__here) & 0xF000) == 0) {Ensure} }}");
    }
}
