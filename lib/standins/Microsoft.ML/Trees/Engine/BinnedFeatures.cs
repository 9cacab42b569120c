namespace Microsoft.ML.Trainers.FastTree;

/// <summary>
/// Features cut into at most a few hundred bins each, so that a split is looked for among bins and not among values.
/// A column of few distinct values keeps them apart exactly; another one gets bins of about equally many rows.
/// Missing values (NaN) have a bin of their own behind all others, so they always go right, as NaN ≤ threshold is false.
/// </summary>
internal sealed class BinnedFeatures
{
    private BinnedFeatures(ushort[][] bins, float[][] upperBounds)
    {
        (Bins, UpperBounds) = (bins, upperBounds);
        Offsets = new int[bins.Length + 1];
        for (var f = 0; f < bins.Length; f++) Offsets[f + 1] = Offsets[f] + upperBounds[f].Length;
    }

    /// <summary>The bin of each row, [feature][row].</summary>
    internal ushort[][] Bins { get; }

    /// <summary>The largest value of each bin, [feature][bin]; NaN for the bin of missing values.</summary>
    internal float[][] UpperBounds { get; }

    /// <summary>Where the bins of a feature begin when all histograms lie behind one another; one entry more than features.</summary>
    internal int[] Offsets { get; }

    internal int FeatureCount => Bins.Length;

    internal int RowCount => Bins.Length == 0 ? 0 : Bins[0].Length;

    /// <summary>Cuts the columns, [feature][row], into bins.</summary>
    internal static BinnedFeatures From(float[][] columns, int maximumBins, int threads)
    {
        var bins = new ushort[columns.Length][];
        var bounds = new float[columns.Length][];
        Parallel.For(0, columns.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, f =>
        {
            bounds[f] = FindUpperBounds(columns[f], maximumBins);
            bins[f] = Assign(columns[f], bounds[f]);
        });
        return new BinnedFeatures(bins, bounds);
    }

    private static float[] FindUpperBounds(float[] column, int maximumBins)
    {
        var sorted = (float[])column.Clone();
        Array.Sort(sorted); // NaN first
        var missing = 0;
        while (missing < sorted.Length && float.IsNaN(sorted[missing])) missing++;

        var distinct = 0;
        for (var i = missing; i < sorted.Length; i++)
            if (i == missing || sorted[i] != sorted[i - 1]) distinct++;

        var bounds = new List<float>(Math.Min(distinct, maximumBins) + 1);
        var (rowsLeft, binsLeft, inBin) = (sorted.Length - missing, maximumBins, 0);
        for (var i = missing; i < sorted.Length; i++)
        {
            inBin++;
            var last = i == sorted.Length - 1;
            if (!last && sorted[i + 1] == sorted[i]) continue;
            // With bins enough for all values each has its own; otherwise a bin closes when it has its share of the rows left.
            if (last)
                bounds.Add(float.PositiveInfinity);
            else if (distinct <= maximumBins || (binsLeft > 1 && inBin >= (double)rowsLeft / binsLeft))
            {
                bounds.Add(Between(sorted[i], sorted[i + 1]));
                (rowsLeft, binsLeft, inBin) = (rowsLeft - inBin, binsLeft - 1, 0);
            }
        }
        if (missing > 0) bounds.Add(float.NaN);
        return bounds.ToArray();
    }

    // Halfway between two neighbours, and always left ≤ result < right, however close they are.
    private static float Between(float left, float right)
    {
        var middle = (float)(left / 2.0 + right / 2.0);
        return middle < right && middle >= left ? middle : left;
    }

    private static ushort[] Assign(float[] column, float[] bounds)
    {
        var present = bounds.Length > 0 && float.IsNaN(bounds[^1]) ? bounds.Length - 1 : bounds.Length;
        var bins = new ushort[column.Length];
        for (var i = 0; i < column.Length; i++)
        {
            var value = column[i];
            if (float.IsNaN(value))
            {
                bins[i] = (ushort)present;
                continue;
            }
            var (low, high) = (0, present - 1);
            while (low < high)
            {
                var middle = (low + high) >> 1;
                if (value <= bounds[middle]) high = middle;
                else low = middle + 1;
            }
            bins[i] = (ushort)low;
        }
        return bins;
    }
}
