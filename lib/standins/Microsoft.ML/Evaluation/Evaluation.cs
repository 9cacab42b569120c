using Microsoft.ML.Data;

namespace Microsoft.ML;

/// <summary>Reads the columns that metrics are made of.</summary>
static class Evaluation
{
    public static MemoryView Rows(IDataView data)
    {
        var view = MemoryView.Of(data);
        return view.Rows > 0 ? view : throw Errors.Invalid("There are no rows to evaluate: check the split or the filter before.");
    }

    /// <summary>The rows that have a score; those without are left out and said so.</summary>
    public static int[] Scored(MLContext context, int rows, Func<int, bool> hasScore)
    {
        int[] kept = [.. Enumerable.Range(0, rows).Where(hasScore)];
        if (kept.Length == 0) throw Errors.Invalid("Every score is NaN, so there is nothing to evaluate: the features of every row have missing values.");
        if (kept.Length < rows) context.Say("Evaluator", "Warning", $"{rows - kept.Length} of {rows} rows have no score (NaN) and are left out.");
        return kept;
    }

    public static T[] At<T>(this T[] values, int[] rows) => rows.Length == values.Length ? values : Array.ConvertAll(rows, i => values[i]);

    public static float[] NumberLabels(MemoryView view, string name)
    {
        var column = view.Schema.Find("label", name);
        if (column.Type is not NumberDataViewType) throw Errors.Mismatch("label", name, "Single", column.Type);
        return Known(Array.ConvertAll(view.Numbers(column, "label"), v => (float)v), name);
    }

    public static bool[] BinaryLabels(MemoryView view, string name)
    {
        var column = view.Schema.Find("label", name);
        if (view[column] is ScalarColumn<bool> truths) return truths.Values;
        if (column.Type is not (NumberDataViewType or KeyDataViewType)) throw Errors.Mismatch("label", name, "Boolean", column.Type);
        return Array.ConvertAll(Known(Array.ConvertAll(view.Numbers(column, "label"), v => (float)v), name), v => v > 0);
    }

    /// <summary>Labels of several classes, 0 first.</summary>
    public static int[] ClassLabels(MemoryView view, string name, string role = "label")
    {
        var column = view.Schema.Find(role, name);
        if (column.Type is not (NumberDataViewType or KeyDataViewType))
            throw Errors.Mismatch(role, name, "Key<UInt32>", column.Type + " (MapValueToKey makes keys of a column)");
        return Array.ConvertAll(Known(Array.ConvertAll(view.Numbers(column, role), v => (float)v), name), v => (int)v);
    }

    public static VectorColumn<float> Scores(MemoryView view, string name)
    {
        var column = view.Schema.Find("score", name);
        return view[column] as VectorColumn<float> ?? throw Errors.Mismatch("score", name, "a known-size vector of Single", column.Type);
    }

    static float[] Known(float[] labels, string name) => labels.Count(float.IsNaN) is var missing and > 0
        ? throw Errors.Invalid($"The label column '{name}' has {missing} missing value{(missing == 1 ? "" : "s")} in {labels.Length} rows: leave such rows out with FilterRowsByMissingValues.")
        : labels;
}

public abstract partial class TrainCatalogBase
{
    private protected IReadOnlyList<CrossValidationResult<T>> Folds<T>(IDataView data, IEstimator<ITransformer> estimator, int numberOfFolds,
        string? samplingKeyColumnName, int? seed, Func<IDataView, T> evaluate) where T : class
    {
        Errors.NotNull(data, nameof(data));
        Errors.NotNull(estimator, nameof(estimator));
        var splits = Context.Data.CrossValidationSplit(data, numberOfFolds, samplingKeyColumnName, seed);
        return [.. splits.Select((split, fold) =>
        {
            var model = estimator.Fit(split.TrainSet);
            var scored = model.Transform(split.TestSet);
            return new CrossValidationResult<T>(model, evaluate(scored), scored, fold);
        })];
    }
}

