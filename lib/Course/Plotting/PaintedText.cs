using System.Globalization;
using System.Text;

namespace Course;

/// <summary>A text in which each character stands on the colour of a number. Made by <see cref="Plots.PaintedText"/>.</summary>
public sealed class PaintedText : IHtmlView
{
    private readonly string _text;
    private readonly double[] _values;

    /// <exception cref="ArgumentException">There is not one value a character, or a value is not finite.</exception>
    internal PaintedText(string text, Series values)
    {
        if (values.Exact.Length != text.Length)
        {
            throw new ArgumentException($"The text has {text.Length} characters and there are {values.Exact.Length} values: one a character is needed.", nameof(values));
        }
        if (values.Exact.Any(v => !double.IsFinite(v)))
        {
            throw new ArgumentException("A character can only be painted by a finite number.", nameof(values));
        }
        (_text, _values) = (text, values.Exact);
    }

    /// <inheritdoc/>
    public string ToHtml()
    {
        var strongest = _values.Length == 0 ? 0 : _values.Max(Math.Abs);
        var html = new StringBuilder("<pre style=\"font-size:14px;line-height:1.5;background:white;color:#222222\">");
        for (var i = 0; i < _text.Length;)
        {
            // Neighbours of one colour share a span.
            var color = Ground(_values[i], strongest);
            var from = i;
            while (i < _text.Length && Ground(_values[i], strongest) == color)
            {
                i++;
            }
            // The end of a line is drawn, so that its number is seen too.
            var part = HtmlText.Escape(_text[from..i]).Replace("\n", "⏎\n");
            html.Append($"<span style=\"background:{color}\">{part}</span>");
        }
        return html.Append("</pre>").ToString();
    }

    /// <summary>The text alone.</summary>
    public override string ToString() => _text;

    // In steps of an eighth: the eye tells no more apart, and the page stays small.
    private static string Ground(double value, double strongest)
    {
        var step = strongest == 0 ? 0 : Math.Round(8 * value / strongest);
        var rgb = step < 0 ? "0,114,178" : "213,94,0";
        return $"rgba({rgb},{(0.75 * Math.Abs(step) / 8).ToString("0.##", CultureInfo.InvariantCulture)})";
    }
}
