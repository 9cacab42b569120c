using System.Globalization;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Chart = Plotly.NET.CSharp.Chart;
using CSharpStyle = Plotly.NET.CSharp.GenericChartExtensions;
using static Plotly.NET.StyleParam;

namespace Course;

/// <summary>The course's colours (Okabe and Ito's, which colour-blind people tell apart) and its template. A colour means the same in every notebook.</summary>
public static class Look
{
    /// <summary>Data; training.</summary>
    public const string Data = "#0072B2";

    /// <summary>The model; validation.</summary>
    public const string Model = "#D55E00";

    /// <summary>The truth, where it is known.</summary>
    public const string Truth = "#000000";

    /// <summary>A second model to compare with.</summary>
    public const string SecondModel = "#009E73";

    /// <summary>A third.</summary>
    public const string ThirdModel = "#CC79A7";

    /// <summary>A band of uncertainty.</summary>
    public const string Band = "rgba(86,180,233,0.25)";

    /// <summary>Width of a figure in pixels.</summary>
    public const int Width = 720;

    /// <summary>Height of a figure in pixels.</summary>
    public const int Height = 420;

    /// <summary>The colours of classes, in order; they begin anew after the tenth.</summary>
    public static IReadOnlyList<string> Classes { get; } =
        [Data, Model, SecondModel, ThirdModel, "#E69F00", "#56B4E9", "#F0E442", "#000000", "#999999", "#7F3C8D"];

    /// <summary>The template: white, a light grid, 15-point text, three significant digits.</summary>
    public static Template Template { get; } = MakeTemplate();

    /// <summary>Makes every new chart look like the course's own, also those that a cell builds with Plotly.NET directly.</summary>
    public static void Use()
    {
        Defaults.DefaultTemplate = Template;
        Defaults.DefaultWidth = Width;
        Defaults.DefaultHeight = Height;
    }

    internal static Color Colour(string text) => Color.fromString(text);

    /// <summary>An axis with a title; the rest comes from the template.</summary>
    /// <param name="title">The title.</param>
    /// <param name="exponents">For a logarithmic axis the decimal logarithms of what it shows, else null.</param>
    internal static LinearAxis Axis(string? title, IReadOnlyList<double>? exponents = null)
    {
        var text = Title.init(Text: title ?? "");
        if (exponents is null) return LinearAxis.init<double, double, double, double, double, string, string, string>(Title: text);
        var places = LogPlaces(exponents);
        return places.Length == 0
            ? LinearAxis.init<double, double, double, double, double, string, string, string>(
                Title: text, AxisType: AxisType.Log, ExponentFormat: ExponentFormat.Power)
            : LinearAxis.init<double, double, double, double, double, string, string, string>(
                Title: text, AxisType: AxisType.Log, TickMode: TickMode.Array, TickVals: places, TickText: places.Select(LogText).ToArray());
    }

    /// <summary>Where a logarithmic axis has its labels: powers of ten, and 2 and 5 between them where there are few. Plotly's own choice mixes "2", "5" and "10⁻²".</summary>
    internal static double[] LogPlaces(IReadOnlyList<double> exponents)
    {
        var finite = exponents.Where(double.IsFinite).ToList();
        if (finite.Count == 0) return [];
        var (low, high) = (finite.Min(), finite.Max());
        if (high - low < 0.7) return []; // less than a factor of five: plotly does well there
        double[] steps = high - low < 2 ? [1, 2, 5] : [1];
        var every = Math.Max(1, (int)Math.Ceiling((high - low) / 6));
        return [.. Enumerable.Range((int)Math.Floor(low), (int)Math.Ceiling(high) - (int)Math.Floor(low) + 1)
            .Where(power => power % every == 0)
            .SelectMany(power => steps.Select(step => step * Math.Pow(10, power)))
            .Where(place => Math.Log10(place) >= low - 0.1 && Math.Log10(place) <= high + 0.1)];
    }

    private static string LogText(double place)
    {
        var power = (int)Math.Round(Math.Floor(Math.Log10(place) + 1e-9));
        return power is >= -3 and <= 4
            ? place.ToString(place >= 1000 ? "N0" : "0.#####", CultureInfo.InvariantCulture)
            : $"10<sup>{power.ToString(CultureInfo.InvariantCulture)}</sup>";
    }

    /// <summary>An axis without ticks, lines and grid, for pictures.</summary>
    internal static LinearAxis HiddenAxis() =>
        LinearAxis.init<double, double, double, double, double, string, string, string>(Visible: false);

    /// <summary>Gives a chart the course's look, titles and size.</summary>
    internal static GenericChart Styled(
        this GenericChart chart, string? title, string? xTitle, string? yTitle, int width = Width, int height = Height,
        IReadOnlyList<double>? logX = null, IReadOnlyList<double>? logY = null)
    {
        chart = chart.WithTemplate(Template).WithSize(width, height).WithXAxis(Axis(xTitle, logX)).WithYAxis(Axis(yTitle, logY));
        // Without a title its room is not needed; with one the template's margins are right.
        return title is null ? chart.WithMargin(Margin.init<int, int, int, int, int, bool>(Left: 70, Right: 24, Top: 24, Bottom: 60)) : chart.WithTitle(title);
    }

