namespace Microsoft.ML.Trainers.FastTree;

/// <summary>How far a tree may grow.</summary>
/// <param name="NumberOfLeaves">At most this many leaves.</param>
/// <param name="MinimumRows">No leaf of fewer rows.</param>
/// <param name="FeatureFractionPerSplit">The share of features that a leaf looks at.</param>
/// <param name="FirstFeatureAlways">
/// The rule of ML.NET's forests: a leaf skips features at random only once it has found a split, so the first one is always looked at.
/// Otherwise every feature has the same chance.
/// </param>
internal sealed record GrowthOptions(int NumberOfLeaves, int MinimumRows, double FeatureFractionPerSplit, bool FirstFeatureAlways);

/// <summary>
/// Grows least-squares trees leaf by leaf: the leaf whose best split lowers the squared error most is cut next.
/// A large leaf keeps the histogram of its rows, so that of two children only the smaller is counted and the other is the difference.
/// Each feature is handled by one thread in the order of rows: the tree is the same for any number of threads.
/// </summary>
internal sealed class TreeGrower
{
    // Below this many additions, handing features to other threads costs more than it saves.
    private const int ParallelWork = 60_000;

    private readonly BinnedFeatures data;
    private readonly GrowthOptions options;
    private readonly ParallelOptions parallel;
    private readonly int storeFrom;
    private readonly bool weighted;
    private readonly Histogram scratch;
    private readonly Stack<Histogram> pool = new();
    private readonly Leaf[] leaves;
    private readonly Split[] found;
    private readonly Split[] foundInOther;
    private readonly bool[] tried;
    private readonly bool[] triedInOther;
    private readonly List<int> active = [];

    // Rows, their targets (times weight) and weights; the rows of a leaf lie behind one another, in rising order.
    private int[] rows = [], rowsOfRight = [];
    private double[] targets = [], targetsOfRight = [];
    private double[] weights = [], weightsOfRight = [];
    private double tolerance;
    private Random random = null!;

    internal TreeGrower(BinnedFeatures data, GrowthOptions options, bool weighted, int threads)
    {
        (this.data, this.options, this.weighted) = (data, options, weighted);
        parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
        var features = data.FeatureCount;
        // Subtracting costs a step a bin and counting one a row, so a histogram pays off for leaves of more rows than bins.
        storeFrom = Math.Max(2, data.Offsets[features] / Math.Max(1, features));
        scratch = new Histogram(data.Offsets[features], weighted);
        leaves = new Leaf[options.NumberOfLeaves];
        (found, foundInOther, tried, triedInOther) = (new Split[features], new Split[features], new bool[features], new bool[features]);
    }

    /// <summary>The rows of a leaf of the tree grown last.</summary>
    internal ReadOnlySpan<int> RowsOf(int leaf) => rows.AsSpan(leaves[leaf].Start, leaves[leaf].Count);

