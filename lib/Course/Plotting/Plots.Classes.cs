using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using static Plotly.NET.StyleParam;
using static TorchSharp.torch;
using Chart = Plotly.NET.CSharp.Chart;

namespace Course;

public static partial class Plots
{
    /// <summary>Which class a model gives to each point of the plane, pale, and the data on it.</summary>
    /// <param name="model">From [n, 2] to scores [n, classes], or to one score [n, 1] that is above <paramref name="threshold"/> for class 1.</param>
    /// <param name="x">The points, [n, 2].</param>
    /// <param name="y">Their classes, [n].</param>
    /// <param name="classNames">Names of the classes; null for "class 0", ….</param>
    /// <param name="title">Above the picture.</param>
    /// <param name="threshold">For a single score: 0 for a score before the sigmoid, ½ for a probability.</param>
    /// <param name="resolution">Along each side, how often the model is asked.</param>
    /// <param name="lines">Straight lines w₁x₁ + w₂x₂ + b = 0 to draw dashed, such as those along which hidden units bend; null for none.</param>
    public static GenericChart DecisionRegions(
        Func<Tensor, Tensor> model, Tensor x, Tensor y, IReadOnlyList<string>? classNames = null, string? title = null, double threshold = 0, int resolution = 140,
        IEnumerable<(double w1, double w2, double b)>? lines = null)
    {
        if (x.shape is not [_, 2])
        {
            throw new ArgumentException($"Regions are drawn for points of two coordinates, [n, 2], not [{string.Join(", ", x.shape)}].", nameof(x));
        }
        var points = Numbers.Read(x).Values;
        int[] labels = [.. Numbers.Read(y).Values.Select(v => (int)v)];
        double[] x1 = [.. labels.Select((_, i) => points[2 * i])], x2 = [.. labels.Select((_, i) => points[2 * i + 1])];
        var (across, up) = (Widened(x1, resolution), Widened(x2, resolution));
        var regions = Classify(model, across, up, threshold);
        var classes = Math.Max(labels.Max(), regions.Max()) + 1;

        var charts = new List<GenericChart>
        {
            Chart.Heatmap<int, double, double, string>(regions.Chunk(resolution), X: Rounded(across), Y: Rounded(up), Name: "region", ShowLegend: false,
                ColorScale: Steps(regions.Min(), regions.Max()), ShowScale: false, Opacity: 0.28),
        };
        foreach (var line in lines ?? [])
        {
            if (Across(line, (across[0], across[^1]), (up[0], up[^1])) is var (lineX, lineY))
            {
                charts.Add(Curve(lineX, lineY, "line", "#555555", dash: true, width: 1.5, legend: false));
            }
        }
        for (var c = 0; c < classes; c++)
        {
            int[] members = [.. Enumerable.Range(0, labels.Length).Where(i => labels[i] == c)];
            if (members.Length == 0)
            {
                continue;
            }
            Series px = members.Select(i => x1[i]).ToArray(), py = members.Select(i => x2[i]).ToArray();
            charts.Add(Chart.Point<double, double, string>(px.Values, py.Values, Name: classNames?[c] ?? $"class {c}",
                Marker: new Marker().With(new { size = 7, color = ClassColor(c), line = new { color = "white", width = 0.8 } })));
        }
        return Chart.Combine(charts).Styled(title, "x₁", "x₂", width: 640, height: 520).WithLegendInside(x1.Zip(x2))
            .WithXAxis(Fixed("x₁", across[0], across[^1], grid: false)).WithYAxis(Fixed("x₂", up[0], up[^1], grid: false));
    }

    /// <inheritdoc cref="DecisionRegions(Func{Tensor, Tensor}, Tensor, Tensor, IReadOnlyList{string}?, string?, double, int, IEnumerable{ValueTuple{double, double, double}}?)"/>
    public static GenericChart DecisionRegions(
        nn.Module<Tensor, Tensor> model, Tensor x, Tensor y, IReadOnlyList<string>? classNames = null, string? title = null, double threshold = 0, int resolution = 140,
        IEnumerable<(double w1, double w2, double b)>? lines = null) =>
        DecisionRegions(points => Trainer.Predict(model, points), x, y, classNames, title, threshold, resolution, lines);

