using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
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

    private static LinearAxis HiddenRange(double from, double to) =>
        new LinearAxis().With(new { visible = false, range = new[] { from, to } });

    private static Annotation NodeText(double x, double y, string text, double size, string? background = null) => new Annotation().With(new
    {
        x, y, text = HtmlText.Label(text).Replace("\n", "<br>"), showarrow = false, font = new { size, color = "#222222" },
        bgcolor = background, borderpad = background is null ? (int?)null : 2,
    });
}