    /// <summary>Room above the picture as with a title, so that what stands there is not covered by plotly's tool bar.</summary>
    internal static GenericChart WithRoomAbove(this GenericChart chart) =>
        chart.WithMargin(Margin.init<int, int, int, int, int, bool>(Left: 70, Right: 24, Top: 56, Bottom: 60));

    /// <summary>A dotted upright line at one place of the x axis, its name above it.</summary>
    internal static GenericChart WithMark(this GenericChart chart, double x, string name, bool logX = false)
    {
        var at = logX ? Math.Log10(x) : x; // plotly places annotations on a logarithmic axis by exponent, but shapes by value
        return chart.WithRoomAbove()
            .WithShape(Plotly.NET.LayoutObjects.Shape.init<double, double, int, int>(ShapeType: ShapeType.Line, X0: x, X1: x, Y0: 0, Y1: 1, Yref: "paper",
                Line: Line.init(Color: Colour("#888888"), Width: 1.5, Dash: DrawingStyle.Dot)))
            .WithAnnotation(Annotation.init<double, double, int, string, int, string, int, string, int, string>(
                X: at, Y: 1.0, YRef: "paper", ShowArrow: false, Text: name, XAnchor: XAnchorPosition.Right, YAnchor: YAnchorPosition.Bottom, Font: Font.init(Size: 13.0, Color: Colour("#666666"))));
    }

    /// <summary>Puts the legend into the corner that holds the fewest of the points.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="x">Where its points are.</param>
    /// <param name="y">Where its points are, as many as in <paramref name="x"/>.</param>
    internal static GenericChart WithLegendInside(this GenericChart chart, IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        var (left, bottom) = EmptiestCorner(x, y);
        return CSharpStyle.WithLegendStyle(chart,
            X: left ? 0.02 : 0.98, XAnchor: left ? XAnchorPosition.Left : XAnchorPosition.Right,
            Y: bottom ? 0.03 : 0.97, YAnchor: bottom ? YAnchorPosition.Bottom : YAnchorPosition.Top,
            BGColor: Colour("rgba(255,255,255,0.8)"));
    }

    internal static (bool left, bool bottom) EmptiestCorner(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        var points = x.Zip(y).Where(p => double.IsFinite(p.First) && double.IsFinite(p.Second)).ToList();
        if (points.Count == 0) return (false, false);
        var (x0, x1) = (points.Min(p => p.First), points.Max(p => p.First));
        var (y0, y1) = (points.Min(p => p.Second), points.Max(p => p.Second));
        int In((bool left, bool bottom) corner, double width, double height) => points.Count(p =>
            (corner.left ? p.First < x0 + width * (x1 - x0) : p.First > x1 - width * (x1 - x0))
            && (corner.bottom ? p.Second < y0 + height * (y1 - y0) : p.Second > y1 - height * (y1 - y0)));
        (bool left, bool bottom)[] corners = [(false, false), (true, false), (false, true), (true, true)];
        // First what a legend of two or three short names covers; of corners alike in that, the one with the most room around it.
        return corners.MinBy(corner => (In(corner, 0.25, 0.2), In(corner, 0.4, 0.35)));
    }

    /// <summary>The points of a line and others between them, a hundredth of the width apart: where a legend would cover it.</summary>
    internal static IEnumerable<(double X, double Y)> Along(IReadOnlyList<double> x, IReadOnlyList<double> y)
    {
        var count = Math.Min(x.Count, y.Count);
        var step = count == 0 ? 0 : (x.Max() - x.Min()) / 100;
        for (var i = 0; i < count; i++)
        {
            yield return (x[i], y[i]);
            if (i + 1 == count || !(step > 0)) continue;
            for (var t = step; t < Math.Abs(x[i + 1] - x[i]); t += step)
            {
                var share = t / Math.Abs(x[i + 1] - x[i]);
                yield return (x[i] + share * (x[i + 1] - x[i]), y[i] + share * (y[i + 1] - y[i]));
            }
        }
    }

    private static Template MakeTemplate()
    {
        LinearAxis Axis() => LinearAxis.init<double, double, double, double, double, string, string, string>(
            ShowGrid: true, GridColor: Colour("#E8E8E8"), ZeroLine: false, ShowLine: true, LineColor: Colour("#888888"),
            Ticks: TickOptions.Outside, TickColor: Colour("#888888"), AutoMargin: TickAutoMargin.All, HoverFormat: ".3~g",
            Title: Title.init(Standoff: 10));
        var layout = Layout.init<string>(
            Font: Font.init(Family: FontFamily.NewCustom("Open Sans, Segoe UI, Helvetica, Arial, sans-serif"), Size: 15.0, Color: Colour("#222222")),
            PaperBGColor: Colour("white"), PlotBGColor: Colour("white"),
            Colorway: Color.fromColors(Classes.Select(Colour)),
            Title: Title.init(X: 0.5, Font: Font.init(Size: 17.0)),
            Margin: Margin.init<int, int, int, int, int, bool>(Left: 70, Right: 24, Top: 56, Bottom: 60),
            HoverMode: HoverMode.Closest);
        // A layout takes its axes from a chart only.
        var chart = Chart.Point<double, double, string>(x: [], y: [], UseDefaults: false).WithLayout(layout).WithXAxis(Axis()).WithYAxis(Axis());
        return Template.init<Trace>(CSharpStyle.GetLayout(chart));
    }
}
