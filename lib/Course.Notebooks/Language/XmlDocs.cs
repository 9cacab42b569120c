using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace Course.Notebooks.Language;

/// <summary>What the XML documentation says about one symbol; texts are Markdown, "" where nothing is said.</summary>
internal sealed record SymbolDocs(
    string Summary, IReadOnlyDictionary<string, string> Parameters, string Returns, string Remarks, IReadOnlyList<(string Type, string When)> Exceptions);

/// <summary>
/// Finds documentation in the .xml files beside assemblies; for the framework, which ships none at run time, in the reference
/// packs of the SDK when there is one.
/// </summary>
internal sealed partial class XmlDocs
{
    private static readonly Lazy<string?> s_referencePack = new(FindReferencePack);

    // A file is searched as text: parsing the framework's forty megabytes would take seconds.
    private readonly ConcurrentDictionary<string, string> _files = new();
    private readonly ConcurrentDictionary<string, XElement?> _members = new();

    /// <summary>The documentation of a symbol; null when there is none.</summary>
    public SymbolDocs? Of(ISymbol symbol, Compilation compilation)
    {
        symbol = ((symbol as IMethodSymbol)?.ReducedFrom ?? symbol).OriginalDefinition;
        if (Member(symbol, compilation, 0) is not { } member)
        {
            return null;
        }
        return new SymbolDocs(
            Text(member.Element("summary")),
            member.Elements("param").Where(p => p.Attribute("name") is not null)
                .DistinctBy(p => p.Attribute("name")!.Value).ToDictionary(p => p.Attribute("name")!.Value, Text),
            Text(member.Element("returns")),
            Text(member.Element("remarks")),
            [.. member.Elements("exception").Select(e => (ShortName(e.Attribute("cref")?.Value ?? ""), Text(e)))]);
    }

    private XElement? Member(ISymbol symbol, Compilation compilation, int depth)
    {
        if (symbol.GetDocumentationCommentId() is not { } id)
        {
            return null;
        }
        var found = _members.GetOrAdd(id, _ => Find(symbol, id, compilation));
        var inherits = found?.Element("inheritdoc");
        if (depth < 5 && (found is null || inherits is not null) && Inherited(symbol, inherits, compilation) is { } origin
            && Member(origin, compilation, depth + 1) is { } inherited)
        {
            return new XElement(inherited.Name, found?.Elements(), inherited.Elements()); // what the symbol says itself stands first and counts
        }
        return found;
    }

    private static ISymbol? Inherited(ISymbol symbol, XElement? inherits, Compilation compilation)
    {
        if (inherits?.Attribute("cref")?.Value is { } named)
        {
            return DocumentationCommentId.GetFirstSymbolForDeclarationId(named, compilation);
        }
        var origin = symbol switch
        {
            IMethodSymbol { OverriddenMethod: { } overridden } => overridden,
            IPropertySymbol { OverriddenProperty: { } overridden } => overridden,
            _ => symbol.ContainingType?.AllInterfaces.SelectMany(i => i.GetMembers(symbol.Name))
                .FirstOrDefault(m => SymbolEqualityComparer.Default.Equals(symbol.ContainingType.FindImplementationForInterfaceMember(m), symbol)),
        };
        return origin?.OriginalDefinition;
    }

    private XElement? Find(ISymbol symbol, string id, Compilation compilation)
    {
        if (symbol.ContainingAssembly is not { } assembly
            || compilation.GetMetadataReference(assembly) is not PortableExecutableReference { Display: { } path })
        {
            return null;
        }
        foreach (var file in Files(path, assembly.Name))
        {
            var text = _files.GetOrAdd(file, File.ReadAllText);
            var start = text.IndexOf($"<member name=\"{id}\">", StringComparison.Ordinal);
            if (start < 0)
            {
                continue;
            }
            var end = text.IndexOf("</member>", start, StringComparison.Ordinal);
            try
            {
                return XElement.Parse(text[start..(end + "</member>".Length)], LoadOptions.PreserveWhitespace);
            }
            catch (XmlException)
            {
                return null; // A file that somebody's tool has broken documents nothing.
            }
        }
        return null;
    }

