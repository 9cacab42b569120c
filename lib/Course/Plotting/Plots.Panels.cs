using Plotly.NET;
using Plotly.NET.CSharp;
using static Plotly.NET.StyleParam;
using Chart = Plotly.NET.CSharp.Chart;

namespace Course;

public static partial class Plots
{
    // Pixels for one small picture with its tick labels.
    private const int PanelHeight = 230;

    /// <summary>Small pictures of points side by side, with one legend for all: the same measurements seen from several sides.</summary>
    /// <param name="panels">For each picture its name and its points. A name that occurs in several pictures has the same place in each, and so the same colour.</param>
    /// <param name="xTitle">What x is, below the pictures of the last row.</param>
    /// <param name="yTitle">What y is, beside the first picture of each row.</param>
    /// <param name="columns">How many stand in a row.</param>
    public static GenericChart DotPanels(
        IEnumerable<(string name, IEnumerable<(string name, Series x, Series y)> dots)> panels, string xTitle = "x", string yTitle = "y", int columns = 3)
    {
        var list = panels.Select(panel => (panel.name, dots: panel.dots.ToList())).ToList();
        var several = list.Any(panel => panel.dots.Count > 1);
        return Panels(list.Select((panel, p) => (panel.name, Chart.Combine(panel.dots.Select((dots, i) =>
            Points(dots.x, dots.y, dots.name, opacity: 0.75, color: ClassColor(i), legend: p == 0 && several))))), columns, xTitle, yTitle, several);
    }

    /// <summary>Small pictures of lines side by side, with one legend for all.</summary>
    /// <param name="panels">For each picture its name and its lines. A name that occurs in several pictures has the same place in each, and so the same colour.</param>
    /// <param name="columns">How many stand in a row.</param>
    /// <param name="dots">The name of lines that are drawn as black points, to show that they lie on another line; null for none.</param>
    /// <param name="xTitle">What x is, below the pictures of the last row.</param>
    /// <param name="title">Above the picture.</param>
    /// <param name="yTitle">What y is, beside the first picture of each row.</param>
    /// <param name="logX">True for logarithmic x axes.</param>
    /// <param name="firstColor">The place of the first line's colour among those of classes: 1 keeps the colours that models have beside data.</param>
    public static GenericChart LinePanels(
        IEnumerable<(string name, IEnumerable<(string name, Series x, Series y)> lines)> panels, int columns = 3, string? dots = null, string xTitle = "x", string? title = null,
        string yTitle = "", bool logX = false, int firstColor = 0)
    {
        var list = panels.Select(panel => (panel.name, lines: panel.lines.ToList())).ToList();
        columns = Math.Clamp(columns, 1, list.Count);
        var rows = (list.Count + columns - 1) / columns;
        var charts = list.Select((panel, p) => Chart.Combine(panel.lines.Select((line, i) => line.name == dots
                ? Points(line.x, line.y, line.name, opacity: 1, color: Look.Truth, size: 5, legend: p == 0)
                : Curve(line.x, line.y, line.name, ColorOf(line.name, i + firstColor), legend: p == 0)))
            .WithXAxis(Look.Axis(p / columns == rows - 1 ? xTitle : "", logX ? [.. panel.lines.SelectMany(line => Exponents(line.x, true))] : null))
            .WithYAxis(Look.Axis(p % columns == 0 ? yTitle : "")));
        var grid = Chart.Grid(charts, rows, columns, SubPlotTitles: list.Select(panel => HtmlText.Label(panel.name)).ToArray(),
            SubPlotTitleFont: new Font().With(new { size = 15 }), XGap: 0.16, YGap: 0.26);
        // From the top: the title, the legend (below the tool bar when it is so wide that it reaches it), the pictures' names, the pictures.
        var (legendWidth, legendHeight) = LegendSize([.. list[0].lines.Select(line => line.name)]);
        var top = (title is not null ? 96 : legendWidth > 300 ? 76 : 48) + legendHeight;
        var height = 210 * rows + top + 50;
        grid = grid.WithTemplate(Look.Template);
        if (title is not null)
        {
            grid = grid.WithLayout(new { title = new { text = title, y = 1 - 30.0 / height, yanchor = "top" } });
        }
        return grid.WithLegendStyle(
            Orientation: Orientation.Horizontal, X: 0.5, XAnchor: XAnchorPosition.Center, Y: 1 + 42.0 / (210 * rows), YAnchor: YAnchorPosition.Bottom)
            .WithSize(Look.Width, height)
            .WithMargin(left: yTitle.Length > 0 ? 66 : 44, right: 14, top: top, bottom: 50);
    }

    /// <summary>Small pictures of several models of the same data: in each the data, one model, and the truth.</summary>
    /// <param name="panels">For each picture its name and the model's values at <paramref name="x"/>.</param>
    /// <param name="x">Where the models were asked, in rising order.</param>
    /// <param name="data">The points.</param>
    /// <param name="truth">The true function, drawn dashed; null when unknown.</param>
    /// <param name="model">What the legend calls the models.</param>
    /// <param name="xTitle">What x is, below the pictures of the last row.</param>
    /// <param name="yTitle">What y is, beside the first picture of each row.</param>
    /// <param name="columns">How many stand in a row.</param>
    public static GenericChart FitPanels(
        IEnumerable<(string name, Series y)> panels, Series x, (Series x, Series y) data, Func<double, double>? truth = null,
        string model = "model", string xTitle = "x", string yTitle = "y", int columns = 2)
    {
        return Panels(panels.Select((panel, p) => (panel.name, Chart.Combine(Fit(panel.y, p == 0)))), columns, xTitle, yTitle, legend: true);

        IEnumerable<GenericChart> Fit(Series y, bool legend)
        {
            yield return Points(data.x, data.y, "data", opacity: 0.6, size: 6, legend: legend);
            yield return Curve(x, y, model, Look.Model, width: 2, legend: legend);
            if (truth is not null)
            {
                yield return Curve(x, x.Exact.Select(truth).ToArray(), "truth", Look.Truth, dash: true, width: 1.5, legend: legend);
            }
        }
    }

