using System.Diagnostics;
using System.Reflection;
using static TorchSharp.torch;

namespace Course;

/// <summary>
/// Answers a learner's exercise at once: what is right, or what is wrong and where to look. A check shows its result itself, never throws,
/// and calls a stub that was left alone (see <see cref="Todo"/>) "not done yet". Answers may be numbers, tuples, arrays, lists or tensors.
/// <code>
/// Check.Value("2.1 The slope by hand", gradW, -4.0)
///      .Hint(when: 4.0, say: "The sign is wrong: the error is prediction minus target.");
/// </code>
/// </summary>
public static partial class Check
{
    private const string WellDone = "Right.";
    private const string NotDone = "Not done yet: your code goes above, where it says Your turn.";

    /// <summary>Checks a number, or several. Dimensions of length one may come and go.</summary>
    /// <param name="exercise">Its number and name.</param>
    /// <param name="answer">The learner's.</param>
    /// <param name="right">The right one.</param>
    /// <param name="tolerance">How far off is still right, as a part of the largest right number.</param>
    public static CheckedAnswer Value(string exercise, object? answer, object right, double tolerance = 1e-4) =>
        new(ValueResult(exercise, answer, right, tolerance), mistake => IsSame(Numbers.Read(answer), Numbers.Read(mistake), tolerance));

    /// <summary>Checks a statement about the learner's work.</summary>
    /// <param name="exercise">Its number and name.</param>
    /// <param name="condition">True when the work is right; null when it is not done.</param>
    /// <param name="hint">What to say when it is wrong.</param>
    public static CheckedAnswer That(string exercise, bool? condition, string hint) => new(condition switch
    {
        null => Undone(exercise),
        true => Right(exercise),
        false => Wrong(exercise, hint),
    });

    /// <summary>Checks a statement whose evaluation may fail, for instance because the answer is still missing.</summary>
    /// <inheritdoc cref="That(string, bool?, string)"/>
    public static CheckedAnswer That(string exercise, Func<bool?> condition, string hint)
    {
        try
        {
            return That(exercise, condition(), hint);
        }
        catch (Exception e)
        {
            return new(e is Todo ? Undone(exercise) : Wrong(exercise,
                $"{(InLine(e, condition) is { } line ? "Your code stops" + line : "The check stopped")}: {FirstLine(e)} {hint}"));
        }
    }

    /// <inheritdoc cref="Function{TIn, TOut}(string, Func{TIn, TOut}, Func{TIn, TOut}, TIn[], double, bool, Func{TIn, TOut, object}, bool)"/>
    public static CheckedFunction<TIn, TOut> Function<TIn, TOut>(string exercise, Func<TIn, TOut>? answer, Func<TIn, TOut> right, params TIn[] inputs) =>
        Function(exercise, answer, right, inputs, 1e-4);

    /// <summary>Checks a function on several inputs.</summary>
    /// <param name="exercise">Its number and name.</param>
    /// <param name="answer">The learner's.</param>
    /// <param name="right">The right one.</param>
    /// <param name="inputs">What both are tried on; at least one. A tensor is handed over as a copy, and whatever else the function changes is put back.</param>
    /// <param name="tolerance">How far off is still right, as a part of the largest right number.</param>
    /// <param name="inputsStay">True where the task forbids to change an input: then the tensors and arrays in it are compared afterwards.</param>
    /// <param name="judge">
    /// What is compared, made of an input and what was returned for it, where several answers are right: such as the points that a split separates.
    /// The message then speaks of the answer as a whole, as the learner returned other numbers than those compared.
    /// </param>
    /// <param name="labels">
    /// True where the numbers name something: a class, a row, a degree, a choice. A wrong one is then shown beside the right one, and not measured by it.
    /// </param>
    /// <typeparam name="TIn">What the function takes; a tuple for several arguments.</typeparam>
    /// <typeparam name="TOut">What it returns: numbers in any form, or whatever <paramref name="judge"/> makes numbers of.</typeparam>
    public static CheckedFunction<TIn, TOut> Function<TIn, TOut>(
        string exercise, Func<TIn, TOut>? answer, Func<TIn, TOut> right, TIn[] inputs, double tolerance = 1e-4, bool inputsStay = false,
        Func<TIn, TOut, object?>? judge = null, bool labels = false) =>
        new(FunctionResult(exercise, answer, right, tolerance, inputs, inputsStay, judge, labels), mistake => Resembles(answer, mistake, tolerance, inputs, judge));

