using System.Globalization;
using System.Text;

namespace Microsoft.ML.Data;

/// <summary>Counts of rows by what they are (rows of the table) and what they are predicted to be (columns).</summary>
public sealed class ConfusionMatrix
{
    readonly string[] _names;
    readonly bool _isBinary;

    internal ConfusionMatrix(double[][] counts, string[] names, bool isBinary = false)
    {
        (Counts, _names, _isBinary) = (counts, names, isBinary);
        NumberOfClasses = counts.Length;
        PerClassRecall = [.. counts.Select((row, k) => row.Sum() is var sum && sum > 0 ? row[k] / sum : 0)];
        PerClassPrecision = [.. counts.Select((row, k) => counts.Sum(r => r[k]) is var sum && sum > 0 ? row[k] / sum : 0)];
    }

    /// <summary>Counts[is][predicted].</summary>
    public IReadOnlyList<IReadOnlyList<double>> Counts { get; }

    /// <summary>Number of classes.</summary>
    public int NumberOfClasses { get; }

    /// <summary>For each class: of the rows predicted so, the share that is.</summary>
    public IReadOnlyList<double> PerClassPrecision { get; }

    /// <summary>For each class: of the rows that are, the share predicted so.</summary>
    public IReadOnlyList<double> PerClassRecall { get; }

    /// <summary>How many rows of one class were predicted to be of another.</summary>
    public double GetCountForClassPair(int predictedClassIndicatorIndex, int actualClassIndicatorIndex) =>
        Counts[actualClassIndicatorIndex][predictedClassIndicatorIndex];

    /// <summary>The counts as a table of text, with precision and recall.</summary>
    public string GetFormattedConfusionTable()
    {
        var labels = _names.Select((name, k) => _isBinary ? name : $"{k}. {name}").ToArray();
        var cells = Counts.Select(row => row.Select(c => c.ToString("#,0.##", CultureInfo.InvariantCulture)).ToArray()).ToArray();
        var width = Math.Max(8, labels.Concat(cells.SelectMany(c => c)).Max(t => t.Length));
        var left = Math.Max(9, labels.Max(l => l.Length) + 1);
        var rule = new string('=', (width + 3) * labels.Length - 1);
        var text = new StringBuilder();
        text.Append("Confusion table\n");
        text.Append($"{"".PadLeft(left)} ||{rule}\n");
        text.Append($"{"PREDICTED".PadLeft(left)} ||{string.Join("|", labels.Select(l => $" {l.PadLeft(width)} "))}| Recall\n");
        text.Append($"{"TRUTH".PadRight(left)} ||{rule}\n");
        for (var k = 0; k < labels.Length; k++)
            text.Append($"{labels[k].PadLeft(left)} ||{string.Join("|", cells[k].Select(c => $" {c.PadLeft(width)} "))}| {Share(PerClassRecall[k])}\n");
        text.Append($"{"".PadLeft(left)} ||{rule}\n");
        text.Append($"{"Precision".PadRight(left)} ||{string.Join("|", PerClassPrecision.Select(p => $" {Share(p).PadLeft(width)} "))}|\n");
        return text.ToString();
    }

    static string Share(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);
}
