namespace Microsoft.ML;

/// <summary>Minimises a smooth convex function plus a multiple of absolute values: limited-memory BFGS, with the orthant-wise treatment of
/// the absolute values (Andrew and Gao, ICML 2007).</summary>
sealed class QuasiNewton(int historySize, double tolerance, int maximumIterations)
{
    /// <summary>The value at a point; fills in the gradient.</summary>
    public delegate double Function(double[] x, double[] gradient);

    /// <summary>Walks from <paramref name="x"/> to the minimum.</summary>
    /// <param name="x">Where to begin.</param>
    /// <param name="function">The smooth part.</param>
    /// <param name="l1">For each coordinate what its absolute value costs.</param>
    /// <param name="progress">Told number and value of each iteration.</param>
    public double[] Minimise(double[] x, Function function, double[] l1, Action<int, double> progress)
    {
        var n = x.Length;
        var gradient = new double[n];
        var value = function(x, gradient) + Cost(x, l1);
        var steps = new List<(double[] S, double[] Y, double Rho)>();
        var recent = new Queue<double>();
        for (var iteration = 1; iteration <= maximumIterations; iteration++)
        {
            var slope = Slope(x, gradient, l1);
            if (Length(slope) <= 1e-12 * Math.Max(1, Length(x))) break;
            var direction = Direction(slope, steps);
            // A direction may not point where the slope does not.
            for (var i = 0; i < n; i++)
                if (l1[i] > 0 && direction[i] * slope[i] >= 0) direction[i] = 0;
            var descent = Dot(direction, slope);
            if (!(descent < 0))
            {
                direction = Array.ConvertAll(slope, s => -s);
                descent = -Dot(slope, slope);
                steps.Clear();
            }
            if (Search(x, value, slope, direction, descent, function, l1, steps.Count == 0 ? 1 / Math.Max(1, Length(direction)) : 1) is not { } found)
            {
                if (steps.Count == 0) break;
                // The memory of steps no longer fits: begin again with the slope.
                steps.Clear();
                continue;
            }
            var change = found.X.Zip(x, (a, b) => a - b).ToArray();
            var bend = found.Gradient.Zip(gradient, (a, b) => a - b).ToArray();
            if (Dot(change, bend) is var product && product > 1e-14 * Dot(bend, bend))
            {
                steps.Add((change, bend, 1 / product));
                if (steps.Count > historySize) steps.RemoveAt(0);
            }
            recent.Enqueue(value);
            if (recent.Count > 5) recent.Dequeue();
            (x, value, gradient) = (found.X, found.Value, found.Gradient);
            progress(iteration, value);
            if (recent.Count == 5 && (recent.Peek() - value) / 5 <= tolerance * Math.Max(1e-12, Math.Abs(value))) break;
        }
        return x;
    }

    static (double[] X, double Value, double[] Gradient)? Search(double[] x, double value, double[] slope, double[] direction, double descent,
        Function function, double[] l1, double step)
    {
        for (var tries = 0; tries < 40; tries++, step /= 2)
        {
            var next = new double[x.Length];
            double expected = 0;
            for (var i = 0; i < x.Length; i++)
            {
                next[i] = x[i] + step * direction[i];
                // Nothing crosses 0 within a step: it stops there.
                if (l1[i] > 0 && next[i] * (x[i] != 0 ? x[i] : -slope[i]) < 0) next[i] = 0;
                expected += slope[i] * (next[i] - x[i]);
            }
            var gradient = new double[x.Length];
            var nextValue = function(next, gradient) + Cost(next, l1);
            if (nextValue <= value + 1e-4 * Math.Min(expected, 0) && nextValue < value) return (next, nextValue, gradient);
        }
        return null;
    }

    /// <summary>The slope with the absolute values in it: the smallest one where they have a kink.</summary>
    static double[] Slope(double[] x, double[] gradient, double[] l1)
    {
        var result = new double[x.Length];
        for (var i = 0; i < x.Length; i++)
            result[i] = x[i] != 0 ? gradient[i] + l1[i] * Math.Sign(x[i])
                : gradient[i] + l1[i] < 0 ? gradient[i] + l1[i] : gradient[i] - l1[i] > 0 ? gradient[i] - l1[i] : 0;
        return result;
    }

    static double[] Direction(double[] slope, List<(double[] S, double[] Y, double Rho)> steps)
    {
        var direction = Array.ConvertAll(slope, s => -s);
        var alphas = new double[steps.Count];
        for (var k = steps.Count - 1; k >= 0; k--)
        {
            alphas[k] = steps[k].Rho * Dot(steps[k].S, direction);
            Add(direction, steps[k].Y, -alphas[k]);
        }
        if (steps.Count > 0)
        {
            var scale = 1 / (steps[^1].Rho * Dot(steps[^1].Y, steps[^1].Y));
            for (var i = 0; i < direction.Length; i++) direction[i] *= scale;
        }
        for (var k = 0; k < steps.Count; k++) Add(direction, steps[k].S, alphas[k] - steps[k].Rho * Dot(steps[k].Y, direction));
        return direction;
    }

    static double Cost(double[] x, double[] l1)
    {
        double sum = 0;
        for (var i = 0; i < x.Length; i++) sum += l1[i] * Math.Abs(x[i]);
        return sum;
    }

    static void Add(double[] target, double[] source, double factor)
    {
        for (var i = 0; i < target.Length; i++) target[i] += factor * source[i];
    }

    static double Dot(double[] a, double[] b)
    {
        double sum = 0;
        for (var i = 0; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }

    static double Length(double[] a) => Math.Sqrt(Dot(a, a));
}
