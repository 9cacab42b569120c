using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Transforms;

namespace MLTests;

/// <summary>Saving, loading, and single predictions.</summary>
public sealed class SavingTests : IDisposable
{
    readonly MLContext _ml = new(seed: 1);
    readonly string _folder = Directory.CreateTempSubdirectory("mlsave").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    sealed class Row
    {
        public float A { get; set; }
        public float B { get; set; }
        public string Town { get; set; } = "";
        public float Label { get; set; }
        public bool Good { get; set; }
    }

    sealed class Prediction
    {
        public float Score { get; set; }
        public bool PredictedLabel { get; set; }
        public float Probability { get; set; } = -1;
        public string? Said { get; set; }
    }

    static List<Row> Rows()
    {
        var random = new Random(3);
        return [.. Enumerable.Range(0, 300).Select(i =>
        {
            var row = new Row { A = (float)random.NextDouble() * 10, B = i % 17 == 0 ? float.NaN : (float)random.NextDouble(), Town = "xyz"[random.Next(3)].ToString() };
            row.Label = row.A + (row.Town == "x" ? 5 : 0);
            row.Good = row.Label > 7;
            return row;
        })];
    }

    EstimatorChain<ITransformer> Features() =>
        _ml.Transforms.ReplaceMissingValues("B", replacementMode: MissingValueReplacingEstimator.ReplacementMode.Mean)
            .Append(_ml.Transforms.Categorical.OneHotEncoding("T", "Town")).Append(_ml.Transforms.NormalizeMinMax("A"))
            .Append(_ml.Transforms.NormalizeBinning("B")).AppendCacheCheckpoint(_ml)
            .Append(_ml.Transforms.Concatenate("F0", "A", "B", "T")).Append(_ml.Transforms.ProjectToPrincipalComponents("P", "F0", rank: 2))
            .Append(_ml.Transforms.CopyColumns("Features", "F0")).Append((IEstimator<ITransformer>)_ml.Transforms.DropColumns("F0"));

    IEstimator<ITransformer>[] Models()
    {
        var keys = _ml.Transforms.Conversion.MapValueToKey("K", "Town");
        return
        [
            Features().Append(_ml.Regression.Trainers.Ols(new Microsoft.ML.Trainers.OlsTrainer.Options { L2Regularization = 0.01f })),
            Features().Append(_ml.Regression.Trainers.Sdca()),
            Features().Append(_ml.Regression.Trainers.FastForest(numberOfTrees: 5)),
            Features().Append(_ml.BinaryClassification.Trainers.LbfgsLogisticRegression("Good")),
            Features().Append(_ml.BinaryClassification.Trainers.FastTree("Good", numberOfTrees: 5)),
            Features().Append(_ml.BinaryClassification.Trainers.LinearSvm("Good")),
            Features().Append(keys).Append(_ml.MulticlassClassification.Trainers.LbfgsMaximumEntropy("K")).Append(_ml.Transforms.Conversion.MapKeyToValue("Said", "PredictedLabel")),
            Features().Append(keys).Append(_ml.MulticlassClassification.Trainers.OneVersusAll(_ml.BinaryClassification.Trainers.LinearSvm("K"), "K")),
            Features().Append(_ml.Clustering.Trainers.KMeans(numberOfClusters: 3)),
        ];
    }

    [Fact]
    public void A_loaded_model_predicts_as_the_saved_one()
    {
        var data = _ml.Data.LoadFromEnumerable(Rows());
        foreach (var pipeline in Models())
        {
            var model = pipeline.Fit(data);
            var path = Path.Combine(_folder, "model.zip");
            _ml.Model.Save(model, data.Schema, path);
            var loaded = new MLContext().Model.Load(path, out var schema);

            Assert.Equal(data.Schema.Select(c => c.ToString()), schema.Select(c => c.ToString()));
            var (before, after) = (model.Transform(data), loaded.Transform(data));
            Assert.Equal(before.Schema.Select(c => c.ToString()), after.Schema.Select(c => c.ToString()));
            if (before.Schema["Score"].Type is VectorDataViewType) Assert.Equal(before.GetColumn<float[]>("Score"), after.GetColumn<float[]>("Score"));
            else Assert.Equal(before.GetColumn<float>("Score"), after.GetColumn<float>("Score"));
            if (before.Schema.GetColumnOrNull("Said") is not null) Assert.Equal(before.GetColumn<string>("Said"), after.GetColumn<string>("Said"));
        }
    }

    [Fact]
    public void The_package_s_own_files_and_other_files_are_refused_in_a_sentence()
    {
        FormatException Load(byte[] bytes) => Assert.Throws<FormatException>(() => _ml.Model.Load(new MemoryStream(bytes), out _));

        Assert.Contains("saves models", Load("PK\u0003\u0004rest"u8.ToArray()).Message);
        Assert.Contains("is no model", Load([]).Message);
        Assert.Contains("is no model", Load("hello"u8.ToArray()).Message);
        Assert.Throws<FileNotFoundException>(() => _ml.Model.Load("nowhere.zip", out _));
    }

    [Fact]
    public void A_damaged_file_is_always_noticed()
    {
        var data = _ml.Data.LoadFromEnumerable(Rows());
        using var stream = new MemoryStream();
        _ml.Model.Save(Models()[3].Fit(data), data.Schema, stream);
        var whole = stream.ToArray();
        var random = new Random(9);
        for (var round = 0; round < 200; round++)
        {
            var broken = (byte[])whole.Clone();
            if (round % 2 == 0) broken = broken[..random.Next(broken.Length)];
            else broken[random.Next(broken.Length)] ^= (byte)random.Next(1, 256);
            Assert.Throws<FormatException>(() => _ml.Model.Load(new MemoryStream(broken), out _));
        }
    }

    [Fact]
    public void A_prediction_engine_predicts_as_the_model_does()
    {
        var rows = Rows();
        var data = _ml.Data.LoadFromEnumerable(rows);
        var model = Models()[3].Fit(data);
        using var engine = _ml.Model.CreatePredictionEngine<Row, Prediction>(model);
        var expected = model.Transform(data).GetColumn<float>("Probability").ToList();

        for (var i = 0; i < 20; i++)
        {
            var prediction = engine.Predict(rows[i]);
            Assert.Equal(expected[i], prediction.Probability);
            Assert.Equal(prediction.Probability > 0.5, prediction.PredictedLabel);
        }
    }

    sealed class Other
    {
        public float A { get; set; }
    }

    [Fact]
    public void An_engine_tells_which_column_its_example_lacks()
    {
        var model = Models()[0].Fit(_ml.Data.LoadFromEnumerable(Rows()));
        Assert.Contains("'B'", Assert.Throws<ArgumentOutOfRangeException>(() => _ml.Model.CreatePredictionEngine<Other, Prediction>(model)).Message);
        Assert.Contains("'PredictedLabel'", Assert.Throws<ArgumentOutOfRangeException>(() => _ml.Model.CreatePredictionEngine<Row, Prediction>(model, ignoreMissingColumns: false)).Message);
    }
}