    /// <summary>Grows one tree on the rows, given in rising order.</summary>
    /// <param name="rowsOfTree">The rows to learn from.</param>
    /// <param name="target">The number to predict, by row of the data.</param>
    /// <param name="weight">How much each row counts, by row of the data; null when this grower was made for rows of equal weight.</param>
    /// <param name="activeFeatures">The features that may be used; null for all.</param>
    /// <param name="generator">Draws the features of each split.</param>
    internal GrownTree Grow(ReadOnlySpan<int> rowsOfTree, double[] target, float[]? weight, bool[]? activeFeatures, Random generator)
    {
        random = generator;
        active.Clear();
        for (var f = 0; f < data.FeatureCount; f++)
            if (activeFeatures is null || activeFeatures[f]) active.Add(f);
        Lay(rowsOfTree, target, weight);

        var size = options.NumberOfLeaves - 1;
        var (left, right, features, binThresholds) = (new int[size], new int[size], new int[size], new int[size]);
        var (thresholds, gains) = (new float[size], new double[size]);
        // The node and side that a leaf hangs from: the node is rewired when the leaf is cut.
        var parents = new (int Node, bool Left)[options.NumberOfLeaves];
        parents[0] = (-1, false);
        var (nodes, leafCount) = (0, 1);
        var queue = new PriorityQueue<int, (double, int)>();
        EvaluateRoot();
        Enqueue(0);
        while (leafCount < options.NumberOfLeaves && queue.TryDequeue(out var leaf, out _))
        {
            var split = leaves[leaf].Best;
            var node = nodes++;
            if (parents[leaf].Node >= 0) (parents[leaf].Left ? left : right)[parents[leaf].Node] = node;
            (left[node], right[node]) = (~leaf, ~leafCount);
            (parents[leaf], parents[leafCount]) = ((node, true), (node, false));
            (features[node], binThresholds[node], gains[node]) = (split.Feature, split.Bin, split.Gain);
            thresholds[node] = data.UpperBounds[split.Feature][split.Bin];

            Cut(leaf, leafCount++);
            if (leafCount == options.NumberOfLeaves) break;
            EvaluateChildren(leaf, leafCount - 1);
            Enqueue(leaf);
            Enqueue(leafCount - 1);
        }
        for (var leaf = 0; leaf < leafCount; leaf++) Release(leaf);

        return new GrownTree
        {
            LeftChild = left[..nodes], RightChild = right[..nodes], Features = features[..nodes], BinThresholds = binThresholds[..nodes],
            Thresholds = thresholds[..nodes], Gains = gains[..nodes], LeafValues = Means(leafCount),
        };

        // Equal gains: the older leaf first, so that the order never depends on the queue.
        void Enqueue(int leaf)
        {
            if (leaves[leaf].Best.Exists) queue.Enqueue(leaf, (-leaves[leaf].Best.Gain, leaf));
        }
    }

    private void Lay(ReadOnlySpan<int> rowsOfTree, double[] target, float[]? weight)
    {
        var n = rowsOfTree.Length;
        if (rows.Length < n)
        {
            (rows, rowsOfRight, targets, targetsOfRight) = (new int[n], new int[n], new double[n], new double[n]);
            if (weighted) (weights, weightsOfRight) = (new double[n], new double[n]);
        }
        rowsOfTree.CopyTo(rows);
        var (sum, total, squares) = (0.0, 0.0, 0.0);
        for (var i = 0; i < n; i++)
        {
            var value = target[rows[i]];
            var w = 1.0;
            if (weighted) weights[i] = w = weight![rows[i]];
            targets[i] = w * value;
            sum += targets[i];
            total += w;
            squares += w * value * value;
        }
        // What rounding alone can make look like a gain.
        tolerance = 1e-12 * squares;
        leaves[0] = new Leaf { Start = 0, Count = n, Sum = sum, Weight = total, Best = Split.None };
    }

    private double[] Means(int leafCount)
    {
        var means = new double[leafCount];
        for (var l = 0; l < leafCount; l++)
        {
            var (sum, weight) = (0.0, 0.0);
            var (start, end) = (leaves[l].Start, leaves[l].Start + leaves[l].Count);
            for (var i = start; i < end; i++)
            {
                sum += targets[i];
                weight += weighted ? weights[i] : 1;
            }
            means[l] = weight > 0 ? sum / weight : 0;
        }
        return means;
    }

