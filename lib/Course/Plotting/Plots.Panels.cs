using Plotly.NET;
using Plotly.NET.CSharp;
using Plotly.NET.TraceObjects;
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
        if (list.Count == 0)
        {
            throw new ArgumentException("There must be at least one panel.", nameof(panels));
        }
        var several = list.Any(panel => panel.dots.Count > 1);
        return Panels([.. list.Select((panel, p) => (panel.name, Chart.Combine(panel.dots.Select((dots, i) => Chart.Point<double, double, string>(
            dots.x.Values, dots.y.Values, Name: dots.name, ShowLegend: p == 0 && several,
            Marker: new Marker().With(new { size = 7, color = Look.Classes[i % Look.Classes.Count], opacity = 0.75 }))))))], columns, xTitle, yTitle, several);
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
        var list = panels.ToList();
        if (list.Count == 0)
        {
            throw new ArgumentException("There must be at least one panel.", nameof(panels));
        }
        return Panels([.. list.Select((panel, p) => (panel.name, Chart.Combine(Fit(panel.y, p == 0))))], columns, xTitle, yTitle, legend: true);

        IEnumerable<GenericChart> Fit(Series y, bool legend)
        {
            yield return PanelDots(data.x, data.y, legend, size: 6, opacity: 0.6);
            yield return PanelLine(x, y, model, Look.Model, 2, DrawingStyle.Solid, legend);
            if (truth is not null)
            {
                yield return PanelTruth(x, truth, legend);
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
        var list = panels.ToList();
        if (list.Count == 0)
        {
            throw new ArgumentException("There must be at least one panel.", nameof(panels));
        }
        return Panels([.. list.Select((panel, p) => (panel.name, Chart.Combine(Band(panel.dataX, panel.dataY, panel.mean, panel.std, p == 0))))],
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
                yield return PanelTruth(x, truth, legend);
            }
            yield return PanelLine(x, mean, "mean", Look.Model, 2.5, DrawingStyle.Solid, legend);
            yield return PanelDots(dataX, dataY, legend, size: 9, opacity: 1);
        }
    }

    private static GenericChart PanelDots(Series x, Series y, bool legend, int size, double opacity) => Chart.Point<double, double, string>(
        x.Values, y.Values, Name: "data", ShowLegend: legend, Marker: new Marker().With(new { size, color = Look.Data, opacity }));

    private static GenericChart PanelTruth(Series x, Func<double, double> truth, bool legend) =>
        PanelLine(x, x.Exact.Select(truth).ToArray(), "truth", Look.Truth, 1.5, DrawingStyle.Dash, legend);

    private static GenericChart PanelLine(Series x, Series y, string name, string color, double width, DrawingStyle dash, bool legend) =>
        Chart.Line<double, double, string>(x.Values, y.Values, Name: name, ShowLegend: legend,
            LineColor: Color.fromString(color), LineWidth: width, LineDash: dash);

    // A legend stands above on the left: on the right are the tools of plotly.js.
    private static GenericChart Panels(List<(string name, GenericChart chart)> list, int columns, string xTitle, string yTitle, bool legend)
    {
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
