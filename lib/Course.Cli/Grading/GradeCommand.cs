using System.Diagnostics;
using System.Globalization;
using Course.Cli.Running;
using Course.Notebooks.Running;
using Course.Teaching.Grading;
using Spectre.Console;

namespace Course.Cli.Grading;

/// <summary>What `course grade` was asked for.</summary>
/// <param name="Source">Null: each submission finds its own.</param>
/// <param name="Output">Null: artifacts/grades/ in the course's folder.</param>
/// <param name="CellTimeout">Null: from how long the complete notebook's cells take.</param>
internal sealed record GradeOrder(
    IReadOnlyList<string> Submissions, string? Source, string? Hidden, string? Output, TimeSpan? CellTimeout, int Jobs, int MemoryMB, bool Smoke, SandboxUse Sandbox,
    GradePart? Only, bool Merge, bool Fresh);

/// <summary>`course grade`: grades submissions, shows how it goes, and leaves grades.csv and the pages behind.</summary>
internal sealed class GradeCommand(Repository repository, IAnsiConsole console, TextWriter output)
{
    /// <summary>Grades in a process of its own, so that a submission that kills it does not end the grading.</summary>
    public Task<int> StartAsync(GradeOrder order, IReadOnlyList<string> arguments, CancellationToken cancel) =>
        order.Merge ? RunAsync(order, cancel)
        : GradeSupervisor.IsChild ? RunAsync(order, GradeSupervisor.Listen(cancel))
        : new GradeSupervisor(arguments, Folder(order)).RunAsync(cancel);

    private string Folder(GradeOrder order) => Path.GetFullPath(order.Output ?? Path.Combine(repository.Artifacts, "grades"));

    private async Task<int> RunAsync(GradeOrder order, CancellationToken cancel)
    {
        var folder = Folder(order);
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
            Sandbox = order.Sandbox,
            Only = order.Only,
            Fresh = order.Fresh,
            AfterKill = GradeSupervisor.IsAfterKill,
        };
        var clock = Stopwatch.StartNew();
        GradeReport report;
        int submissions;
        GradeProgress? progress = null;
        try
        {
            if (order.Merge)
            {
                report = GradeMerge.Run(order.Submissions, options);
                return Tell(report, report.Submissions.Count, 0, folder, clock, cancel);
            }
            var grader = new Grader(order.Submissions, options);
            var rows = grader.Rows.Distinct().Select(name => new RunRow(name)).ToList();
            submissions = rows.Count;
            progress = new GradeProgress(submissions);
            output.WriteLine($"Grading {NumberText.Count(submissions, "submission")}{(order.Only is { } part ? $" (part {part})" : "")}.");
            Directory.CreateDirectory(folder);
            await using RunView view = console.Profile.Out.IsTerminal ? new LiveRunView(console, rows, progress) : new PlainRunView(output, rows, progress);
            report = await grader.RunAsync(view, cancel);
        }
        catch (Exception e) when (e is GradingException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException(e.Message);
        }
        return Tell(report, submissions, progress.Kept, folder, clock, cancel);
    }

    private int Tell(GradeReport report, int submissions, int kept, string folder, Stopwatch clock, CancellationToken cancel)
    {
        output.WriteLine();
        foreach (var warning in report.Warnings)
        {
            output.WriteLine($"Note: {warning}");
        }
        var graded = report.Submissions.Count(submission => submission.Graded);
        var stopped = Math.Max(0, submissions - report.Submissions.Count);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{graded} graded, {report.Submissions.Count - graded} could not be graded{(cancel.IsCancellationRequested ? $", {stopped} stopped; the same command goes on from here" : "")}{(kept > 0 ? $", {kept} of them before (--fresh grades them again)" : "")} in {clock.Elapsed.TotalSeconds:0.0} s"));
        output.WriteLine(report.Protection);
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
}
