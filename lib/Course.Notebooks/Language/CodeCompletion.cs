using System.ComponentModel;
using Course.Notebooks.Session;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Course.Notebooks.Language;

/// <summary>Proposals from what the compiler knows: members after a dot, names in scope, names of parameters.</summary>
internal static class CodeCompletion
{
    // A name that nobody declares stands for what is being written, so that the text around it parses as it will.
    private const string Placeholder = "__being_written__";

    // The reserved words, and those that mean something only at some places.
    private static readonly string[] s_keywords =
    [
        .. SyntaxFacts.GetReservedKeywordKinds().Select(SyntaxFacts.GetText).Where(word => char.IsAsciiLetter(word[0])),
        "async", "await", "record", "var", "when", "with", "yield", "nameof",
    ];

    /// <summary>What the name from start to end may become, of which this much stands before the cursor.</summary>
    public static IReadOnlyList<CompletionItem> At(string code, int start, int end, string typed, Func<SyntaxTree, CSharpCompilation> compile)
    {
        // What follows on later lines must not be taken for the rest of this statement.
        var lineEnd = code.IndexOf('\n', end);
        var rest = code.AsSpan(end, (lineEnd < 0 ? code.Length : lineEnd) - end);
        var patched = string.Concat(code.AsSpan(0, start), Placeholder, rest.IsWhiteSpace() ? ";" : "", code.AsSpan(end));
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(patched), Directives.ParseOptions);
        var token = tree.GetRoot().FindToken(start);
        if (!token.IsKind(SyntaxKind.IdentifierToken) || token.ValueText != Placeholder || token.Parent is not { } node || IsBeingNamed(node))
        {
            return []; // In a comment, a string, or a number; or a name that is new.
        }
        var model = compile(tree).GetSemanticModel(tree);
        var symbols = Symbols(model, node, start, out var inScope);
        var described = symbols
            .Where(symbol => IsShown(symbol) && Fits(symbol.Name, typed))
            .GroupBy(symbol => (symbol.Name, IsType: symbol is INamespaceOrTypeSymbol))
            .Select(group => (Symbol: group.OrderBy(s => (s as IMethodSymbol)?.Parameters.Length ?? 0).First(), Count: group.Count()))
            .Select(found => (Rank: Rank(found.Symbol, typed, inScope), Item: Item(found.Symbol, found.Count, model, start)));
        if (inScope)
        {
            described = described.Concat(s_keywords.Where(word => typed.Length > 0 && Fits(word, typed))
                .Select(word => (Rank: word.StartsWith(typed, StringComparison.Ordinal) ? 1 : 3, Item: new CompletionItem(word, "keyword", "keyword"))));
        }
        var names = inScope ? ParameterNames(model, node).Where(name => Fits(name.Text, typed)) : [];
        var sorted = described.OrderBy(d => d.Rank).ThenBy(d => d.Item.Text, StringComparer.OrdinalIgnoreCase).Select(d => d.Item);
        return [.. names.Concat(sorted).DistinctBy(item => item.Text)];
    }

    private static bool Fits(string name, string typed) => name.StartsWith(typed, StringComparison.OrdinalIgnoreCase);

    // What the learner has declared comes before what libraries declare, and the same case before the other one.
    private static int Rank(ISymbol symbol, string typed, bool inScope) =>
        (symbol.Name.StartsWith(typed, StringComparison.Ordinal) ? 0 : 2)
        + (inScope && !(symbol is ILocalSymbol or IParameterSymbol or IRangeVariableSymbol || symbol.ContainingType?.IsScriptClass == true) ? 1 : 0);

    private static bool IsBeingNamed(SyntaxNode node) => node is VariableDeclaratorSyntax or ParameterSyntax or MethodDeclarationSyntax or BaseTypeDeclarationSyntax
        or LocalFunctionStatementSyntax or SingleVariableDesignationSyntax or PropertyDeclarationSyntax or ForEachStatementSyntax or EnumMemberDeclarationSyntax;

    private static IEnumerable<ISymbol> Symbols(SemanticModel model, SyntaxNode node, int position, out bool inScope)
    {
        inScope = false;
        switch (node.Parent)
        {
            case MemberAccessExpressionSyntax access when access.Name == node:
                return Members(model, access.Expression, position);
            case MemberBindingExpressionSyntax binding when binding.Ancestors().OfType<ConditionalAccessExpressionSyntax>().FirstOrDefault() is { } conditional:
                return Members(model, conditional.Expression, position);
            case QualifiedNameSyntax qualified when qualified.Right == node:
                return Members(model, qualified.Left, position);
            case UsingDirectiveSyntax { StaticKeyword.RawKind: 0, Alias: null }:
                return model.LookupNamespacesAndTypes(position).OfType<INamespaceSymbol>();
            case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation } } when model.GetTypeInfo(creation).Type is { } type:
                return Settable(model, type, position);
            // The first name after { might also be an element of a collection, where the type is one.
            case InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation }
                when model.GetTypeInfo(creation).Type is { } type && type.AllInterfaces.All(i => i.SpecialType != SpecialType.System_Collections_IEnumerable):
                return Settable(model, type, position);
            default:
                inScope = true;
                return node.Parent is ObjectCreationExpressionSyntax
                    ? model.LookupNamespacesAndTypes(position)
                    : model.LookupSymbols(position);
        }
    }

    private static IEnumerable<ISymbol> Settable(SemanticModel model, ITypeSymbol type, int position) =>
        model.LookupSymbols(position, type).Where(s => s is IPropertySymbol { IsReadOnly: false, IsStatic: false } or IFieldSymbol { IsReadOnly: false, IsStatic: false, IsConst: false });

    private static IEnumerable<ISymbol> Members(SemanticModel model, ExpressionSyntax of, int position)
    {
        var symbol = model.GetSymbolInfo(of).Symbol ?? SpeculativeSymbol(model, of, position);
        if (symbol is IAliasSymbol alias)
        {
            symbol = alias.Target;
        }
        switch (symbol)
        {
            case INamespaceSymbol space:
                return model.LookupNamespacesAndTypes(position, space);
            case ITypeSymbol { TypeKind: TypeKind.Enum } type:
                return type.GetMembers().OfType<IFieldSymbol>();
            case ITypeSymbol type:
                return model.LookupSymbols(position, type).Where(s => s.IsStatic || s is ITypeSymbol);
        }
        var value = SymbolText.TypeOf(symbol) ?? model.GetTypeInfo(of).Type;
        if (value is null or { TypeKind: TypeKind.Error } || value.SpecialType == SpecialType.System_Void)
        {
            return [];
        }
        var members = model.LookupSymbols(position, value, includeReducedExtensionMethods: true)
            .Where(s => s is not ITypeSymbol && (!s.IsStatic || s is IMethodSymbol { MethodKind: MethodKind.ReducedExtension }));
        // A property named after its type, as in "Color Color": both the value's members and the type's.
        return symbol is not null && of is IdentifierNameSyntax name && symbol.Name == value.Name && name.Identifier.ValueText == value.Name
            ? members.Concat(model.LookupSymbols(position, value).Where(s => s.IsStatic))
            : members;
    }

    // "point.x; var …" can parse as a type's name; the left side is then looked up again as an expression.
    private static ISymbol? SpeculativeSymbol(SemanticModel model, ExpressionSyntax of, int position)
    {
        if (of is not NameSyntax)
        {
            return null;
        }
        var expression = SyntaxFactory.ParseExpression(of.ToString());
        return model.GetSpeculativeSymbolInfo(position, expression, SpeculativeBindingOption.BindAsExpression).Symbol;
    }

    /// <summary>The names that an argument could be given by, for every overload of the call.</summary>
    private static IEnumerable<CompletionItem> ParameterNames(SemanticModel model, SyntaxNode node)
    {
        if (node.Parent is not ArgumentSyntax { NameColon: null, Parent: BaseArgumentListSyntax arguments })
        {
            return [];
        }
        var given = arguments.Arguments.Select(a => a.NameColon?.Name.Identifier.ValueText).ToHashSet();
        return LanguageService.CandidatesOf(model, arguments).OfType<IMethodSymbol>()
            .SelectMany(method => method.Parameters)
            .Where(parameter => !given.Contains(parameter.Name))
            .DistinctBy(parameter => parameter.Name)
            .Select(parameter => new CompletionItem(parameter.Name + ":", "field", SymbolText.Parameter(parameter)));
    }

    private static bool IsShown(ISymbol symbol) =>
        symbol.CanBeReferencedByName && !symbol.IsImplicitlyDeclared && symbol.Name != Placeholder && !IsHidden(symbol);

    private static bool IsHidden(ISymbol symbol) => symbol.GetAttributes().Any(attribute =>
        attribute.AttributeClass is { Name: nameof(EditorBrowsableAttribute) }
        && attribute.ConstructorArguments is [{ Value: (int)EditorBrowsableState.Never }]);

    private static CompletionItem Item(ISymbol symbol, int count, SemanticModel model, int position)
    {
        var signature = SymbolText.Short(symbol, model, position);
        return new CompletionItem(symbol.Name, SymbolText.Kind(symbol), count > 1 ? $"{signature} (+ {count - 1} overload{(count > 2 ? "s" : "")})" : signature);
    }
}
