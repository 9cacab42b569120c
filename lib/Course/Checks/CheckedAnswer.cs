namespace Course;

/// <summary>
/// An answer whose check is already shown. <see cref="Hint(object, string)"/> adds what to say about a usual mistake;
/// when the answer is that mistake, the shown message is replaced by it.
/// </summary>
public class CheckedAnswer
{
    private readonly Func<object, bool> _resembles;
    private readonly Action<object> _replace;
    private bool _hinted;

    /// <summary>Shows the result; <paramref name="resembles"/> tells whether the answer is a given mistake.</summary>
    internal CheckedAnswer(CheckResult result, Func<object, bool>? resembles = null)
    {
        Result = result;
        _resembles = resembles ?? (_ => false);
        _replace = Host.Show(result);
        if (!result.Done && ExerciseTask.Find(result.Exercise) is { } task)
        {
            Host.Show(task);
        }
        Progress.Record(result);
    }

    /// <summary>What the check found, hints included.</summary>
    public CheckResult Result { get; private set; }

    /// <summary>Says something better about one mistake. The first hint that fits counts; a right or missing answer needs none.</summary>
    /// <param name="when">The mistake: a wrong value or tensor, compared as the right one was; for a model its wrong number of parameters.</param>
    /// <param name="say">What is wrong and where to look, in a sentence or two.</param>
    public CheckedAnswer Hint(object when, string say) => Say(() => _resembles(when), say);

    /// <summary>Says something better about one mistake.</summary>
    /// <param name="when">True when the mistake was made.</param>
    /// <param name="say">What is wrong and where to look, in a sentence or two.</param>
    public CheckedAnswer Hint(bool when, string say) => Say(() => when, say);

    private protected CheckedAnswer Say(Func<bool> isMistake, string say)
    {
        if (_hinted || Result.Passed || !Result.Done || !Safe(isMistake))
        {
            return this;
        }
        _hinted = true;
        Result = Result with { Message = say };
        _replace(Result);
        return this;
    }

    // A mistake that cannot even be computed is not the one the learner made.
    private static bool Safe(Func<bool> isMistake)
    {
        try
        {
            return isMistake();
        }
        catch (Exception)
        {
            return false;
        }
    }
}

/// <summary>A function whose check is already shown; usual mistakes are given as functions.</summary>
/// <typeparam name="TIn">What the function takes.</typeparam>
/// <typeparam name="TOut">What it returns.</typeparam>
public sealed class CheckedFunction<TIn, TOut> : CheckedAnswer
{
    private readonly Func<Func<TIn, TOut>, bool> _resemblesFunction;

    internal CheckedFunction(CheckResult result, Func<Func<TIn, TOut>, bool> resembles) : base(result) => _resemblesFunction = resembles;

    /// <summary>Says something better about one mistake.</summary>
    /// <param name="when">The wrong function, compared on the inputs on which the right one was.</param>
    /// <param name="say">What is wrong and where to look, in a sentence or two.</param>
    public CheckedFunction<TIn, TOut> Hint(Func<TIn, TOut> when, string say)
    {
        Say(() => _resemblesFunction(when), say);
        return this;
    }
}
