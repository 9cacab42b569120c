using static TorchSharp.torch;

namespace Course.Tests;

public sealed class SplitTests
{
    [Theory]
    [InlineData(1, 0.7, 0.15)]
    [InlineData(10, 0.7, 0.15)]
    [InlineData(1001, 0.5, 0.5)]
    [InlineData(77, 1, 0)]
    [InlineData(3, 0.34, 0.33)]
    public void The_parts_are_disjoint_and_complete(int n, double train, double validation)
    {
        var split = Splits.TrainValidationTest(n, train, validation, seed: 5);
        Assert.Equal(Enumerable.Range(0, n).Select(i => (long)i), split.Train.Concat(split.Validation).Concat(split.Test).Order());
        Assert.Equal((long)Math.Round(n * train), split.Train.Length);
    }

    [Fact]
    public void The_same_seed_splits_the_same_way()
    {
        Assert.Equal(Splits.TrainValidationTest(100, seed: 3).Test, Splits.TrainValidationTest(100, seed: 3).Test);
        Assert.NotEqual(Splits.TrainValidationTest(100, seed: 3).Test, Splits.TrainValidationTest(100, seed: 4).Test);
    }

    [Fact]
    public void Without_shuffling_the_parts_are_blocks()
    {
        var split = Splits.TrainValidationTest(10, 0.6, 0.2, shuffle: false);
        Assert.Equal([0, 1, 2, 3, 4, 5], split.Train);
        Assert.Equal([6, 7], split.Validation);
        Assert.Equal([8, 9], split.Test);
    }

    [Theory]
    [InlineData(0.8, 0.3)]
    [InlineData(-0.1, 0.3)]
    [InlineData(double.NaN, 0.3)]
    public void Parts_that_make_no_sense_are_refused(double train, double validation) =>
        Assert.Throws<ArgumentException>(() => Splits.TrainValidationTest(10, train, validation));

    [Theory]
    [InlineData(10, 5)]
    [InlineData(11, 3)]
    [InlineData(7, 7)]
    public void Each_row_is_validated_once_and_never_learnt_from_then(int n, int k)
    {
        var folds = Splits.KFold(n, k, seed: 1);
        Assert.Equal(k, folds.Count);
        Assert.Equal(Enumerable.Range(0, n).Select(i => (long)i), folds.SelectMany(f => f.validation).Order());
        foreach (var (train, validation) in folds)
        {
            Assert.Empty(train.Intersect(validation));
            Assert.Equal(n, train.Length + validation.Length);
            Assert.InRange(validation.Length, n / k, n / k + 1);
        }
    }

    [Fact]
    public void More_folds_than_rows_are_refused() => Assert.Contains("2 to 3", Assert.Throws<ArgumentException>(() => Splits.KFold(3, 4)).Message);

    [Fact]
    public void Rows_are_taken_in_the_order_of_the_index()
    {
        var x = arange(12).reshape(4, 3);
        Assert.True(x.Rows([3, 0]).Equals(tensor(new long[,] { { 9, 10, 11 }, { 0, 1, 2 } })));
    }
}

public sealed class StandardizerTests
{
    [Fact]
    public void Standardized_training_data_has_mean_zero_and_deviation_one_and_comes_back()
    {
        manual_seed(0);
        var x = randn(500, 2) * tensor(new float[] { 1, 10 }) + tensor(new float[] { 0, 10 });
        var scaler = Standardizer.Fit(x);
        var z = scaler.Transform(x);
        Assert.Equal(x.dtype, z.dtype);
        Assert.True(allclose(z.mean([0L]), zeros(2), atol: 1e-5));
        Assert.True(allclose(z.square().mean([0L]), ones(2), rtol: 1e-4));
        Assert.True(allclose(scaler.InverseTransform(z), x, rtol: 1e-4, atol: 1e-5));
    }

    [Fact]
    public void Other_data_is_scaled_by_the_training_data()
    {
        var scaler = Standardizer.Fit(tensor(new double[,] { { 1, 100 }, { 2, 300 }, { 6, 200 } }));
        Assert.Equal([3, 200], scaler.Mean);
        Assert.Equal(1, scaler.Transform(tensor(new[,] { { 3 + scaler.Std[0], 200 } }))[0, 0].item<double>(), 12);
        Assert.Equal([3.0], Standardizer.Fit(tensor([0.0, 10])).Transform(tensor([20.0])).data<double>().ToArray());
    }

