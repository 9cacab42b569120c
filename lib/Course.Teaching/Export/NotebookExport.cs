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
    // What the kernel gives to every cell.
    private static readonly string[] s_usings =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Text", "System.Threading.Tasks"];

    // Words that the program has a meaning for.
    private static readonly string[] s_reserved = ["args", "display", "HTML", "DisplayedValue", "Notebook", "Extensions"];

    private readonly ExportOptions _options;
    private readonly string _folder;
    private readonly string _name;
    private readonly AssemblyReferences _references = new();
    private readonly Submissions _submissions;
    private readonly CellNames _names = new();
    private readonly List<Part> _parts = [];
    private readonly OrderedDictionary<string, string> _packages = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _sources = [];
    private readonly List<string> _usings = [];
    private readonly List<string> _importing = [];
    private readonly List<string> _types = [];
    private readonly List<string> _extensions = [];
    private bool _displays;

    private NotebookExport(string path, ExportOptions options)
    {
        _options = options;
        _folder = Path.GetDirectoryName(path)!;
        _name = Path.GetFileName(path);
        _submissions = new Submissions(_references);
        foreach (var name in s_usings)
        {
            AddUsing($"using {name};");
        }
    }

    /// <summary>A piece of the program: a comment as it stands, or code that has still to be written with its names.</summary>
    private sealed record Part(string Comment, CodePart? Code = null);

    private sealed record CodePart(string Name, SemanticModel Model, IReadOnlyList<(SyntaxToken Token, ISymbol Symbol)> Meanings);

    /// <summary>The program of a notebook.</summary>
    /// <param name="path">The .ipynb or .dib.</param>
    /// <param name="options">What surrounds it.</param>
    /// <returns>Its text, lines separated by "\n", without the first line that <see cref="ExportedFile"/> adds.</returns>
    /// <exception cref="NotebookFormatException">The file cannot be read.</exception>
    /// <exception cref="ExportException">A cell has a mistake of syntax, or something that only a notebook can.</exception>
    public static string ToProgram(string path, ExportOptions options)
    {
        path = Path.GetFullPath(path);
        var export = new NotebookExport(path, options);
        export._importing.Add(path);
        var count = 0;
        foreach (var cell in NotebookDocument.Read(path).Cells)
        {
            if (cell.Kind == CellKind.Code)
            {
                export.AddSource($"{export._name}, cell {++count}", cell.Source, cell.Language, export._folder);
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
        var path = new[] { folder, _folder, Path.GetDirectoryName(_options.SetupFile)! }.Select(f => Path.GetFullPath(written, f)).FirstOrDefault(File.Exists)
            ?? throw new ExportException($"{name} imports {argument}, which was not found: put the file beside the notebook.");
        if (_importing.Contains(path))
        {
            throw new ExportException($"{name} imports {argument}, which imports itself: take one of the two lines out.");
        }
        _importing.Add(path);
        var isSetup = path == Path.GetFullPath(_options.SetupFile);
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
                AddUsing(directive.WithoutTrivia().NormalizeWhitespace().ToString());
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
        var body = new List<string>();
        if (!_parts.Any(part => part.Comment.EndsWith("Setup(args);", StringComparison.Ordinal)))
        {
            body.Add("Course.ConsoleHost.Use(args);");
        }
        foreach (var part in _parts)
        {
            body.Add(part.Code is null ? part.Comment : CodeOf(part.Code));
        }
        if (_extensions.Count > 0)
        {
            _types.Add($"static class Extensions\n{{\n{string.Join("\n\n", _extensions)}\n}}");
        }
        Helpers();

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            // To run it, anywhere inside the course's folder:   dotnet run {_options.FileName}
            // Quickly, with a taste of the work:   COURSE_MODE=smoke dotnet run {_options.FileName}
            // Each chart becomes a page in charts/, beside this file; to open them too:   dotnet run {_options.FileName} -- --open

            #:project {_options.CourseProject}

            """);
        foreach (var (id, version) in _packages)
        {
            text.Append(CultureInfo.InvariantCulture, $"#:package {id}@{version}\n");
        }
        foreach (var property in Properties())
        {
            text.Append(CultureInfo.InvariantCulture, $"#:property {property}\n");
        }
        text.Append('\n');
        foreach (var line in Usings())
        {
            text.Append(line).Append('\n');
        }
        foreach (var piece in body.Concat(_types).Where(piece => piece.Length > 0))
        {
            text.Append('\n').Append(piece).Append('\n');
        }
        return text.ToString();
    }

    private IEnumerable<string> Properties()
    {
        // As in a notebook: nothing of the folder's own build, no warnings, numbers written alike everywhere, libtorch for this machine alone.
        yield return "ManagePackageVersionsCentrally=false";
        yield return "TreatWarningsAsErrors=false";
        yield return "WarningLevel=0";
        yield return "Nullable=disable";
        yield return "ImplicitUsings=disable";
        yield return "AllowUnsafeBlocks=true";
        yield return "InvariantGlobalization=true";
        yield return "UseCurrentRuntimeIdentifier=true";
        yield return "SelfContained=false";
        yield return "PublishAot=false";
        if (_sources.Count > 0)
        {
            yield return $"RestoreAdditionalProjectSources={string.Join(';', _sources.Distinct())}";
        }
    }

    private void AddUsing(string line)
    {
        if (!_usings.Contains(line))
        {
            _usings.Add(line);
        }
    }

    // The system's first, then in their order; types and other names below.
    private IEnumerable<string> Usings() => _usings.OrderBy(line =>
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
        var changes = _names.Changes(code.Model).ToList();
        foreach (var member in root.Members)
        {
            changes.AddRange(ChangesOf(member, code));
        }
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
                if (!isVoid)
                {
                    yield return new TextChange(new TextSpan(last.Expression.SpanStart, 0), "display(");
                }
                yield return new TextChange(new TextSpan(last.Expression.Span.End, 0), isVoid ? ";" : ");");
                break;
            case GlobalStatementSyntax statement:
                if (statement.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).FirstOrDefault(node => node is ReturnStatementSyntax) is { } leaves)
                {
                    throw new ExportException($"{code.Name}, {Line(code.Model.SyntaxTree, leaves.SpanStart)} leaves the cell by return, which would end the whole program: write it as an if.");
                }
                break;
            case FieldDeclarationSyntax field:
                foreach (var change in Without(field.Modifiers, SyntaxKind.ConstKeyword, SyntaxKind.UnsafeKeyword))
                {
                    yield return change;
                }
                foreach (var variable in field.Declaration.Variables)
                {
                    if (variable.Initializer is null)
                    {
                        yield return new TextChange(new TextSpan(variable.Identifier.Span.End, 0), " = default");
                    }
                    else if (code.Model.GetDeclaredSymbol(variable) is { } symbol && field.Declaration.Variables.Count == 1
                        && code.Meanings.Any(use => variable.Initializer.Span.Contains(use.Token.SpanStart) && SymbolEqualityComparer.Default.Equals(use.Symbol, symbol)))
                    {
                        // A function that calls itself has to be there before it is written.
                        yield return new TextChange(new TextSpan(variable.Initializer.SpanStart, 0), $"= default; {_names.NameOf(symbol)} ");
                    }
                }
                break;
            case MethodDeclarationSyntax method when IsExtension(method):
                if (!method.Modifiers.Any(SyntaxKind.PublicKeyword))
                {
                    yield return new TextChange(new TextSpan(method.Modifiers[0].SpanStart, 0), "public ");
                }
                break;
            case MethodDeclarationSyntax method:
                foreach (var change in Without(method.Modifiers, SyntaxKind.AsyncKeyword, SyntaxKind.UnsafeKeyword))
                {
                    yield return change;
                }
                break;
            case BaseTypeDeclarationSyntax or DelegateDeclarationSyntax:
                foreach (var change in Without(member.Modifiers, [.. member.Modifiers.Select(m => m.Kind()).Except([SyntaxKind.PublicKeyword, SyntaxKind.PrivateKeyword, SyntaxKind.ProtectedKeyword, SyntaxKind.InternalKeyword])]))
                {
                    yield return change;
                }
                break;
            default:
                throw new ExportException($"{code.Name}, {Line(code.Model.SyntaxTree, member.SpanStart)} declares a property, an event or an operator outside of a type, which only a notebook can: make it a variable or a method.");
        }
    }

    private static IEnumerable<TextChange> Without(SyntaxTokenList modifiers, params SyntaxKind[] kept) =>
        modifiers.Where(modifier => !kept.Contains(modifier.Kind())).Select(modifier => new TextChange(TextSpan.FromBounds(modifier.SpanStart, modifier.FullSpan.End), ""));

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
        AddUsing("using static Notebook;");
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
