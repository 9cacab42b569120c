using Microsoft.ML.Data;

namespace Microsoft.ML.Trainers;

/// <summary>score = weights · features + bias.</summary>
public abstract class LinearModelParameters : ModelParametersBase<float>, IScalarModel, IFeatureWeights
{
    readonly float[] _weights;

    private protected LinearModelParameters(float[] weights, float bias) => (_weights, Bias) = (weights, bias);

    /// <summary>The score of a row of zeros.</summary>
    public float Bias { get; protected set; }

    /// <summary>One weight a feature.</summary>
    public IReadOnlyList<float> Weights => _weights;

    internal float[] RawWeights => _weights;

    internal override int FeatureCount => _weights.Length;

    int IScalarModel.FeatureCount => FeatureCount;

    float[] IFeatureWeights.FeatureWeights => _weights;

    void IScalarModel.Score(FeatureMatrix features, float[] scores)
    {
        for (var i = 0; i < features.Rows; i++) scores[i] = (float)(Dense.Dot(features[i], _weights) + Bias);
    }

    private protected abstract string SavedAs { get; }

    private protected override void SaveTo(ModelSaveContext ctx)
    {
        ctx.Tag(SavedAs);
        ctx.Write(_weights);
        ctx.Writer.Write(Bias);
    }
}

/// <summary>A linear model that predicts numbers.</summary>
public abstract class RegressionModelParameters : LinearModelParameters
{
    private protected RegressionModelParameters(float[] weights, float bias) : base(weights, bias) { }
}

/// <summary>A linear model that predicts numbers.</summary>
public sealed class LinearRegressionModelParameters : RegressionModelParameters
{
    internal LinearRegressionModelParameters(float[] weights, float bias) : base(weights, bias) { }

    private protected override string SavedAs => "LinearRegression";
}

/// <summary>A linear model that tells yes from no: a score above 0 is yes.</summary>
public sealed class LinearBinaryModelParameters : LinearModelParameters
{
    internal LinearBinaryModelParameters(float[] weights, float bias) : base(weights, bias) { }

    private protected override string SavedAs => "LinearBinary";
}

/// <summary>A linear model with weights for each class.</summary>
public abstract class LinearMulticlassModelParametersBase : ModelParametersBase<VBuffer<float>>, IVectorModel
{
    readonly float[][] _weights;
    readonly float[] _biases;

    private protected LinearMulticlassModelParametersBase(float[][] weights, float[] biases) => (_weights, _biases) = (weights, biases);

    internal override int FeatureCount => _weights[0].Length;

    int IVectorModel.FeatureCount => FeatureCount;

    int IVectorModel.ScoreCount => _weights.Length;

    /// <summary>One bias a class.</summary>
    public IEnumerable<float> GetBiases() => [.. _biases];

    /// <summary>The weights: one vector a class.</summary>
    public void GetWeights(ref VBuffer<float>[] weights, out int numClasses)
    {
        weights = Array.ConvertAll(_weights, w => new VBuffer<float>(w.Length, [.. w]));
        numClasses = weights.Length;
    }

    void IVectorModel.Score(FeatureMatrix features, float[] scores)
    {
        Parallel.ForEach(Dense.Parts(features.Rows), part =>
        {
            var row = new double[_weights.Length];
            for (var i = part.From; i < part.To; i++)
            {
                for (var k = 0; k < row.Length; k++) row[k] = Dense.Dot(features[i], _weights[k]) + _biases[k];
                Finish(row);
                for (var k = 0; k < row.Length; k++) scores[i * row.Length + k] = (float)row[k];
            }
        });
    }

    /// <summary>Makes the scores of a row out of its sums.</summary>
    private protected abstract void Finish(Span<double> scores);

    private protected abstract string SavedAs { get; }

    private protected override void SaveTo(ModelSaveContext ctx)
    {
        ctx.Tag(SavedAs);
        ctx.Write(_biases);
        foreach (var weights in _weights) ctx.Write(weights);
    }
}

/// <summary>A linear model whose scores are probabilities: the softmax of one sum a class.</summary>
public sealed class MaximumEntropyModelParameters : LinearMulticlassModelParametersBase
{
    internal MaximumEntropyModelParameters(float[][] weights, float[] biases) : base(weights, biases) { }

    /// <summary>From rows of weights with the bias last.</summary>
    internal static MaximumEntropyModelParameters Of(double[][] rows) =>
        new(Array.ConvertAll(rows, r => Array.ConvertAll(r[..^1], v => (float)v)), Array.ConvertAll(rows, r => (float)r[^1]));

    private protected override void Finish(Span<double> scores) => Dense.SoftMax(scores);

    private protected override string SavedAs => "MaximumEntropy";

    internal static MaximumEntropyModelParameters Read(ModelReader reader)
    {
        var biases = reader.Floats();
        return new([.. biases.Select(_ => reader.Floats())], biases);
    }
}
