using Plotly.NET;
using Plotly.NET.CSharp;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using static Plotly.NET.StyleParam;
using Chart = Plotly.NET.CSharp.Chart;

namespace Course;

/// <summary>The course's pictures. Each returns an ordinary Plotly.NET chart, so every With… method still applies.</summary>
public static partial class Plots
{
    /// <summary>Points.</summary>
    /// <param name="x">Across.</param>
    /// <param name="y">Up, as many.</param>
    /// <param name="xTitle">What x is, with its unit.</param>
    /// <param name="yTitle">What y is, with its unit.</param>
    /// <param name="title">Above the picture.</param>
    public static GenericChart Scatter(Series x, Series y, string xTitle = "x", string yTitle = "y", string? title = null) =>
        Points(x, y, "data").Styled(title, xTitle, yTitle);

    /// <summary>Several clouds of points.</summary>
    /// <param name="groups">Names and points; each group takes the next colour.</param>
    /// <param name="xTitle">What x is, with its unit.</param>
    /// <param name="yTitle">What y is, with its unit.</param>
    /// <param name="title">Above the picture.</param>
    public static GenericChart Scatter(
        IEnumerable<(string name, Series x, Series y)> groups, string xTitle = "x", string yTitle = "y", string? title = null)
    {
        var list = groups.ToList();
        var charts = list.Select((group, i) => Points(group.x, group.y, group.name, color: Look.Classes[i % Look.Classes.Count]));
        return Chart.Combine(charts).Styled(title, xTitle, yTitle)
            .WithLegendInside(list.SelectMany(group => group.x.Exact.Zip(group.y.Exact))).WithLayout(new { showlegend = true });
    }

    /// <summary>Points and one or more curves through them, such as a model or the truth.</summary>
    /// <param name="x">Across.</param>
    /// <param name="y">Up, as many.</param>
    /// <param name="curves">Names and functions. The one called "truth" is black and dashed; the others take the colours of models, in order.</param>
    /// <param name="xTitle">What x is, with its unit.</param>
    /// <param name="yTitle">What y is, with its unit.</param>
    /// <param name="title">Above the picture.</param>
    public static GenericChart ScatterWithFit(
        Series x, Series y, IEnumerable<(string name, Func<double, double> f)> curves, string xTitle = "x", string yTitle = "y", string? title = null)
    {
        var grid = Series.Linspace(x.Exact.Min(), x.Exact.Max(), 200);
        var charts = new List<GenericChart> { Points(x, y, "data") };
        var drawn = x.Exact.Zip(y.Exact).ToList();
        var models = 0;
        foreach (var (name, f) in curves)
        {
            double[] values = [.. grid.Select(f)];
            var truth = IsTruth(name);
            charts.Add(Curve(grid, values, name, truth ? Look.Truth : ModelColor(models++), dash: truth));
            drawn.AddRange(grid.Zip(values));
        }
        return Chart.Combine(charts).Styled(title, xTitle, yTitle).WithLegendInside(drawn);
    }

    /// <summary>Lines over a common x.</summary>
    /// <param name="x">Across.</param>
    /// <param name="lines">Names and values, as many as in <paramref name="x"/>. "training", "validation" and "truth" or "perfect" have their colours; the others take theirs in order.</param>
    /// <param name="xTitle">What x is, with its unit.</param>
    /// <param name="yTitle">What the lines show, with its unit.</param>
    /// <param name="title">Above the picture.</param>
    /// <param name="logY">True for a logarithmic y axis.</param>
    /// <param name="firstColor">The place of the first line's colour among those of classes: 1 keeps the colours that models have beside data.</param>
    public static GenericChart Lines(
        Series x, IEnumerable<(string name, Series y)> lines, string xTitle = "x", string yTitle = "y", string? title = null, bool logY = false, int firstColor = 0) =>
        Lines(lines.Select(line => (line.name, x, line.y)), xTitle, yTitle, title, logX: false, logY, firstColor: firstColor);

