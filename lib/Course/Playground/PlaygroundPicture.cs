using System.Globalization;
using System.Text;

namespace Course;

/// <summary>
/// Draws a run of the playground as one SVG: what each feature and each unit says all over the plane, the weights between them, the decision
/// with the points, and the losses. It takes a few milliseconds, so that it can be drawn several times a second.
/// </summary>
internal static class PlaygroundPicture
{
    /// <summary>How many places the plane is cut into along each side.</summary>
    internal const int Side = 48;

    /// <summary>The plane reaches from minus this to this in both directions.</summary>
    internal const double Reach = 1.25;

    private const int Width = 960;
    private const int Tile = 38;
    private const int TileStep = 46;
    private const int TilePlaces = 16; // along each side of a tile
    private const int Top = 52;
    private const int Left = 60;
    private const int BigLeft = 670;
    private const int Big = 280;
    private const int CurveHeight = 70;

    private static readonly byte[] s_zero = Convert.FromHexString(Look.Data[1..]), s_one = Convert.FromHexString(Look.Model[1..]); // red, green, blue

    internal static string Svg(PlaygroundRun run)
    {
        var layers = run.Everywhere();
        var hidden = layers.Skip(1).SkipLast(1).ToList();
        var tallest = Math.Max(5, layers.SkipLast(1).Max(layer => layer.Units));
        var height = Top + Math.Max(tallest * TileStep, Big + CurveHeight + 44) + 8;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" style=\"max-width:100%;height:auto;background:white\" ");
        svg.Append("font-family=\"Open Sans, Segoe UI, Helvetica, Arial, sans-serif\" font-size=\"13\" fill=\"#222222\">");

        // The middle of each column of tiles, and of the tiles in it.
        var columns = layers.Count - 1;
        var middle = Top + tallest * TileStep / 2;
        int X(int layer) => Left + (columns == 1 ? 0 : layer * (BigLeft - 110 - Left) / Math.Max(2, columns - 1));
        int Y(int layer, int unit) => middle - layers[layer].Units * TileStep / 2 + unit * TileStep;

