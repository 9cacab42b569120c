using System.Text.Json.Nodes;
using Plotly.NET;

namespace Course.Tests;

public sealed class SliderPlotTests
{
    private static readonly double[] s_x = [0, 1, 2], s_y = [0, 1, 5];

    private static GenericChart Powers(int start = 0, (double, double)? yRange = null, params int[] degrees) =>
        Plots.Slider("degree", degrees, d => Plots.ScatterWithFit(s_x, s_y, [("model", v => Math.Pow(v, d))], title: $"degree {d}"), start, yRange: yRange);

    [Fact]
    public void A_slider_shows_one_picture_and_its_steps_the_others()
    {
        var figure = Figure(Powers(start: 1, degrees: [1, 2, 3]));
        var traces = figure["data"]!.AsArray();
        Assert.Equal(["data", "model", "model", "model"], traces.Select(trace => (string)trace!["name"]!));
        Assert.Equal([true, false, true, false], traces.Select(trace => (bool)trace!["visible"]!));
        var slider = figure["layout"]!["sliders"]![0]!;
        Assert.Equal(1, (int)slider["active"]!);
        Assert.Equal("degree: ", (string)slider["currentvalue"]!["prefix"]!);
        Assert.Equal(["1", "2", "3"], slider["steps"]!.AsArray().Select(step => (string)step!["label"]!));
        for (var i = 0; i < 3; i++)
        {
            var step = slider["steps"]![i]!;
            Assert.Equal("update", (string)step["method"]!);
            Assert.Equal([true, i == 0, i == 1, i == 2], step["args"]![0]!["visible"]!.AsArray().Select(v => (bool)v!));
            Assert.Equal($"degree {i + 1}", (string)step["args"]![1]!["title.text"]!);
            Assert.Equal(Math.Pow(2, i + 1), (double)traces[i + 1]!["y"]!.AsArray()[^1]!, 4);
        }
    }

    [Fact]
    public void The_axes_of_a_slider_hold_every_picture_and_stay()
    {
        var layout = Figure(Powers(degrees: [1, 3]))["layout"]!;
        Assert.Equal([-0.4, 8.4], layout["yaxis"]!["range"]!.AsArray().Select(v => Math.Round((double)v!, 6)));
        Assert.Equal([-0.1, 2.1], layout["xaxis"]!["range"]!.AsArray().Select(v => Math.Round((double)v!, 6)));
        Assert.Equal([-1.0, 6], Figure(Powers(yRange: (-1, 6), degrees: [1, 3]))["layout"]!["yaxis"]!["range"]!.AsArray().Select(v => (double)v!));
    }

    [Fact]
    public void On_a_logarithmic_axis_the_range_is_one_of_exponents()
    {
        var layout = Figure(Plots.Slider("k", new[] { 1.0, 100 }, k => Plots.Lines(s_x, [("a", new[] { k, 10 * k, 100 * k })], logY: true)))["layout"]!;
        Assert.Equal([-0.2, 4.2], layout["yaxis"]!["range"]!.AsArray().Select(v => Math.Round((double)v!, 6)));
    }

    [Fact]
    public void A_range_that_the_picture_sets_itself_is_left_alone()
    {
        var layout = Figure(Plots.Animate("step", new[] { 1, 2 }, n => Plots.LossContour((w, b) => w * w + b * b, (-1, 2), (-1, 1), [(2, 1), (n, 9)], resolution: 5)))["layout"]!;
        Assert.Equal([-1.0, 1], layout["yaxis"]!["range"]!.AsArray().Select(v => (double)v!));
    }

    [Fact]
    public void Below_the_picture_there_is_room_for_the_slider()
    {
        var (plain, slider) = (Figure(Plots.ScatterWithFit(s_x, s_y, [])), Figure(Powers(degrees: [1, 2])));
        Assert.True((int)slider["layout"]!["height"]! > (int)plain["layout"]!["height"]! + 50);
    }

    [Fact]
    public void Labels_are_short_and_the_same_on_every_machine() => Assert.Equal(["0.123", "12,346", "a &lt; b"],
        new object[] { 0.123456, 12345.6, "a < b" }.SelectMany(value => Figure(Plots.Slider("v", new[] { value }, _ => Plots.Scatter(s_x, s_y)))["layout"]!["sliders"]![0]!["steps"]!.AsArray()
            .Select(step => (string)step!["label"]!)));

    [Fact]
    public void An_animation_has_a_button_on_a_page_and_a_slider_has_none()
    {
        var still = Powers(degrees: [1, 2]);
        var moving = Plots.Animate("step", new[] { 1, 2 }, d => Plots.Lines(s_x, [("f", new[] { 1.0, d, 3 })]), milliseconds: 80);
        Assert.Equal(80, (int)Figure(moving)["layout"]!["meta"]!["play"]!);
        Assert.NotNull(Figure(moving)["layout"]!["sliders"]);
        Assert.Null(Figure(still)["layout"]!["meta"]);
    }

    [Fact]
    public void A_slider_without_values_or_with_a_start_beside_them_says_so()
    {
        Assert.Contains("0 values", Assert.Throws<ArgumentOutOfRangeException>(() => Powers()).Message);
        Assert.Contains("2 values cannot start at number 2", Assert.Throws<ArgumentOutOfRangeException>(() => Powers(start: 2, degrees: [1, 2])).Message);
    }

    private static JsonNode Figure(GenericChart chart) => JsonNode.Parse(Charts.Json(chart))!;
}
