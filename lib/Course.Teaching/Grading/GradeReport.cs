using System.Globalization;
using System.Text.Json.Serialization;
using Course.Notebooks.Documents;
using Course.Notebooks.Running;
using Course.Teaching.Exercises;

namespace Course.Teaching.Grading;

/// <summary>What an exercise came to.</summary>
public enum ExerciseState
{
    /// <summary>All points.</summary>
    Right,
    /// <summary>Some of the points.</summary>
    Partly,
    /// <summary>Tried, without a point.</summary>
    Wrong,
    /// <summary>The stub is still there.</summary>
    NotDone,
    /// <summary>The learner's cell is not in the file.</summary>
    Missing,
}

/// <summary>One exercise of one submission.</summary>
/// <param name="GradeId">The exercise's name in gradebooks: "02-1".</param>
/// <param name="Name">What its heading says: "2.1 The slope of another loss".</param>
/// <param name="State">What it came to.</param>
/// <param name="Points">What it gives.</param>
/// <param name="OutOf">What it could give.</param>
public sealed record ExerciseGrade(string GradeId, string Name, ExerciseState State, double Points, double OutOf)
{
    /// <summary>What the visible checks said.</summary>
    public IReadOnlyList<CheckRecord> Checks { get; init; } = [];

    /// <summary>How many further checks passed.</summary>
    public int FurtherPassed { get; init; }

    /// <summary>How many further checks there are.</summary>
    public int Further { get; init; }

    /// <summary>The learner's cell; null when it is missing.</summary>
    [JsonIgnore]
    public string? Code { get; init; }

    /// <summary>What went wrong beside the checks, for the learner: errors, time limits, a changed check cell.</summary>
    public IReadOnlyList<GradeProblem> Problems { get; init; } = [];
}

/// <summary>Something a learner should know.</summary>
/// <param name="Text">One or a few sentences.</param>
/// <param name="Detail">Lines of an error message or of code; "" for none.</param>
public sealed record GradeProblem(string Text, string Detail = "");

/// <summary>One submission with its points.</summary>
public sealed record SubmissionGrade
{
    /// <summary>The learner's name, from the file's or a folder's.</summary>
    public required string Learner { get; init; }

    /// <summary>The complete notebook's name; "" when it is not known.</summary>
    public required string Notebook { get; init; }

    /// <summary>The complete notebook's title.</summary>
    public string Title { get; init; } = "";

    /// <summary>False when the file could not be graded; then a note says why.</summary>
    public required bool Graded { get; init; }

    /// <summary>The exercises in order; none when the file could not be graded.</summary>
    public IReadOnlyList<ExerciseGrade> Exercises { get; init; } = [];

    /// <summary>The points of all exercises.</summary>
    public double Total => Exercises.Sum(exercise => exercise.Points);

    /// <summary>What the notebook's exercises give at most.</summary>
    public required double OutOf { get; init; }

    /// <summary>Plain sentences about the whole submission.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Cells outside of the exercises that stopped.</summary>
    [JsonIgnore]
    public IReadOnlyList<GradeProblem> OtherCells { get; init; } = [];

    /// <summary>Open questions: name of the exercise → what the learner wrote, "" for nothing. They are the teacher's to read.</summary>
    [JsonIgnore]
    public IReadOnlyList<(string Exercise, string Answer)> Answers { get; init; } = [];

    /// <summary>The executed notebook; null when nothing was run.</summary>
    [JsonIgnore]
    public NotebookDocument? Document { get; init; }

    /// <summary>The name of its files in feedback/ and notebooks/, without extension.</summary>
    public string FileName { get; init; } = "";

    /// <summary>One line for the gradebook: the notes, then what happened in which exercise.</summary>
    public string Note => string.Join(" ", Notes.Concat(
        Exercises.Where(exercise => exercise.Problems.Count > 0).Select(exercise => $"{exercise.Name.Split(' ')[0]}: {exercise.Problems[0].Text}")));
}

/// <summary>What came of grading.</summary>
/// <param name="Notebooks">The complete notebooks that submissions belong to, in the order of their names.</param>
/// <param name="Submissions">The finished ones, by learner and notebook.</param>
/// <param name="Warnings">For the teacher: what is wrong with the sources, the hidden checks or the machine.</param>
public sealed record GradeReport(
    IReadOnlyList<ExerciseNotebook> Notebooks, IReadOnlyList<SubmissionGrade> Submissions, IReadOnlyList<string> Warnings)
{
    /// <summary>What protected the machine from the submissions, in words.</summary>
    public string Protection { get; init; } = "";

    /// <summary>True when nothing was left ungraded.</summary>
    public bool AllGraded => Submissions.All(submission => submission.Graded);

    internal static IReadOnlyList<SubmissionGrade> InOrder(IEnumerable<SubmissionGrade> grades) =>
        [.. grades.OrderBy(grade => grade.Learner, StringComparer.OrdinalIgnoreCase).ThenBy(grade => grade.Learner, StringComparer.Ordinal).ThenBy(grade => grade.Notebook, StringComparer.Ordinal)];

    internal static string Number(double points) => points.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>A submission is done.</summary>
/// <param name="Notebook">The name of its row.</param>
/// <param name="Grade">What it came to.</param>
public sealed record SubmissionGraded(string Notebook, SubmissionGrade Grade) : RunEvent(Notebook)
{
    /// <summary>True when it had been graded before and was not run again.</summary>
    public bool Kept { get; init; }
}
