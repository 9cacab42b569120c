using Plotly.NET;
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
        const int Besides = 264, Below = 96; // pixels: margins, tick labels and the colour bar
        var across = Math.Min(Look.Width - Besides, 600 / ratio);
        var (width, height) = ((int)across + Besides, (int)Math.Max(220, across * ratio) + Below);
        return points.Styled(title, "longitude (°)", "latitude (°)", width, height)
            .WithXAxis(Fixed("longitude (°)", west, east))
            .WithYAxis(FixedToX("latitude (°)", south, north).With(new { scaleratio = Series.Rounded(stretch) }));
    }

    // Blue below, red above, grey rather than white between, so that a point near zero is still seen.
    private static Colorscale AroundZero { get; } = Scale((0, Look.Data), (0.5, "#E4E4E4"), (1, Look.Model));

    private static (double from, double to) Room(double[] values)
    {
        var (low, high) = (values.Min(), values.Max());
        var room = high > low ? 0.04 * (high - low) : 0.5;
        return (Series.Rounded(low - room), Series.Rounded(high + room));
    }
}
