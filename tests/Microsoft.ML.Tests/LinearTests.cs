using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;

namespace MLTests;

/// <summary>Linear trainers, groups, and several classes.</summary>
public class LinearTests
{
    readonly MLContext _ml = new(seed: 1);

    sealed class Row
    {
        [VectorType(3)] public float[] Features { get; set; } = [];
        public float Label { get; set; }
        public bool Good { get; set; }
        public string Kind { get; set; } = "";
        public float Weight { get; set; } = 1;
    }

    static List<Row> Rows(int count = 600, double noise = 0.3, int seed = 2)
    {
        var random = new Random(seed);
        double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            float[] x = [(float)Normal(), (float)Normal(), (float)Normal()];
            var y = 1 + 2 * x[0] - 3 * x[1] + noise * Normal();
            var sums = new[] { x[0] + noise * Normal(), x[1] + noise * Normal(), x[2] + noise * Normal() };
            return new Row { Features = x, Label = (float)y, Good = y + noise * 3 * Normal() > 0, Kind = "abc"[Array.IndexOf(sums, sums.Max())].ToString(), Weight = random.Next(1, 4) };
        })];
    }

    [Fact]
    public void Least_squares_solves_the_normal_equations()
    {
        var rows = Rows(50);
        var model = _ml.Regression.Trainers.Ols().Fit(_ml.Data.LoadFromEnumerable(rows)).Model;

        double Residual(Row r) => r.Label - model.Bias - r.Features.Zip(model.Weights, (x, w) => x * w).Sum();
        Assert.Equal(0, rows.Sum(Residual), 3);
        for (var j = 0; j < 3; j++) Assert.Equal(0, rows.Sum(r => Residual(r) * r.Features[j]), 3);
        var mean = rows.Average(r => r.Label);
        Assert.Equal(1 - rows.Sum(r => Math.Pow(Residual(r), 2)) / rows.Sum(r => Math.Pow(r.Label - mean, 2)), model.RSquared, 5);
    }

    [Fact]
    public void Least_squares_on_one_feature_gives_the_textbook_figures()
    {
        // x = 1…5, y = 2, 4, 5, 4, 5: slope 0.6, intercept 2.2, residual variance 0.8, standard errors √0.08 and √0.88;
        // P(|t| ≥ 2.1213 with 3 degrees of freedom) = 0.1240.
        float[] y = [2, 4, 5, 4, 5];
        var model = _ml.Regression.Trainers.Ols(featureColumnName: "X").Fit(_ml.Data.LoadFromEnumerable(y.Select((v, i) => new One { X = [i + 1], Label = v }))).Model;

        Assert.Equal(0.6, model.Weights[0], 5);
        Assert.Equal(2.2, model.Bias, 5);
        Assert.Equal([Math.Sqrt(0.88), Math.Sqrt(0.08)], model.StandardErrors, (a, b) => Math.Abs(a - b) < 1e-5);
        Assert.Equal(0.1240, model.PValues[1], 4);
        Assert.Equal(0.6, model.RSquared, 5);
    }

    sealed class One
    {
        [VectorType(1)] public float[] X { get; set; } = [];
        public float Label { get; set; }
    }

    [Fact]
    public void A_weight_of_two_counts_as_two_rows()
    {
        var rows = Rows(60);
        var weighted = _ml.Regression.Trainers.Ols(exampleWeightColumnName: "Weight").Fit(_ml.Data.LoadFromEnumerable(rows)).Model;
        var repeated = _ml.Regression.Trainers.Ols().Fit(_ml.Data.LoadFromEnumerable(rows.SelectMany(r => Enumerable.Repeat(r, (int)r.Weight)))).Model;
        Assert.Equal(repeated.Weights, weighted.Weights, Near(1e-4));
    }

    static Func<float, float, bool> Near(double tolerance) => (a, b) => Math.Abs(a - b) < tolerance;

    [Fact]
    public void Coordinate_ascent_and_descent_come_near_least_squares()
    {
        var data = _ml.Data.LoadFromEnumerable(Rows());
        var exact = _ml.Regression.Trainers.Ols().Fit(data).Model;
        var sdca = _ml.Regression.Trainers.Sdca(new SdcaRegressionTrainer.Options { ConvergenceTolerance = 1e-5f }).Fit(data).Model;
        var descent = _ml.Regression.Trainers.OnlineGradientDescent(numberOfIterations: 20).Fit(data).Model;

        Assert.Equal([exact.Bias, .. exact.Weights], [sdca.Bias, .. sdca.Weights], Near(0.01));
        Assert.Equal([exact.Bias, .. exact.Weights], [descent.Bias, .. descent.Weights], Near(0.1));
    }

    [Fact]
    public void Coordinate_ascent_reaches_the_closed_form_of_ridge_and_sets_weights_to_zero_for_l1()
    {
        // One feature of mean 0 and mean square q, labels of mean 0: mean (y − wx)² + λ/2 w² is least at w = mean(xy) / (q + λ/2).
        One[] rows = [.. new[] { -2f, -1, 1, 2 }.Select((x, i) => new One { X = [x], Label = x + (i % 2 == 0 ? 0.5f : -0.5f) * Math.Sign(x) })];
        double q = 2.5, xy = rows.Average(r => r.X[0] * r.Label);
        var data = _ml.Data.LoadFromEnumerable(rows);
        SdcaRegressionTrainer Trainer(float l1) => _ml.Regression.Trainers.Sdca(new SdcaRegressionTrainer.Options
        {
            FeatureColumnName = "X", L2Regularization = 1, L1Regularization = l1, ConvergenceTolerance = 1e-6f, MaximumNumberOfIterations = 2000,
        });

        Assert.Equal(xy / (q + 0.5), Trainer(0).Fit(data).Model.Weights[0], 0.001);
        // With l1 the derivative at 0 has to exceed it: 2 mean(xy) > l1.
        Assert.Equal((2 * xy - 1) / (2 * q + 1), Trainer(1).Fit(data).Model.Weights[0], 0.001);
        Assert.Equal(0, Trainer((float)(2 * xy) + 0.1f).Fit(data).Model.Weights[0]);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(30, 0.5)]
    public void Logistic_regression_fulfils_the_conditions_of_a_minimum(float l1, float l2)
    {
        var rows = Rows(400);
        var model = _ml.BinaryClassification.Trainers.LbfgsLogisticRegression("Good", l1Regularization: l1, l2Regularization: l2, optimizationTolerance: 1e-9f)
            .Fit(_ml.Data.LoadFromEnumerable(rows)).Model.SubModel;

        double Slope(Func<Row, double> feature) => rows.Sum(r =>
            (1 / (1 + Math.Exp(-model.Bias - r.Features.Zip(model.Weights, (x, w) => x * w).Sum())) - (r.Good ? 1 : 0)) * feature(r));
        Assert.InRange(Slope(_ => 1), -0.02, 0.02);
        for (var j = 0; j < 3; j++)
        {
            var slope = Slope(r => r.Features[j]) + l2 * model.Weights[j];
            if (model.Weights[j] == 0) Assert.InRange(Math.Abs(slope), 0, l1 + 0.02);
            else Assert.InRange(slope + l1 * Math.Sign(model.Weights[j]), -0.02, 0.02);
        }
        if (l1 == 30) Assert.Contains(0f, model.Weights);
    }

    [Fact]
    public void Both_ways_to_logistic_regression_agree()
    {
        var data = _ml.Data.LoadFromEnumerable(Rows(400));
        // 400 · λ = 1: the sum's cost is the mean's times the number of rows.
        var ascent = _ml.BinaryClassification.Trainers.SdcaLogisticRegression(new SdcaLogisticRegressionBinaryTrainer.Options
        {
            LabelColumnName = "Good", L2Regularization = 1 / 400f, ConvergenceTolerance = 1e-6f, MaximumNumberOfIterations = 500,
        }).Fit(data).Model.SubModel;
        var newton = _ml.BinaryClassification.Trainers.LbfgsLogisticRegression("Good", l1Regularization: 0, l2Regularization: 1).Fit(data).Model.SubModel;
        Assert.Equal(newton.Weights, ascent.Weights, Near(0.01));
    }

    [Fact]
    public void A_support_vector_machine_separates_and_gives_no_probability()
    {
        var data = _ml.Data.LoadFromEnumerable(Rows(1000, noise: 0.05));
        var scored = _ml.BinaryClassification.Trainers.LinearSvm("Good", numberOfIterations: 5).Fit(data).Transform(data);

        Assert.InRange(_ml.BinaryClassification.EvaluateNonCalibrated(scored, "Good").Accuracy, 0.96, 1);
        Assert.Contains("EvaluateNonCalibrated", Assert.Throws<ArgumentOutOfRangeException>(() => _ml.BinaryClassification.Evaluate(scored, "Good")).Message);
    }

    [Fact]
    public void Several_classes_are_told_apart_three_ways()
    {
        var data = _ml.Data.LoadFromEnumerable(Rows(900, noise: 0.1));
        var keys = _ml.Transforms.Conversion.MapValueToKey("Label", "Kind");
        IEstimator<ITransformer>[] trainers =
        [
            _ml.MulticlassClassification.Trainers.SdcaMaximumEntropy(), _ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(),
            _ml.MulticlassClassification.Trainers.OneVersusAll(_ml.BinaryClassification.Trainers.LinearSvm(numberOfIterations: 5)),
            _ml.MulticlassClassification.Trainers.OneVersusAll(_ml.BinaryClassification.Trainers.LbfgsLogisticRegression()),
        ];
        foreach (var trainer in trainers)
        {
            var scored = keys.Append(trainer).Append(_ml.Transforms.Conversion.MapKeyToValue("Said", "PredictedLabel")).Fit(data).Transform(data);
            Assert.InRange(_ml.MulticlassClassification.Evaluate(scored).MicroAccuracy, 0.9, 1);
            Assert.InRange(scored.GetColumn<string>("Said").Zip(scored.GetColumn<string>("Kind")).Average(p => p.First == p.Second ? 1.0 : 0), 0.9, 1);
            Assert.All(scored.GetColumn<float[]>("Score").Take(20), s => Assert.Equal(1, s.Sum(), 4));
        }
    }

    [Fact]
    public void Maximum_entropy_by_ascent_and_by_newton_steps_agree()
    {
        var data = _ml.Transforms.Conversion.MapValueToKey("Label", "Kind") is var keys ? keys.Fit(_ml.Data.LoadFromEnumerable(Rows(300))).Transform(_ml.Data.LoadFromEnumerable(Rows(300))) : null!;
        VBuffer<float>[] ascent = [], newton = [];
        _ml.MulticlassClassification.Trainers.SdcaMaximumEntropy(new SdcaMaximumEntropyMulticlassTrainer.Options
        {
            L2Regularization = 1 / 300f, ConvergenceTolerance = 1e-6f, MaximumNumberOfIterations = 2000,
        }).Fit(data).Model.GetWeights(ref ascent, out var classes);
        _ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy(l1Regularization: 0, l2Regularization: 1).Fit(data).Model.GetWeights(ref newton, out _);

        Assert.Equal(3, classes);
        Assert.Equal(newton.SelectMany(w => w.DenseValues()), ascent.SelectMany(w => w.DenseValues()), Near(0.02));
    }

    [Fact]
    public void Groups_are_found_around_their_centres()
    {
        var random = new Random(3);
        float[][] centres = [[0, 0, 5], [5, 0, 0], [0, 5, 0]];
        var data = _ml.Data.LoadFromEnumerable(Enumerable.Range(0, 600).Select(i => new Row
        {
            Features = [.. centres[i % 3].Select(c => c + (float)(random.NextDouble() - 0.5))], Kind = $"{i % 3}",
        }));
        var model = _ml.Clustering.Trainers.KMeans(numberOfClusters: 3).Fit(data);
        VBuffer<float>[] found = [];
        model.Model.GetClusterCentroids(ref found, out _);
        foreach (var centre in centres) Assert.Contains(found, f => f.DenseValues().Zip(centre, (a, b) => Math.Abs(a - b)).Max() < 0.1);

        var scored = _ml.Transforms.Conversion.MapValueToKey("Label", "Kind").Fit(data).Transform(model.Transform(data));
        var metrics = _ml.Clustering.Evaluate(scored, "Label", featureColumnName: "Features");
        Assert.Equal(1, metrics.NormalizedMutualInformation, 6);
        // Three uniform numbers of variance 1/12 each.
        Assert.InRange(metrics.AverageDistance, 0.23, 0.27);
        Assert.InRange(metrics.DaviesBouldinIndex, 0.05, 0.2);
    }

    [Fact]
    public void One_seed_repeats_whatever_came_before()
    {
        var data = _ml.Data.LoadFromEnumerable(Rows());
        float[] Train(MLContext ml) => [.. ml.Regression.Trainers.OnlineGradientDescent().Fit(data).Model.Weights];
        var once = Train(_ml);
        _ = _ml.Data.ShuffleRows(data).GetRowCount();
        Assert.Equal(once, Train(_ml));
        Assert.Equal(once, Train(new MLContext(1)));
        Assert.NotEqual(once, Train(new MLContext(2)));
    }

    [Fact]
    public void Wrong_columns_and_types_are_named()
    {
        var data = _ml.Data.LoadFromEnumerable(Rows(10));
        Assert.Contains("label column 'Price'", Assert.Throws<ArgumentOutOfRangeException>(() => _ml.Regression.Trainers.Ols("Price").Fit(data)).Message);
        Assert.Contains("'Label': expected Boolean, got Single", Assert.Throws<ArgumentOutOfRangeException>(() => _ml.BinaryClassification.Trainers.LinearSvm().Fit(data)).Message);
        Assert.Contains("'Kind': expected Key<UInt32>, got String", Assert.Throws<ArgumentOutOfRangeException>(() => _ml.MulticlassClassification.Trainers.SdcaMaximumEntropy("Kind").Fit(data)).Message);
        Assert.Contains("'Weight': expected a known-size vector of Single, got Single", Assert.Throws<ArgumentOutOfRangeException>(() => _ml.Regression.Trainers.Ols(featureColumnName: "Weight").Fit(data)).Message);
        Assert.Contains("no rows", Assert.Throws<InvalidOperationException>(() => _ml.Regression.Trainers.Ols().Fit(_ml.Data.LoadFromEnumerable(Rows(0)))).Message);
    }

    [Fact]
    public void Missing_labels_are_counted_and_missing_features_left_out_aloud()
    {
        var rows = Rows(20);
        rows[7].Label = float.NaN;
        var error = Assert.Throws<InvalidOperationException>(() => _ml.Regression.Trainers.Ols().Fit(_ml.Data.LoadFromEnumerable(rows)));
        Assert.Contains("'Label' has 1 missing or infinite value in 20 rows, the first in row 7", error.Message);

        rows = Rows(20);
        rows[3].Features[1] = float.NaN;
        var messages = new List<string>();
        _ml.Log += (_, e) => messages.Add(e.Message);
        var with = _ml.Regression.Trainers.Ols().Fit(_ml.Data.LoadFromEnumerable(rows)).Model.Weights;
        rows.RemoveAt(3);
        Assert.Equal(_ml.Regression.Trainers.Ols().Fit(_ml.Data.LoadFromEnumerable(rows)).Model.Weights, with, Near(1e-5));
        Assert.Contains("[Source=Ols, Kind=Warning] Left out 1 of 20 rows because a feature is missing or infinite.", messages);
    }

    [Fact]
    public void A_feature_that_others_add_up_to_is_refused()
    {
        var rows = Rows(40);
        foreach (var row in rows) row.Features[2] = row.Features[0] + row.Features[1];
        Assert.Contains("'Features'", Assert.Throws<InvalidOperationException>(() => _ml.Regression.Trainers.Ols(new OlsTrainer.Options { L2Regularization = 0 }).Fit(_ml.Data.LoadFromEnumerable(rows))).Message);
    }

    [Fact]
    public void Platts_calibration_gives_one_over_one_plus_e_to_slope_times_score_plus_offset()
    {
        var logistic = _ml.BinaryClassification.Trainers.LbfgsLogisticRegression("Good").Fit(_ml.Data.LoadFromEnumerable(Rows(200))).Model.Calibrator;
        Assert.Equal((-1, 0), (logistic.Slope, logistic.Offset));
        Assert.Equal(0.75f, logistic.PredictProbability((float)Math.Log(3)), 1e-6f);

        // Five positives at 1 and two negatives at −1 are to have (5 + 1)/(5 + 2) and 1/(2 + 2): two points, which two numbers meet exactly.
        var fitted = Platt.Fit([1, 1, 1, 1, 1, -1, -1], [true, true, true, true, true, false, false]);
        Assert.Equal(6 / 7f, fitted.PredictProbability(1), 1e-5f);
        Assert.Equal(1 / 4f, fitted.PredictProbability(-1), 1e-5f);
        Assert.Equal(-(Math.Log(6) + Math.Log(3)) / 2, fitted.Slope, 1e-4);
        Assert.Equal((Math.Log(3) - Math.Log(6)) / 2, fitted.Offset, 1e-4);
    }
}
