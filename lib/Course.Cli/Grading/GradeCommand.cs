using System.Diagnostics;
using System.Globalization;
using Course.Cli.Running;
using Course.Notebooks.Grading;
using Course.Notebooks.Running;
using Spectre.Console;

namespace Course.Cli.Grading;

/// <summary>What `course grade` was asked for.</summary>
/// <param name="Source">Null: each submission finds its own.</param>
/// <param name="Output">Null: artifacts/grades/ in the course's folder.</param>
/// <param name="CellTimeout">Null: from how long the complete notebook's cells take.</param>
internal sealed record GradeOrder(
    IReadOnlyList<string> Submissions, string? Source, string? Hidden, string? Output, TimeSpan? CellTimeout, int Jobs, int MemoryMB, bool Smoke);

/// <summary>`course grade`: grades submissions, shows how it goes, and leaves grades.csv and the pages behind.</summary>
internal sealed class GradeCommand(Repository repository, IAnsiConsole console, TextWriter output)
{
    public async Task<int> RunAsync(GradeOrder order, CancellationToken cancel)
    {
        var folder = Path.GetFullPath(order.Output ?? Path.Combine(repository.Artifacts, "grades"));
        var options = new GradeOptions
        {
            Worker = WorkerCommand.OfThisProgram("worker"),
            Sources = Sources(order.Source),
            SourceIsGiven = order.Source is not null,
            OutputFolder = folder,
            Root = repository.Root,
            HiddenFolder = order.Hidden is { } hidden ? Path.GetFullPath(hidden) : null,
            CellTimeout = order.CellTimeout,
            Jobs = order.Jobs,
            MemoryMB = order.MemoryMB,
            Mode = order.Smoke ? RunMode.Smoke : RunMode.Full,
        };
        var clock = Stopwatch.StartNew();
        GradeReport report;
        int submissions;
        try
        {
            var rows = Grader.Rows(order.Submissions, options).Distinct().Select(name => new RunRow(name)).ToList();
            submissions = rows.Count;
            output.WriteLine($"Grading {Count(submissions, "submission")}; they run with your rights, and code that names a full path reads what you can read, so grade on a machine you can spare.");
            Directory.CreateDirectory(folder);
            await using RunView view = console.Profile.Out.IsTerminal ? new LiveRunView(console, rows) : new PlainRunView(output, rows);
            report = await Grader.RunAsync(order.Submissions, options, view, cancel);
        }
        catch (Exception e) when (e is GradingException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException(e.Message);
        }
        output.WriteLine();
        foreach (var warning in report.Warnings)
        {
            output.WriteLine($"Note: {warning}");
        }
        var graded = report.Submissions.Count(submission => submission.Graded);
        var stopped = Math.Max(0, submissions - report.Submissions.Count);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{graded} graded, {report.Submissions.Count - graded} could not be graded{(cancel.IsCancellationRequested ? $", {stopped} stopped" : "")} in {clock.Elapsed.TotalSeconds:0.0} s"));
        output.WriteLine($"Grades: {Repository.Shown(Path.Combine(folder, "grades.csv"))}");
        output.WriteLine($"Overview: {Repository.Shown(Path.Combine(folder, "index.html"))}");
        return cancel.IsCancellationRequested ? ExitCode.Interrupted : report.AllGraded ? ExitCode.Ok : ExitCode.Failed;
    }

    private IReadOnlyList<string> Sources(string? named)
    {
        if (named is null)
        {
            return NotebookNames.All(repository);
        }
        return NotebookNames.Resolve(repository, [named], Directory.GetCurrentDirectory()) is [var one]
            ? [one]
            : throw new UsageException($"--source takes one notebook; {named} is several.");
    }

    private static string Count(int count, string what) => $"{count.ToString(CultureInfo.InvariantCulture)} {what}{(count == 1 ? "" : "s")}";
}
