using Course.Notebooks.Documents;
using Course.Teaching.Exercises;

namespace Course.Teaching.Watching;

/// <summary>An exercise of a learner's version.</summary>
/// <param name="Exercise">The exercise.</param>
/// <param name="Answer">The learner's cell; null when it was deleted.</param>
/// <param name="Checks">The cells that check it.</param>
public sealed record WatchedExercise(Exercise Exercise, NotebookCell? Answer, IReadOnlyList<NotebookCell> Checks);

/// <summary>
/// A learner's version as it was saved: unlike a submission that is graded, it runs as the learner has it, with changes to the cells above.
/// Only checks are those that were handed out.
/// </summary>
/// <param name="Document">The notebook to run.</param>
/// <param name="Exercises">Its exercises that have a check, in the complete notebook's order.</param>
public sealed record WatchedNotebook(NotebookDocument Document, IReadOnlyList<WatchedExercise> Exercises)
{
    /// <summary>Finds the exercises in a learner's version.</summary>
    /// <param name="saved">The learner's version; its check cells are put right.</param>
    /// <param name="notebook">The complete notebook.</param>
    public static WatchedNotebook Of(NotebookDocument saved, ExerciseNotebook notebook) =>
        new(saved, [.. notebook.Exercises.Where(exercise => !exercise.IsOpenQuestion).Select(exercise => Find(saved, exercise))]);

    private static WatchedExercise Find(NotebookDocument saved, Exercise exercise)
    {
        // The last one, should the learner have copied the cell: what runs last is what counts.
        var answer = saved.Cells.FindLast(cell => Is(cell, exercise.GradeId, exercise.Solution!.Id));
        return new WatchedExercise(exercise, answer, [.. exercise.Checks.Select(check => PutRight(saved, answer, check))]);
    }

    private static NotebookCell PutRight(NotebookDocument saved, NotebookCell? answer, ExerciseCheck check)
    {
        var cell = saved.Cells.FindLast(cell => cell != answer && Is(cell, check.GradeId, check.Cell.Id));
        if (cell is null)
        {
            cell = new NotebookCell(CellKind.Code, "") { Id = check.Cell.Id };
            if (answer is not null)
            {
                saved.Cells.Insert(saved.Cells.IndexOf(answer) + 1, cell);
            }
        }
        cell.Source = check.Cell.Source;
        return cell;
    }

    private static bool Is(NotebookCell cell, string gradeId, string cellId) =>
        cell.Kind == CellKind.Code && (NbgraderMark.Of(cell) is { GradeId.Length: > 0 } mark ? mark.GradeId == gradeId : cell.Id == cellId);
}