    private static CheckResult FunctionResult<TIn, TOut>(
        string exercise, Func<TIn, TOut>? answer, Func<TIn, TOut> right, double tolerance, TIn[] inputs, bool inputsStay, Func<TIn, TOut, object?>? judge,
        bool labels)
    {
        if (answer is null)
        {
            return Undone(exercise);
        }
        if (inputs.Length == 0)
        {
            return Wrong(exercise, "This check was given nothing to try the function on.");
        }
        var undone = 0;
        string? trouble = null, cells = null, nothing = null;
        List<(Numbers Input, Numbers Given, Numbers Wanted)> tried = [];
        for (var i = 0; i < inputs.Length; i++)
        {
            var input = inputs[i];
            var at = $"For {Inputs.Name(input, i, inputs.Length)}: ";
            try
            {
                var handed = Copy(input);
                using var kept = new Inputs.Kept(handed);
                var got = answer(handed);
                if (Nothing(got) is { } missing)
                {
                    undone++;
                    nothing ??= $"Your function returns {missing}";
                    trouble ??= $"{at}Your function returns {missing}";
                    continue;
                }
                var changed = kept.Changed;
                var returned = judge is null ? got : judge(input, got);
                var given = Numbers.Read(returned);
                kept.Dispose();
                var target = right(Copy(input));
                var judged = judge is null ? target : judge(input, target);
                var wanted = Numbers.Read(judged);
                if (trouble is null)
                {
                    if (judge is not null)
                    {
                        trouble = Diagnosis.Difference(given, wanted, tolerance, strictShape: false) is null ? null : $"{at}{AsReturned(got)}";
                    }
                    else if (Diagnosis.Difference(given, wanted, tolerance, strictShape: got is Tensor, Inputs.Sizes(input)) is { } difference)
                    {
                        trouble = at + (labels && given.Values.Length == wanted.Values.Length && Both(given, wanted) is { Length: > 0 } both
                            ? both.TrimStart()
                            : difference + Both(given, wanted));
                        cells = labels ? null : Curve(input, given, wanted) ?? MistakePicture.Cells(given, wanted, tolerance);
                    }
                    else
                    {
                        trouble = OtherType(got, target) is { } type ? at + type : null;
                    }
                    if (trouble is null && inputsStay && changed is not null)
                    {
                        trouble = $"{at}Your function returns what it should and changes its input on the way. The task forbids that: work on a copy, "
                            + $"which {(changed is Tensor ? "clone()" : "ToArray()")} makes.";
                    }
                }
                if (input is float or double or int or long && judge is null && !labels)
                {
                    tried.Add((Numbers.Read(input), given, wanted));
                }
            }
            catch (Todo)
            {
                undone++;
            }
            catch (NotNumbersException e)
            {
                trouble ??= $"{at}Your answer {e.Message}.";
            }
            catch (Exception e)
            {
                trouble ??= $"{at}Your function stops{InLine(e, right)}: {FirstLine(e)}";
            }
        }
        if (undone == inputs.Length)
        {
            return Undone(exercise, nothing);
        }
        if (trouble is null)
        {
            return undone > 0 ? Undone(exercise) : Right(exercise);
        }
        return Wrong(exercise, trouble) with { Picture = Curve(tried) ?? cells };
    }

    // What the learner returned, where something else was compared.
    private static string AsReturned(object? got)
    {
        try
        {
            var numbers = Numbers.Read(got);
            return numbers.Values.Length <= 6 ? $"Your answer {numbers} is not right." : $"Your answer, of {numbers.ShapeText}, is not right.";
        }
        catch (NotNumbersException)
        {
            return "Your answer is not right.";
        }
    }

    // Tokens and labels go into an embedding or a cross-entropy, and these take int64 only.
    private static string? OtherType(object? got, object? wanted) =>
        got is Tensor given && wanted is Tensor { dtype: ScalarType.Int64 } && given.dtype != ScalarType.Int64
            ? $"The numbers are right, and their type is {given.dtype}. Whole numbers that are to be looked up must be int64: to_type(ScalarType.Int64), or torch.tensor of an array of long."
            : null;

    // A function from number to number is drawn over all inputs that it answered, ...
    private static string? Curve(List<(Numbers Input, Numbers Given, Numbers Wanted)> tried) =>
        tried.All(t => t.Given.Values.Length == 1 && t.Wanted.Values.Length == 1)
            ? MistakePicture.Curve([.. tried.Select(t => t.Input.Values[0])], [.. tried.Select(t => t.Given.Values[0])], [.. tried.Select(t => t.Wanted.Values[0])])
            : null;

    // ... one that works on every element of a vector over that vector, where its places rise: the scores of a softmax are a vector too, but no axis.
    private static string? Curve(object? input, Numbers given, Numbers wanted) =>
        input is Tensor or Array && Numbers.Read(input) is { Shape.Length: 1 } x && given.Shape.SequenceEqual(x.Shape) && wanted.Shape.SequenceEqual(x.Shape)
        && x.Values.Zip(x.Values.Skip(1), (a, b) => a < b).All(up => up)
            ? MistakePicture.Curve(x.Values, given.Values, wanted.Values)
            : null;

