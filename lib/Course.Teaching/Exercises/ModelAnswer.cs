namespace Course.Teaching.Exercises;

/// <summary>The folded answer to an open question: from <c>&lt;details&gt;&lt;summary&gt;A possible answer</c> to <c>&lt;/details&gt;</c>.</summary>
internal static class ModelAnswer
{
    public static bool Opens(string line) => line.TrimStart().StartsWith("<details><summary>A possible answer", StringComparison.Ordinal);

    /// <summary>A hint or an answer begins, which a reader unfolds.</summary>
    public static bool IsFolded(string line) => line.TrimStart().StartsWith("<details>", StringComparison.Ordinal);

    public static bool ClosesDetails(string line) => line.TrimEnd().EndsWith("</details>", StringComparison.Ordinal);
}
