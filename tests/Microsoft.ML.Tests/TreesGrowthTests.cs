using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;

namespace MLTests;

/// <summary>Single trees: that they find the splits they should and stop where they should.</summary>
public class TreesGrowthTests
{
    [Fact]
    public void A_split_lies_halfway_between_the_two_groups_it_separates()
    {
        var tree = Tree([[1, 2, 3, 7, 8, 9]], [0, 0, 0, 10, 10, 10], leaves: 2);

        Assert.Equal(5f, Assert.Single(tree.Thresholds));
        Assert.Equal([0.0, 10.0], tree.LeafValues);
        // Each label lies 5 from the mean before and on its leaf after: 6 · 5² are gained.
        Assert.Equal(150, Assert.Single(tree.Gains), 9);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void The_first_split_is_the_best_of_all_that_brute_force_tries(int minimumRows)
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var (columns, labels) = Data(seed, rows: 24, features: 3, values: seed % 2 == 0 ? 6 : 1000);

            var tree = Tree(columns, labels, leaves: 2, minimumRows: minimumRows);

            var best = BestGainByBruteForce(columns, labels, minimumRows);
            Assert.Equal(best, Assert.Single(tree.Gains), 6);
            Assert.Equal(best, GainOf(columns[tree.Features[0]].Select(v => v <= tree.Thresholds[0]).ToArray(), labels), 6);
        }
    }

    [Fact]
    public void The_leaf_that_gains_most_is_cut_next()
    {
        // The first cut is at 10; of the two sides the right one (0 against 100) then gains far more than the left one (0 against 1).
        float[] x = [1, 2, 3, 4, 11, 12, 13, 14];
        float[] y = [0, 0, 1, 1, 500, 500, 600, 600];

        var tree = Tree([x], y, leaves: 3);

        Assert.Equal([7.5f, 12.5f], tree.Thresholds);
        Assert.Equal([0.5, 500, 600], tree.LeafValues);
        Assert.Equal((~0, 1), (tree.LeftChild[0], tree.RightChild[0]));
        Assert.Equal((~1, ~2), (tree.LeftChild[1], tree.RightChild[1]));
    }

    [Fact]
    public void A_tree_with_leaves_enough_repeats_every_label()
    {
        var (columns, labels) = Data(5, rows: 200, features: 4, values: 100_000);

        var tree = Tree(columns, labels, leaves: 200);

        for (var i = 0; i < labels.Length; i++) Assert.Equal(labels[i], tree.LeafValues[tree.LeafOf(Row(columns, i))], 5);
    }

    [Theory]
    [InlineData(7, 1)]
    [InlineData(31, 20)]
    [InlineData(1000, 40)]
    public void Leaves_are_no_more_and_no_smaller_than_asked(int leaves, int minimumRows)
    {
        var (columns, labels) = Data(8, rows: 3000, features: 5, values: 500);

        var tree = Tree(columns, labels, leaves, minimumRows);

        Assert.True(tree.LeafCount <= leaves);
        Assert.True(tree.LeafCount == leaves || minimumRows > 1);
        var rowsOf = new int[tree.LeafCount];
        for (var i = 0; i < labels.Length; i++) rowsOf[tree.LeafOf(Row(columns, i))]++;
        Assert.All(rowsOf, count => Assert.True(count >= minimumRows));
    }

    [Fact]
    public void A_leaf_holds_the_mean_of_its_rows_also_where_histograms_were_subtracted()
    {
        var (columns, labels) = Data(9, rows: 5000, features: 3, values: 300);

        var tree = Tree(columns, labels, leaves: 64);

        var groups = Enumerable.Range(0, labels.Length).GroupBy(i => tree.LeafOf(Row(columns, i))).ToList();
        Assert.Equal(64, groups.Count);
        Assert.All(groups, g => Assert.Equal(g.Average(i => (double)labels[i]), tree.LeafValues[g.Key], 9));
        // The gains are what the squared error fell by, from one leaf to all.
        var mean = labels.Average(v => (double)v);
        var before = labels.Sum(v => (v - mean) * (v - mean));
        var after = groups.Sum(g => g.Sum(i => Math.Pow(labels[i] - tree.LeafValues[g.Key], 2)));
        Assert.Equal(before - after, tree.Gains.Sum(), before * 1e-9);
    }

    [Fact]
    public void Equal_labels_and_equal_features_leave_one_leaf()
    {
        Assert.Equal([3.25], Tree([[1, 2, 3, 4, 5, 6]], [3.25f, 3.25f, 3.25f, 3.25f, 3.25f, 3.25f], leaves: 4).LeafValues);
        Assert.Equal([2.5], Tree([[7, 7, 7, 7]], [1, 2, 3, 4], leaves: 4).LeafValues);
    }

    [Fact]
    public void Labels_that_are_equal_but_for_rounding_are_not_cut()
    {
        var labels = Enumerable.Repeat(0.1f, 999).ToArray();
        Assert.Equal(1, Tree([Enumerable.Range(0, 999).Select(i => (float)i).ToArray()], labels, leaves: 50).LeafCount);
    }

    [Fact]
    public void Missing_values_go_right_and_can_be_told_from_all_others()
    {
        var tree = Tree([[1, 2, 3, float.NaN, float.NaN, float.NaN]], [0, 0, 0, 5, 5, 5], leaves: 2);

        Assert.Equal([0.0, 5.0], tree.LeafValues);
        Assert.Equal(0, tree.LeafOf([1_000_000f]));
        Assert.Equal(1, tree.LeafOf([float.NaN]));
        Assert.Equal(1, Tree([[1, 2, 3, 4]], [0, 0, 5, 5], leaves: 2).LeafOf([float.NaN]));
    }

    [Fact]
    public void A_row_of_weight_two_counts_as_two_rows()
    {
        var (columns, labels) = Data(11, rows: 400, features: 3, values: 40);
        var weights = labels.Select((_, i) => i % 3 == 0 ? 2f : 1f).ToArray();
        var doubled = Enumerable.Range(0, 400).SelectMany(i => Enumerable.Repeat(i, (int)weights[i])).ToArray();

        var weighted = Tree(columns, labels, leaves: 12, weights: weights);
        var repeated = Tree(columns.Select(c => doubled.Select(i => c[i]).ToArray()).ToArray(), doubled.Select(i => labels[i]).ToArray(), leaves: 12);

        Assert.Equal(repeated.Features, weighted.Features);
        Assert.Equal(repeated.Thresholds, weighted.Thresholds);
        for (var l = 0; l < 12; l++) Assert.Equal(repeated.LeafValues[l], weighted.LeafValues[l], 9);
    }

    [Fact]
    public void The_order_of_rows_does_not_matter()
    {
        var (columns, labels) = Data(12, rows: 2000, features: 4, values: 80);
        var shuffled = Enumerable.Range(0, 2000).ToArray();
        new Random(3).Shuffle(shuffled);

        var tree = Tree(columns, labels, leaves: 25);
        var other = Tree(columns.Select(c => shuffled.Select(i => c[i]).ToArray()).ToArray(), shuffled.Select(i => labels[i]).ToArray(), leaves: 25);

        Assert.Equal(tree.Features, other.Features);
        Assert.Equal(tree.Thresholds, other.Thresholds);
        // Sums in another order differ in their last digits.
        Assert.Equal(tree.LeafValues.Select(v => Math.Round(v, 9)), other.LeafValues.Select(v => Math.Round(v, 9)));
    }

    [Fact]
    public void Bins_keep_few_values_apart_and_share_many_among_no_more_than_asked()
    {
        var few = BinnedFeatures.From([[3, 1, 2, 2, 1, float.NaN]], maximumBins: 255, threads: 1);
        Assert.Equal([1.5f, 2.5f, float.PositiveInfinity, float.NaN], few.UpperBounds[0]);
        Assert.Equal([2, 0, 1, 1, 0, 3], few.Bins[0].Select(b => (int)b));

        var random = new Random(1);
        var many = BinnedFeatures.From([Enumerable.Range(0, 10_000).Select(_ => (float)Math.Exp(3 * random.NextDouble())).ToArray()], 16, 1);
        Assert.Equal(16, many.UpperBounds[0].Length);
        var counts = many.Bins[0].CountBy(b => b).Select(c => c.Value).ToList();
        Assert.InRange(counts.Min(), 600, 650);
        Assert.InRange(counts.Max(), 600, 650);
    }

    [Fact]
    public void A_threshold_separates_even_neighbouring_floats()
    {
        foreach (var low in (float[])[0, 1, 1e-30f, -3.4e38f, 16_777_216])
        {
            var high = MathF.BitIncrement(low);
            var tree = Tree([[low, low, high, high]], [0, 0, 1, 1], leaves: 2);
            Assert.Equal((0, 1), (tree.LeafOf([low]), tree.LeafOf([high])));
        }
    }

    internal static GrownTree Tree(float[][] columns, float[] labels, int leaves, int minimumRows = 1, float[]? weights = null, int threads = 1)
    {
        var data = BinnedFeatures.From(columns, 255, threads);
        var settings = new ForestSettings
        {
            NumberOfTrees = 1, NumberOfLeaves = leaves, MinimumExampleCountPerLeaf = minimumRows, FeatureFraction = 1, FeatureFractionPerSplit = 1, BaggingSize = 0,
        };
        return Forest.Grow(data, labels, weights, settings, threads)[0];
    }

    /// <summary>Columns of random values, and labels that depend on the first two.</summary>
    internal static (float[][] Columns, float[] Labels) Data(int seed, int rows, int features, int values)
    {
        var random = new Random(seed);
        var columns = Enumerable.Range(0, features).Select(_ => Enumerable.Range(0, rows).Select(_ => (float)random.Next(values) / values).ToArray()).ToArray();
        var labels = Enumerable.Range(0, rows)
            .Select(i => (float)(10 * Math.Sin(5 * columns[0][i]) + (features > 1 && columns[1][i] > 0.5 ? 7 : 0) + 3 * random.NextDouble())).ToArray();
        return (columns, labels);
    }

    internal static float[] Row(float[][] columns, int row) => Array.ConvertAll(columns, c => c[row]);

    private static double BestGainByBruteForce(float[][] columns, float[] labels, int minimumRows)
    {
        var best = double.NegativeInfinity;
        foreach (var column in columns)
            foreach (var threshold in column.Distinct())
            {
                var left = column.Select(v => v <= threshold).ToArray();
                var count = left.Count(l => l);
                if (count >= minimumRows && labels.Length - count >= minimumRows && count < labels.Length) best = Math.Max(best, GainOf(left, labels));
            }
        return best;
    }

    private static double GainOf(bool[] left, float[] labels)
    {
        return Spread(labels) - Spread(labels.Where((_, i) => left[i])) - Spread(labels.Where((_, i) => !left[i]));

        static double Spread(IEnumerable<float> values)
        {
            var list = values.Select(v => (double)v).ToList();
            var mean = list.Average();
            return list.Sum(v => (v - mean) * (v - mean));
        }
    }
}
