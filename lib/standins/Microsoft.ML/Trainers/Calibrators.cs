using Microsoft.ML.Data;

namespace Microsoft.ML.Calibrators;

/// <summary>Turns a score into a probability.</summary>
public interface ICalibrator
{
    /// <summary>The probability that a row of that score is positive.</summary>
    float PredictProbability(float output);
}

/// <summary>Platt's calibration: probability = 1 / (1 + exp(slope · score + offset)).</summary>
public sealed class PlattCalibrator : ICalibrator, ICanSaveModel
{
    internal PlattCalibrator(double slope, double offset) => (Slope, Offset) = (slope, offset);

    /// <summary>The slope; negative when higher scores are more positive.</summary>
    public double Slope { get; }

    /// <summary>The offset.</summary>
    public double Offset { get; }

    /// <summary>The probability of a score.</summary>
    public float PredictProbability(float output) => (float)(1 / (1 + Math.Exp(Slope * output + Offset)));

    void ICanSaveModel.Save(ModelSaveContext ctx)
    {
        ctx.Tag("Platt");
        ctx.Writer.Write(Slope);
        ctx.Writer.Write(Offset);
    }
}

/// <summary>A model together with what turns its score into a probability.</summary>
public abstract class CalibratedModelParametersBase : ICanSaveModel
{
    private protected CalibratedModelParametersBase(object subModel, ICalibrator calibrator) => (SubModel, Calibrator) = (subModel, calibrator);

    /// <summary>The model that scores.</summary>
    public object SubModel { get; }

    /// <summary>What turns the score into a probability.</summary>
    public ICalibrator Calibrator { get; }

    void ICanSaveModel.Save(ModelSaveContext ctx)
    {
        ctx.Tag("Calibrated");
        ctx.Part(SubModel);
        ctx.Part(Calibrator);
    }
}

/// <summary>A model together with its calibrator, both of known types.</summary>
public abstract class CalibratedModelParametersBase<TSubModel, TCalibrator> : CalibratedModelParametersBase
    where TSubModel : class
    where TCalibrator : class, ICalibrator
{
    private protected CalibratedModelParametersBase(TSubModel subModel, TCalibrator calibrator) : base(subModel, calibrator) { }

    /// <summary>The model that scores.</summary>
    public new TSubModel SubModel => (TSubModel)base.SubModel;

    /// <summary>What turns the score into a probability.</summary>
    public new TCalibrator Calibrator => (TCalibrator)base.Calibrator;
}

/// <summary>The one implementation: scores as its model does.</summary>
sealed class CalibratedModel<TSubModel, TCalibrator>(TSubModel subModel, TCalibrator calibrator)
    : CalibratedModelParametersBase<TSubModel, TCalibrator>(subModel, calibrator), IScalarModel, IFeatureWeights
    where TSubModel : class, IScalarModel
    where TCalibrator : class, ICalibrator
{
    public int FeatureCount => SubModel.FeatureCount;

    public float[] FeatureWeights => SubModel is IFeatureWeights weights ? weights.FeatureWeights
        : throw new NotSupportedException("This model does not tell how much each feature weighs.");

    public void Score(FeatureMatrix features, float[] scores) => SubModel.Score(features, scores);
}
