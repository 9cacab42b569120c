using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Course.Notebooks.Documents;
using Course.Notebooks.Session;
using Course.Teaching.Exercises;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Course.Teaching.Export;

/// <summary>
/// Makes a notebook into a program of one file, as `dotnet run file.cs` takes it: the cells' code in their order, their text as comments,
/// usings above and types below. The cells are compiled as the kernel does, each on top of the ones before it, so that every name is known
/// to mean what it means in the notebook.
/// </summary>
public sealed partial class NotebookExport
{
    // Words that the program has a meaning for.
    private static readonly string[] s_reserved = ["args", "display", "HTML", "DisplayedValue", "Notebook", "Extensions"];

    // As in a notebook: nothing of the folder's own build, no warnings, numbers written alike everywhere, libtorch for this machine alone.
    private static readonly string[] s_properties =
    [
        "ManagePackageVersionsCentrally=false", "TreatWarningsAsErrors=false", "WarningLevel=0", "Nullable=disable", "ImplicitUsings=disable",
        "AllowUnsafeBlocks=true", "InvariantGlobalization=true", "UseCurrentRuntimeIdentifier=true", "SelfContained=false", "PublishAot=false",
    ];

    private readonly string _folder;
    private readonly string _file;
    private readonly string _root;
    private readonly string _setup;
    private readonly AssemblyReferences _references = new();
    private readonly Submissions _submissions;
    private readonly CellNames _names = new();
    private readonly List<Part> _parts = [];
    private readonly OrderedDictionary<string, string> _packages = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _sources = [];

    // At first what the kernel gives to every cell.
    private readonly List<string> _usings =
    [
        "using System;", "using System.Collections.Generic;", "using System.IO;", "using System.Linq;", "using System.Text;",
        "using System.Threading.Tasks;",
    ];

    private readonly List<string> _importing = [];
    private readonly List<string> _types = [];
    private readonly List<string> _extensions = [];
    private bool _displays;

    private NotebookExport(string path, string file, string root)
    {
        (_folder, _file, _root, _setup) = (Path.GetDirectoryName(path)!, file, root, Path.Combine(root, "notebooks", "setup.dib"));
        _submissions = new Submissions(_references);
    }

    /// <summary>A piece of the program: a comment as it stands, or code that has still to be written with its names.</summary>
    private sealed record Part(string Comment, CodePart? Code = null);

    private sealed record CodePart(string Name, SemanticModel Model, IReadOnlyList<(SyntaxToken Token, ISymbol Symbol)> Meanings);

    /// <summary>The program of a notebook.</summary>
    /// <param name="path">The .ipynb or .dib.</param>
    /// <param name="file">Where the program will lie.</param>
    /// <param name="root">The course's folder. Of its notebooks/setup.dib a program takes packages and usings; Course.ConsoleHost does the rest.</param>
    /// <returns>Its text, lines separated by "\n", without the first line that <see cref="ExportedFile"/> adds.</returns>
    /// <exception cref="NotebookFormatException">The file cannot be read.</exception>
    /// <exception cref="ExportException">A cell has a mistake of syntax, or something that only a notebook can.</exception>
    public static string ToProgram(string path, string file, string root)
    {
        path = Path.GetFullPath(path);
        var export = new NotebookExport(path, Path.GetFullPath(file), Path.GetFullPath(root));
        export._importing.Add(path);
        var count = 0;
        foreach (var cell in NotebookDocument.Read(path).Cells)
        {
            if (cell.Kind == CellKind.Code)
            {
                export.AddSource($"{Path.GetFileName(path)}, cell {++count}", cell.Source, cell.Language, export._folder);
            }
            else
            {
                export._parts.Add(new Part(CommentText.OfMarkdown(cell.Source)));
            }
        }
        return export.Write();
    }

