namespace Microsoft.ML.Trainers.FastTree;

/// <summary>
/// One tree. Nodes and leaves are numbered from 0; a child that is ≥ 0 is a node, a negative one is the leaf ~child.
/// A tree of one leaf has no node.
/// </summary>
internal sealed class GrownTree
{
    internal required int[] LeftChild { get; init; }
    internal required int[] RightChild { get; init; }
    internal required int[] Features { get; init; }
    internal required float[] Thresholds { get; init; }
    internal required double[] Gains { get; init; }
    internal required double[] LeafValues { get; init; }

    /// <summary>The last bin that goes left, for each node. Empty in a tree that was read from a file.</summary>
    internal int[] BinThresholds { get; init; } = [];

    /// <summary>Labels of training rows that fell into each leaf, where they were asked for, and their weights.</summary>
    internal double[][]? LeafSamples { get; set; }
    internal double[][]? LeafSampleWeights { get; set; }

    internal int LeafCount => LeafValues.Length;

    /// <summary>The leaf that a row of features falls into.</summary>
    internal int LeafOf(ReadOnlySpan<float> features)
    {
        if (LeftChild.Length == 0) return 0;
        var node = 0;
        while (node >= 0) node = features[Features[node]] <= Thresholds[node] ? LeftChild[node] : RightChild[node];
        return ~node;
    }

    /// <summary>The same for a row of the binned training data.</summary>
    internal int LeafOf(BinnedFeatures data, int row)
    {
        if (LeftChild.Length == 0) return 0;
        var node = 0;
        while (node >= 0) node = data.Bins[Features[node]][row] <= BinThresholds[node] ? LeftChild[node] : RightChild[node];
        return ~node;
    }
}
