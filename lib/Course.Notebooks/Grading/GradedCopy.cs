using System.Text.Json.Nodes;
using Course.Notebooks.Documents;
using Course.Notebooks.Exercises;

namespace Course.Notebooks.Grading;

/// <summary>A check cell in the copy that is run.</summary>
/// <param name="Cell">The cell, guarded.</param>
/// <param name="Source">Its own source.</param>
/// <param name="Guard">Knows its results.</param>
/// <param name="Points">What it gives; 0 for a further check, which shares in those of the others.</param>
/// <param name="Weights">What its checks weigh; null: each 1.</param>
internal sealed record GradedCheck(NotebookCell Cell, string Source, CheckGuard Guard, double Points, IReadOnlyList<double>? Weights);

/// <summary>An exercise in the copy that is run.</summary>
/// <param name="Restored">The exercise, the learner's cell and what had become of the checks.</param>
/// <param name="Checks">The visible checks, none when the learner's cell is missing.</param>
/// <param name="Hidden">The further checks.</param>
internal sealed record GradedExercise(RestoredExercise Restored, IReadOnlyList<GradedCheck> Checks, IReadOnlyList<GradedCheck> Hidden)
{
    /// <summary>Set when the learner's cell was not found by its grade id but by its place.</summary>
    public string? FoundBy { get; init; }
}

/// <summary>
/// The notebook that is run for a submission: the learner's cells, with the set-up cell and the check cells of the complete notebook
/// put back and guarded, and the further checks behind them.
/// </summary>
internal sealed class GradedCopy
{
    private GradedCopy(NotebookDocument document, NotebookCell? setup, IReadOnlyList<GradedExercise> exercises) =>
        (Document, Setup, Exercises) = (document, setup, exercises);

    public NotebookDocument Document { get; }

    /// <summary>The set-up cell of the complete notebook; null when it has none.</summary>
    public NotebookCell? Setup { get; }

    /// <summary>The exercises that give points.</summary>
    public IReadOnlyList<GradedExercise> Exercises { get; }

    /// <summary>Makes the copy.</summary>
    /// <param name="submission">What was handed in; grade ids that were lost are put back in it.</param>
    /// <param name="source">The complete notebook.</param>
    /// <param name="hidden">The further checks.</param>
    public static GradedCopy Of(NotebookDocument submission, ExerciseNotebook source, HiddenChecks hidden)
    {
        var found = LostCells.PutBack(submission, source);
        var restored = RestoredSubmission.Of(submission, source);
        var setup = PutSetupBack(restored.Document, source.Document);
        var exercises = new List<GradedExercise>();
        foreach (var exercise in restored.Exercises)
        {
            var checks = exercise.Checks.Select(check => Guarded(check.Cell, check.Cell.Source, check.Check.Points, CheckWeights.Of(check.Check.Cell))).ToList();
            var further = new List<GradedCheck>();
            if (exercise.Answer is not null && checks.Count > 0)
            {
                foreach (var extra in hidden.Of(exercise.Exercise))
                {
                    var cell = new NotebookCell(CellKind.Code, "");
                    restored.Document.Cells.Insert(restored.Document.Cells.IndexOf(checks[^1].Cell) + 1 + further.Count, cell);
                    further.Add(Guarded(cell, CheckGuard.InBlock(extra.Source), 0, extra.Weights));
                }
            }
            exercises.Add(new GradedExercise(exercise, checks, further) { FoundBy = found.GetValueOrDefault(exercise.Exercise.GradeId) });
        }
        return new GradedCopy(restored.Document, setup, exercises);
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
    /// Puts the complete notebook's first code cell on top and takes its lines out of the learner's: their paths hold from the
    /// learner's folder, which is not where the copy runs.
    /// </summary>
    private static NotebookCell? PutSetupBack(NotebookDocument document, NotebookDocument source)
    {
        var setup = source.Cells.Find(cell => cell.Kind == CellKind.Code);
        if (setup is null || !setup.Source.Split('\n').Any(IsSetupLine))
        {
            return null;
        }
        var own = setup.Source.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToHashSet(StringComparer.Ordinal);
        var imported = own.Select(Imported).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var cell in document.Cells.Where(cell => cell.Kind == CellKind.Code))
        {
            var lines = cell.Source.Split('\n');
            if (cell.Id == setup.Id || lines.Any(line => Imported(line) is { } file && imported.Contains(file)))
            {
                cell.Source = string.Join('\n', lines.Select(line => own.Contains(line.Trim()) || (Imported(line) is { } file && imported.Contains(file)) ? "" : line));
            }
        }
        var back = new NotebookCell(CellKind.Code, setup.Source, setup.Language);
        document.Cells.Insert(0, back);
        return back;
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

/// <summary>Finds the cells of exercises whose grade ids a learner, or a front end, has lost or renamed.</summary>
internal static class LostCells
{
    /// <summary>Gives each such cell its grade id back.</summary>
    /// <returns>Grade id of the exercise → how its cell was found.</returns>
    public static IReadOnlyDictionary<string, string> PutBack(NotebookDocument submission, ExerciseNotebook source)
    {
        var code = submission.Cells.Where(cell => cell.Kind == CellKind.Code).ToList();
        var known = source.Exercises.Where(exercise => !exercise.IsOpenQuestion)
            .SelectMany(exercise => exercise.Checks.Select(check => check.GradeId).Append(exercise.GradeId)).ToHashSet(StringComparer.Ordinal);
        bool IsFree(NotebookCell cell) => NbgraderMark.Of(cell) is not { } mark || !known.Contains(mark.GradeId);

        // Old copies of check cells first, so that they are not taken for answers.
        foreach (var check in source.Exercises.SelectMany(exercise => exercise.Checks))
        {
            foreach (var cell in code.Where(cell => IsFree(cell) && (cell.Id == check.Cell.Id || RestoredExercise.IsCheck(cell, check))))
            {
                Mark(cell, check.GradeId, check.Cell);
            }
        }
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var exercise in source.Exercises.Where(exercise => !exercise.IsOpenQuestion))
        {
            if (code.Exists(cell => NbgraderMark.Of(cell)?.GradeId == exercise.GradeId))
            {
                continue;
            }
            var (cell, how) = code.Find(cell => IsFree(cell) && cell.Id == exercise.Solution!.Id) is { } same
                ? (same, "by its cell id")
                : (BelowHeading(submission, exercise.Number, IsFree), "below its heading");
            if (cell is not null)
            {
                Mark(cell, exercise.GradeId, exercise.Solution!);
                found[exercise.GradeId] = how;
            }
        }
        return found;
    }

    private static NotebookCell? BelowHeading(NotebookDocument submission, string number, Func<NotebookCell, bool> isFree)
    {
        var headings = SourceMatcher.Headings(submission).ToList();
        var at = headings.FindIndex(heading => heading.Number == number);
        if (at < 0)
        {
            return null;
        }
        var end = headings.Skip(at + 1).FirstOrDefault(heading => heading.Cell > headings[at].Cell, (Cell: submission.Cells.Count, ""));
        return submission.Cells.Take(end.Cell).Skip(headings[at].Cell).FirstOrDefault(cell =>
            cell.Kind == CellKind.Code && isFree(cell) && !string.IsNullOrWhiteSpace(cell.Source));
    }

    private static void Mark(NotebookCell cell, string gradeId, NotebookCell original)
    {
        var mark = (JsonObject?)original.Metadata["nbgrader"]?.DeepClone() ?? [];
        mark["grade_id"] = gradeId;
        cell.Metadata["nbgrader"] = mark;
    }
}