    private void AddSource(string name, string source, string language, string folder)
    {
        if (!Directives.IsLanguage(language))
        {
            _parts.Add(new Part(CommentText.OfLanguage(language, source)));
            return;
        }
        foreach (var step in Directives.Split(source, language))
        {
            switch (step)
            {
                case CodeStep { Language: "csharp" } code:
                    AddCode(name, code.Text);
                    break;
                case CodeStep { Language: "markdown" } text:
                    _parts.Add(new Part(CommentText.OfMarkdown(text.Text)));
                    break;
                case CodeStep text:
                    _parts.Add(new Part(CommentText.OfLanguage(text.Language, text.Text)));
                    break;
                case DirectiveStep { Name: "r" } reference:
                    AddReference(reference.Argument);
                    break;
                case DirectiveStep { Name: "i" } packages when PackageReferences.SourceOf(packages.Argument) is { } from:
                    _sources.Add(Uri.TryCreate(from, UriKind.Absolute, out _) ? from : Path.GetFullPath(from, folder));
                    break;
                case DirectiveStep { Name: "load" or "!import" } import:
                    Import(name, import.Argument, folder);
                    break;
                case DirectiveStep directive when !Directives.IsFollowed(directive.Name):
                    _parts.Add(new Part($"// #{directive.Name} {directive.Argument}".TrimEnd() + "   (a notebook's own line)"));
                    break;
            }
        }
    }

    private void AddReference(string argument)
    {
        if (PackageReferences.RequestOf(argument) is not { } package)
        {
            var file = Path.GetFileName(argument.Replace('\\', '/'));
            if (_references.FindShipped(file) is { } shipped)
            {
                _references.Add(shipped);
            }
            else if (AssemblyReferences.FindInProcess(file) is null && file != "Course.dll")
            {
                _parts.Add(new Part($"// #r \"{argument}\"   (a program of one file takes packages and projects: name its project by #:project)"));
            }
            return;
        }
        var found = _references.ShippedPackages.Find(package.Id);
        foreach (var assembly in found?.Assemblies ?? [])
        {
            _references.Add(assembly);
        }
        // Those show a library's values in notebooks; the library itself comes with the course or is named too.
        if (!package.Id.EndsWith(".Interactive", StringComparison.OrdinalIgnoreCase) && !IsKernels(package.Id))
        {
            _packages[package.Id] = found?.Version ?? package.Version;
        }
    }

    private void Import(string name, string argument, string folder)
    {
        var written = argument.Replace('\\', Path.DirectorySeparatorChar);
        var path = new[] { folder, _folder, Path.GetDirectoryName(_setup)! }.Select(f => Path.GetFullPath(written, f)).FirstOrDefault(File.Exists)
            ?? throw new ExportException($"{name} imports {argument}, which was not found: put the file beside the notebook.");
        if (_importing.Contains(path))
        {
            throw new ExportException($"{name} imports {argument}, which imports itself: take one of the two lines out.");
        }
        _importing.Add(path);
        var isSetup = path == _setup;
        var parts = _parts.Count;
        var file = Path.GetFileName(path);
        if (Path.GetExtension(path).ToLowerInvariant() is ".ipynb" or ".dib")
        {
            var cells = NotebookDocument.Read(path).Cells.Where(cell => cell.Kind == CellKind.Code).ToList();
            for (var i = 0; i < cells.Count; i++)
            {
                // Of the course's own set-up only what the compiler has to know: it talks to the kernel.
                AddSource($"{file}, cell {i + 1}", isSetup ? WithoutStatements(cells[i].Source) : cells[i].Source, cells[i].Language, Path.GetDirectoryName(path)!);
            }
        }
        else
        {
            AddSource(file, File.ReadAllText(path), "csharp", Path.GetDirectoryName(path)!);
        }
        _importing.Remove(path);
        if (isSetup)
        {
            _parts.RemoveRange(parts, _parts.Count - parts);
            _parts.Add(new Part("// In place of setup.dib: text goes to the console, charts to charts/ beside this file.\nCourse.ConsoleHost.Setup(args);"));
        }
    }

