using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers;

/// <summary>Trainers of several classes that are made of a trainer of yes and no.</summary>
public abstract class MetaMulticlassTrainer<TTransformer, TModel> : ITrainerEstimator<TTransformer, TModel>
    where TTransformer : ISingleFeaturePredictionTransformer<TModel>
    where TModel : class
{
    private protected MetaMulticlassTrainer(string labelColumn) => LabelName = labelColumn;

    private protected string LabelName { get; }

    /// <summary>What the trainer wants of its data.</summary>
    public TrainerInfo Info { get; } = new(caching: true);

    /// <summary>Learns from the data.</summary>
    public abstract TTransformer Fit(IDataView input);

    private protected abstract void CheckInner(SchemaShape shape);

    /// <summary>What will come out.</summary>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        Errors.NotNull(inputSchema, nameof(inputSchema));
        var label = inputSchema.Find(LabelName) ?? throw Errors.Missing("label", LabelName, inputSchema);
        TrainingData.CheckLabel(label, LabelKind.Class);
        CheckInner(inputSchema.With(SchemaShape.Column.Of(LabelName, BooleanDataViewType.Instance)));
        return inputSchema.With(
            SchemaShape.Column.Of("PredictedLabel", new KeyDataViewType(typeof(uint), uint.MaxValue), label.Annotations),
            SchemaShape.Column.Of("Score", new VectorDataViewType(NumberDataViewType.Single, 1)));
    }
}

/// <summary>For each class one model that tells it from all others; the surest one wins.</summary>
public sealed class OneVersusAllTrainer : MetaMulticlassTrainer<MulticlassPredictionTransformer<OneVersusAllModelParameters>, OneVersusAllModelParameters>
{
    readonly Func<IDataView, ISingleFeaturePredictionTransformer<object>> _fit;
    readonly Action<SchemaShape> _check;
    readonly int _maximumCalibrationExampleCount;
    readonly bool _useProbabilities;

    internal OneVersusAllTrainer(string labelColumn, Func<IDataView, ISingleFeaturePredictionTransformer<object>> fit, Action<SchemaShape> check,
        int maximumCalibrationExampleCount, bool useProbabilities) : base(labelColumn)
    {
        if (maximumCalibrationExampleCount < 1) throw Errors.Parameter(nameof(maximumCalibrationExampleCount), $"At least one example is needed; got {maximumCalibrationExampleCount}.");
        (_fit, _check, _maximumCalibrationExampleCount, _useProbabilities) = (fit, check, maximumCalibrationExampleCount, useProbabilities);
    }

    private protected override void CheckInner(SchemaShape shape) => _check(shape);

    /// <summary>Learns a model for each class.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing or of the wrong type; the inner trainer's label column has to have the
    /// same name.</exception>
    /// <exception cref="InvalidOperationException">There are no rows, or labels are missing.</exception>
    public override MulticlassPredictionTransformer<OneVersusAllModelParameters> Fit(IDataView input)
    {
        GetOutputSchema(SchemaShape.Of(input.Schema));
        var view = Evaluation.Rows(input);
        var column = view.Schema.Find("label", LabelName);
        var labels = Evaluation.ClassLabels(view, LabelName);
        var classes = checked((int)((KeyDataViewType)column.Type).Count);
        var models = new IScalarModel[classes];
        ISingleFeaturePredictionTransformer<object>? last = null;
        for (var k = 0; k < classes; k++)
        {
            var own = Array.ConvertAll(labels, l => l == k);
            var binary = view.With(new NewColumn(LabelName, BooleanDataViewType.Instance, DataViewSchema.Annotations.Empty, _ => new ScalarColumn<bool>(own)));
            last = _fit(binary);
            var model = (IScalarModel)last.Model;
            if (_useProbabilities && model is not CalibratedModelParametersBase) model = Calibrated(model, view.Features(last.FeatureColumnName), own);
            models[k] = model;
        }
        return new(new OneVersusAllModelParameters(models, _useProbabilities), last!.FeatureColumnName, last.FeatureColumnType, KeyNames.Of(column));
    }

