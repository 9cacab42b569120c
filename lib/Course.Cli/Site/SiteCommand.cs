using System.Globalization;
using Course.Cli.Running;
using Course.Notebooks.Documents;
using Course.Notebooks.Running;
using Course.Teaching.Exercises;
using Course.Teaching.Site;
using Spectre.Console;

namespace Course.Cli.Site;

/// <summary>`course site`: the course as pages that need no server, of executed notebooks; what was not run yet is run first.</summary>
internal sealed class SiteCommand(Repository repository, IAnsiConsole console, TextWriter output)
{
    /// <summary>Shows the notebooks, or all; in the folder, or artifacts/site; of executed copies in the other folder, or artifacts/.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> words, string? target, string? runs, bool smoke, int jobs, CancellationToken cancel)
    {
        var all = NotebookNames.All(repository);
        var asked = NotebookNames.Resolve(repository, words, Directory.GetCurrentDirectory());
        if (asked.FirstOrDefault(path => !all.Contains(path)) is { } other)
        {
            throw new UsageException($"{Repository.Shown(other)} is none of the course's notebooks, which are what the site shows: 'course run --html' makes a page of any notebook.");
        }
        var copies = Path.GetFullPath(runs ?? repository.Artifacts);
        ExecutedCopy? Executed(string path) => ExecutedCopy.Read(Path.Combine(copies, NotebookNames.Name(path) + ".ipynb"), NotebookDocument.Read(path), smoke);
        var notebooks = all.Where(asked.Contains).ToList();
        try
        {
            var executed = notebooks.ToDictionary(path => path, Executed);
            var missing = notebooks.Where(path => executed[path] is null).ToList();
            if (missing.Count > 0)
            {
                output.WriteLine($"Without an executed copy that is up to date, and run now: {missing.Count.ToString(CultureInfo.InvariantCulture)} of {notebooks.Count.ToString(CultureInfo.InvariantCulture)}.");
                var code = await new RunCommand(repository, console, output).RunAsync(missing, smoke, jobs, copies, null, html: false, cancel);
                if (code != ExitCode.Ok)
                {
                    output.WriteLine("No site was written: mend what failed, or name the notebooks that it is to show.");
                    return code;
                }
                missing.ForEach(path => executed[path] = Executed(path)
                    ?? throw new UsageException($"{Repository.Shown(path)} was changed while it ran: start the command again."));
            }
            if (await repository.Katex.FetchAsync(cancel) is { } problem)
            {
                output.WriteLine(problem);
            }
            var folder = Path.GetFullPath(target ?? Path.Combine(repository.Artifacts, "site"));
            var writer = new SiteWriter([.. notebooks.Select(path => executed[path]!)], repository.Root, Charts.PlotlySource(), repository.Katex.Modules);
            var summary = writer.Write(folder);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{summary.Pages} pages, {summary.Bytes / 1e6:0.0} MB, {summary.IndexBytes / 1e3:0} KB of them the search index: open {Repository.Shown(Path.Combine(folder, "index.html"))}"));
            return ExitCode.Ok;
        }
        catch (Exception e) when (e is NotebookFormatException or ExerciseFormatException)
        {
            output.WriteLine($"No site was written: {e.Message}");
            return ExitCode.Failed;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"No site was written: {e.Message}");
        }
    }
}
