using Plotly.NET;
using Plotly.NET.CSharp;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace Course;

public static partial class Plots
{
    /// <summary>
    /// Functions of two numbers to compare, side by side: above as surfaces, below as lines of equal height. All have the same height axis and the
    /// same colours; a cross marks the place (0, 0).
    /// </summary>
    /// <param name="lands">Names and functions.</param>
    /// <param name="a">From and to, the first number.</param>
    /// <param name="b">From and to, the second.</param>
    /// <param name="aTitle">What the first number is called.</param>
    /// <param name="bTitle">What the second is called.</param>
    /// <param name="heightTitle">What the height is.</param>
    /// <param name="resolution">Along each side, how often each function is computed; an odd number has a point in the middle.</param>
    /// <exception cref="ArgumentException">There is nothing to draw.</exception>
    public static GenericChart Landscapes(
        IEnumerable<(string name, Func<double, double, double> height)> lands, (double from, double to) a, (double from, double to) b,
        string aTitle = "α", string bTitle = "β", string heightTitle = "loss", int resolution = 21)
    {
        var (across, up) = (Series.Linspace(a.from, a.to, resolution), Series.Linspace(b.from, b.to, resolution));
        var list = lands.Select(land => (land.name, z: Heights(land.height, across, up, log: false))).ToList();
        if (list.Count == 0)
        {
            throw new ArgumentException("There is no landscape to draw: name at least one.", nameof(lands));
        }
        var all = list.SelectMany(land => land.z).SelectMany(row => row).Where(double.IsFinite).ToList();
        if (all.Count == 0)
        {
            throw new ArgumentException("None of the heights is a finite number.", nameof(lands));
        }
        var step = RoundStep((all.Max() - all.Min()) / 20);
        var (low, high) = (Math.Floor(all.Min() / step) * step, Math.Ceiling(all.Max() / step) * step);

        double[] xs = Rounded(across), ys = Rounded(up);
        var surfaces = list.Select(land => Surface(land.z, xs, ys, land.name, low, high, aTitle, bTitle, heightTitle));
        var contours = list.Select((land, i) => Contour(land.z, xs, ys, land.name, low, high, step, aTitle, i == 0 ? bTitle : null,
            bar: i == list.Count - 1 ? heightTitle : null));
        var columns = list.Count;
        // In square cells of this size a surface has room for its labels; below stands the colour bar.
        const int Cell = 320, Beside = 80, Below = 200;
        return Chart.Grid(surfaces.Concat(contours), 2, columns,
                SubPlotTitles: list.Select(land => HtmlText.Label(land.name)).Concat(Enumerable.Repeat("", columns)).ToArray(),
                SubPlotTitleFont: new Font().With(new { size = 16 }), XGap: 0.14, YGap: 0.1)
            .WithTemplate(Look.Template).WithLayout(new { showlegend = false }).WithSize(Cell * columns + Beside, 2 * Cell + Below)
            .WithMargin(left: 60, right: 20, top: 56, bottom: 144);
    }

    private static GenericChart Surface(
        double[][] z, double[] xs, double[] ys, string name, double low, double high, string aTitle, string bTitle, string heightTitle)
    {
        var chart = Chart.Surface<double, double, double, string>(z, X: xs, Y: ys, Name: name, ColorScale: PaleScale, ShowScale: false, Opacity: 0.95)
            .WithTraces(new { cmin = low, cmax = high > low ? high : low + 1 });
        var scene = new Scene().With(new
        {
            xaxis = SceneAxis(aTitle, xs[0], xs[^1]), yaxis = SceneAxis(bTitle, ys[0], ys[^1]), zaxis = SceneAxis(heightTitle, low, high + 0.02 * (high - low)),
            camera = new { eye = new { x = 1.35, y = -1.6, z = 0.95 }, center = new { x = 0, y = 0, z = -0.12 } },
            aspectmode = "cube",
        });
        return chart.WithLayout(new { scene });
    }

    private static GenericChart Contour(
        double[][] z, double[] xs, double[] ys, string name, double low, double high, double step, string aTitle, string? bTitle, string? bar)
    {
        var contour = Chart.Contour<double, double, double, string>(z, X: xs, Y: ys, Name: name, ShowLegend: false,
            ColorScale: PaleScale, ShowScale: bar is not null,
            Contours: new Contours().With(new { start = low, end = high, size = step }),
            ShowContourLines: true, ContourLinesColor: Color.fromString("rgba(70,90,110,0.45)"), ContourLinesWidth: 1.0,
            ColorBar: Bar(bar ?? "").With(new { orientation = "h", len = 0.6, x = 0.5, y = -0.12, yanchor = "top" }));
        var middle = Chart.Point<double, double, string>([0.0], [0.0], Name: "(0, 0)", ShowLegend: false,
            Marker: new Marker().With(new { size = 11, symbol = "cross", color = Look.Model, line = new { color = "white", width = 1.0 } }));
        return Chart.Combine([contour, middle]).WithXAxis(Fixed(aTitle, xs[0], xs[^1]))
            .WithYAxis(Look.Axis(bTitle).With(new { range = new[] { ys[0], ys[^1] }, showticklabels = bTitle is not null }));
    }

    // The next of 1, 2, 5, 10, 20 … that is not smaller: lines at such heights have names that can be read.
    private static double RoundStep(double atLeast)
    {
        if (!(atLeast > 1e-12))
        {
            return 1; // flat everywhere
        }
        var power = Math.Pow(10, Math.Floor(Math.Log10(atLeast)));
        return power * (atLeast <= power ? 1 : atLeast <= 2 * power ? 2 : atLeast <= 5 * power ? 5 : 10);
    }

    private static LinearAxis SceneAxis(string title, double from, double to) =>
        new LinearAxis().With(new
        {
            title = new { text = title, font = new { size = 14 } }, range = new[] { from, to }, nticks = 5, tickfont = new { size = 11 },
        });
}