    [Fact]
    public void A_feature_that_never_changes_is_only_centered() =>
        Assert.Equal([0.0, 0, 1], Standardizer.Fit(tensor([5.0, 5, 5])).Transform(tensor([5.0, 5, 6])).data<double>().ToArray());

    [Fact]
    public void A_feature_that_never_changes_is_only_centered_also_where_its_mean_is_rounded()
    {
        Assert.Equal([1.0, 1], Standardizer.Fit(tensor(new[,] { { 0.1, -1e9 + 0.1 }, { 0.1, -1e9 + 0.1 }, { 0.1, -1e9 + 0.1 } })).Std);
        Assert.Equal(1, Standardizer.Fit(full(7, 0.1, ScalarType.Float64)).Std[0]);
        Assert.Equal(0.5, Standardizer.Fit(tensor([1e9, 1e9 + 1])).Std[0]);
    }

    [Fact]
    public void Data_of_another_width_is_refused() =>
        Assert.Contains("fitted on 2 features; this data has 3", Assert.Throws<ArgumentException>(() => Standardizer.Fit(ones(4, 2)).Transform(ones(4, 3))).Message);
}

public sealed class MetricsTests
{
    [Fact]
    public void Accuracy_counts_the_largest_score()
    {
        var scores = tensor(new float[,] { { 0.1f, 0.7f, 0.2f }, { 3, 1, 2 }, { 0, 0, 1 }, { 5, 6, 7 } });
        Assert.Equal(0.75, Metrics.Accuracy(scores, tensor(new long[] { 1, 0, 2, 0 })));
    }

    [Fact]
    public void Accuracy_takes_classes_and_booleans_too()
    {
        Assert.Equal(0.5, Metrics.Accuracy(tensor(new long[] { 1, 2 }), tensor(new long[] { 1, 0 })));
        Assert.Equal(1, Metrics.Accuracy(tensor(new float[] { 0.2f, 0.9f }).gt(0.5), tensor(new long[] { 0, 1 })));
        Assert.Equal(2 / 3.0, Metrics.Accuracy([1, 2, 3], [1, 2, 0]), 12);
    }

    [Fact]
    public void A_single_column_of_probabilities_is_refused_with_advice() =>
        Assert.Contains("(p > 0.5)", Assert.Throws<ArgumentException>(() => Metrics.Accuracy(ones(3, 1), ones(3))).Message);

    [Fact]
    public void The_confusion_matrix_has_the_truth_in_rows()
    {
        var counts = Metrics.ConfusionMatrix([1, 1, 0, 2], [1, 0, 0, 2], classes: 3);
        Assert.Equal(new long[,] { { 1, 1, 0 }, { 0, 1, 0 }, { 0, 0, 1 } }, counts);
        Assert.Equal(counts, Metrics.ConfusionMatrix(tensor(new long[] { 1, 1, 0, 2 }), tensor(new long[] { 1, 0, 0, 2 })));
    }

    [Fact]
    public void A_class_out_of_range_is_named() =>
        Assert.Contains("class 5", Assert.Throws<ArgumentException>(() => Metrics.ConfusionMatrix([0], [5], classes: 3)).Message);

    [Fact]
    public void Errors_have_their_hand_computed_values()
    {
        double[] truth = [1, 2, 3, 4], predicted = [1, 2, 3, 6];
        Assert.Equal(1, Metrics.Rmse(predicted, truth));
        Assert.Equal(0.5, Metrics.Mae(predicted, truth));
    }

    [Fact]
    public void A_column_against_a_row_is_compared_number_by_number()
    {
        var (column, row) = (tensor(new float[] { 1, 2, 4 }).reshape(3, 1), tensor(new float[] { 1, 2, 3 }));
        Assert.Equal(Math.Sqrt(1 / 3.0), Metrics.Rmse(column, row), 6);
    }

    [Fact]
    public void Different_numbers_of_rows_are_refused() =>
        Assert.Contains("2 predictions for 3 true values", Assert.Throws<ArgumentException>(() => Metrics.Mae([1.0, 2], [1.0, 2, 3])).Message);
}
