using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;

namespace MLTests;

/// <summary>Models of trees in model files.</summary>
public class TreesFileTests
{
    [Fact]
    public void A_forest_comes_back_as_it_was()
    {
        var model = Model();

        var loaded = (FastForestRegressionModelParameters)Read(Bytes(model));

        Assert.Equal(model.Grown.Length, loaded.Grown.Length);
        foreach (var (a, b) in model.TrainedTreeEnsemble.Trees.Zip(loaded.TrainedTreeEnsemble.Trees))
        {
            Assert.Equal(a.LeftChild, b.LeftChild);
            Assert.Equal(a.NumericalSplitThresholds, b.NumericalSplitThresholds);
            Assert.Equal(a.LeafValues, b.LeafValues);
            Assert.Equal(a.SplitGains, b.SplitGains);
            Assert.Equal(a.GetLeafSamplesAt(0), b.GetLeafSamplesAt(0));
            Assert.NotEmpty(b.GetLeafSamplesAt(0));
        }
    }

    [Fact]
    public void Each_kind_of_model_comes_back_as_its_kind()
    {
        var trees = Model().Grown;
        foreach (ICanSaveModel model in (ICanSaveModel[])
            [new FastTreeRegressionModelParameters(trees, 3), new FastTreeBinaryModelParameters(trees, 3), new FastForestBinaryModelParameters(trees, 3)])
            Assert.IsType(model.GetType(), Read(Bytes(model)));
    }

    [Fact]
    public void A_tree_that_runs_in_circles_is_refused()
    {
        foreach (var (left, right) in ((int[], int[])[])[([0, ~0], [~1, ~2]), ([1, ~0], [1, ~1]), ([~0, ~1], [~0, ~2]), ([5, ~0], [~1, ~2]), ([1, ~0], [~1, ~9])])
        {
            var tree = new GrownTree { LeftChild = left, RightChild = right, Features = [0, 0], Thresholds = [1, 2], Gains = [1, 1], LeafValues = [1, 2, 3] };
            Assert.Throws<FormatException>(() => Read(Bytes(new FastTreeRegressionModelParameters([tree], 1))));
        }
        var beyond = new GrownTree { LeftChild = [~0], RightChild = [~1], Features = [4], Thresholds = [1], Gains = [1], LeafValues = [1, 2] };
        Assert.Throws<FormatException>(() => Read(Bytes(new FastTreeRegressionModelParameters([beyond], 1))));
    }

    [Fact]
    public void A_damaged_file_is_refused_or_read_as_a_model_that_predicts()
    {
        var whole = Bytes(Model());
        var random = new Random(0);
        for (var attempt = 0; attempt < 400; attempt++)
        {
            var bytes = (byte[])whole.Clone();
            if (attempt % 2 == 0) bytes = bytes[..random.Next(bytes.Length)];
            else
                for (var i = 0; i < 3; i++) bytes[random.Next(Math.Min(bytes.Length, 4000))] = (byte)random.Next(256);
            try
            {
                if (Read(bytes) is not IScalarModel model || model.FeatureCount is < 0 or > 1000) continue;
                model.Score(new FeatureMatrix(new float[2 * model.FeatureCount], 2, model.FeatureCount), new float[2]);
            }
            catch (Exception e) when (e is FormatException or IOException)
            {
            }
        }
    }

    private static FastForestRegressionModelParameters Model()
    {
        var (columns, labels) = TreesGrowthTests.Data(21, rows: 300, features: 3, values: 100);
        var settings = new ForestSettings { NumberOfTrees = 5, NumberOfLeaves = 9, NumberOfQuantileSamples = 4 };
        return new FastForestRegressionModelParameters(Forest.Grow(BinnedFeatures.From(columns, 255, 1), labels, null, settings, 1), 3);
    }

    private static byte[] Bytes(ICanSaveModel model)
    {
        using var stream = new MemoryStream();
        using (var context = new ModelSaveContext(stream)) model.Save(context);
        return stream.ToArray();
    }

    private static object Read(byte[] bytes) => new ModelReader(new MemoryStream(bytes), new MLContext(0)).Part();
}
