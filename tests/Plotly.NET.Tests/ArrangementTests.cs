using System.Text.Json.Nodes;
using Plotly.NET;
using Plotly.NET.CSharp;
using Plotly.NET.LayoutObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace PlotlyTests;

/// <summary>Combine, Grid and SingleStack.</summary>
public class ArrangementTests
{
    static readonly double[] Xs = [0, 1, 2];

    static GenericChart Line(string name) => Chart.Line<double, double, string>(x: Xs, y: Xs, Name: name);
    static JsonNode Figure(GenericChart chart) => JsonNode.Parse(GenericChart.toFigureJson(chart))!;
    static string? Text(JsonNode? node) => (string?)node;

    [Fact]
    public void Combining_keeps_all_traces_in_order_and_both_layouts()
    {
        var figure = Figure(Chart.Combine([
            Line("a").WithXAxisStyle<double, double, string>(TitleText: "x"),
            Chart.Combine([Line("b"), Line("c")]).WithYAxisStyle<double, double, string>(TitleText: "y")]));
        Assert.Equal(["a", "b", "c"], figure["data"]!.AsArray().Select(t => Text(t!["name"])));
        Assert.Equal("x", Text(figure["layout"]!["xaxis"]!["title"]!["text"]));
        Assert.Equal("y", Text(figure["layout"]!["yaxis"]!["title"]!["text"]));
    }

    [Fact]
    public void Combining_changes_the_first_chart_as_the_real_package_does()
    {
        var first = Line("a");
        Chart.Combine([first, Line("b").WithTitle("second")]);
        Assert.Equal("second", Text(Figure(first)["layout"]!["title"]!["text"]));
    }

    [Fact]
    public void Combining_does_not_change_the_template_charts_share()
    {
        var before = GenericChart.toFigureJson(Line("a"));
        var own = Template.init<Trace>(Layout.init<string>(PlotBGColor: Color.fromString("white")));
        Chart.Combine([Line("a"), Line("b").WithTemplate(own)]);
        Assert.Equal(before, GenericChart.toFigureJson(Line("a")));
    }

    [Fact]
    public void Annotations_of_all_charts_are_kept()
    {
        GenericChart Noted(string text) => Line(text).WithAnnotation(
            Annotation.init<double, double, double, string, double, string, string, string, string, string>(X: 1, Y: 1, Text: text));
        var notes = Figure(Chart.Combine([Noted("one"), Noted("two")]))["layout"]!["annotations"]!;
        Assert.Equal(["one", "two"], notes.AsArray().Select(a => Text(a!["text"])));
    }

    [Fact]
    public void Nothing_to_combine_is_said()
    {
        Assert.Throws<ArgumentException>(() => Chart.Combine([]));
    }

    [Fact]
    public void Each_cell_of_a_grid_has_axes_of_its_own()
    {
        var figure = Figure(Chart.Grid(Enumerable.Range(1, 4).Select(i => Line($"{i}").WithXAxisStyle<double, double, string>(TitleText: $"x of {i}")), nRows: 2, nCols: 2));
        Assert.Equal(["x", "x2", "x3", "x4"], figure["data"]!.AsArray().Select(t => Text(t!["xaxis"])));
        Assert.Equal(["y", "y2", "y3", "y4"], figure["data"]!.AsArray().Select(t => Text(t!["yaxis"])));
        Assert.Equal("x of 1", Text(figure["layout"]!["xaxis"]!["title"]!["text"]));
        Assert.Equal("x of 3", Text(figure["layout"]!["xaxis3"]!["title"]!["text"]));
        Assert.Equal(2, (int)figure["layout"]!["grid"]!["rows"]!);
        Assert.Equal("independent", Text(figure["layout"]!["grid"]!["pattern"]));
    }

    [Fact]
    public void Several_traces_of_a_cell_share_its_axes()
    {
        var data = Figure(Chart.Grid([Line("a"), Chart.Combine([Line("b"), Line("c")])], nRows: 1, nCols: 2))["data"]!;
        Assert.Equal(["x", "x2", "x2"], data.AsArray().Select(t => Text(t!["xaxis"])));
    }

