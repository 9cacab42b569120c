using Plotly.NET;
using Plotly.NET.LayoutObjects;
using static Plotly.NET.StyleParam;
using static TorchSharp.torch;
using Chart = Plotly.NET.CSharp.Chart;

namespace Course;

public static partial class Plots
{
    private const int Gap = 3;         // pixels of the pictures between two of them
    private const int CaptionRows = 7; // and below each, for its caption

    /// <summary>Grey pictures side by side, each with its caption below.</summary>
    /// <param name="images">[n, 1, h, w], [n, h, w] or [n, 784]; the smallest number is black, the largest white.</param>
    /// <param name="captions">A text for each picture; null for none.</param>
    /// <param name="columns">How many in a row.</param>
    /// <param name="title">Above them.</param>
    public static GenericChart ImageGrid(Tensor images, IEnumerable<string>? captions = null, int columns = 8, string? title = null)
    {
        var (pictures, height, width) = Pictures(images);
        var (low, high) = (pictures.Min(p => p.Min()), pictures.Max(p => p.Max()));
        // Between the pictures is white, which is also the largest number: the scale need not change for it.
        var byteOf = high > low ? 255 / (high - low) : 0;
        var tiles = pictures.Select(p => Array.ConvertAll(p, v => Math.Round((v - low) * byteOf))).ToList();
        return Mosaic(tiles, height, width, background: 255, captions, columns, title, Colorscale.Greys, null);
    }

    /// <summary>Pictures of classes with the name of the class below each.</summary>
    /// <param name="images">The pictures.</param>
    /// <param name="columns">How many in a row.</param>
    /// <param name="title">Above them.</param>
    public static GenericChart ImageGrid(ImageSet images, int columns = 8, string? title = null) => ImageGrid(
        images.Images, Numbers.Read(images.Labels).Values.Select(l => images.ClassNames[(int)l]), columns, title);

    /// <summary>Weights as pictures: blue below zero, white at zero, red above, on one scale for all.</summary>
    /// <param name="weights">[n, h, w], [n, 1, h, w], or [n, 784] as a linear layer keeps them.</param>
    /// <param name="captions">A text for each; null for none.</param>
    /// <param name="columns">How many in a row.</param>
    /// <param name="title">Above them.</param>
    /// <param name="valueTitle">Beside the colours: what the numbers are, when they are no weights.</param>
    /// <param name="places">A short text below each column of every tile, such as the number of a class; null for none.</param>
    public static GenericChart Weights(
        Tensor weights, IEnumerable<string>? captions = null, int columns = 5, string? title = null, string valueTitle = "weight",
        IReadOnlyList<string>? places = null)
    {
        var (pictures, height, width) = Pictures(weights);
        var tiles = pictures.Select(p => Array.ConvertAll(p, v => Series.Rounded(v, 3))).ToList();
        // Zero stands between the pictures, so the range always holds it.
        var low = Math.Min(0, tiles.Min(p => p.Min()));
        var high = Math.Max(0, tiles.Max(p => p.Max()));
        return Mosaic(tiles, height, width, background: 0, captions, columns, title, Diverging(low, high), Bar(valueTitle, Decimals(high - low)), places);
    }

    private static GenericChart Mosaic(
        List<double[]> tiles, int height, int width, double background, IEnumerable<string>? captions, int columns, string? title, Colorscale scale, ColorBar? bar,
        IReadOnlyList<string>? places = null)
    {
        var texts = Captions(captions, tiles.Count);
        columns = Math.Clamp(columns, 1, tiles.Count);
        var rows = (tiles.Count + columns - 1) / columns;
        // The captions stay as readable when the pictures are large: their room grows with them.
        var below = texts.Length == 0 ? Gap : Math.Max(CaptionRows, height * CaptionRows / 28);
        var (stepX, stepY) = (width + Gap, height + below);

        var z = Blank(rows * stepY, columns * stepX - Gap, background);
        var labels = new List<Annotation>();
        var frames = new List<Plotly.NET.LayoutObjects.Shape>();
        for (var n = 0; n < tiles.Count; n++)
        {
            var (top, left) = (n / columns * stepY, n % columns * stepX);
            // Weights near zero are as white as the page: a frame says where a tile ends. Places of pixels are their middles.
            if (bar is not null)
            {
                frames.Add(Frame(left - 0.5, top - 0.5, left + width - 0.5, top + height - 0.5, "#999999", 1));
            }
            for (var j = 0; j < (places?.Count ?? 0); j++)
            {
                labels.Add(Text(left + j, top + height + 0.35, places![j], "#666666", 9));
            }
            for (var i = 0; i < height; i++)
            {
                Array.Copy(tiles[n], i * width, z[top + i], left, width);
            }
            if (texts.Length > 0)
            {
                labels.Add(Text(left + (width - 1) / 2.0, top + height + below * 0.4, texts[n], "#222222", columns > 8 ? 11 : 13));
            }
        }

        var chart = bar is null
            ? Chart.Heatmap<double, int, int, string>(z, ColorScale: scale, ShowScale: false)
            : Chart.Heatmap<double, int, int, string>(z, ColorScale: scale, ShowScale: true, ColorBar: bar);
        return chart.WithPixels(z[0].Length, z.Length, width, bar is null ? 0 : 90, title).WithLayout(new { annotations = labels, shapes = frames });
    }

