namespace Course;

/// <summary>Random numbers that are the same on every machine and leave torch's own generator alone.</summary>
internal sealed class SeededRandom(int seed)
{
    // Random with a seed keeps its algorithm from release to release; without a seed it does not.
    private readonly Random _random = new(seed);
    private double? _spare;

    internal double Uniform(double from, double to) => from + (to - from) * _random.NextDouble();

    internal double[] Uniform(int n, double from, double to) => [.. Enumerable.Range(0, n).Select(_ => Uniform(from, to))];

    /// <summary>A normal number by the method of Box and Muller, which makes two at a time.</summary>
    internal double Normal(double mean = 0, double std = 1)
    {
        if (_spare is { } kept)
        {
            _spare = null;
            return mean + std * kept;
        }
        var radius = Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble()));
        var (sin, cos) = Math.SinCos(2 * Math.PI * _random.NextDouble());
        _spare = radius * sin;
        return mean + std * radius * cos;
    }

    /// <summary>The numbers 0 … n−1 in random order.</summary>
    internal long[] Permutation(long n)
    {
        long[] order = [.. Enumerable.Range(0, checked((int)n)).Select(i => (long)i)];
        _random.Shuffle(order);
        return order;
    }
}