    [Fact]
    public void A_coupled_grid_shares_axes_by_row_and_column()
    {
        var data = Figure(Chart.Grid(Enumerable.Range(1, 4).Select(i => Line($"{i}")), nRows: 2, nCols: 2,
            Pattern: StyleParam.LayoutGridPattern.Coupled))["data"]!;
        Assert.Equal(["x", "x2", "x", "x2"], data.AsArray().Select(t => Text(t!["xaxis"])));
        Assert.Equal(["y", "y", "y2", "y2"], data.AsArray().Select(t => Text(t!["yaxis"])));
    }

    [Fact]
    public void Titles_stand_above_the_middle_of_their_cells()
    {
        var notes = Figure(Chart.Grid([Line("a"), Line("b")], nRows: 1, nCols: 2, SubPlotTitles: new[] { "left", "right" }))["layout"]!["annotations"]!;
        Assert.Equal(["left", "right"], notes.AsArray().Select(a => Text(a!["text"])));
        // Two cells with a fifth of a cell between them: [0, 0.8/1.8] and [1/1.8, 1].
        Assert.Equal(0.4 / 1.8, (double)notes[0]!["x"]!, 12);
        Assert.Equal(1.4 / 1.8, (double)notes[1]!["x"]!, 12);
        Assert.Equal(1, (double)notes[0]!["y"]!, 12);
        Assert.Equal("paper", Text(notes[0]!["xref"]));
    }

    [Fact]
    public void Titles_go_from_the_top_row_down()
    {
        var notes = Figure(Chart.SingleStack([Line("a"), Line("b")], SubPlotTitles: new[] { "upper", "lower" }))["layout"]!["annotations"]!;
        Assert.True((double)notes[0]!["y"]! > (double)notes[1]!["y"]!);
    }

    [Fact]
    public void Scenes_and_pies_find_their_cells()
    {
        var figure = Figure(Chart.Grid([
            Line("a"),
            Chart.Surface<double, double, double, string>(zData: [[1.0, 2], [3, 4]]),
            Chart.Pie<double, string, string>(values: [1, 2])], nRows: 1, nCols: 3));
        Assert.Equal("scene2", Text(figure["data"]![1]!["scene"]));
        Assert.Equal(1, (int)figure["layout"]!["scene2"]!["domain"]!["column"]!);
        Assert.Equal(2, (int)figure["data"]![2]!["domain"]!["column"]!);
    }

    [Fact]
    public void A_stack_is_a_grid_of_one_column()
    {
        var layout = Figure(Chart.SingleStack([Line("a"), Line("b"), Line("c")]))["layout"]!;
        Assert.Equal(3, (int)layout["grid"]!["rows"]!);
        Assert.Equal(1, (int)layout["grid"]!["columns"]!);
        Assert.NotNull(layout["yaxis3"]);
    }

    [Fact]
    public void An_empty_place_in_a_grid_hides_its_axes()
    {
        var layout = Figure(Chart.Grid([Chart.Invisible(), Line("a")], nRows: 1, nCols: 2))["layout"]!;
        Assert.False((bool)layout["xaxis"]!["showticklabels"]!);
        Assert.Null(layout["xaxis2"]!["showticklabels"]);
    }

    [Fact]
    public void A_grid_without_rows_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Chart.Grid([Line("a")], nRows: 0, nCols: 2));
    }

    [Fact]
    public void Names_of_a_combined_chart_are_numbered_as_in_the_real_package()
    {
        var chart = Plotly.NET.CSharp.GenericChartExtensions.WithTraceInfo(Chart.Combine([Line("a"), Line("b")]), Name: "run");
        Assert.Equal(["run", "run_1"], Figure(chart)["data"]!.AsArray().Select(t => Text(t!["name"])));
    }
}