    IScalarModel Calibrated(IScalarModel model, FeatureMatrix features, bool[] labels)
    {
        var scores = new float[features.Rows];
        model.Score(features, scores);
        var count = Math.Min(scores.Length, _maximumCalibrationExampleCount);
        return (IScalarModel)Activator.CreateInstance(typeof(CalibratedModel<,>).MakeGenericType(model.GetType(), typeof(PlattCalibrator)),
            model, Platt.Fit(scores[..count], labels[..count]))!;
    }
}

/// <summary>One model of yes and no for each class.</summary>
public sealed class OneVersusAllModelParameters : ModelParametersBase<VBuffer<float>>, IVectorModel
{
    readonly IScalarModel[] _models;
    readonly bool _useProbabilities;

    internal OneVersusAllModelParameters(IScalarModel[] models, bool useProbabilities) => (_models, _useProbabilities) = (models, useProbabilities);

    internal override int FeatureCount => _models[0].FeatureCount;

    int IVectorModel.FeatureCount => FeatureCount;

    int IVectorModel.ScoreCount => _models.Length;

    void IVectorModel.Score(FeatureMatrix features, float[] scores)
    {
        var count = _models.Length;
        var own = new float[features.Rows];
        for (var k = 0; k < count; k++)
        {
            _models[k].Score(features, own);
            var calibrator = _useProbabilities ? (_models[k] as CalibratedModelParametersBase)?.Calibrator : null;
            for (var i = 0; i < own.Length; i++) scores[i * count + k] = calibrator?.PredictProbability(own[i]) ?? own[i];
        }
        if (!_useProbabilities) return;
        for (var i = 0; i < features.Rows; i++)
        {
            var row = scores.AsSpan(i * count, count);
            float sum = 0;
            foreach (var score in row) sum += score;
            for (var k = 0; k < count; k++) row[k] = sum > 0 ? row[k] / sum : 1f / count;
        }
    }

    private protected override void SaveTo(ModelSaveContext ctx)
    {
        ctx.Tag("OneVersusAll");
        ctx.Writer.Write(_useProbabilities);
        ctx.Writer.Write(_models.Length);
        foreach (var model in _models) ctx.Part(model);
    }

    internal static OneVersusAllModelParameters Read(ModelReader reader)
    {
        var useProbabilities = reader.Bool();
        return new(reader.Array(() => (IScalarModel)reader.Part()), useProbabilities);
    }
}

/// <summary>Finds slope and offset of Platt's calibration.</summary>
static class Platt
{
    /// <summary>Fits 1 / (1 + exp(slope · score + offset)) to labels by Newton's steps, with Platt's targets that keep away from 0 and 1.</summary>
    public static PlattCalibrator Fit(float[] scores, bool[] labels)
    {
        double positives = labels.Count(l => l), negatives = labels.Length - positives;
        double high = (positives + 1) / (positives + 2), low = 1 / (negatives + 2);
        double slope = 0, offset = Math.Log((negatives + 1) / (positives + 1));
        double Loss(double a, double b)
        {
            double sum = 0;
            for (var i = 0; i < scores.Length; i++)
            {
                var z = a * scores[i] + b;
                sum += (labels[i] ? high : low) * z + Dense.SoftPlus(-z);
            }
            return sum;
        }
        var loss = Loss(slope, offset);
        for (var round = 0; round < 100; round++)
        {
            double g1 = 0, g2 = 0, h11 = 1e-12, h12 = 0, h22 = 1e-12;
            for (var i = 0; i < scores.Length; i++)
            {
                var p = Dense.Sigmoid(-(slope * scores[i] + offset));
                double difference = (labels[i] ? high : low) - p, curvature = p * (1 - p);
                g1 += scores[i] * difference;
                g2 += difference;
                h11 += scores[i] * scores[i] * curvature;
                h12 += scores[i] * curvature;
                h22 += curvature;
            }
            if (Math.Abs(g1) < 1e-7 && Math.Abs(g2) < 1e-7) break;
            var determinant = h11 * h22 - h12 * h12;
            double da = -(h22 * g1 - h12 * g2) / determinant, db = -(h11 * g2 - h12 * g1) / determinant, step = 1;
            while (step > 1e-10 && !(Loss(slope + step * da, offset + step * db) < loss)) step /= 2;
            if (step <= 1e-10) break;
            (slope, offset) = (slope + step * da, offset + step * db);
            loss = Loss(slope, offset);
        }
        return new(slope, offset);
    }
}
