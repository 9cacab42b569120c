using System.Security.Cryptography;
using Course.Notebooks.Documents;
using Course.Teaching.Exercises;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Course.Teaching.Grading;

/// <summary>
/// Keeps what the course's cells have declared. Where a learner's cell declares or changes a name of the course's that it was not
/// asked for, what the name stood for is put aside before that cell and put back before the course's next one: the learner's cells
/// in between see their own, the course's and its checks the course's.
/// </summary>
internal sealed class CourseNames
{
    private readonly string _aside = $"aside{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6))}_";
    private readonly Dictionary<string, DeclaredName> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Taken> _taken = new(StringComparer.Ordinal);
    private readonly HashSet<NotebookCell> _helpers = [];
    private readonly SortedSet<string> _told = new(StringComparer.Ordinal);

    private CourseNames()
    {
    }

    /// <summary>The cells that were added.</summary>
    public IReadOnlySet<NotebookCell> Helpers => _helpers;

    /// <summary>The names, in a plain sentence; none when all was well.</summary>
    public IReadOnlyList<string> Notes => _told.Count == 0 ? []
        : [$"Your cells give {(_told.Count == 1 ? "a name" : "names")} of the course's another meaning: {string.Join(", ", _told)}. The course's cells and checks used the course's."];

    /// <summary>Adds the cells that put aside and put back what the course's cells and the further checks use.</summary>
    public static CourseNames Protect(RestoredSubmission restored, IEnumerable<string> hidden)
    {
        var names = new CourseNames();
        var cells = restored.Document.Cells;
        var used = cells.Where(cell => cell.Kind == CellKind.Code && restored.OfCourse.Contains(cell)).Select(cell => cell.Source).Concat(hidden)
            .SelectMany(source => CellCode.Of(source).Mentioned).ToHashSet(StringComparer.Ordinal);
        var asked = restored.Exercises.Where(exercise => exercise.Answer is not null)
            .ToDictionary(exercise => exercise.Answer!, exercise => new[] { exercise.Exercise.Solution!.Source, exercise.Exercise.Stub! }.Select(CellCode.Of).ToList());
        foreach (var cell in cells.Where(cell => cell.Kind == CellKind.Code).ToList())
        {
            var code = CellCode.Of(cell.Source);
            if (restored.OfCourse.Contains(cell))
            {
                names.Insert(cells, cell, names.PutBack());
                names.Learn(code, code.Declared.Keys);
                continue;
            }
            var allowed = asked.GetValueOrDefault(cell, []).SelectMany(one => one.Declared.Keys.Concat(one.Changed)).ToHashSet(StringComparer.Ordinal);
            names.Insert(cells, cell, names.PutAside(code, allowed, used));
            names.Learn(code, code.Declared.Keys.Where(allowed.Contains));
        }
        return names;
    }

    private void Learn(CellCode code, IEnumerable<string> declared)
    {
        foreach (var name in declared)
        {
            _known[name] = code.Declared[name];
            _taken.Remove(name);
        }
    }

    private void Insert(List<NotebookCell> cells, NotebookCell before, IEnumerable<string> sources)
    {
        // One for each name: what cannot be put back must not keep the others from it.
        foreach (var source in sources)
        {
            var helper = new NotebookCell(CellKind.Code, source);
            _helpers.Add(helper);
            cells.Insert(cells.IndexOf(before), helper);
        }
    }

    private List<string> PutAside(CellCode code, HashSet<string> allowed, HashSet<string> used)
    {
        var aside = new List<string>();
        var told = code.Declared.Keys.Concat(code.Changed).Where(name => !allowed.Contains(name)).ToHashSet(StringComparer.Ordinal);
        var touched = code.IsOpaque ? told.Concat(_known.Keys.Where(name => used.Contains(name) && !allowed.Contains(name) && _known[name].Kind != NameKind.Other)) : told;
        foreach (var name in touched.Distinct(StringComparer.Ordinal))
        {
            var redeclared = code.IsOpaque || code.Declared.ContainsKey(name);
            if (!_known.TryGetValue(name, out var known))
            {
                if (redeclared && GuardedCheck.Types.TryGetValue(name, out var type))
                {
                    _taken[name] = new Taken($"using {name} = global::{type};");
                    _told.Add(name);
                }
                continue;
            }
            if (!redeclared && known.Kind is NameKind.Constant or NameKind.Method or NameKind.Other)
            {
                // A local variable of the learner's has the same name.
                continue;
            }
            if (code.Declared.ContainsKey(name))
            {
                _told.Add(name);
            }
            var (keep, back) = Forms(Written(name), known, redeclared || (_taken.TryGetValue(name, out var before) && before.IsRedeclared));
            if (!_taken.ContainsKey(name) && keep is not null)
            {
                aside.Add(keep);
            }
            _taken[name] = new Taken(back, redeclared);
        }
        return aside;
    }

    private List<string> PutBack()
    {
        var back = _taken.Values.Select(taken => taken.Back).ToList();
        _taken.Clear();
        return back;
    }

    /// <summary>The code that puts a name aside, where it needs to be, and the code that puts it back.</summary>
    private (string? Keep, string Back) Forms(string name, DeclaredName known, bool redeclared)
    {
        var aside = _aside + name.TrimStart('@');
        switch (known.Kind)
        {
            case NameKind.Variable or NameKind.Constant:
                return ($"var {aside} = {name};", redeclared ? $"var {name} = {aside};" : $"{name} = {aside};");
            case NameKind.Method when known.Nodes is [MethodDeclarationSyntax method] && DelegateOf(method) is { } type:
                // Not its text again: that would see what has been declared since.
                var arguments = string.Join(", ", method.ParameterList.Parameters.Select(parameter => parameter.Identifier.Text));
                return ($"{type} {aside} = {name};", $"{method.ReturnType} {name}{method.ParameterList} => {aside}({arguments});");
            default:
                return (null, string.Join('\n', known.Nodes.Select(node => node.ToString())));
        }
    }

    /// <summary>Null where Func and Action do not do.</summary>
    private static string? DelegateOf(MethodDeclarationSyntax method)
    {
        var parameters = method.ParameterList.Parameters;
        if (method.TypeParameterList is not null || method.ReturnType is RefTypeSyntax or PointerTypeSyntax || parameters.Count > 16
            || parameters.Any(parameter => parameter.Type is null or PointerTypeSyntax || parameter.Modifiers.Any(modifier => !modifier.IsKind(SyntaxKind.ParamsKeyword))))
        {
            return null;
        }
        var isVoid = method.ReturnType is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword };
        var types = parameters.Select(parameter => parameter.Type!.ToString()).Concat(isVoid ? [] : [method.ReturnType.ToString()]).ToList();
        return $"global::System.{(isVoid ? "Action" : "Func")}{(types.Count == 0 ? "" : $"<{string.Join(", ", types)}>")}";
    }

    private static string Written(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>The code that puts a name back that a learner's cell has taken, and whether that declares it anew.</summary>
    private sealed record Taken(string Back, bool IsRedeclared = true);
}
