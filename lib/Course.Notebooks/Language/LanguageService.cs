using Course.Notebooks.Session;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Course.Notebooks.Language;

/// <summary>One proposal: what would be written, VS Code's name for its kind ("method", "class"), and its type, parameters and overloads.</summary>
internal sealed record CompletionItem(string Text, string Kind, string Signature);

/// <summary>Proposals, in the order in which to show them, for the part of the cell that they would replace.</summary>
internal sealed record Completion(IReadOnlyList<CompletionItem> Items, int Start, int End);

/// <summary>What there is to say about a name or a call.</summary>
internal sealed record Description(string Markdown)
{
    /// <summary>The same without Markdown's marks.</summary>
    public string Plain { get; } = Markdown.Replace("```csharp\n", "").Replace("\n```", "").Replace("`", "");
}

/// <summary>One way to call what is being called: declarations and, as Markdown, documentation.</summary>
internal sealed record Signature(string Label, string Documentation, IReadOnlyList<(string Label, string Documentation)> Parameters);

/// <summary>The ways to call what is being called, the best first and none outside of a call, and the parameter that is being written.</summary>
internal sealed record SignatureHelp(IReadOnlyList<Signature> Signatures, int ActiveParameter);

/// <summary>
/// Completion, documentation and signatures for the next cell of a session: the names that its earlier cells have declared, its
/// packages and usings. May be used while a cell runs.
/// </summary>
internal sealed class LanguageService(CSharpSession session)
{
    private readonly XmlDocs _docs = new();

    /// <summary>What could be written at a place of the cell.</summary>
    public Completion Complete(string source, int position)
    {
        position = Math.Clamp(position, 0, source.Length);
        if (DirectiveCompletion.Of(source, position, session.Folder) is { } directive)
        {
            return directive;
        }
        var text = CellText.Of(source);
        var start = position;
        while (start > 0 && SyntaxFacts.IsIdentifierPartCharacter(source[start - 1]))
        {
            start--;
        }
        var end = position;
        while (end < source.Length && SyntaxFacts.IsIdentifierPartCharacter(source[end]))
        {
            end++;
        }
        if (!text.IsCSharpAt(position) || (start < position && char.IsAsciiDigit(source[start])))
        {
            return new Completion([], position, position);
        }
        return new Completion(CodeCompletion.At(text.Code, start, end, source[start..position], session.CompilationOf), start, end);
    }

    /// <summary>What the name at a place means, or the call whose parentheses it is in; null when there is nothing to say.</summary>
    public Description? Inspect(string source, int position)
    {
        position = Math.Clamp(position, 0, source.Length);
        if (!CellText.Of(source).IsCSharpAt(position))
        {
            return null;
        }
        var model = ModelOf(source);
        var describe = new SymbolDescription(_docs, model, position);
        if (NameAt(model.SyntaxTree, position) is { } name && SymbolsOf(model, name) is { Count: > 0 } symbols)
        {
            return describe.Symbols(symbols);
        }
        return CallAround(model.SyntaxTree, position) is var (arguments, active) && CandidatesOf(model, arguments) is { Count: > 0 } candidates
            ? describe.Symbols(candidates, active)
            : null;
    }

    /// <summary>The ways to call what is called around a place.</summary>
    public SignatureHelp Signatures(string source, int position)
    {
        position = Math.Clamp(position, 0, source.Length);
        var model = ModelOf(source);
        if (!CellText.Of(source).IsCSharpAt(position) || CallAround(model.SyntaxTree, position) is not var (arguments, active))
        {
            return new SignatureHelp([], 0);
        }
        return new SignatureHelp([.. CandidatesOf(model, arguments).Select(new SymbolDescription(_docs, model, position).Signature)], active);
    }

    /// <summary>What the compiler has to say about a cell that has not run: errors and warnings, at their places.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics(string source)
    {
        var model = ModelOf(source);
        var found = model.Compilation.GetDiagnostics().Where(one => one.Severity >= DiagnosticSeverity.Warning);
        return [.. found.Where(one => one.Location.SourceTree == model.SyntaxTree)];
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

    private SemanticModel ModelOf(string source)
    {
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(CellText.Of(source).Code), Directives.ParseOptions);
        return session.CompilationOf(tree).GetSemanticModel(tree);
    }

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
