using System.Globalization;

namespace Course.Contracts;

/// <summary>Numbers as a person reads them, the same on every machine.</summary>
public static class NumberText
{
    /// <summary>
    /// With four digits: 0.0005432 and 123.5; from 10,000 on all of its whole part, with commas: 12,346; above ten million only whole
    /// numbers are written so, as counts: 62,378,344; the rest as 6.238e7 and 1.5e-7.
    /// </summary>
    public static string Of(double value, int digits = 4) => value switch
    {
        double.NaN => "NaN",
        double.PositiveInfinity => "∞",
        double.NegativeInfinity => "−∞",
        0 => "0",
        _ when Math.Abs(value) is >= 1e-4 and < 1e7 => Plain(value, digits),
        _ when value == Math.Floor(value) && Math.Abs(value) < 1e12 => value.ToString("N0", CultureInfo.InvariantCulture),
        _ => value.ToString("0." + new string('#', digits - 1) + "e0", CultureInfo.InvariantCulture),
    };

    /// <summary>"1 notebook", "3 notebooks".</summary>
    public static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? "" : "s")}");

    // "G4" would write 1234567 as 1.235E+06; a person reads 1,234,567 more easily. What rounds to 10,000 has its comma, too.
    private static string Plain(double value, int digits)
    {
        var size = (int)Math.Floor(Math.Log10(Math.Abs(value))) + 1;
        var decimals = Math.Max(0, digits - size);
        return value.ToString(Math.Abs(value) >= 9_999.5 ? "N0" : "0." + new string('#', decimals), CultureInfo.InvariantCulture);
    }
}
