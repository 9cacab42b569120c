using Course.Notebooks.Running;
using Course.Teaching.Exercises;

namespace Course.Teaching.Grading;

/// <summary>
/// What the complete notebook itself showed when it was run as a submission is: which checks there are, so that one that a
/// submission never reaches counts as missed, and how long its cells take.
/// </summary>
internal sealed class ReferenceRun
{
    /// <summary>Reads the executed copy of the complete notebook.</summary>
    public ReferenceRun(ExerciseNotebook source, GradedCopy copy, NotebookResult result)
    {
        Source = source;
        var cells = copy.Results(result);
        // The set-up cell has a limit of its own.
        SlowestCell = TimeSpan.FromSeconds(cells.Where(pair => pair.Key != copy.Setup).Select(pair => pair.Value.Seconds).DefaultIfEmpty().Max());
        foreach (var exercise in copy.Exercises)
        {
            var about = $"{source.Name}, exercise {exercise.Restored.Exercise.Number}";
            Expected[exercise.Restored.Exercise.GradeId] = (
                [.. exercise.Checks.Select(check => Names(check, $"{about}: the check").Names)],
                // The visible checks are what the exercise promises; a further check that rejects the right answer is only the teacher's slip.
                [.. exercise.Hidden.Select(check => Names(check, $"{about}: a further check (not counted)")).Select(found => found.Holds ? found.Names : [])]);
        }

        (IReadOnlyList<string> Names, bool Holds) Names(GuardedCheck check, string what)
        {
            var found = check.Results();
            var before = Warnings.Count;
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
            var holds = Warnings.Count == before;
            if (check.Weights is { } weights && weights.Count != found.Count)
            {
                Warnings.Add($"{what} has {found.Count} results but {weights.Count} weights; all weigh the same now.");
            }
            return ([.. found.Select(one => one.Exercise)], holds);
        }
    }

    public ExerciseNotebook Source { get; }

    /// <summary>The longest that a cell took.</summary>
    public TimeSpan SlowestCell { get; }

    /// <summary>What is wrong with the source or the further checks, for the teacher.</summary>
    public List<string> Warnings { get; } = [];

    /// <summary>
    /// By grade id, the names of the results that each check cell shows, in order; none for one that shows none, nor for a further check that
    /// the solution does not pass, which does not count.
    /// </summary>
    public Dictionary<string, (IReadOnlyList<IReadOnlyList<string>> Visible, IReadOnlyList<IReadOnlyList<string>> Hidden)> Expected { get; } = [];
}
