using System.Globalization;
using System.Text.Json.Nodes;
using Plotly.NET;
using Plotly.NET.CSharp;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace PlotlyTests;

public class FigureTests
{
    static readonly double[] Xs = [0, 1, 2];
    static readonly double[] Ys = [0.5, -1.25, 3];

    static JsonNode Figure(GenericChart chart) => JsonNode.Parse(GenericChart.toFigureJson(chart))!;
    static JsonNode Figure(string name) => Figure(Gallery.All[name]());
    static JsonNode Trace(string name, int i = 0) => Figure(name)["data"]![i]!;
    static string? Text(JsonNode? node) => (string?)node;
    static double[] Numbers(JsonNode? node) => node!.AsArray().Select(n => (double)n!).ToArray();

    [Theory]
    [MemberData(nameof(Gallery.Names), MemberType = typeof(Gallery))]
    public void Every_chart_is_a_figure_with_data_and_layout(string name)
    {
        var figure = Figure(name);
        Assert.NotEmpty(figure["data"]!.AsArray());
        Assert.All(figure["data"]!.AsArray(), trace => Assert.False(string.IsNullOrEmpty(Text(trace!["type"]))));
        Assert.Equal(System.Text.Json.JsonValueKind.Object, figure["layout"]!.GetValueKind());
        Assert.Empty(figure["frames"]!.AsArray());
    }

    [Theory]
    [InlineData("line", "scatter")]
    [InlineData("contour with path", "contour")]
    [InlineData("confusion matrix", "heatmap")]
    [InlineData("image from pixels", "image")]
    [InlineData("columns", "bar")]
    [InlineData("histogram", "histogram")]
    [InlineData("histogram 2d", "histogram2d")]
    [InlineData("box plot", "box")]
    [InlineData("violin", "violin")]
    [InlineData("pie", "pie")]
    [InlineData("surface", "surface")]
    [InlineData("scatter 3d", "scatter3d")]
    public void A_chart_has_the_type_plotly_js_knows(string name, string type) => Assert.Equal(type, Text(Trace(name)["type"]));

    [Fact]
    public void A_line_carries_its_data_mode_name_colour_width_and_dashes()
    {
        var trace = Figure(Chart.Line<double, double, string>(x: Xs, y: Ys, Name: "train", ShowMarkers: true,
            LineColor: Gallery.Data, LineWidth: 3, LineDash: StyleParam.DrawingStyle.DashDot))["data"]![0]!;
        Assert.Equal(Xs, Numbers(trace["x"]));
        Assert.Equal(Ys, Numbers(trace["y"]));
        Assert.Equal("lines+markers", Text(trace["mode"]));
        Assert.Equal("train", Text(trace["name"]));
        Assert.Equal("#0072B2", Text(trace["line"]!["color"]));
        Assert.Equal(3, (double)trace["line"]!["width"]!);
        Assert.Equal("dashdot", Text(trace["line"]!["dash"]));
    }

    [Fact]
    public void Points_take_a_marker_object_and_keep_what_is_named_beside_it()
    {
        var marker = Marker.init(Size: 9, Symbol: StyleParam.MarkerSymbol.TriangleUp);
        var trace = Figure(Chart.Point<double, double, string>(x: Xs, y: Ys, Marker: marker, MarkerColor: Color.fromString("red")))["data"]![0]!;
        Assert.Equal("markers", Text(trace["mode"]));
        Assert.Equal(9, (int)trace["marker"]!["size"]!);
        Assert.Equal("triangle-up", Text(trace["marker"]!["symbol"]));
        Assert.Equal("red", Text(trace["marker"]!["color"]));
    }

    [Fact]
    public void Bubbles_take_sizes_and_texts()
    {
        var trace = Trace("bubble");
        Assert.Equal([10, 30, 50], Numbers(trace["marker"]!["size"]));
        Assert.Equal("b", Text(trace["text"]![1]));
    }

