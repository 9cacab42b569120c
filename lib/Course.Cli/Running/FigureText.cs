using System.Globalization;

namespace Course.Cli.Running;

/// <summary>Headline figures as a terminal shows them.</summary>
internal static class FigureText
{
    /// <summary>
    /// A number as the notebook's own table of figures writes it. With four digits: 0.0005432 and 123.5; from 10,000 on all of its whole
    /// part, with commas: 12,346; above ten million only whole numbers are written so, as counts: 62,378,344; the rest as 6.238e7 and
    /// 1.5e-7. The rule is HtmlText.Number's in the helper library, which the command line does not call.
    /// </summary>
    public static string Number(double value) => value switch
    {
        double.NaN => "NaN",
        double.PositiveInfinity => "∞",
        double.NegativeInfinity => "−∞",
        0 => "0",
        _ when Math.Abs(value) is >= 9_999.5 and < 1e7 || (value == Math.Floor(value) && Math.Abs(value) is >= 1e7 and < 1e12) =>
            value.ToString("N0", CultureInfo.InvariantCulture),
        _ when Math.Abs(value) is >= 1e-4 and < 1e7 => value.ToString("0." + new string('#', Decimals(value)), CultureInfo.InvariantCulture),
        _ => value.ToString("0.###e0", CultureInfo.InvariantCulture),
    };

    // So many that there are four digits with those before the point.
    private static int Decimals(double value) => Math.Max(0, 3 - (int)Math.Floor(Math.Log10(Math.Abs(value))));
}
