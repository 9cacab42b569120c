using Course.Notebooks.Documents;
using Course.Teaching.Exercises;

namespace Course.Teaching.Watching;

/// <summary>
/// A learner's version as it was saved: unlike a submission that is graded, it runs as the learner has it, with changes to the cells above.
/// Only checks are those that were handed out.
/// </summary>
/// <param name="Document">The notebook to run.</param>
/// <param name="Exercises">Its exercises that have a check, in the complete notebook's order.</param>
public sealed record WatchedNotebook(NotebookDocument Document, IReadOnlyList<RestoredExercise> Exercises)
{
    /// <summary>Finds the exercises in a learner's version.</summary>
    /// <param name="saved">The learner's version; its check cells are put right.</param>
    /// <param name="notebook">The complete notebook.</param>
    public static WatchedNotebook Of(NotebookDocument saved, ExerciseNotebook notebook) =>
        new(saved, [.. notebook.Exercises.Where(exercise => !exercise.IsOpenQuestion).Select(exercise => Find(saved, exercise))]);

    private static RestoredExercise Find(NotebookDocument saved, Exercise exercise)
    {
        // The last one, should the learner have copied the cell: what runs last is what counts.
        var answer = saved.Cells.FindLast(cell => Is(cell, exercise.GradeId, exercise.Solution!.Id));
        var checks = exercise.Checks.Select(check => (check, PutRight(saved, answer, check), CourseCellState.Kept)).ToList();
        return new RestoredExercise(exercise, answer, checks);
    }

    private static NotebookCell PutRight(NotebookDocument saved, NotebookCell? answer, ExerciseCheck check)
    {
        var text = check.Cell.Source;
        if (saved.Cells.FindLast(cell => cell != answer && Is(cell, check.GradeId, check.Cell.Id)) is { } found)
        {
            found.Source = text;
            return found;
        }
        var missing = new NotebookCell(CellKind.Code, text) { Id = check.Cell.Id };
        if (answer is not null)
        {
            saved.Cells.Insert(saved.Cells.IndexOf(answer) + 1, missing);
        }
        return missing;
    }

    private static bool Is(NotebookCell cell, string gradeId, string cellId) =>
        cell.Kind == CellKind.Code && (NbgraderMark.Of(cell) is { GradeId.Length: > 0 } mark ? mark.GradeId == gradeId : cell.Id == cellId);
}
