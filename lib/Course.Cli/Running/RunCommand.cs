using System.Diagnostics;
using System.Globalization;
using Course.Notebooks.Documents;
using Course.Notebooks.Running;
using Course.Teaching.Exercises;
using Spectre.Console;

namespace Course.Cli.Running;

/// <summary>`course run`: runs notebooks, shows how they go, and leaves executed notebooks and results.json behind.</summary>
internal sealed class RunCommand(Repository repository, IAnsiConsole console, TextWriter output)
{
    /// <summary>Runs the notebooks, or all; into the folder, or artifacts/; within the cell's time limit, or the runner's own.</summary>
    public async Task<int> RunAsync(
        IReadOnlyList<string> words, bool smoke, int jobs, string? target, TimeSpan? cellTimeout, bool html, CancellationToken cancel)
    {
        var notebooks = NotebookNames.Resolve(repository, words, Directory.GetCurrentDirectory());
        var folder = Path.GetFullPath(target ?? repository.Artifacts);
        var packages = PackageVersions.In(AppContext.BaseDirectory);
        var options = new BatchOptions
        {
            Worker = WorkerCommand.OfThisProgram("worker"),
            OutputFolder = folder,
            Root = repository.Root,
            Mode = smoke ? RunMode.Smoke : RunMode.Full,
            Jobs = jobs,
            Packages = packages,
        };
        if (cellTimeout is { } limit)
        {
            options = options with { CellTimeout = limit };
        }
        output.WriteLine($"{(smoke ? "Smoke run" : "Full run")} of {NumberText.Count(notebooks.Count, "notebook")} with {string.Join(", ", packages.Select(package => $"{package.Key} {package.Value}"))}");
        if (html && await repository.Katex.FetchAsync(cancel) is { } problem)
        {
            output.WriteLine(problem);
        }
        var clock = Stopwatch.StartNew();
        RunReport report;
        try
        {
            Directory.CreateDirectory(folder);
            await using var view = RunView.Of(notebooks.Select(NotebookNames.Name), console, output);
            report = await NotebookBatch.RunAsync(notebooks, options, view, cancel);
        }
        catch (Exception e) when (e is ArgumentException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException(e.Message);
        }
        foreach (var notebook in report.Notebooks.Where(notebook => notebook.Status is not (NotebookStatus.Passed or NotebookStatus.Canceled)))
        {
            Explain(notebook);
        }
        output.WriteLine();

        if (html)
        {
            ExportPages(report);
        }
        var passed = report.Notebooks.Count(notebook => notebook.Status == NotebookStatus.Passed);
        var stopped = notebooks.Count - report.Notebooks.Count(notebook => notebook.Status != NotebookStatus.Canceled);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{passed} passed, {notebooks.Count - passed - stopped} failed{(stopped > 0 ? $", {stopped} stopped" : "")} in {clock.Elapsed.TotalSeconds:0.0} s"));
        output.WriteLine($"Results: {Repository.Shown(Path.Combine(folder, "results.json"))}");
        return cancel.IsCancellationRequested ? ExitCode.Interrupted : report.AllPassed ? ExitCode.Ok : ExitCode.Failed;
    }

    private void Explain(NotebookResult notebook)
    {
        var error = notebook.Error;
        output.WriteLine();
        output.WriteLine($"{notebook.Name}{(error?.Cell is { } cell ? $", cell {cell.ToString(CultureInfo.InvariantCulture)}" : "")}: {error?.Type}");
        // An exception's trace opens with its message; a compiler's repeats each of its messages above the line it is about.
        var text = error switch
        {
            null => "",
            { Type: "CompilationError", Trace.Length: > 0 } => error.Trace,
            _ => error.Trace.Contains(error.Message, StringComparison.Ordinal) ? error.Trace : $"{error.Message}\n{error.Trace}",
        };
        foreach (var line in text.Trim().Split('\n').Take(15))
        {
            output.WriteLine($"    {line.TrimEnd()}");
        }
    }

    private void ExportPages(RunReport report)
    {
        foreach (var notebook in report.Notebooks)
        {
            if (notebook is { Document: { } document, OutputPath: { } path })
            {
                var page = Path.ChangeExtension(path, ".html");
                HtmlExport.Write(document, page, repository.Katex.Modules, Path.GetDirectoryName(notebook.Path), SolutionCode.WithoutMarks);
                output.WriteLine($"Page: {Repository.Shown(page)}");
            }
        }
    }
}
