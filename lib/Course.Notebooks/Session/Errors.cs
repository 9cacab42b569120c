using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Course.Notebooks.Session;

/// <summary>Tells learners what went wrong, in terms of their own cells.</summary>
internal static partial class Errors
{
    private const int MostErrors = 10;
    private const int MostOfHabit = 3; // One word of another language makes ten errors.
    private const int MostFrames = 20;
    private const int MostPlaces = 3;

    /// <summary>What the compiler found, each with its place and the line of the cell, marked; then a sentence that says what to do, where there is one.</summary>
    public static ErrorOutput Compilation(CSharpCompilation compilation, IReadOnlyList<Diagnostic> errors, CellSource source)
    {
        // What is declared twice is ambiguous wherever it is used; that says nothing new.
        var isTwice = errors.Any(error => error.Id is "CS0102" or "CS0111");
        errors = [.. errors.Where(error => !isTwice || error.Id is not ("CS0121" or "CS0229")).OrderBy(error => error.Location.SourceSpan.Start)];
        var habit = PythonHabits.Hint(compilation, errors);
        var hint = ScriptForms.Hint(compilation, errors) ?? habit;
        var most = habit is null ? MostErrors : MostOfHabit;
        var lines = SourceText.From(source.Text).Lines;
        var messages = new List<string>();
        var traceback = new List<string>();
        foreach (var error in errors.Take(most))
        {
            var isHabit = error.Location.IsInSource && PythonHabits.Of(error, compilation.SyntaxTrees[0]) is not null;
            var meant = !isHabit && NearNames.Of(compilation, error) is { } near ? $" Did you mean '{near}'?" : "";
            var says = CellAssembly().Replace(CellType().Replace(error.GetMessage(CultureInfo.InvariantCulture), "This cell"), "");
            var message = $"{says} ({error.Id}){meant}";
            if (!error.Location.IsInSource)
            {
                messages.Add(message);
                traceback.Add(message);
                continue;
            }
            var span = error.Location.GetLineSpan();
            var (start, end) = (span.StartLinePosition, span.EndLinePosition);
            messages.Add($"Line {start.Line + 1}, column {start.Character + 1}: {message}");
            traceback.Add($"{source.Name}, line {start.Line + 1}, column {start.Character + 1}: {message}");
            var line = lines[Math.Min(start.Line, lines.Count - 1)].ToString();
            traceback.Add("    " + line);
            traceback.Add("    " + Mark(line, start.Character, end.Line == start.Line ? end.Character : line.Length));
        }
        var more = errors.Count > most ? $"… and {errors.Count - most} more." : null;
        List<string> notes = [.. new[] { more, hint }.OfType<string>()];
        return new ErrorOutput("CompilationError", string.Join('\n', [.. messages, .. notes]), [.. traceback, .. notes]);
    }

    /// <summary>An exception with the frames that are the learner's or a library's.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="sources">All code that has run, by its name.</param>
    /// <param name="running">The code that was running; null when that is not known.</param>
    public static ErrorOutput Exception(Exception exception, IReadOnlyDictionary<string, CellSource> sources, CellSource? running = null)
    {
        // That something called by reflection has thrown says nothing: formatters enumerate what they show that way.
        while (exception is TargetInvocationException { InnerException: { } thrown })
        {
            exception = thrown;
        }
        var traceback = new List<string>();
        Describe(exception, "", sources, running, traceback);
        var hint = ErrorHints.Of(exception.Message) ?? (exception is IndexOutOfRangeException && traceback.Any(NegativeIndex().IsMatch)
            ? "C# counts from the end with ^: xs[^1] is the last one."
            : null);
        return new ErrorOutput(exception.GetType().Name, Joined(Message(exception), hint), [.. traceback, .. new[] { hint }.OfType<string>()]);
    }

