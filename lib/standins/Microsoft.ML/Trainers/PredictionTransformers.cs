using Microsoft.ML.Calibrators;

namespace Microsoft.ML.Data;

/// <summary>A transformer that scores with a model.</summary>
public abstract class PredictionTransformerBase<TModel> : IPredictionTransformer<TModel>, IDisposable where TModel : class
{
    private protected PredictionTransformerBase(TModel model) => Model = model;

    /// <summary>The learned parameters.</summary>
    public TModel Model { get; }

    bool ITransformer.IsRowToRowMapper => true;

    /// <summary>The columns that come out.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The column of features is missing or of the wrong type.</exception>
    public abstract DataViewSchema GetOutputSchema(DataViewSchema inputSchema);

    /// <summary>The data with the columns of scores.</summary>
    public IDataView Transform(IDataView input) => RowToRowTransformerBase.Extended(input, Map);

    /// <summary>Nothing to release.</summary>
    public void Dispose() => GC.SuppressFinalize(this);

    void ICanSaveModel.Save(ModelSaveContext ctx) => SaveTo(ctx);

    private protected abstract IReadOnlyList<NewColumn> Map(DataViewSchema schema);

    private protected abstract void SaveTo(ModelSaveContext ctx);
}

/// <summary>A prediction transformer that reads one column of features.</summary>
public abstract class SingleFeaturePredictionTransformerBase<TModel> : PredictionTransformerBase<TModel>, ISingleFeaturePredictionTransformer<TModel>
    where TModel : class
{
    private protected SingleFeaturePredictionTransformerBase(TModel model, string featureColumn, DataViewType featureType) : base(model) =>
        (FeatureColumnName, FeatureColumnType) = (featureColumn, featureType);

    /// <summary>Name of the column of features.</summary>
    public string FeatureColumnName { get; }

    /// <summary>Type of the column of features in training.</summary>
    public DataViewType FeatureColumnType { get; }

    /// <summary>The columns that come out.</summary>
    public override DataViewSchema GetOutputSchema(DataViewSchema inputSchema) => RowToRowTransformerBase.Extended(inputSchema, Map);

    private protected override IReadOnlyList<NewColumn> Map(DataViewSchema schema)
    {
        var column = schema.Find("feature", FeatureColumnName);
        if (column.Type is not VectorDataViewType vector || vector.ItemType != NumberDataViewType.Single || vector.Size != FeatureColumnType.ValueCount())
            throw Errors.Mismatch("feature", FeatureColumnName, FeatureColumnType.ToString()!, column.Type);
        return Outputs();
    }

    private protected abstract IReadOnlyList<NewColumn> Outputs();

    private protected override void SaveTo(ModelSaveContext ctx)
    {
        ctx.Tag(SavedAs);
        ctx.Writer.Write(FeatureColumnName);
        ctx.Writer.Write(FeatureColumnType.ValueCount());
        ctx.Part(Model);
        SaveRest(ctx);
    }

    private protected abstract string SavedAs { get; }

    private protected virtual void SaveRest(ModelSaveContext ctx) { }

    /// <summary>The scores of a view, computed once however many columns are made of them.</summary>
    private protected static Func<MemoryView, float[]> Once(Func<MemoryView, float[]> compute)
    {
        var gate = new object();
        float[]? made = null;
        return view =>
        {
            lock (gate) return made ??= compute(view);
        };
    }

    private protected float[] ScalarScores(MemoryView view)
    {
        var scores = new float[view.Rows];
        ((IScalarModel)Model).Score(view.Features(FeatureColumnName), scores);
        return scores;
    }

    private protected float[] VectorScores(MemoryView view)
    {
        var model = (IVectorModel)Model;
        var scores = new float[view.Rows * model.ScoreCount];
        model.Score(view.Features(FeatureColumnName), scores);
        return scores;
    }
}

/// <summary>Predicts a number: adds the column Score.</summary>
public sealed class RegressionPredictionTransformer<TModel> : SingleFeaturePredictionTransformerBase<TModel> where TModel : class
{
    internal RegressionPredictionTransformer(TModel model, string featureColumn, DataViewType featureType) : base(model, featureColumn, featureType) { }

    private protected override string SavedAs => "Regression";

    private protected override IReadOnlyList<NewColumn> Outputs() =>
        [new("Score", NumberDataViewType.Single, DataViewSchema.Annotations.Empty, view => new ScalarColumn<float>(ScalarScores(view)))];
}

/// <summary>A predictor with a score from which on a row counts as positive.</summary>
interface IThreshold
{
    float Threshold { get; }
}

