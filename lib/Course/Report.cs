namespace Course;

/// <summary>One measured number and what it should have been.</summary>
/// <param name="Name">What was measured, as a person would say it: "test accuracy".</param>
/// <param name="Value">The number.</param>
/// <param name="AtLeast">The smallest value that is good enough; null when there is none.</param>
/// <param name="AtMost">The largest value that is good enough; null when there is none.</param>
public sealed record MetricResult(string Name, double Value, double? AtLeast = null, double? AtMost = null) : IHtmlView
{
    /// <summary>The MIME type under which a notebook keeps <see cref="ToJson"/>.</summary>
    public const string MimeType = MimeTypes.Metric;

    /// <summary>True when the value is a number within both limits.</summary>
    public bool Passed => MetricRecord.Keeps(Value, AtLeast, AtMost);

    /// <summary>The limits in words: "at least 0.83", or nothing.</summary>
    public string Limits => (AtLeast, AtMost) switch
    {
        (null, null) => "",
        ({ } low, null) => $"at least {NumberText.Of(low)}",
        (null, { } high) => $"at most {NumberText.Of(high)}",
        ({ } low, { } high) when low == high => $"exactly {NumberText.Of(low)}",
        ({ } low, { } high) => $"between {NumberText.Of(low)} and {NumberText.Of(high)}",
    };

    /// <summary>{"name", "value", "atLeast", "atMost", "passed"}; a value that is not finite is null.</summary>
    public string ToJson() => new MetricRecord(Name, Value, AtLeast, AtMost, Passed).ToJson().ToJsonString();

    /// <inheritdoc/>
    public string ToHtml() => HtmlText.Box(Color,
        $"{HtmlText.Escape(Name)}: <b>{Number}</b>"
        + (Verdict.Length == 0 ? "" : $"<span style=\"color:{HtmlText.Gray}\"> — {HtmlText.Escape(Verdict)}</span>"));

    /// <inheritdoc/>
    public override string ToString() => $"{Name}: {Number}{(Verdict.Length == 0 ? "" : $" ({Verdict})")}";

    // Rounding leaves differences such as 3.286e-14; their digits say nothing.
    internal string Number => Value != 0 && Math.Abs(Value) < 1e-12 ? "below 1e-12" : NumberText.Of(Value);

    internal string Verdict => Limits.Length == 0 ? "" : Passed ? $"wanted {Limits}: reached"
        : Run.IsSmoke ? $"a quick run; a full one wants {Limits}" : $"wanted {Limits}: missed";

    internal string Color => Limits.Length == 0 ? HtmlText.Blue : Passed ? HtmlText.Green : Run.IsSmoke ? HtmlText.Gray : HtmlText.Red;
}

/// <summary>The headlines of a notebook: what was measured and whether it is good enough.</summary>
public static class Report
{
    // In the order in which they were measured first.
    private static readonly OrderedDictionary<string, MetricResult> s_measured = [];

    /// <summary>Shows a measured number. A full run fails when it lies outside the limits; a quick run only records it.</summary>
    /// <param name="name">What it is: "test accuracy".</param>
    /// <param name="value">The number.</param>
    /// <param name="atLeast">The smallest value that is good enough.</param>
    /// <param name="atMost">The largest value that is good enough.</param>
    public static void Metric(string name, double value, double? atLeast = null, double? atMost = null)
    {
        var result = new MetricResult(name, value, atLeast, atMost);
        s_measured[name] = result; // a cell that runs twice measures the same thing again: the newest counts
        Host.Show(result);
    }

    /// <summary>Shows all that was measured as a table.</summary>
    public static void Table() => Host.Show(new MetricTable([.. s_measured.Values]));

    /// <summary>Forgets what was measured.</summary>
    public static void Clear() => s_measured.Clear();
}

/// <summary>The closing table of a notebook.</summary>
/// <param name="Rows">One measured number a row.</param>
public sealed record MetricTable(IReadOnlyList<MetricResult> Rows) : IHtmlView
{
    /// <inheritdoc/>
    public string ToHtml() => Rows.Count == 0
        ? "<p>Nothing was measured yet: run the cells above first.</p>"
        : HtmlText.Table(["What was measured", "Value", "Wanted", ""], Rows.Select(row => (string[])
            [HtmlText.Escape(row.Name), $"<b style=\"white-space:nowrap\">{row.Number}</b>", row.Limits, $"<span style=\"color:{row.Color}\">{Mark(row)}</span>"]));

    /// <inheritdoc/>
    public override string ToString() =>
        Rows.Count == 0 ? "Nothing was measured yet." : string.Join(Environment.NewLine, Rows.Select(r => r.ToString()));

    private static string Mark(MetricResult row) => row.Limits.Length == 0 ? "" : row.Passed ? "reached" : Run.IsSmoke ? "quick run" : "missed";
}
