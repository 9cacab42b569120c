using Plotly.NET;
using Plotly.NET.LayoutObjects;
using static Plotly.NET.StyleParam;
using static TorchSharp.torch;
using Chart = Plotly.NET.CSharp.Chart;

namespace Course;

public static partial class Plots
{
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
        string[] texts = captions is null ? [] : [.. captions];
        if (texts.Length > 0 && texts.Length != pictures.Count)
        {
            throw new ArgumentException($"There are {texts.Length} captions for {pictures.Count} pictures.", nameof(captions));
        }

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

        const int BarRoom = 100;
        var pixel = Math.Min((Look.Width - 20.0 - BarRoom) / columns, 5 * 28.0 / width);
        var size = ((int)(pixel * columns) + 20 + BarRoom, (int)(pixel * rows) + (title is null ? 20 : 56));
        var down = Enumerable.Range(height + Gap, height).Select(i => (double)i).ToArray();
        var across = Enumerable.Range(0, columns).Select(j => (double)j).ToArray();
        return Chart.Combine(
            [
                Chart.Heatmap<double, double, double, string>(gray, Name: "picture", ColorScale: Colorscale.Greys, ShowScale: false),
                Chart.Heatmap<double, double, double, string>(heat, X: across, Y: down, Name: valueTitle, Opacity: 0.72,
                    ColorScale: RedToWhite, ShowScale: true, ColorBar: Bar(valueTitle)).WithTraces(new { zmin = low, zmax = high }),
            ])
            .Styled(title, null, null, size.Item1, size.Item2)
            .WithMargin(left: 10, right: 10 + BarRoom, top: title is null ? 10 : 46, bottom: 10)
            .WithXAxis(Look.HiddenAxis())
            .WithYAxis(new LinearAxis().With(new { visible = false, autorange = "reversed" }))
            .WithLayout(new { annotations = labels });
    }

    private static double[][] Blank(int rows, int columns, double value) =>
        [.. Enumerable.Range(0, rows).Select(_ => Enumerable.Repeat(value, columns).ToArray())];

    private static Colorscale RedToWhite { get; } = Colorscale.NewCustom([
        Tuple.Create(0.0, Color.fromString("#8B0000")), Tuple.Create(0.35, Color.fromString("#D53E00")), Tuple.Create(0.7, Color.fromString("#F7B06A")),
        Tuple.Create(1.0, Color.fromString("white"))]);
}
