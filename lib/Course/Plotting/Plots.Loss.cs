using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using static Plotly.NET.StyleParam;
using Chart = Plotly.NET.CSharp.Chart;

namespace Course;

public static partial class Plots
{
    /// <summary>A loss of two numbers as lines of equal height, and a path on it with its start and end marked.</summary>
    /// <param name="loss">The loss at (w, b).</param>
    /// <param name="w">From and to, across.</param>
    /// <param name="b">From and to, up.</param>
    /// <param name="path">The points gone through, in order; null for none.</param>
    /// <param name="wTitle">What the first number is called.</param>
    /// <param name="bTitle">What the second is called.</param>
    /// <param name="title">Above the picture.</param>
    /// <param name="log">True colours by the logarithm of the loss: better where it spans many powers of ten.</param>
    /// <param name="resolution">Along each side, how often the loss is computed.</param>
    /// <param name="sameScale">True makes one unit as long across as up, so that a round bowl looks round; the picture takes the size that fits.</param>
    /// <param name="minimum">Where the loss is smallest, to be marked with a cross; null for no mark.</param>
    public static GenericChart LossContour(
        Func<double, double, double> loss, (double from, double to) w, (double from, double to) b, IEnumerable<(double w, double b)>? path = null,
        string wTitle = "w", string bTitle = "b", string? title = null, bool log = false, int resolution = 60,
        bool sameScale = false, (double w, double b)? minimum = null)
    {
        var (ws, bs) = (Series.Linspace(w.from, w.to, resolution), Series.Linspace(b.from, b.to, resolution));
        var z = Heights(loss, ws, bs, log);
        var charts = new List<GenericChart>
        {
            Chart.Contour<double, double, double, string>(z, X: Rounded(ws), Y: Rounded(bs), Name: "loss", ShowLegend: false, ColorScale: PaleScale,
                NContours: 24, ShowContourLines: true, ContourLinesColor: Color.fromString("rgba(70,90,110,0.45)"), ContourLinesWidth: 1.0,
                ColorBar: Bar(log ? "log₁₀ loss" : "loss")),
        };
        if (path?.ToArray() is { Length: > 0 } steps)
        {
            charts.AddRange(Path(steps));
        }
        if (minimum is { } lowest)
        {
            // Its name stands beside it: above and below are those of the path's ends.
            charts.Add(Chart.Scatter<double, double, string>([Series.Rounded(lowest.w)], [Series.Rounded(lowest.b)], mode: Mode.Markers_Text, Name: "minimum",
                Text: "minimum", TextPosition: TextPosition.MiddleRight, Marker: new Marker().With(new { size = 11, symbol = "x-thin", line = new { color = Look.Truth, width = 2.5 } })));
        }
        // Not further than the heights were computed: a path that leaves the picture leaves it.
        var (width, height) = sameScale ? SameScaleSize((b.to - b.from) / (w.to - w.from)) : (Look.Width, Look.Height);
        return Chart.Combine(charts).Styled(title, wTitle, bTitle, width, height).WithLayout(new { showlegend = false })
            .WithXAxis(Fixed(wTitle, w.from, w.to)).WithYAxis(sameScale ? FixedToX(bTitle, b.from, b.to) : Fixed(bTitle, b.from, b.to));
    }

