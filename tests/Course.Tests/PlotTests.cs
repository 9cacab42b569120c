using System.Diagnostics;
using System.Text.Json.Nodes;
using Course.Contracts;
using Plotly.NET;
using Plotly.NET.CSharp;
using static TorchSharp.torch;
using Chart = Plotly.NET.CSharp.Chart;

namespace Course.Tests;

public sealed class PlotTests
{
    [Fact]
    public void A_scatter_with_fit_holds_its_points_and_curves()
    {
        var figure = Figure(Plots.ScatterWithFit(new[] { 0.0, 1, 2 }, new[] { 1.0, 3, 5 }, [("truth", x => 2 * x + 1), ("model", x => 2 * x)], "size (m²)", "price"));
        Assert.Equal(["data", "truth", "model"], figure["data"]!.AsArray().Select(t => (string)t!["name"]!));
        Assert.Equal([1.0, 3, 5], Doubles(figure["data"]![0]!["y"]));
        Assert.Equal(Look.Truth, (string)figure["data"]![1]!["line"]!["color"]!);
        Assert.Equal(Look.Model, (string)figure["data"]![2]!["line"]!["color"]!);
        Assert.Equal("size (m²)", (string)figure["layout"]!["xaxis"]!["title"]!["text"]!);
        Assert.Equal(720, (int)figure["layout"]!["width"]!);
        Assert.Equal(420, (int)figure["layout"]!["height"]!);
    }

    [Fact]
    public void Learning_curves_show_training_and_validation_and_mark_the_best_epoch()
    {
        var figure = Figure(Plots.LearningCurves([3, 2, 1.5], [3, 2.5, 2.75], bestEpoch: 2));
        Assert.Equal([3.0, 2, 1.5], Doubles(figure["data"]![0]!["y"]));
        Assert.Equal([1.0, 2, 3], Doubles(figure["data"]![1]!["x"]));
        Assert.Equal(2, (int)figure["layout"]!["shapes"]![0]!["x0"]!);
        Assert.Contains("best: epoch 2", figure["layout"]!["annotations"]!.ToJsonString());
    }

    [Theory]
    [InlineData(0.0003, 1.0, "0.001 0.01 0.1 1")]
    [InlineData(8.0, 256.0, "10 20 50 100 200")]
    [InlineData(1e-9, 1e3, "10<sup>-8</sup> 10<sup>-6</sup> 10<sup>-4</sup> 0.01 1 100")]
    [InlineData(2.0, 3.0, "")]
    public void A_logarithmic_axis_is_labeled_with_numbers_in_full(double from, double to, string labels)
    {
        var axis = Figure(Plots.Lines([("a", new[] { from, to }, new[] { 1.0, 2 })], logX: true))["layout"]!["xaxis"]!;
        Assert.Equal("log", (string)axis["type"]!);
        Assert.Equal(labels, string.Join(' ', axis["ticktext"]?.AsArray().Select(t => (string)t!) ?? []));
        Assert.Equal(axis["ticktext"]?.AsArray().Count, axis["tickvals"]?.AsArray().Count);
    }

    [Fact]
    public void A_loss_contour_has_the_loss_at_every_point_and_both_ends_of_the_path()
    {
        var figure = Figure(Plots.LossContour((w, b) => w * w + 10 * b, (0, 2), (0, 1), [(0, 0), (1, 0.5), (2, 1)], resolution: 3));
        var z = figure["data"]![0]!["z"]!.AsArray().Select(Doubles).ToArray();
        Assert.Equal([0.0, 1, 4], z[0]);
        Assert.Equal([5.0, 6, 9], z[1]);
        Assert.Equal(["loss", "path", "start", "end"], figure["data"]!.AsArray().Select(t => (string)t!["name"]!));
        Assert.Equal([2.0], Doubles(figure["data"]![3]!["x"]));
    }

