using Plotly.NET;
using Chart = Plotly.NET.CSharp.Chart;

namespace Course;

public static partial class Plots
{
    /// <summary>The loss by epoch on the training and the validation data; a dotted line marks the best epoch when the last is not the best.</summary>
    /// <param name="history">What <see cref="Trainer"/> returned.</param>
    /// <param name="title">Above the picture.</param>
    /// <param name="logY">True for a logarithmic loss axis.</param>
    public static GenericChart LearningCurves(History history, string? title = null, bool logY = false) =>
        LearningCurves(history.TrainLoss, history.ValidationLoss, title, logY, history.ValidationLoss.Count > 0 ? history.BestEpoch : 0);

    /// <summary>The loss by epoch on the training and the validation data.</summary>
    /// <param name="train">The training loss after each epoch.</param>
    /// <param name="validation">The validation loss after each epoch; empty for none.</param>
    /// <param name="title">Above the picture.</param>
    /// <param name="logY">True for a logarithmic loss axis.</param>
    /// <param name="bestEpoch">The epoch to mark (the first is 1); 0 for none.</param>
    public static GenericChart LearningCurves(
        IReadOnlyList<double> train, IReadOnlyList<double> validation, string? title = null, bool logY = false, int bestEpoch = 0)
    {
        var charts = new List<GenericChart> { LossCurve(train, "training", Look.Data) };
        if (validation.Count > 0)
        {
            charts.Add(LossCurve(validation, "validation", Look.Model));
        }
        double[] Heights(IReadOnlyList<double> losses) => [.. losses.Select(v => logY ? Math.Log10(v) : v)];
        double[] y = [.. Heights(train), .. Heights(validation)];
        (double X, double Y)[] drawn = [.. Look.Along(Epochs(train), Heights(train)), .. Look.Along(Epochs(validation), Heights(validation))];
        // Room for the best epoch's name, also without one: a picture that is drawn anew after each epoch must not jump.
        var chart = Chart.Combine(charts).Styled(title, "epoch", "loss", logY: logY ? y : null).WithRoomAbove()
            .WithLegendInside(drawn).WithLayout(new { showlegend = true });
        return bestEpoch == 0 || bestEpoch == train.Count ? chart : chart.WithMark(bestEpoch, $"best: epoch {bestEpoch}");
    }

    private static double[] Epochs(IReadOnlyList<double> values) => [.. Enumerable.Range(1, values.Count).Select(e => (double)e)];

    private static GenericChart LossCurve(IReadOnlyList<double> values, string name, string color)
    {
        Series y = values.ToArray();
        return Chart.Line<double, double, string>(Epochs(values), y.Values, Name: name, ShowMarkers: values.Count <= 30,
            LineColor: Color.fromString(color), LineWidth: 2.5, MarkerColor: Color.fromString(color));
    }
}
