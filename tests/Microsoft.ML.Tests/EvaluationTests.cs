using Microsoft.ML;
using Microsoft.ML.Data;

namespace MLTests;

/// <summary>Metrics by hand, cross-validation, importance by permutation.</summary>
public class EvaluationTests
{
    readonly MLContext _ml = new(seed: 1);

    sealed class Scored
    {
        public float Label { get; set; }
        public float Score { get; set; }
        public bool Truth { get; set; }
        public bool PredictedLabel { get; set; }
        public float Probability { get; set; }
    }

    [Fact]
    public void Regression_metrics_are_what_their_formulas_say()
    {
        // errors −1, 0, 2 on labels 1, 2, 6: mean 3, total squares 14
        var metrics = _ml.Regression.Evaluate(_ml.Data.LoadFromEnumerable<Scored>([new() { Label = 1, Score = 2 }, new() { Label = 2, Score = 2 }, new() { Label = 6, Score = 4 }]));

        Assert.Equal(1, metrics.MeanAbsoluteError, 10);
        Assert.Equal(5 / 3.0, metrics.MeanSquaredError, 10);
        Assert.Equal(Math.Sqrt(5 / 3.0), metrics.RootMeanSquaredError, 10);
        Assert.Equal(1 - 5 / 14.0, metrics.RSquared, 10);
    }

    IDataView Binary() => _ml.Data.LoadFromEnumerable(new[]
    {
        (true, 0.9f), (true, 0.8f), (false, 0.7f), (true, 0.6f), (false, 0.4f), (true, 0.3f), (false, 0.2f), (false, 0.1f),
    }.Select(r => new Scored { Truth = r.Item1, Score = r.Item2, Probability = r.Item2, PredictedLabel = r.Item2 > 0.5f }));

    [Fact]
    public void Binary_metrics_are_what_can_be_counted()
    {
        var metrics = _ml.BinaryClassification.Evaluate(Binary(), "Truth");

        Assert.Equal(0.75, metrics.Accuracy);
        Assert.Equal((0.75, 0.75, 0.75), (metrics.PositivePrecision, metrics.PositiveRecall, metrics.F1Score));
        // Of 16 pairs of a positive and a negative row, 13 stand in the right order: the negative 0.7 is above 0.6 and 0.3, 0.4 above 0.3.
        Assert.Equal(13 / 16.0, metrics.AreaUnderRocCurve, 10);
        Assert.Equal((1 + 1 + 3 / 4.0 + 4 / 6.0) / 4, metrics.AreaUnderPrecisionRecallCurve, 10);
        double[] given = [0.9, 0.8, 0.3, 0.6, 0.6, 0.3, 0.8, 0.9];
        Assert.Equal(-given.Average(Math.Log2), metrics.LogLoss, 6);
        Assert.Equal(1, metrics.Entropy, 10);
        Assert.Equal(1 - metrics.LogLoss, metrics.LogLossReduction, 10);
        Assert.Equal([[3.0, 1], [1, 3]], metrics.ConfusionMatrix.Counts);
        Assert.Contains("positive ||        3 |        1 | 0.7500", metrics.ConfusionMatrix.GetFormattedConfusionTable());
    }

    [Fact]
    public void The_log_loss_of_yes_and_no_is_in_bits_and_its_reduction_a_share_of_the_entropy()
    {
        CalibratedBinaryClassificationMetrics Metrics(params (bool Truth, float Probability)[] rows) => _ml.BinaryClassification.Evaluate(
            _ml.Data.LoadFromEnumerable(rows.Select(r => new Scored { Truth = r.Truth, Score = r.Probability, Probability = r.Probability })), "Truth");

        // What is true was given ½, ½, ¼ and ¼: 1, 1, 2 and 2 bits. One positive row in four: ¼ · 2 + ¾ · log₂(4/3) bits.
        var metrics = Metrics((true, 0.5f), (false, 0.5f), (false, 0.75f), (false, 0.75f));
        Assert.Equal(1.5, metrics.LogLoss, 12);
        Assert.Equal(0.8112781244591328, metrics.Entropy, 12);
        Assert.Equal((0.8112781244591328 - 1.5) / 0.8112781244591328, metrics.LogLossReduction, 12);
        Assert.Equal(1, Metrics((true, 1), (false, 0)).LogLossReduction, 12);
        // Unlike the loss of several classes, nothing keeps it from the logarithm of zero.
        Assert.Equal(double.PositiveInfinity, Metrics((true, 0), (false, 0)).LogLoss);
    }

    [Fact]
    public void Rows_of_one_score_count_half_in_the_area()
    {
        var view = _ml.Data.LoadFromEnumerable<Scored>([new() { Truth = true, Score = 1 }, new() { Truth = false, Score = 1 }, new() { Truth = false, Score = 0 }]);
        Assert.Equal(0.75, _ml.BinaryClassification.EvaluateNonCalibrated(view, "Truth").AreaUnderRocCurve, 10);
    }

    sealed class Classed
    {
        [KeyType(3)] public uint Label { get; set; }
        [KeyType(3)] public uint PredictedLabel { get; set; }
        [VectorType(3)] public float[] Score { get; set; } = [];
    }

