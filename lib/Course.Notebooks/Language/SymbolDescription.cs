using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Course.Notebooks.Language;

/// <summary>Declaration and documentation of symbols, as plain text and as Markdown.</summary>
internal sealed class SymbolDescription(CSharpCompilation compilation, XmlDocs docs, SemanticModel model, int position)
{
    private const int MostOverloads = 12;

    /// <summary>The first symbol with its documentation, then the declarations of its overloads.</summary>
    /// <param name="symbols">The best first.</param>
    /// <param name="active">The parameter being written, which is documented first; -1 for none.</param>
    public Description Symbols(IReadOnlyList<ISymbol> symbols, int active = -1)
    {
        var first = symbols[0];
        var overloads = symbols.Count > 1 ? symbols : OverloadsOf(first);
        if (active >= 0)
        {
            // The parameter that the cursor is in must exist.
            first = symbols.FirstOrDefault(s => active < ParametersOf(s).Length || ParametersOf(s) is [.., { IsParams: true }]) ?? first;
        }
        var plain = new StringBuilder();
        var markdown = new StringBuilder();
        var declaration = SymbolText.Full(first);
        plain.Append(declaration);
        markdown.Append("```csharp\n").Append(declaration).Append("\n```");
        if (docs.Of(first, compilation) is { } text)
        {
            Add(text.Summary);
            var parameters = ParametersOf(first);
            for (var i = 0; i < parameters.Length; i++)
            {
                var isActive = i == active || active >= parameters.Length && i == parameters.Length - 1;
                if (text.Parameters.GetValueOrDefault(parameters[i].Name) is { Length: > 0 } said || isActive)
                {
                    said = text.Parameters.GetValueOrDefault(parameters[i].Name, "");
                    plain.Append($"\n  {(isActive ? "→ " : "")}{parameters[i].Name}: {XmlDocs.Plain(said)}");
                    markdown.Append($"\n- {(isActive ? $"**`{parameters[i].Name}`**" : $"`{parameters[i].Name}`")}: {said}");
                }
            }
            if (text.Returns.Length > 0)
            {
                plain.Append($"\nReturns: {XmlDocs.Plain(text.Returns)}");
                markdown.Append($"\n\nReturns: {text.Returns}");
            }
            foreach (var (type, when) in text.Exceptions)
            {
                plain.Append($"\nThrows {type}: {XmlDocs.Plain(when)}");
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
            plain.Append("\n\nOverloads:").Append(string.Concat(lines.Select(line => "\n  " + line)));
            markdown.Append("\n\nOverloads:\n```csharp\n").AppendJoin('\n', lines).Append("\n```");
        }
        return new Description(plain.ToString(), markdown.ToString());

        void Add(string said)
        {
            if (said.Length > 0)
            {
                plain.Append("\n\n").Append(XmlDocs.Plain(said));
                markdown.Append("\n\n").Append(said).Append('\n');
            }
        }
    }

    /// <summary>One way to call something.</summary>
    public Signature Signature(ISymbol symbol)
    {
        var text = docs.Of(symbol, compilation);
        return new Signature(SymbolText.Full(symbol), text?.Summary ?? "",
            [.. ParametersOf(symbol).Select(parameter => (SymbolText.Parameter(parameter), text?.Parameters.GetValueOrDefault(parameter.Name) ?? ""))]);
    }

    private static System.Collections.Immutable.ImmutableArray<IParameterSymbol> ParametersOf(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => [],
    };

    private IReadOnlyList<ISymbol> OverloadsOf(ISymbol symbol) => symbol is IMethodSymbol { ContainingType: { IsScriptClass: false } type }
        ? [.. type.GetMembers(symbol.Name).Where(member => model.IsAccessible(position, member))]
        : [];
}
