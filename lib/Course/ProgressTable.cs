using System.Globalization;
using System.Text;

namespace Course;

/// <summary>What is done across the course, by notebook and exercise.</summary>
public sealed class ProgressTable : IHtmlView
{
    private readonly IReadOnlyList<(ListedNotebook Notebook, IReadOnlyList<(ListedExercise Exercise, ExerciseProgress? Known)> Rows)> _notebooks;

    /// <summary>Puts the list of exercises and what is known of them together. Exercises that are known but not listed are left out.</summary>
    internal ProgressTable(IReadOnlyList<ListedNotebook> list, ProgressLog log) => _notebooks =
        [.. list.Where(n => n.Exercises.Count > 0).Select(n => (n, (IReadOnlyList<(ListedExercise, ExerciseProgress?)>)[.. n.Exercises.Select(e => (e, log.Find(n.Name, e.Number)))]))];

    /// <summary>How many exercises there are.</summary>
    public int Count => _notebooks.Sum(n => n.Rows.Count);

    /// <summary>How many of them are solved.</summary>
    public int Solved => _notebooks.Sum(n => SolvedIn(n.Rows));

    /// <summary>The course's table.</summary>
    /// <param name="root">The folder with Course.sln.</param>
    /// <param name="say">Told in one sentence when a damaged file was set aside.</param>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    public static ProgressTable Read(string root, Action<string> say) => new(ExerciseList.Read(root), ProgressFile.Of(root).Read(say));

    /// <inheritdoc/>
    public string ToHtml()
    {
        if (Count == 0)
        {
            return "<p>No exercises are listed here.</p>";
        }
        string[][] rows =
        [
            .. _notebooks.Select(n => (string[])
                [HtmlText.Escape(n.Notebook.Title), string.Concat(n.Rows.Select(MarkHtml)), $"{SolvedIn(n.Rows)} of {n.Rows.Count}", PointsText(n.Rows)]),
            ["<b>All</b>", "", $"<b>{Solved} of {Count}</b>", $"<b>{PointsText(All)}</b>"],
        ];
        return HtmlText.Table(["Notebook", "Exercises", "Solved", "Points"], rows);

        static string MarkHtml((ListedExercise Exercise, ExerciseProgress? Known) row)
        {
            var (mark, color) = row.Known is { Solved: true } ? ("✓", HtmlText.Green) : row.Known is not null ? ("✗", HtmlText.Red) : ("○", HtmlText.Gray);
            return $"<span title=\"{HtmlText.Escape(row.Exercise.Title)}\" style=\"color:{color};margin-right:12px;white-space:nowrap\">{mark} {HtmlText.Escape(row.Exercise.Number)}</span>";
        }
    }

    /// <summary>A line an exercise, for a terminal.</summary>
    public override string ToString()
    {
        if (Count == 0)
        {
            return "No exercises are listed: ./course exercises writes the learners' versions and their list.";
        }
        var text = new StringBuilder();
        var (width, pointsWidth) = (All.Max(row => Name(row.Exercise).Length), All.Max(row => Points(row.Exercise.Points).Length));
        foreach (var (notebook, rows) in _notebooks)
        {
            text.Append(notebook.Title).Append('\n');
            foreach (var (exercise, known) in rows)
            {
                var (mark, state) = known switch
                {
                    null => ('○', ""),
                    { Solved: true, When: { } when } => ('✓', when.ToLocalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                    { Solved: true } => ('✓', ""),
                    _ => ('✗', known.Tries == 1 ? "tried once" : $"tried {known.Tries} times"),
                };
                text.Append($"  {mark} {Name(exercise).PadRight(width)}  {Points(exercise.Points).PadRight(pointsWidth)}  {state}".TrimEnd()).Append('\n');
            }
            text.Append($"  {SolvedIn(rows)} of {rows.Count} solved, {PointsText(rows)} points\n\n");
        }
        return text.Append($"All: {Solved} of {Count} solved, {PointsText(All)} points").ToString();
    }

    private IEnumerable<(ListedExercise Exercise, ExerciseProgress? Known)> All => _notebooks.SelectMany(n => n.Rows);

    private static string Name(ListedExercise exercise) => $"{exercise.Number} {exercise.Title}";

    private static string Points(double points) => $"{NumberText.Of(points)} point{(points == 1 ? "" : "s")}";

    private static int SolvedIn(IEnumerable<(ListedExercise, ExerciseProgress? Known)> rows) => rows.Count(row => row.Known is { Solved: true });

    private static string PointsText(IEnumerable<(ListedExercise Exercise, ExerciseProgress? Known)> rows) => string.Create(CultureInfo.InvariantCulture,
        $"{rows.Where(r => r.Known is { Solved: true }).Sum(r => r.Exercise.Points):0.##} of {rows.Sum(r => r.Exercise.Points):0.##}");
}
