using Course.Notebooks.Documents;

namespace Course.Notebooks.Running;

/// <summary>How a notebook ended.</summary>
public enum NotebookStatus
{
    /// <summary>Every cell ran, and the checks and (in a full run) the metrics were met.</summary>
    Passed,
    /// <summary>A cell ended with an error, a metric was missed or a check failed; or the file is no notebook.</summary>
    Failed,
    /// <summary>A cell took longer than its limit.</summary>
    Timeout,
    /// <summary>The notebook's process ended by itself.</summary>
    Crashed,
    /// <summary>The run was cancelled from outside. results.json calls it "failed", with the error type "Cancelled".</summary>
    Canceled,
}

/// <summary>What became of a code cell.</summary>
public enum CellState
{
    /// <summary>It ran, or raised what its tag <c>raises-exception</c> allows.</summary>
    Passed,
    /// <summary>It ended with an error, was stopped, or ended its process.</summary>
    Failed,
    /// <summary>Its tag <c>skip-execution</c> says so, or it holds nothing.</summary>
    Skipped,
    /// <summary>The notebook ended before it.</summary>
    NotReached,
}

/// <summary>One code cell of a finished notebook.</summary>
/// <param name="Number">Its execution count, from 1: the number that front ends show in brackets; 0 when it did not run.</param>
/// <param name="FirstLine">Its first line of code.</param>
/// <param name="State">What became of it.</param>
/// <param name="Seconds">How long it ran.</param>
public sealed record CellResult(int Number, string FirstLine, CellState State, double Seconds)
{
    /// <summary>Why it failed; null when it did not.</summary>
    public NotebookError? Error { get; init; }
}

/// <summary>Why a notebook did not pass.</summary>
/// <param name="Cell">The cell's execution count, from 1; null when no cell is to blame.</param>
/// <param name="Type">The exception's type, or Timeout, Crash, Cancelled, MetricMissed, CheckFailed, NotebookFormatException, ….</param>
/// <param name="Message">One or a few lines a person can act on.</param>
/// <param name="Trace">Further lines, or "".</param>
public sealed record NotebookError(int? Cell, string Type, string Message, string Trace);

/// <summary>What came of running a notebook.</summary>
public sealed record NotebookResult
{
    /// <summary>The notebook's name.</summary>
    public required string Name { get; init; }

    /// <summary>The file that was run.</summary>
    public required string Path { get; init; }

    /// <summary>How it ended.</summary>
    public required NotebookStatus Status { get; init; }

    /// <summary>From start to end, the process's own start included.</summary>
    public double Seconds { get; init; }

    /// <summary>The code cells, in order.</summary>
    public IReadOnlyList<CellResult> Cells { get; init; } = [];

    /// <summary>How many code cells ran (to their end or into an error).</summary>
    public int Executed => Cells.Count(cell => cell.State is CellState.Passed or CellState.Failed);

    /// <summary>The first reason not to pass; null exactly when it passed.</summary>
    public NotebookError? Error { get; init; }

    /// <summary>The headline figures, in order.</summary>
    public IReadOnlyList<MetricRecord> Metrics { get; init; } = [];

    /// <summary>The checks, in order.</summary>
    public IReadOnlyList<CheckRecord> Checks { get; init; } = [];

    /// <summary>The most memory that the notebook's process held, in MB; 0 when it never started.</summary>
    public double PeakMemoryMB { get; init; }

    /// <summary>The executed notebook; null when the file could not be read.</summary>
    public NotebookDocument? Document { get; init; }

    /// <summary>Where the executed notebook was written; null: nowhere.</summary>
    public string? OutputPath { get; init; }
}
