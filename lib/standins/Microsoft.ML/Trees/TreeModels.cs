using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers.FastTree;

/// <summary>A model made of trees.</summary>
public abstract class TreeEnsembleModelParameters : ModelParametersBase<float>, IScalarModel, IFeatureWeights
{
    private protected TreeEnsembleModelParameters(GrownTree[] trees, int featureCount) => (Grown, FeatureCount) = (trees, featureCount);

    internal GrownTree[] Grown { get; }

    internal override int FeatureCount { get; }

    int IScalarModel.FeatureCount => FeatureCount;

    float[] IFeatureWeights.FeatureWeights => GainWeights();

    /// <summary>
    /// How much each feature's splits gained over all trees: the square root of the sum, in proportion to the largest, which is 1.
    /// </summary>
    public void GetFeatureWeights(ref VBuffer<float> weights)
    {
        var values = GainWeights();
        weights = new VBuffer<float>(values.Length, values);
    }

    void IScalarModel.Score(FeatureMatrix features, float[] scores)
    {
        var scale = Average ? 1.0 / Grown.Length : 1.0;
        // A part of the rows at a time, so that a tree is used many times while it is in the cache.
        const int part = 256;
        Parallel.For(0, (features.Rows + part - 1) / part, p =>
        {
            var (start, end) = (p * part, Math.Min(features.Rows, (p + 1) * part));
            Span<double> sums = stackalloc double[part];
            sums.Clear();
            foreach (var tree in Grown)
                for (var row = start; row < end; row++) sums[row - start] += tree.LeafValues[tree.LeafOf(features[row])];
            for (var row = start; row < end; row++) scores[row] = (float)(sums[row - start] * scale);
        });
    }

    /// <summary>Whether the score is the mean of the trees' outputs and not their sum.</summary>
    private protected virtual bool Average => false;

    private protected abstract string SavedAs { get; }

    private protected override void SaveTo(ModelSaveContext ctx)
    {
        ctx.Tag(SavedAs);
        ctx.Writer.Write(FeatureCount);
        TreeFile.Write(Grown, ctx);
    }

    private float[] GainWeights()
    {
        var gains = new double[FeatureCount];
        foreach (var tree in Grown)
            for (var node = 0; node < tree.Features.Length; node++) gains[tree.Features[node]] += tree.Gains[node];
        var largest = gains.Length == 0 ? 0 : gains.Max();
        return Array.ConvertAll(gains, gain => largest > 0 ? (float)Math.Sqrt(gain / largest) : 0);
    }
}

/// <summary>A model of boosted trees.</summary>
public abstract class TreeEnsembleModelParametersBasedOnRegressionTree : TreeEnsembleModelParameters
{
    private protected TreeEnsembleModelParametersBasedOnRegressionTree(GrownTree[] trees, int featureCount) : base(trees, featureCount) =>
        TrainedTreeEnsemble = new RegressionTreeEnsemble(trees);

    /// <summary>The trees.</summary>
    public RegressionTreeEnsemble TrainedTreeEnsemble { get; }
}

/// <summary>A model of a forest's trees.</summary>
public abstract class TreeEnsembleModelParametersBasedOnQuantileRegressionTree : TreeEnsembleModelParameters
{
    private protected TreeEnsembleModelParametersBasedOnQuantileRegressionTree(GrownTree[] trees, int featureCount) : base(trees, featureCount) =>
        TrainedTreeEnsemble = new QuantileRegressionTreeEnsemble(trees);

    /// <summary>The trees.</summary>
    public QuantileRegressionTreeEnsemble TrainedTreeEnsemble { get; }
}

/// <summary>Boosted trees that predict a number: the sum of their outputs.</summary>
public sealed class FastTreeRegressionModelParameters : TreeEnsembleModelParametersBasedOnRegressionTree
{
    internal FastTreeRegressionModelParameters(GrownTree[] trees, int featureCount) : base(trees, featureCount)
    {
    }

    private protected override string SavedAs => "FastTreeRegression";
}

/// <summary>Boosted trees that predict yes or no: the sum of their outputs is the score, which a calibrator turns into a probability.</summary>
public sealed class FastTreeBinaryModelParameters : TreeEnsembleModelParametersBasedOnRegressionTree
{
    internal FastTreeBinaryModelParameters(GrownTree[] trees, int featureCount) : base(trees, featureCount)
    {
    }

    private protected override string SavedAs => "FastTreeBinary";
}

/// <summary>A forest that predicts a number: the mean of its trees' outputs.</summary>
public sealed class FastForestRegressionModelParameters : TreeEnsembleModelParametersBasedOnQuantileRegressionTree
{
    internal FastForestRegressionModelParameters(GrownTree[] trees, int featureCount) : base(trees, featureCount)
    {
    }

    private protected override bool Average => true;

    private protected override string SavedAs => "FastForestRegression";
}

/// <summary>A forest that predicts yes or no: each tree's output is between −1 and 1, and the sign of the sum decides.</summary>
public sealed class FastForestBinaryModelParameters : TreeEnsembleModelParametersBasedOnQuantileRegressionTree
{
    internal FastForestBinaryModelParameters(GrownTree[] trees, int featureCount) : base(trees, featureCount)
    {
    }

    private protected override string SavedAs => "FastForestBinary";
}
