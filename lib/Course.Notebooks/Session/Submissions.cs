using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Course.Notebooks.Session;

/// <summary>
/// The chain of code that has run: each piece is compiled as a script submission that sees the ones before it.
/// Compilations are made here rather than by <c>CSharpScript</c>, which loads referenced assemblies a second time,
/// compiles without optimisation and keeps nothing of a cell that throws.
/// </summary>
internal sealed class Submissions(AssemblyReferences references)
{
    internal const string ClassPrefix = "Submission#";
    internal const string AssemblyPrefix = "Cell#";

    private static readonly CSharpCompilationOptions s_options = new(
        OutputKind.DynamicallyLinkedLibrary,
        usings:
        [
            "System", "System.Text", "System.Collections.Generic", "System.IO", "System.Linq", "System.Threading.Tasks",
            "Microsoft.DotNet.Interactive", "Microsoft.DotNet.Interactive.Formatting", "Microsoft.DotNet.Interactive.Kernel",
        ],
        // Loops in a cell run as fast as in a program; stack frames keep their lines all the same.
        optimizationLevel: OptimizationLevel.Release,
        allowUnsafe: true,
        // A cell is small: starting threads to compile it costs more than it saves.
        concurrentBuild: false,
        // A library built for an older framework finds its types in this one.
        assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default,
        nullableContextOptions: NullableContextOptions.Disable);

    private static readonly EmitOptions s_emitOptions = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    private readonly Lock _chain = new();
    private readonly DeclaredTypes _types = new();
    private volatile Submission? _previous;
    private int _compiled;

    // Slot 0 is for a globals object, which notebooks have none of; Roslyn numbers the submissions from 1.
    private object?[] _states = new object?[8];
    private int _stateCount = 1;

    /// <summary>Whether a type is what a cell was compiled to, which no learner has heard of: their own types are nested in it.</summary>
    public static bool IsCell(Type type) => type.Name.StartsWith(ClassPrefix, StringComparison.Ordinal);

    /// <summary>A compilation and those that it continues, the newest first.</summary>
    public static IEnumerable<CSharpCompilation> Chain(CSharpCompilation? newest)
    {
        for (var compilation = newest; compilation is not null; compilation = compilation.ScriptCompilationInfo?.PreviousScriptCompilation)
        {
            yield return compilation;
        }
    }

    /// <summary>Compiles one piece of code after all that have run; nothing is changed until it is started.</summary>
    /// <exception cref="CellFailedException">The code does not compile.</exception>
    public Submission Compile(string code, CellSource source, CancellationToken cancel)
    {
        var tree = _types.WithoutKnown(CSharpSyntaxTree.ParseText(SourceText.From(code, Encoding.UTF8), Directives.ParseOptions, source.Name, cancel));
        var guarded = Recursion.Guard(tree);
        var submission = Create(guarded);
        if (Overloads.Hide(submission.Compilation) is { } hiding)
        {
            var before = Compile(hiding, source, cancel);
            submission = Create(guarded, before) with { Before = before };
        }
        submission = submission with { Written = tree };
        var compilation = submission.Compilation;
        if (tree.GetCompilationUnitRoot(cancel).Members.Count == 0)
        {
            // Only usings: there is nothing to run, but they must hold and later cells see them.
            ThrowIfBroken(compilation.GetDiagnostics(cancel), compilation, source);
            return submission;
        }

        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var emitted = compilation.Emit(assembly, symbols, options: s_emitOptions, cancellationToken: cancel);
        if (!emitted.Success && guarded != tree)
        {
            // What the compiler has to say is said of the cell as it was written.
            compilation = compilation.ReplaceSyntaxTree(guarded, tree);
            assembly.SetLength(0);
            symbols.SetLength(0);
            emitted = compilation.Emit(assembly, symbols, options: s_emitOptions, cancellationToken: cancel);
        }
        if (!emitted.Success && ScriptForms.Amend(tree) is { } amended)
        {
            return Compile(amended, source, cancel);
        }
        ThrowIfBroken(emitted.Diagnostics, compilation, source);
        assembly.Position = symbols.Position = 0;
        var loaded = references.Context.LoadFromStream(assembly, symbols);
        var entry = compilation.GetEntryPoint(cancel)!;
        var method = loaded.GetType(entry.ContainingType.MetadataName, throwOnError: true)!
            .GetMethod(entry.MetadataName, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)!;
        return submission with { Compilation = compilation, Entry = method.CreateDelegate<Func<object?[], Task<object?>>>() };
    }

    /// <summary>Code that sees everything that has run, with nothing to run yet. It may be asked for from any thread, also while code runs.</summary>
    public Submission Create(SyntaxTree tree) => Create(tree, _previous);

    private Submission Create(SyntaxTree tree, Submission? previous)
    {
        var number = Interlocked.Increment(ref _compiled);
        var known = references.ForCompilation;
        var compilation = CSharpCompilation.CreateScriptCompilation(
            $"{AssemblyPrefix}{number}",
            tree,
            // A submission has the references of those before it; told all of them again, the compiler takes longer with every cell.
            known.Skip(previous?.References ?? 0),
            s_options.WithMetadataReferenceResolver(references).WithScriptClassName(ClassPrefix + number),
            previous?.Compilation,
            typeof(object));
        return new Submission(compilation, known.Count, null);
    }