    [Fact]
    public void A_loss_contour_marks_the_minimum_when_it_is_told_where_it_is()
    {
        var mark = Figure(Plots.LossContour((w, b) => w * w + b * b, (-1, 2), (-1, 1), [(2, 1), (1, 0.5)], resolution: 3, minimum: (0, 0)))["data"]!.AsArray()[^1]!;
        Assert.Equal("minimum", (string)mark["name"]!);
        Assert.Equal([0.0], Doubles(mark["x"]));
    }

    [Fact]
    public void Lines_that_mean_the_same_have_the_same_colour_wherever_they_stand()
    {
        var x = new[] { 1.0, 2 };
        var figure = Figure(Plots.Lines(x, [("learnt", x), ("truth", x), ("validation", x), ("training", x)]));
        Assert.Equal([Look.Classes[0], Look.Truth, Look.Model, Look.Data], figure["data"]!.AsArray().Select(t => (string)t!["line"]!["color"]!));
    }

    [Fact]
    public void Each_tile_of_weights_has_a_frame_and_below_its_columns_what_they_are()
    {
        var layout = Figure(Plots.Weights(zeros(3, 2, 2), ["a", "b", "c"], places: ["0", "1"]))["layout"]!;
        Assert.Equal(3, layout["shapes"]!.AsArray().Count);
        Assert.Equal(["0", "1", "a", "0", "1", "b", "0", "1", "c"], layout["annotations"]!.AsArray().Select(a => (string)a!["text"]!));
    }

    [Fact]
    public void A_loss_contour_on_the_same_scale_ties_up_to_across_and_takes_a_size_that_fits()
    {
        var wide = Figure(Plots.LossContour((w, b) => w + b, (0, 6), (0, 3), resolution: 2, sameScale: true))["layout"]!;
        Assert.Equal("x", (string)wide["yaxis"]!["scaleanchor"]!);
        var square = Figure(Plots.LossContour((w, b) => w + b, (0, 2), (0, 2), resolution: 2, sameScale: true))["layout"]!;
        Assert.True((int)square["width"]! < (int)wide["width"]!);
        Assert.True((int)square["height"]! > (int)wide["height"]!);
        Assert.Null(Figure(Plots.LossContour((w, b) => w + b, (0, 6), (0, 3), resolution: 2))["layout"]!["yaxis"]!["scaleanchor"]);
    }

    [Fact]
    public void A_scatter_of_groups_gives_each_its_name_and_color()
    {
        var figure = Figure(Plots.Scatter([("x₁", new[] { 1.0, 2 }, new[] { 3.0, 4 }), ("x₂", new[] { 5.0 }, new[] { 6.0 })], "feature", "target"));
        Assert.Equal(["x₁", "x₂"], figure["data"]!.AsArray().Select(t => (string)t!["name"]!));
        Assert.Equal([Look.Classes[0], Look.Classes[1]], figure["data"]!.AsArray().Select(t => (string)t!["marker"]!["color"]!));
        Assert.Equal([5.0], Doubles(figure["data"]![1]!["x"]));
    }

    [Fact]
    public void A_loss_surface_carries_its_path()
    {
        var figure = Figure(Plots.LossSurface((w, b) => w + b, (0, 1), (0, 1), [(0, 0), (1, 1), (5, 5)], resolution: 2));
        Assert.Equal("surface", (string)figure["data"]![0]!["type"]!);
        Assert.Equal(2, figure["data"]![1]!["x"]!.AsArray().Count); // what lies outside is left out
    }

    [Fact]
    public void A_surface_says_what_its_height_is()
    {
        var scene = Figure(Plots.LossSurface((a, b) => a * b, (0, 1), (0, 1), resolution: 2, heightTitle: "y"))["layout"]!["scene"]!;
        Assert.Equal("y", (string)scene["zaxis"]!["title"]!["text"]!);
    }

