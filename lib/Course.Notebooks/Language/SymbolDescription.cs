using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Course.Notebooks.Language;

/// <summary>Declaration and documentation of symbols.</summary>
internal sealed class SymbolDescription(XmlDocs docs, SemanticModel model, int position)
{
    private const int MostOverloads = 12;

    /// <summary>The first and best symbol with its documentation and a mark at the parameter being written; then its overloads.</summary>
    public Description Symbols(IReadOnlyList<ISymbol> symbols, int active = -1)
    {
        var first = symbols[0];
        var overloads = symbols.Count > 1 ? symbols : OverloadsOf(first);
        if (active >= 0)
        {
            // The parameter that the cursor is in must exist.
            first = symbols.FirstOrDefault(s => active < ParametersOf(s).Length || ParametersOf(s) is [.., { IsParams: true }]) ?? first;
        }
        var markdown = new StringBuilder($"```csharp\n{SymbolText.Full(first)}\n```");
        if (docs.Of(first, model.Compilation) is { } text)
        {
            Add(text.Summary);
            var parameters = ParametersOf(first);
            for (var i = 0; i < parameters.Length; i++)
            {
                var isActive = i == active || active >= parameters.Length && i == parameters.Length - 1;
                var said = text.Parameters.GetValueOrDefault(parameters[i].Name, "");
                if (said.Length > 0 || isActive)
                {
                    markdown.Append($"\n- {(isActive ? "→ " : "")}`{parameters[i].Name}`: {said}");
                }
            }
            if (text.Returns.Length > 0)
            {
                markdown.Append($"\n\nReturns: {text.Returns}");
            }
            foreach (var (type, when) in text.Exceptions)
            {
                markdown.Append($"\n\nThrows `{type}`: {when}");
            }
            Add(text.Remarks);
        }
        var others = overloads.Where(o => !SymbolEqualityComparer.Default.Equals(o, first)).ToList();
        if (others.Count > 0)
        {
            var lines = others.Take(MostOverloads).Select(SymbolText.Full).ToList();
            if (others.Count > MostOverloads)
            {
                lines.Add($"… and {others.Count - MostOverloads} more");
            }
            markdown.Append("\n\nOverloads:\n```csharp\n").AppendJoin('\n', lines).Append("\n```");
        }
        return new Description(markdown.ToString());

        void Add(string said)
        {
            if (said.Length > 0)
            {
                markdown.Append("\n\n").Append(said).Append('\n');
            }
        }
    }

    /// <summary>One way to call something.</summary>
    public Signature Signature(ISymbol symbol)
    {
        var text = docs.Of(symbol, model.Compilation);
        return new Signature(SymbolText.Full(symbol), text?.Summary ?? "",
            [.. ParametersOf(symbol).Select(parameter => (SymbolText.Parameter(parameter), text?.Parameters.GetValueOrDefault(parameter.Name) ?? ""))]);
    }

    private static ImmutableArray<IParameterSymbol> ParametersOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => [],
    };

    private IReadOnlyList<ISymbol> OverloadsOf(ISymbol symbol) => symbol is IMethodSymbol { ContainingType: { IsScriptClass: false } type }
        ? [.. type.GetMembers(symbol.Name).Where(member => model.IsAccessible(position, member))]
        : [];
}
