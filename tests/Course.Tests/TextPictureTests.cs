using System.Text.Json.Nodes;

namespace Course.Tests;

public sealed class TextPictureTests
{
    [Fact]
    public void Numbers_along_a_text_have_a_column_a_character_and_a_row_a_name()
    {
        var figure = JsonNode.Parse(Charts.Json(Plots.AlongText("a <\"", [("first", new[] { 0.0, 1, 2, 3 }), ("second", new[] { -1.0, 0, 0, 1 })])))!;
        Assert.Equal(["a", "␣", "&lt;", "\""], figure["layout"]!["xaxis"]!["ticktext"]!.AsArray().Select(t => (string)t!));
        Assert.Equal(["first", "second"], figure["layout"]!["yaxis"]!["ticktext"]!.AsArray().Select(t => (string)t!));
        Assert.Equal("reversed", (string)figure["layout"]!["yaxis"]!["autorange"]!);
        Assert.Equal([-1.0, 0, 0, 1], figure["data"]![0]!["z"]![1]!.AsArray().Select(v => (double)v!));
    }

    [Fact]
    public void A_row_without_a_value_for_each_character_is_named()
    {
        var error = Assert.Throws<ArgumentException>(() => Plots.AlongText("abc", [("good", new[] { 1.0, 2, 3 }), ("short", new[] { 1.0 })]));
        Assert.Contains("\"short\" has 1 values; the text has 3 characters", error.Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(121)]
    public void A_text_that_does_not_fit_is_refused(int length) => Assert.Contains("1 to 120 characters",
        Assert.Throws<ArgumentException>(() => Plots.AlongText(new string('a', length), [("row", new double[length])])).Message);

    [Fact]
    public void A_painted_text_keeps_its_lines_and_its_signs()
    {
        var html = Plots.PaintedText("a<b\nc", new[] { 1.0, 1, -0.5, 0, 0 }).ToHtml();
        Assert.Contains("rgba(213,94,0,0.75)\">a&lt;</span>", html);
        Assert.Contains("rgba(0,114,178,0.38)\">b</span>", html);
        Assert.Contains("rgba(213,94,0,0)\">⏎\nc</span>", html);
    }

    [Fact]
    public void A_text_of_zeros_is_left_white() =>
        Assert.Contains("rgba(213,94,0,0)\">abc</span>", Plots.PaintedText("abc", new double[3]).ToHtml());

    [Fact]
    public void A_painted_text_needs_a_finite_value_a_character()
    {
        Assert.Contains("3 characters and there are 2 values", Assert.Throws<ArgumentException>(() => Plots.PaintedText("abc", new double[2])).Message);
        Assert.Contains("finite", Assert.Throws<ArgumentException>(() => Plots.PaintedText("a", new[] { double.NaN })).Message);
    }
}