        var weights = run.Weights;
        for (var layer = 0; layer < columns; layer++)
        {
            var isLast = layer == columns - 1;
            for (var to = 0; to < layers[layer + 1].Units; to++)
            {
                for (var from = 0; from < layers[layer].Units; from++)
                {
                    Link(svg, weights[layer][to, from], X(layer) + Tile, Y(layer, from) + Tile / 2,
                        isLast ? BigLeft : X(layer + 1), isLast ? Top + Big / 2 : Y(layer + 1, to) + Tile / 2);
                }
            }
        }
        for (var layer = 0; layer < columns; layer++)
        {
            var (units, values) = layers[layer];
            Text(svg, X(layer) + Tile / 2, Top - 30, layer == 0 ? "features" : $"layer {layer}", "middle");
            Text(svg, X(layer) + Tile / 2, Top - 14, layer == 0 ? "" : units == 1 ? "1 unit" : $"{units} units", "middle", "#666666");
            for (var unit = 0; unit < units; unit++)
            {
                Image(svg, values, units, unit, Side / TilePlaces, X(layer), Y(layer, unit), Tile);
                if (layer == 0)
                {
                    Text(svg, X(0) - 6, Y(0, unit) + Tile / 2 + 4, run.Choice.Features[unit], "end");
                }
            }
        }
        Image(svg, Array.ConvertAll(layers[^1].Values, z => MathF.Tanh(z / 2)), 1, 0, 1, BigLeft, Top, Big, strongest: 1);
        Points(svg, run);
        Text(svg, BigLeft, Top - 30, string.Create(CultureInfo.InvariantCulture, $"epoch {run.Epochs}"));
        Text(svg, BigLeft, Top - 14, string.Create(
            CultureInfo.InvariantCulture, $"right: training {run.TrainAccuracy:P1}, test {run.TestAccuracy:P1}"), color: "#666666");
        Curves(svg, run, Top + Big + 38);
        return svg.Append("</svg>").ToString();
    }

    // Thick where the weight is large, orange where it speaks for class 1, blue where it speaks against.
    private static void Link(StringBuilder svg, float weight, int x1, int y1, int x2, int y2)
    {
        var color = !float.IsFinite(weight) ? HtmlText.Gray : weight > 0 ? Look.Model : Look.Data;
        var width = float.IsFinite(weight) ? Math.Min(7, 0.3 + 1.6 * Math.Abs(weight)) : 1;
        var bend = (x1 + x2) / 2;
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{x1} {y1}C{bend} {y1} {bend} {y2} {x2} {y2}\" fill=\"none\" stroke=\"{color}\" ");
        svg.Append(CultureInfo.InvariantCulture, $"stroke-width=\"{width:0.#}\" stroke-opacity=\"0.7\"><title>weight {weight:0.###}</title></path>");
    }

    private static void Text(StringBuilder svg, int x, int y, string text, string anchor = "start", string? color = null) => svg.Append(
        CultureInfo.InvariantCulture,
        $"<text x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\"{(color is null ? "" : $" fill=\"{color}\"")}>{HtmlText.Escape(text)}</text>");

    // The numbers of one unit, of values [Side · Side · units], at every so manieth place: blue below zero, white at zero, orange above.
    // The number with the full colour is the strongest given, or else the largest there is.
    private static void Image(StringBuilder svg, float[] values, int units, int unit, int every, int x, int y, int size, float? strongest = null)
    {
        var side = Side / every;
        var chosen = new float[side * side];
        for (var i = 0; i < chosen.Length; i++)
        {
            // Of the places that fall together, the middle one.
            var (row, column) = (i / side * every + every / 2, i % side * every + every / 2);
            chosen[i] = values[(row * Side + column) * units + unit];
        }
        var full = strongest ?? chosen.Max(v => float.IsFinite(v) ? Math.Abs(v) : 0);
        svg.Append(CultureInfo.InvariantCulture, $"<image x=\"{x}\" y=\"{y}\" width=\"{size}\" height=\"{size}\" preserveAspectRatio=\"none\" href=\"");
        svg.Append(Bitmap(chosen, side, full)).Append("\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x}\" y=\"{y}\" width=\"{size}\" height=\"{size}\" fill=\"none\" stroke=\"#888888\"/>");
    }

    // A Windows bitmap: every browser draws it, and it is a head of 54 bytes before the bare pixels.
    private static string Bitmap(float[] values, int side, float full)
    {
        var bytes = new byte[54 + 4 * values.Length];
        using (var file = new BinaryWriter(new MemoryStream(bytes)))
        {
            file.Write("BM"u8);
            file.Write(bytes.Length);
            file.Write(0);
            file.Write(54);
            file.Write(40);
            file.Write(side);
            file.Write(-side); // the rows come from the top
            file.Write((short)1);
            file.Write((short)32);
            file.Write(new byte[24]);
            foreach (var value in values)
            {
                var strength = float.IsFinite(value) && full > 0 ? Math.Clamp(value / full, -1, 1) : 0;
                var color = strength < 0 ? s_zero : s_one;
                // Not to the full: the points stand on it in the full colours.
                var share = 0.72f * Math.Abs(strength);
                file.Write([(byte)(255 - share * (255 - color[2])), (byte)(255 - share * (255 - color[1])), (byte)(255 - share * (255 - color[0])), 255]);
            }
        }
        return "data:image/bmp;base64," + Convert.ToBase64String(bytes);
    }

    private static void Points(StringBuilder svg, PlaygroundRun run)
    {
        for (var label = 0; label < 2; label++)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<g fill=\"{Look.Classes[label]}\" stroke=\"white\" stroke-width=\"0.8\">");
            for (var i = 0; i < run.Classes.Length; i++)
            {
                var (x, y) = (run.Points[2 * i] / Reach, run.Points[2 * i + 1] / Reach);
                if (run.Classes[i] > 0.5f == (label == 1) && Math.Abs(x) < 1 && Math.Abs(y) < 1)
                {
                    svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{BigLeft + (1 + x) * Big / 2:0.#}\" cy=\"{Top + (1 - y) * Big / 2:0.#}\" r=\"3\"/>");
                }
            }
            svg.Append("</g>");
        }
    }

    // Both losses over the epochs that were looked at, from 0 to the largest.
    private static void Curves(StringBuilder svg, PlaygroundRun run, int top)
    {
        var most = run.TrainLosses.Concat(run.TestLosses).Where(double.IsFinite).DefaultIfEmpty(1).Max();
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{BigLeft} {top}V{top + CurveHeight}H{BigLeft + Big}\" fill=\"none\" stroke=\"#888888\"/>");
        foreach (var (losses, color, name, x) in new[] { (run.TrainLosses, Look.Data, "training loss", BigLeft), (run.TestLosses, Look.Model, "test loss", BigLeft + Big / 2 + 10) })
        {
            Text(svg, x, top - 10, string.Create(CultureInfo.InvariantCulture, $"{name} {losses[^1]:0.000}"), color: color);
            // Not more corners than pixels.
            var every = Math.Max(1, losses.Count / Big);
            var corners = Enumerable.Range(0, losses.Count).Where(i => (i % every == 0 || i == losses.Count - 1) && double.IsFinite(losses[i])).Select(i => string.Create(
                CultureInfo.InvariantCulture,
                $"{BigLeft + (losses.Count == 1 ? 0 : (double)Big * i / (losses.Count - 1)):0.#},{top + CurveHeight * (1 - losses[i] / most):0.#}"));
            svg.Append(CultureInfo.InvariantCulture, $"<polyline points=\"{string.Join(' ', corners)}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"2\"/>");
        }
    }
}
