namespace Course;

/// <summary>What a check found.</summary>
/// <param name="Exercise">The exercise, as the notebook names it: "2.1 The slope by hand".</param>
/// <param name="Done">False while the student version's stub stands there unchanged.</param>
/// <param name="Passed">True when the answer is right; never true when not done.</param>
/// <param name="Message">What is right, or what is wrong and what to look at.</param>
public sealed record CheckResult(string Exercise, bool Done, bool Passed, string Message) : IHtmlView
{
    /// <summary>The MIME type under which a notebook keeps <see cref="ToJson"/>.</summary>
    public const string MimeType = MimeTypes.Check;

    /// <summary>The mistake drawn, as HTML; null where a sentence says enough.</summary>
    internal string? Picture { get; init; }

    /// <summary>{"exercise", "passed", "done", "message"}.</summary>
    public string ToJson() => new CheckRecord(Exercise, Passed, Done, Message).ToJson().ToJsonString();

    /// <inheritdoc/>
    public string ToHtml()
    {
        var (color, mark) = Passed ? (HtmlText.Green, "✓") : Done ? (HtmlText.Red, "✗") : (HtmlText.Gray, "○");
        var message = HtmlText.Escape(Message).ReplaceLineEndings("<br>");
        return HtmlText.Box(color, $"<b style=\"color:{color}\">{mark}</b> <b>{HtmlText.Escape(Exercise)}</b><br>{message}{Picture}");
    }

    /// <inheritdoc/>
    public override string ToString() => $"{(Passed ? "right" : Done ? "not yet right" : "not done yet")} — {Exercise}: {Message}";
}
