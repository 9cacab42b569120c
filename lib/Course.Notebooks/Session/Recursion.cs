using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Notebooks.Session;

/// <summary>
/// Has the functions of a cell that call themselves, by themselves or through others, look at the stack first. A full stack ends the process and
/// all variables with it; what looks in time gets an exception. No line moves.
/// </summary>
internal static class Recursion
{
    /// <summary>The code with a look at the stack in each such function; the same code where there is none.</summary>
    public static SyntaxTree Guard(SyntaxTree tree)
    {
        var root = tree.GetRoot();
        var functions = root.DescendantNodes().Where(node => NameOf(node) is not null).ToList();
        if (functions.Count == 0)
        {
            return tree;
        }
        var names = functions.Select(function => NameOf(function)!).ToHashSet();
        var calls = functions.ToLookup(
            function => NameOf(function)!,
            function => function.DescendantNodes().OfType<InvocationExpressionSyntax>().Select(CalledName).Where(name => name is not null && names.Contains(name)));
        var guarded = functions.Where(function => Reaches(NameOf(function)!, NameOf(function)!, [])).ToList();
        return guarded.Count == 0 ? tree : tree.WithRootAndOptions(root.ReplaceNodes(guarded, (_, function) => WithLook(function)), tree.Options);

        bool Reaches(string from, string to, HashSet<string> seen) => calls[from].SelectMany(called => called).Any(called => called == to
            || (seen.Add(called!) && Reaches(called!, to, seen)));
    }

    private static string? NameOf(SyntaxNode node) => node switch
    {
        LocalFunctionStatementSyntax local => local.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        _ => null,
    };

    private static string? CalledName(InvocationExpressionSyntax call) => call.Expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax member => member.Name.Identifier.ValueText,
        _ => null,
    };

    private static SyntaxNode WithLook(SyntaxNode function) => function switch
    {
        LocalFunctionStatementSyntax { Body: { } body } local => local.WithBody(WithLook(body, local.Modifiers)),
        LocalFunctionStatementSyntax { ExpressionBody: { } body } local => local
            .WithExpressionBody(null).WithBody(AsBlock(body, local.ReturnType, local.Modifiers, local.SemicolonToken)).WithSemicolonToken(default),
        MethodDeclarationSyntax { Body: { } body } method => method.WithBody(WithLook(body, method.Modifiers)),
        MethodDeclarationSyntax { ExpressionBody: { } body } method => method
            .WithExpressionBody(null).WithBody(AsBlock(body, method.ReturnType, method.Modifiers, method.SemicolonToken)).WithSemicolonToken(default),
        _ => function,
    };

    private static BlockSyntax WithLook(BlockSyntax body, SyntaxTokenList modifiers) => body.WithStatements(body.Statements.Insert(0, Look(
        modifiers.Any(SyntaxKind.AsyncKeyword) || body.DescendantNodes().OfType<YieldStatementSyntax>().Any())));

    private static BlockSyntax AsBlock(ArrowExpressionClauseSyntax body, TypeSyntax type, SyntaxTokenList modifiers, SyntaxToken semicolon)
    {
        var isAsync = modifiers.Any(SyntaxKind.AsyncKeyword);
        var returnsNothing = type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
            || (isAsync && type is IdentifierNameSyntax { Identifier.ValueText: "Task" or "ValueTask" });
        StatementSyntax statement = returnsNothing
            ? SyntaxFactory.ExpressionStatement(body.Expression)
            : SyntaxFactory.ReturnStatement(body.Expression).WithReturnKeyword(SyntaxFactory.Token(SyntaxKind.ReturnKeyword).WithTrailingTrivia(SyntaxFactory.Space));
        return SyntaxFactory.Block(
            SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithTriviaFrom(body.ArrowToken),
            [Look(isAsync), statement],
            SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithTriviaFrom(semicolon));
    }

    // A real look takes some ten nanoseconds. It is due where the stack has come to the last 4 KB of a piece of 64, and wants 128 to be left: so it
    // is in time, and a call takes a fifth of a nanosecond longer. Where the function's variables may not be on the stack, each call looks.
    private static StatementSyntax Look(bool mayLeaveStack)
    {
        const string Ensure = "global::System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();";
        return SyntaxFactory.ParseStatement(mayLeaveStack ? Ensure : $"unsafe {{ byte __here; if (((nint)(&__here) & 0xF000) == 0) {Ensure} }}");
    }
}