    private static IEnumerable<string> Files(string assembly, string name)
    {
        var beside = Path.ChangeExtension(assembly, ".xml");
        if (File.Exists(beside))
        {
            return [beside];
        }
        if (s_referencePack.Value is not { } pack || Path.GetDirectoryName(assembly) != Path.GetDirectoryName(typeof(object).Assembly.Location))
        {
            return [];
        }
        // The types of System.Private.CoreLib are documented under the names of the assemblies that programs refer to.
        string[] likely = name == "System.Private.CoreLib"
            ? ["System.Runtime", "System.Collections", "System.Threading", "System.Runtime.InteropServices", "System.Memory"]
            : [name, name.Replace("Private.", "", StringComparison.Ordinal), "System.Runtime"];
        return likely.Select(one => Path.Combine(pack, one + ".xml")).Where(File.Exists);
    }

    private static string? FindReferencePack()
    {
        // …/shared/Microsoft.NETCore.App/10.0.1/System.Private.CoreLib.dll
        var shared = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var packs = Path.GetFullPath(Path.Combine(shared, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        return Directory.Exists(packs)
            ? Directory.EnumerateDirectories(packs)
                .OrderByDescending(pack => Version.TryParse(Path.GetFileName(pack).Split('-')[0], out var version) ? version : null)
                .SelectMany(version => Directory.Exists(Path.Combine(version, "ref")) ? Directory.EnumerateDirectories(Path.Combine(version, "ref")) : [])
                .FirstOrDefault()
            : null;
    }

    private static string Text(XElement? element)
    {
        if (element is null)
        {
            return "";
        }
        var text = new StringBuilder();
        Append(text, element);
        return Blanks().Replace(text.ToString(), " ").Replace(" \n", "\n", StringComparison.Ordinal).Replace("\n ", "\n", StringComparison.Ordinal).Trim();
    }

    private static void Append(StringBuilder to, XElement element)
    {
        foreach (var node in element.Nodes())
        {
            switch (node)
            {
                case XText text:
                    // Line breaks in the file are where its author's editor was full.
                    to.Append(text.Value.ReplaceLineEndings(" "));
                    break;
                case XElement { Name.LocalName: "see" or "seealso" } see:
                    to.Append(see.Attribute("cref") is { } cref ? $"`{ShortName(cref.Value)}`"
                        : see.Attribute("langword") is { } word ? $"`{word.Value}`"
                        : see.Attribute("href") is { } link ? (see.Value.Length > 0 ? $"{see.Value} ({link.Value})" : link.Value) : see.Value);
                    break;
                case XElement { Name.LocalName: "paramref" or "typeparamref" } name:
                    to.Append($"`{name.Attribute("name")?.Value}`");
                    break;
                case XElement { Name.LocalName: "c" or "code" } code:
                    to.Append($"`{code.Value.Trim()}`");
                    break;
                case XElement { Name.LocalName: "para" or "item" } part:
                    to.Append('\n');
                    Append(to, part);
                    to.Append('\n');
                    break;
                case XElement { Name.LocalName: "br" }:
                    to.Append('\n');
                    break;
                case XElement other:
                    Append(to, other);
                    break;
            }
        }
    }

    /// <summary>"M:System.Console.WriteLine(System.String)" → "Console.WriteLine".</summary>
    private static string ShortName(string id)
    {
        var name = id is [_, ':', ..] ? id[2..] : id;
        var parts = Arity().Replace(name.Split('(')[0], "").Split('.');
        return string.Join('.', parts.TakeLast(id is ['M' or 'P' or 'F', ':', ..] ? 2 : 1));
    }

    [GeneratedRegex("[ \t]{2,}")]
    private static partial Regex Blanks();

    [GeneratedRegex("``?[0-9]+")]
    private static partial Regex Arity();
}