    /// <summary>Lines that each have an x of their own.</summary>
    /// <param name="lines">Names and points. "training", "validation" and "truth" or "perfect" have their colours; the others take theirs in order.</param>
    /// <param name="xTitle">What x is, with its unit.</param>
    /// <param name="yTitle">What the lines show, with its unit.</param>
    /// <param name="title">Above the picture.</param>
    /// <param name="logX">True for a logarithmic x axis.</param>
    /// <param name="logY">True for a logarithmic y axis.</param>
    /// <param name="marks">Places on the x axis that get a dotted upright line and a name.</param>
    /// <param name="firstColor">The place of the first line's colour among those of classes: 1 keeps the colours that models have beside data.</param>
    public static GenericChart Lines(
        IEnumerable<(string name, Series x, Series y)> lines, string xTitle = "x", string yTitle = "y", string? title = null,
        bool logX = false, bool logY = false, IEnumerable<(double x, string name)>? marks = null, int firstColor = 0)
    {
        var list = lines.ToList();
        var charts = list.Select((line, i) => Curve(line.x, line.y, line.name, ColorOf(line.name, i + firstColor), dash: IsTruth(line.name)));
        var drawn = list.SelectMany(l => Look.Along(Exponents(l.x, logX), Exponents(l.y, logY))).ToList();
        double[]? exponentsX = logX ? [.. drawn.Select(p => p.X)] : null, exponentsY = logY ? [.. drawn.Select(p => p.Y)] : null;
        var chart = Chart.Combine(charts).Styled(title, xTitle, yTitle, logX: exponentsX, logY: exponentsY).WithLegendInside(drawn);
        foreach (var (x, name) in marks ?? [])
        {
            chart = chart.WithMark(x, name, logX);
        }
        return chart;
    }

    /// <summary>A bar for each name.</summary>
    /// <param name="names">What the bars are.</param>
    /// <param name="values">How long they are, as many.</param>
    /// <param name="valueTitle">What the values are, with their unit.</param>
    /// <param name="title">Above the picture.</param>
    /// <param name="horizontal">True draws them lying, the first on top: better for long names.</param>
    public static GenericChart Bars(IEnumerable<string> names, Series values, string valueTitle = "", string? title = null, bool horizontal = false)
    {
        string[] keys = [.. names];
        string[] labels = [.. values.Exact.Select(v => NumberText.Of(v, 3))];
        if (!horizontal)
        {
            return Chart.Column<double, string, string>(values.Values, Keys: keys, MultiText: labels, MarkerColor: Color.fromString(Look.Data),
                TextPosition: TextPosition.Outside, ShowLegend: false).Styled(title, "", valueTitle).WithYAxis(RoomForLabels(valueTitle, values))
                .WithLayout(new { uniformtext = new { mode = "show", minsize = 10 } }); // one size for all numbers: a long one would be smaller than its neighbours
        }
        // plotly draws the first bar lowest; a reader starts at the top.
        Array.Reverse(keys);
        Array.Reverse(labels);
        double[] lengths = [.. values.Values.Reverse()];
        return Chart.Bar<double, string, string>(lengths, Keys: keys, MultiText: labels, MarkerColor: Color.fromString(Look.Data),
            TextPosition: TextPosition.Outside, ShowLegend: false).Styled(title, valueTitle, "", height: Math.Max(220, 110 + 38 * keys.Length))
            .WithXAxis(RoomForLabels(valueTitle, values, share: 0.18)); // a number is wider than high
    }