    [Fact]
    public void A_network_has_a_circle_for_each_unit_and_a_line_for_each_weight_it_is_given()
    {
        string[][] layers = [["x₁", "x₂"], ["h\n< 1"]];
        var figure = Figure(Plots.Network(layers, at => at.from == 0 ? "w = 3" : null));
        var traces = figure["data"]!.AsArray();
        Assert.Equal(4, traces.Count);
        Assert.Equal([0.0, 1], Doubles(traces[0]!["x"])); // the one line
        Assert.Equal([0.5, 0], Doubles(traces[0]!["y"]));
        Assert.Equal(["w = 3", "x₁", "x₂", "h<br>&lt; 1"], figure["layout"]!["annotations"]!.AsArray().Select(a => (string)a!["text"]!));
    }

    [Fact]
    public void Pieces_are_drawn_from_kink_to_kink_and_kinks_outside_are_left_out()
    {
        var figure = Figure(Plots.Pieces(Math.Abs, new[] { 5.0, 0, 0, -2 }, (-1, 2), truth: v => v * v));
        var traces = figure["data"]!.AsArray();
        Assert.Equal(["truth", "piece 1", "piece 2", "kinks"], traces.Select(t => (string)t!["name"]!));
        Assert.Equal([-1.0, 0], Doubles(traces[1]!["x"]));
        Assert.Equal([1.0, 0], Doubles(traces[1]!["y"]));
        Assert.Equal([0.0], Doubles(traces[3]!["x"]));
    }

    [Fact]
    public void Panels_of_lines_share_one_legend_and_have_axes_of_their_own()
    {
        double[] x = [0, 1];
        var figure = Figure(Plots.LinePanels([("one", [("f", x, x), ("seen", x, x)]), ("two", [("f", x, x), ("seen", x, x)])], columns: 2, dots: "seen"));
        var traces = figure["data"]!.AsArray();
        Assert.Equal([true, true, false, false], traces.Select(t => (bool)t!["showlegend"]!));
        Assert.Equal(["x", "x", "x2", "x2"], traces.Select(t => (string)t!["xaxis"]!));
        Assert.Equal(["lines", "markers", "lines", "markers"], traces.Select(t => (string)t!["mode"]!));
        Assert.Equal(["one", "two"], figure["layout"]!["annotations"]!.AsArray().Select(a => (string)a!["text"]!));
    }

    [Fact]
    public void Decision_regions_ask_the_model_on_a_grid()
    {
        var (x, y) = Toy.Moons(50);
        var figure = Figure(Plots.DecisionRegions(p => stack([p.select(1, 0), -p.select(1, 0)], 1), x, y, ["left", "right"], resolution: 20));
        Assert.Equal(20, figure["data"]![0]!["z"]!.AsArray().Count);
        Assert.Equal(["region", "left", "right"], figure["data"]!.AsArray().Select(t => (string)t!["name"]!));
        var row = Doubles(figure["data"]![0]!["z"]![0]!);
        Assert.Equal(1, row[0]);   // x₁ < 0: the second score is larger
        Assert.Equal(0, row[^1]);
    }

    [Fact]
    public void Lines_on_decision_regions_end_at_the_rim_and_those_outside_are_left_out()
    {
        var x = tensor(new float[,] { { 0, 0 }, { 1, 1 } });
        var figure = Figure(Plots.DecisionRegions(p => p.narrow(1, 0, 1), x, tensor(new long[] { 0, 1 }), resolution: 3,
            lines: [(1, 0, -0.5), (1, -1, 0), (1, 1, 9)]));
        var lines = figure["data"]!.AsArray().Where(t => (string?)t!["name"] == "line").ToList();
        Assert.Equal(2, lines.Count);
        Assert.Equal([0.5, 0.5], Doubles(lines[0]!["x"])); // upright
        Assert.Equal([-0.08, 1.08], Doubles(lines[0]!["y"]));
        Assert.Equal([-0.08, 1.08], Doubles(lines[1]!["x"]));
    }

