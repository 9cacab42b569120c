using static TorchSharp.torch;

namespace Course;

/// <summary>
/// Answers a learner's exercise at once: what is right, or what is wrong and where to look. A check shows its result itself, never throws,
/// and calls a stub that was left alone (see <see cref="Todo"/>) "not done yet". Answers may be numbers, tuples, arrays, lists or tensors.
/// <code>
/// Check.Value("02.1 The slope by hand", gradW, -4.0)
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
        new(ValueResult(exercise, answer, right, tolerance), mistake => Diagnosis.Difference(
            Numbers.Read(answer), Numbers.Read(mistake), tolerance, strictShape: false) is null);

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
    /// <param name="exercise">Its number and name.</param>
    /// <param name="condition">True when the work is right; null when it is not done.</param>
    /// <param name="hint">What to say when it is wrong.</param>
    public static CheckedAnswer That(string exercise, Func<bool?> condition, string hint)
    {
        try
        {
            return That(exercise, condition(), hint);
        }
        catch (Exception e)
        {
            return new(e is Todo ? Undone(exercise) : Wrong(exercise, $"The check stopped: {FirstLine(e)} {hint}"));
        }
    }

    /// <summary>Checks a function on several inputs.</summary>
    /// <param name="exercise">Its number and name.</param>
    /// <param name="answer">The learner's.</param>
    /// <param name="right">The right one.</param>
    /// <param name="inputs">What both are tried on; at least one. A tensor is handed over as a copy.</param>
    /// <typeparam name="TIn">What the function takes; a tuple for several arguments.</typeparam>
    /// <typeparam name="TOut">What it returns: numbers in any form.</typeparam>
    public static CheckedFunction<TIn, TOut> Function<TIn, TOut>(string exercise, Func<TIn, TOut>? answer, Func<TIn, TOut> right, params TIn[] inputs) =>
        Function(exercise, answer, right, inputs, 1e-4);

    /// <summary>Checks a function on several inputs.</summary>
    /// <param name="exercise">Its number and name.</param>
    /// <param name="answer">The learner's.</param>
    /// <param name="right">The right one.</param>
    /// <param name="inputs">What both are tried on; at least one. A tensor is handed over as a copy.</param>
    /// <param name="tolerance">How far off is still right, as a part of the largest right number.</param>
    /// <typeparam name="TIn">What the function takes; a tuple for several arguments.</typeparam>
    /// <typeparam name="TOut">What it returns: numbers in any form.</typeparam>
    public static CheckedFunction<TIn, TOut> Function<TIn, TOut>(
        string exercise, Func<TIn, TOut>? answer, Func<TIn, TOut> right, TIn[] inputs, double tolerance) =>
        new(FunctionResult(exercise, answer, right, tolerance, inputs), mistake => Resembles(answer, mistake, tolerance, inputs));

    private static CheckResult FunctionResult<TIn, TOut>(
        string exercise, Func<TIn, TOut>? answer, Func<TIn, TOut> right, double tolerance, TIn[] inputs)
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
        string? trouble = null, cells = null;
        List<(Numbers Input, Numbers Given, Numbers Wanted)> tried = [];
        foreach (var input in inputs)
        {
            var at = $"For the input {InputText(input)}: ";
            try
            {
                object? got = answer(Copy(input));
                if (IsUndone(got))
                {
                    undone++;
                    trouble ??= at + "your function returns nothing, or NaN.";
                    continue;
                }
                var wanted = Numbers.Read(right(Copy(input)));
                var given = Numbers.Read(got);
                if (trouble is null && Diagnosis.Difference(given, wanted, tolerance, strictShape: got is Tensor) is { } difference)
                {
                    trouble = $"{at}{difference}{Both(given, wanted)}";
                    cells = Curve(input, given, wanted) ?? MistakePicture.Cells(given, wanted, tolerance);
                }
                if (IsNumber(input))
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
                trouble ??= $"{at}Your function stops: {FirstLine(e)}";
            }
        }
        if (undone == inputs.Length)
        {
            return Undone(exercise);
        }
        if (trouble is null)
        {
            return undone > 0 ? Undone(exercise) : Right(exercise);
        }
        return Wrong(exercise, trouble) with { Picture = Curve(tried) ?? cells };
    }

    // A function from number to number is drawn over all inputs that it answered, ...
    private static string? Curve(List<(Numbers Input, Numbers Given, Numbers Wanted)> tried) =>
        tried.All(t => t.Given.Values.Length == 1 && t.Wanted.Values.Length == 1)
            ? MistakePicture.Curve([.. tried.Select(t => t.Input.Values[0])], [.. tried.Select(t => t.Given.Values[0])], [.. tried.Select(t => t.Wanted.Values[0])])
            : null;

    // ... one that works on every element of a vector over that vector.
    private static string? Curve(object? input, Numbers given, Numbers wanted) =>
        input is Tensor or Array && Numbers.Read(input) is { Shape.Length: 1 } x && given.Shape.SequenceEqual(x.Shape) && wanted.Shape.SequenceEqual(x.Shape)
        && IsIncreasing(x.Values)
            ? MistakePicture.Curve(x.Values, given.Values, wanted.Values)
            : null;

    // Places on an axis; the scores of a softmax are a vector too, but no axis.
    private static bool IsIncreasing(double[] x) => x.Zip(x.Skip(1), (a, b) => a < b).All(up => up);

    private static bool IsNumber(object? input) => input is float or double or int or long;

    private static bool Resembles<TIn, TOut>(Func<TIn, TOut>? answer, Func<TIn, TOut> mistake, double tolerance, TIn[] inputs) =>
        answer is not null && inputs.All(input => Diagnosis.Difference(
            Numbers.Read(answer(Copy(input))), Numbers.Read(mistake(Copy(input))), tolerance, strictShape: false) is null);

    private static CheckResult ValueResult(string exercise, object? answer, object right, double tolerance)
    {
        try
        {
            if (IsUndone(answer))
            {
                return Undone(exercise);
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

    private static CheckResult Undone(string exercise) => new(exercise, Done: false, Passed: false, NotDone);

    // Anything that holds no numbers is an attempt, if a wrong one.
    private static bool IsUndone(object? answer)
    {
        if (answer is null)
        {
            return true;
        }
        try
        {
            return Numbers.Read(answer).IsUndone;
        }
        catch (NotNumbersException)
        {
            return answer is System.Collections.IEnumerable and not string and not Tensor
                && ((System.Collections.IEnumerable)answer).Cast<object?>().All(v => v is null);
        }
    }

    // A learner's function may change its input in place; the next one must not see that.
    private static TIn Copy<TIn>(TIn input) => input is Tensor tensor ? (TIn)(object)tensor.clone() : input;

    private static string InputText(object? input)
    {
        try
        {
            var numbers = Numbers.Read(input);
            return numbers.Shape.Length > 1 ? $"{numbers} of {numbers.ShapeText}" : numbers.ToString();
        }
        catch (Exception)
        {
            return input?.ToString() ?? "null";
        }
    }

    private static string Both(Numbers given, Numbers wanted) =>
        given.Values.Length <= 6 && wanted.Values.Length <= 6 ? $" You return {given}; {wanted} is right." : "";

    private static string FirstLine(Exception e)
    {
        var cause = e is System.Reflection.TargetInvocationException { InnerException: { } inner } ? inner : e;
        var line = cause.Message.Split('\n')[0].Trim();
        return line.EndsWith('.') ? line : line + ".";
    }
}
