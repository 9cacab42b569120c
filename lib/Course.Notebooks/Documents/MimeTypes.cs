namespace Course.Notebooks.Documents;

/// <summary>How nbformat stores the values of a MIME bundle.</summary>
internal static class MimeTypes
{
    /// <summary>What Report.Metric shows.</summary>
    public const string Metric = "application/vnd.course.metric+json";

    /// <summary>What an exercise's check shows.</summary>
    public const string Check = "application/vnd.course.check+json";

    /// <summary>A figure that plotly.js draws.</summary>
    public const string Plotly = "application/vnd.plotly.v1+json";

    /// <summary>Whether the value is JSON rather than text.</summary>
    public static bool IsJson(string mime) =>
        mime == "application/json" || (mime.StartsWith("application/", StringComparison.Ordinal) && mime.EndsWith("+json", StringComparison.Ordinal));

    /// <summary>Whether the file keeps the value as a list of lines.</summary>
    public static bool IsSplitIntoLines(string mime) =>
        mime.StartsWith("text/", StringComparison.Ordinal) || mime is "application/javascript" or "image/svg+xml";
}
