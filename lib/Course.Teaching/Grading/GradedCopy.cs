using Course.Notebooks.Documents;
using Course.Notebooks.Running;
using Course.Teaching.Exercises;

namespace Course.Teaching.Grading;

/// <summary>An exercise in the copy that is run: the learner's cell, the visible checks and the further ones.</summary>
internal sealed record GradedExercise(RestoredExercise Restored, IReadOnlyList<GuardedCheck> Checks, IReadOnlyList<GuardedCheck> Hidden);

/// <summary>
/// The notebook that is run for a submission: the learner's answers and own cells among the cells of the complete notebook, whose names
/// stay the course's; its checks guarded, and the further checks behind them. What happens in the helpers, which keep the names, is nobody's fault.
/// </summary>
internal sealed record GradedCopy(
    NotebookDocument Document, NotebookCell? Setup, IReadOnlyList<GradedExercise> Exercises, IReadOnlySet<NotebookCell> Helpers,
    IReadOnlyList<string> Notes)
{
    /// <summary>Makes the copy; what was handed in is not changed.</summary>
    public static GradedCopy Of(NotebookDocument submission, ExerciseNotebook source, HiddenChecks hidden)
    {
        var restored = RestoredSubmission.Of(submission, source);
        var setup = SetupOf(restored);
        var names = CourseNames.Protect(restored, source.Exercises.SelectMany(hidden.Of).Select(check => check.Source));
        var exercises = new List<GradedExercise>();
        foreach (var exercise in restored.Exercises)
        {
            var checks = exercise.Checks
                .Select(check => new GuardedCheck(check.Cell, check.Cell.Source, check.Check.Points, GuardedCheck.WeightsOf(check.Check.Cell))).ToList();
            var further = new List<GuardedCheck>();
            foreach (var extra in exercise.Answer is null ? [] : hidden.Of(exercise.Exercise))
            {
                var cell = new NotebookCell(CellKind.Code, "");
                restored.Document.Cells.Insert(restored.Document.Cells.IndexOf(checks[^1].Cell) + 1 + further.Count, cell);
                further.Add(new GuardedCheck(cell, GuardedCheck.InBlock(extra.Source), 0, extra.Weights));
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
                check.Reveal();
            }
            Document.Cells.RemoveAll(cell => exercise.Hidden.Any(hidden => hidden.Cell == cell));
        }
        Document.Cells.RemoveAll(Helpers.Contains);
    }

    /// <summary>What came of each code cell.</summary>
    public Dictionary<NotebookCell, CellResult> Results(NotebookResult result) =>
        Document.Cells.Where(cell => cell.Kind == CellKind.Code).Zip(result.Cells).ToDictionary(pair => pair.First, pair => pair.Second);

    // Its lines are taken out of the learner's cells: their paths hold from the learner's folder, which is not where the copy runs.
    private static NotebookCell? SetupOf(RestoredSubmission restored)
    {
        var setup = restored.Document.Cells.Find(cell => cell.Kind == CellKind.Code);
        if (setup is null || !restored.OfCourse.Contains(setup) || !setup.Source.Split('\n').Any(IsSetupLine))
        {
            return null;
        }
        var own = setup.Source.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToHashSet(StringComparer.Ordinal);
        var imported = own.Select(Imported).OfType<string>().ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var cell in restored.Document.Cells.Where(cell => cell.Kind == CellKind.Code && !restored.OfCourse.Contains(cell)))
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
        var cells = restored.Changed.Take(Most).Select(one => $"“{FirstLine(one.Cell)}” ({(one.State == CourseCellState.Missing ? "deleted" : "changed")})");
        var more = restored.Changed.Count > Most ? $" and {restored.Changed.Count - Most} more" : "";
        return restored.Changed.Count == 0 ? []
            : [$"Cells that belong to the course were run as they were handed out: {string.Join(", ", cells)}{more}."];
    }

    private static string FirstLine(NotebookCell cell) =>
        GradePage.Short(cell.Source.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.Length > 0) ?? "", 60);

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
