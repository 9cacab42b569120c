namespace Microsoft.ML.Trainers.FastTree;

/// <summary>What boosting works with; the names are those of the trainers' options.</summary>
internal sealed record BoostingSettings
{
    internal int NumberOfTrees { get; init; } = 100;
    internal int NumberOfLeaves { get; init; } = 20;
    internal int MinimumExampleCountPerLeaf { get; init; } = 10;
    internal double LearningRate { get; init; } = 0.2;
    internal double Shrinkage { get; init; } = 1;
    internal double MaximumTreeOutput { get; init; } = 100;
    internal double FeatureFraction { get; init; } = 1;
    internal double FeatureFractionPerSplit { get; init; } = 1;
    internal int BaggingSize { get; init; }
    internal double BaggingExampleFraction { get; init; } = 0.7;
    internal int Seed { get; init; } = 123;
    internal int FeatureSelectionSeed { get; init; } = 123;
}

/// <summary>What boosting descends on.</summary>
internal interface IBoostingLoss
{
    /// <summary>Fills in for each row how the loss falls with its score: the target of the next tree.</summary>
    void Gradients(double[] scores, double[] gradients);

    /// <summary>Curvature of the loss at a row, for Newton's step in a leaf; null when it is 1 everywhere.</summary>
    double[]? Curvatures { get; }
}

/// <summary>Half the squared error: each tree is fitted to what the ones before left over.</summary>
internal sealed class SquaredLoss(float[] labels) : IBoostingLoss
{
    public double[]? Curvatures => null;

    public void Gradients(double[] scores, double[] gradients)
    {
        for (var i = 0; i < labels.Length; i++) gradients[i] = labels[i] - scores[i];
    }
}

/// <summary>
/// The negative log-likelihood of labels 0 and 1 under P(1) = 1 / (1 + exp(−slope · score)). ML.NET's slope is twice the learning rate.
/// </summary>
internal sealed class LogisticLoss(bool[] labels, double slope) : IBoostingLoss
{
    private readonly double[] curvatures = new double[labels.Length];

    public double[]? Curvatures => curvatures;

    public void Gradients(double[] scores, double[] gradients)
    {
        for (var i = 0; i < labels.Length; i++)
        {
            var probability = 1 / (1 + Math.Exp(-slope * scores[i]));
            gradients[i] = slope * ((labels[i] ? 1 : 0) - probability);
            curvatures[i] = slope * slope * probability * (1 - probability);
        }
    }
}

/// <summary>Gradient boosting: tree after tree along the gradient of the loss, each taken a step of the learning rate.</summary>
internal static class Boosting
{
    /// <summary>Grows the trees. A row's score is the sum of its leaves.</summary>
    internal static GrownTree[] Grow(BinnedFeatures data, IBoostingLoss loss, float[]? weights, BoostingSettings settings, int threads)
    {
        var (scores, gradients) = (new double[data.RowCount], new double[data.RowCount]);
        var bags = new RowBags(data.RowCount, settings.BaggingSize, settings.BaggingExampleFraction, settings.Seed, settings.NumberOfTrees);
        var features = new FeatureSubsets(data.FeatureCount, settings.FeatureFraction, settings.FeatureSelectionSeed);
        var random = new Random(settings.Seed);
        var growth = new GrowthOptions(settings.NumberOfLeaves, settings.MinimumExampleCountPerLeaf, settings.FeatureFractionPerSplit, FirstFeatureAlways: false);
        var grower = new TreeGrower(data, growth, weights is not null, threads);
        var trees = new GrownTree[settings.NumberOfTrees];
        var inBag = new bool[data.RowCount];
        var step = settings.LearningRate * settings.Shrinkage;
        for (var t = 0; t < trees.Length; t++)
        {
            loss.Gradients(scores, gradients);
            var rows = bags.Of(t);
            var tree = trees[t] = grower.Grow(rows, gradients, weights, features.Next(), random);
            for (var leaf = 0; leaf < tree.LeafCount; leaf++)
            {
                var rowsOfLeaf = grower.RowsOf(leaf);
                if (loss.Curvatures is { } curvatures) tree.LeafValues[leaf] = NewtonStep(rowsOfLeaf, gradients, curvatures, weights);
                var value = tree.LeafValues[leaf] = Math.Clamp(step * tree.LeafValues[leaf], -settings.MaximumTreeOutput, settings.MaximumTreeOutput);
                foreach (var row in rowsOfLeaf) scores[row] += value;
            }
            if (rows.Length == data.RowCount) continue;
            // Rows out of the bag did not shape the tree, but the next one has to know their scores too.
            Array.Clear(inBag);
            foreach (var row in rows) inBag[row] = true;
            for (var row = 0; row < inBag.Length; row++)
                if (!inBag[row]) scores[row] += tree.LeafValues[tree.LeafOf(data, row)];
        }
        return trees;
    }

    private static double NewtonStep(ReadOnlySpan<int> rows, double[] gradients, double[] curvatures, float[]? weights)
    {
        var (slope, bend) = (0.0, 0.0);
        foreach (var row in rows)
        {
            var w = weights?[row] ?? 1.0;
            slope += w * gradients[row];
            bend += w * curvatures[row];
        }
        return bend > 1e-12 ? slope / bend : 0;
    }
}
