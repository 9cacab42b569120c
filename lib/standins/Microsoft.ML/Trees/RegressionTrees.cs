namespace Microsoft.ML.Trainers.FastTree;

/// <summary>
/// One learned tree. A row starts at node 0 and goes left where its feature is at most the threshold, otherwise (also when it is missing) right.
/// A child ≥ 0 is a node; a negative child c is the leaf with index ~c.
/// </summary>
public abstract class RegressionTreeBase
{
    private protected RegressionTreeBase(GrownTree tree)
    {
        (LeftChild, RightChild, NumericalSplitFeatureIndexes) = (tree.LeftChild.AsReadOnly(), tree.RightChild.AsReadOnly(), tree.Features.AsReadOnly());
        (NumericalSplitThresholds, SplitGains, LeafValues) = (tree.Thresholds.AsReadOnly(), tree.Gains.AsReadOnly(), tree.LeafValues.AsReadOnly());
        CategoricalSplitFlags = new bool[tree.LeftChild.Length].AsReadOnly();
    }

    /// <summary>Where rows with feature ≤ threshold go, for each node.</summary>
    public IReadOnlyList<int> LeftChild { get; }

    /// <summary>Where all other rows go, for each node.</summary>
    public IReadOnlyList<int> RightChild { get; }

    /// <summary>The feature that each node asks for.</summary>
    public IReadOnlyList<int> NumericalSplitFeatureIndexes { get; }

    /// <summary>The threshold of each node.</summary>
    public IReadOnlyList<float> NumericalSplitThresholds { get; }

    /// <summary>How much each node lowered the sum of squared errors in training.</summary>
    public IReadOnlyList<double> SplitGains { get; }

    /// <summary>Whether a node asks for a category: never, in this implementation.</summary>
    public IReadOnlyList<bool> CategoricalSplitFlags { get; }

    /// <summary>The output of each leaf.</summary>
    public IReadOnlyList<double> LeafValues { get; }

    /// <summary>Number of leaves.</summary>
    public int NumberOfLeaves => LeafValues.Count;

    /// <summary>Number of nodes that ask: one fewer than leaves.</summary>
    public int NumberOfNodes => LeftChild.Count;

    /// <summary>The categories of a categorical split: none, as all splits are numerical.</summary>
    public IReadOnlyList<int> GetCategoricalSplitFeaturesAt(int nodeIndex) => NoCategories(nodeIndex);

    /// <summary>The range of a categorical split: none, as all splits are numerical.</summary>
    public IReadOnlyList<int> GetCategoricalCategoricalSplitFeatureRangeAt(int nodeIndex) => NoCategories(nodeIndex);

    private int[] NoCategories(int nodeIndex) => nodeIndex >= 0 && nodeIndex < NumberOfNodes ? []
        : throw Errors.Parameter(nameof(nodeIndex), $"The tree has {NumberOfNodes} nodes, so there is no node {nodeIndex}.");
}

/// <summary>A tree of gradient boosting.</summary>
public sealed class RegressionTree : RegressionTreeBase
{
    internal RegressionTree(GrownTree tree) : base(tree)
    {
    }
}

/// <summary>A tree of a forest. A regression forest's leaves remember labels of the rows they learned from.</summary>
public sealed class QuantileRegressionTree : RegressionTreeBase
{
    private readonly double[][]? samples;
    private readonly double[][]? weights;

    internal QuantileRegressionTree(GrownTree tree) : base(tree) => (samples, weights) = (tree.LeafSamples, tree.LeafSampleWeights);

    /// <summary>Labels of training rows in a leaf, up to the number that the options asked for; none in a binary forest.</summary>
    public IReadOnlyList<double> GetLeafSamplesAt(int leafIndex) => At(samples, leafIndex);

    /// <summary>The weights of those rows.</summary>
    public IReadOnlyList<double> GetLeafSampleWeightsAt(int leafIndex) => At(weights, leafIndex);

    private IReadOnlyList<double> At(double[][]? values, int leafIndex)
    {
        if (leafIndex < 0 || leafIndex >= NumberOfLeaves)
            throw Errors.Parameter(nameof(leafIndex), $"The tree has {NumberOfLeaves} leaves, so there is no leaf {leafIndex}.");
        return values is null ? [] : values[leafIndex].AsReadOnly();
    }
}

/// <summary>Trees that give their outputs together.</summary>
public abstract class TreeEnsemble<T> where T : RegressionTreeBase
{
    private protected TreeEnsemble(IEnumerable<T> trees)
    {
        Trees = trees.ToArray().AsReadOnly();
        TreeWeights = Enumerable.Repeat(1.0, Trees.Count).ToArray().AsReadOnly();
    }

    /// <summary>What is added to the trees' outputs: 0.</summary>
    public double Bias => 0;

    /// <summary>What each tree's output is multiplied by: 1.</summary>
    public IReadOnlyList<double> TreeWeights { get; }

    /// <summary>The trees in the order in which they were grown.</summary>
    public IReadOnlyList<T> Trees { get; }
}

/// <summary>The trees of gradient boosting.</summary>
public sealed class RegressionTreeEnsemble : TreeEnsemble<RegressionTree>
{
    internal RegressionTreeEnsemble(IEnumerable<GrownTree> trees) : base(trees.Select(t => new RegressionTree(t)))
    {
    }
}

/// <summary>The trees of a forest.</summary>
public sealed class QuantileRegressionTreeEnsemble : TreeEnsemble<QuantileRegressionTree>
{
    internal QuantileRegressionTreeEnsemble(IEnumerable<GrownTree> trees) : base(trees.Select(t => new QuantileRegressionTree(t)))
    {
    }
}
