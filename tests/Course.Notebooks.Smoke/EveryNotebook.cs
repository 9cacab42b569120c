using System.Globalization;
using Course.Notebooks.Documents;
using Course.Notebooks.Running;

namespace Course.Notebooks.Smoke;

/// <summary>Every cell of every notebook, the complete ones and the learners' versions.</summary>
[Trait("Kind", "Process")]
public sealed class EveryNotebook
{
    public static TheoryData<string> All => SourceNotebooks.All;

    [Theory]
    [MemberData(nameof(All))]
    public async Task Runs_from_top_to_bottom(string notebook)
    {
        var run = await SmokeRun.Of(notebook);

        Assert.True(run.Result.Status == NotebookStatus.Passed, Describe(notebook, run.Result));
        var code = run.Cells.Where(cell => cell.Kind == CellKind.Code).ToList();
        var left = run.Result.Cells.Take(code.Count).Where(cell => cell.State != CellState.Passed && !code[cell.Number - 1].Tags.Contains("skip-execution"));
        Assert.True(!left.Any(), $"{notebook}: cells {string.Join(", ", left.Select(cell => cell.Number))} did not run.");

        // Each chart is a figure for front ends that draw it themselves, and a piece of HTML of the course's, not the package's that needs the web.
        var charts = code.SelectMany(cell => cell.Outputs).Select(output => output["data"]?.AsObject()).Where(data => data?.ContainsKey("application/vnd.plotly.v1+json") == true);
        Assert.All(charts, data => Assert.Contains("window.Plotly.newPlot(", (string)data!["text/html"]!, StringComparison.Ordinal));

        // Nothing is answered yet in the learner's version, and every check has to see that; in the complete notebook every one passes.
        var checks = run.Checks.ToList();
        var missed = checks.Where(check => SourceNotebooks.IsExercise(notebook) ? check.Done || check.Passed : !check.Passed);
        Assert.True(!missed.Any(), $"{notebook}: {string.Join("; ", missed.Select(check => $"{check.Exercise}: {check.Message}"))}");
        Assert.True(checks.Count > 0 || !SourceNotebooks.IsExercise(notebook), $"{notebook}: no check said anything.");
    }

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
