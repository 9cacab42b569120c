using System.Globalization;

namespace Course;

/// <summary>
/// Draws a wrong answer where a picture says more than a sentence: a function as a curve beside the right one, a vector or a matrix
/// with its wrong numbers marked. Pure HTML and SVG, so that every front end and the feedback page of a grader can show it.
/// </summary>
internal static class MistakePicture
{
    private const int Width = 420, Height = 220, Left = 52, Right = 12, Top = 12, Bottom = 30;
    private const int MostRows = 12, MostColumns = 12;

    /// <summary>A curve through the points that were tried; null when there are too few to see a shape, or numbers that cannot be drawn.</summary>
    internal static string? Curve(double[] x, double[] answer, double[] right)
    {
        if (x.Length < 4 || answer.Length != x.Length || right.Length != x.Length)
        {
            return null;
        }
        var order = Enumerable.Range(0, x.Length).OrderBy(i => x[i]).ToArray();
        double[] all = [.. answer.Concat(right).Where(double.IsFinite)];
        var (low, high) = (x[order[0]], x[order[^1]]);
        if (all.Length == 0 || !double.IsFinite(low) || !double.IsFinite(high) || low == high)
        {
            return null;
        }
        var (bottom, top) = (all.Min(), all.Max());
        if (bottom == top)
        {
            (bottom, top) = (bottom - 1, top + 1);
        }

        double X(double v) => Left + (v - low) / (high - low) * (Width - Left - Right);
        double Y(double v) => Top + (top - v) / (top - bottom) * (Height - Top - Bottom);
        string Path(double[] y, string color, bool marks)
        {
            var seen = order.Where(i => double.IsFinite(y[i])).Select(i => (x: Text(X(x[i])), y: Text(Y(y[i])))).ToList();
            var line = string.Concat(seen.Select(p => $"{p.x},{p.y} "));
            return $"<polyline fill=\"none\" stroke=\"{color}\" stroke-width=\"2\" points=\"{line}\"/>"
                + (marks ? string.Concat(seen.Select(p => $"<circle cx=\"{p.x}\" cy=\"{p.y}\" r=\"3.5\" fill=\"{color}\"/>")) : "");
        }

        var label = "font-size=\"12\" fill=\"#444\" font-family=\"sans-serif\"";
        return $"<svg role=\"img\" aria-label=\"your function and the right one\" width=\"{Width}\" height=\"{Height + 20}\" style=\"background:#fff;margin-top:6px;max-width:100%\">"
            + $"<rect x=\"{Left}\" y=\"{Top}\" width=\"{Width - Left - Right}\" height=\"{Height - Top - Bottom}\" fill=\"none\" stroke=\"#ddd\"/>"
            + (bottom < 0 && top > 0 ? $"<line x1=\"{Left}\" x2=\"{Width - Right}\" y1=\"{Text(Y(0))}\" y2=\"{Text(Y(0))}\" stroke=\"#ddd\"/>" : "")
            + Path(right, "#000000", marks: false) + Path(answer, HtmlText.Red, marks: x.Length <= 40)
            + $"<text x=\"{Left - 6}\" y=\"{Top + 10}\" text-anchor=\"end\" {label}>{NumberText.Of(top, 3)}</text>"
            + $"<text x=\"{Left - 6}\" y=\"{Height - Bottom}\" text-anchor=\"end\" {label}>{NumberText.Of(bottom, 3)}</text>"
            + $"<text x=\"{Left}\" y=\"{Height - Bottom + 16}\" {label}>{NumberText.Of(low, 3)}</text>"
            + $"<text x=\"{Width - Right}\" y=\"{Height - Bottom + 16}\" text-anchor=\"end\" {label}>{NumberText.Of(high, 3)}</text>"
            + $"<text x=\"{Left}\" y=\"{Height + 10}\" font-size=\"13\" font-family=\"sans-serif\"><tspan fill=\"{HtmlText.Red}\">● yours</tspan><tspan dx=\"18\" fill=\"#000000\">— right, at the {x.Length} inputs tried</tspan></text></svg>";
    }

    /// <summary>
    /// The learner's numbers as a table, wrong ones marked; null when they are too many, of another shape than the right ones, or wrong throughout:
    /// then the sentence beside it says as much. The right numbers are not given away.
    /// </summary>
    internal static string? Cells(Numbers answer, Numbers right, double tolerance)
    {
        var (a, r) = (answer.Squeezed(), right.Squeezed());
        if (!a.Shape.SequenceEqual(r.Shape) || a.Shape.Length is 0 or > 2)
        {
            return null;
        }
        var (rows, columns) = a.Shape.Length == 1 ? (1, (int)a.Shape[0]) : ((int)a.Shape[0], (int)a.Shape[1]);
        if (rows > MostRows || columns > MostColumns || a.Values.Length < 3)
        {
            return null;
        }
        var wrong = Diagnosis.Wrong(a.Values, r.Values, tolerance);
        if (!wrong.Contains(false))
        {
            return null;
        }

        var cells = a.Values.Zip(wrong, Cell).Chunk(columns).Select(row => $"<tr>{string.Concat(row)}</tr>");
        return "<div style=\"margin-top:6px\">Yours; the marked numbers are wrong:</div>"
            + $"<table style=\"border-collapse:collapse;margin-top:4px;font-variant-numeric:tabular-nums\">{string.Concat(cells)}</table>";

        static string Cell(double value, bool wrong)
        {
            var look = wrong ? $"background:{HtmlText.Red};color:#fff;font-weight:600" : "background:#fff;color:#444";
            return $"<td style=\"border:1px solid #ddd;padding:2px 8px;text-align:right;{look}\">{NumberText.Of(value, 3)}</td>";
        }
    }

    private static string Text(double v) => v.ToString("0.#", CultureInfo.InvariantCulture);
}
