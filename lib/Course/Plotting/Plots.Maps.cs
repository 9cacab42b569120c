using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;
using static Plotly.NET.StyleParam;
using Chart = Plotly.NET.CSharp.Chart;

namespace Course;

public static partial class Plots
{
    /// <summary>
    /// A map: a point at each longitude and latitude, coloured by a value. A kilometre is as long across as up. Where values lie on both sides of zero,
    /// blue is below it and red above; otherwise dark is small and yellow is large.
    /// </summary>
    /// <param name="longitude">Degrees east.</param>
    /// <param name="latitude">Degrees north, as many.</param>
    /// <param name="values">What is coloured, as many.</param>
    /// <param name="valueTitle">What the values are, with their unit; stands above the colour bar.</param>
    /// <param name="title">Above the picture.</param>
    /// <param name="range">The values at which the colours end, such as (0, 5); null takes the smallest and the largest.</param>
    public static GenericChart Map(
        Series longitude, Series latitude, Series values, string valueTitle, string? title = null, (double from, double to)? range = null)
    {
        if (longitude.Exact.Length != values.Exact.Length || latitude.Exact.Length != values.Exact.Length || values.Exact.Length == 0)
        {
            throw new ArgumentException(
                $"A map needs a longitude, a latitude and a value for each point; there are {longitude.Exact.Length}, {latitude.Exact.Length} and {values.Exact.Length}.",
                nameof(values));
        }
        var (low, high) = range ?? (values.Exact.Min(), values.Exact.Max());
        if (low < 0 && high > 0)
        {
            (low, high) = (-Math.Max(-low, high), Math.Max(-low, high)); // so that zero is in the middle
        }
        var points = Chart.Point<double, double, string>(longitude.Values, latitude.Values, ShowLegend: false, Marker: new Marker().With(new
        {
            size = values.Exact.Length > 1000 ? 4 : 7, opacity = 0.8, color = Array.ConvertAll(values.Values, v => Series.Rounded(v, 3)),
            colorscale = (low < 0 && high > 0 ? AroundZero : Colorscale.Viridis).Convert(), cmin = low, cmax = high, showscale = true, colorbar = Bar(valueTitle),
        }));

        var (west, east) = Room(longitude.Exact);
        var (south, north) = Room(latitude.Exact);
        var stretch = 1 / Math.Cos((south + north) / 2 * Math.PI / 180); // towards the poles a degree east is shorter than a degree north
        var ratio = (north - south) / (east - west) * stretch;
        var up = Math.Clamp(540 * ratio, 220, 600); // pixels; around the axes go margins, tick labels and the colour bar
        var (width, height) = ((int)Math.Min(540, up / ratio) + 264, (int)up + 96);
        return points.Styled(title, "longitude (°)", "latitude (°)", width, height)
            .WithXAxis(Fixed("longitude (°)", west, east))
            .WithYAxis(FixedToX("latitude (°)", south, north).With(new { scaleratio = Series.Rounded(stretch) }));
    }

    /// <summary>
    /// A table of numbers as coloured cells, for instance how well each pair of settings did: the smaller, the paler. A cell that is NaN stays empty;
    /// of a number of 1,000 and more, or −1,000 and less, the power of ten is written.
    /// </summary>
    /// <param name="values">The numbers, [rows, columns].</param>
    /// <param name="rows">What stands beside the rows; the first is drawn on top.</param>
    /// <param name="columns">What stands below the columns.</param>
    /// <param name="rowTitle">What the rows are.</param>
    /// <param name="columnTitle">What the columns are.</param>
    /// <param name="title">Above the picture.</param>
    /// <param name="cutOff">Larger numbers are all drawn in one grey, so that the colours serve the others; null for none.</param>
    public static GenericChart HeatMap(
        double[,] values, IEnumerable<string> rows, IEnumerable<string> columns, string rowTitle, string columnTitle, string? title = null, double? cutOff = null)
    {
        string[] down = [.. rows], across = [.. columns];
        if (values.GetLength(0) != down.Length || values.GetLength(1) != across.Length)
        {
            throw new ArgumentException(
                $"There are {values.GetLength(0)} × {values.GetLength(1)} numbers for {down.Length} rows and {across.Length} columns.", nameof(values));
        }

        // What is not drawn in grey shares the colours.
        bool IsOut(double v) => v > cutOff || double.IsInfinity(v);
        double[] inside = [.. values.Cast<double>().Where(v => !double.IsNaN(v) && !IsOut(v))];
        var (low, high) = inside.Length == 0 ? (0, 1) : (inside.Min(), inside.Max());
        var cells = new double[down.Length][];
        var texts = new List<Annotation>();
        for (var r = 0; r < down.Length; r++)
        {
            cells[r] = new double[across.Length];
            for (var c = 0; c < across.Length; c++)
            {
                var v = values[r, c];
                cells[r][c] = double.IsNaN(v) ? v : IsOut(v) ? 2 : high > low ? Series.Rounded((v - low) / (high - low), 3) : 0;
                if (!double.IsNaN(v))
                {
                    texts.Add(Text(c, r, CellNumber(v), IsOut(v) ? "#666666" : cells[r][c] > 0.6 ? "white" : "#222222", 13));
                }
            }
        }
        // The scale goes from 0 to 2: up to 1 for numbers, grey for what is out.
        var (pale, full, gray) = (Color.fromString("#F3F8FB"), Color.fromString(Look.Data), Color.fromString("#D9D9D9"));
        var scale = Colorscale.NewCustom([Tuple.Create(0.0, pale), Tuple.Create(0.5, full), Tuple.Create(0.75, full), Tuple.Create(0.75, gray), Tuple.Create(1.0, gray)]);
        LinearAxis Names(object autorange) => new LinearAxis().With(new { type = "category", autorange, showgrid = false });
        return Chart.Heatmap<double, string, string, string>(cells, X: across, Y: down, ColorScale: scale, XGap: 2, YGap: 2, ShowScale: false)
            .WithTraces(new { zmin = 0, zmax = 2 })
            .Styled(title, columnTitle, rowTitle, height: Math.Max(240, 130 + 52 * down.Length))
            .WithLayout(new { annotations = texts })
            .WithYAxis(Names("reversed")).WithXAxis(Names(true));
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

    // Blue below, red above, grey rather than white between, so that a point near zero is still seen.
    private static Colorscale AroundZero { get; } = Colorscale.NewCustom([
        Tuple.Create(0.0, Color.fromString(Look.Data)), Tuple.Create(0.5, Color.fromString("#E4E4E4")), Tuple.Create(1.0, Color.fromString(Look.Model))]);

    private static (double from, double to) Room(double[] values)
    {
        var (low, high) = (values.Min(), values.Max());
        var room = high > low ? 0.04 * (high - low) : 0.5;
        return (Series.Rounded(low - room), Series.Rounded(high + room));
    }

    // Powers of ten for what exploded: the digits of such a number say nothing.
    private static string CellNumber(double value) => value < 0 ? "−" + CellNumber(-value)
        : double.IsInfinity(value) ? "∞" : value < 1000 ? NumberText.Of(value, 3) : "10" + Raised((int)Math.Floor(Math.Log10(value)));

    private static string Raised(int power) => string.Concat(power.ToString().Select(digit => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit - '0']));
}