    [Fact]
    public void An_image_grid_places_each_picture_in_full()
    {
        var images = zeros(3, 1, 28, 28);
        images[1, 0, 0, 0] = 1;
        var figure = Figure(Plots.ImageGrid(images, ["a", "b <i>", "c"], columns: 2));
        var z = figure["data"]![0]!["z"]!.AsArray();
        Assert.Equal(2 * (28 + 7), z.Count);
        Assert.Equal(2 * 28 + 3, z[0]!.AsArray().Count);
        Assert.Equal(0, (double)z[0]![0]!);
        Assert.Equal(255, (double)z[0]![28]!); // between them
        Assert.Equal(255, (double)z[0]![31]!); // the one bright pixel of the second
        Assert.Equal(0, (double)z[0]![32]!);
        Assert.Equal(["a", "b &lt;i&gt;", "c"], figure["layout"]!["annotations"]!.AsArray().Select(a => (string)a!["text"]!));
    }

    [Theory]
    [InlineData(0.5f, ".3~f")]
    [InlineData(0.0005f, ".6~f")]
    [InlineData(50f, ".1~f")]
    public void Ticks_beside_weights_have_fixed_decimals_so_that_zero_is_written_as_zero(float largest, string format)
    {
        var weights = tensor(new[] { -largest / 2, 0, largest, 0 }, [1, 2, 2]);
        Assert.Equal(format, (string)Figure(Plots.Weights(weights))["data"]![0]!["colorbar"]!["tickformat"]!);
    }

    [Fact]
    public void Weights_are_white_at_zero_wherever_the_range_lies()
    {
        var weights = zeros(1, 2, 2);
        weights[0, 0, 0] = -1;
        weights[0, 1, 1] = 3;
        var scale = Figure(Plots.Weights(weights))["data"]![0]!["colorscale"]!.AsArray();
        Assert.Equal(0.25, (double)scale[1]![0]!);
        Assert.Equal("white", (string)scale[1]![1]!);
    }

    [Fact]
    public void A_confusion_matrix_writes_every_count()
    {
        var figure = Figure(Plots.ConfusionMatrix(new long[,] { { 8, 2 }, { 0, 5 } }, ["cat", "dog"]));
        Assert.Equal(["8", "2", "0", "5"], figure["layout"]!["annotations"]!.AsArray().Select(a => (string)a!["text"]!));
        Assert.Equal([0.8, 0.2], Doubles(figure["data"]![0]!["z"]![0]!));
        Assert.Throws<ArgumentException>(() => Plots.ConfusionMatrix(new long[2, 3]));
    }

    [Fact]
    public void Counts_stand_in_their_cells_also_where_the_names_of_classes_are_numbers()
    {
        var counts = Figure(Plots.ConfusionMatrix(new long[,] { { 8, 2 }, { 0, 5 } }, ["1", "2"]))["layout"]!["annotations"]!.AsArray();
        Assert.Equal(["0 0", "1 0", "0 1", "1 1"], counts.Select(a => $"{a!["x"]} {a["y"]}"));
    }

    [Fact]
    public void Quotation_marks_stay_what_they_are_in_every_label()
    {
        const string Name = "Ada's \"é\" <&>", Label = "Ada's \"é\" &lt;&amp;&gt;";
        Series one = new[] { 0.0, 1 };
        GenericChart[] charts =
        [
            Plots.ImageGrid(zeros(1, 1, 2, 2), [Name]),
            Plots.Network([[Name], ["y"]], _ => null),
            Plots.LinePanels([(Name, [("line", one, one)])]),
            Plots.DotPanels([(Name, [("dots", one, one)])]),
            Plots.Landscapes([(Name, (a, b) => a + b)], (0, 1), (0, 1), resolution: 3),
        ];
        Assert.All(charts, chart => Assert.Equal(Label, (string)Figure(chart)["layout"]!["annotations"]![0]!["text"]!));
        Assert.Equal(Label, (string)Figure(Plots.Slider("name", [Name], _ => Plots.Scatter(one, one)))["layout"]!["sliders"]![0]!["steps"]![0]!["label"]!);
    }

