using System.Globalization;
using Course.Cli.Running;
using Course.Contracts;
using Course.Notebooks.Running;

namespace Course.Cli.Tests;

public sealed class RunViewTests
{
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly List<RunRow> _rows = [new RunRow("02_toy"), new RunRow("06_scaling")];
    private readonly PlainRunView _view;

    public RunViewTests() => _view = new PlainRunView(_output, _rows);

    private static NotebookResult Result(string name, NotebookStatus status, int executed) => new()
    {
        Name = name,
        Path = name + ".ipynb",
        Status = status,
        Seconds = 12.34,
        Cells = [.. Enumerable.Range(1, 3).Select(cell => new CellResult(cell, "", cell <= executed ? CellState.Passed : CellState.NotReached, 1))],
    };

    [Fact]
    public void Piped_a_notebook_has_a_line_when_it_starts_and_one_when_it_ends()
    {
        _view.Report(new NotebookStarted("02_toy", 3));
        _view.Report(new CellStarted("02_toy", 1, 3, "Data", "var x = 1;"));
        _view.Report(new MetricReported("02_toy", 2, new MetricRecord("w", 1.2, null, null, true)));
        _view.Report(new NotebookFinished("02_toy", Result("02_toy", NotebookStatus.Passed, 3) with
        {
            Metrics = [new MetricRecord("w", 2.00049, 1.99, 2.01, true), new MetricRecord("accuracy", 0.5, 0.8, null, false)],
        }));
        Assert.Equal("02_toy  started\n02_toy  passed  3/3 cells  12.3 s  w 2, accuracy 0.5 (missed)\n", _output.ToString());
    }

    [Fact]
    public void A_notebook_that_fails_ends_with_the_cell_and_the_first_line_of_the_error()
    {
        _view.Report(new NotebookStarted("06_scaling", 3));
        _view.Report(new NotebookFinished("06_scaling", Result("06_scaling", NotebookStatus.Crashed, 2) with
        {
            Error = new NotebookError(2, "Crash", "The process ended.\nIt said nothing.", ""),
        }));
        Assert.EndsWith("06_scaling  crashed  2/3 cells  12.3 s  cell 2: The process ended.\n", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_headline_is_the_newest_figure_while_it_runs()
    {
        _view.Report(new NotebookStarted("02_toy", 3));
        _view.Report(new CellStarted("02_toy", 2, 3, "Training", ""));
        _view.Report(new MetricReported("02_toy", 2, new MetricRecord("loss", 0.123456, null, null, true)));
        Assert.Equal(("running", "2/3", "Training", "loss 0.1235"), (_rows[0].Status, _rows[0].Progress, _rows[0].Doing, _rows[0].Headline));
        Assert.Equal(("waiting", "", ""), (_rows[1].Status, _rows[1].Progress, _rows[1].Time));
    }

    [Theory]
    [InlineData(16777216, "16,777,216")]
    [InlineData(62378344, "62,378,344")]
    [InlineData(-12345.6, "-12,346")]
    [InlineData(9999.7, "10,000")]
    [InlineData(62378344.5, "6.238e7")]
    [InlineData(0.00054321, "0.0005432")]
    [InlineData(0.000000152, "1.52e-7")]
    public void Figures_are_written_alike_on_every_machine(double value, string text)
    {
        var before = CultureInfo.CurrentCulture;
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (other.NumberFormat.NumberDecimalSeparator, other.NumberFormat.NumberGroupSeparator) = (",", ".");
        CultureInfo.CurrentCulture = other;
        try
        {
            _view.Report(new NotebookStarted("02_toy", 3));
            _view.Report(new MetricReported("02_toy", 2, new MetricRecord("parameters", value, null, null, true)));
            Assert.Equal($"parameters {text}", _rows[0].Headline);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_second_notebook_of_the_same_name_gets_a_row_of_its_own()
    {
        _view.Report(new NotebookStarted("exercises_02_toy", 3));
        Assert.Equal(3, _rows.Count);
    }
}
