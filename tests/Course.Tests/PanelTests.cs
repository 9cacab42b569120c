using System.Text.Json.Nodes;
using Plotly.NET;

namespace Course.Tests;

public sealed class PanelTests
{
    private static readonly double[] s_x = [0, 1, 2];

    [Fact]
    public void Panels_of_dots_share_their_titles_and_need_no_legend_for_a_single_kind()
    {
        var figure = Figure(Plots.DotPanels(
            [("a", [("trials", s_x, s_x)]), ("b", [("trials", s_x, s_x)]), ("c", [("trials", s_x, s_x)])], xTitle: "position", yTitle: "R²", columns: 2));
        Assert.Equal(["markers", "markers", "markers"], Traces(figure).Select(t => (string)t!["mode"]!));
        Assert.All(Traces(figure), t => Assert.False((bool)t!["showlegend"]!));
        Assert.Equal(["a", "b", "c"], figure["layout"]!["annotations"]!.AsArray().Select(a => (string)a!["text"]!));
        // Beside the first of a row, and below the last of a column, also where the last row is shorter.
        Assert.Equal(["R²", "", "R²"], Titles(figure, "yaxis", "yaxis2", "yaxis3"));
        Assert.Equal(["", "position", "position"], Titles(figure, "xaxis", "xaxis2", "xaxis3"));
    }

    [Fact]
    public void Panels_of_dots_name_several_kinds_once()
    {
        var figure = Figure(Plots.DotPanels([("a", [("one", s_x, s_x), ("two", s_x, s_x)]), ("b", [("one", s_x, s_x), ("two", s_x, s_x)])]));
        Assert.Equal([true, true, false, false], Traces(figure).Select(t => (bool)t!["showlegend"]!));
        Assert.Equal(Look.Classes.Take(2).Concat(Look.Classes.Take(2)), Traces(figure).Select(t => (string)t!["marker"]!["color"]!));
    }

    [Fact]
    public void Panels_of_bands_reach_the_deviations_they_name_to_either_side_of_the_mean()
    {
        double[] mean = [1, 2, 3], std = [0.5, 1, 0];
        var figure = Figure(Plots.BandPanels([("step 1", s_x, s_x, mean, std), ("step 2", s_x, s_x, mean, std)], s_x, Math.Sqrt, deviations: 2));
        var first = Traces(figure).Take(5).ToList();
        Assert.Equal([0.0, 0, 3], first[0]!["y"]!.AsArray().Select(v => (double)v!));
        Assert.Equal([2.0, 4, 3], first[1]!["y"]!.AsArray().Select(v => (double)v!));
        Assert.Equal("mean ± 2σ", (string)first[1]!["name"]!);
        Assert.Equal(["truth", "mean", "data"], first.Skip(2).Select(t => (string)t!["name"]!));
        Assert.Equal([false, true, true, true, true], first.Select(t => (bool)t!["showlegend"]!));
        Assert.All(Traces(figure).Skip(5), t => Assert.False((bool)t!["showlegend"]!));
    }

    [Fact]
    public void Panels_of_models_repeat_the_data_and_the_truth_and_name_them_once()
    {
        var figure = Figure(Plots.FitPanels([("one", s_x), ("two", s_x)], s_x, (s_x, s_x), v => v * v, model: "tree"));
        Assert.Equal(["data", "tree", "truth", "data", "tree", "truth"], Traces(figure).Select(t => (string)t!["name"]!));
        Assert.Equal([true, true, true, false, false, false], Traces(figure).Select(t => (bool)t!["showlegend"]!));
        Assert.Equal([0.0, 1, 4], Traces(figure)[2]!["y"]!.AsArray().Select(v => (double)v!));
        Assert.Equal(Look.Data, (string)Traces(figure)[0]!["marker"]!["color"]!);
        Assert.Equal([Look.Model, Look.Truth], Traces(figure).Skip(1).Take(2).Select(t => (string)t!["line"]!["color"]!));
    }

    [Fact]
    public void Panels_say_what_is_missing()
    {
        Assert.Contains("at least one", Assert.Throws<ArgumentException>(() => Plots.DotPanels([])).Message);
        Assert.Contains("at least one", Assert.Throws<ArgumentException>(() => Plots.BandPanels([], s_x)).Message);
        Assert.Contains("at least one", Assert.Throws<ArgumentException>(() => Plots.FitPanels([], s_x, (s_x, s_x))).Message);
        double[] two = [1, 2];
        Assert.Contains("each of the 3 places", Assert.Throws<ArgumentException>(() => Plots.BandPanels([("step", s_x, s_x, two, two)], s_x)).Message);
    }

    private static JsonArray Traces(JsonNode figure) => figure["data"]!.AsArray();

    private static IEnumerable<string> Titles(JsonNode figure, params string[] axes) => axes.Select(axis => (string)figure["layout"]![axis]!["title"]!["text"]!);

    private static JsonNode Figure(GenericChart chart) => JsonNode.Parse(Charts.Json(chart))!;
}
