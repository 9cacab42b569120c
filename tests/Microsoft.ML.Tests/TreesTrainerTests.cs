using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace MLTests;

/// <summary>The trainers of trees as a notebook calls them.</summary>
public class TreesTrainerTests
{
    private readonly MLContext ml = new(seed: 0);

    [Fact]
    public void Forests_and_boosting_predict_numbers_better_than_their_mean()
    {
        var (train, test) = (Numbers(1, 1500), Numbers(2, 500));
        foreach (var trainer in (IEstimator<ITransformer>[])[ml.Regression.Trainers.FastForest(numberOfLeaves: 100), ml.Regression.Trainers.FastTree()])
            Assert.True(ml.Regression.Evaluate(trainer.Fit(train).Transform(test)).RSquared > 0.85);
    }

    [Fact]
    public void Probabilities_of_boosting_are_calibrated()
    {
        var model = ml.BinaryClassification.Trainers.FastTree(numberOfTrees: 50, numberOfLeaves: 4).Fit(Answers(1, 3000));
        var scored = ml.Data.CreateEnumerable<Scored>(model.Transform(Answers(2, 3000)), reuseRowObject: false).ToList();

        Assert.Equal(-0.4, model.Model.Calibrator.Slope, 12);
        Assert.All(scored, s => Assert.Equal(1 / (1 + Math.Exp(-0.4 * s.Score)), s.Probability, 1e-5));
        Assert.All(scored, s => Assert.Equal(s.Probability > 0.5f, s.PredictedLabel));
        // Of those that are promised between 60 and 80 %, about as many are positive.
        var promised = scored.Where(s => s.Probability is > 0.6f and < 0.8f).ToList();
        Assert.True(promised.Count > 100);
        Assert.Equal(promised.Average(s => s.Probability), promised.Average(s => s.Label ? 1.0 : 0.0), 0.1);
    }

    [Fact]
    public void A_binary_forest_is_evaluated_without_probabilities()
    {
        var model = ml.BinaryClassification.Trainers.FastForest().Fit(Answers(1, 2000));
        var scored = model.Transform(Answers(2, 1000));

        Assert.Null(scored.Schema.GetColumnOrNull("Probability"));
        Assert.True(ml.BinaryClassification.EvaluateNonCalibrated(scored).AreaUnderRocCurve > 0.7);
    }

    [Fact]
    public void A_saved_model_predicts_the_same()
    {
        var (train, test) = (Answers(1, 600), Answers(2, 100));
        foreach (var trainer in (IEstimator<ITransformer>[])[ml.BinaryClassification.Trainers.FastTree(numberOfTrees: 10), ml.BinaryClassification.Trainers.FastForest(numberOfTrees: 10)])
        {
            var model = trainer.Fit(train);
            using var file = new MemoryStream();
            ml.Model.Save(model, train.Schema, file);
            file.Position = 0;

            var loaded = ml.Model.Load(file, out _);

            Assert.Equal(test.Rows(model), test.Rows(loaded));
        }
    }

    [Fact]
    public void Missing_features_are_learnt_from()
    {
        // The label is 5 exactly where the feature is missing.
        var rows = Enumerable.Range(0, 400).Select(i => new Row { Features = [i % 4 == 0 ? float.NaN : i % 7, 0, 0], Label = i % 4 == 0 ? 5 : 1 });
        var data = ml.Data.LoadFromEnumerable(rows.ToList());

        var scores = ml.Regression.Trainers.FastTree(minimumExampleCountPerLeaf: 1).Fit(data).Transform(data).GetColumn<float>("Score").ToArray();

        Assert.Equal(5, scores[0], 1e-3);
        Assert.Equal(1, scores[1], 1e-3);
    }

