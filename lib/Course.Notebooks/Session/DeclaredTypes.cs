using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Course.Notebooks.Session;

/// <summary>
/// Remembers the types that cells have declared, and leaves one out that a cell declares again word for word. A second one would be another type:
/// run a cell with a record once more, and no value of that record would fit any function any longer.
/// </summary>
internal sealed class DeclaredTypes
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Known> _types = [];

    // All that the code of a type can name of a notebook, and the last piece of code that declared it: types, static functions and constants.
    private readonly Dictionary<string, int> _visible = [];
    private int _pieces;

    /// <summary>Takes note of what a piece of code declares, which has started.</summary>
    public void Add(SyntaxTree tree)
    {
        lock (_gate)
        {
            _pieces++;
            foreach (var member in tree.GetCompilationUnitRoot().Members)
            {
                foreach (var name in VisibleNames(member))
                {
                    _visible[name] = _pieces;
                }
                if (NameOf(member) is { } type)
                {
                    _types[type] = new Known(member.ToString(), _pieces);
                }
            }
        }
    }

    /// <summary>The code without the types that are there already, each as it would be now; no line and no column moves.</summary>
    public SyntaxTree WithoutKnown(SyntaxTree tree)
    {
        lock (_gate)
        {
            if (_types.Count == 0)
            {
                return tree;
            }
            var members = tree.GetCompilationUnitRoot().Members;
            List<MemberDeclarationSyntax> known = [.. members.Where(IsKnown)];
            // What uses a type that is to be declared anew is another type, too.
            while (known.RemoveAll(type => Mentions(type).Intersect(members.Except(known).SelectMany(VisibleNames)).Any()) > 0)
            {
            }
            return known.Count == 0 ? tree : tree.WithChangedText(tree.GetText().WithChanges(known.Select(type => new TextChange(type.Span, Blank(type.ToString())))));
        }
    }

    private bool IsKnown(MemberDeclarationSyntax member) => NameOf(member) is { } name
        && _types.TryGetValue(name, out var known) && known.Text == member.ToString()
        && Mentions(member).All(mentioned => _visible.GetValueOrDefault(mentioned) <= known.Piece);

    /// <summary>Null for what is no type, or one that has to begin anew: its parts lie in several places, or it keeps values in itself.</summary>
    private static string? NameOf(MemberDeclarationSyntax member) => member switch
    {
        TypeDeclarationSyntax type when type.Modifiers.Any(SyntaxKind.PartialKeyword) || KeepsValues(type) => null,
        TypeDeclarationSyntax type => $"{type.Identifier.ValueText}`{type.Arity}",
        EnumDeclarationSyntax type => type.Identifier.ValueText,
        DelegateDeclarationSyntax type => $"{type.Identifier.ValueText}`{type.Arity}",
        _ => null,
    };

    private static bool KeepsValues(TypeDeclarationSyntax type) => type.DescendantNodes().OfType<MemberDeclarationSyntax>()
        .Any(member => member is FieldDeclarationSyntax or PropertyDeclarationSyntax or EventFieldDeclarationSyntax && member.Modifiers.Any(SyntaxKind.StaticKeyword));

    private static IEnumerable<string> VisibleNames(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => [type.Identifier.ValueText],
        DelegateDeclarationSyntax type => [type.Identifier.ValueText],
        MethodDeclarationSyntax function when function.Modifiers.Any(SyntaxKind.StaticKeyword) => [function.Identifier.ValueText],
        FieldDeclarationSyntax field when field.Modifiers.Any(SyntaxKind.ConstKeyword) || field.Modifiers.Any(SyntaxKind.StaticKeyword) =>
            field.Declaration.Variables.Select(variable => variable.Identifier.ValueText),
        _ => [],
    };

    private static HashSet<string> Mentions(MemberDeclarationSyntax type) =>
        [.. type.DescendantNodes().OfType<SimpleNameSyntax>().Select(name => name.Identifier.ValueText)];

    private static string Blank(string text) => string.Concat(text.Select(c => c is '\r' or '\n' ? c : ' '));

    private sealed record Known(string Text, int Piece);
}
