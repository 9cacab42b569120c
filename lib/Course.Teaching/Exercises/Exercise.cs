using Course.Notebooks.Documents;

namespace Course.Teaching.Exercises;

/// <summary>An exercise of a notebook.</summary>
/// <param name="Number">As its heading says it: "2.1".</param>
/// <param name="Title">The rest of the heading.</param>
/// <param name="Task">What is to be done: the Markdown between the heading and the solution cell, hints left out.</param>
/// <param name="Solution">The cell that the learner writes; null for an open question, which is answered in words.</param>
/// <param name="Checks">The cells that check it, in order; none for an open question.</param>
public sealed record Exercise(string Number, string Title, string Task, NotebookCell? Solution, IReadOnlyList<ExerciseCheck> Checks)
{
    /// <summary>The name in gradebooks: "02-1".</summary>
    public string GradeId => GradeIdOf(Number);

    /// <summary>What checks call the exercise: "2.1 The slope of another loss".</summary>
    public string Name => $"{Number} {Title}";

    /// <summary>True for a question that is answered in words.</summary>
    public bool IsOpenQuestion => Solution is null;

    /// <summary>What all its checks give together.</summary>
    public double Points => Checks.Sum(check => check.Points);

    /// <summary>The cell as the learner gets it; null for an open question.</summary>
    public string? Stub => Solution is null ? null : new SolutionCode(Solution.Source, Name).WithStubs();

    internal static string GradeIdOf(string number) => number.Split('.') is [var notebook, var exercise] ? $"{notebook.PadLeft(2, '0')}-{exercise}" : number;
}

/// <summary>A cell that checks an exercise.</summary>
/// <param name="GradeId">Its name in gradebooks: "02-1-check".</param>
/// <param name="Points">What it gives.</param>
/// <param name="Cell">The cell in the complete notebook.</param>
public sealed record ExerciseCheck(string GradeId, double Points, NotebookCell Cell);