    // Moves the rows right of the leaf's best split behind those left of it; both stay in order.
    private void Cut(int leaf, int newLeaf)
    {
        var parent = leaves[leaf];
        var split = parent.Best;
        var bins = data.Bins[split.Feature];
        var (to, right) = (parent.Start, 0);
        for (var i = parent.Start; i < parent.Start + parent.Count; i++)
        {
            var row = rows[i];
            if (bins[row] <= split.Bin)
            {
                rows[to] = row;
                targets[to] = targets[i];
                if (weighted) weights[to] = weights[i];
                to++;
            }
            else
            {
                rowsOfRight[right] = row;
                targetsOfRight[right] = targets[i];
                if (weighted) weightsOfRight[right] = weights[i];
                right++;
            }
        }
        Array.Copy(rowsOfRight, 0, rows, to, right);
        Array.Copy(targetsOfRight, 0, targets, to, right);
        if (weighted) Array.Copy(weightsOfRight, 0, weights, to, right);

        leaves[leaf] = new Leaf
        {
            Start = parent.Start, Count = to - parent.Start, Sum = split.LeftSum, Weight = split.LeftWeight, Best = Split.None, Stored = parent.Stored,
        };
        leaves[newLeaf] = new Leaf
        {
            Start = to, Count = right, Sum = parent.Sum - split.LeftSum, Weight = parent.Weight - split.LeftWeight, Best = Split.None,
        };
    }

    private void EvaluateRoot()
    {
        if (!CanBeCut(0)) return;
        Draw(tried);
        var keep = leaves[0].Count >= storeFrom;
        if (keep) leaves[0].Stored = Rent();
        ForEachFeature(leaves[0].Count, f => found[f] = keep || tried[f] ? Count(f, 0, leaves[0].Stored ?? scratch, tried[f]) : Split.None);
        leaves[0].Best = Choose(0, found, tried, leaves[0].Stored);
    }

    // The left child was handed its parent's histogram, where there was one.
    private void EvaluateChildren(int left, int right)
    {
        var parent = leaves[left].Stored;
        leaves[left].Stored = null;
        var (small, large) = leaves[left].Count < leaves[right].Count ? (left, right) : (right, left);
        var (cutSmall, cutLarge) = (CanBeCut(small), CanBeCut(large));
        if (!cutLarge && !cutSmall)
        {
            if (parent is not null) pool.Push(parent);
            return;
        }

        Draw(tried);
        Draw(triedInOther);
        if (!cutSmall) Array.Clear(tried);
        if (!cutLarge) Array.Clear(triedInOther);
        if (parent is not null && leaves[large].Count >= storeFrom && cutLarge)
        {
            var ofSmall = scratch;
            if (cutSmall && leaves[small].Count >= storeFrom) ofSmall = leaves[small].Stored = Rent();
            leaves[large].Stored = parent;
            ForEachFeature(leaves[small].Count, f =>
            {
                found[f] = Count(f, small, ofSmall, tried[f]);
                parent.Subtract(ofSmall, data.Offsets[f], data.Offsets[f + 1]);
                foundInOther[f] = triedInOther[f] ? Scan(f, large, parent) : Split.None;
            });
        }
        else
        {
            if (parent is not null) pool.Push(parent);
            ForEachFeature(leaves[small].Count + leaves[large].Count, f =>
            {
                found[f] = tried[f] ? Count(f, small, scratch, look: true) : Split.None;
                foundInOther[f] = triedInOther[f] ? Count(f, large, scratch, look: true) : Split.None;
            });
        }
        if (cutSmall) leaves[small].Best = Choose(small, found, tried, leaves[small].Stored);
        if (cutLarge) leaves[large].Best = Choose(large, foundInOther, triedInOther, leaves[large].Stored);
    }

    private bool CanBeCut(int leaf) => leaves[leaf].Count >= 2 * Math.Max(1, options.MinimumRows);

    // Which features a leaf looks at.
    private void Draw(bool[] drawn)
    {
        Array.Clear(drawn);
        if (active.Count == 0) return;
        if (options.FeatureFractionPerSplit >= 1)
        {
            foreach (var f in active) drawn[f] = true;
            return;
        }
        var any = false;
        foreach (var f in active) any |= drawn[f] = random.NextDouble() < options.FeatureFractionPerSplit;
        if (options.FirstFeatureAlways) drawn[active[0]] = true;
        else if (!any) drawn[active[random.Next(active.Count)]] = true;
    }

