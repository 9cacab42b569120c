using Course.Notebooks.Documents;
using Course.Teaching.Exercises;

namespace Course.Teaching.Grading;

/// <summary>A check cell in the copy that is run.</summary>
/// <param name="Cell">The cell, guarded.</param>
/// <param name="Source">Its own source.</param>
/// <param name="Guard">Knows its results.</param>
/// <param name="Points">What it gives; 0 for a further check, which shares in those of the others.</param>
/// <param name="Weights">What its checks weigh; null: each 1.</param>
internal sealed record GradedCheck(NotebookCell Cell, string Source, CheckGuard Guard, double Points, IReadOnlyList<double>? Weights);

/// <summary>An exercise in the copy that is run.</summary>
/// <param name="Restored">The exercise, the learner's cell and what had become of the checks.</param>
/// <param name="Checks">The visible checks.</param>
/// <param name="Hidden">The further checks.</param>
internal sealed record GradedExercise(RestoredExercise Restored, IReadOnlyList<GradedCheck> Checks, IReadOnlyList<GradedCheck> Hidden);

/// <summary>
/// The notebook that is run for a submission: the learner's answers and own cells among the cells of the complete notebook, whose names
/// stay the course's; its checks guarded, and the further checks behind them.
/// </summary>
internal sealed class GradedCopy
{
    private GradedCopy(
        NotebookDocument document, NotebookCell? setup, IReadOnlyList<GradedExercise> exercises, IReadOnlySet<NotebookCell> helpers, IReadOnlyList<string> notes) =>
        (Document, Setup, Exercises, Helpers, Notes) = (document, setup, exercises, helpers, notes);

    public NotebookDocument Document { get; }

    /// <summary>The set-up cell of the complete notebook; null when it has none.</summary>
    public NotebookCell? Setup { get; }

    /// <summary>The exercises that give points.</summary>
    public IReadOnlyList<GradedExercise> Exercises { get; }

    /// <summary>Cells of the grader's that keep the course's names; what happens in them is nobody's fault.</summary>
    public IReadOnlySet<NotebookCell> Helpers { get; }

    /// <summary>What was restored, in plain sentences.</summary>
    public IReadOnlyList<string> Notes { get; }

    /// <summary>Makes the copy.</summary>
    /// <param name="submission">What was handed in; it is not changed.</param>
    /// <param name="source">The complete notebook.</param>
    /// <param name="hidden">The further checks.</param>
    public static GradedCopy Of(NotebookDocument submission, ExerciseNotebook source, HiddenChecks hidden)
    {
        var restored = RestoredSubmission.Of(submission, source);
        var setup = SetupOf(restored);
        var names = CourseNames.Protect(restored, source.Exercises.SelectMany(hidden.Of).Select(check => check.Source));
        var exercises = new List<GradedExercise>();
        foreach (var exercise in restored.Exercises)
        {
            var checks = exercise.Checks.Select(check => Guarded(check.Cell, check.Cell.Source, check.Check.Points, CheckWeights.Of(check.Check.Cell))).ToList();
            var further = new List<GradedCheck>();
            foreach (var extra in exercise.Answer is null ? [] : hidden.Of(exercise.Exercise))
            {
                var cell = new NotebookCell(CellKind.Code, "");
                restored.Document.Cells.Insert(restored.Document.Cells.IndexOf(checks[^1].Cell) + 1 + further.Count, cell);
                further.Add(Guarded(cell, CheckGuard.InBlock(extra.Source), 0, extra.Weights));
            }
            exercises.Add(new GradedExercise(exercise, checks, further));
        }
        return new GradedCopy(restored.Document, setup, exercises, names.Helpers, [.. Changed(restored), .. names.Notes]);
    }

    /// <summary>Makes the executed copy fit to be read: without the guards and without the further checks.</summary>
    public void Reveal()
    {
        foreach (var exercise in Exercises)
        {
            foreach (var check in exercise.Checks)
            {
                check.Guard.Reveal(check.Cell, check.Source);
            }
            Document.Cells.RemoveAll(cell => exercise.Hidden.Any(hidden => hidden.Cell == cell));
        }
        Document.Cells.RemoveAll(Helpers.Contains);
    }

    private static GradedCheck Guarded(NotebookCell cell, string source, double points, IReadOnlyList<double>? weights)
    {
        var guard = new CheckGuard();
        cell.Source = guard.Guard(source);
        // A front end's tags could keep the cell from being run.
        cell.Metadata.Remove("tags");
        return new GradedCheck(cell, source, guard, points, weights);
    }

    /// <summary>
    /// The complete notebook's first code cell; its lines are taken out of the learner's cells: their paths hold from the learner's
    /// folder, which is not where the copy runs.
    /// </summary>
    private static NotebookCell? SetupOf(RestoredSubmission restored)
    {
        var setup = restored.Document.Cells.Find(cell => cell.Kind == CellKind.Code);
        if (setup is null || restored.OriginOf(setup) != CellOrigin.Course || !setup.Source.Split('\n').Any(IsSetupLine))
        {
            return null;
        }
        var own = setup.Source.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToHashSet(StringComparer.Ordinal);
        var imported = own.Select(Imported).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var cell in restored.Document.Cells.Where(cell => cell.Kind == CellKind.Code && restored.OriginOf(cell) != CellOrigin.Course))
        {
            var lines = cell.Source.Split('\n');
            if (lines.Any(line => Imported(line) is { } file && imported.Contains(file)))
            {
                cell.Source = string.Join('\n', lines.Select(line => own.Contains(line.Trim()) || (Imported(line) is { } file && imported.Contains(file)) ? "" : line));
            }
        }
        return setup;
    }

    private static IEnumerable<string> Changed(RestoredSubmission restored)
    {
        const int Most = 8;
        if (restored.Changed.Count > 0)
        {
            var cells = restored.Changed.Take(Most).Select(one => $"“{FirstLine(one.Cell)}” ({(one.State == CourseCellState.Missing ? "deleted" : "changed")})");
            var more = restored.Changed.Count > Most ? $" and {restored.Changed.Count - Most} more" : "";
            yield return $"Cells that belong to the course were run as they were handed out: {string.Join(", ", cells)}{more}.";
        }
    }

    private static string FirstLine(NotebookCell cell)
    {
        var line = cell.Source.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0) ?? "";
        return line.Length <= 60 ? line : line[..59] + "…";
    }

    private static bool IsSetupLine(string line) =>
        Imported(line) is not null || line.TrimStart().StartsWith("#r ", StringComparison.Ordinal) || line.TrimStart().StartsWith("#load ", StringComparison.Ordinal);

    /// <summary>The name, without folders, of the file that a line imports; null when it imports none.</summary>
    private static string? Imported(string line)
    {
        const string Import = "#!import ";
        var text = line.Trim();
        return text.StartsWith(Import, StringComparison.Ordinal) ? text[Import.Length..].Trim().Trim('"').Split('/', '\\')[^1] : null;
    }
}