    private static string WithoutStatements(string source) => string.Join('\n', source.Split('\n').Where(line => UsingOrReference().IsMatch(line)));

    private void AddCode(string name, string text)
    {
        var tree = CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), Directives.ParseOptions, name);
        if (tree.GetDiagnostics().FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error) is { } error)
        {
            throw new ExportException($"{name}, {Line(tree, error.Location.SourceSpan.Start)}: {error.GetMessage(CultureInfo.InvariantCulture)} ({error.Id}); put the cell right, then export again.");
        }
        var root = tree.GetCompilationUnitRoot();
        foreach (var directive in root.Usings)
        {
            if (directive.Alias is not null || !IsKernels(directive.NamespaceOrType.ToString()))
            {
                _usings.Add(directive.WithoutTrivia().NormalizeWhitespace().ToString());
            }
        }
        var model = _submissions.Follow(tree).GetSemanticModel(tree);
        var meanings = _names.Read(model).ToList();
        foreach (var (token, symbol) in meanings)
        {
            if (symbol.ContainingAssembly is { } assembly && IsKernels(assembly.Name) && !IsReplaced(symbol))
            {
                throw new ExportException($"{name}, {Line(tree, token.SpanStart)} uses {symbol.Name}, which only a notebook's kernel has: take it out of a copy of the notebook, and export that.");
            }
        }
        _parts.Add(new Part("", new CodePart(name, model, meanings)));
    }

    private static bool IsKernels(string name) => name == "Microsoft.DotNet.Interactive" || name.StartsWith("Microsoft.DotNet.Interactive.", StringComparison.Ordinal);

    private static bool IsReplaced(ISymbol symbol) =>
        symbol is INamespaceSymbol || symbol.Name is "display" or "HTML" or "DisplayedValue" || symbol is { Name: "Update" or "Display", ContainingType.Name: "DisplayedValue" or "DisplayExtensions" };

    private static string Line(SyntaxTree tree, int position) =>
        string.Create(CultureInfo.InvariantCulture, $"line {tree.GetText().Lines.GetLinePosition(position).Line + 1}");

    private string Write()
    {
        _names.Choose(s_reserved);
        var body = _parts.ConvertAll(part => part.Code is null ? part.Comment : CodeOf(part.Code));
        if (!_parts.Exists(part => part.Comment.EndsWith("Setup(args);", StringComparison.Ordinal)))
        {
            body.Insert(0, "Course.ConsoleHost.Use(args);");
        }
        if (_extensions.Count > 0)
        {
            _types.Add($"static class Extensions\n{{\n{string.Join("\n\n", _extensions)}\n}}");
        }
        Helpers();

        var name = Path.GetFileName(_file);
        var project = Path.GetRelativePath(Path.GetDirectoryName(_file)!, Path.Combine(_root, "lib", "Course", "Course.csproj"));
        string[] sources = _sources.Count > 0 ? [$"RestoreAdditionalProjectSources={string.Join(';', _sources.Distinct())}"] : [];
        string[] head =
        [
            $"// To run it, anywhere inside the course's folder:   dotnet run {name}",
            $"// Quickly, with a taste of the work:   COURSE_MODE=smoke dotnet run {name}",
            $"// Each chart becomes a page in charts/, beside this file; to open them too:   dotnet run {name} -- --open",
            "",
            $"#:project {project.Replace('\\', '/')}",
            .. _packages.Select(package => $"#:package {package.Key}@{package.Value}"),
            .. s_properties.Concat(sources).Select(property => $"#:property {property}"),
            "",
            .. Usings(),
        ];
        return string.Concat(head.Select(line => line + "\n"))
            + string.Concat(body.Concat(_types).Where(piece => piece.Length > 0).Select(piece => $"\n{piece}\n"));
    }

    // The system's first, then in their order; types and other names below.
    private IEnumerable<string> Usings() => _usings.Distinct().OrderBy(line =>
        line.Contains('=') ? 3 : line.StartsWith("using static ", StringComparison.Ordinal) ? 2 : line.StartsWith("using System", StringComparison.Ordinal) ? 0 : 1);

    private string CodeOf(CodePart code)
    {
        var root = code.Model.SyntaxTree.GetCompilationUnitRoot();
        var pieces = new StringBuilder();
        var later = new StringBuilder();
        // A comment above a using may be all that a cell says.
        foreach (var trivia in root.Usings.SelectMany(directive => directive.GetLeadingTrivia()).Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia)))
        {
            pieces.Append(trivia.ToString()).Append('\n');
        }
        var changes = _names.Changes(code.Model).Concat(root.Members.SelectMany(member => ChangesOf(member, code))).ToList();
        foreach (var member in root.Members)
        {
            var text = TextOf(member, code.Model.SyntaxTree, changes);
            switch (member)
            {
                case BaseTypeDeclarationSyntax or DelegateDeclarationSyntax:
                    _types.Add(Trimmed(text));
                    break;
                case MethodDeclarationSyntax method when IsExtension(method):
                    _extensions.Add(Indented(Trimmed(text)));
                    break;
                case MethodDeclarationSyntax method when UsesLaterVariable(method, code):
                    later.Append(text);
                    break;
                default:
                    pieces.Append(text);
                    break;
            }
        }
        // The comment below the last line, which belongs to no member.
        pieces.Append(root.EndOfFileToken.LeadingTrivia.ToString().TrimEnd());
        return Trimmed(SolutionCode.WithoutMarks($"{pieces.ToString().TrimEnd()}\n\n{later}"));
    }

    private IEnumerable<TextChange> ChangesOf(MemberDeclarationSyntax member, CodePart code)
    {
        switch (member)
        {
            case GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last }:
                var isVoid = code.Model.GetTypeInfo(last.Expression).Type?.SpecialType == SpecialType.System_Void
                    || last.Expression is AssignmentExpressionSyntax { Left: TupleExpressionSyntax or DeclarationExpressionSyntax };
                _displays |= !isVoid;
                var (start, end) = (last.Expression.SpanStart, last.Expression.Span.End);
                return isVoid ? [Insert(end, ";")] : [Insert(start, "display("), Insert(end, ");")];
            case GlobalStatementSyntax statement:
                var leaves = statement.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
                    .OfType<ReturnStatementSyntax>().FirstOrDefault();
                return leaves is null ? []
                    : throw new ExportException($"{code.Name}, {Line(code.Model.SyntaxTree, leaves.SpanStart)} leaves the cell by return, which would end the whole program: write it as an if.");
            case FieldDeclarationSyntax field:
                return Without(field.Modifiers, kind => kind is not (SyntaxKind.ConstKeyword or SyntaxKind.UnsafeKeyword))
                    .Concat(field.Declaration.Variables.SelectMany(variable => ChangesOf(variable, field.Declaration.Variables.Count == 1, code)));
            case MethodDeclarationSyntax method when IsExtension(method):
                return method.Modifiers.Any(SyntaxKind.PublicKeyword) ? [] : [Insert(method.Modifiers[0].SpanStart, "public ")];
            case MethodDeclarationSyntax method:
                return Without(method.Modifiers, kind => kind is not (SyntaxKind.AsyncKeyword or SyntaxKind.UnsafeKeyword));
            case BaseTypeDeclarationSyntax or DelegateDeclarationSyntax:
                return Without(member.Modifiers, SyntaxFacts.IsAccessibilityModifier);
            default:
                throw new ExportException($"{code.Name}, {Line(code.Model.SyntaxTree, member.SpanStart)} declares a property, an event or an operator outside of a type, which only a notebook can: make it a variable or a method.");
        }
    }

    private IEnumerable<TextChange> ChangesOf(VariableDeclaratorSyntax variable, bool isAlone, CodePart code)
    {
        if (variable.Initializer is not { } initializer)
        {
            return [Insert(variable.Identifier.Span.End, " = default")];
        }
        // A function that calls itself has to be there before it is written.
        return isAlone && code.Model.GetDeclaredSymbol(variable) is { } symbol
            && code.Meanings.Any(use => initializer.Span.Contains(use.Token.SpanStart) && SymbolEqualityComparer.Default.Equals(use.Symbol, symbol))
            ? [Insert(initializer.SpanStart, $"= default; {_names.NameOf(symbol)} ")] : [];
    }

    private static TextChange Insert(int at, string text) => new(new TextSpan(at, 0), text);

    private static IEnumerable<TextChange> Without(SyntaxTokenList modifiers, Func<SyntaxKind, bool> goes) =>
        modifiers.Where(modifier => goes(modifier.Kind())).Select(modifier => new TextChange(TextSpan.FromBounds(modifier.SpanStart, modifier.FullSpan.End), ""));

    private static string TextOf(SyntaxNode member, SyntaxTree tree, IEnumerable<TextChange> changes)
    {
        var span = member.FullSpan;
        // What opens at a place comes before what replaces the text there.
        var own = changes.Where(change => span.Contains(change.Span.Start) || change.Span.Start == span.End && member.Span.End == span.End)
            .OrderBy(change => change.Span.Start).ThenBy(change => change.Span.Length);
        var text = new StringBuilder();
        var source = tree.GetText();
        var at = span.Start;
        foreach (var change in own)
        {
            text.Append(source.ToString(TextSpan.FromBounds(at, change.Span.Start))).Append(change.NewText);
            at = change.Span.End;
        }
        return text.Append(source.ToString(TextSpan.FromBounds(at, span.End))).ToString();
    }

    private static bool IsExtension(MethodDeclarationSyntax method) =>
        method.ParameterList.Parameters is [{ } first, ..] && first.Modifiers.Any(SyntaxKind.ThisKeyword);

    // A cell's variables are there for all its methods; a local function sees only those above it.
    private static bool UsesLaterVariable(MethodDeclarationSyntax method, CodePart code) => code.Meanings.Any(use =>
        method.Span.Contains(use.Token.SpanStart)
        && use.Symbol is IFieldSymbol { ContainingType.IsScriptClass: true, Locations: [var place, ..] }
        && place.SourceTree == code.Model.SyntaxTree && place.SourceSpan.Start > method.Span.End);

    private void Helpers()
    {
        var display = _displays || _names.Mentions("display");
        var shown = display || _names.Mentions("Display");
        if (!shown && !_names.Mentions("HTML"))
        {
            return;
        }
        _usings.Add("using static Notebook;");
        List<string> methods = [];
        if (display)
        {
            methods.Add("    public static DisplayedValue display(object value, string mimeType = null) => new(Course.Host.Show(value));");
        }
        if (_names.Mentions("Display"))
        {
            methods.Add("    public static DisplayedValue Display<T>(this T value, string mimeType = null) => new(Course.Host.Show(value));");
        }
        if (_names.Mentions("HTML"))
        {
            methods.Add("    public static string HTML(string html) => Course.ConsoleHost.TextOf(html);");
        }
        _types.Add($"// What cells call in a notebook's kernel.\nstatic class Notebook\n{{\n{string.Join("\n\n", methods)}\n}}");
        if (shown)
        {
            _types.Add("class DisplayedValue(Action<object> replace)\n{\n    public void Update(object value) => replace(value);\n}");
        }
    }

    // Line by line, except where that could change what is inside a string.
    private static string Indented(string text) =>
        text.Contains("@\"", StringComparison.Ordinal) || text.Contains("\"\"\"", StringComparison.Ordinal)
            ? text
            : string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? line : "    " + line));

    private static string Trimmed(string text) => LeadingLines().Replace(text.Replace("\r\n", "\n", StringComparison.Ordinal), "").TrimEnd();

    [GeneratedRegex(@"\A(\s*\n)+")]
    private static partial Regex LeadingLines();

    [GeneratedRegex(@"^\s*(using\s[^(]*;|#r\b)")]
    private static partial Regex UsingOrReference();
}