    /// <summary>Small pictures of one model that learns: in each the data so far, the mean, and the band in which it believes the truth to lie.</summary>
    /// <param name="panels">For each picture its name, the points known by then, and the model's mean and standard deviation at <paramref name="x"/>.</param>
    /// <param name="x">Where the model was asked, in rising order.</param>
    /// <param name="truth">The true function, drawn dashed; null when unknown.</param>
    /// <param name="deviations">How many standard deviations the band reaches to either side.</param>
    /// <param name="xTitle">What x is, below the pictures of the last row.</param>
    /// <param name="yTitle">What y is, beside the first picture of each row.</param>
    /// <param name="columns">How many stand in a row.</param>
    public static GenericChart BandPanels(
        IEnumerable<(string name, Series dataX, Series dataY, Series mean, Series std)> panels, Series x, Func<double, double>? truth = null,
        int deviations = 2, string xTitle = "x", string yTitle = "y", int columns = 2)
    {
        return Panels(panels.Select((panel, p) => (panel.name, Chart.Combine(Band(panel.dataX, panel.dataY, panel.mean, panel.std, p == 0)))),
            columns, xTitle, yTitle, legend: true);

        IEnumerable<GenericChart> Band(Series dataX, Series dataY, Series mean, Series std, bool legend)
        {
            var (m, s) = (mean.Exact, std.Exact);
            if (m.Length != x.Exact.Length || s.Length != x.Exact.Length)
            {
                throw new ArgumentException($"A mean and a deviation are needed for each of the {x.Exact.Length} places; there are {m.Length} and {s.Length}.", nameof(panels));
            }
            Series Edge(double side) => m.Zip(s, (a, b) => a + side * deviations * b).ToArray();
            yield return Chart.Line<double, double, string>(x.Values, Edge(-1).Values, ShowLegend: false, LineWidth: 0.0, LineColor: Color.fromString(Look.Band));
            yield return Chart.Line<double, double, string>(x.Values, Edge(+1).Values, Name: $"mean ± {deviations}σ", ShowLegend: legend,
                LineWidth: 0.0, LineColor: Color.fromString(Look.Band), Fill: Fill.ToNext_y, FillColor: Color.fromString(Look.Band));
            if (truth is not null)
            {
                yield return Curve(x, x.Exact.Select(truth).ToArray(), "truth", Look.Truth, dash: true, width: 1.5, legend: legend);
            }
            yield return Curve(x, mean, "mean", Look.Model, legend: legend);
            yield return Points(dataX, dataY, "data", opacity: 1, size: 9, legend: legend);
        }
    }

    // In pixels. Plotly sets a horizontal legend in columns as wide as its longest entry when it does not fit into a line.
    private static (double Width, int Height) LegendSize(IReadOnlyList<string> names)
    {
        double[] widths = [.. names.Select(name => 45 + 8.5 * name.Length)];
        const double Whole = Look.Width - 58;
        if (widths.Sum() <= Whole)
        {
            return (widths.Sum(), 22);
        }
        var columns = Math.Max(1, (int)(Whole / widths.Max()));
        return (Whole, 22 * ((names.Count + columns - 1) / columns));
    }

    // A legend stands above on the left: on the right are the tools of plotly.js.
    private static GenericChart Panels(
        IEnumerable<(string name, GenericChart chart)> panels, int columns, string xTitle, string yTitle, bool legend)
    {
        var list = panels.ToList();
        if (list.Count == 0)
        {
            throw new ArgumentException("There must be at least one panel.", nameof(panels));
        }
        columns = Math.Clamp(columns, 1, list.Count);
        var rows = (list.Count + columns - 1) / columns;
        var charts = list.Select((panel, p) => panel.chart
            .WithXAxis(Look.Axis(p + columns >= list.Count ? xTitle : "")).WithYAxis(Look.Axis(p % columns == 0 ? yTitle : "")));
        var grid = Chart.Grid(charts, rows, columns, SubPlotTitles: list.Select(panel => HtmlText.Label(panel.name)).ToArray(),
            SubPlotTitleFont: new Font().With(new { size = 15 }), XGap: columns > 2 ? 0.22 : 0.16, YGap: 0.26).WithTemplate(Look.Template);
        var top = legend ? 76 : 48;
        return grid.WithLegendStyle(Orientation: Orientation.Horizontal,
                X: 0.0, XAnchor: XAnchorPosition.Left, Y: 1 + 34.0 / (PanelHeight * rows), YAnchor: YAnchorPosition.Bottom)
            .WithSize(Look.Width, PanelHeight * rows + top + 56)
            .WithMargin(left: 66, right: 14, top: top, bottom: 56);
    }
}
