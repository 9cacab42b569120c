using Plotly.NET;
using static TorchSharp.torch;

namespace Course.Tests;

/// <summary>Each kind of plot at least once, of numbers that are the same on every machine.</summary>
internal static class Gallery
{
    private static readonly double[] s_x = [0, 1, 2, 3, 4];
    private static readonly double[] s_y = [0.1, 0.9, 4.2, 8.8, 16.1];
    private static readonly double[] s_down = [5, 4, 1.5, 0.7, 0.02];

    internal static readonly Dictionary<string, Func<GenericChart>> Plots = new()
    {
        ["scatter"] = () => Course.Plots.Scatter(s_x, s_y),
        ["scatter with title"] = () => Course.Plots.Scatter(s_x, s_y, "size (m²)", "price", "A <b>title</b>"),
        ["scatter of groups"] = () => Course.Plots.Scatter([("x₁", s_x, s_y), ("x₂", s_x, s_down)], "feature", "target"),
        ["scatter with fit"] = () => Course.Plots.ScatterWithFit(s_x, s_y, [("truth", v => v * v), ("model", v => 4 * v - 2), ("second", v => 3 * v)]),
        ["lines"] = () => Course.Plots.Lines(s_x, [("up", s_y), ("down", s_down)], "step", "value"),
        ["lines, logarithmic"] = () => Course.Plots.Lines(
            [("up", new[] { 1.0, 10, 100 }, new[] { 1e-6, 1e-3, 1.0 }), ("gap", new[] { 1.0, 10, 100 }, new[] { 1, double.NaN, double.PositiveInfinity })],
            logX: true, logY: true, marks: [(10, "here"), (50, "there")]),
        ["lines, less than a power"] = () => Course.Plots.Lines([("a", new[] { 2.0, 3 }, new[] { 1.0, 2 })], logX: true, title: "t"),
        ["lines, legend above"] = () => Course.Plots.Lines(s_x, [("one", s_y), ("two", s_down)]).LegendAbove(),
        ["bars"] = () => Course.Plots.Bars(["up", "down"], new[] { 1.0, -3 }, "score"),
        ["bars, lying"] = () => Course.Plots.Bars(["first", "second", "third"], new[] { 3.0, 1, 0.123456 }, "RMSE", "Lying", horizontal: true),
        ["bars of nothing"] = () => Course.Plots.Bars(["a"], new[] { 0.0 }),
        ["grouped bars"] = () => Course.Plots.GroupedBars(["a", "b"], [("before", new[] { 1.0, 2 }), ("after", new[] { 3.0, 4 })], "score", "Groups"),
        ["prediction band"] = () => Course.Plots.PredictionBand(s_x, s_y, s_down, (s_x, s_y), v => v * v),
        ["prediction band in other colors"] = () => Course.Plots.PredictionBand(s_x, s_y, s_down, meanColor: "#CC2222", bandColor: "#009E73"),
        ["learning curves"] = () => Course.Plots.LearningCurves([3, 2, 1.5], [3, 2.5, 2.75], bestEpoch: 2),
        ["learning curves, logarithmic"] = () => Course.Plots.LearningCurves([3, 0.2, 0.0015], [], "Loss", logY: true),
        ["loss contour"] = () => Course.Plots.LossContour((w, b) => w * w + 10 * b * b, (-1, 2), (-1, 1), [(2, 1), (1, 0.5), (0.2, 0.1)], resolution: 9),
        ["loss contour on the same scale"] = () => Course.Plots.LossContour(
            (w, b) => w * w + 10 * b * b, (-1, 2), (-1, 1), wTitle: "w₁", bTitle: "w₂", title: "Bowl", log: true, resolution: 9, sameScale: true),
        ["loss surface"] = () => Course.Plots.LossSurface((w, b) => w * w + b, (0, 1), (0, 1), [(0, 0), (1, 1)], resolution: 5, heightTitle: "y"),
        ["loss surface with title"] = () => Course.Plots.LossSurface((w, b) => w * w + b, (0, 1), (0, 1), title: "Bowl", resolution: 5),
        ["landscapes"] = () => Course.Plots.Landscapes([("bowl", (a, b) => a * a + b * b), ("slope <", (a, b) => a)], (-1, 1), (-2, 2), resolution: 5),
        ["network"] = () => Course.Plots.Network([["x₁", "x₂"], ["h\n< 1", "g"], ["y"]], at => at.from == 0 ? "w = 3" : ""),
        ["pieces"] = () => Course.Plots.Pieces(Math.Abs, new[] { 0.0, -0.5 }, (-1, 2), truth: v => v * v),
        ["line panels"] = () => Course.Plots.LinePanels([("one", [("f", s_x, s_y), ("seen", s_x, s_y)]), ("two", [("f", s_x, s_x), ("seen", s_x, s_x)]),
            ("three", [("f", s_x, s_x)])], columns: 2, dots: "seen"),
        ["line panels with title"] = () => Course.Plots.LinePanels([("one", [("f", s_x, s_y)]), ("two", [("f", s_x, s_x)])], xTitle: "z", title: "Panels"),
        ["dot panels"] = () => Course.Plots.DotPanels([("one", [("a", s_x, s_y), ("b", s_x, s_down)]), ("two", [("a", s_x, s_x)])], "p", "q"),
        ["fit panels"] = () => Course.Plots.FitPanels([("one", s_y), ("two", s_x), ("three", s_down)], s_x, (s_x, s_y), v => v * v, model: "tree"),
        ["band panels"] = () => Course.Plots.BandPanels([("step 1", s_x, s_y, s_y, s_down), ("step 2", s_x, s_y, s_y, s_x)], s_x, Math.Sqrt),
        ["decision regions"] = () => Course.Plots.DecisionRegions(
            p => stack([p.select(1, 0), -p.select(1, 0)], 1), Points(), tensor(new long[] { 0, 1, 1, 0 }), ["left", "right"], resolution: 8, lines: [(1, -1, 0)]),
        ["decision regions of a score"] = () => Course.Plots.DecisionRegions(
            p => p.narrow(1, 0, 1), Points(), tensor(new long[] { 0, 1, 1, 0 }), title: "Score", threshold: 0.5, resolution: 8),
        ["slider"] = () => Course.Plots.Slider("degree", new[] { 1, 2, 3 }, d => Course.Plots.ScatterWithFit(s_x, s_y, [("model", v => Math.Pow(v, d))], title: $"v^{d}"), start: 1),
        ["animation"] = () => Course.Plots.Animate("step", new[] { 0.5, 1 }, s => Course.Plots.LossContour((w, b) => w * w + b * b, (-1, 2), (-1, 1), [(2, 1), (s, 0.5)], resolution: 9)),
        ["map"] = () => Course.Plots.Map(new[] { -122.0, -118 }, new[] { 38.0, 34 }, new[] { 1.5, 5 }, "value ($100,000)"),
        ["map around zero"] = () => Course.Plots.Map(new[] { 0.0, 1 }, new[] { 0.0, 1 }, new[] { -9.0, 3 }, "residual", "Miss", range: (-2, 2)),
        ["heat map"] = () => Course.Plots.HeatMap(
            new[,] { { 0.1, 0.5, 12345 }, { 1, double.NaN, double.PositiveInfinity } }, ["16", "32"], ["a", "b", "c"], "rows", "columns", "Errors", cutOff: 2),
        ["heat map without cut-off"] = () => Course.Plots.HeatMap(new[,] { { 0.1, 0.5 }, { 1, 0.7 } }, ["16", "32"], ["a", "b"], "rows", "columns"),
        ["histogram"] = () => Course.Plots.Histogram(new[] { 0.0, 0.1, 0.6, 1, 1 }, "x", bins: 4),
        ["images"] = () => Course.Plots.ImageGrid(Ramp(3, 1, 28, 28), ["a", "b <i>", "c"], columns: 2, title: "Pictures"),
        ["images without captions"] = () => Course.Plots.ImageGrid(Ramp(2, 784)),
        ["weights"] = () => Course.Plots.Weights(Ramp(2, 3, 3) - 0.25, ["one", "two"], columns: 8),
        ["weights below zero"] = () => Course.Plots.Weights(-Ramp(1, 3, 3), valueTitle: "response"),
        ["confusion matrix"] = () => Course.Plots.ConfusionMatrix(new long[,] { { 8, 2 }, { 0, 5 } }, ["cat", "dog"]),
        ["confusion matrix of many"] = () => Course.Plots.ConfusionMatrix(new long[7, 7], title: "Empty"),
        ["heat maps"] = () => Course.Plots.HeatMaps(Ramp(2, 4, 5), Ramp(2, 4, 5), ["boot", "bag <i>"], "probability"),
        ["heat maps from low to high"] = () => Course.Plots.HeatMaps(Ramp(1, 4, 5), Ramp(1, 4, 5), low: 0.2, high: 2, title: "Maps"),
        ["along a text"] = () => Course.Plots.AlongText("a <\"\n", [("first", new[] { 0.0, 1, 2, 3, 0 }), ("second", new[] { -1.0, 0, 0, 1, 0 })], "gate", "Text"),
        ["matrices"] = () => Course.Plots.Matrices(
            Course.Plots.Matrix("X", Ramp(4, 4)).Padding(1).Window(0, 0, 2, 2).Window(0, 1, 2, 2, Look.SecondModel), "∗", ("K", Ramp(2, 2) - 0.5), "\n", ("zero", zeros(3))),
        ["tree"] = () => Course.Plots.Tree(new TreeNode("x ≤ 1?", new TreeNode("low", Value: 1), new TreeNode("y ≤ 2?\nn = 3", new TreeNode("a"), new TreeNode("b", Value: 9), 7), 5)),
        ["tree of one"] = () => Course.Plots.Tree(new TreeNode("3.2", Value: 3.2), "Stump"),
    };

    private static Tensor Points() => tensor(new float[,] { { 0, 0 }, { 1, 0.2f }, { 0.8f, 1 }, { 0.1f, 0.9f } });

    /// <summary>From 0 on in equal steps, to just below 1.</summary>
    private static Tensor Ramp(params long[] shape)
    {
        var count = shape.Aggregate(1L, (product, side) => product * side);
        return (arange(count, dtype: ScalarType.Float32) / count).reshape(shape);
    }
}