    /// <summary>An exception of native code. It gets the type that TorchSharp gives to those that it catches.</summary>
    public static ErrorOutput Native(NativeException exception, IReadOnlyDictionary<string, CellSource> sources)
    {
        var hint = ErrorHints.Of(exception.Message);
        return new ErrorOutput(
            nameof(ExternalException),
            Joined(exception.Message, hint),
            [
                $"{typeof(ExternalException).FullName}: {exception.Message}",
                .. Frames(exception.Stack, sources, null),
                .. new[] { hint, "Native code let this out: no try … catch sees it." }.OfType<string>(),
            ]);
    }

    /// <summary>A message of libtorch without the lines that say where in its own C++ it stood.</summary>
    public static string WithoutNativeStack(string message) => NativeStack().Replace(message, "").TrimEnd();

    /// <summary>What a stopped cell shows.</summary>
    public static ErrorOutput Canceled() => new("Cancelled", "The cell was stopped.", ["The cell was stopped."]);

    // The carets stand under the text also where the line is indented with tabs.
    private static string Mark(string line, int start, int end)
    {
        start = Math.Min(start, line.Length);
        var indent = string.Concat(line[..start].Select(c => c == '\t' ? '\t' : ' '));
        return indent + new string('^', Math.Max(1, Math.Min(end, line.Length) - start));
    }

    private static string Joined(string message, string? hint) => hint is null ? message : $"{message}\n{hint}";

    private static void Describe(Exception exception, string prefix, IReadOnlyDictionary<string, CellSource> sources, CellSource? running, List<string> traceback)
    {
        traceback.Add($"{prefix}{TypeName(exception.GetType())}: {Message(exception)}");
        var frames = Frames(new StackTrace(exception, fNeedFileInfo: true), sources, running).ToList();
        traceback.AddRange(frames.Count <= MostFrames ? frames
            : [.. frames[..(MostFrames / 2)], $"   … {frames.Count - MostFrames:N0} more …", .. frames[^(MostFrames / 2)..]]);
        var inner = exception is AggregateException several ? several.InnerExceptions : (IEnumerable<Exception?>)[exception.InnerException];
        foreach (var one in inner.OfType<Exception>().Take(MostErrors))
        {
            Describe(one, "caused by ", sources, running, traceback);
        }
    }

    private static string Message(Exception exception) => exception is InsufficientExecutionStackException
        ? "The stack is full: a function calls itself without end."
        : WithoutNativeStack(exception.Message);

    private static IEnumerable<string> Frames(StackTrace stack, IReadOnlyDictionary<string, CellSource> sources, CellSource? running)
    {
        var frames = stack.GetFrames();
        // What called the cell is the engine; an exception without a cell's frame comes from a thread of its own.
        var last = Array.FindLastIndex(frames, frame => IsOfCell(frame, sources));
        var isMarked = false;
        for (var i = 0; i <= (last < 0 ? frames.Length - 1 : last); i++)
        {
            var frame = frames[i];
            var isOfIndex = i > 0 && frames[i - 1].GetMethod()?.Name == ArrayIndexes.Thrower;
            var source = IsOfCell(frame, sources) ? sources[frame.GetFileName()!] : isOfIndex && IsOfAnyCell(frame.GetMethod()) ? running : null;
            if (source is not null)
            {
                var places = Lines(frame, source, isOfIndex);
                yield return $"   at {Name(frame)}{source.Name}{(places.Count == 0 ? "" : $", line {string.Join(" or ", places)}")}";
                if (!isMarked)
                {
                    isMarked = places.Count > 0;
                    foreach (var line in places)
                    {
                        yield return "      > " + source.Line(line - 1).Trim();
                    }
                }
            }
            else if (!IsMachinery(frame.GetMethod()))
            {
                yield return new StackTrace(frame).ToString().TrimEnd();
            }
        }
    }

