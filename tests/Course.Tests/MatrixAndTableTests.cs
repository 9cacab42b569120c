using System.Text.Json.Nodes;
using Plotly.NET;
using static TorchSharp.torch;

namespace Course.Tests;

public sealed class MatrixAndTableTests
{
    private static readonly Tensor s_small = tensor(new float[,] { { 0, 1, 2 }, { 3, 4, 5.25f } });

    [Fact]
    public void Matrices_stand_side_by_side_with_each_number_in_its_cell()
    {
        var figure = Figure(Plots.Matrices(("X", s_small), "=", ("Y", s_small)));
        Assert.Equal(["X", "Y"], Names(figure));
        Assert.Equal([3.0, 4, 5.25], figure["data"]![0]!["z"]![1]!.AsArray().Select(v => (double)v!));
        Assert.Equal(["X", "2 × 3", "0", "1", "2", "3", "4", "5.25", "=", "Y"], Texts(figure).Take(10));
        var (firstEnd, secondStart) = ((double)figure["data"]![0]!["x"]!.AsArray()[^1]!, (double)figure["data"]![1]!["x"]![0]!);
        Assert.True(firstEnd < secondStart);
    }

    [Fact]
    public void A_row_of_matrices_can_be_followed_by_another_below_it()
    {
        var figure = Figure(Plots.Matrices(("A", s_small), "\n", ("B", s_small)));
        Assert.Equal((double)figure["data"]![0]!["x"]![0]!, (double)figure["data"]![1]!["x"]![0]!);
        Assert.True((double)figure["data"]![0]!["y"]!.AsArray()[^1]! < (double)figure["data"]![1]!["y"]![0]!); // downwards
        Assert.DoesNotContain("\n", Texts(figure));
    }

    [Fact]
    public void A_window_frames_its_cells_and_must_lie_inside()
    {
        var figure = Figure(Plots.Matrices(Plots.Matrix("X", s_small).Window(0, 1, 2, 2, Look.Data)));
        var frame = figure["layout"]!["shapes"]!.AsArray().Single(s => (string)s!["line"]!["color"]! == Look.Data)!;
        var cells = figure["data"]![0]!["x"]!.AsArray();
        Assert.InRange((double)frame["x0"]!, (double)cells[1]!, (double)cells[1]! + 2);
        Assert.InRange((double)frame["x1"]!, (double)cells[3]! - 2, (double)cells[3]!);
        Assert.Contains("leaves \"X\"", Assert.Throws<ArgumentException>(() => Plots.Matrix("X", s_small).Window(1, 1, 2, 2)).Message);
    }

    [Fact]
    public void Frames_that_overlap_do_not_hide_each_other()
    {
        var figure = Figure(Plots.Matrices(Plots.Matrix("X", s_small).Window(0, 0, 2, 2, "red").Window(0, 1, 2, 2, "green").Window(0, 0, 1, 1, "blue")));
        double Top(string color) => (double)figure["layout"]!["shapes"]!.AsArray().Single(s => (string)s!["line"]!["color"]! == color)!["y0"]!;
        Assert.True(Top("red") + 2 < Top("green"));
        Assert.True(Top("red") + 2 < Top("blue"));
        Assert.Equal(Top("green"), Top("blue")); // these two do not touch
    }

    [Fact]
    public void Pictures_that_are_no_weights_say_what_they_are() =>
        Assert.StartsWith("response<br>", (string)Figure(Plots.Weights(ones(1, 2, 2), valueTitle: "response"))["data"]![0]!["colorbar"]!["title"]!["text"]!, StringComparison.Ordinal);

    [Fact]
    public void Padding_is_gray_on_each_side()
    {
        var padded = nn.functional.pad(ones(1, 2), (1, 1, 1, 1)); // [3, 4], two cells of data
        var figure = Figure(Plots.Matrices(Plots.Matrix("X", padded).Padding(1)));
        Assert.Equal(10, figure["layout"]!["shapes"]!.AsArray().Count(s => (string)s!["fillcolor"]! == "#E4E4E4"));
    }

    [Fact]
    public void A_large_matrix_is_drawn_without_numbers() =>
        Assert.Equal(["W", "60 × 60"], Texts(Figure(Plots.Matrices(("W", ones(60, 60))))));

    [Fact]
    public void Only_matrices_can_be_drawn()
    {
        Assert.Throws<ArgumentException>(() => Plots.Matrices("="));
        Assert.Contains("[2, 2, 2]", Assert.Throws<ArgumentException>(() => Plots.Matrices(("X", ones(2, 2, 2)))).Message);
    }

    [Fact]
    public void A_table_puts_numbers_on_the_right_and_escapes_text()
    {
        var table = new Table(["layer", "size", "parameters"], [["<conv>", "55 × 55", 34944], ["pool", "", ""]]);
        Assert.Contains("&lt;conv&gt;", table.ToHtml());
        Assert.Contains("text-align:right", table.ToHtml().Split("34,944")[0][^120..]);
        Assert.Equal($"layer   size     parameters{Environment.NewLine}<conv>  55 × 55      34,944{Environment.NewLine}pool", table.ToString());
    }

    [Fact]
    public void A_row_of_a_table_has_an_entry_for_each_header() =>
        Assert.Contains("Row 2", Assert.Throws<ArgumentException>(() => new Table(["a", "b"], [[1, 2], [3]])).Message);

    [Fact]
    public void A_count_is_reported_in_full_and_an_exact_wish_as_one()
    {
        var metric = new MetricResult("parameters", 62_378_344, 62_378_344, 62_378_344);
        Assert.Equal("parameters: 62,378,344 (wanted exactly 62,378,344: reached)", metric.ToString());
        Assert.Equal("loss: 6.238e7", new MetricResult("loss", 62_378_344.5).ToString());
    }

    private static JsonNode Figure(GenericChart chart) => JsonNode.Parse(Charts.Json(chart))!;

    private static IEnumerable<string> Names(JsonNode figure) => figure["data"]!.AsArray().Select(t => (string)t!["name"]!);

    private static IEnumerable<string> Texts(JsonNode figure) => figure["layout"]!["annotations"]!.AsArray().Select(a => System.Net.WebUtility.HtmlDecode((string)a!["text"]!));
}