    /// <summary>Several bars for each name, side by side: the same thing under several conditions.</summary>
    /// <param name="names">What the bars are.</param>
    /// <param name="groups">For each condition its name and as many values as there are names.</param>
    /// <param name="valueTitle">What the values are, with their unit.</param>
    /// <param name="title">Above the picture.</param>
    public static GenericChart GroupedBars(
        IEnumerable<string> names, IEnumerable<(string name, Series values)> groups, string valueTitle = "", string? title = null)
    {
        string[] keys = [.. names];
        var list = groups.ToList();
        if (list.Find(g => g.values.Exact.Length != keys.Length) is { name: { } wrong })
        {
            throw new ArgumentException($"\"{wrong}\" must have a value for each of the {keys.Length} names.", nameof(groups));
        }
        var charts = list.Select((group, i) => Chart.Column<double, string, string>(
            group.values.Values, Keys: keys, Name: group.name, MarkerColor: Color.fromString(ColorOf(group.name, i))));
        return Chart.Combine(charts).Styled(title, "", valueTitle).WithLegendInside(list.SelectMany(g => g.values.Exact.Select((v, i) => ((double)i, v))));
    }

    /// <summary>A model's mean and a band of one standard deviation around it, with the data.</summary>
    /// <param name="x">Where the model was asked, in any order.</param>
    /// <param name="mean">Its prediction there.</param>
    /// <param name="std">Its standard deviation there.</param>
    /// <param name="data">Points to draw below; null for none.</param>
    /// <param name="truth">The true function; null when unknown.</param>
    /// <param name="xTitle">What x is, with its unit.</param>
    /// <param name="yTitle">What y is, with its unit.</param>
    /// <param name="title">Above the picture.</param>
    /// <param name="meanColor">Of the mean.</param>
    /// <param name="bandColor">Of the band, as "#RRGGBB".</param>
    public static GenericChart PredictionBand(
        Series x, Series mean, Series std, (Series x, Series y)? data = null, Func<double, double>? truth = null,
        string xTitle = "x", string yTitle = "y", string? title = null, string meanColor = Look.Model, string bandColor = "#56B4E9")
    {
        var (xs, means, stds) = (x.Exact, mean.Exact, std.Exact);
        int[] order = [.. Enumerable.Range(0, xs.Length).OrderBy(i => xs[i])];
        Series sorted = order.Select(i => xs[i]).ToArray();
        Series upper = order.Select(i => means[i] + stds[i]).ToArray(), lower = order.Select(i => means[i] - stds[i]).ToArray();
        Series middle = order.Select(i => means[i]).ToArray();

        var charts = new List<GenericChart>();
        if (data is { } points)
        {
            charts.Add(Points(points.x, points.y, "data", opacity: points.x.Exact.Length > 300 ? 0.35 : 0.6));
        }
        charts.Add(Chart.Line<double, double, string>(sorted.Values, lower.Values, ShowLegend: false, LineWidth: 1.0, LineColor: Color.fromString(bandColor)));
        charts.Add(Chart.Line<double, double, string>(sorted.Values, upper.Values, Name: "mean ± σ", LineWidth: 1.0, LineColor: Color.fromString(bandColor),
            Fill: Fill.ToNext_y, FillColor: Translucent(bandColor)));
        if (truth is not null)
        {
            charts.Add(Curve(sorted, sorted.Exact.Select(truth).ToArray(), "truth", Look.Truth, dash: true));
        }
        charts.Add(Curve(sorted, middle, "mean", meanColor));
        var drawn = sorted.Exact.Zip(upper.Exact).Concat(sorted.Exact.Zip(lower.Exact)).Concat((data?.x.Exact ?? []).Zip(data?.y.Exact ?? []));
        return Chart.Combine(charts).Styled(title, xTitle, yTitle).WithLegendInside(drawn);
    }

    /// <summary>How often values fall into each of many equal intervals.</summary>
    /// <param name="values">The values.</param>
    /// <param name="xTitle">What they are, with their unit.</param>
    /// <param name="bins">How many intervals.</param>
    /// <param name="title">Above the picture.</param>
    public static GenericChart Histogram(Series values, string xTitle, int bins = 50, string? title = null)
    {
        double[] all = [.. values.Exact.Where(double.IsFinite)];
        if (all.Length == 0 || bins < 1)
        {
            throw new ArgumentException($"A histogram needs numbers and at least one interval; there are {all.Length} and {bins}.", nameof(values));
        }
        var (low, high) = (all.Min(), all.Max());
        var width = high > low ? (high - low) / bins : 1;
        var counts = new double[bins];
        foreach (var v in all)
        {
            counts[Math.Min(bins - 1, (int)((v - low) / width))]++;
        }
        double[] middles = [.. Enumerable.Range(0, bins).Select(i => Series.Rounded(low + (i + 0.5) * width))];
        return Chart.Column<double, double, string>(counts, Keys: middles, MarkerColor: Color.fromString(Look.Data), Width: width, ShowLegend: false)
            .Styled(title, xTitle, "how many");
    }