    [Fact]
    public void Bars_lie_and_columns_stand()
    {
        var bar = Trace("bars");
        Assert.Equal("h", Text(bar["orientation"]));
        Assert.Equal("MedInc", Text(bar["y"]![0]));
        var column = Trace("columns");
        Assert.Equal("v", Text(column["orientation"]));
        Assert.Equal("linear", Text(column["x"]![0]));
        Assert.Equal("stack", Text(Figure("stacked columns")["layout"]!["barmode"]));
    }

    [Fact]
    public void A_histogram_has_its_bins_and_its_norm()
    {
        var trace = Trace("histogram");
        Assert.Equal("probability density", Text(trace["histnorm"]));
        Assert.Equal(30, (int)trace["nbinsx"]!);
        Assert.Equal(0.25, (double)trace["xbins"]!["size"]!);
    }

    [Fact]
    public void A_confusion_matrix_has_a_text_in_each_cell_and_its_first_row_on_top()
    {
        var layout = Figure("confusion matrix")["layout"]!;
        Assert.Equal(9, layout["annotations"]!.AsArray().Count);
        Assert.Equal("15", Text(layout["annotations"]![1]!["text"]));
        Assert.Equal("coat", Text(layout["annotations"]![1]!["x"]));
        Assert.Equal("shirt", Text(layout["annotations"]![1]!["y"]));
        Assert.False((bool)layout["annotations"]![1]!["showarrow"]!);
        Assert.Equal("reversed", Text(layout["yaxis"]!["autorange"]));
        Assert.Equal("predicted", Text(layout["xaxis"]!["title"]!["text"]));
    }

    [Fact]
    public void An_image_holds_pixels_or_a_source()
    {
        Assert.Equal([0, 16, 128], Numbers(Trace("image from pixels")["z"]![0]![1]));
        Assert.StartsWith("data:image/png;base64,", Text(Trace("image from data URI")["source"]));
    }

    [Fact]
    public void A_contour_has_levels_colouring_and_labels()
    {
        var trace = Trace("contour with path");
        Assert.Equal("Viridis", Text(trace["colorscale"]));
        Assert.Equal("heatmap", Text(trace["contours"]!["coloring"]));
        Assert.True((bool)trace["contours"]!["showlabels"]!);
        Assert.Equal("loss", Text(trace["colorbar"]!["title"]!["text"]));
    }

    [Fact]
    public void A_band_fills_down_to_the_trace_before_it()
    {
        var data = Figure("band")["data"]!;
        Assert.Equal("tonexty", Text(data[1]!["fill"]));
        Assert.Equal("rgba(86, 180, 233, 0.25)", Text(data[1]!["fillcolor"]));
        Assert.Equal(0, (double)data[1]!["line"]!["width"]!);

        var range = Figure("range")["data"]!;
        Assert.Equal(3, range.AsArray().Count);
        Assert.Equal("tonexty", Text(range[1]!["fill"]));
        Assert.True(Numbers(range[0]!["y"])[3] < Numbers(range[1]!["y"])[3]);
        Assert.Equal("mean", Text(range[2]!["name"]));
    }

    [Fact]
    public void Error_bars_stand_on_the_trace()
    {
        var error = Trace("error bars")["error_y"]!;
        Assert.Equal([0.1, 0.4, 0.2], Numbers(error["array"]));
        Assert.True((bool)error["symmetric"]!);
    }

    [Fact]
    public void Titles_ends_and_scales_stand_in_the_layout()
    {
        var layout = Figure(Chart.Line<double, double, string>(x: Xs, y: Ys).WithTitle("A title", TitleFont: Font.init(Size: 20))
            .WithXAxisStyle<double, double, string>(TitleText: "x", MinMax: Tuple.Create(-1.0, 2.5))
            .WithYAxisStyle<double, double, string>(AxisType: StyleParam.AxisType.Log, ShowGrid: false))["layout"]!;
        Assert.Equal("A title", Text(layout["title"]!["text"]));
        Assert.Equal(20, (double)layout["title"]!["font"]!["size"]!);
        Assert.Equal("x", Text(layout["xaxis"]!["title"]!["text"]));
        Assert.Equal([-1, 2.5], Numbers(layout["xaxis"]!["range"]));
        Assert.Equal("log", Text(layout["yaxis"]!["type"]));
        Assert.False((bool)layout["yaxis"]!["showgrid"]!);
    }