    /// <summary>A loss of two numbers as a landscape, and a path on it.</summary>
    /// <param name="loss">The loss at (w, b).</param>
    /// <param name="w">From and to.</param>
    /// <param name="b">From and to.</param>
    /// <param name="path">The points gone through, in order; null for none.</param>
    /// <param name="wTitle">What the first number is called.</param>
    /// <param name="bTitle">What the second is called.</param>
    /// <param name="title">Above the picture.</param>
    /// <param name="resolution">Along each side, how often the loss is computed.</param>
    /// <param name="heightTitle">What the height is, when it is another function of two numbers than a loss.</param>
    public static GenericChart LossSurface(
        Func<double, double, double> loss, (double from, double to) w, (double from, double to) b, IEnumerable<(double w, double b)>? path = null,
        string wTitle = "w", string bTitle = "b", string? title = null, int resolution = 40, string heightTitle = "loss")
    {
        var (ws, bs) = (Series.Linspace(w.from, w.to, resolution), Series.Linspace(b.from, b.to, resolution));
        var z = Heights(loss, ws, bs, log: false);
        var charts = new List<GenericChart>
        {
            Chart.Surface<double, double, double, string>(z, X: Rounded(ws), Y: Rounded(bs), Name: heightTitle, ColorScale: PaleScale, ShowScale: false, Opacity: 0.9),
        };
        if (path?.Where(p => p.w >= w.from && p.w <= w.to && p.b >= b.from && p.b <= b.to).ToArray() is { Length: > 0 } steps)
        {
            var lift = 0.01 * (z.Max(row => row.Max()) - z.Min(row => row.Min())); // so that the surface does not hide the path
            charts.Add(Chart.Scatter3D<double, double, double, string>(
                Rounded([.. steps.Select(s => s.w)]), Rounded([.. steps.Select(s => s.b)]), Rounded([.. steps.Select(s => loss(s.w, s.b) + lift)]),
                mode: Mode.Lines_Markers, Name: "path", ShowLegend: false, Marker: new Marker().With(new { size = 3, color = Look.Model }),
                LineColor: Color.fromString(Look.Model), LineWidth: 4.0));
        }
        var scene = new Scene().With(new
        {
            xaxis = Look.Axis(wTitle), yaxis = Look.Axis(bTitle), zaxis = Look.Axis(heightTitle),
            camera = new { eye = new { x = 1.55, y = -1.75, z = 0.95 }, center = new { x = 0, y = 0, z = -0.15 } },
            aspectmode = "cube",
        });
        return Chart.Combine(charts).Styled(title, null, null, height: 560).WithLayout(new { scene })
            .WithMargin(left: 0, right: 0, top: title is null ? 0 : 40, bottom: 0);
    }

    // Dark where the loss is small, so that the eye goes where the path goes; pale enough to see the path on it.
    private static Colorscale PaleScale { get; } = Scale((0, "#5B8FB9"), (0.15, "#8DB6D3"), (0.4, "#C3DAE8"), (0.7, "#E6EFF4"), (1, "#FAFBFC"));

    private static IEnumerable<GenericChart> Path((double w, double b)[] steps)
    {
        double[] ws = Rounded([.. steps.Select(s => s.w)]), bs = Rounded([.. steps.Select(s => s.b)]);
        yield return Chart.Line<double, double, string>(ws, bs, Name: "path", ShowMarkers: true,
            LineColor: Color.fromString(Look.Model), LineWidth: 2.0, Marker: new Marker().With(new { size = 5, color = Look.Model }));
        // Names stand on the side from which no path comes.
        yield return Mark(ws[0], bs[0], "start", "circle", "white", below: bs.Length > 1 && bs[1] > bs[0]);
        yield return Mark(ws[^1], bs[^1], "end", "star", Look.Model, below: bs.Length > 1 && bs[^2] > bs[^1]);
    }

    private static GenericChart Mark(double w, double b, string text, string symbol, string color, bool below) => Chart.Scatter<double, double, string>(
        [w], [b], mode: Mode.Markers_Text, Name: text, Text: text, TextPosition: below ? TextPosition.BottomCenter : TextPosition.TopCenter,
        Marker: new Marker().With(new { size = text == "end" ? 15 : 12, symbol, color, line = new { color = "#222222", width = 1.5 } }));

    private static double[][] Heights(Func<double, double, double> loss, double[] ws, double[] bs, bool log) =>
        [.. bs.Select(b => ws.Select(w => Height(loss(w, b), log)).ToArray())];

    private static double Height(double loss, bool log) => Series.Rounded(log ? Math.Log10(Math.Max(loss, 1e-12)) : loss, 4);

    private static double[] Rounded(double[] values) => new Series(values).Values;

    // The empty line keeps the title off the topmost number.
    private static ColorBar Bar(string title, string format = ".3~g") =>
        new ColorBar().With(new { title = new { text = title + "<br>&nbsp;" }, thickness = 14, outlinewidth = 0, tickformat = format });

    // Around the axes go margins, tick labels and the colour bar.
    private static (int width, int height) SameScaleSize(double ratio)
    {
        const int Besides = 174, Below = 96;
        var across = Look.Width - Besides;
        var up = Math.Clamp(across * ratio, 200, 440);
        return ((int)Math.Min(across, up / ratio) + Besides, (int)up + Below);
    }

    private static LinearAxis Fixed(string title, double from, double to, bool grid = true) =>
        Look.Axis(title).With(new { range = new[] { from, to }, showgrid = grid });

    private static LinearAxis FixedToX(string title, double from, double to) =>
        Look.Axis(title).With(new { range = new[] { from, to }, scaleanchor = "x", constrain = "domain" });
}