    private static bool Resembles<TIn, TOut>(
        Func<TIn, TOut>? answer, Func<TIn, TOut> mistake, double tolerance, TIn[] inputs, Func<TIn, TOut, object?>? judge)
    {
        return answer is not null && inputs.All(input => IsSame(Returned(answer, input), Returned(mistake, input), tolerance));

        Numbers Returned(Func<TIn, TOut> function, TIn input)
        {
            var handed = Copy(input);
            using var kept = new Inputs.Kept(handed);
            var got = function(handed);
            return Numbers.Read(judge is null ? got : judge(input, got));
        }
    }

    private static bool IsSame(Numbers answer, Numbers mistake, double tolerance) =>
        Diagnosis.Difference(answer, mistake, tolerance, strictShape: false) is null;

    private static CheckResult ValueResult(string exercise, object? answer, object right, double tolerance)
    {
        try
        {
            if (Nothing(answer) is { } missing)
            {
                return Undone(exercise, $"Your answer is {missing}");
            }
            var (given, wanted) = (Numbers.Read(answer), Numbers.Read(right));
            return Diagnosis.Difference(given, wanted, tolerance, strictShape: false) is { } difference
                ? Wrong(exercise, difference) with { Picture = MistakePicture.Cells(given, wanted, tolerance) }
                : Right(exercise);
        }
        catch (NotNumbersException e)
        {
            return Wrong(exercise, $"Your answer {e.Message}.");
        }
        catch (Exception e)
        {
            return Wrong(exercise, $"Your answer could not be read: {FirstLine(e)}");
        }
    }

    private static CheckResult Right(string exercise) => new(exercise, Done: true, Passed: true, WellDone);

    private static CheckResult Wrong(string exercise, string message) => new(exercise, Done: true, Passed: false, message);

    // Whoever has written something already needs to hear what came of it.
    private static CheckResult Undone(string exercise, string? soFar = null) =>
        new(exercise, Done: false, Passed: false, soFar is null ? NotDone : $"{NotDone} {soFar}");

    private static bool IsUndone(object? answer) => Nothing(answer) is not null;

    // What a stub leaves, and what an answer may become by mistake; null for anything else. What holds no numbers is an attempt, if a wrong one.
    private static string? Nothing(object? answer)
    {
        const string Missing = "nothing (null); if your code is there already, does it return what it has computed?";
        if (answer is null)
        {
            return Missing;
        }
        try
        {
            return Numbers.Read(answer).IsUndone
                ? "NaN; if your code is there already, look for 0/0, or the root or the logarithm of a negative number."
                : null;
        }
        catch (NotNumbersException)
        {
            return answer is System.Collections.IEnumerable and not string and not Tensor
                && ((System.Collections.IEnumerable)answer).Cast<object?>().All(v => v is null) ? Missing : null;
        }
    }

    // A learner's function may change its input in place; the next one must not see that.
    private static TIn Copy<TIn>(TIn input) => input is Tensor tensor ? (TIn)(object)tensor.clone() : input;

    private static string Both(Numbers given, Numbers wanted) =>
        given.Values.Length <= 6 && wanted.Values.Length <= 6 ? $" You return {given}; {wanted} is right." : "";

    // " in line 3", a line of the learner's cell; empty when the line is not known, null when only the check's own cell is.
    private static string? InLine(Exception exception, Delegate ofCheck)
    {
        var check = ofCheck.Method.Module.Assembly;
        var all = new StackTrace(Cause(exception), fNeedFileInfo: true).GetFrames();
        var frames = all
            .Where(frame => frame.GetFileLineNumber() > 0 && frame.GetMethod() is { } method && method.Module.Assembly is var assembly
                && assembly != typeof(Check).Assembly && (assembly != check || !IsCell(check)))
            .ToList();
        // The outermost frame is what the check called; the line that failed is the innermost one of the same cell.
        var failed = frames.Find(frame => frame.GetMethod()!.Module.Assembly == frames[^1].GetMethod()!.Module.Assembly);
        // Fast code has one place a function for an index outside an array, behind all of its lines: .NET tells another line.
        var isKnown = all.TakeWhile(frame => frame != failed).LastOrDefault()?.GetMethod()?.Name != "ThrowIndexOutOfRangeException";
        return failed is null ? null : isKnown ? $" in line {failed.GetFileLineNumber()}" : "";
    }

    // The engine compiles each cell to an assembly of its own.
    private static bool IsCell(Assembly assembly) => assembly.GetName().Name!.StartsWith("Cell#", StringComparison.Ordinal);

    private static Exception Cause(Exception e) => e is TargetInvocationException { InnerException: { } inner } ? inner : e;

    private static string FirstLine(Exception e)
    {
        var line = Cause(e) switch
        {
            InsufficientExecutionStackException => "it calls itself without end.",
            NullReferenceException => "what stands before a dot or a bracket there is null, as w.grad is before backward() and after w = w - …",
            var cause => cause.Message.Split('\n')[0].Trim(),
        };
        return line is [.., '.' or '…'] ? line : line + ".";
    }
}
