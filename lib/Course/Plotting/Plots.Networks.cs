using Plotly.NET;
using Plotly.NET.CSharp;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using static Plotly.NET.StyleParam;
using Chart = Plotly.NET.CSharp.Chart;

namespace Course;

public static partial class Plots
{
    /// <summary>A network as circles joined by lines, layer by layer from left to right. A line break in a text starts a new line.</summary>
    /// <param name="layers">What stands in the circles of each layer, from the top.</param>
    /// <param name="weights">What stands at the line between two circles of neighbouring layers; null for no line, "" for one without text.</param>
    /// <param name="height">Of the picture, in pixels.</param>
    /// <param name="title">Above the picture.</param>
    public static GenericChart Network(
        IReadOnlyList<string[]> layers, Func<(int layer, int from, int to), string?> weights, int height = 360, string? title = null)
    {
        var tallest = layers.Max(layer => layer.Length);
        (double x, double y) Place(int layer, int i) => (layer, (layers[layer].Length - 1) / 2.0 - i);

        var charts = new List<GenericChart>();
        var texts = new List<Annotation>();
        for (var layer = 0; layer + 1 < layers.Count; layer++)
        {
            for (var from = 0; from < layers[layer].Length; from++)
            {
                for (var to = 0; to < layers[layer + 1].Length; to++)
                {
                    if (weights((layer, from, to)) is not { } text)
                    {
                        continue;
                    }
                    var ((x0, y0), (x1, y1)) = (Place(layer, from), Place(layer + 1, to));
                    charts.Add(Branch(x0, y0, x1, y1));
                    // Nearer to where it comes from: half-way, the texts of crossing lines would cover each other.
                    var share = layers[layer].Length > 1 && layers[layer + 1].Length > 1 ? 0.33 : 0.5;
                    if (text.Length > 0)
                    {
                        texts.Add(NodeText(x0 + share * (x1 - x0), y0 + share * (y1 - y0), text, 14, "rgba(255,255,255,0.92)"));
                    }
                }
            }
        }
        for (var layer = 0; layer < layers.Count; layer++)
        {
            for (var i = 0; i < layers[layer].Length; i++)
            {
                var (x, y) = Place(layer, i);
                var color = layer == 0 ? Look.Data : layer == layers.Count - 1 ? Look.Model : Look.SecondModel;
                charts.Add(Chart.Point<double, double, string>([x], [y], ShowLegend: false,
                    Marker: new Marker().With(new { size = 84, color = "white", line = new { color, width = 3.0 } })));
                texts.Add(NodeText(x, y, layers[layer][i], 14));
            }
        }
        return Chart.Combine(charts).Styled(title, null, null, height: height)
            .WithMargin(left: 10, right: 10, top: title is null ? 10 : 46, bottom: 10)
            .WithXAxis(HiddenRange(-0.4, layers.Count - 0.6)).WithYAxis(HiddenRange(-tallest / 2.0, tallest / 2.0)).WithLayout(new { annotations = texts });
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
                ? Chart.Point<double, double, string>(line.x.Values, line.y.Values, Name: line.name, ShowLegend: p == 0,
                    Marker: new Marker().With(new { size = 5, color = Look.Truth }))
                : Chart.Line<double, double, string>(line.x.Values, line.y.Values, Name: line.name, ShowLegend: p == 0,
                    LineColor: Color.fromString(ColorOf(line.name, i + firstColor)), LineWidth: 2.5)))
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

    private static LinearAxis HiddenRange(double from, double to) =>
        new LinearAxis().With(new { visible = false, range = new[] { from, to } });

    private static Annotation NodeText(double x, double y, string text, double size, string? background = null) => new Annotation().With(new
    {
        x, y, text = HtmlText.Label(text).Replace("\n", "<br>"), showarrow = false, font = new { size, color = "#222222" },
        bgcolor = background, borderpad = background is null ? (int?)null : 2,
    });
}