    [Fact]
    public void The_seed_of_the_context_does_not_matter_but_that_of_the_options_does()
    {
        var data = Numbers(1, 500);
        float[] Scores(int context, int seed) => [.. new MLContext(context).Regression.Trainers
            .FastForest(new FastForestRegressionTrainer.Options { NumberOfTrees = 5, Seed = seed }).Fit(data).Transform(data).GetColumn<float>("Score")];

        Assert.Equal(Scores(0, 1), Scores(9, 1));
        Assert.NotEqual(Scores(0, 1), Scores(0, 2));
    }

    [Fact]
    public void A_useless_option_is_refused_by_name()
    {
        void Refused(string option, FastForestRegressionTrainer.Options options) =>
            Assert.Contains(option, Assert.Throws<ArgumentOutOfRangeException>(() => ml.Regression.Trainers.FastForest(options)).Message);

        Refused("NumberOfTrees is 0", new() { NumberOfTrees = 0 });
        Refused("NumberOfLeaves is 1", new() { NumberOfLeaves = 1 });
        Refused("FeatureFraction is 1.5", new() { FeatureFraction = 1.5 });
        Refused("BaggingExampleFraction is 0", new() { BaggingExampleFraction = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => ml.Regression.Trainers.FastTree(learningRate: 0));
    }

    [Fact]
    public void Negative_weights_are_refused_with_the_name_of_their_column()
    {
        var data = ml.Data.LoadFromEnumerable(new List<Row> { new() { Features = [1, 0, 0], Label = 1, Weight = -1 }, new() { Features = [2, 0, 0], Label = 2, Weight = 1 } });

        var error = Assert.Throws<InvalidOperationException>(() => ml.Regression.Trainers.FastTree(exampleWeightColumnName: "Weight").Fit(data));

        Assert.Contains("'Weight'", error.Message);
    }

    [Fact]
    public void Fewer_rows_than_a_leaf_needs_give_their_mean()
    {
        var data = ml.Data.LoadFromEnumerable(Enumerable.Range(0, 3).Select(i => new Row { Features = [i, 0, 0], Label = i }).ToList());
        var model = ml.Regression.Trainers.FastForest(new FastForestRegressionTrainer.Options { BaggingSize = 0 }).Fit(data);

        Assert.All(model.Transform(data).GetColumn<float>("Score"), score => Assert.Equal(1, score, 1e-6));
        Assert.All(model.Model.TrainedTreeEnsemble.Trees, tree => Assert.Equal((1, 0), (tree.NumberOfLeaves, tree.NumberOfNodes)));
    }

    private IDataView Numbers(int seed, int rows)
    {
        var (columns, labels) = TreesGrowthTests.Data(seed, rows, features: 3, values: 1000);
        return ml.Data.LoadFromEnumerable(Enumerable.Range(0, rows).Select(i => new Row { Features = TreesGrowthTests.Row(columns, i), Label = labels[i] }).ToList());
    }

    private IDataView Answers(int seed, int rows)
    {
        var random = new Random(seed);
        return ml.Data.LoadFromEnumerable(Enumerable.Range(0, rows).Select(_ =>
        {
            float[] x = [(float)random.NextDouble(), (float)random.NextDouble()];
            return new Answer { Features = x, Label = random.NextDouble() < 0.2 + 0.6 * x[0] * (x[1] > 0.3 ? 1 : 0) };
        }).ToList());
    }

    private sealed class Row
    {
        [VectorType(3)] public float[] Features { get; set; } = [];
        public float Label { get; set; }
        public float Weight { get; set; }
    }

    private sealed class Answer
    {
        [VectorType(2)] public float[] Features { get; set; } = [];
        public bool Label { get; set; }
    }

    private sealed class Scored
    {
        public bool Label { get; set; }
        public bool PredictedLabel { get; set; }
        public float Score { get; set; }
        public float Probability { get; set; }
    }
}

internal static class ScoredRows
{
    internal static float[] Rows(this IDataView data, ITransformer model) => [.. model.Transform(data).GetColumn<float>("Score")];
}
