using System.Globalization;
using Course.Notebooks.Documents;
using Course.Notebooks.Running;
using Course.Shared;

namespace Course.Notebooks.Smoke;

/// <summary>Runs every cell of every notebook, as `course run --smoke` does, with the published command as the notebook's process.</summary>
[Trait("Kind", "Process")]
public sealed class EveryNotebook
{
    private static readonly RunsAhead<NotebookResult> s_runs = new(() => SourceNotebooks.Names, RunAsync);

    public static TheoryData<string> All => SourceNotebooks.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Runs_from_top_to_bottom(string notebook)
    {
        var result = await s_runs.Of(notebook);

        Assert.True(result.Status == NotebookStatus.Passed, Describe(notebook, result));
        var source = result.Document!.Cells.Where(cell => cell.Kind == CellKind.Code).ToList();
        var left = result.Cells.Where(cell => cell.State != CellState.Passed && !source[cell.Number - 1].Tags.Contains("skip-execution"));
        Assert.True(!left.Any(), $"{notebook}: cells {string.Join(", ", left.Select(cell => cell.Number))} did not run.");

        // Each chart is a figure for front ends that draw it themselves, and a piece of HTML of the course's, not the package's that needs the web.
        var charts = result.Document!.Cells.SelectMany(cell => cell.Outputs).Select(output => output["data"]?.AsObject())
            .Where(data => data?.ContainsKey("application/vnd.plotly.v1+json") == true);
        Assert.All(charts, data => Assert.Contains("window.Plotly.newPlot(", (string)data!["text/html"]!, StringComparison.Ordinal));

        // Nothing is answered yet in the learner's version, and every check has to see that; in the complete notebook every one passes.
        var missed = result.Checks.Where(check => SourceNotebooks.IsExercise(notebook) ? check.Done || check.Passed : !check.Passed);
        Assert.True(!missed.Any(), $"{notebook}: {string.Join("; ", missed.Select(check => $"{check.Exercise}: {check.Message}"))}");
        Assert.True(result.Checks.Count > 0 || !SourceNotebooks.IsExercise(notebook), $"{notebook}: no check said anything.");
    }

    private static Task<NotebookResult> RunAsync(string notebook) => NotebookRunner.RunAsync(new RunRequest
    {
        NotebookPath = SourceNotebooks.PathOf(notebook),
        OutputPath = Path.Combine(SourceNotebooks.Root, "artifacts", "smoke", notebook),
        Worker = PublishedCommand.Worker,
        Mode = RunMode.Smoke,
        CellTimeout = TimeSpan.FromSeconds(300),
        Environment = ProcessEnvironment.Create(SourceNotebooks.Root, threads: 1),
    });

    private static string Describe(string notebook, NotebookResult result)
    {
        var error = result.Error;
        if (error?.Cell is not { } number)
        {
            return $"{notebook} {result.Status}: {error?.Type}: {error?.Message}\n{error?.Trace}";
        }

        var cell = result.Document!.Cells.Where(cell => cell.Kind == CellKind.Code).ElementAt(number - 1);
        return $"{notebook} {result.Status} in cell {number.ToString(CultureInfo.InvariantCulture)}: {error.Type}: {error.Message}\n{error.Trace}\n--- the cell ---\n{cell.Source}";
    }
}