    [Fact]
    public void A_prediction_band_is_drawn_from_left_to_right()
    {
        var figure = Figure(Plots.PredictionBand(new[] { 2.0, 1 }, new[] { 20.0, 10 }, new[] { 2.0, 1 }, data: (new[] { 1.5 }, new[] { 15.0 })));
        var mean = figure["data"]!.AsArray().Single(t => (string?)t!["name"] == "mean")!;
        Assert.Equal([1.0, 2], Doubles(mean["x"]));
        Assert.Equal([10.0, 20], Doubles(mean["y"]));
        var band = figure["data"]!.AsArray().Single(t => (string?)t!["name"] == "mean ± σ")!;
        Assert.Equal([11.0, 22], Doubles(band["y"]));
        Assert.Equal("tonexty", (string)band["fill"]!);
    }

    [Fact]
    public void Lying_bars_start_at_the_top()
    {
        var figure = Figure(Plots.Bars(["first", "second"], new[] { 3.0, 1 }, horizontal: true));
        Assert.Equal("second", (string)figure["data"]![0]!["y"]![0]!);
        Assert.Equal([1.0, 3], Doubles(figure["data"]![0]!["x"]));
    }

    [Fact]
    public void Bars_leave_room_for_the_numbers_at_their_ends()
    {
        var range = Doubles(Figure(Plots.Bars(["up", "down"], new[] { 1.0, -3 }))["layout"]!["yaxis"]!["range"]);
        Assert.True(range[0] < -3.2 && range[1] > 1.2);
        Assert.Equal(0, Doubles(Figure(Plots.Bars(["a", "b"], new[] { 1.0, 3 }))["layout"]!["yaxis"]!["range"])[0]);
        Assert.Null(Figure(Plots.Bars(["a"], new[] { 0.0 }))["layout"]!["yaxis"]!["range"]);
    }

    [Fact]
    public void Grouped_bars_hold_a_series_for_each_condition()
    {
        var figure = Figure(Plots.GroupedBars(["a", "b"], [("before", new[] { 1.0, 2 }), ("after", new[] { 3.0, 4 })], "score"));
        Assert.Equal(["before", "after"], figure["data"]!.AsArray().Select(t => (string)t!["name"]!));
        Assert.Equal([3.0, 4], Doubles(figure["data"]![1]!["y"]));
        var wrong = Assert.Throws<ArgumentException>(() => Plots.GroupedBars(["a", "b"], [("short", new[] { 1.0 })]));
        Assert.Contains("\"short\" must have a value for each of the 2 names", wrong.Message);
    }

    [Fact]
    public void The_legend_goes_where_the_fewest_points_are()
    {
        double[] x = [0, 1, 2, 3, 4], falling = [4, 3, 2, 1, 0], rising = [0, 1, 2, 3, 4];
        Assert.Equal((false, false), Look.EmptiestCorner(x.Zip(falling)));
        Assert.Equal((true, false), Look.EmptiestCorner(x.Zip(rising)));
    }

    [Fact]
    public void The_legend_of_learning_curves_does_not_cover_the_start_of_a_curve()
    {
        // The training loss starts top left and falls at once; the validation loss ends at two thirds of its height, at the right.
        double[] train = [.. Enumerable.Range(0, 40).Select(i => 1.2 * Math.Exp(-i / 3.0))];
        double[] validation = [.. Enumerable.Range(0, 40).Select(i => 0.5 + 0.3 * i / 39)];
        var legend = Figure(Plots.LearningCurves(train, validation))["layout"]!["legend"]!;
        Assert.Equal(("right", "top"), ((string)legend["xanchor"]!, (string)legend["yanchor"]!));
        // Two long pieces: no point lies in the corner top left, but the line between two does.
        legend = Figure(Plots.LearningCurves([3, 0.5, 0.4, 0.3, 0.2], []))["layout"]!["legend"]!;
        Assert.Equal(("right", "top"), ((string)legend["xanchor"]!, (string)legend["yanchor"]!));
    }

