namespace Microsoft.ML.Data;

/// <summary>How well yes and no are told apart.</summary>
public class BinaryClassificationMetrics
{
    internal BinaryClassificationMetrics(bool[] labels, bool[] predicted, float[] scores)
    {
        double truePositive = 0, falsePositive = 0, trueNegative = 0, falseNegative = 0;
        for (var i = 0; i < labels.Length; i++)
            if (labels[i]) _ = predicted[i] ? truePositive++ : falseNegative++;
            else _ = predicted[i] ? falsePositive++ : trueNegative++;
        Accuracy = (truePositive + trueNegative) / labels.Length;
        PositivePrecision = Share(truePositive, falsePositive);
        PositiveRecall = Share(truePositive, falseNegative);
        NegativePrecision = Share(trueNegative, falseNegative);
        NegativeRecall = Share(trueNegative, falsePositive);
        F1Score = 2 * PositivePrecision * PositiveRecall / (PositivePrecision + PositiveRecall);
        (AreaUnderRocCurve, AreaUnderPrecisionRecallCurve) = Curves(labels, scores);
        ConfusionMatrix = new([[truePositive, falseNegative], [falsePositive, trueNegative]], ["positive", "negative"], isBinary: true);
    }

    /// <summary>Share of rows predicted right.</summary>
    public double Accuracy { get; }

    /// <summary>Of the rows predicted positive, the share that is.</summary>
    public double PositivePrecision { get; }

    /// <summary>Of the positive rows, the share predicted so.</summary>
    public double PositiveRecall { get; }

    /// <summary>Of the rows predicted negative, the share that is.</summary>
    public double NegativePrecision { get; }

    /// <summary>Of the negative rows, the share predicted so.</summary>
    public double NegativeRecall { get; }

    /// <summary>Harmonic mean of precision and recall; NaN when both are 0.</summary>
    public double F1Score { get; }

    /// <summary>The chance that a positive row has a higher score than a negative one.</summary>
    public double AreaUnderRocCurve { get; }

    /// <summary>The precision averaged over the recall as the threshold falls.</summary>
    public double AreaUnderPrecisionRecallCurve { get; }

    /// <summary>Counts of what is and what is predicted; positive first.</summary>
    public ConfusionMatrix ConfusionMatrix { get; }

    static double Share(double right, double wrong) => right + wrong == 0 ? 0 : right / (right + wrong);

    // Both areas in one walk down the scores; rows of one score count as one step. With no positive or no negative row there is no curve.
    static (double Roc, double PrecisionRecall) Curves(bool[] labels, float[] scores)
    {
        int[] order = [.. Enumerable.Range(0, labels.Length)];
        var keys = Array.ConvertAll(scores, s => -s);
        Array.Sort(keys, order);
        double positives = labels.Count(l => l), negatives = labels.Length - positives;
        double above = 0, aboveNegative = 0, roc = 0, average = 0;
        for (int i = 0, next; i < order.Length; i = next)
        {
            double here = 0;
            for (next = i; next < order.Length && keys[next] == keys[i]; next++)
                if (labels[order[next]]) here++;
            if (next == i) break; // NaN
            var hereNegative = next - i - here;
            roc += hereNegative * (above + here / 2);
            above += here;
            aboveNegative += hereNegative;
            average += here / positives * (above / (above + aboveNegative));
        }
        return (roc / (positives * negatives), average);
    }
}

/// <summary>How well yes and no are told apart, and how good the probabilities are.</summary>
public sealed class CalibratedBinaryClassificationMetrics : BinaryClassificationMetrics
{
    internal CalibratedBinaryClassificationMetrics(bool[] labels, bool[] predicted, float[] scores, float[] probabilities)
        : base(labels, predicted, scores)
    {
        double loss = 0, positives = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            loss -= Math.Log2(labels[i] ? probabilities[i] : 1.0 - probabilities[i]);
            if (labels[i]) positives++;
        }
        var prior = positives / labels.Length;
        LogLoss = loss / labels.Length;
        Entropy = prior is 0 or 1 ? 0 : -prior * Math.Log2(prior) - (1 - prior) * Math.Log2(1 - prior);
        LogLossReduction = (Entropy - LogLoss) / Entropy;
    }

    /// <summary>Mean of −log₂ of the probability given to what is true, in bits.</summary>
    public double LogLoss { get; }

    /// <summary>The log-loss of always giving the share of positive rows, in bits.</summary>
    public double Entropy { get; }

    /// <summary>How much smaller the log-loss is than the entropy: 1 is perfect, 0 no better.</summary>
    public double LogLossReduction { get; }
}

/// <summary>How much each metric changes, over several runs.</summary>
public sealed class BinaryClassificationMetricsStatistics
{
    internal BinaryClassificationMetricsStatistics(IReadOnlyList<BinaryClassificationMetrics> runs, BinaryClassificationMetrics without)
    {
        Accuracy = new(runs.Select(r => r.Accuracy - without.Accuracy));
        PositivePrecision = new(runs.Select(r => r.PositivePrecision - without.PositivePrecision));
        PositiveRecall = new(runs.Select(r => r.PositiveRecall - without.PositiveRecall));
        NegativePrecision = new(runs.Select(r => r.NegativePrecision - without.NegativePrecision));
        NegativeRecall = new(runs.Select(r => r.NegativeRecall - without.NegativeRecall));
        F1Score = new(runs.Select(r => r.F1Score - without.F1Score));
        AreaUnderRocCurve = new(runs.Select(r => r.AreaUnderRocCurve - without.AreaUnderRocCurve));
        AreaUnderPrecisionRecallCurve = new(runs.Select(r => r.AreaUnderPrecisionRecallCurve - without.AreaUnderPrecisionRecallCurve));
    }

    public MetricStatistics Accuracy { get; }
    public MetricStatistics PositivePrecision { get; }
    public MetricStatistics PositiveRecall { get; }
    public MetricStatistics NegativePrecision { get; }
    public MetricStatistics NegativeRecall { get; }
    public MetricStatistics F1Score { get; }
    public MetricStatistics AreaUnderRocCurve { get; }
    public MetricStatistics AreaUnderPrecisionRecallCurve { get; }
}
