using Course.Notebooks.Session;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Course.Notebooks.Language;

/// <summary>One proposal.</summary>
/// <param name="Text">What would be written.</param>
/// <param name="Kind">"method", "property", "class", …: VS Code's names.</param>
/// <param name="Signature">Type and parameters, and how many overloads there are.</param>
internal sealed record CompletionItem(string Text, string Kind, string Signature);

/// <summary>Proposals for a part of the cell.</summary>
/// <param name="Items">In the order in which to show them.</param>
/// <param name="Start">Where the part begins that a proposal replaces.</param>
/// <param name="End">Where it ends.</param>
internal sealed record Completion(IReadOnlyList<CompletionItem> Items, int Start, int End);

/// <summary>What there is to say about a name or a call.</summary>
internal sealed record Description(string Plain, string Markdown);

/// <summary>One way to call what is being called.</summary>
/// <param name="Label">Its declaration.</param>
/// <param name="Documentation">Its summary, as Markdown.</param>
/// <param name="Parameters">Each with its declaration and documentation.</param>
internal sealed record Signature(string Label, string Documentation, IReadOnlyList<(string Label, string Documentation)> Parameters);

/// <summary>The ways to call what is being called, the best first.</summary>
/// <param name="Signatures">None outside of a call.</param>
/// <param name="ActiveParameter">The parameter that is being written, counted from 0.</param>
internal sealed record SignatureHelp(IReadOnlyList<Signature> Signatures, int ActiveParameter);

/// <summary>
/// Completion, documentation and signatures for the next cell of a session: the names that its earlier cells have declared, its
/// packages and usings. May be used while a cell runs.
/// </summary>
internal sealed class LanguageService(CSharpSession session)
{
    private readonly XmlDocs _docs = new();

    /// <summary>What could be written at a place of the cell.</summary>
    /// <param name="source">The cell's text.</param>
    /// <param name="position">The cursor, from 0 to the text's length.</param>
    public Completion Complete(string source, int position)
    {
        position = Math.Clamp(position, 0, source.Length);
        if (DirectiveCompletion.Of(source, position, session.Folder) is { } directive)
        {
            return directive;
        }
        var text = CellText.Of(source);
        if (text.LanguageAt(source, position) != "csharp")
        {
            return new Completion([], position, position);
        }
        var start = position;
        while (start > 0 && IsPartOfName(source[start - 1]))
        {
            start--;
        }
        var end = position;
        while (end < source.Length && IsPartOfName(source[end]))
        {
            end++;
        }
        if (start < position && char.IsAsciiDigit(source[start]))
        {
            return new Completion([], position, position);
        }
        var typed = source[start..position];
        return new Completion(CodeCompletion.At(text.Code, start, end, typed, session.CompilationOf), start, end);
    }

