namespace Microsoft.ML.Trainers;

/// <summary>How bad an output is for a label.</summary>
public interface ILossFunction<in TOutput, in TLabel>
{
    /// <summary>The loss.</summary>
    double Loss(TOutput output, TLabel label);
}

/// <summary>A loss of one number, with its derivative.</summary>
public interface IScalarLoss : ILossFunction<float, float>
{
    /// <summary>The derivative by the output.</summary>
    float Derivative(float output, float label);
}

/// <summary>A loss for predicting numbers.</summary>
public interface IRegressionLoss : IScalarLoss { }

/// <summary>A loss that dual coordinate ascent can work on.</summary>
public interface ISupportSdcaLoss : IScalarLoss
{
    /// <summary>What does not change from one visit of an example to the next.</summary>
    float ComputeDualUpdateInvariant(float scaledFeaturesNormSquared);

    /// <summary>The change of the example's dual variable that raises the dual objective the most.</summary>
    float DualUpdate(float output, float label, float dual, float invariant, int maxNumThreads);

    /// <summary>The example's part of the dual objective.</summary>
    double DualLoss(float label, float dual);
}

/// <summary>A loss for predicting numbers that dual coordinate ascent can work on.</summary>
public interface ISupportSdcaRegressionLoss : ISupportSdcaLoss, IRegressionLoss { }

/// <summary>(output − label)².</summary>
public sealed class SquaredLoss : ISupportSdcaRegressionLoss
{
    /// <summary>The squared difference.</summary>
    public double Loss(float output, float label) => ((double)output - label) * ((double)output - label);

    /// <summary>Twice the difference.</summary>
    public float Derivative(float output, float label) => 2 * (output - label);

    /// <summary>1 / (½ + the scaled squared norm).</summary>
    public float ComputeDualUpdateInvariant(float scaledFeaturesNormSquared) => 1 / (0.5f + scaledFeaturesNormSquared);

    /// <summary>The best change of the dual variable; with several threads a share of it.</summary>
    public float DualUpdate(float output, float label, float dual, float invariant, int maxNumThreads) =>
        (label - output - 0.5f * dual) * invariant / Math.Max(1, maxNumThreads);

    /// <summary>dual · label − dual² / 4.</summary>
    public double DualLoss(float label, float dual) => (double)dual * label - (double)dual * dual / 4;
}
