using System.Text.Json.Nodes;
using Plotly.NET;

namespace Course.Tests;

public sealed class LandscapeTests
{
    [Fact]
    public void Landscapes_stand_as_surfaces_above_their_lines_of_equal_height()
    {
        var figure = Figure(Plots.Landscapes([("bowl", (a, b) => a * a + b * b), ("slope", (a, b) => a)], (-1, 1), (-2, 2), resolution: 3));
        Assert.Equal(["surface", "surface", "contour", "scatter", "contour", "scatter"], figure["data"]!.AsArray().Select(t => (string)t!["type"]!));
        Assert.Equal(["scene", "scene2"], figure["data"]!.AsArray().Take(2).Select(t => (string)t!["scene"]!));
        Assert.Equal(["bowl", "slope"], figure["layout"]!["annotations"]!.AsArray().Select(a => (string)a!["text"]!).Where(text => text.Length > 0));
        var rows = figure["data"]![2]!["z"]!.AsArray().Select(row => row!.AsArray().Select(v => (double)v!).ToArray()).ToArray();
        Assert.Equal([5.0, 4, 5], rows[0]);
        Assert.Equal([1.0, 0, 1], rows[1]);
    }

    [Fact]
    public void Landscapes_share_the_height_axis_and_the_levels_of_their_lines()
    {
        var figure = Figure(Plots.Landscapes([("low", (a, b) => a * a), ("high", (a, b) => 10 * a * a)], (-1, 1), (-1, 1), resolution: 5));
        Assert.Equal(figure["layout"]!["scene"]!["zaxis"]!["range"]!.ToJsonString(), figure["layout"]!["scene2"]!["zaxis"]!["range"]!.ToJsonString());
        Assert.Equal(figure["data"]![2]!["contours"]!.ToJsonString(), figure["data"]![4]!["contours"]!.ToJsonString());
        Assert.Equal(0.5, (double)figure["data"]![2]!["contours"]!["size"]!);
        // The highest place of the low land has the colour that this height has on the scale of both.
        Assert.Equal(figure["data"]![0]!["colorscale"]!.ToJsonString(), figure["data"]![1]!["colorscale"]!.ToJsonString());
        Assert.All([figure["data"]![0]!, figure["data"]![1]!], land => Assert.Equal((0.0, 10.0), ((double)land["cmin"]!, (double)land["cmax"]!)));
    }

    [Fact]
    public void A_flat_landscape_is_drawn_and_an_empty_list_is_named()
    {
        var flat = Figure(Plots.Landscapes([("flat", (a, b) => 2)], (-1, 1), (-1, 1), resolution: 3));
        Assert.Equal(2.0, (double)flat["data"]![0]!["z"]![1]![1]!);
        Assert.Contains("at least one", Assert.Throws<ArgumentException>(() => Plots.Landscapes([], (-1, 1), (-1, 1))).Message);
        Assert.Contains("finite", Assert.Throws<ArgumentException>(() => Plots.Landscapes([("hole", (a, b) => double.NaN)], (-1, 1), (-1, 1))).Message);
    }

    [Fact]
    public void A_legend_can_stand_above_the_picture()
    {
        var legend = Figure(Plots.Lines(new[] { 0.0, 1 }, [("one", new[] { 0.0, 1 }), ("two", new[] { 1.0, 0 })]).LegendAbove())["layout"]!["legend"]!;
        Assert.Equal("h", (string)legend["orientation"]!);
        Assert.True((double)legend["y"]! > 1);
    }

    private static JsonNode Figure(GenericChart chart) => JsonNode.Parse(Charts.Json(chart))!;
}