    private Split Choose(int leaf, Split[] candidates, bool[] drawn, Histogram? stored)
    {
        var best = Split.None;
        foreach (var f in active)
        {
            if (options.FirstFeatureAlways && !drawn[f] && !best.Exists)
                candidates[f] = stored is null ? Count(f, leaf, scratch, look: true) : Scan(f, leaf, stored);
            else if (!drawn[f]) continue;
            if (candidates[f].Gain > best.Gain) best = candidates[f];
        }
        return best;
    }

    private void ForEachFeature(int rowsToCount, Action<int> action)
    {
        if (parallel.MaxDegreeOfParallelism > 1 && (long)rowsToCount * active.Count >= ParallelWork && active.Count > 1)
            Parallel.For(0, active.Count, parallel, i => action(active[i]));
        else
            foreach (var f in active) action(f);
    }

    // Counts the rows of the leaf into the bins of a feature and, when asked, looks for the best split.
    private Split Count(int feature, int leaf, Histogram histogram, bool look)
    {
        ref readonly var l = ref leaves[leaf];
        var (offset, end) = (data.Offsets[feature], data.Offsets[feature + 1]);
        var own = histogram.Bins.AsSpan(offset, end - offset);
        own.Clear();
        var bins = data.Bins[feature];
        var r = rows.AsSpan(l.Start, l.Count);
        var t = targets.AsSpan(l.Start, l.Count);
        for (var i = 0; i < r.Length; i++)
        {
            ref var bin = ref own[bins[r[i]]];
            bin.Sum += t[i];
            bin.Count++;
        }
        if (weighted)
        {
            var sums = histogram.Weights.AsSpan(offset, end - offset);
            sums.Clear();
            for (var i = 0; i < r.Length; i++) sums[bins[r[i]]] += weights[l.Start + i];
        }
        return look ? Scan(feature, leaf, histogram) : Split.None;
    }

    // The gain is how much the sum of squared errors falls: S_L²/n_L + S_R²/n_R − S²/n.
    private Split Scan(int feature, int leaf, Histogram histogram)
    {
        ref readonly var l = ref leaves[leaf];
        var (offset, end) = (data.Offsets[feature], data.Offsets[feature + 1]);
        var own = histogram.Bins.AsSpan(offset, end - offset);
        var sums = weighted ? histogram.Weights.AsSpan(offset, end - offset) : default;
        var (minimum, total, sum, weight) = (Math.Max(1, options.MinimumRows), l.Count, l.Sum, l.Weight);
        var whole = sum * sum / weight;
        var best = whole + tolerance;
        var (bestBin, bestCount, bestSum, bestWeight) = (-1, 0, 0.0, 0.0);
        var (count, left, leftWeight) = (0, 0.0, 0.0);
        for (var b = 0; b < own.Length - 1; b++)
        {
            ref readonly var bin = ref own[b];
            if (bin.Count == 0) continue;
            count += bin.Count;
            left += bin.Sum;
            if (weighted) leftWeight += sums[b];
            else leftWeight = count;
            if (count < minimum) continue;
            if (total - count < minimum) break;
            var right = sum - left;
            var score = left * left / leftWeight + right * right / (weight - leftWeight);
            if (score > best) (best, bestBin, bestCount, bestSum, bestWeight) = (score, b, count, left, leftWeight);
        }
        return bestBin < 0 ? Split.None : new Split(feature, bestBin, best - whole, bestCount, bestSum, bestWeight);
    }

    private Histogram Rent() => pool.Count > 0 ? pool.Pop() : new Histogram(data.Offsets[data.FeatureCount], weighted);

    private void Release(int leaf)
    {
        if (leaves[leaf].Stored is { } histogram) pool.Push(histogram);
        leaves[leaf].Stored = null;
    }

    private struct Leaf
    {
        internal int Start;
        internal int Count;
        internal double Sum;
        internal double Weight;
        internal Split Best;
        internal Histogram? Stored;
    }
}