    /// <summary>How often each class was taken for which: true classes down, predicted ones across, the colour by the share of the row.</summary>
    /// <param name="counts">[classes, classes] as <see cref="Metrics.ConfusionMatrix(Tensor, Tensor, int?)"/> returns it.</param>
    /// <param name="names">The names of the classes; null for numbers.</param>
    /// <param name="title">Above the picture.</param>
    public static GenericChart ConfusionMatrix(long[,] counts, IEnumerable<string>? names = null, string? title = null)
    {
        var k = counts.GetLength(0);
        if (counts.GetLength(1) != k)
        {
            throw new ArgumentException($"A confusion matrix is square, not {k} × {counts.GetLength(1)}.", nameof(counts));
        }
        string[] classes = names is null ? [.. Enumerable.Range(0, k).Select(i => i.ToString())] : [.. names];
        if (classes.Length != k)
        {
            throw new ArgumentException($"There are {classes.Length} names for {k} classes.", nameof(names));
        }

        var share = new double[k][];
        var numbers = new List<Annotation>();
        for (var t = 0; t < k; t++)
        {
            var all = Math.Max(1, Enumerable.Range(0, k).Sum(p => counts[t, p]));
            share[t] = [.. Enumerable.Range(0, k).Select(p => Series.Rounded((double)counts[t, p] / all, 3))];
            for (var p = 0; p < k; p++)
            {
                numbers.Add(Text(p, t, counts[t, p].ToString(), share[t][p] > 0.5 ? "white" : counts[t, p] == 0 ? "#BBBBBB" : "#222222", k > 12 ? 10 : 13));
            }
        }
        var scale = Scale((0, "white"), (0.3, "#9CC6E0"), (1, Look.Data));
        var side = Math.Max(420, 190 + 48 * k);
        return Chart.Heatmap<double, string, string, string>(share, X: classes, Y: classes, ColorScale: scale, ReverseYAxis: true, XGap: 1, YGap: 1, ShowScale: false)
            .Styled(title, "predicted class", "true class", width: Math.Min(side + 60, 760), height: Math.Min(side, 680))
            .WithLayout(new { annotations = numbers })
            .WithYAxis(new LinearAxis().With(new { type = "category", autorange = "reversed", showgrid = false }))
            .WithXAxis(new LinearAxis().With(new { type = "category", tickangle = k > 5 ? -40 : 0, showgrid = false }));
    }

    // The part of a straight line that lies in a rectangle; null when it passes by.
    private static (Series x, Series y)? Across((double w1, double w2, double b) line, (double from, double to) x, (double from, double to) y)
    {
        (double x, double y)[] ends =
        [
            (x.from, -(line.b + line.w1 * x.from) / line.w2), (x.to, -(line.b + line.w1 * x.to) / line.w2),
            (-(line.b + line.w2 * y.from) / line.w1, y.from), (-(line.b + line.w2 * y.to) / line.w1, y.to),
        ];
        ends = [.. ends.Where(p => p.x >= x.from && p.x <= x.to && p.y >= y.from && p.y <= y.to).OrderBy(p => p.x).ThenBy(p => p.y)];
        return ends.Length < 2 ? null : (new[] { ends[0].x, ends[^1].x }, new[] { ends[0].y, ends[^1].y });
    }

    private static string ClassColor(int c) => Look.Classes[c % Look.Classes.Count];

    private static double[] Widened(double[] values, int n)
    {
        var (low, high) = (values.Min(), values.Max());
        var rim = Math.Max(1e-6, 0.08 * (high - low));
        return Series.Linspace(low - rim, high + rim, n);
    }

    // The class at each point of the grid, row by row from the lowest.
    private static int[] Classify(Func<Tensor, Tensor> model, double[] across, double[] up, double threshold)
    {
        using var scope = NewDisposeScope();
        using var still = no_grad();
        float[] grid = [.. up.SelectMany(x2 => across.SelectMany(x1 => new[] { (float)x1, (float)x2 }))];
        var scores = model(tensor(grid, [across.Length * up.Length, 2]));
        var chosen = scores.shape is [_, > 1] ? scores.argmax(1) : scores.reshape(-1).gt(threshold);
        return [.. Numbers.Read(chosen).Values.Select(v => (int)v)];
    }

    // One flat colour a class; plotly spreads the scale from the smallest to the largest class that occurs.
    private static Colorscale Steps(int low, int high)
    {
        var count = high - low + 1;
        return Scale([.. Enumerable.Range(0, count).SelectMany(c => ((double, string)[])
            [((double)c / count, ClassColor(low + c)), ((c + 1.0) / count, ClassColor(low + c))])]);
    }
}
