using static TorchSharp.torch;

namespace Course;

/// <summary>Numbers to draw. Arrays, lists and tensors (of any shape, read row by row) turn into it by themselves.</summary>
/// <param name="values">The numbers.</param>
public readonly struct Series(double[] values)
{
    /// <summary>The numbers, rounded to six significant digits so that figures stay small.</summary>
    public double[] Values => Array.ConvertAll(Exact, v => Rounded(v));

    /// <summary>The numbers as they came.</summary>
    internal double[] Exact => values ?? []; // null in the default of the struct

    /// <summary>From an array of double.</summary>
    public static implicit operator Series(double[] values) => new(values);

    /// <summary>From an array of float.</summary>
    public static implicit operator Series(float[] values) => new(Array.ConvertAll(values, v => (double)v));

    /// <summary>From an array of int.</summary>
    public static implicit operator Series(int[] values) => new(Array.ConvertAll(values, v => (double)v));

    /// <summary>From an array of long.</summary>
    public static implicit operator Series(long[] values) => new(Array.ConvertAll(values, v => (double)v));

    /// <summary>From a list.</summary>
    public static implicit operator Series(List<double> values) => new([.. values]);

    /// <summary>From a tensor of any shape and type.</summary>
    public static implicit operator Series(Tensor values) => new(Course.Numbers.Read(values).Values);

    /// <summary>n numbers at equal distances, both ends included.</summary>
    public static double[] Linspace(double from, double to, int n) =>
        [.. Enumerable.Range(0, n).Select(i => n == 1 ? from : from + (to - from) * i / (n - 1))];

    /// <summary>A number with so many significant digits.</summary>
    internal static double Rounded(double value, int digits = 6)
    {
        if (value == 0 || !double.IsFinite(value))
        {
            return value;
        }
        var decimals = digits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        return decimals is >= 0 and <= 15 ? Math.Round(value, decimals) : value;
    }
}
