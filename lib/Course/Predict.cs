using System.Globalization;

namespace Course;

/// <summary>
/// A place to say what you expect before you see it. <see cref="Say(string, string)"/> keeps it, <see cref="Look"/> shows it again beside what came
/// out. It counts for nothing; it is kept with the progress in notebooks/progress.json, so that a restart does not lose it.
/// Runs without a person (environment variable COURSE_PROGRESS=off) neither read nor write the file, and speak to nobody: what came out is all they show.
/// </summary>
public static class Predict
{
    /// <summary>Keeps a prediction; saying it again replaces it.</summary>
    /// <param name="question">The question's name, the same as in <see cref="Look"/>: "02 slope in w".</param>
    /// <param name="prediction">What you expect. A text without a letter or digit, such as the "?" it comes with, says nothing and leaves what was said before.</param>
    public static void Say(string question, string prediction)
    {
        var text = (prediction ?? "").Trim();
        if (!text.Any(char.IsLetterOrDigit))
        {
            Show(Progress.Predicted(question) is { } before
                ? $"You said before: {before}"
                : ToSomebody("Put what you expect in place of the ? and run this cell. It counts for nothing, and you may go on without."));
            return;
        }
        Progress.Remember(log => log.Predictions[question] = text);
        Show($"You say: {text}");
    }

    /// <summary>Keeps a prediction that is a number.</summary>
    /// <param name="question">The question's name, the same as in <see cref="Look"/>.</param>
    /// <param name="prediction">What you expect.</param>
    public static void Say(string question, double prediction) => Say(question, prediction.ToString(CultureInfo.InvariantCulture));

    /// <summary>Shows what was said beside what came out.</summary>
    /// <param name="question">The question's name, the same as in <see cref="Say(string, string)"/>.</param>
    /// <param name="outcome">What came out, in a few words or more; without it, only what was said is shown, below a picture that says the rest.</param>
    public static void Look(string question, string outcome = "") =>
        Show(Progress.Predicted(question) is { } said ? $"You said: {said}" : ToSomebody("You made no prediction."), outcome);

    private static string ToSomebody(string sentence) => Progress.IsOff ? "" : sentence;

    private static void Show(string said, string outcome = "")
    {
        if (said.Length + outcome.Length > 0)
        {
            Host.Show(new SaidView(said, outcome));
        }
    }
}

/// <summary>A prediction or a score in a box, "" where there is nobody to make one, and what came out, "" while nobody knows.</summary>
internal sealed class SaidView(string said, string outcome) : IHtmlView
{
    public string ToHtml() => HtmlText.Box(HtmlText.Blue, Lines("<br>", Escaped(said), $"<b>What came out:</b> {Escaped(outcome)}"));

    public override string ToString() => Lines("\n", said, $"What came out: {outcome}");

    private static string Escaped(string text) => HtmlText.Escape(text).ReplaceLineEndings("<br>");

    private string Lines(string between, string first, string second) =>
        (said, outcome) switch { (_, "") => first, ("", _) => second, _ => first + between + second };
}