    /// <summary>Puts the legend above the picture, in one row: for lines that leave it no free corner.</summary>
    public static GenericChart LegendAbove(this GenericChart chart) =>
        chart.WithLegendStyle(Orientation: Orientation.Horizontal, X: 0.5, XAnchor: XAnchorPosition.Center, Y: 1.02, YAnchor: YAnchorPosition.Bottom)
            .WithMargin(left: 70, right: 24, top: 70, bottom: 60);

    // A quarter of a colour "#RRGGBB".
    private static Color Translucent(string color)
    {
        if (color.Length != 7 || color[0] != '#' || !color.Skip(1).All(char.IsAsciiHexDigit))
        {
            throw new ArgumentException($"The colour of a band is written as \"#RRGGBB\", such as \"#009E73\"; \"{color}\" is not.", nameof(color));
        }
        var rgb = Convert.FromHexString(color[1..]);
        return Color.fromString($"rgba({rgb[0]},{rgb[1]},{rgb[2]},0.25)");
    }

    // The number at the end of the longest bar would be cut off by an axis that ends with the bar.
    private static LinearAxis RoomForLabels(string title, Series values, double share = 0.1)
    {
        double[] ends = [0, .. values.Exact.Where(double.IsFinite)];
        var (low, high) = (ends.Min(), ends.Max());
        if (low == high)
        {
            return Look.Axis(title);
        }
        // The same room at both ends: a short bar beside a long one has as tall a number.
        var room = share * (high - low);
        return Fixed(title, low < 0 ? low - room : 0, high > 0 ? high + room : 0);
    }

    // What an axis shows: the numbers, or their decimal logarithms.
    private static double[] Exponents(Series values, bool log) => log ? [.. values.Exact.Select(Math.Log10)] : values.Exact;

    private static GenericChart Points(
        Series x, Series y, string name, double? opacity = null, string color = Look.Data, int size = 7, bool? legend = null) =>
        Chart.Point<double, double, string>(
            x.Values, y.Values, Name: name, Marker: new Marker().With(new { size, color, opacity = opacity ?? (x.Exact.Length > 300 ? 0.45 : 0.75) }))
        .WithTraces(new { showlegend = legend });

    private static GenericChart Curve(Series x, Series y, string name, string color, bool dash = false, double width = 2.5, bool? legend = null) =>
        Chart.Line<double, double, string>(
            x.Values, y.Values, Name: name, LineColor: Color.fromString(color), LineWidth: width, LineDash: dash ? DrawingStyle.Dash : DrawingStyle.Solid)
        .WithTraces(new { showlegend = legend });

    private static Colorscale Scale(params (double at, string color)[] stops) =>
        Colorscale.NewCustom(stops.Select(stop => Tuple.Create(stop.at, Color.fromString(stop.color))));

    // What means the same has the same colour, wherever it stands in a list.
    private static string ColorOf(string name, int i) => name switch
    {
        "training" => Look.Data,
        "validation" => Look.Model,
        _ when IsTruth(name) => Look.Truth,
        _ => Look.Classes[i % Look.Classes.Count],
    };

    private static bool IsTruth(string name) =>
        name.Equals("truth", StringComparison.OrdinalIgnoreCase) || name.Equals("perfect", StringComparison.OrdinalIgnoreCase);

    private static string ModelColor(int i) => ((string[])[Look.Model, Look.SecondModel, Look.ThirdModel])[i % 3];
}