    /// <summary>What the name at a place means, or the call whose parentheses it is in; null when there is nothing to say.</summary>
    /// <param name="source">The cell's text.</param>
    /// <param name="position">The cursor, from 0 to the text's length.</param>
    public Description? Inspect(string source, int position)
    {
        position = Math.Clamp(position, 0, source.Length);
        var text = CellText.Of(source);
        if (text.LanguageAt(source, position) != "csharp")
        {
            return null;
        }
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(text.Code), Directives.ParseOptions);
        var compilation = session.CompilationOf(tree);
        var model = compilation.GetSemanticModel(tree);
        var describe = new SymbolDescription(compilation, _docs, model, position);
        return NameAt(tree, position) is { } name && SymbolsOf(model, name) is { Count: > 0 } symbols
            ? describe.Symbols(symbols)
            : CallAround(tree, position) is var (arguments, active) ? Call(model, describe, arguments, active)
            : null;
    }

    /// <summary>The ways to call what is called around a place.</summary>
    /// <param name="source">The cell's text.</param>
    /// <param name="position">The cursor, from 0 to the text's length.</param>
    public SignatureHelp Signatures(string source, int position)
    {
        position = Math.Clamp(position, 0, source.Length);
        var text = CellText.Of(source);
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(text.Code), Directives.ParseOptions);
        if (text.LanguageAt(source, position) != "csharp" || CallAround(tree, position) is not var (arguments, active))
        {
            return new SignatureHelp([], 0);
        }
        var compilation = session.CompilationOf(tree);
        var model = compilation.GetSemanticModel(tree);
        var describe = new SymbolDescription(compilation, _docs, model, position);
        return new SignatureHelp([.. CandidatesOf(model, arguments).Select(describe.Signature)], active);
    }

    /// <summary>What the compiler has to say about a cell that has not run: errors and warnings, at their places.</summary>
    /// <param name="source">The cell's text.</param>
    public IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic> Diagnostics(string source)
    {
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(CellText.Of(source).Code), Directives.ParseOptions);
        return [.. session.CompilationOf(tree).GetDiagnostics().Where(found => found.Severity >= DiagnosticSeverity.Warning && found.Location.SourceTree == tree)];
    }

    /// <summary>Makes the compiler's code for questions ready, so that the first one is answered quickly.</summary>
    public void Warm()
    {
        const string Code = "var list = new List<int>(); list.Select(x => x.";
        Complete(Code, Code.Length);
        Complete("Con", 3);
        Inspect("Console.WriteLine(", 15);
        CodeCompleteness.Of("if (true) {");
    }

    private static bool IsPartOfName(char c) => SyntaxFacts.IsIdentifierPartCharacter(c);

    /// <summary>The name under the cursor, or just before it.</summary>
    private static SyntaxNode? NameAt(SyntaxTree tree, int position)
    {
        var root = tree.GetRoot();
        foreach (var at in new[] { position, position - 1 }.Where(p => p >= 0 && p < root.FullSpan.End))
        {
            var token = root.FindToken(at);
            if (token.Span.Contains(at) && token.Parent is { } node
                && (token.IsKind(SyntaxKind.IdentifierToken) || node is PredefinedTypeSyntax || token.IsKind(SyntaxKind.NewKeyword)))
            {
                return node;
            }
        }
        return null;
    }

    private static IReadOnlyList<ISymbol> SymbolsOf(SemanticModel model, SyntaxNode node)
    {
        if (node is not ExpressionSyntax && model.GetDeclaredSymbol(node) is { } declared)
        {
            return [declared];
        }
        // new Adam(…): the constructor that is called rather than the type.
        while (node.Parent is QualifiedNameSyntax qualified && qualified.Right == node)
        {
            node = qualified;
        }
        if (node.Parent is ObjectCreationExpressionSyntax creation && creation.Type == node)
        {
            node = creation;
        }
        var info = model.GetSymbolInfo(node);
        if (info.Symbol is not null)
        {
            return [info.Symbol];
        }
        if (info.CandidateSymbols.Length > 0)
        {
            return info.CandidateSymbols;
        }
        return model.GetMemberGroup(node) is { Length: > 0 } group ? group
            : model.GetTypeInfo(node).Type is { TypeKind: not TypeKind.Error } type ? [type] : [];
    }

    /// <summary>The argument list around a place, and which argument the place is in.</summary>
    private static (BaseArgumentListSyntax Arguments, int Active)? CallAround(SyntaxTree tree, int position)
    {
        var root = tree.GetRoot();
        var token = root.FindToken(Math.Min(position, Math.Max(0, root.FullSpan.End - 1)));
        // At the end of the text the list that is still open stands before the cursor.
        foreach (var from in new[] { token, token.GetPreviousToken() })
        {
            for (var node = from.Parent; node is not null; node = node.Parent)
            {
                if (node is BaseArgumentListSyntax list && list.GetFirstToken() is { IsMissing: false } open && open.Span.End <= position
                    && EndOf(list) is var close && (close.IsMissing || position <= close.SpanStart))
                {
                    return (list, list.Arguments.GetSeparators().Count(comma => comma.Span.End <= position));
                }
            }
        }
        return null;

        // GetLastToken passes over a bracket that is missing.
        static SyntaxToken EndOf(BaseArgumentListSyntax list) =>
            list is ArgumentListSyntax call ? call.CloseParenToken : ((BracketedArgumentListSyntax)list).CloseBracketToken;
    }

    private static Description? Call(SemanticModel model, SymbolDescription describe, BaseArgumentListSyntax arguments, int active) =>
        CandidatesOf(model, arguments) is { Count: > 0 } candidates ? describe.Symbols(candidates, active) : null;

    /// <summary>What a call may mean; the overload that the arguments written so far fit comes first.</summary>
    internal static List<ISymbol> CandidatesOf(SemanticModel model, BaseArgumentListSyntax arguments)
    {
        IEnumerable<ISymbol> candidates = arguments.Parent switch
        {
            InvocationExpressionSyntax call when model.GetTypeInfo(call.Expression).Type is INamedTypeSymbol { DelegateInvokeMethod: { } invoke } => [invoke],
            InvocationExpressionSyntax call => model.GetMemberGroup(call.Expression),
            BaseObjectCreationExpressionSyntax creation when model.GetTypeInfo(creation).Type is INamedTypeSymbol type => type.InstanceConstructors,
            _ => [],
        };
        var visible = candidates.Where(c => model.IsAccessible(arguments.SpanStart, c)).ToList();
        var best = arguments.Parent is null ? null : model.GetSymbolInfo(arguments.Parent).Symbol;
        if (visible.Count == 0 && best is not null)
        {
            visible.Add(best);
        }
        return [.. visible.OrderByDescending(v => SymbolEqualityComparer.Default.Equals(v, best)).ThenBy(v => (v as IMethodSymbol)?.Parameters.Length ?? 0)];
    }
}
