using static TorchSharp.torch;

namespace Course;

/// <summary>Small made-up data sets. The same seed gives the same numbers on every machine; torch's own generator is not touched.</summary>
public static class Toy
{
    /// <summary>Two interleaving half-moons, one class each.</summary>
    /// <returns>x [n, 2], float32, and the class 0 or 1, [n], int64.</returns>
    public static (Tensor x, Tensor y) Moons(int n = 400, double noise = 0.15, int seed = 0)
    {
        var random = new SeededRandom(Positive(n, seed));
        var (x, y) = (new double[n, 2], new long[n]);
        for (var i = 0; i < n; i++)
        {
            y[i] = i % 2;
            var (sin, cos) = Math.SinCos(random.Uniform(0, Math.PI));
            (x[i, 0], x[i, 1]) = y[i] == 0 ? (cos, sin) : (1 - cos, 0.5 - sin);
            x[i, 0] += random.Normal(0, noise);
            x[i, 1] += random.Normal(0, noise);
        }
        return (Matrix(x), tensor(y));
    }

    /// <summary>
    /// A curve whose noise depends on where you are: y = sin(x) + N(0, σ(x)) with σ(x) = 0.05 + 0.35·(1 + sin(x − 1)) / 2 for x between −4 and 4.
    /// </summary>
    /// <returns>x and y, both [n, 1], float32; <see cref="HeteroscedasticStd"/> is the true σ.</returns>
    public static (Tensor x, Tensor y) Heteroscedastic(int n = 800, int seed = 0)
    {
        var random = new SeededRandom(Positive(n, seed));
        var x = random.Uniform(n, -4, 4);
        return (Column(x), Column(Array.ConvertAll(x, v => Math.Sin(v) + random.Normal(0, HeteroscedasticStd(v)))));
    }

    /// <summary>The true standard deviation of <see cref="Heteroscedastic"/> at x.</summary>
    public static double HeteroscedasticStd(double x) => 0.05 + 0.35 * (1 + Math.Sin(x - 1)) / 2;

    // Checks n on the way to the seed, so that each data set says it the same way.
    private static int Positive(int n, int seed) =>
        n > 0 ? seed : throw new ArgumentOutOfRangeException(nameof(n), $"A data set needs at least one point, not {n}.");

    private static Tensor Column(double[] values) => tensor(values, values.Length, 1, dtype: ScalarType.Float32);

    private static Tensor Matrix(double[,] values) => tensor(values, dtype: ScalarType.Float32);
}
