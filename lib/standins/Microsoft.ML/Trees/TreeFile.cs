namespace Microsoft.ML.Trainers.FastTree;

/// <summary>Trees in a model file.</summary>
internal static class TreeFile
{
    internal static void Write(GrownTree[] trees, ModelSaveContext ctx)
    {
        ctx.Writer.Write(trees.Length);
        foreach (var tree in trees)
        {
            ctx.Write(tree.LeftChild);
            ctx.Write(tree.RightChild);
            ctx.Write(tree.Features);
            ctx.Write(tree.Thresholds);
            ctx.Write(tree.Gains);
            ctx.Write(tree.LeafValues);
            ctx.Writer.Write(tree.LeafSamples is not null);
            for (var leaf = 0; tree.LeafSamples is not null && leaf < tree.LeafCount; leaf++)
            {
                ctx.Write(tree.LeafSamples[leaf]);
                ctx.Write(tree.LeafSampleWeights![leaf]);
            }
        }
    }

    /// <summary>Reads what a model of trees wrote behind its tag.</summary>
    internal static object ReadModel(ModelReader reader, Func<GrownTree[], int, object> make)
    {
        var features = reader.Int();
        return make(Read(reader, features), features);
    }

    /// <exception cref="FormatException">The trees do not hang together.</exception>
    internal static GrownTree[] Read(ModelReader reader, int featureCount) => reader.Array(() =>
    {
        var tree = new GrownTree
        {
            LeftChild = reader.Ints(), RightChild = reader.Ints(), Features = reader.Ints(), Thresholds = reader.Floats(),
            Gains = reader.Doubles(), LeafValues = reader.Doubles(),
        };
        Check(tree, featureCount);
        if (reader.Bool())
        {
            (tree.LeafSamples, tree.LeafSampleWeights) = (new double[tree.LeafCount][], new double[tree.LeafCount][]);
            for (var leaf = 0; leaf < tree.LeafCount; leaf++) (tree.LeafSamples[leaf], tree.LeafSampleWeights[leaf]) = (reader.Doubles(), reader.Doubles());
        }
        return tree;
    });

    // A damaged file must not make a prediction run in circles or out of an array: each node and leaf hangs from one earlier node.
    private static void Check(GrownTree tree, int featureCount)
    {
        var nodes = tree.LeftChild.Length;
        var fits = tree.RightChild.Length == nodes && tree.Features.Length == nodes && tree.Thresholds.Length == nodes && tree.Gains.Length == nodes
            && tree.LeafValues.Length == nodes + 1 && tree.Features.All(f => f >= 0 && f < featureCount);
        var (nodeSeen, leafSeen) = (new bool[nodes], new bool[nodes + 1]);
        for (var node = 0; fits && node < nodes; node++)
            foreach (var child in (int[])[tree.LeftChild[node], tree.RightChild[node]])
            {
                if (child >= 0) fits = fits && child > node && child < nodes && !nodeSeen[child] && (nodeSeen[child] = true);
                else fits = fits && ~child <= nodes && !leafSeen[~child] && (leafSeen[~child] = true);
            }
        if (!fits) throw new FormatException("A tree's nodes and leaves do not hang together.");
    }
}
