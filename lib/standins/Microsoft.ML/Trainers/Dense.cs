using System.Numerics;
using System.Runtime.InteropServices;

namespace Microsoft.ML;

/// <summary>Sums over feature rows, several numbers at a time.</summary>
static class Dense
{
    /// <summary>Σ x·w, summed in double precision.</summary>
    public static double Dot(ReadOnlySpan<float> x, ReadOnlySpan<double> w)
    {
        var many = MemoryMarshal.Cast<float, Vector<float>>(x);
        var weights = MemoryMarshal.Cast<double, Vector<double>>(w);
        Vector<double> low = default, high = default;
        for (var i = 0; i < many.Length; i++)
        {
            Vector.Widen(many[i], out var first, out var second);
            low += first * weights[2 * i];
            high += second * weights[2 * i + 1];
        }
        var sum = Vector.Sum(low + high);
        for (var i = many.Length * Vector<float>.Count; i < x.Length; i++) sum += x[i] * w[i];
        return sum;
    }

    public static double Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> w)
    {
        var many = MemoryMarshal.Cast<float, Vector<float>>(x);
        var weights = MemoryMarshal.Cast<float, Vector<float>>(w);
        Vector<double> low = default, high = default;
        for (var i = 0; i < many.Length; i++)
        {
            Vector.Widen(many[i], out var first, out var second);
            Vector.Widen(weights[i], out var firstWeight, out var secondWeight);
            low += first * firstWeight;
            high += second * secondWeight;
        }
        var sum = Vector.Sum(low + high);
        for (var i = many.Length * Vector<float>.Count; i < x.Length; i++) sum += (double)x[i] * w[i];
        return sum;
    }

    /// <summary>target += factor · x.</summary>
    public static void AddScaled(Span<double> target, ReadOnlySpan<float> x, double factor)
    {
        var many = MemoryMarshal.Cast<float, Vector<float>>(x);
        var to = MemoryMarshal.Cast<double, Vector<double>>(target);
        var scale = new Vector<double>(factor);
        for (var i = 0; i < many.Length; i++)
        {
            Vector.Widen(many[i], out var first, out var second);
            to[2 * i] += first * scale;
            to[2 * i + 1] += second * scale;
        }
        for (var i = many.Length * Vector<float>.Count; i < x.Length; i++) target[i] += factor * x[i];
    }

    public static double SquaredNorm(ReadOnlySpan<float> x) => Dot(x, x);

    /// <summary>Cuts rows into parts for the threads: always the same parts, so that sums over them always come out the same.</summary>
    public static IReadOnlyList<(int From, int To)> Parts(int rows)
    {
        var count = Math.Clamp(rows / 256, 1, 32);
        return [.. Enumerable.Range(0, count).Select(p => ((int)((long)rows * p / count), (int)((long)rows * (p + 1) / count)))];
    }

    /// <summary>ln(1 + eᶻ) without overflow.</summary>
    public static double SoftPlus(double z) => z > 0 ? z + Math.Log(1 + Math.Exp(-z)) : Math.Log(1 + Math.Exp(z));

    public static double Sigmoid(double z) => z >= 0 ? 1 / (1 + Math.Exp(-z)) : Math.Exp(z) / (1 + Math.Exp(z));

    /// <summary>Puts the softmax in place of the scores; gives the logarithm of the sum of their exponentials.</summary>
    public static double SoftMax(Span<double> scores)
    {
        var max = double.NegativeInfinity;
        foreach (var score in scores) max = Math.Max(max, score);
        double sum = 0;
        for (var k = 0; k < scores.Length; k++) sum += scores[k] = Math.Exp(scores[k] - max);
        for (var k = 0; k < scores.Length; k++) scores[k] /= sum;
        return max + Math.Log(sum);
    }
}