    /// <summary>Continues with code that is looked at and never run.</summary>
    public CSharpCompilation Follow(SyntaxTree tree) => (_previous = Create(tree)).Compilation;

    /// <summary>Starts compiled code on the calling thread; what it declares is there for later code even when it throws.</summary>
    /// <returns>Null when other code has started since it was compiled, which it would not see: it is to be compiled again.</returns>
    public Task<object?>? Start(Submission submission)
    {
        if (submission.Before is not null && Start(submission.Before) is null)
        {
            return null;
        }
        int slot;
        Submission? previous;
        object?[] states;
        // A cell sends code to its own kernel while it runs, several pieces at once if it likes.
        lock (_chain)
        {
            (slot, previous) = (_stateCount, _previous);
            var isBeingMade = slot > 1 && _states[slot - 1] is null;
            if (isBeingMade || submission.Compilation.ScriptCompilationInfo!.PreviousScriptCompilation != previous?.Compilation)
            {
                return null;
            }
            _previous = submission;
            if (submission.Entry is null)
            {
                return Task.FromResult<object?>(null);
            }
            if (++_stateCount == _states.Length)
            {
                Array.Resize(ref _states, _states.Length * 2);
            }
            states = _states;
        }
        try
        {
            return submission.Entry(states);
        }
        finally
        {
            // The submission object puts itself into its slot before its first statement runs. Where it could not even be
            // made (a library that it needs cannot be loaded), later code continues from what ran before.
            if (states[slot] is null)
            {
                lock (_chain)
                {
                    (_stateCount, _previous) = (slot, previous);
                }
            }
            else
            {
                _types.Add(submission.Written!);
            }
        }
    }

    /// <summary>The variables of all code that has run, in the order of their declarations; of several with one name the last.</summary>
    public IReadOnlyList<Variable> Variables =>
    [
        // One that is only being made is not there yet.
        .. _states[1.._stateCount].OfType<object>().SelectMany(VariablesOf).Reverse().DistinctBy(variable => variable.Name).Reverse(),
    ];

    /// <summary>Declares a variable with a value.</summary>
    /// <exception cref="CellFailedException">The name is none that C# allows.</exception>
    public void Declare(string name, object? value, Type? type)
    {
        if (!SyntaxFacts.IsValidIdentifier(name))
        {
            throw CellFailedException.Directive($"{name} is no name for a C# variable.");
        }
        var text = TypeText.Of(type ?? value?.GetType() ?? typeof(object));
        Submission submission;
        do
        {
            submission = Compile($"{text} @{name} = default;", new CellSource(name, "", ""), CancellationToken.None);
        }
        while (Start(submission) is null);
        // Other code may have started since, so this need not be the last.
        var state = _states.OfType<object>().Single(state => state.GetType().Name == submission.Compilation.ScriptClass!.Name);
        FieldsOf(state).Single(field => field.Name == name).SetValue(state, value);
    }

    // The class of a submission also has fields of the compiler's own.
    private static IEnumerable<FieldInfo> FieldsOf(object state) =>
        state.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly).Where(field => SyntaxFacts.IsValidIdentifier(field.Name));

    private static IEnumerable<Variable> VariablesOf(object state) =>
        FieldsOf(state).Select(field => new Variable(field.Name, field.FieldType, field.GetValue(state)));

    private static void ThrowIfBroken(IEnumerable<Diagnostic> diagnostics, CSharpCompilation compilation, CellSource source)
    {
        var errors = diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
        {
            throw new CellFailedException(Errors.Compilation(compilation, errors, source));
        }
    }
}

/// <summary>Code that has been compiled and waits to be started.</summary>
/// <param name="Compilation">Its compilation, which the next submission continues.</param>
/// <param name="References">How many references it has, those of the submissions before it included.</param>
/// <param name="Entry">Runs it on the array of submission objects; null when there is nothing to run.</param>
internal sealed record Submission(CSharpCompilation Compilation, int References, Func<object?[], Task<object?>>? Entry)
{
    /// <summary>What is to be started before it; null where nothing is.</summary>
    public Submission? Before { get; init; }

    /// <summary>The code as it was written, without the looks at the stack; null where it is only looked at.</summary>
    public SyntaxTree? Written { get; init; }

    /// <summary>Whether what the code returned is its result: it ends in an expression without a semicolon that has a value.</summary>
    public bool HasResult(object? returned)
    {
        if (returned is not null || Entry is null)
        {
            return returned is not null;
        }
        // Only null needs a second look: it is also what a call without a value or a last statement returns.
        var tree = Compilation.SyntaxTrees[0];
        return tree.GetCompilationUnitRoot().Members[^1] is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last }
            && Compilation.GetSemanticModel(tree).GetTypeInfo(last.Expression) is { ConvertedType: not null } type
            && (type.Type ?? type.ConvertedType).SpecialType != SpecialType.System_Void;
    }
}

/// <summary>
/// Where code comes from: what messages and stack frames call it ("Cell 3", "setup.dib, cell 1" or "helpers.csx"), its text with the directives,
/// and the folder that its relative paths start from.
/// </summary>
internal sealed record CellSource(string Name, string Text, string Folder)
{
    /// <summary>One of its lines, counted from 0.</summary>
    public string Line(int number) => SourceText.From(Text).Lines[number].ToString();
}

/// <summary>A variable that a cell has declared: with which type, and what it holds now.</summary>
internal sealed record Variable(string Name, Type Type, object? Value);
