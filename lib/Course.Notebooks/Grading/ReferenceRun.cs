namespace Course.Notebooks;

/// <summary>
/// What the complete notebook itself showed when it was run as a submission is: which checks there are, so that one that a
/// submission never reaches counts as missed, and how long its cells take.
/// </summary>
internal sealed class ReferenceRun
{
    private readonly Dictionary<string, List<IReadOnlyList<string>>> _visible = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<IReadOnlyList<string>>> _hidden = new(StringComparer.Ordinal);

    /// <summary>Reads the executed copy of the complete notebook.</summary>
    public ReferenceRun(ExerciseNotebook source, GradedCopy copy, NotebookResult result)
    {
        Source = source;
        SlowestCell = TimeSpan.FromSeconds(result.Cells.Select(cell => cell.Seconds).DefaultIfEmpty().Max());
        var cells = copy.Document.Cells.Where(cell => cell.Kind == CellKind.Code).Zip(result.Cells).ToDictionary(pair => pair.First, pair => pair.Second);
        foreach (var exercise in copy.Exercises)
        {
            var about = $"{source.Name}, exercise {exercise.Restored.Exercise.Number}";
            _visible[exercise.Restored.Exercise.GradeId] = [.. exercise.Checks.Select(check => Names(check, $"{about}: the check"))];
            _hidden[exercise.Restored.Exercise.GradeId] = [.. exercise.Hidden.Select(check => Names(check, $"{about}: a further check"))];
        }

        IReadOnlyList<string> Names(GradedCheck check, string what)
        {
            var found = check.Guard.Results(check.Cell);
            if (cells.GetValueOrDefault(check.Cell)?.Error is { } error)
            {
                Warnings.Add($"{what} stops on the solution of the complete notebook: {error.Message.Split('\n')[0]}");
            }
            else if (found.Count == 0)
            {
                Warnings.Add($"{what} shows no result on the solution of the complete notebook.");
            }
            else if (found.FirstOrDefault(one => !one.Passed) is { } missed)
            {
                Warnings.Add($"{what} does not pass on the solution of the complete notebook: {missed.Message}");
            }
            if (check.Weights is { } weights && weights.Count != found.Count)
            {
                Warnings.Add($"{what} has {found.Count} results but {weights.Count} weights; all weigh the same now.");
            }
            return [.. found.Select(one => one.Exercise)];
        }
    }

    public ExerciseNotebook Source { get; }

    /// <summary>The longest that a cell took.</summary>
    public TimeSpan SlowestCell { get; }

    /// <summary>What is wrong with the source or the further checks, for the teacher.</summary>
    public List<string> Warnings { get; } = [];

    /// <summary>The names of the results that a check cell shows, in order; empty when that is not known.</summary>
    public IReadOnlyList<string> Expected(GradedExercise exercise, int check) => _visible[exercise.Restored.Exercise.GradeId].ElementAtOrDefault(check) ?? [];

    /// <summary>The same for the further checks.</summary>
    public IReadOnlyList<string> ExpectedHidden(GradedExercise exercise, int check) => _hidden[exercise.Restored.Exercise.GradeId].ElementAtOrDefault(check) ?? [];
}
