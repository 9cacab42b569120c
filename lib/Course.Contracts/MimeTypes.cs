namespace Course.Contracts;

/// <summary>The MIME types by which the course's outputs are told apart.</summary>
public static class MimeTypes
{
    /// <summary>A <see cref="MetricRecord"/>.</summary>
    public const string Metric = "application/vnd.course.metric+json";

    /// <summary>A <see cref="CheckRecord"/>.</summary>
    public const string Check = "application/vnd.course.check+json";

    /// <summary>A figure that plotly.js draws.</summary>
    public const string Plotly = "application/vnd.plotly.v1+json";

    /// <summary>Whether the value is JSON rather than text.</summary>
    public static bool IsJson(string mime) =>
        mime == "application/json" || (mime.StartsWith("application/", StringComparison.Ordinal) && mime.EndsWith("+json", StringComparison.Ordinal));
}
