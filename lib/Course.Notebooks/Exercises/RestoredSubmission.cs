using System.Text.Json.Nodes;
using Course.Notebooks.Documents;

namespace Course.Notebooks.Exercises;

/// <summary>What became of a check cell in the file that a learner handed in.</summary>
public enum CheckCellState
{
    /// <summary>It is as it was handed out.</summary>
    Kept,
    /// <summary>It was changed, and the original is back.</summary>
    Edited,
    /// <summary>It was not there, and the original is back.</summary>
    Missing,
}

/// <summary>One exercise in the file that a learner handed in.</summary>
/// <param name="Exercise">The exercise.</param>
/// <param name="Answer">The learner's cell in the restored notebook; null when it is missing, and then no check of it is there either.</param>
/// <param name="Checks">The check cells in the restored notebook, each with what it gives and what had become of it.</param>
public sealed record RestoredExercise(
    Exercise Exercise, NotebookCell? Answer, IReadOnlyList<(ExerciseCheck Check, NotebookCell Cell, CheckCellState State)> Checks)
{
    /// <summary>True when the learner's cell is still the stub.</summary>
    public bool IsUntouched => Answer is not null && Lines(Answer.Source) == Lines(Exercise.Stub!);

    /// <summary>Whether a cell is a check as it was handed out, or as the complete notebook has it.</summary>
    internal static bool IsCheck(NotebookCell cell, ExerciseCheck check) =>
        Lines(cell.Source) is var source && (source == Lines(StudentVersion.ImportOf(check.Cell)) || source == Lines(check.Cell.Source));

    private static string Lines(string source) => string.Join('\n', source.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Trim('\n');
}

/// <summary>
/// A notebook that a learner handed in, with the check cells of the complete notebook put back: whatever the learner did to them.
/// Cells are found by their nbgrader grade id and, where a front end has dropped that, by their cell id.
/// </summary>
public sealed class RestoredSubmission
{
    private RestoredSubmission(NotebookDocument document, IReadOnlyList<RestoredExercise> exercises) => (Document, Exercises) = (document, exercises);

    /// <summary>The notebook to run.</summary>
    public NotebookDocument Document { get; }

    /// <summary>The exercises that give points, in the complete notebook's order.</summary>
    public IReadOnlyList<RestoredExercise> Exercises { get; }

    /// <summary>Puts the check cells back.</summary>
    /// <param name="submission">What was handed in; it is not changed.</param>
    /// <param name="notebook">The complete notebook.</param>
    public static RestoredSubmission Of(NotebookDocument submission, ExerciseNotebook notebook)
    {
        var document = new NotebookDocument { Metadata = (JsonObject)submission.Metadata.DeepClone(), Minor = submission.Minor };
        document.Cells.AddRange(submission.Cells.Select(Copy));
        // What the checks need stands in cells of its own, which are no more a learner's to change.
        foreach (var needed in notebook.Document.Cells.Where(cell => StudentVersion.IsHeldBack(cell) && !NbgraderMark.Of(cell)!.IsCheck))
        {
            foreach (var cell in document.Cells.Where(cell => Is(cell, NbgraderMark.Of(needed)!.GradeId, needed.Id)))
            {
                cell.Source = needed.Source;
            }
        }
        var exercises = notebook.Exercises.Where(exercise => !exercise.IsOpenQuestion).Select(exercise => Restore(document, exercise)).ToList();
        return new RestoredSubmission(document, exercises);
    }

    private static RestoredExercise Restore(NotebookDocument document, Exercise exercise)
    {
        // The last one, should a learner have copied the cell: what runs last is what counts.
        var answer = document.Cells.FindLast(cell => Is(cell, exercise.GradeId, exercise.Solution!.Id));
        var checks = new List<(ExerciseCheck, NotebookCell, CheckCellState)>();
        var place = answer is null ? -1 : document.Cells.IndexOf(answer) + 1;
        foreach (var check in exercise.Checks)
        {
            var found = document.Cells.FindAll(cell => cell != answer && Is(cell, check.GradeId, check.Cell.Id));
            var state = found.Count == 0 ? CheckCellState.Missing
                : found.Exists(cell => RestoredExercise.IsCheck(cell, check)) ? CheckCellState.Kept
                : CheckCellState.Edited;
            // Where the learner's check stood it goes back, because cells above it may be needed; but never above the answer.
            var at = found.Count > 0 ? Math.Max(place, document.Cells.IndexOf(found[0])) : place;
            at -= document.Cells.Take(Math.Max(at, 0)).Count(found.Contains);
            document.Cells.RemoveAll(found.Contains);
            if (answer is not null)
            {
                var original = Copy(check.Cell);
                document.Cells.Insert(at, original);
                checks.Add((check, original, state));
                place = at + 1;
            }
        }
        return new RestoredExercise(exercise, answer, checks);
    }

    private static bool Is(NotebookCell cell, string gradeId, string cellId) =>
        cell.Kind == CellKind.Code && (NbgraderMark.Of(cell) is { GradeId.Length: > 0 } mark ? mark.GradeId == gradeId : cell.Id == cellId);

    private static NotebookCell Copy(NotebookCell cell) => new(cell.Kind, cell.Source, cell.Language)
    {
        Id = cell.Id,
        Metadata = (JsonObject)cell.Metadata.DeepClone(),
        Attachments = (JsonObject?)cell.Attachments?.DeepClone(),
    };
}