    [Fact]
    public void Metrics_of_several_classes_are_what_can_be_counted()
    {
        var view = _ml.Data.LoadFromEnumerable<Classed>(
        [
            new() { Label = 1, PredictedLabel = 1, Score = [0.7f, 0.2f, 0.1f] }, new() { Label = 1, PredictedLabel = 2, Score = [0.3f, 0.5f, 0.2f] },
            new() { Label = 1, PredictedLabel = 1, Score = [0.6f, 0.3f, 0.1f] }, new() { Label = 3, PredictedLabel = 2, Score = [0.3f, 0.4f, 0.3f] },
        ]);
        var metrics = _ml.MulticlassClassification.Evaluate(view, topKPredictionCount: 2);

        Assert.Equal(0.5, metrics.MicroAccuracy);
        Assert.Equal((2 / 3.0 + 0) / 2, metrics.MacroAccuracy, 10);
        Assert.Equal(-(Math.Log(0.7) + Math.Log(0.3) + Math.Log(0.6) + Math.Log(0.3)) / 4, metrics.LogLoss, 6);
        Assert.Equal(0.75, metrics.TopKAccuracy);
        Assert.Equal([[2.0, 1, 0], [0, 0, 0], [0, 1, 0]], metrics.ConfusionMatrix.Counts);
        Assert.Equal(1, metrics.ConfusionMatrix.GetCountForClassPair(predictedClassIndicatorIndex: 1, actualClassIndicatorIndex: 0));
    }

    sealed class Point
    {
        public float X1 { get; set; }
        public float X2 { get; set; }
        public float X3 { get; set; }
        public float Label { get; set; }
        public bool Good { get; set; }
    }

    IDataView Points()
    {
        var random = new Random(8);
        return _ml.Data.LoadFromEnumerable(Enumerable.Range(0, 2000).Select(_ =>
        {
            float a = (float)random.NextDouble(), b = (float)random.NextDouble(), c = (float)random.NextDouble();
            return new Point { X1 = a, X2 = b, X3 = c, Label = 4 * a + b, Good = 4 * a + b > 2.5 };
        }));
    }

    [Fact]
    public void Cross_validation_gives_a_model_and_metrics_for_each_fold()
    {
        var pipeline = _ml.Transforms.Concatenate("Features", "X1", "X2", "X3").Append(_ml.Regression.Trainers.Ols());
        var folds = _ml.Regression.CrossValidate(Points(), pipeline, numberOfFolds: 4);

        Assert.Equal([0, 1, 2, 3], folds.Select(f => f.Fold));
        Assert.Equal(2000, folds.Sum(f => f.ScoredHoldOutSet.GetRowCount()));
        Assert.All(folds, f => Assert.InRange(f.Metrics.RSquared, 0.999, 1));
        Assert.All(folds, f => Assert.IsAssignableFrom<IEnumerable<ITransformer>>(f.Model));
    }

    [Fact]
    public void Shuffling_a_feature_costs_what_its_weight_says()
    {
        var model = _ml.Transforms.Concatenate("Features", "X1", "X2", "X3").Append(_ml.Regression.Trainers.Ols()).Fit(Points());
        var view = model.Transform(Points());
        var byName = _ml.Regression.PermutationFeatureImportance(model, view, permutationCount: 3);

        // Shuffled, y − ŷ = w (x − x′): mean square 2 w² · 1/12.
        Assert.Equal(16 / 6.0, byName["X1"].MeanSquaredError.Mean, 0.15);
        Assert.Equal(1 / 6.0, byName["X2"].MeanSquaredError.Mean, 0.02);
        Assert.Equal(0, byName["X3"].MeanSquaredError.Mean, 0.001);
        Assert.Equal(3, byName["X1"].RSquared.Count);
        Assert.True(byName["X1"].RSquared.Mean < -1);
        var byPlace = _ml.Regression.PermutationFeatureImportance(model.LastTransformer, view, permutationCount: 3);
        Assert.Equal(byName["X2"].RSquared.Mean, byPlace[1].RSquared.Mean);
    }

    [Fact]
    public void Importance_wants_data_that_the_model_has_transformed()
    {
        var model = _ml.Transforms.Concatenate("Features", "X1", "X2").Append(_ml.BinaryClassification.Trainers.LbfgsLogisticRegression("Good")).Fit(Points());
        Assert.Contains("model.Transform(data)", Assert.Throws<ArgumentOutOfRangeException>(() => _ml.BinaryClassification.PermutationFeatureImportanceNonCalibrated(model, Points(), "Good")).Message);
        var importance = _ml.BinaryClassification.PermutationFeatureImportanceNonCalibrated(model, model.Transform(Points()), "Good");
        Assert.True(importance["X1"].AreaUnderRocCurve.Mean < importance["X2"].AreaUnderRocCurve.Mean);
    }

    [Fact]
    public void A_pipeline_tells_of_a_wrong_column_before_it_trains()
    {
        var pipeline = _ml.Transforms.Concatenate("Features", "X1").Append(_ml.Regression.Trainers.Sdca(labelColumnName: "Good"));
        Assert.Contains("label column 'Good': expected Single, got Boolean", Assert.Throws<ArgumentOutOfRangeException>(() => pipeline.Fit(Points())).Message);
    }
}