    /// <summary>In which line of a cell a frame stands, counted from 1: several where one of them was it, none where there are too many for that.</summary>
    private static IReadOnlyList<int> Lines(StackFrame frame, CellSource source, bool isOfIndex)
    {
        var line = frame.GetFileLineNumber();
        var indexes = isOfIndex ? ArrayIndexes.Lines(source.Text, FunctionOf(frame), line) : [];
        return indexes.Count > MostPlaces ? []
            : indexes.Count > 0 ? indexes
            : line > 0 && line <= SourceText.From(source.Text).Lines.Count ? [line] : [];
    }

    private static bool IsOfCell(StackFrame frame, IReadOnlyDictionary<string, CellSource> sources) =>
        frame.GetFileName() is { } file && frame.GetFileLineNumber() > 0 && sources.ContainsKey(file);

    private static bool IsOfAnyCell(MethodBase? method) => method?.Module.Assembly.GetName().Name!.StartsWith(Submissions.AssemblyPrefix, StringComparison.Ordinal) == true;

    private static bool IsMachinery(MethodBase? method)
    {
        if (method is null || method.Attributes.HasFlag(MethodAttributes.PinvokeImpl) || method.DeclaringType is null
            || method.IsDefined(typeof(StackTraceHiddenAttribute), inherit: false))
        {
            return true;
        }
        var type = method.DeclaringType;
        var assembly = (type?.Assembly ?? method.Module.Assembly).GetName().Name!;
        return assembly.StartsWith("Course.Notebooks", StringComparison.Ordinal)
            || assembly.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
            || IsOfAnyCell(method)
            || type?.Namespace is "Internal.Runtime.CompilerHelpers" or "System.Runtime.CompilerServices" or "System.Runtime.ExceptionServices" or "System.Threading.Tasks";
    }

    /// <summary>"Sum in " for a function of the cell, nothing for the cell's own statements.</summary>
    private static string Name(StackFrame frame)
    {
        var function = FunctionOf(frame);
        var type = frame.GetMethod()?.DeclaringType;
        type = type is { IsNested: true } && (IsMoveNext(frame) || type.Name.StartsWith('<')) ? type.DeclaringType : type;
        return function is "" ? ""
            : function is null ? "a lambda in "
            : type is null || Submissions.IsCell(type) ? $"{function} in "
            : $"{type.Name}.{function} in ";
    }

    /// <summary>The function's name in the cell; null for a lambda, empty for the cell's own statements.</summary>
    private static string? FunctionOf(StackFrame frame)
    {
        // An async method's code is in MoveNext of a class called <Method>d__3, a lambda's in <Method>b__0,
        // a local function's in <Method>g__Local|0.
        var method = frame.GetMethod();
        var raw = IsMoveNext(frame) ? method!.DeclaringType!.Name : method?.Name ?? "";
        var local = LocalFunction().Match(raw);
        return local.Success ? local.Groups[1].Value
            : Lambda().IsMatch(raw) ? null
            : raw.Trim('<').Split('>')[0] is var name and not ("Initialize" or "Factory") ? name
            : "";
    }

    private static bool IsMoveNext(StackFrame frame) => frame.GetMethod() is { Name: "MoveNext", DeclaringType: not null };

    private static string TypeName(Type type) =>
        // A type that a cell declares is nested in the submission, which the learner has never heard of.
        type.DeclaringType is { } owner && Submissions.IsCell(owner) ? type.Name : type.FullName ?? type.Name;

    [GeneratedRegex($@" \[{Submissions.AssemblyPrefix}[0-9]+, [^\]]*\]")]
    private static partial Regex CellAssembly();

    [GeneratedRegex(@"^ +> .*\[-[0-9]")]
    private static partial Regex NegativeIndex();

    [GeneratedRegex($"^(The t|T)ype '{Submissions.ClassPrefix}[0-9]+'")]
    private static partial Regex CellType();

    [GeneratedRegex(@"\n(Exception raised from |frame #).*")]
    private static partial Regex NativeStack();

    [GeneratedRegex(@"^<.*>g__(\w+)\|")]
    private static partial Regex LocalFunction();

    [GeneratedRegex("^<.*>b__")]
    private static partial Regex Lambda();
}
