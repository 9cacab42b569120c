using TorchSharp;
using static TorchSharp.torch;

namespace Course;

/// <summary>Small made-up data sets. The same seed gives the same numbers on every machine; torch's own generator is not touched.</summary>
public static class Toy
{
    /// <summary>A noisy line, y = w·x + b + noise.</summary>
    /// <param name="n">How many points.</param>
    /// <param name="w">The slope.</param>
    /// <param name="b">The intercept.</param>
    /// <param name="noise">The standard deviation of the noise.</param>
    /// <param name="from">The smallest x.</param>
    /// <param name="to">The largest x.</param>
    /// <param name="seed">Where the random numbers start.</param>
    /// <returns>x and y, both [n], float32.</returns>
    public static (Tensor x, Tensor y) Line(int n = 100, double w = 2, double b = -1, double noise = 0.3, double from = 0, double to = 2, int seed = 0)
    {
        var random = new SeededRandom(Positive(n, seed));
        var x = random.Uniform(n, from, to);
        return (Vector(x), Vector(Array.ConvertAll(x, v => w * v + b + random.Normal(0, noise))));
    }

    /// <summary>
    /// Two features of very different scale, x₁ ~ N(0, 1) and x₂ ~ N(10, 10), and a linear target, y = w₁x₁ + w₂x₂ + b + noise.
    /// The second 10 is read as the standard deviation, not the variance.
    /// </summary>
    /// <returns>x [n, 2] and y [n], float32.</returns>
    public static (Tensor x, Tensor y) TwoScales(int n = 500, double w1 = 3, double w2 = 0.5, double b = 1, double noise = 0.5, int seed = 0)
    {
        var random = new SeededRandom(Positive(n, seed));
        var (x, y) = (new double[n, 2], new double[n]);
        for (var i = 0; i < n; i++)
        {
            (x[i, 0], x[i, 1]) = (random.Normal(), random.Normal(10, 10));
            y[i] = w1 * x[i, 0] + w2 * x[i, 1] + b + random.Normal(0, noise);
        }
        return (Matrix(x), Vector(y));
    }

    /// <summary>A noisy sine wave, y = sin(x) + noise, with x evenly random between −π and π (or as told).</summary>
    /// <returns>x and y, both [n, 1], float32.</returns>
    public static (Tensor x, Tensor y) Sine(int n = 200, double noise = 0.1, double from = -Math.PI, double to = Math.PI, int seed = 0)
    {
        var random = new SeededRandom(Positive(n, seed));
        var x = random.Uniform(n, from, to);
        return (Column(x), Column(Array.ConvertAll(x, v => Math.Sin(v) + random.Normal(0, noise))));
    }

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

    /// <summary>Spiral arms around the origin, one class an arm.</summary>
    /// <param name="n">How many points in all.</param>
    /// <param name="arms">How many classes.</param>
    /// <param name="turns">How often each arm goes around.</param>
    /// <param name="noise">The standard deviation of the noise in both directions.</param>
    /// <param name="seed">Where the random numbers start.</param>
    /// <returns>x [n, 2], float32, within about one of the origin, and the class, [n], int64.</returns>
    public static (Tensor x, Tensor y) Spirals(int n = 600, int arms = 3, double turns = 0.75, double noise = 0.03, int seed = 0)
    {
        if (arms < 1) throw new ArgumentOutOfRangeException(nameof(arms), $"Spirals need at least one arm, not {arms}.");
        var random = new SeededRandom(Positive(n, seed));
        var (x, y) = (new double[n, 2], new long[n]);
        for (var i = 0; i < n; i++)
        {
            y[i] = i % arms;
            var radius = random.Uniform(0.05, 1);
            var (sin, cos) = Math.SinCos(2 * Math.PI * (turns * radius + (double)y[i] / arms));
            (x[i, 0], x[i, 1]) = (radius * cos + random.Normal(0, noise), radius * sin + random.Normal(0, noise));
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

    private static Tensor Vector(double[] values) => tensor(values, dtype: ScalarType.Float32);

    private static Tensor Column(double[] values) => tensor(values, values.Length, 1, dtype: ScalarType.Float32);

    private static Tensor Matrix(double[,] values) => tensor(values, dtype: ScalarType.Float32);
}
