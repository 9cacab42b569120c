using Plotly.NET;
using Plotly.NET.LayoutObjects;
using static Plotly.NET.StyleParam;
using static TorchSharp.torch;
using Chart = Plotly.NET.CSharp.Chart;

namespace Course;

public static partial class Plots
{
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
        var scale = Scale((0, "#F3F8FB"), (0.5, Look.Data), (0.75, Look.Data), (0.75, "#D9D9D9"), (1, "#D9D9D9"));
        LinearAxis Names(object autorange) => new LinearAxis().With(new { type = "category", autorange, showgrid = false });
        return Chart.Heatmap<double, string, string, string>(cells, X: across, Y: down, ColorScale: scale, XGap: 2, YGap: 2, ShowScale: false)
            .WithTraces(new { zmin = 0, zmax = 2 })
            .Styled(title, columnTitle, rowTitle, height: Math.Max(240, 130 + 52 * down.Length))
            .WithLayout(new { annotations = texts })
            .WithYAxis(Names("reversed")).WithXAxis(Names(true));
    }

    /// <summary>
    /// Grey pictures, and below each a pale negative of it under a map of what was measured at each of its pixels: white where that is high, dark red where it is low.
    /// </summary>
    /// <param name="images">[n, 1, h, w], [n, h, w] or [n, 784], all in one row; the smallest number is black, the largest white.</param>
    /// <param name="values">What was measured, as many pictures of the same size.</param>
    /// <param name="captions">A text below each pair; null for none.</param>
    /// <param name="valueTitle">Beside the colours: what was measured.</param>
    /// <param name="low">The number that is dark red; smaller ones are too.</param>
    /// <param name="high">The number that is white; larger ones are too.</param>
    /// <param name="title">Above them.</param>
    public static GenericChart HeatMaps(
        Tensor images, Tensor values, IEnumerable<string>? captions = null, string valueTitle = "value", double low = 0, double high = 1, string? title = null)
    {
        if (!(low < high))
        {
            throw new ArgumentException($"The colours go from low to high; {low} is not below {high}.", nameof(low));
        }
        var (pictures, height, width) = Pictures(images);
        var (maps, mapHeight, mapWidth) = Pictures(values);
        if (maps.Count != pictures.Count || mapHeight != height || mapWidth != width)
        {
            throw new ArgumentException(
                $"There are {pictures.Count} pictures of {height} × {width} and {maps.Count} maps of {mapHeight} × {mapWidth}; each picture needs a map of its size.", nameof(values));
        }
        var texts = Captions(captions, pictures.Count);
        var (darkest, brightest) = (pictures.Min(p => p.Min()), pictures.Max(p => p.Max()));
        var byteOf = brightest > darkest ? 255 / (brightest - darkest) : 0;
        var below = texts.Length == 0 ? Gap : height * CaptionRows / 28 + 1;
        var (columns, rows) = (pictures.Count * (width + Gap) - Gap, 2 * height + Gap + below);
        // White between the pictures: the largest number of both scales.
        var (gray, heat) = (Blank(rows, columns, 255), Blank(height, columns, high));
        var labels = new List<Annotation>();
        for (var n = 0; n < pictures.Count; n++)
        {
            var left = n * (width + Gap);
            for (var i = 0; i < height; i++)
            {
                for (var j = 0; j < width; j++)
                {
                    gray[i][left + j] = Math.Round((pictures[n][i * width + j] - darkest) * byteOf);
                    gray[height + Gap + i][left + j] = Math.Round(255 - 0.6 * gray[i][left + j]); // what is bright shows through the map, the rest stays white
                    heat[i][left + j] = Series.Rounded(Math.Clamp(maps[n][i * width + j], low, high), 3);
                }
            }
            if (texts.Length > 0)
            {
                labels.Add(Text(left + (width - 1) / 2.0, rows - below * 0.55, texts[n], "#222222", pictures.Count > 6 ? 11 : 13));
            }
        }

        var down = Enumerable.Range(height + Gap, height).Select(i => (double)i).ToArray();
        var across = Enumerable.Range(0, columns).Select(j => (double)j).ToArray();
        var redToWhite = Scale((0, "#8B0000"), (0.35, "#D53E00"), (0.7, "#F7B06A"), (1, "white"));
        return Chart.Combine(
            [
                Chart.Heatmap<double, double, double, string>(gray, Name: "picture", ColorScale: Colorscale.Greys, ShowScale: false),
                Chart.Heatmap<double, double, double, string>(heat, X: across, Y: down, Name: valueTitle, Opacity: 0.72,
                    ColorScale: redToWhite, ShowScale: true, ColorBar: Bar(valueTitle)).WithTraces(new { zmin = low, zmax = high }),
            ])
            .WithPixels(columns, rows, width, barRoom: 100, title).WithLayout(new { annotations = labels });
    }

    // Powers of ten for what exploded: the digits of such a number say nothing.
    private static string CellNumber(double value) => value < 0 ? "−" + CellNumber(-value)
        : double.IsInfinity(value) ? "∞" : value < 1000 ? NumberText.Of(value, 3) : "10" + Raised((int)Math.Floor(Math.Log10(value)));

    private static string Raised(int power) => string.Concat(power.ToString().Select(digit => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit - '0']));

    private static double[][] Blank(int rows, int columns, double value) =>
        [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Repeat(value, columns).ToArray())];
}