    private static string[] Captions(IEnumerable<string>? captions, int pictures)
    {
        string[] texts = [.. captions ?? []];
        return texts.Length == 0 || texts.Length == pictures
            ? texts
            : throw new ArgumentException($"There are {texts.Length} captions for {pictures} pictures.", nameof(captions));
    }

    // The size of a chart of so many pixels, which are squares; a few pictures, of that width, need not fill the page.
    private static GenericChart WithPixels(this GenericChart chart, int columns, int rows, int width, int barRoom, string? title)
    {
        var pixel = Math.Min((Look.Width - 20.0 - barRoom) / columns, 5 * 28.0 / width);
        return chart.Styled(title, null, null, (int)(pixel * columns) + 20 + barRoom, (int)(pixel * rows) + (title is null ? 20 : 56))
            .WithMargin(left: 10, right: 10 + barRoom, top: title is null ? 10 : 46, bottom: 10)
            .WithXAxis(new LinearAxis().With(new { visible = false }))
            .WithYAxis(new LinearAxis().With(new { visible = false, autorange = "reversed" }));
    }

    // plotly counts its ticks up from the lowest, so zero may come out as -2.22e-17; with fixed decimals it is written as zero.
    private static string Decimals(double span) => $".{(span > 0 ? Math.Max(0, 2 - (int)Math.Floor(Math.Log10(span))) : 0)}~f";

    // White at zero and the same strength of colour at the same distance from it, wherever the range ends.
    private static Colorscale Diverging(double low, double high) => Diverging(low, high, (0x00, 0x5A, 0xA0), (0xB8, 0x30, 0x00));

    private static Colorscale Diverging(double low, double high, (int r, int g, int b) below, (int r, int g, int b) above)
    {
        var strongest = Math.Max(-low, high);
        if (strongest == 0)
        {
            return Scale((0, "white"), (1, "white"));
        }
        var stops = new List<Tuple<double, Color>>();
        if (low < 0)
        {
            stops.Add(Tuple.Create(0.0, Mix(below, -low / strongest)));
        }
        stops.Add(Tuple.Create(-low / (high - low), Color.fromString("white")));
        if (high > 0)
        {
            stops.Add(Tuple.Create(1.0, Mix(above, high / strongest)));
        }
        return Colorscale.NewCustom(stops);

        static Color Mix((int r, int g, int b) full, double strength) => Color.fromRGB(
            (int)(255 - strength * (255 - full.r)), (int)(255 - strength * (255 - full.g)), (int)(255 - strength * (255 - full.b)));
    }

    private static (List<double[]> pictures, int height, int width) Pictures(Tensor images)
    {
        var (n, height, width) = images.shape switch
        {
            [var count, 1, var h, var w] => (count, h, w),
            [var count, var h, var w] => (count, h, w),
            [var count, 784] => (count, 28L, 28L),
            var other => throw new ArgumentException($"Pictures are [n, 1, h, w], [n, h, w] or [n, 784]; these are [{string.Join(", ", other)}].", nameof(images)),
        };
        if (n == 0)
        {
            throw new ArgumentException("There are no pictures to show.", nameof(images));
        }
        var all = Numbers.Read(images).Values;
        var size = (int)(height * width);
        return ([.. Enumerable.Range(0, (int)n).Select(i => all[(i * size)..((i + 1) * size)])], (int)height, (int)width);
    }

    // On a category axis x and y are places: plotly would take the name "16" for the sixteenth.
    private static Annotation Text(double x, double y, string text, string color, double size) =>
        new Annotation().With(new { x, y, text = HtmlText.Label(text), showarrow = false, font = new { size, color } });
}
