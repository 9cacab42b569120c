using static TorchSharp.torch;

namespace Course;

/// <summary>How good predictions are. Every method wants the prediction first, the truth second.</summary>
public static class Metrics
{
    /// <summary>The part of predictions that are right, 0 to 1.</summary>
    /// <param name="predicted">Scores or probabilities, [n, classes] (the largest counts), or classes, [n], of an integer type or bool.</param>
    /// <param name="labels">The true classes, [n].</param>
    /// <exception cref="ArgumentException">The shapes or types do not fit; the message says how.</exception>
    public static double Accuracy(Tensor predicted, Tensor labels)
    {
        using var scope = NewDisposeScope();
        return Classes(predicted, labels).eq(Flat(labels)).to_type(ScalarType.Float64).mean().item<double>();
    }

    /// <summary>The part of predicted classes that are right, 0 to 1.</summary>
    public static double Accuracy(int[] predicted, int[] labels)
    {
        SameCount(predicted.Length, labels.Length);
        return predicted.Zip(labels).Count(p => p.First == p.Second) / (double)labels.Length;
    }

    /// <summary>How often a class (row) was taken for another (column): [classes, classes].</summary>
    /// <param name="predicted">As in <see cref="Accuracy(Tensor, Tensor)"/>.</param>
    /// <param name="labels">The true classes, [n].</param>
    /// <param name="classes">How many there are; by default one more than the largest that occurs.</param>
    public static long[,] ConfusionMatrix(Tensor predicted, Tensor labels, int? classes = null)
    {
        using var scope = NewDisposeScope();
        var p = Classes(predicted, labels).to_type(ScalarType.Int64).data<long>().ToArray();
        var t = Flat(labels).to_type(ScalarType.Int64).data<long>().ToArray();
        return Count(p, t, classes);
    }

    /// <summary>How often a class (row) was taken for another (column): [classes, classes].</summary>
    public static long[,] ConfusionMatrix(int[] predicted, int[] labels, int? classes = null) =>
        Count([.. predicted.Select(p => (long)p)], [.. labels.Select(l => (long)l)], classes);

    /// <summary>The square root of the mean squared error, in the unit of the truth.</summary>
    public static double Rmse(Tensor predicted, Tensor truth) => Rmse(Values(predicted, truth), Values(truth, truth));

    /// <inheritdoc cref="Rmse(Tensor, Tensor)"/>
    public static double Rmse(double[] predicted, double[] truth)
    {
        SameCount(predicted.Length, truth.Length);
        return Math.Sqrt(SumOfSquares(predicted, truth) / truth.Length);
    }

    /// <summary>The mean absolute error, in the unit of the truth.</summary>
    public static double Mae(Tensor predicted, Tensor truth) => Mae(Values(predicted, truth), Values(truth, truth));

    /// <inheritdoc cref="Mae(Tensor, Tensor)"/>
    public static double Mae(double[] predicted, double[] truth)
    {
        SameCount(predicted.Length, truth.Length);
        return predicted.Zip(truth).Average(p => Math.Abs(p.First - p.Second));
    }

    private static double SumOfSquares(double[] predicted, double[] truth) => predicted.Zip(truth, (p, t) => (p - t) * (p - t)).Sum();

    private static long[,] Count(long[] predicted, long[] labels, int? classes)
    {
        SameCount(predicted.Length, labels.Length);
        var k = classes ?? checked((int)Math.Max(predicted.Max(), labels.Max()) + 1);
        var counts = new long[k, k];
        for (var i = 0; i < labels.Length; i++)
        {
            if (labels[i] < 0 || labels[i] >= k || predicted[i] < 0 || predicted[i] >= k)
            {
                throw new ArgumentException($"Row {i} has class {labels[i]} and prediction {predicted[i]}; with {k} classes they must lie between 0 and {k - 1}.");
            }
            counts[labels[i], predicted[i]]++;
        }
        return counts;
    }

    // [n] classes out of scores or classes.
    private static Tensor Classes(Tensor predicted, Tensor labels)
    {
        var n = labels.numel();
        if (predicted.shape is [var rows, > 1])
        {
            SameCount(rows, n);
            return predicted.argmax(1);
        }
        if (predicted.is_floating_point())
        {
            throw new ArgumentException(
                $"Predictions of shape [{string.Join(", ", predicted.shape)}] are neither scores, [n, classes], nor classes, [n] of integers. "
                + "With a single probability for each row, compare it with the threshold first: (p > 0.5).", nameof(predicted));
        }
        SameCount(predicted.numel(), n);
        return Flat(predicted).to_type(ScalarType.Int64);
    }

    private static Tensor Flat(Tensor x) => x.reshape(-1);

    // As numbers in a row, so that [n, 1] and [n] are not broadcast against each other.
    private static double[] Values(Tensor x, Tensor truth)
    {
        SameCount(x.numel(), truth.numel());
        using var scope = NewDisposeScope();
        return Flat(x.detach()).to_type(ScalarType.Float64).data<double>().ToArray();
    }

    private static void SameCount(long predicted, long truth)
    {
        if (truth == 0)
        {
            throw new ArgumentException("There is nothing to compare: no rows.");
        }
        if (predicted != truth)
        {
            throw new ArgumentException($"There are {predicted:N0} predictions for {truth:N0} true values; the numbers must be the same.");
        }
    }
}
