using System.Text.Json.Nodes;
using Plotly.NET;

namespace Course.Tests;

public sealed class MapPlotTests
{
    [Fact]
    public void A_map_colors_its_points_and_makes_a_degree_north_longer_than_a_degree_east()
    {
        var figure = Figure(Plots.Map(new[] { -122.0, -118 }, new[] { 38.0, 34 }, new[] { 1.5, 5 }, "value"));
        var marker = figure["data"]![0]!["marker"]!;
        Assert.Equal([1.5, 5], marker["color"]!.AsArray().Select(v => (double)v!));
        Assert.Equal((1.5, 5.0), ((double)marker["cmin"]!, (double)marker["cmax"]!));
        Assert.StartsWith("value<br>", (string)marker["colorbar"]!["title"]!["text"]!, StringComparison.Ordinal);
        Assert.Equal("x", (string)figure["layout"]!["yaxis"]!["scaleanchor"]!);
        Assert.InRange((double)figure["layout"]!["yaxis"]!["scaleratio"]!, 1.23, 1.24); // 1 / cos 36°
    }

    [Fact]
    public void A_map_of_values_on_both_sides_of_zero_has_zero_in_the_middle_of_its_colors()
    {
        var marker = Figure(Plots.Map(new[] { 0.0, 1 }, new[] { 0.0, 1 }, new[] { -1.0, 3 }, "residual"))["data"]![0]!["marker"]!;
        Assert.Equal((-3.0, 3.0), ((double)marker["cmin"]!, (double)marker["cmax"]!));
        marker = Figure(Plots.Map(new[] { 0.0, 1 }, new[] { 0.0, 1 }, new[] { -9.0, 3 }, "residual", range: (-2, 2)))["data"]![0]!["marker"]!;
        Assert.Equal((-2.0, 2.0), ((double)marker["cmin"]!, (double)marker["cmax"]!));
    }

    [Fact]
    public void A_map_with_a_missing_value_says_so() =>
        Assert.Contains("there are 2, 2 and 1", Assert.Throws<ArgumentException>(() => Plots.Map(new[] { 0.0, 1 }, new[] { 0.0, 1 }, new[] { 1.0 }, "v")).Message);

    [Fact]
    public void A_heat_map_writes_each_number_and_leaves_what_exploded_out_of_its_colors()
    {
        var figure = Figure(Plots.HeatMap(
            new[,] { { 0.75, 0.8 }, { 1.75, 31_415 }, { double.NaN, double.PositiveInfinity } }, ["16", "64", "256"], ["0.1", "1"], "batch", "rate", cutOff: 10));
        string Cell(int row, int column) => figure["data"]![0]!["z"]![row]![column]?.ToString() ?? "empty";
        Assert.Equal((0, 2), ((int)figure["data"]![0]!["zmin"]!, (int)figure["data"]![0]!["zmax"]!));
        Assert.Equal(["0", "0.05", "1", "2", "empty", "2"], [Cell(0, 0), Cell(0, 1), Cell(1, 0), Cell(1, 1), Cell(2, 0), Cell(2, 1)]);
        Assert.Equal(["0.75", "0.8", "1.75", "10⁴", "∞"], figure["layout"]!["annotations"]!.AsArray().Select(a => (string)a!["text"]!));
        Assert.Equal("batch", (string)figure["layout"]!["yaxis"]!["title"]!["text"]!);
        Assert.Equal("reversed", (string)figure["layout"]!["yaxis"]!["autorange"]!);
    }

    [Fact]
    public void A_heat_map_keeps_the_signs_of_its_numbers()
    {
        var figure = Figure(Plots.HeatMap(new[,] { { -5.5, -5_000, double.NegativeInfinity } }, ["a"], ["b", "c", "d"], "", ""));
        Assert.Equal(["−5.5", "−10³", "−∞"], figure["layout"]!["annotations"]!.AsArray().Select(a => (string)a!["text"]!));
    }

    [Fact]
    public void A_heat_map_with_too_few_names_says_so() =>
        Assert.Contains("2 × 1 numbers for 1 rows", Assert.Throws<ArgumentException>(() => Plots.HeatMap(new double[2, 1], ["a"], ["b"], "", "")).Message);

    [Fact]
    public void A_histogram_counts_every_value_once_the_largest_too()
    {
        var trace = Figure(Plots.Histogram(new[] { 0.0, 0.1, 0.6, 1, 1 }, "x", bins: 2))["data"]![0]!;
        Assert.Equal([2.0, 3], trace["y"]!.AsArray().Select(v => (double)v!));
        Assert.Equal([0.25, 0.75], trace["x"]!.AsArray().Select(v => (double)v!));
        Assert.Equal(0.5, (double)trace["width"]!);
        Assert.Throws<ArgumentException>(() => Plots.Histogram(Array.Empty<double>(), "x"));
    }

    [Fact]
    public void A_band_and_its_mean_take_the_colors_they_are_given()
    {
        double[] x = [1, 2], mean = [0, 1], std = [1, 1];
        var traces = Figure(Plots.PredictionBand(x, mean, std, meanColor: "#CC2222", bandColor: "#009E73"))["data"]!.AsArray();
        Assert.Equal("#CC2222", (string)traces.Single(t => (string?)t!["name"] == "mean")!["line"]!["color"]!);
        Assert.Equal("rgba(0,158,115,0.25)", (string)traces.Single(t => (string?)t!["name"] == "mean ± σ")!["fillcolor"]!);
        Assert.Contains("\"green\" is not", Assert.Throws<ArgumentException>(() => Plots.PredictionBand(x, mean, std, bandColor: "green")).Message);
    }

    private static JsonNode Figure(GenericChart chart) => JsonNode.Parse(Charts.Json(chart))!;
}
