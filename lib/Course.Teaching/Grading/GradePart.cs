using System.Globalization;

namespace Course.Teaching.Grading;

/// <summary>One of several parts that a class is graded in, each perhaps on another machine.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Of">How many parts there are.</param>
public sealed record GradePart(int Number, int Of)
{
    /// <summary>Reads "1/4".</summary>
    /// <returns>Null when it is something else.</returns>
    public static GradePart? Parse(string text) =>
        text.Split('/') is [var number, var of] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var k)
            && int.TryParse(of, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && k >= 1 && k <= n
            ? new GradePart(k, n)
            : null;

    /// <summary>Every n-th: what is next to each other in a folder is spread evenly.</summary>
    public IEnumerable<T> Take<T>(IEnumerable<T> all) => all.Where((_, i) => i % Of == Number - 1);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Number}/{Of}");
}
