using System.Globalization;
using System.Net;

namespace Course;

/// <summary>Small pieces of text and HTML that several views share.</summary>
internal static class HtmlText
{
    internal const string Green = "#009E73";
    internal const string Red = "#D55E00";
    internal const string Gray = "#8A8A8A";
    internal const string Blue = "#0072B2";

    internal static string Escape(string text) => WebUtility.HtmlEncode(text);

    /// <summary>
    /// A number as a person reads it, the same on every machine. With four digits: 0.0005432 and 123.5; from 10,000 on all of its whole
    /// part, with commas: 12,346; above ten million only whole numbers are written so, as counts: 62,378,344; the rest as 6.238e7 and 1.5e-7.
    /// FigureText in the command line keeps to the same rule.
    /// </summary>
    internal static string Number(double value, int digits = 4) => value switch
    {
        double.NaN => "NaN",
        double.PositiveInfinity => "∞",
        double.NegativeInfinity => "−∞",
        0 => "0",
        _ when Math.Abs(value) is >= 1e-4 and < 1e7 => Plain(value, digits),
        _ when value == Math.Floor(value) && Math.Abs(value) < 1e12 => value.ToString("N0", CultureInfo.InvariantCulture),
        _ => value.ToString("0." + new string('#', digits - 1) + "e0", CultureInfo.InvariantCulture),
    };

    /// <summary>A box with a coloured edge; <paramref name="html"/> is already escaped.</summary>
    internal static string Box(string color, string html) =>
        $"<div style=\"border-left:6px solid {color};background:{color}14;padding:8px 14px;margin:6px 0;max-width:700px;"
        + $"font-size:15px;line-height:1.45\">{html}</div>";

    /// <summary>One line of text.</summary>
    internal static string Line(string text) => $"<div style=\"font-size:15px;color:#444;font-variant-numeric:tabular-nums\">{Escape(text)}</div>";

    // "G4" would write 1234567 as 1.235E+06; a person reads 1,234,567 more easily. What rounds to 10,000 has its comma, too.
    private static string Plain(double value, int digits)
    {
        var size = (int)Math.Floor(Math.Log10(Math.Abs(value))) + 1;
        var decimals = Math.Max(0, digits - size);
        return value.ToString(Math.Abs(value) >= 9_999.5 ? "N0" : "0." + new string('#', decimals), CultureInfo.InvariantCulture);
    }
}
