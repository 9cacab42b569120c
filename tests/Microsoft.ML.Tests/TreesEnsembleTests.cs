using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace MLTests;

/// <summary>Forests and boosting: many trees together.</summary>
public class TreesEnsembleTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void A_forest_is_the_same_for_any_number_of_threads(int threads)
    {
        var (columns, labels) = TreesGrowthTests.Data(1, rows: 9000, features: 8, values: 5000);
        var settings = new ForestSettings { NumberOfTrees = 12, NumberOfLeaves = 60, NumberOfQuantileSamples = 10 };

        AssertSame(Grow(columns, labels, settings, 1), Grow(columns, labels, settings, threads));
        // A single tree uses the threads inside itself.
        AssertSame(Grow(columns, labels, settings with { NumberOfTrees = 1 }, 1), Grow(columns, labels, settings with { NumberOfTrees = 1 }, threads));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    public void Boosting_is_the_same_for_any_number_of_threads(int threads)
    {
        var (columns, labels) = TreesGrowthTests.Data(2, rows: 9000, features: 8, values: 5000);
        var settings = new BoostingSettings { NumberOfTrees = 8, NumberOfLeaves = 30, FeatureFractionPerSplit = 0.6, BaggingSize = 2, FeatureFraction = 0.8 };
        GrownTree[] Boost(int n) => Boosting.Grow(BinnedFeatures.From(columns, 255, n), new SquaredLoss(labels), null, settings, n);

        AssertSame(Boost(1), Boost(threads));
    }

    [Fact]
    public void One_seed_gives_one_forest_and_another_seed_another()
    {
        var (columns, labels) = TreesGrowthTests.Data(3, rows: 800, features: 5, values: 500);
        var settings = new ForestSettings { NumberOfTrees = 5 };

        AssertSame(Grow(columns, labels, settings), Grow(columns, labels, settings));
        Assert.NotEqual(Grow(columns, labels, settings)[0].LeafValues, Grow(columns, labels, settings with { Seed = 4 })[0].LeafValues);
        Assert.NotEqual(
            Grow(columns, labels, settings).SelectMany(t => t.Features), Grow(columns, labels, settings with { FeatureSelectionSeed = 4 }).SelectMany(t => t.Features));
    }

    [Fact]
    public void More_trees_begin_with_the_same_trees()
    {
        var (columns, labels) = TreesGrowthTests.Data(4, rows: 600, features: 5, values: 500);
        AssertSame(Grow(columns, labels, new ForestSettings { NumberOfTrees = 6 }), Grow(columns, labels, new ForestSettings { NumberOfTrees = 20 })[..6]);
    }

    [Fact]
    public void A_tree_uses_no_feature_outside_its_share()
    {
        var (columns, labels) = TreesGrowthTests.Data(5, rows: 1000, features: 10, values: 500);

        var trees = Grow(columns, labels, new ForestSettings { NumberOfTrees = 40, NumberOfLeaves = 50, FeatureFraction = 0.3, FeatureFractionPerSplit = 1 });

        var used = trees.Select(t => t.Features.Distinct().Count()).ToList();
        Assert.True(used.Max() < 10);
        Assert.InRange(used.Average(), 2, 4.5);
    }

    [Fact]
    public void A_bag_holds_about_its_share_of_rows_once_each_and_serves_as_many_trees_as_asked()
    {
        var bags = new RowBags(10_000, treesPerBag: 3, fraction: 0.7, seed: 1, trees: 9);

        Assert.InRange(bags.Of(0).Length, 6_800, 7_200);
        Assert.Equal(bags.Of(0).Distinct().Order(), bags.Of(0));
        Assert.Equal(bags.Of(0), bags.Of(2));
        Assert.NotEqual(bags.Of(2), bags.Of(3));
        Assert.Equal(Enumerable.Range(0, 5), new RowBags(5, 0, 0.7, 1, 4).Of(3));
        Assert.NotEmpty(new RowBags(2, 1, 1e-9, 1, 1).Of(0));
    }

    [Fact]
    public void A_forest_predicts_new_rows_better_than_one_tree()
    {
        var (columns, labels) = TreesGrowthTests.Data(6, rows: 4000, features: 6, values: 5000);
        var train = columns.Select(c => c[..3000]).ToArray();
        var settings = new ForestSettings { NumberOfLeaves = 1500, MinimumExampleCountPerLeaf = 1, FeatureFraction = 1 };

        double Error(int trees)
        {
            var forest = Grow(train, labels[..3000], settings with { NumberOfTrees = trees });
            return Enumerable.Range(3000, 1000).Average(i => Math.Pow(forest.Average(t => t.LeafValues[t.LeafOf(TreesGrowthTests.Row(columns, i))]) - labels[i], 2));
        }

        Assert.True(Error(50) < 0.7 * Error(1));
    }

    [Fact]
    public void Leaves_of_a_forest_remember_labels_of_their_rows_up_to_the_number_asked()
    {
        var (columns, labels) = TreesGrowthTests.Data(7, rows: 500, features: 2, values: 500);

        var tree = Grow(columns, labels, new ForestSettings
        {
            NumberOfTrees = 1, NumberOfLeaves = 6, BaggingSize = 0, FeatureFraction = 1, FeatureFractionPerSplit = 1, NumberOfQuantileSamples = 20,
        })[0];

        for (var leaf = 0; leaf < tree.LeafCount; leaf++)
        {
            var rows = Enumerable.Range(0, 500).Where(i => tree.LeafOf(TreesGrowthTests.Row(columns, i)) == leaf).ToList();
            Assert.Equal(Math.Min(20, rows.Count), tree.LeafSamples![leaf].Length);
            Assert.Subset(rows.Select(i => (double)labels[i]).ToHashSet(), tree.LeafSamples[leaf].ToHashSet());
        }
    }

    [Fact]
    public void Boosting_fits_each_tree_to_what_is_left_over()
    {
        // With a rate of 0.5 a constant label 8 is approached as 4, 6, 7, …
        var trees = Boosting.Grow(BinnedFeatures.From([[1, 1, 1]], 255, 1), new SquaredLoss([8, 8, 8]), null,
            new BoostingSettings { NumberOfTrees = 4, LearningRate = 0.5, MinimumExampleCountPerLeaf = 1 }, 1);

        Assert.Equal([4.0, 2.0, 1.0, 0.5], trees.Select(t => Assert.Single(t.LeafValues)));
    }

    [Fact]
    public void Boosting_out_of_bags_also_brings_the_error_down()
    {
        var (columns, labels) = TreesGrowthTests.Data(8, rows: 2000, features: 4, values: 2000);
        var trees = Boosting.Grow(BinnedFeatures.From(columns, 255, 2), new SquaredLoss(labels), null,
            new BoostingSettings { NumberOfTrees = 60, BaggingSize = 1, BaggingExampleFraction = 0.5 }, 2);

        double Error(int n) => Enumerable.Range(0, 2000).Average(i => Math.Pow(trees[..n].Sum(t => t.LeafValues[t.LeafOf(TreesGrowthTests.Row(columns, i))]) - labels[i], 2));

        Assert.True(Error(60) < Error(20) && Error(20) < Error(5));
        Assert.True(Error(60) < 1.2);
    }

    [Fact]
    public void The_logistic_loss_finds_the_share_of_positives()
    {
        var labels = Enumerable.Range(0, 100).Select(i => i < 25).ToArray();
        var trees = Boosting.Grow(BinnedFeatures.From([new float[100]], 255, 1), new LogisticLoss(labels, slope: 0.4), null, new BoostingSettings(), 1);

        var score = trees.Sum(t => t.LeafValues[0]);

        Assert.Equal(0.25, 1 / (1 + Math.Exp(-0.4 * score)), 4);
    }

    [Fact]
    public void Models_add_up_or_average_their_trees()
    {
        var (columns, labels) = TreesGrowthTests.Data(9, rows: 700, features: 3, values: 700);
        var matrix = new FeatureMatrix(Enumerable.Range(0, 700).SelectMany(i => TreesGrowthTests.Row(columns, i)).ToArray(), 700, 3);
        var trees = Grow(columns, labels, new ForestSettings { NumberOfTrees = 7 });
        var (sums, means) = (new float[700], new float[700]);

        ((IScalarModel)new FastTreeRegressionModelParameters(trees, 3)).Score(matrix, sums);
        ((IScalarModel)new FastForestRegressionModelParameters(trees, 3)).Score(matrix, means);

        for (var i = 0; i < 700; i++)
        {
            var sum = trees.Sum(t => t.LeafValues[t.LeafOf(matrix[i])]);
            Assert.Equal(sum, sums[i], 1e-3);
            Assert.Equal(sum / 7, means[i], 1e-4);
        }
    }

    [Fact]
    public void Feature_weights_are_1_for_the_feature_that_gained_most_and_0_for_one_never_asked()
    {
        float[] x = [1, 2, 3, 4], useless = [5, 5, 5, 5];
        var tree = TreesGrowthTests.Tree([useless, x], [0, 0, 4, 6], leaves: 3);
        VBuffer<float> weights = default;

        new FastForestRegressionModelParameters([tree], 2).GetFeatureWeights(ref weights);

        Assert.Equal([0f, 1f], weights.DenseValues());
    }

    [Fact]
    public void Feature_weights_are_roots_of_what_the_splits_of_all_trees_gained()
    {
        static GrownTree Split(int feature, double gain) => new() { LeftChild = [~0], RightChild = [~1], Features = [feature], Thresholds = [1], Gains = [gain], LeafValues = [1, 2] };
        VBuffer<float> weights = default;

        new FastTreeRegressionModelParameters([Split(0, 4), Split(1, 10), Split(1, 6), Split(2, 1)], 4).GetFeatureWeights(ref weights);

        Assert.Equal([0.5f, 1f, 0.25f, 0f], weights.DenseValues()); // √(4/16), √(16/16), √(1/16)
    }

    private static GrownTree[] Grow(float[][] columns, float[] labels, ForestSettings settings, int threads = 2) =>
        Forest.Grow(BinnedFeatures.From(columns, 255, threads), labels, null, settings, threads);

    private static void AssertSame(GrownTree[] expected, GrownTree[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        foreach (var (a, b) in expected.Zip(actual))
        {
            Assert.Equal(a.Features, b.Features);
            Assert.Equal(a.Thresholds, b.Thresholds);
            Assert.Equal(a.LeftChild, b.LeftChild);
            Assert.Equal(a.Gains, b.Gains);
            Assert.Equal(a.LeafValues, b.LeafValues);
            Assert.Equal(a.LeafSamples ?? [], b.LeafSamples ?? []);
        }
    }
}