public sealed partial class RegressionCatalog
{
    /// <summary>Compares scores with labels.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of the wrong type.</exception>
    /// <exception cref="InvalidOperationException">There are no rows, or labels are missing.</exception>
    public RegressionMetrics Evaluate(IDataView data, string labelColumnName = "Label", string scoreColumnName = "Score")
    {
        var view = Evaluation.Rows(data);
        var labels = Evaluation.NumberLabels(view, labelColumnName);
        var scores = view.Floats(scoreColumnName, "score");
        var kept = Evaluation.Scored(Context, view.Rows, i => !float.IsNaN(scores[i]));
        return RegressionMetrics.Of(labels.At(kept), scores.At(kept));
    }

    /// <summary>Learns on all folds but one and evaluates on that one, for each fold.</summary>
    public IReadOnlyList<CrossValidationResult<RegressionMetrics>> CrossValidate(IDataView data, IEstimator<ITransformer> estimator, int numberOfFolds = 5,
        string labelColumnName = "Label", string? samplingKeyColumnName = null, int? seed = null) =>
        Folds(data, estimator, numberOfFolds, samplingKeyColumnName, seed, scored => Evaluate(scored, labelColumnName));
}

public sealed partial class BinaryClassificationCatalog
{
    /// <summary>Compares predictions, scores and probabilities with labels.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of the wrong type; a model that gives no probabilities is for
    /// <see cref="EvaluateNonCalibrated"/>.</exception>
    /// <exception cref="InvalidOperationException">There are no rows, or labels are missing.</exception>
    public CalibratedBinaryClassificationMetrics Evaluate(IDataView data, string labelColumnName = "Label", string scoreColumnName = "Score",
        string probabilityColumnName = "Probability", string predictedLabelColumnName = "PredictedLabel")
    {
        var view = Evaluation.Rows(data);
        if (view.Schema.GetColumnOrNull(probabilityColumnName) is null)
            throw Errors.Parameter("inputSchema", $"Could not find the probability column '{probabilityColumnName}': this model gives none, so use EvaluateNonCalibrated.");
        var (labels, predicted, scores, kept) = Read(view, labelColumnName, scoreColumnName, predictedLabelColumnName);
        return new(labels, predicted, scores, view.Floats(probabilityColumnName, "probability").At(kept));
    }

    /// <summary>Compares predictions and scores with labels, for models that give no probabilities.</summary>
    public BinaryClassificationMetrics EvaluateNonCalibrated(IDataView data, string labelColumnName = "Label", string scoreColumnName = "Score",
        string predictedLabelColumnName = "PredictedLabel")
    {
        var (labels, predicted, scores, _) = Read(Evaluation.Rows(data), labelColumnName, scoreColumnName, predictedLabelColumnName);
        return new(labels, predicted, scores);
    }

    (bool[], bool[], float[], int[]) Read(MemoryView view, string label, string score, string predictedLabel)
    {
        var labels = Evaluation.BinaryLabels(view, label);
        var scores = view.Floats(score, "score");
        var predicted = view.Scalars<bool>(view.Schema.Find("predicted label", predictedLabel), "predicted label");
        var kept = Evaluation.Scored(Context, view.Rows, i => !float.IsNaN(scores[i]));
        return (labels.At(kept), predicted.At(kept), scores.At(kept), kept);
    }

    /// <summary>Learns on all folds but one and evaluates on that one, for each fold.</summary>
    public IReadOnlyList<CrossValidationResult<CalibratedBinaryClassificationMetrics>> CrossValidate(IDataView data, IEstimator<ITransformer> estimator,
        int numberOfFolds = 5, string labelColumnName = "Label", string? samplingKeyColumnName = null, int? seed = null) =>
        Folds(data, estimator, numberOfFolds, samplingKeyColumnName, seed, scored => Evaluate(scored, labelColumnName));

    /// <summary>The same for models that give no probabilities.</summary>
    public IReadOnlyList<CrossValidationResult<BinaryClassificationMetrics>> CrossValidateNonCalibrated(IDataView data, IEstimator<ITransformer> estimator,
        int numberOfFolds = 5, string labelColumnName = "Label", string? samplingKeyColumnName = null, int? seed = null) =>
        Folds(data, estimator, numberOfFolds, samplingKeyColumnName, seed, scored => EvaluateNonCalibrated(scored, labelColumnName));

