using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Course.Teaching.Export;

/// <summary>
/// Gives everything that cells declare a name of its own. In a notebook a later cell may declare a name again, and a loop may use the name
/// of another cell's variable; in one file neither compiles. What comes second is renamed, with all that means it: loss, loss2.
/// </summary>
internal sealed class CellNames
{
    private readonly List<Use> _uses = [];
    private readonly HashSet<string> _texts = [];
    private readonly Dictionary<ISymbol, string> _renamed = new(SymbolEqualityComparer.Default);

    /// <summary>An identifier, what it means, and whether it stands where that is declared.</summary>
    private sealed record Use(SyntaxToken Token, ISymbol? Symbol, bool Declares);

    /// <summary>Whether this word stands anywhere in the cells.</summary>
    public bool Mentions(string word) => _texts.Contains(word);

    /// <summary>Takes in the identifiers of one more piece of code, and tells what those mean that the compiler knows.</summary>
    public IEnumerable<(SyntaxToken Token, ISymbol Symbol)> Read(SemanticModel model)
    {
        var first = _uses.Count;
        foreach (var token in model.SyntaxTree.GetRoot().DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken) && !token.IsMissing))
        {
            _texts.Add(token.ValueText);
            if (token.Parent is SimpleNameSyntax name)
            {
                if (name.IsVar)
                {
                    continue;
                }
                var info = model.GetSymbolInfo(name);
                _uses.Add(new Use(token, Meant(info.Symbol ?? info.CandidateSymbols.FirstOrDefault()), false));
            }
            else if (token.Parent is { } node && model.GetDeclaredSymbol(node) is { } symbol)
            {
                _uses.Add(new Use(token, Meant(symbol), true));
            }
        }
        return [.. _uses.Skip(first).Where(use => use.Symbol is not null).Select(use => (use.Token, use.Symbol!))];
    }

    /// <summary>Chooses the names, when all code has been read; some the program has already.</summary>
    public void Choose(IEnumerable<string> reserved)
    {
        var taken = reserved.ToHashSet();
        var foreign = _uses.Where(IsForeign).Select(use => use.Token.ValueText).ToHashSet();
        var inner = new Dictionary<string, string>();
        foreach (var symbol in _uses.Where(use => use.Declares && IsOfCell(use.Symbol)).Select(use => use.Symbol!).Distinct(SymbolEqualityComparer.Default))
        {
            // A local variable would also hide what the name means in the cells above it.
            if (!taken.Add(symbol.Name) || (symbol is not ITypeSymbol && foreign.Contains(symbol.Name)))
            {
                _renamed[symbol] = Fresh(symbol.Name);
            }
        }
        foreach (var use in _uses.Where(use => use.Declares && IsInner(use) && taken.Contains(use.Symbol!.Name)))
        {
            // They got along with each other, so one new name does for all that shared the old one.
            var name = use.Symbol!.Name;
            _renamed[use.Symbol] = inner.TryGetValue(name, out var chosen) ? chosen : inner[name] = Fresh(name);
        }
    }

    /// <summary>What has to change in a piece of code.</summary>
    public IEnumerable<TextChange> Changes(SemanticModel model)
    {
        foreach (var use in _uses.Where(use => use.Token.SyntaxTree == model.SyntaxTree && use.Symbol is not null))
        {
            var isRenamed = _renamed.TryGetValue(use.Symbol!, out var name) && use.Token.ValueText == use.Symbol!.Name;
            // An extension method is found behind a dot wherever it stands, and by itself only with its class.
            var prefix = !use.Declares && use.Symbol is IMethodSymbol { IsExtensionMethod: true } && IsOfCell(use.Symbol) && IsByItself(use.Token.Parent!) ? "Extensions." : "";
            if (isRenamed || prefix.Length > 0)
            {
                yield return new TextChange(use.Token.Span, prefix + (isRenamed ? Inferred(use.Token, model) + name : use.Token.Text));
            }
        }
    }

    /// <summary>The name that a symbol has in the program.</summary>
    public string NameOf(ISymbol symbol) => _renamed.GetValueOrDefault(symbol, symbol.Name);

    /// <summary>Whether a symbol is a variable, method or type of the cells themselves, rather than something inside one.</summary>
    public static bool IsOfCell(ISymbol? symbol) =>
        symbol is { IsImplicitlyDeclared: false, ContainingType.IsScriptClass: true } and (IFieldSymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary } or IPropertySymbol or ITypeSymbol);

    /// <summary>Whether a node stands in a lambda, a method or a type, where a name may be used again.</summary>
    public static bool IsInFunction(SyntaxNode? node) =>
        node is not null && node.AncestorsAndSelf().Any(n => n is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or BaseTypeDeclarationSyntax);

    private string Fresh(string name)
    {
        var number = 2;
        while (!_texts.Add($"{name}{number}"))
        {
            number++;
        }
        return $"{name}{number}";
    }

    private static ISymbol? Meant(ISymbol? symbol) => symbol switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor or MethodKind.Destructor } constructor => constructor.ContainingType.OriginalDefinition,
        IMethodSymbol method => (method.ReducedFrom ?? method).OriginalDefinition,
        _ => symbol?.OriginalDefinition,
    };

    private static bool IsInner(Use use) =>
        use.Symbol is ILocalSymbol or IRangeVariableSymbol or IMethodSymbol { MethodKind: MethodKind.LocalFunction }
        && !IsInFunction(use.Token.Parent is LocalFunctionStatementSyntax function ? function.Parent : use.Token.Parent);

    /// <summary>Whether a word by itself means something that no cell declares.</summary>
    private static bool IsForeign(Use use) =>
        !use.Declares
        && use.Token.Parent is SimpleNameSyntax name
        && use.Symbol is not (ILocalSymbol or IParameterSymbol or IRangeVariableSymbol or ITypeParameterSymbol or ILabelSymbol)
        && use.Symbol?.ContainingType is not { Locations: [{ IsInSource: true }, ..] }
        && IsByItself(name)
        && !SyntaxFacts.IsInTypeOnlyContext(name);

    /// <summary>Whether a name is looked up where it stands, rather than in what is before a dot.</summary>
    private static bool IsByItself(SyntaxNode name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == name,
        MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax => false,
        QualifiedNameSyntax qualified => qualified.Left == name,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => assignment.Left != name,
        _ => true,
    };

    /// <summary>The name that a tuple or an anonymous object took from the variable, which must stay.</summary>
    private static string Inferred(SyntaxToken token, SemanticModel model)
    {
        switch (token.Parent)
        {
            case IdentifierNameSyntax { Parent: AnonymousObjectMemberDeclaratorSyntax { NameEquals: null } }:
                return $"{token.Text} = ";
            case IdentifierNameSyntax { Parent: ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax tuple } argument } when !IsAssignedTo(tuple) && !HasTarget(tuple):
                var type = model.GetTypeInfo(tuple).ConvertedType as INamedTypeSymbol;
                var at = tuple.Arguments.IndexOf(argument);
                return type is { IsTupleType: true } && at < type.TupleElements.Length && type.TupleElements[at].Name != token.ValueText ? "" : $"{token.Text}: ";
            default:
                return "";
        }
    }

    // The variable that takes it has names of its own.
    private static bool HasTarget(TupleExpressionSyntax tuple) => tuple.Parent is AssignmentExpressionSyntax
        or EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Type.IsVar: false } } };

    private static bool IsAssignedTo(SyntaxNode tuple) => tuple.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == tuple,
        ForEachVariableStatementSyntax loop => loop.Variable == tuple,
        ArgumentSyntax { Parent: TupleExpressionSyntax outer } => IsAssignedTo(outer),
        _ => false,
    };
}
