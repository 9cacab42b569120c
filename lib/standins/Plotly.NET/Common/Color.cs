using System.Globalization;

namespace Plotly.NET;

/// <summary>A colour, several colours, or numbers that a colour scale turns into colours.</summary>
public class Color
{
    Color(object value) => Value = value;

    /// <summary>A CSS colour text, a list of colours, or a list of numbers.</summary>
    public object Value { get; }

    /// <summary>Any CSS colour: "red", "#0072B2", "rgba(86, 180, 233, 0.25)".</summary>
    public static Color fromString(string c) => new(c);

    /// <summary>Red, green and blue from 0 to 255.</summary>
    public static Color fromRGB(int r, int g, int b) => fromARGB(255, r, g, b);

    /// <summary>Opacity, red, green and blue from 0 to 255.</summary>
    public static Color fromARGB(int a, int r, int g, int b)
    {
        foreach (var component in (ReadOnlySpan<int>)[a, r, g, b])
            if (component is < 0 or > 255)
                throw new ArgumentOutOfRangeException(nameof(a), $"A colour component goes from 0 to 255, not {component}.");
        var opacity = (a / 255.0).ToString("0.0################", CultureInfo.InvariantCulture);
        return new(string.Create(CultureInfo.InvariantCulture, $"rgba({r}, {g}, {b}, {opacity})"));
    }

    /// <summary>Six hexadecimal digits, with or without # or 0x ahead.</summary>
    /// <exception cref="FormatException">The text is not six hexadecimal digits.</exception>
    public static Color fromHex(string s)
    {
        var digits = s.TrimStart('#');
        if (digits.StartsWith("0x", StringComparison.OrdinalIgnoreCase)) digits = digits[2..];
        if (digits.Length != 6 || !int.TryParse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var rgb))
            throw new FormatException($"\"{s}\" is not a colour of six hexadecimal digits such as \"#0072B2\".");
        return fromRGB(rgb >> 16, rgb >> 8 & 255, rgb & 255);
    }

    /// <summary>One colour for each point.</summary>
    public static Color fromColors(IEnumerable<Color> c) => new(c);

    /// <summary>One number for each point, coloured by the trace's colour scale.</summary>
    public static Color fromColorScaleValues<a>(IEnumerable<a> c) where a : IConvertible => new(c);

    public override bool Equals(object? other) => other is Color color && Equals(color.Value, Value);
    public override int GetHashCode() => Value.GetHashCode();
}
