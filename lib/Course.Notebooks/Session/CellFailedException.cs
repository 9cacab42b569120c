namespace Course.Notebooks.Session;

/// <summary>Ends a cell with an output that tells the learner why; it never leaves the session.</summary>
internal sealed class CellFailedException(ErrorOutput error) : Exception(error.Message)
{
    /// <summary>What the cell shows.</summary>
    public ErrorOutput Error => error;

    /// <summary>A directive that cannot be followed: a sentence says what is wrong and what to do.</summary>
    public static CellFailedException Directive(string sentence) => new(new ErrorOutput("DirectiveError", sentence, [sentence]));

    /// <summary>A package that cannot be had, in the same way.</summary>
    public static CellFailedException Package(string sentence) => new(new ErrorOutput("PackageError", sentence, [sentence]));
}
