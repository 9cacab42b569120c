using static TorchSharp.torch;

namespace Course;

/// <summary>Rows for learning, for choosing and for the final judgement; none is in two of them.</summary>
/// <param name="Train">The rows to learn from.</param>
/// <param name="Validation">The rows to choose by.</param>
/// <param name="Test">The rows that are looked at once, at the end.</param>
public sealed record Split(long[] Train, long[] Validation, long[] Test);

/// <summary>Ways to divide the rows 0 … n−1.</summary>
public static class Splits
{
    /// <summary>Divides n rows into three parts.</summary>
    /// <param name="n">How many rows there are.</param>
    /// <param name="train">The part to learn from, 0 to 1.</param>
    /// <param name="validation">The part to choose by, 0 to 1. The test part is what remains.</param>
    /// <param name="seed">Where the random order starts.</param>
    /// <param name="shuffle">False keeps the rows in order, so that the parts are blocks: what a time series needs.</param>
    /// <exception cref="ArgumentException">The parts are not between 0 and 1, or exceed 1 together.</exception>
    public static Split TrainValidationTest(long n, double train = 0.7, double validation = 0.15, int seed = 0, bool shuffle = true)
    {
        if (n < 1)
        {
            throw new ArgumentException($"There is nothing to split: n is {n}.", nameof(n));
        }
        if (!(train >= 0 && validation >= 0 && train + validation <= 1 + 1e-12))
        {
            throw new ArgumentException($"The parts must lie between 0 and 1 and not exceed 1 together; {train} and {validation} do not.");
        }
        var order = Order(n, seed, shuffle);
        var first = (int)Math.Round(n * train);
        var second = (int)Math.Min(n, first + Math.Round(n * validation));
        return new Split(order[..first], order[first..second], order[second..]);
    }

    /// <summary>Divides n rows into k folds; each fold is the validation set once, the others are learnt from.</summary>
    /// <param name="n">How many rows there are.</param>
    /// <param name="k">How many folds, 2 to n. Their sizes differ by one at most.</param>
    /// <param name="seed">Where the random order starts.</param>
    /// <param name="shuffle">False makes each fold a block of neighbouring rows.</param>
    public static IReadOnlyList<(long[] train, long[] validation)> KFold(long n, int k, int seed = 0, bool shuffle = true)
    {
        if (k < 2 || k > n)
        {
            throw new ArgumentException($"{n} rows can be divided into 2 to {n} folds, not {k}.", nameof(k));
        }
        var order = Order(n, seed, shuffle);
        return [.. Enumerable.Range(0, k).Select(fold =>
        {
            var (start, end) = ((int)(n * fold / k), (int)(n * (fold + 1) / k));
            return ((long[])[.. order[..start], .. order[end..]], order[start..end]);
        })];
    }

    /// <summary>The rows of a tensor that an index names, in its order: [index.Length, …].</summary>
    public static Tensor Rows(this Tensor all, long[] index)
    {
        using var at = tensor(index);
        return all.index_select(0, at);
    }

    private static long[] Order(long n, int seed, bool shuffle) =>
        shuffle ? new SeededRandom(seed).Permutation(n) : [.. Enumerable.Range(0, (int)n).Select(i => (long)i)];
}
