using Course.Notebooks.Running;

namespace Course.Teaching.Grading;

/// <summary>How submissions are graded.</summary>
public sealed record GradeOptions
{
    /// <summary>What is started as each submission's process.</summary>
    public required WorkerCommand Worker { get; init; }

    /// <summary>The complete notebooks (files) that submissions may belong to.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>True when there is one source and every submission belongs to it, whatever it is called.</summary>
    public bool SourceIsGiven { get; init; }

    /// <summary>Where grades.csv, index.html, feedback/ and notebooks/ are written.</summary>
    public required string OutputFolder { get; init; }

    /// <summary>The repository's root: what a submission needs of it is copied.</summary>
    public required string Root { get; init; }

    /// <summary>Further checks that learners do not see; null: none.</summary>
    public string? HiddenFolder { get; init; }

    /// <summary>The longest time a cell may take; null: ten times the slowest cell of the complete notebook, 20 s at least.</summary>
    public TimeSpan? CellTimeout { get; init; }

    /// <summary>The longest time a submission may take; null: ten times a cell's, a minute at least.</summary>
    public TimeSpan? TotalTimeout { get; init; }

    /// <summary>How many submissions run at once; they share the physical cores.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>The most memory that a submission's process may hold.</summary>
    public int MemoryMB { get; init; } = 4096;

    /// <summary>Full or smoke.</summary>
    public RunMode Mode { get; init; } = RunMode.Full;

    /// <summary>The part of the submissions that is graded; null: all.</summary>
    public GradePart? Only { get; init; }

    /// <summary>Whether everything is graded anew. Otherwise what the output folder has of the same file and the same course is kept.</summary>
    public bool Fresh { get; init; }

    /// <summary>True when the grading process before this one was killed: the submission that ran then is told so and not run again.</summary>
    public bool AfterKill { get; init; }

    /// <summary>Whether submissions run in a sandbox.</summary>
    public SandboxUse Sandbox { get; init; } = SandboxUse.Auto;

    /// <summary>What no directive of a submission reaches: the course, the complete notebooks, further checks, the grades.</summary>
    internal IEnumerable<string> Closed => new[] { Root, OutputFolder, HiddenFolder }.OfType<string>()
        .Concat(Sources.Select(source => Path.GetDirectoryName(Path.GetFullPath(source))!).Distinct());
}

/// <summary>Whether submissions run in a sandbox.</summary>
public enum SandboxUse
{
    /// <summary>Where the machine has one that works.</summary>
    Auto,
    /// <summary>Nothing is graded without one.</summary>
    On,
    /// <summary>They run with the rights of the person who grades.</summary>
    Off,
}

/// <summary>Something that the teacher has to put right before anything can be graded. The message is one sentence that says what.</summary>
/// <param name="message">What is wrong.</param>
public sealed class GradingException(string message) : Exception(message);
