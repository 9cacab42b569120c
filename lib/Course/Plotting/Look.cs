using System.Globalization;
using Plotly.NET;
using Plotly.NET.CSharp;
using Plotly.NET.LayoutObjects;
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

    /// <summary>An axis with a title; it is logarithmic when the decimal logarithms of what it shows are given. The rest comes from the template.</summary>
    internal static LinearAxis Axis(string? title, IReadOnlyList<double>? exponents = null)
    {
        var axis = new LinearAxis().With(new { title = new { text = title ?? "" } });
        if (exponents is null)
        {
            return axis;
        }
        var places = LogPlaces(exponents);
        return places.Length == 0
            ? axis.With(new { type = "log", exponentformat = "power" })
            : axis.With(new { type = "log", tickmode = "array", tickvals = places, ticktext = places.Select(LogText).ToArray() });
    }

    /// <summary>Where a logarithmic axis has its labels: powers of ten, and 2 and 5 between them where there are few. Plotly's own choice mixes "2", "5" and "10⁻²".</summary>
    internal static double[] LogPlaces(IReadOnlyList<double> exponents)
    {
        var finite = exponents.Where(double.IsFinite).ToList();
        if (finite.Count == 0)
        {
            return [];
        }
        var (low, high) = (finite.Min(), finite.Max());
        if (high - low < 0.7)
        {
            return []; // less than a factor of five: plotly does well there
        }
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

    /// <summary>Gives a chart the course's look, titles and size.</summary>
    internal static GenericChart Styled(
        this GenericChart chart, string? title, string? xTitle, string? yTitle, int width = Width, int height = Height,
        IReadOnlyList<double>? logX = null, IReadOnlyList<double>? logY = null)
    {
        chart = chart.WithTemplate(Template).WithSize(width, height).WithXAxis(Axis(xTitle, logX)).WithYAxis(Axis(yTitle, logY));
        // Without a title its room is not needed; with one the template's margins are right.
        return title is null ? chart.WithMargin(left: 70, right: 24, top: 24, bottom: 60) : chart.WithLayout(new { title = new { text = title } });
    }

    /// <summary>Room above the picture as with a title, so that what stands there is not covered by plotly's tool bar.</summary>
    internal static GenericChart WithRoomAbove(this GenericChart chart) =>
        chart.WithMargin(left: 70, right: 24, top: 56, bottom: 60);

    /// <summary>A dotted upright line at one place of the x axis, its name above it.</summary>
    internal static GenericChart WithMark(this GenericChart chart, double x, string name, bool logX = false)
    {
        var at = logX ? Math.Log10(x) : x; // plotly places annotations on a logarithmic axis by exponent, but shapes by value
        var line = new Plotly.NET.LayoutObjects.Shape().With(new
        {
            type = "line", x0 = x, x1 = x, y0 = 0, y1 = 1, yref = "paper", line = new { color = "#888888", width = 1.5, dash = "dot" },
        });
        var text = new Annotation().With(new
        {
            x = at, y = 1, yref = "paper", text = name, showarrow = false, xanchor = "right", yanchor = "bottom", font = new { size = 13, color = "#666666" },
        });
        return chart.WithRoomAbove().WithLayout(new { shapes = new[] { line }, annotations = new[] { text } });
    }

    /// <summary>Puts the legend into the corner that holds the fewest of the points.</summary>
    internal static GenericChart WithLegendInside(this GenericChart chart, IEnumerable<(double X, double Y)> points)
    {
        var (left, bottom) = EmptiestCorner(points);
        return chart.WithLegendStyle(
            X: left ? 0.02 : 0.98, XAnchor: left ? XAnchorPosition.Left : XAnchorPosition.Right,
            Y: bottom ? 0.03 : 0.97, YAnchor: bottom ? YAnchorPosition.Bottom : YAnchorPosition.Top,
            BGColor: Color.fromString("rgba(255,255,255,0.8)"));
    }

    internal static (bool left, bool bottom) EmptiestCorner(IEnumerable<(double X, double Y)> points)
    {
        var finite = points.Where(p => double.IsFinite(p.X) && double.IsFinite(p.Y)).ToList();
        if (finite.Count == 0)
        {
            return (false, false);
        }
        var (x0, x1) = (finite.Min(p => p.X), finite.Max(p => p.X));
        var (y0, y1) = (finite.Min(p => p.Y), finite.Max(p => p.Y));
        int In((bool left, bool bottom) corner, double width, double height) => finite.Count(p =>
            (corner.left ? p.X < x0 + width * (x1 - x0) : p.X > x1 - width * (x1 - x0))
            && (corner.bottom ? p.Y < y0 + height * (y1 - y0) : p.Y > y1 - height * (y1 - y0)));
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
            if (i + 1 == count || !(step > 0))
            {
                continue;
            }
            for (var t = step; t < Math.Abs(x[i + 1] - x[i]); t += step)
            {
                var share = t / Math.Abs(x[i + 1] - x[i]);
                yield return (x[i] + share * (x[i + 1] - x[i]), y[i] + share * (y[i + 1] - y[i]));
            }
        }
    }

    private static Template MakeTemplate()
    {
        LinearAxis Axis() => new LinearAxis().With(new
        {
            showgrid = true, gridcolor = "#E8E8E8", zeroline = false, showline = true, linecolor = "#888888",
            ticks = "outside", tickcolor = "#888888", automargin = true, hoverformat = ".3~g", title = new { standoff = 10 },
        });
        var layout = new Layout().With(new
        {
            font = new { family = "Open Sans, Segoe UI, Helvetica, Arial, sans-serif", size = 15, color = "#222222" },
            paper_bgcolor = "white", plot_bgcolor = "white", colorway = Classes,
            title = new { x = 0.5, font = new { size = 17 } },
            margin = new { l = 70, r = 24, t = 56, b = 60 },
            hovermode = "closest",
            xaxis = Axis(), yaxis = Axis(),
        });
        return new Template().With(new { layout });
    }
}