    [Fact]
    public void Names_of_marks_stand_below_the_tool_bar()
    {
        // plotly's tool bar takes the uppermost 32 pixels; a name is 20 pixels high and stands on the picture's upper edge.
        var figure = Figure(Plots.Lines([("a", new[] { 1.0, 2 }, new[] { 1.0, 2 })], marks: [(1.9, "here")]));
        Assert.True((int)figure["layout"]!["margin"]!["t"]! >= 52);
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 2)]
    [InlineData(1, 12)]
    public void The_title_of_panels_stands_above_their_legend(int rows, int lines)
    {
        double[] x = [1, 2];
        var panel = Enumerable.Range(1, lines).Select(k => ($"line number {k}", (Series)x, (Series)x));
        var layout = Figure(Plots.LinePanels(Enumerable.Range(0, 2 * rows).Select(p => ($"{p}", panel)), columns: 2, title: "A title"))["layout"]!;
        var (height, top, bottom) = ((int)layout["height"]!, (int)layout["margin"]!["t"]!, (int)layout["margin"]!["b"]!);
        var titleEnds = height * (1 - (double)layout["title"]!["y"]!) + 22; // its letters are 17 pixels
        var legendEnds = top - ((double)layout["legend"]!["y"]! - 1) * (height - top - bottom);
        Assert.Equal("top", (string)layout["title"]!["yanchor"]!);
        Assert.True(titleEnds + 20 * Math.Ceiling(lines / 4.0) <= legendEnds, $"title to {titleEnds}, legend down to {legendEnds}");
    }

    [Fact]
    public void A_page_cannot_be_broken_by_a_text_in_a_chart()
    {
        var chart = Chart.Point<double, double, string>(x: [1], y: [2], Name: "</script><script>alert(1)</script>")
            .WithXAxisStyle<double, double, string>(TitleText: "</SCRIPT>");
        var html = Charts.Html(chart);
        Assert.Equal(1, Occurrences(html.ToLowerInvariant(), "</script>"));
        Assert.Equal(1, Occurrences(html, "<script>"));
        Assert.Equal("</script><script>alert(1)</script>", (string)Figure(chart)["data"]![0]!["name"]!);
    }

    [Fact]
    public void The_same_chart_twice_gets_two_places()
    {
        var chart = Plots.Scatter(new[] { 1.0 }, new[] { 2.0 });
        string Id(string html) => html.Split('"')[1];
        Assert.NotEqual(Id(Charts.Html(chart)), Id(Charts.Html(chart)));
    }

    [Fact]
    public void A_chart_waits_for_plotly_then_fetches_it_then_says_that_it_is_missing()
    {
        var html = Charts.Html(Plots.Scatter(new[] { 1.0 }, new[] { 2.0 }));
        Assert.Contains("window.Plotly.newPlot", html);
        Assert.Contains("https://cdn.plot.ly/", html);
        Assert.Contains("This chart needs plotly.js", html);
    }

    // VS Code runs the script of the first cell when that cell comes into view: after the charts of a notebook that opens further down.
    [Fact]
    [Trait("Kind", "Process")]
    public void A_chart_that_was_shown_before_plotly_draws_when_plotly_comes()
    {
        var script = Charts.Html(Plots.Scatter(new[] { 1.0 }, new[] { 2.0 })).Split("<script>")[1].Split("</script>")[0];
        var drawn = Node("""
            const place = { textContent: "" }, said = [], timers = [];
            globalThis.window = globalThis;
            globalThis.matchMedia = () => ({ matches: false });
            globalThis.setTimeout = go => timers.push(go);
            globalThis.document = {
              getElementById: () => place,
              createElement: () => ({}),
              head: { appendChild: element => element.onerror() },
            };
            const tick = async () => { timers.splice(0).forEach(go => go()); await null; await null; await null; };
            """ + script + """
            (async () => {
              for (let i = 0; i < 30; i++) await tick();
              said.push(place.textContent.slice(0, 27));
              window.Plotly = { newPlot: (at, data) => said.push(`${at.textContent}drawn ${data.length}`) };
              for (let i = 0; i < 3; i++) await tick();
              console.log(said.join("; "));
            })();
            """);
        Assert.Equal("This chart needs plotly.js:; drawn 1", drawn);
    }

    private static string Node(string source)
    {
        using var node = StartNode();
        node.StandardInput.Write(source);
        node.StandardInput.Close();
        var output = node.StandardOutput.ReadToEnd();
        var error = node.StandardError.ReadToEnd();
        node.WaitForExit();
        Assert.True(node.ExitCode == 0, error);
        return output.Trim();
    }

    private static Process StartNode()
    {
        try
        {
            return Process.Start(new ProcessStartInfo("node", "-") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("Node is not installed.");
            throw;
        }
    }

    [Fact]
    public void The_script_of_plotly_is_hidden_from_module_loaders_and_cannot_end_early()
    {
        var html = FigureHtml.WriteLibrary("var s = '</script>'; define(1);");
        Assert.Contains("var define, exports, module;", html);
        Assert.Equal(1, Occurrences(html, "</script>"));
    }

    [Fact]
    public void Plotly_comes_out_of_the_package_in_the_version_that_charts_would_fetch()
    {
        var html = Charts.PlotlyScript();
        Assert.Contains($"plotly.js v{Globals.PLOTLYJS_VERSION}", html);
        Assert.Equal(1, Occurrences(html, "</script"));
        Assert.Contains($"https://cdn.plot.ly/plotly-{Globals.PLOTLYJS_VERSION}.min.js", Charts.Html(Plots.Scatter(new[] { 1.0 }, new[] { 2.0 })));
    }

    [Fact]
    public void A_chart_that_a_cell_draws_itself_looks_like_the_courses_own()
    {
        try
        {
            Look.Use();
            var layout = Figure(Chart.Line<double, double, string>(x: [0, 1], y: [1, 2]))["layout"]!;
            Assert.Equal((Look.Width, Look.Height), ((int)layout["width"]!, (int)layout["height"]!));
            Assert.Equal(Look.Classes, layout["template"]!["layout"]!["colorway"]!.AsArray().Select(color => (string)color!));
            Assert.True(layout.ToJsonString().Length < 1500); // the package's own template takes 8,000
        }
        finally
        {
            Defaults.reset();
        }
    }

    [Fact]
    public void The_courses_template_takes_the_place_of_another_and_leaves_it_as_it_was()
    {
        string Template(GenericChart chart) => Figure(chart)["layout"]!["template"]!.ToJsonString();
        var before = Template(Chart.Point<double, double, string>(x: [0], y: [1]));
        var course = Template(Plots.Scatter(new[] { 1.0 }, new[] { 2.0 }));
        Assert.NotEqual(before, course);
        Assert.DoesNotContain("autotypenumbers", course); // the package's own has that
        Assert.Equal(before, Template(Chart.Point<double, double, string>(x: [0], y: [1])));
    }

    [Fact]
    public void A_learner_may_go_on_styling_a_plot()
    {
        var plot = Plots.Lines([("a", new[] { 1.0, 1000 }, new[] { 1.0, 2 })], logX: true, title: "Before");
        var layout = Figure(plot.WithXAxisStyle<double, double, string>(TitleText: "steps").WithSize(300, 200))["layout"]!;
        Assert.Equal("steps", (string)layout["xaxis"]!["title"]!["text"]!);
        Assert.Equal("log", (string)layout["xaxis"]!["type"]!);
        Assert.Equal("Before", (string)layout["title"]!["text"]!);
        Assert.Equal(300, (int)layout["width"]!);
    }

    [Fact]
    public void Series_come_from_arrays_lists_and_tensors()
    {
        Series a = new[] { 1f, 2 }, b = new List<double> { 1, 2 }, c = tensor(new float[,] { { 1 }, { 2 } }), d = new[] { 1, 2 };
        foreach (var s in (Series[])[a, b, c, d])
        {
            Assert.Equal([1.0, 2], s.Values);
        }
        Series third = new[] { 1.0 / 3 };
        Assert.Equal([0.333333], third.Values);
    }

    private static JsonNode Figure(GenericChart chart) => JsonNode.Parse(Charts.Json(chart))!;

    private static double[] Doubles(JsonNode? array) => [.. array!.AsArray().Select(v => (double)v!)];

    private static int Occurrences(string text, string part) => (text.Length - text.Replace(part, "").Length) / part.Length;

}
