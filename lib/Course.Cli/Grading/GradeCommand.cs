using System.Diagnostics;
using System.Globalization;
using Course.Cli.Running;
using Course.Teaching.Grading;
using Spectre.Console;

namespace Course.Cli.Grading;

/// <summary>`course grade`: grades submissions, shows how it goes, and leaves grades.csv and the pages behind.</summary>
internal sealed class GradeCommand(GradeOptions options, IAnsiConsole console, TextWriter output)
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    /// <summary>Grades in a process of its own, so that a submission that kills it does not end the grading.</summary>
    public Task<int> RunAsync(IReadOnlyList<string> submissions, IReadOnlyList<string> arguments, CancellationToken cancel) => GradeSupervisor.IsChild
        ? GradeAsync(submissions, GradeSupervisor.Listen(cancel))
        : new GradeSupervisor(arguments, options.OutputFolder).RunAsync(cancel);

    /// <summary>Puts the grades of several folders together.</summary>
    public int Merge(IReadOnlyList<string> folders)
    {
        try
        {
            var report = GradeMerge.Run(folders, options);
            return Tell(report, report.Submissions.Count, 0, CancellationToken.None);
        }
        catch (Exception e) when (IsTheTeachers(e))
        {
            throw new UsageException(e.Message);
        }
    }

    private async Task<int> GradeAsync(IReadOnlyList<string> submissions, CancellationToken cancel)
    {
        try
        {
            var grader = new Grader(submissions, options);
            var rows = grader.Rows.Distinct().ToList();
            var progress = new GradeProgress(rows.Count);
            output.WriteLine($"Grading {NumberText.Count(rows.Count, "submission")}{(options.Only is { } part ? $" (part {part})" : "")}.");
            Directory.CreateDirectory(options.OutputFolder);
            GradeReport report;
            await using (var view = RunView.Of(rows, console, output, progress))
            {
                report = await grader.RunAsync(view, cancel);
            }
            return Tell(report, rows.Count, progress.Kept, cancel);
        }
        catch (Exception e) when (IsTheTeachers(e))
        {
            throw new UsageException(e.Message);
        }
    }

    private static bool IsTheTeachers(Exception e) => e is GradingException or IOException or UnauthorizedAccessException;

    private int Tell(GradeReport report, int submissions, int kept, CancellationToken cancel)
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
            $"{graded} graded, {report.Submissions.Count - graded} could not be graded{(cancel.IsCancellationRequested ? $", {stopped} stopped; the same command goes on from here" : "")}{(kept > 0 ? $", {kept} of them before (--fresh grades them again)" : "")} in {_clock.Elapsed.TotalSeconds:0.0} s"));
        output.WriteLine(report.Protection);
        output.WriteLine($"Grades: {Repository.Shown(Path.Combine(options.OutputFolder, "grades.csv"))}");
        output.WriteLine($"Overview: {Repository.Shown(Path.Combine(options.OutputFolder, "index.html"))}");
        return cancel.IsCancellationRequested ? ExitCode.Interrupted : report.AllGraded ? ExitCode.Ok : ExitCode.Failed;
    }
}
