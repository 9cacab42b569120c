using TorchSharp;
using static TorchSharp.torch;

namespace Course;

public static partial class Check
{
    /// <summary>Checks a gradient against finite differences of the function that it belongs to.</summary>
    /// <param name="exercise">Its number and name.</param>
    /// <param name="gradient">The learner's function: from the point to all partial derivatives there.</param>
    /// <param name="of">The function itself, from the point to a number.</param>
    /// <param name="at">The points to try, each an array of coordinates.</param>
    /// <param name="names">What the coordinates are called, for messages: "w", "b".</param>
    /// <param name="tolerance">How far off is still right, as a part of the largest derivative.</param>
    public static CheckedFunction<double[], double[]> Gradient(
        string exercise, Func<double[], double[]>? gradient, Func<double[], double> of, IEnumerable<double[]> at,
        string[]? names = null, double tolerance = 1e-3)
    {
        double[][] points = [.. at];
        double[] Right(double[] point) => FiniteDifferences(of, point);
        var result = FunctionResult(exercise, gradient, Right, tolerance, points);
        if (result is { Done: true, Passed: false }) result = result with { Message = WrongDerivative(gradient!, Right, points, names, tolerance) ?? result.Message };
        return new(result, mistake => Resembles(gradient, mistake, tolerance, points));
    }

    /// <summary>Checks a gradient against finite differences of the function that it belongs to.</summary>
    /// <param name="exercise">Its number and name.</param>
    /// <param name="gradient">The learner's: a tensor of the shape of <paramref name="at"/>.</param>
    /// <param name="of">The function itself, from such a tensor to one number. It is called in float64, so build constants from its argument.</param>
    /// <param name="at">The point.</param>
    /// <param name="tolerance">How far off is still right, as a part of the largest derivative.</param>
    public static CheckedAnswer Gradient(string exercise, Tensor? gradient, Func<Tensor, Tensor> of, Tensor at, double tolerance = 1e-3)
    {
        try
        {
            if (IsUndone(gradient)) return new(Undone(exercise));
            var right = FiniteDifferences(of, at);
            return Compare(exercise, gradient, right, tolerance, strictShape: true);
        }
        catch (Exception e)
        {
            return new(Wrong(exercise, $"The function of which this should be the gradient stops: {FirstLine(e)}"));
        }
    }

    /// <summary>Checks a derivative of a function of one number against finite differences.</summary>
    /// <param name="exercise">Its number and name.</param>
    /// <param name="derivative">The learner's function.</param>
    /// <param name="of">The function itself.</param>
    /// <param name="at">The points to try.</param>
    public static CheckedFunction<double, double> Gradient(string exercise, Func<double, double>? derivative, Func<double, double> of, params double[] at) =>
        Function(exercise, derivative, x => FiniteDifferences(v => of(v[0]), [x])[0], at, tolerance: 1e-3);

    // Central differences: the error falls with the square of the step; this step balances it against rounding.
    private static double[] FiniteDifferences(Func<double[], double> f, double[] point)
    {
        var result = new double[point.Length];
        for (var i = 0; i < point.Length; i++)
        {
            var step = 1e-5 * Math.Max(1, Math.Abs(point[i]));
            double[] above = [.. point], below = [.. point];
            above[i] += step;
            below[i] -= step;
            result[i] = (f(above) - f(below)) / (2 * step);
        }
        return result;
    }

    private static Tensor FiniteDifferences(Func<Tensor, Tensor> f, Tensor point)
    {
        using var still = no_grad();
        var shape = point.shape;
        var start = Numbers.Read(point).Values;
        var slopes = FiniteDifferences(values =>
        {
            using var scope = NewDisposeScope();
            return f(tensor(values, dtype: ScalarType.Float64).reshape(shape)).to_type(ScalarType.Float64).item<double>();
        }, start);
        return tensor(slopes, dtype: ScalarType.Float64).reshape(shape);
    }

    // Names the derivative that is wrong when not all are.
    private static string? WrongDerivative(
        Func<double[], double[]> gradient, Func<double[], double[]> right, double[][] points, string[]? names, double tolerance)
    {
        try
        {
            foreach (var point in points)
            {
                var (mine, true_) = (gradient([.. point]), right(point));
                if (mine.Length != true_.Length) return null;
                var allowed = tolerance * true_.Max(Math.Abs);
                var wrong = Enumerable.Range(0, mine.Length).Where(i => !(Math.Abs(mine[i] - true_[i]) <= Math.Max(1e-7, allowed))).ToList();
                if (wrong.Count == 0) continue;
                if (wrong.Count == mine.Length && mine.Length > 1) return null;
                var k = wrong[0];
                var name = names is not null && k < names.Length ? names[k] : $"coordinate {k}";
                var difference = Diagnosis.Difference(new([], [mine[k]]), new([], [true_[k]]), tolerance, strictShape: true);
                return $"The derivative in {name} is wrong, the others are right. {difference} "
                    + $"At ({string.Join(", ", point.Select(p => HtmlText.Number(p)))}) it is {HtmlText.Number(mine[k])}; finite differences give {HtmlText.Number(true_[k])}.";
            }
            return null;
        }
        catch (Exception)
        {
            return null; // the first message already says what stopped
        }
    }
}
