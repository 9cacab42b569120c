namespace Course;

/// <summary>How a training went.</summary>
/// <param name="metricName">What <see cref="ValidationMetric"/> is, such as "accuracy"; null without one.</param>
public sealed class History(string? metricName = null) : IHtmlView
{
    private readonly List<EpochResult> _epochs = [];

    /// <summary>What <see cref="ValidationMetric"/> is, such as "accuracy"; null without one.</summary>
    public string? MetricName { get; } = metricName;

    /// <summary>The loss on the training data by epoch: the mean over the batches as they were learnt from.</summary>
    public IReadOnlyList<double> TrainLoss => [.. _epochs.Select(e => e.TrainLoss)];

    /// <summary>The loss on the validation data after each epoch; empty without validation data.</summary>
    public IReadOnlyList<double> ValidationLoss => [.. _epochs.Select(e => e.ValidationLoss).OfType<double>()];

    /// <summary>The metric on the validation data after each epoch; empty without one.</summary>
    public IReadOnlyList<double> ValidationMetric => [.. _epochs.Select(e => e.ValidationMetric).OfType<double>()];

    /// <summary>The time each epoch took.</summary>
    public IReadOnlyList<double> Seconds => [.. _epochs.Select(e => e.Seconds)];

    /// <summary>How many epochs were run.</summary>
    public int Epochs => _epochs.Count;

    /// <summary>The epoch (the first is 1) with the smallest loss on the validation data, or on the training data without any; 0 before the first.</summary>
    public int BestEpoch { get; internal set; }

    /// <summary>True when patience ran out before the last epoch.</summary>
    public bool StoppedEarly { get; internal set; }

    /// <summary>True when the loss was no longer a finite number and training stopped.</summary>
    public bool Diverged { get; internal set; }

    internal void Add(EpochResult epoch) => _epochs.Add(epoch);

    /// <summary>The last losses, the best epoch and the time.</summary>
    public override string ToString()
    {
        if (Epochs == 0)
        {
            return "no epoch was run";
        }
        var text = $"{Epochs} epoch{(Epochs == 1 ? "" : "s")} in {NumberText.Of(Seconds.Sum(), 3)} s, training loss {NumberText.Of(TrainLoss[^1], 3)}";
        if (ValidationLoss.Count > 0)
        {
            text += $", validation loss {NumberText.Of(ValidationLoss[^1], 3)}";
        }
        if (ValidationMetric.Count > 0)
        {
            text += $", {MetricName} {NumberText.Of(ValidationMetric[^1], 3)}";
        }
        if (StoppedEarly)
        {
            text += BestEpoch > 0 ? $"; stopped early, the weights of epoch {BestEpoch} are back" : "; stopped early, the validation loss was never a finite number";
        }
        if (Diverged)
        {
            text += "; stopped because the loss is no longer a finite number: try a smaller learning rate";
        }
        return text;
    }
}

/// <summary>One epoch, as it ended.</summary>
/// <param name="Epoch">The first is 1.</param>
/// <param name="TrainLoss">As in <see cref="History.TrainLoss"/>.</param>
/// <param name="ValidationLoss">As in <see cref="History.ValidationLoss"/>; null without validation data.</param>
/// <param name="ValidationMetric">As in <see cref="History.ValidationMetric"/>; null without one.</param>
/// <param name="Seconds">The time it took.</param>
public sealed record EpochResult(int Epoch, double TrainLoss, double? ValidationLoss, double? ValidationMetric, double Seconds);
