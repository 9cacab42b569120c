using System.Collections.Immutable;
using Microsoft.ML.Data;

namespace Microsoft.ML;

/// <summary>How much worse a model gets when one feature's values are shuffled among the rows.</summary>
public static class PermutationFeatureImportanceExtensions
{
    /// <summary>For each feature, by its place: metrics with the feature shuffled minus those without.</summary>
    /// <param name="catalog">The kind of prediction.</param>
    /// <param name="predictionTransformer">The trained model.</param>
    /// <param name="data">Data that have the model's column of features: transformed by the steps before the model.</param>
    /// <param name="labelColumnName">The column of labels.</param>
    /// <param name="useFeatureWeightFilter">Whether to pass over features of weight 0.</param>
    /// <param name="numberOfExamplesToUse">How many rows to use, null for all.</param>
    /// <param name="permutationCount">How often each feature is shuffled.</param>
    public static ImmutableArray<RegressionMetricsStatistics> PermutationFeatureImportance<TModel>(this RegressionCatalog catalog,
        ISingleFeaturePredictionTransformer<TModel> predictionTransformer, IDataView data, string labelColumnName = "Label",
        bool useFeatureWeightFilter = false, int? numberOfExamplesToUse = null, int permutationCount = 1) where TModel : class =>
        [.. Regression(catalog, predictionTransformer, data, labelColumnName, useFeatureWeightFilter, numberOfExamplesToUse, permutationCount).Values];

    /// <summary>The same by the features' names; the data have to be transformed by the model first.</summary>
    public static ImmutableDictionary<string, RegressionMetricsStatistics> PermutationFeatureImportance(this RegressionCatalog catalog,
        ITransformer model, IDataView data, string labelColumnName = "Label", bool useFeatureWeightFilter = false, int? numberOfExamplesToUse = null,
        int permutationCount = 1) =>
        Regression(catalog, Last(model), data, labelColumnName, useFeatureWeightFilter, numberOfExamplesToUse, permutationCount).ByName();

    public static ImmutableArray<BinaryClassificationMetricsStatistics> PermutationFeatureImportance<TModel>(this BinaryClassificationCatalog catalog,
        ISingleFeaturePredictionTransformer<TModel> predictionTransformer, IDataView data, string labelColumnName = "Label",
        bool useFeatureWeightFilter = false, int? numberOfExamplesToUse = null, int permutationCount = 1) where TModel : class =>
        [.. Binary(catalog, predictionTransformer, data, labelColumnName, useFeatureWeightFilter, numberOfExamplesToUse, permutationCount).Values];

    /// <summary>The same by the features' names, for yes and no; probabilities are not looked at.</summary>
    public static ImmutableDictionary<string, BinaryClassificationMetricsStatistics> PermutationFeatureImportanceNonCalibrated(
        this BinaryClassificationCatalog catalog, ITransformer model, IDataView data, string labelColumnName = "Label",
        bool useFeatureWeightFilter = false, int? numberOfExamplesToUse = null, int permutationCount = 1) =>
        Binary(catalog, Last(model), data, labelColumnName, useFeatureWeightFilter, numberOfExamplesToUse, permutationCount).ByName();

    public static ImmutableArray<MulticlassClassificationMetricsStatistics> PermutationFeatureImportance<TModel>(
        this MulticlassClassificationCatalog catalog, ISingleFeaturePredictionTransformer<TModel> predictionTransformer, IDataView data,
        string labelColumnName = "Label", bool useFeatureWeightFilter = false, int? numberOfExamplesToUse = null, int permutationCount = 1)
        where TModel : class =>
        [.. Multiclass(catalog, predictionTransformer, data, labelColumnName, useFeatureWeightFilter, numberOfExamplesToUse, permutationCount).Values];

    public static ImmutableDictionary<string, MulticlassClassificationMetricsStatistics> PermutationFeatureImportance(
        this MulticlassClassificationCatalog catalog, ITransformer model, IDataView data, string labelColumnName = "Label",
        bool useFeatureWeightFilter = false, int? numberOfExamplesToUse = null, int permutationCount = 1) =>
        Multiclass(catalog, Last(model), data, labelColumnName, useFeatureWeightFilter, numberOfExamplesToUse, permutationCount).ByName();

    sealed record Importances<T>(string[] Names, T[] Values)
    {
        public ImmutableDictionary<string, T> ByName()
        {
            var repeated = Names.GroupBy(n => n).FirstOrDefault(g => g.Count() > 1);
            if (repeated is not null)
                throw Errors.Invalid($"Two features are called '{repeated.Key}': name them apart, or use the method that takes the last transformer and gives importances by place.");
            return Names.Zip(Values).ToImmutableDictionary(p => p.First, p => p.Second);
        }
    }

    static Importances<RegressionMetricsStatistics> Regression(TrainCatalogBase catalog, ISingleFeaturePredictionTransformer<object> transformer,
        IDataView data, string label, bool filter, int? rows, int count)
    {
        var view = First(data, rows);
        var labels = Evaluation.NumberLabels(view, label);
        return Measure(catalog, transformer, view, filter, count, Scalar(transformer).Score, 1,
            scores => RegressionMetrics.Of(labels, scores), (runs, without) => new RegressionMetricsStatistics(runs, without));
    }