    /// <summary>The model with another score from which on a row counts as positive.</summary>
    public BinaryPredictionTransformer<TModel> ChangeModelThreshold<TModel>(BinaryPredictionTransformer<TModel> model, float threshold) where TModel : class
    {
        Errors.NotNull(model, nameof(model));
        return model.WithThreshold(threshold);
    }
}

public sealed partial class MulticlassClassificationCatalog
{
    /// <summary>Compares predictions and scores with labels.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of the wrong type.</exception>
    /// <exception cref="InvalidOperationException">There are no rows, or labels are missing.</exception>
    public MulticlassClassificationMetrics Evaluate(IDataView data, string labelColumnName = "Label", string scoreColumnName = "Score",
        string predictedLabelColumnName = "PredictedLabel", int topKPredictionCount = 0)
    {
        if (topKPredictionCount < 0) throw Errors.Parameter(nameof(topKPredictionCount), $"The count is 0 or more; got {topKPredictionCount}.");
        var view = Evaluation.Rows(data);
        var labels = Evaluation.ClassLabels(view, labelColumnName);
        var scores = Evaluation.Scores(view, scoreColumnName);
        var column = view.Schema.Find("predicted label", predictedLabelColumnName);
        var predicted = Array.ConvertAll(view.Numbers(column, "predicted label"), v => double.IsNaN(v) ? -1 : (int)v);
        if (labels.Max() >= scores.Size)
            throw Errors.Invalid($"The label column '{labelColumnName}' has the class {labels.Max() + 1}, and '{scoreColumnName}' gives scores of {scores.Size} classes.");
        var names = view.Schema[labelColumnName].KeyTextsOrNull() is { } texts && texts.Length == scores.Size ? texts
            : view.Schema[scoreColumnName].SlotNamesOrNull() ?? [.. Enumerable.Range(0, scores.Size).Select(k => $"{k}")];
        return new(labels, predicted, scores.Values, names, topKPredictionCount);
    }

    /// <summary>Learns on all folds but one and evaluates on that one, for each fold.</summary>
    public IReadOnlyList<CrossValidationResult<MulticlassClassificationMetrics>> CrossValidate(IDataView data, IEstimator<ITransformer> estimator,
        int numberOfFolds = 5, string labelColumnName = "Label", string? samplingKeyColumnName = null, int? seed = null) =>
        Folds(data, estimator, numberOfFolds, samplingKeyColumnName, seed, scored => Evaluate(scored, labelColumnName));
}

public sealed partial class ClusteringCatalog
{
    /// <summary>Judges groups, by their labels and features when those columns are named.</summary>
    public ClusteringMetrics Evaluate(IDataView data, string? labelColumnName = null, string scoreColumnName = "Score", string? featureColumnName = null)
    {
        var view = Evaluation.Rows(data);
        var scores = Evaluation.Scores(view, scoreColumnName);
        var groups = Array.ConvertAll(Pick.Smallest(scores.Values, scores.Size), g => (int)g - 1);
        if (groups.Any(g => g < 0)) throw Errors.Invalid($"The column '{scoreColumnName}' has NaN: the features of such rows have missing values.");
        return new(groups, scores.Values, scores.Size, labelColumnName is null ? null : Evaluation.ClassLabels(view, labelColumnName),
            featureColumnName is null ? null : view.Features(featureColumnName));
    }

    /// <summary>Learns on all folds but one and evaluates on that one, for each fold.</summary>
    public IReadOnlyList<CrossValidationResult<ClusteringMetrics>> CrossValidate(IDataView data, IEstimator<ITransformer> estimator, int numberOfFolds = 5,
        string? labelColumnName = null, string? featuresColumnName = null, string? samplingKeyColumnName = null, int? seed = null) =>
        Folds(data, estimator, numberOfFolds, samplingKeyColumnName, seed, scored => Evaluate(scored, labelColumnName, featureColumnName: featuresColumnName));
}
