namespace Microsoft.ML.Trainers.FastTree;

/// <summary>What the rows of one bin add up to.</summary>
internal struct HistogramBin
{
    /// <summary>Sum of the targets, each times its row's weight.</summary>
    internal double Sum;
    internal int Count;
}

/// <summary>The bins of all features behind one another (see <see cref="BinnedFeatures.Offsets"/>).</summary>
internal sealed class Histogram(int length, bool weighted)
{
    internal HistogramBin[] Bins { get; } = new HistogramBin[length];

    /// <summary>Sum of the weights in each bin; null when every row weighs 1, and the count says it.</summary>
    internal double[]? Weights { get; } = weighted ? new double[length] : null;

    /// <summary>Makes bins [start, end) those of the parent's rows that are not in the child.</summary>
    internal void Subtract(Histogram child, int start, int end)
    {
        for (var b = start; b < end; b++)
        {
            ref var bin = ref Bins[b];
            bin.Count -= child.Bins[b].Count;
            // An empty bin holds exactly nothing, not what rounding left over.
            bin.Sum = bin.Count == 0 ? 0 : bin.Sum - child.Bins[b].Sum;
            if (Weights is { } weights) weights[b] = bin.Count == 0 ? 0 : weights[b] - child.Weights![b];
        }
    }
}

/// <summary>A way to cut a leaf in two. A gain of −∞ means there is none.</summary>
internal readonly record struct Split(int Feature, int Bin, double Gain, int LeftCount, double LeftSum, double LeftWeight)
{
    internal static Split None { get; } = new(-1, -1, double.NegativeInfinity, 0, 0, 0);

    internal bool Exists => Feature >= 0;
}
