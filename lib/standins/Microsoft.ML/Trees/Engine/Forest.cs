namespace Microsoft.ML.Trainers.FastTree;

/// <summary>What a forest is grown with; the names are those of the trainers' options.</summary>
internal sealed record ForestSettings
{
    internal int NumberOfTrees { get; init; } = 100;
    internal int NumberOfLeaves { get; init; } = 20;
    internal int MinimumExampleCountPerLeaf { get; init; } = 10;
    internal double FeatureFraction { get; init; } = 0.7;
    internal double FeatureFractionPerSplit { get; init; } = 0.7;
    internal int BaggingSize { get; init; } = 1;
    internal double BaggingExampleFraction { get; init; } = 0.7;
    internal int Seed { get; init; } = 123;
    internal int FeatureSelectionSeed { get; init; } = 123;

    /// <summary>Labels kept for each leaf, at most; 0 for none.</summary>
    internal int NumberOfQuantileSamples { get; init; }
}

/// <summary>Trees grown apart from each other, each on its own part of rows and features: a tree a thread.</summary>
internal static class Forest
{
    /// <summary>Grows the trees. Their leaves hold means of the labels; whoever uses them averages over the trees.</summary>
    internal static GrownTree[] Grow(BinnedFeatures data, float[] labels, float[]? weights, ForestSettings settings, int threads)
    {
        // Around their mean, sums of labels lose less to rounding.
        var mean = Mean(labels, weights);
        var targets = Array.ConvertAll(labels, label => label - mean);
        // All seeds are drawn before the first tree, so that a tree does not depend on when it is grown.
        var bags = new RowBags(data.RowCount, settings.BaggingSize, settings.BaggingExampleFraction, settings.Seed, settings.NumberOfTrees);
        var seeds = new Random(settings.Seed);
        var treeSeeds = Enumerable.Range(0, settings.NumberOfTrees).Select(_ => seeds.Next()).ToArray();
        var features = new FeatureSubsets(data.FeatureCount, settings.FeatureFraction, settings.FeatureSelectionSeed);
        var activeFeatures = Enumerable.Range(0, settings.NumberOfTrees).Select(_ => features.Next()).ToArray();

        var growth = new GrowthOptions(settings.NumberOfLeaves, settings.MinimumExampleCountPerLeaf, settings.FeatureFractionPerSplit, FirstFeatureAlways: true);
        var trees = new GrownTree[settings.NumberOfTrees];
        // With fewer trees than threads the threads go into each tree instead.
        var atOnce = Math.Min(threads, trees.Length);
        Parallel.For(0, trees.Length, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, atOnce) },
            () => new TreeGrower(data, growth, weights is not null, Math.Max(1, threads / Math.Max(1, atOnce))),
            (t, _, grower) =>
            {
                var random = new Random(treeSeeds[t]);
                var tree = grower.Grow(bags.Of(t), targets, weights, activeFeatures[t], random);
                for (var l = 0; l < tree.LeafCount; l++) tree.LeafValues[l] += mean;
                if (settings.NumberOfQuantileSamples > 0) KeepSamples(tree, grower, labels, weights, settings.NumberOfQuantileSamples, random);
                trees[t] = tree;
                return grower;
            },
            _ => { });
        return trees;
    }

    private static double Mean(float[] labels, float[]? weights)
    {
        var (sum, total) = (0.0, 0.0);
        for (var i = 0; i < labels.Length; i++)
        {
            var w = weights?[i] ?? 1.0;
            sum += w * labels[i];
            total += w;
        }
        return total > 0 ? sum / total : 0;
    }

    // All rows of a leaf when they fit, otherwise a part of them, each equally likely to be in it.
    private static void KeepSamples(GrownTree tree, TreeGrower grower, float[] labels, float[]? weights, int count, Random random)
    {
        tree.LeafSamples = new double[tree.LeafCount][];
        tree.LeafSampleWeights = new double[tree.LeafCount][];
        var chosen = new int[count];
        for (var leaf = 0; leaf < tree.LeafCount; leaf++)
        {
            var rows = grower.RowsOf(leaf);
            var kept = Math.Min(count, rows.Length);
            rows[..kept].CopyTo(chosen);
            for (var i = kept; i < rows.Length; i++)
            {
                var place = random.Next(i + 1);
                if (place < kept) chosen[place] = rows[i];
            }
            var (samples, sampleWeights) = (new double[kept], new double[kept]);
            for (var i = 0; i < kept; i++)
            {
                samples[i] = labels[chosen[i]];
                sampleWeights[i] = weights?[chosen[i]] ?? 1;
            }
            (tree.LeafSamples[leaf], tree.LeafSampleWeights[leaf]) = (samples, sampleWeights);
        }
    }
}

/// <summary>The rows that each tree learns from: all of them, or for every few trees a new random part (without replacement, as ML.NET draws it).</summary>
internal sealed class RowBags
{
    private readonly int rows;
    private readonly int treesPerBag;
    private readonly double fraction;
    private readonly int[] seeds;
    private readonly int[] everyRow;

    /// <param name="rows">Rows of the data.</param>
    /// <param name="treesPerBag">Trees that share a bag; 0 for no bagging.</param>
    /// <param name="fraction">The chance of a row to be in a bag.</param>
    /// <param name="seed">Of the draws.</param>
    /// <param name="trees">How many trees will ask.</param>
    internal RowBags(int rows, int treesPerBag, double fraction, int seed, int trees)
    {
        (this.rows, this.treesPerBag, this.fraction) = (rows, treesPerBag, fraction);
        var random = new Random(unchecked(seed * 31 + 17)); // apart from the stream of tree seeds
        seeds = treesPerBag > 0 ? Enumerable.Range(0, (trees + treesPerBag - 1) / treesPerBag).Select(_ => random.Next()).ToArray() : [];
        everyRow = treesPerBag > 0 ? [] : Enumerable.Range(0, rows).ToArray();
    }

    /// <summary>The rows of the tree with this number, in rising order.</summary>
    internal int[] Of(int tree)
    {
        if (treesPerBag <= 0) return everyRow;
        var random = new Random(seeds[tree / treesPerBag]);
        var (bag, count) = (new int[rows], 0);
        for (var i = 0; i < rows; i++)
            if (random.NextDouble() < fraction) bag[count++] = i;
        // A tree needs a row to learn from, however small the data.
        return count > 0 ? bag[..count] : [random.Next(rows)];
    }
}

/// <summary>The features that each tree may use.</summary>
internal sealed class FeatureSubsets(int features, double fraction, int seed)
{
    private readonly Random random = new(seed);

    /// <summary>Those of the next tree; null for all.</summary>
    internal bool[]? Next()
    {
        if (fraction >= 1) return null;
        var chosen = new bool[features];
        var any = false;
        for (var f = 0; f < features; f++) any |= chosen[f] = random.NextDouble() <= fraction;
        if (!any) chosen[random.Next(features)] = true;
        return chosen;
    }
}
