using System.Diagnostics;
using System.Globalization;
using Course.Notebooks.Running;
using Course.Teaching.Grading;
using Spectre.Console;

namespace Course.Cli.Running;

/// <summary>What a person sees of one notebook while it runs.</summary>
internal sealed class RunRow(string name)
{
    public string Name { get; } = name;

    /// <summary>"waiting", "running", then how it ended.</summary>
    public string Status { get; set; } = "waiting";

    public int Cell { get; set; }

    public int Cells { get; set; }

    public Stopwatch Clock { get; } = new();

    /// <summary>The newest figure or, in the end, all of them; or the error.</summary>
    public string Headline { get; set; } = "";

    /// <summary>The heading above the running cell.</summary>
    public string Doing { get; set; } = "";

    public double? Seconds { get; set; }

    public string Progress => Cells == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{Cell}/{Cells}");

    public string Time =>
        Status == "waiting" ? "" : string.Create(CultureInfo.InvariantCulture, $"{Seconds ?? Clock.Elapsed.TotalSeconds:0.0} s");
}

/// <summary>Shows a run as it goes; the runner reports from several threads.</summary>
internal abstract class RunView(List<RunRow> rows, GradeProgress? progress = null) : IProgress<RunEvent>, IAsyncDisposable
{
    /// <summary>For this output.</summary>
    public static RunView Of(IEnumerable<string> names, IAnsiConsole console, TextWriter output, GradeProgress? progress = null)
    {
        var rows = names.Distinct().Select(name => new RunRow(name)).ToList();
        return console.Profile.Out.IsTerminal ? new LiveRunView(console, rows, progress) : new PlainRunView(output, rows, progress);
    }

    protected Lock Gate { get; } = new();

    protected IReadOnlyList<RunRow> Rows => rows;

    /// <summary>How far the grading of a class is; null when it is no grading.</summary>
    protected GradeProgress? Grading => progress;

    public void Report(RunEvent value)
    {
        lock (Gate)
        {
            var row = rows.Find(row => row.Name == value.Notebook);
            if (row is null)
            {
                // Of two files with one name, the runner calls the second by its folder too.
                rows.Add(row = new RunRow(value.Notebook));
            }
            switch (value)
            {
                case NotebookStarted started:
                    row.Status = "running";
                    row.Cells = started.Cells;
                    row.Clock.Start();
                    Changed(row);
                    break;
                case CellStarted cell:
                    row.Cell = cell.Cell;
                    row.Doing = cell.Heading;
                    break;
                case MetricReported { Metric: var metric }:
                    row.Headline = Figure(metric);
                    break;
                case NotebookFinished { Result: var result }:
                    row.Clock.Stop();
                    row.Status = result.Status == NotebookStatus.Canceled ? "stopped" : result.Status.ToString().ToLowerInvariant();
                    row.Cell = result.Executed;
                    row.Cells = result.Cells.Count;
                    // In grading only the complete notebook ends like this: submissions come next.
                    progress?.Start();
                    row.Seconds = result.Seconds;
                    row.Headline = result.Error is { } error ? Problem(error) : string.Join(", ", result.Metrics.Select(Figure));
                    Changed(row);
                    break;
                case SubmissionGraded { Grade: var grade, Kept: var kept }:
                    row.Clock.Stop();
                    row.Status = grade.Graded ? "graded" : "not graded";
                    row.Headline = grade.Graded ? Points(grade) : grade.Note;
                    progress?.Graded(kept);
                    if (!kept)
                    {
                        Changed(row);
                    }
                    break;
            }
        }
    }

    /// <summary>It runs now, or has ended.</summary>
    protected virtual void Changed(RunRow row)
    {
    }

    public virtual ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string Points(SubmissionGrade grade) => string.Create(
        CultureInfo.InvariantCulture, $"{grade.Total:0.##} of {grade.OutOf:0.##}{(grade.Note.Length > 0 ? "  " : "")}{grade.Note}");

    private static string Figure(MetricRecord metric) =>
        $"{metric.Name} {NumberText.Of(metric.Value)}{(metric.Passed ? "" : " (missed)")}";

    private static string Problem(NotebookError error) =>
        $"{(error.Cell is { } cell ? $"cell {cell.ToString(CultureInfo.InvariantCulture)}: " : "")}{error.Message.Split('\n')[0].Trim()}";
}

/// <summary>For pipes and logs: a line when a notebook starts and one when it ends.</summary>
internal sealed class PlainRunView(TextWriter output, List<RunRow> rows, GradeProgress? progress = null) : RunView(rows, progress)
{
    protected override void Changed(RunRow row)
    {
        output.WriteLine(row.Status == "running"
            ? $"{row.Name}  started"
            : $"{row.Name}  {row.Status}  {row.Cell.ToString(CultureInfo.InvariantCulture)}/{row.Cells.ToString(CultureInfo.InvariantCulture)} cells  {row.Time}{(row.Headline.Length > 0 ? "  " : "")}{row.Headline}{(Grading is null ? "" : $"  [{Grading}]")}");
        output.Flush();
    }
}
