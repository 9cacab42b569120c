namespace Microsoft.ML.Data;

/// <summary>How well several classes are told apart.</summary>
public sealed class MulticlassClassificationMetrics
{
    /// <param name="labels">The classes, 0 first.</param>
    /// <param name="predicted">The predicted classes, 0 first, −1 for none.</param>
    /// <param name="scores">A probability for each class, row after row.</param>
    /// <param name="names">Names of the classes.</param>
    /// <param name="topK">How many of the best scores count as a hit, 0 for not at all.</param>
    internal MulticlassClassificationMetrics(int[] labels, int[] predicted, float[] scores, string[] names, int topK)
    {
        var classes = names.Length;
        var counts = names.Select(_ => new double[classes]).ToArray();
        double loss = 0;
        double[] lossOf = new double[classes], rowsOf = new double[classes], ranks = new double[classes];
        double right = 0;
        for (var i = 0; i < labels.Length; i++)
        {
            var label = labels[i];
            if (predicted[i] >= 0) counts[label][predicted[i]]++;
            if (predicted[i] == label) right++;
            rowsOf[label]++;
            var row = scores.AsSpan(i * classes, classes);
            var own = -Math.Log(Math.Clamp((double)row[label], 1e-15, 1));
            loss += own;
            lossOf[label] += own;
            var rank = 0;
            for (var k = 0; k < classes; k++)
                if (row[k] > row[label] || (row[k] == row[label] && k < label)) rank++;
            ranks[rank]++;
        }
        ConfusionMatrix = new(counts, names);
        MicroAccuracy = right / labels.Length;
        int[] present = [.. Enumerable.Range(0, classes).Where(k => rowsOf[k] > 0)];
        MacroAccuracy = present.Average(k => counts[k][k] / rowsOf[k]);
        LogLoss = loss / labels.Length;
        PerClassLogLoss = [.. Enumerable.Range(0, classes).Select(k => rowsOf[k] > 0 ? lossOf[k] / rowsOf[k] : 0)];
        var entropy = -present.Sum(k => rowsOf[k] / labels.Length * Math.Log(rowsOf[k] / labels.Length));
        LogLossReduction = (entropy - LogLoss) / entropy;
        double upTo = 0;
        TopKAccuracyForAllK = topK == 0 ? [] : [.. ranks.Select(r => (upTo += r) / labels.Length)];
        TopKPredictionCount = topK;
        TopKAccuracy = topK == 0 ? 0 : TopKAccuracyForAllK[Math.Min(topK, classes) - 1];
    }

    /// <summary>Share of rows predicted right.</summary>
    public double MicroAccuracy { get; }

    /// <summary>Share of rows predicted right, averaged over the classes that occur.</summary>
    public double MacroAccuracy { get; }

    /// <summary>Mean of −ln of the probability given to the true class.</summary>
    public double LogLoss { get; }

    /// <summary>How much smaller the log-loss is than that of always giving the classes' shares: 1 is perfect, 0 no better.</summary>
    public double LogLossReduction { get; }

    /// <summary>The log-loss of each class's rows, 0 for a class without rows.</summary>
    public IReadOnlyList<double> PerClassLogLoss { get; }

    /// <summary>How many of the best scores count as a hit.</summary>
    public int TopKPredictionCount { get; }

    /// <summary>Share of rows whose class is among that many best scores.</summary>
    public double TopKAccuracy { get; }

    /// <summary>The same for 1, 2, 3 … best scores; empty when it was not asked for.</summary>
    public IReadOnlyList<double> TopKAccuracyForAllK { get; }

    /// <summary>Counts of what is and what is predicted.</summary>
    public ConfusionMatrix ConfusionMatrix { get; }
}

/// <summary>How much each metric changes, over several runs.</summary>
public sealed class MulticlassClassificationMetricsStatistics
{
    internal MulticlassClassificationMetricsStatistics(IReadOnlyList<MulticlassClassificationMetrics> runs, MulticlassClassificationMetrics without)
    {
        MicroAccuracy = new(runs.Select(r => r.MicroAccuracy - without.MicroAccuracy));
        MacroAccuracy = new(runs.Select(r => r.MacroAccuracy - without.MacroAccuracy));
        LogLoss = new(runs.Select(r => r.LogLoss - without.LogLoss));
        LogLossReduction = new(runs.Select(r => r.LogLossReduction - without.LogLossReduction));
        TopKAccuracy = new(runs.Select(r => r.TopKAccuracy - without.TopKAccuracy));
        PerClassLogLoss = [.. Enumerable.Range(0, runs[0].PerClassLogLoss.Count).Select(k => new MetricStatistics(runs.Select(r => r.PerClassLogLoss[k] - without.PerClassLogLoss[k])))];
    }

    public MetricStatistics MicroAccuracy { get; }
    public MetricStatistics MacroAccuracy { get; }
    public MetricStatistics LogLoss { get; }
    public MetricStatistics LogLossReduction { get; }
    public MetricStatistics TopKAccuracy { get; }
    public IReadOnlyList<MetricStatistics> PerClassLogLoss { get; }
}