    static Importances<BinaryClassificationMetricsStatistics> Binary(TrainCatalogBase catalog, ISingleFeaturePredictionTransformer<object> transformer,
        IDataView data, string label, bool filter, int? rows, int count)
    {
        var view = First(data, rows);
        var labels = Evaluation.BinaryLabels(view, label);
        var threshold = (transformer as IThreshold)?.Threshold ?? 0;
        return Measure(catalog, transformer, view, filter, count, Scalar(transformer).Score, 1,
            scores => new BinaryClassificationMetrics(labels, Array.ConvertAll(scores, s => s > threshold), scores),
            (runs, without) => new BinaryClassificationMetricsStatistics(runs, without));
    }

    static Importances<MulticlassClassificationMetricsStatistics> Multiclass(TrainCatalogBase catalog, ISingleFeaturePredictionTransformer<object> transformer,
        IDataView data, string label, bool filter, int? rows, int count)
    {
        var view = First(data, rows);
        var labels = Evaluation.ClassLabels(view, label);
        var model = transformer.Model as IVectorModel ?? throw Errors.Invalid("This model does not tell several classes apart.");
        string[] names = [.. Enumerable.Range(0, model.ScoreCount).Select(k => $"{k}")];
        return Measure(catalog, transformer, view, filter, count, model.Score, model.ScoreCount,
            scores => new MulticlassClassificationMetrics(labels, Array.ConvertAll(Pick.Largest(scores, names.Length), k => (int)k - 1), scores, names, 0),
            (runs, without) => new MulticlassClassificationMetricsStatistics(runs, without));
    }

    static Importances<TStatistics> Measure<TMetrics, TStatistics>(TrainCatalogBase catalog, ISingleFeaturePredictionTransformer<object> transformer,
        MemoryView view, bool filter, int count, Action<FeatureMatrix, float[]> score, int scoreCount, Func<float[], TMetrics> evaluate,
        Func<IReadOnlyList<TMetrics>, TMetrics, TStatistics> compare)
    {
        if (count < 1) throw Errors.Parameter("permutationCount", $"Each feature is shuffled at least once; got {count}.");
        if (view.Schema.GetColumnOrNull(transformer.FeatureColumnName) is not { } column)
            throw Errors.Parameter("data", $"The data have no column '{transformer.FeatureColumnName}': transform them by the model first, model.Transform(data).");
        var features = view.Features(transformer.FeatureColumnName);
        if (features.Columns != transformer.FeatureColumnType.ValueCount())
            throw Errors.Mismatch("feature", column.Name, transformer.FeatureColumnType.ToString()!, column.Type);
        var names = column.SlotNamesOrNull() ?? new string[features.Columns];
        names = [.. names.Select((name, i) => string.IsNullOrEmpty(name) ? $"Slot {i}" : name)];
        var weights = !filter ? null : (transformer.Model as IFeatureWeights)?.FeatureWeights
            ?? throw Errors.Invalid("This model does not tell how much each feature weighs: leave useFeatureWeightFilter at false.");

        TMetrics Score(FeatureMatrix matrix)
        {
            var scores = new float[matrix.Rows * scoreCount];
            score(matrix, scores);
            return evaluate(scores);
        }
        var without = Score(features);
        var seed = catalog.Context.Seed();
        var results = new TStatistics[features.Columns];
        // Each feature has its own generator, so that the outcome does not depend on who takes which feature.
        Parallel.For(0, features.Columns, () => (float[])features.Values.Clone(), (feature, _, values) =>
        {
            var runs = new TMetrics[count];
            var random = new Random(unchecked(seed * 31 + feature));
            int[] order = [.. Enumerable.Range(0, features.Rows)];
            for (var run = 0; run < count; run++)
            {
                if (weights is not null && weights[feature] == 0)
                {
                    runs[run] = without;
                    continue;
                }
                random.Shuffle(order);
                for (var i = 0; i < order.Length; i++)
                    values[i * features.Columns + feature] = features.Values[order[i] * features.Columns + feature];
                runs[run] = Score(features with { Values = values });
            }
            for (var i = 0; i < features.Rows; i++)
                values[i * features.Columns + feature] = features.Values[i * features.Columns + feature];
            results[feature] = compare(runs, without);
            return values;
        }, _ => { });
        return new(names, results);
    }

    static MemoryView First(IDataView data, int? rows)
    {
        if (rows is <= 0) throw Errors.Parameter("numberOfExamplesToUse", $"At least one row is needed; got {rows}.");
        var view = Evaluation.Rows(data);
        return rows >= view.Rows || rows is null ? view : view.Select([.. Enumerable.Range(0, rows.Value)]);
    }

    static IScalarModel Scalar(ISingleFeaturePredictionTransformer<object> transformer) =>
        transformer.Model as IScalarModel ?? throw Errors.Invalid("This model does not give one score a row.");

    static ISingleFeaturePredictionTransformer<object> Last(ITransformer model)
    {
        Errors.NotNull(model, nameof(model));
        return model switch
        {
            ISingleFeaturePredictionTransformer<object> prediction => prediction,
            IEnumerable<ITransformer> chain when chain.LastOrDefault() is { } last => Last(last),
            _ => throw Errors.Parameter(nameof(model), "The model has to end in a trained predictor."),
        };
    }
}
