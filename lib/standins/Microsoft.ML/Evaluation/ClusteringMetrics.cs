namespace Microsoft.ML.Data;

/// <summary>How good groups are.</summary>
public sealed class ClusteringMetrics
{
    /// <param name="groups">The group of each row, 0 first.</param>
    /// <param name="scores">The squared distance to each group's centre, row after row.</param>
    /// <param name="count">Number of groups.</param>
    /// <param name="labels">The true classes, or null.</param>
    /// <param name="features">The features, or null.</param>
    internal ClusteringMetrics(int[] groups, float[] scores, int count, int[]? labels, FeatureMatrix? features)
    {
        AverageDistance = groups.Select((g, i) => (double)scores[i * count + g]).Average();
        NormalizedMutualInformation = labels is null ? double.NaN : MutualInformation(groups, count, labels);
        DaviesBouldinIndex = features is { } matrix ? DaviesBouldin(groups, count, matrix) : 0;
    }

    /// <summary>Mean of the squared distances to the centre of the own group.</summary>
    public double AverageDistance { get; }

    /// <summary>How much group and label tell about each other, from 0 to 1; NaN without labels.</summary>
    public double NormalizedMutualInformation { get; }

    /// <summary>Mean over groups of the worst ratio of widths to distance: smaller is better; 0 without features.</summary>
    public double DaviesBouldinIndex { get; }

    // I(group; label) / sqrt(H(group) · H(label))
    static double MutualInformation(int[] groups, int count, int[] labels)
    {
        var classes = labels.Max() + 1;
        var joint = new double[count, classes];
        double[] ofGroup = new double[count], ofClass = new double[classes];
        for (var i = 0; i < groups.Length; i++)
        {
            joint[groups[i], labels[i]] += 1.0 / groups.Length;
            ofGroup[groups[i]] += 1.0 / groups.Length;
            ofClass[labels[i]] += 1.0 / groups.Length;
        }
        double information = 0;
        for (var g = 0; g < count; g++)
            for (var c = 0; c < classes; c++)
                if (joint[g, c] > 0) information += joint[g, c] * Math.Log(joint[g, c] / (ofGroup[g] * ofClass[c]));
        static double Entropy(double[] shares) => -shares.Where(p => p > 0).Sum(p => p * Math.Log(p));
        var scale = Math.Sqrt(Entropy(ofGroup) * Entropy(ofClass));
        return scale == 0 ? 0 : information / scale;
    }

    static double DaviesBouldin(int[] groups, int count, FeatureMatrix features)
    {
        var centres = new double[count][];
        var sizes = new int[count];
        for (var g = 0; g < count; g++) centres[g] = new double[features.Columns];
        for (var i = 0; i < groups.Length; i++)
        {
            sizes[groups[i]]++;
            for (var j = 0; j < features.Columns; j++) centres[groups[i]][j] += features[i][j];
        }
        for (var g = 0; g < count; g++)
            for (var j = 0; j < features.Columns; j++) centres[g][j] /= Math.Max(1, sizes[g]);
        var widths = new double[count];
        for (var i = 0; i < groups.Length; i++) widths[groups[i]] += Distance(features[i], centres[groups[i]]) / sizes[groups[i]];
        int[] used = [.. Enumerable.Range(0, count).Where(g => sizes[g] > 0)];
        if (used.Length < 2) return 0;
        return used.Average(a => used.Where(b => b != a).Max(b =>
            (widths[a] + widths[b]) / Math.Sqrt(centres[a].Zip(centres[b], (x, y) => (x - y) * (x - y)).Sum())));
    }

    static double Distance(ReadOnlySpan<float> row, double[] centre)
    {
        double sum = 0;
        for (var j = 0; j < row.Length; j++) sum += (row[j] - centre[j]) * (row[j] - centre[j]);
        return Math.Sqrt(sum);
    }
}
