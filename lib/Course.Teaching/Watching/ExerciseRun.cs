namespace Course.Teaching.Watching;

/// <summary>Where a run of an exercise failed.</summary>
public enum ExercisePlace
{
    /// <summary>In a cell above the exercise.</summary>
    Above,
    /// <summary>In the cell that the learner writes.</summary>
    Answer,
    /// <summary>In a cell below that one, which checks it.</summary>
    Check,
}

/// <summary>An error that a cell ended with.</summary>
/// <param name="Place">Which cell.</param>
/// <param name="Message">What it said.</param>
public sealed record ExerciseError(ExercisePlace Place, string Message);

/// <summary>What an exercise's cells gave.</summary>
/// <param name="Checks">What its checks found.</param>
/// <param name="Errors">The errors on the way, from top to bottom; those of cells above do not end the run.</param>
/// <param name="Printed">What the exercise's own cells printed.</param>
public sealed record ExerciseRun(IReadOnlyList<CheckRecord> Checks, IReadOnlyList<ExerciseError> Errors, string Printed)
{
    /// <summary>Whether there were checks and all of them passed.</summary>
    public bool IsRight => Checks.Count > 0 && Checks.All(check => check.Passed) && !Errors.Any(error => error.Place != ExercisePlace.Above);
}
