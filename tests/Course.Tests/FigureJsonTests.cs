using System.Text.Json;
using System.Text.Json.Nodes;
using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace Course.Tests;

public sealed class FigureJsonTests
{
    public static TheoryData<string> Names => new(Gallery.Plots.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_plot_is_written_as_the_package_writes_it(string plot) => AssertSame(Gallery.Plots[plot]());

    [Fact]
    public void Charts_of_dates_texts_whole_numbers_and_many_colors_are_written_as_the_package_writes_them()
    {
        AssertSame(Chart.Point<DateTime, float, string>(
            x: [new DateTime(2026, 1, 31), new DateTime(2026, 2, 1, 12, 30, 0)], y: [1.5f, 0.1f], MultiText: new[] { "a", "ü < \u2028 \"" }));
        AssertSame(Chart.Column<long, string, string>(values: [1, 20_000_000_000], Keys: new[] { "a", "b" },
            MarkerColor: Color.fromColors([Color.fromString("red"), Color.fromRGB(1, 2, 3)])));
        AssertSame(Chart.Pie<decimal, string, string>(values: [1.25m, 3], Labels: new[] { "a", "b" }));
    }

    [Fact]
    public void What_is_no_finite_number_is_null_and_so_a_gap()
    {
        var line = JsonNode.Parse(Charts.Json(Chart.Line<double, float, string>(
            x: [1, double.NaN, 3], y: [float.NegativeInfinity, 0.5f, float.NaN])))!["data"]![0]!;
        Assert.Equal("[1,null,3]", line["x"]!.ToJsonString());
        Assert.Equal("[null,0.5,null]", line["y"]!.ToJsonString());
    }

    // The package writes numbers that are not finite as texts, which plotly.js takes for names where there is nothing else.
    private static void AssertSame(GenericChart chart)
    {
        var expected = GenericChart.toFigureJson(chart);
        foreach (var word in (string[])["\"NaN\"", "\"Infinity\"", "\"-Infinity\""])
        {
            expected = expected.Replace(word, "null");
        }
        var written = Charts.Json(chart);
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(expected).RootElement, JsonDocument.Parse(written).RootElement), $"{expected}\n{written}");
    }
}
