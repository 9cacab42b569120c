namespace Microsoft.ML.Data;

/// <summary>How well numbers are predicted.</summary>
public sealed class RegressionMetrics
{
    internal RegressionMetrics(double l1, double l2, double rSquared)
    {
        (MeanAbsoluteError, MeanSquaredError, RSquared) = (l1, l2, rSquared);
        (RootMeanSquaredError, LossFunction) = (Math.Sqrt(l2), l2);
    }

    /// <summary>Mean of |label − score|.</summary>
    public double MeanAbsoluteError { get; }

    /// <summary>Mean of (label − score)².</summary>
    public double MeanSquaredError { get; }

    /// <summary>Square root of the mean squared error, in the label's unit.</summary>
    public double RootMeanSquaredError { get; }

    /// <summary>The mean loss; here the squared one.</summary>
    public double LossFunction { get; }

    /// <summary>1 − squared error / variance of the labels: 1 is perfect, 0 as good as the mean.</summary>
    public double RSquared { get; }

    internal static RegressionMetrics Of(float[] labels, float[] scores)
    {
        double sum = 0, absolute = 0, squared = 0;
        foreach (var label in labels) sum += label;
        var mean = sum / labels.Length;
        double total = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            var error = (double)labels[i] - scores[i];
            absolute += Math.Abs(error);
            squared += error * error;
            total += (labels[i] - mean) * (labels[i] - mean);
        }
        return new(absolute / labels.Length, squared / labels.Length, 1 - squared / total);
    }
}

/// <summary>How much each metric changes, over several runs.</summary>
public sealed class RegressionMetricsStatistics
{
    internal RegressionMetricsStatistics(IReadOnlyList<RegressionMetrics> runs, RegressionMetrics without)
    {
        MeanAbsoluteError = new(runs.Select(r => r.MeanAbsoluteError - without.MeanAbsoluteError));
        MeanSquaredError = new(runs.Select(r => r.MeanSquaredError - without.MeanSquaredError));
        RootMeanSquaredError = new(runs.Select(r => r.RootMeanSquaredError - without.RootMeanSquaredError));
        LossFunction = new(runs.Select(r => r.LossFunction - without.LossFunction));
        RSquared = new(runs.Select(r => r.RSquared - without.RSquared));
    }

    public MetricStatistics MeanAbsoluteError { get; }
    public MetricStatistics MeanSquaredError { get; }
    public MetricStatistics RootMeanSquaredError { get; }
    public MetricStatistics LossFunction { get; }
    public MetricStatistics RSquared { get; }
}

/// <summary>Mean and spread of a metric over several runs.</summary>
public sealed class MetricStatistics
{
    internal MetricStatistics(IEnumerable<double> values)
    {
        var list = values.ToList();
        Count = list.Count;
        Mean = list.Average();
        StandardDeviation = Count < 2 ? 0 : Math.Sqrt(list.Sum(v => (v - Mean) * (v - Mean)) / (Count - 1));
        StandardError = StandardDeviation / Math.Sqrt(Count);
    }

    /// <summary>The mean.</summary>
    public double Mean { get; }

    /// <summary>The standard deviation among the runs (divided by n − 1), 0 for one run.</summary>
    public double StandardDeviation { get; }

    /// <summary>The standard deviation of the mean.</summary>
    public double StandardError { get; }

    /// <summary>Number of runs.</summary>
    public int Count { get; }
}