/// <summary>Predicts yes or no: adds PredictedLabel, Score and, when the model is calibrated, Probability.</summary>
public sealed class BinaryPredictionTransformer<TModel> : SingleFeaturePredictionTransformerBase<TModel>, IThreshold where TModel : class
{
    internal BinaryPredictionTransformer(TModel model, string featureColumn, DataViewType featureType, float threshold = 0)
        : base(model, featureColumn, featureType) => Threshold = threshold;

    /// <summary>A score above it counts as positive.</summary>
    internal float Threshold { get; }

    float IThreshold.Threshold => Threshold;

    internal BinaryPredictionTransformer<TModel> WithThreshold(float threshold) => new(Model, FeatureColumnName, FeatureColumnType, threshold);

    private protected override string SavedAs => "Binary";

    private protected override void SaveRest(ModelSaveContext ctx) => ctx.Writer.Write(Threshold);

    private protected override IReadOnlyList<NewColumn> Outputs()
    {
        var scores = Once(ScalarScores);
        List<NewColumn> columns =
        [
            new("PredictedLabel", BooleanDataViewType.Instance, DataViewSchema.Annotations.Empty,
                view => new ScalarColumn<bool>(Array.ConvertAll(scores(view), s => s > Threshold))),
            new("Score", NumberDataViewType.Single, DataViewSchema.Annotations.Empty, view => new ScalarColumn<float>(scores(view))),
        ];
        if (Model is CalibratedModelParametersBase calibrated)
            columns.Add(new("Probability", NumberDataViewType.Single, DataViewSchema.Annotations.Empty,
                view => new ScalarColumn<float>(Array.ConvertAll(scores(view), s => calibrated.Calibrator.PredictProbability(s)))));
        return columns;
    }
}

/// <summary>Predicts one of several classes: adds PredictedLabel (a key) and Score (one number a class).</summary>
public sealed class MulticlassPredictionTransformer<TModel> : SingleFeaturePredictionTransformerBase<TModel> where TModel : class
{
    readonly KeyNames _classes;

    internal MulticlassPredictionTransformer(TModel model, string featureColumn, DataViewType featureType, KeyNames classes)
        : base(model, featureColumn, featureType) => _classes = classes;

    private protected override string SavedAs => "Multiclass";

    private protected override void SaveRest(ModelSaveContext ctx) => _classes.Save(ctx);

    private protected override IReadOnlyList<NewColumn> Outputs()
    {
        var scores = Once(VectorScores);
        var count = ((IVectorModel)Model).ScoreCount;
        return
        [
            new("PredictedLabel", new KeyDataViewType(typeof(uint), count), _classes.ForKeys(),
                view => new ScalarColumn<uint>(Pick.Largest(scores(view), count))),
            new("Score", new VectorDataViewType(NumberDataViewType.Single, count), _classes.ForSlots(),
                view => new VectorColumn<float>(scores(view), count, view.Rows)),
        ];
    }
}

/// <summary>Finds the group of a row: adds PredictedLabel (a key) and Score (the squared distance to each group's centre).</summary>
public sealed class ClusteringPredictionTransformer<TModel> : SingleFeaturePredictionTransformerBase<TModel> where TModel : class
{
    internal ClusteringPredictionTransformer(TModel model, string featureColumn, DataViewType featureType) : base(model, featureColumn, featureType) { }

    private protected override string SavedAs => "Clustering";

    private protected override IReadOnlyList<NewColumn> Outputs()
    {
        var scores = Once(VectorScores);
        var count = ((IVectorModel)Model).ScoreCount;
        return
        [
            new("PredictedLabel", new KeyDataViewType(typeof(uint), count), DataViewSchema.Annotations.Empty,
                view => new ScalarColumn<uint>(Pick.Smallest(scores(view), count))),
            new("Score", new VectorDataViewType(NumberDataViewType.Single, count), DataViewSchema.Annotations.Empty,
                view => new VectorColumn<float>(scores(view), count, view.Rows)),
        ];
    }
}

/// <summary>The best of each row's scores as a key: 1 for the first, 0 where the scores are NaN.</summary>
static class Pick
{
    public static uint[] Largest(float[] scores, int count) => Best(scores, count, 1);

    public static uint[] Smallest(float[] scores, int count) => Best(scores, count, -1);

    static uint[] Best(float[] scores, int count, float sign)
    {
        var result = new uint[scores.Length / count];
        for (var i = 0; i < result.Length; i++)
        {
            var best = float.NegativeInfinity;
            for (var k = 0; k < count; k++)
                if (sign * scores[i * count + k] > best) (best, result[i]) = (sign * scores[i * count + k], (uint)k + 1);
        }
        return result;
    }
}
