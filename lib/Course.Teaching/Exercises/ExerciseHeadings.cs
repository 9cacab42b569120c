using System.Text.RegularExpressions;
using Course.Notebooks.Documents;

namespace Course.Teaching.Exercises;

/// <summary>The headings of exercises in a notebook, also where a learner has changed their level or their title.</summary>
internal static partial class ExerciseHeadings
{
    /// <summary>The position of each heading's cell, and the exercise's number.</summary>
    public static IEnumerable<(int Cell, string Number)> Of(NotebookDocument document) =>
        from index in Enumerable.Range(0, document.Cells.Count)
        where document.Cells[index].Kind == CellKind.Markdown
        from Match match in Heading().Matches(document.Cells[index].Source)
        select (index, match.Groups[1].Value);

    [GeneratedRegex(@"^#{2,4}\s+Exercise\s+(\d+\.\d+)\b", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