    [Fact]
    public void Styling_an_axis_again_keeps_what_is_not_named()
    {
        var axis = Figure(Chart.Line<double, double, string>(x: Xs, y: Ys).WithXAxisStyle<double, double, string>(TitleText: "x")
            .WithXAxisStyle<double, double, string>(ShowLine: true))["layout"]!["xaxis"]!;
        Assert.Equal("x", Text(axis["title"]!["text"]));
        Assert.True((bool)axis["showline"]!);
    }

    [Fact]
    public void A_size_is_600_by_600_until_it_is_said()
    {
        var chart = Chart.Line<double, double, string>(x: Xs, y: Ys);
        Assert.Equal((600, 600), Size(chart));
        Assert.Equal((720, 600), Size(chart.WithSize(Width: 720)));
        Assert.Equal((300, 200), Size(chart.WithSize(300, 200)));
        Assert.Null(Figure(Chart.Line<double, double, string>(x: Xs, y: Ys, UseDefaults: false))["layout"]!["width"]);
    }

    static (int, int) Size(GenericChart chart)
    {
        var layout = Figure(chart)["layout"]!;
        return ((int)layout["width"]!, (int)layout["height"]!);
    }

    [Fact]
    public void Numbers_do_not_follow_the_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "−" } };
            var chart = Chart.Line<double, float, string>(x: [-0.5, 1e-20], y: [0.1f, -2.5f], LineColor: Color.fromARGB(64, 86, 180, 233));
            Assert.Contains("\"x\":[-0.5,1E-20]", GenericChart.toFigureJson(chart));
            Assert.Contains("\"y\":[0.1,-2.5]", GenericChart.toFigureJson(chart));
            Assert.Contains("rgba(86, 180, 233, 0.25", GenericChart.toFigureJson(chart));
        }
        finally { CultureInfo.CurrentCulture = before; }
    }

    [Fact]
    public void Numbers_that_are_none_become_texts_that_plotly_js_leaves_a_gap_for()
    {
        var y = Figure(Chart.Line<double, double, string>(x: Xs, y: [double.NaN, double.PositiveInfinity, double.NegativeInfinity]))["data"]![0]!["y"]!;
        Assert.Equal(["NaN", "Infinity", "-Infinity"], y.AsArray().Select(Text));
    }

    [Fact]
    public void Dates_words_whole_numbers_and_truths_are_data_too()
    {
        var trace = Figure(Chart.Point<DateTime, decimal, bool>(x: [new DateTime(2024, 2, 29)], y: [1.5m], MultiText: new[] { true }))["data"]![0]!;
        Assert.Equal("2024-02-29T00:00:00", Text(trace["x"]![0]));
        Assert.Equal(1.5, (double)trace["y"]![0]!);
        Assert.True((bool)trace["text"]![0]!);
    }

    [Fact]
    public void Texts_survive_and_cannot_close_the_script_they_stand_in()
    {
        const string nasty = "a \"quote\", a \\ and </script><b>π ± σ</b>";
        var chart = Chart.Line<double, double, string>(x: Xs, y: Ys, Name: nasty).WithTitle(nasty);
        Assert.Equal(nasty, Text(Figure(chart)["data"]![0]!["name"]));
        Assert.DoesNotContain("</script><b>", GenericChart.toChartHTML(chart));
        Assert.DoesNotContain("</script><b>", GenericChart.toEmbeddedHTML(chart));
    }

    [Fact]
    public void Ten_thousand_points_are_written_whole()
    {
        var many = Gallery.Noise(10_000, 1);
        Assert.Equal(many, Numbers(Figure(Chart.Point<double, double, string>(x: many, y: many, UseWebGL: true))["data"]![0]!["y"]));
    }

    [Fact]
    public void A_colour_scale_of_ones_own_is_pairs_and_values_colour_points()
    {
        var scale = StyleParam.Colorscale.NewCustom([Tuple.Create(0.0, Color.fromString("white")), Tuple.Create(1.0, Color.fromHex("#0072B2"))]);
        var trace = Figure(Chart.Point<double, double, string>(x: Xs, y: Ys,
            Marker: Marker.init(Color: Color.fromColorScaleValues(Ys), Colorscale: scale)))["data"]![0]!;
        Assert.Equal(Ys, Numbers(trace["marker"]!["color"]));
        Assert.Equal("rgba(0, 114, 178, 1.0)", Text(trace["marker"]!["colorscale"]![1]![1]));
    }

    [Fact]
    public void A_scene_has_axes_of_its_own()
    {
        var scene = Figure("surface")["layout"]!["scene"]!;
        Assert.Equal("w", Text(scene["xaxis"]!["title"]!["text"]));
        Assert.Equal("loss", Text(scene["zaxis"]!["title"]!["text"]));
    }

    [Fact]
    public void Shapes_and_annotations_add_up_unless_told_not_to()
    {
        var layout = Figure("shapes")["layout"]!;
        Assert.Equal(["rect", "line"], layout["shapes"]!.AsArray().Select(s => Text(s!["type"])));
        Assert.Equal("early stopping", Text(layout["annotations"]![0]!["text"]));

        var replaced = Gallery.All["shapes"]().WithShape(Shape.init<int, int, int, int>(ShapeType: StyleParam.ShapeType.Circle), Append: false);
        Assert.Equal(["circle"], Figure(replaced)["layout"]!["shapes"]!.AsArray().Select(s => Text(s!["type"])));
    }

    [Fact]
    public void A_template_says_what_the_layout_does_not()
    {
        var layout = Figure("course template")["layout"]!;
        Assert.Equal("#D55E00", Text(layout["template"]!["layout"]!["colorway"]![1]));
        Assert.Equal(15, (double)layout["template"]!["layout"]!["font"]!["size"]!);
        Assert.Equal(70, (int)layout["template"]!["layout"]!["margin"]!["l"]!);
    }

    [Fact]
    public void A_configuration_travels_with_the_chart()
    {
        var chart = JsonNode.Parse(GenericChart.toJson(Gallery.All["course template"]()))!;
        Assert.False((bool)chart["config"]!["displayModeBar"]!);
        Assert.NotNull(chart["data"]);
        Assert.NotNull(chart["layout"]);
    }

    [Fact]
    public void A_property_no_method_offers_can_be_set_by_its_name()
    {
        var chart = Chart.Line<double, double, string>(x: Xs, y: Ys);
        chart.GetTraces()[0].SetProperty("hovertemplate", "%{y:.3g}");
        dynamic layout = chart.GetLayout();
        layout.hovermode = "x";
        Assert.Equal("%{y:.3g}", Text(Figure(chart)["data"]![0]!["hovertemplate"]));
        Assert.Equal("x", Text(Figure(chart)["layout"]!["hovermode"]));
    }

    [Fact]
    public void A_page_is_written_under_the_name_it_was_given()
    {
        var path = Path.Combine(Path.GetTempPath(), $"chart-{Guid.NewGuid():N}.html");
        try
        {
            Plotly.NET.CSharp.GenericChartExtensions.SaveHtml(Chart.Line<double, double, string>(x: Xs, y: Ys), path);
            Assert.Contains("Plotly.newPlot", File.ReadAllText(path));
        }
        finally { File.Delete(path); }
    }

    [Fact]
    public void What_is_not_covered_says_so()
    {
        Assert.Throws<NotSupportedException>(() => Chart.Heatmap<double, double, double, string>(zData: [[1.0]], UseWebGL: true));
        Assert.Throws<FormatException>(() => Color.fromHex("#12"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Color.fromRGB(0, 256, 0));
    }
}
