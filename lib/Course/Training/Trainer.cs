using System.Diagnostics;
using TorchSharp;
using static TorchSharp.torch;

namespace Course;

/// <summary>The training loop that the notebooks write by hand first, and call from then on.</summary>
public static class Trainer
{
    /// <summary>
    /// Trains a model: in each epoch, all training rows in a new random order, batch by batch; after it, the loss on the validation rows.
    /// A line of progress and a chart of both losses update themselves while it runs. Pictures [n, c, h, w] reach the model with their
    /// <see cref="MemoryLayout.ChannelsLast">channels last</see> in memory.
    /// </summary>
    /// <param name="model">From a batch of x to what <paramref name="loss"/> takes. It is left in evaluation mode.</param>
    /// <param name="train">x [n, …] and y [n, …] to learn from.</param>
    /// <param name="loss">From prediction and y to one number, the mean over the batch.</param>
    /// <param name="optimizer">Made for the parameters of the model.</param>
    /// <param name="epochs">How often to go through the training rows, at most.</param>
    /// <param name="validation">x and y to judge by after each epoch; null for none.</param>
    /// <param name="batchSize">How many rows a step learns from.</param>
    /// <param name="seed">Fixes the order of the rows. What the model itself draws (first weights, dropout) follows torch.manual_seed.</param>
    /// <param name="patience">
    /// Early stopping: end when the validation loss has not improved for so many epochs. The weights of the best epoch are put back,
    /// whether or not patience runs out. Null trains to the end and keeps the last weights.
    /// </param>
    /// <param name="metric">From all predictions and y of the validation rows to a number, such as <c>Metrics.Accuracy</c>.</param>
    /// <param name="metricName">What to call it.</param>
    /// <param name="onEpoch">Called after each epoch.</param>
    /// <param name="show">False shows nothing.</param>
    /// <param name="augment">
    /// Turns each batch of training x into what the model sees of it, anew in every epoch: mirrored, moved, noisy. Validation rows are never touched.
    /// </param>
    /// <param name="onStep">Called after each step of the optimiser, for a schedule that moves step by step.</param>
    /// <returns>The losses by epoch.</returns>
    /// <exception cref="ArgumentException">The arguments do not fit each other; the message says which.</exception>
    public static History Fit(
        nn.Module<Tensor, Tensor> model, (Tensor x, Tensor y) train, Func<Tensor, Tensor, Tensor> loss, optim.Optimizer optimizer, int epochs,
        (Tensor x, Tensor y)? validation = null, int batchSize = 64, int seed = 0, int? patience = null,
        Func<Tensor, Tensor, double>? metric = null, string metricName = "accuracy", Action<EpochResult>? onEpoch = null, bool show = true,
        Func<Tensor, Tensor>? augment = null, Action? onStep = null)
    {
        Validate(train, validation, epochs, batchSize, patience, metric);
        var history = new History(metric is null ? null : metricName);
        var view = new TrainingView(history, epochs, show);
        var random = new SeededRandom(seed);
        using var best = patience is null ? null : new KeptWeights(model);
        var bestLoss = double.PositiveInfinity;

        for (var epoch = 1; epoch <= epochs && !history.Diverged; epoch++)
        {
            var watch = Stopwatch.StartNew();
            var trainLoss = TrainOneEpoch(model, train, loss, optimizer, batchSize, random, view, augment, onStep);
            double? validationLoss = null, measured = null;
            if (validation is { } held)
            {
                using var scope = NewDisposeScope();
                using var still = no_grad();
                var predicted = Predict(model, held.x);
                validationLoss = loss(predicted, held.y).ToDouble();
                measured = metric?.Invoke(predicted, held.y);
            }
            var result = new EpochResult(epoch, trainLoss, validationLoss, measured, watch.Elapsed.TotalSeconds);
            history.Add(result);

            var judged = validationLoss ?? trainLoss;
            if (judged < bestLoss)
            {
                (bestLoss, history.BestEpoch) = (judged, epoch);
                best?.Remember();
            }
            history.Diverged = !double.IsFinite(trainLoss);
            history.StoppedEarly = patience is { } p && epoch - history.BestEpoch >= p && epoch < epochs;
            view.EpochDone();
            onEpoch?.Invoke(result);
            if (history.StoppedEarly)
            {
                break;
            }
        }
        if (history.BestEpoch > 0)
        {
            best?.Restore();
        }
        model.eval();
        view.Finish();
        return history;
    }

    /// <inheritdoc cref="Fit(nn.Module{Tensor, Tensor}, ValueTuple{Tensor, Tensor}, Func{Tensor, Tensor, Tensor}, optim.Optimizer, int, ValueTuple{Tensor, Tensor}?, int, int, int?, Func{Tensor, Tensor, double}?, string, Action{EpochResult}?, bool, Func{Tensor, Tensor}, Action)"/>
    public static History Fit(
        nn.Module<Tensor, Tensor> model, (Tensor x, Tensor y) train, nn.Module<Tensor, Tensor, Tensor> loss, optim.Optimizer optimizer, int epochs,
        (Tensor x, Tensor y)? validation = null, int batchSize = 64, int seed = 0, int? patience = null,
        Func<Tensor, Tensor, double>? metric = null, string metricName = "accuracy", Action<EpochResult>? onEpoch = null, bool show = true,
        Func<Tensor, Tensor>? augment = null, Action? onStep = null) =>
        Fit(model, train, (predicted, y) => loss.call(predicted, y), optimizer, epochs, validation, batchSize, seed, patience, metric, metricName, onEpoch, show,
            augment, onStep);

    /// <summary>What a model says about many rows, computed batch by batch in evaluation mode and without gradients.</summary>
    /// <param name="model">Its mode is put back afterwards.</param>
    /// <param name="x">[n, …].</param>
    /// <param name="batchSize">How many rows at a time.</param>
    /// <returns>[n, …].</returns>
    public static Tensor Predict(nn.Module<Tensor, Tensor> model, Tensor x, int batchSize = 1024)
    {
        if (batchSize < 1)
        {
            throw new ArgumentException($"A batch needs at least one row, not {batchSize}.", nameof(batchSize));
        }
        var training = model.training;
        model.eval();
        try
        {
            using var still = no_grad();
            using var scope = NewDisposeScope();
            var parts = new List<Tensor>();
            for (long start = 0; start < x.shape[0]; start += batchSize)
            {
                using var batch = NewDisposeScope();
                parts.Add(model.call(Laid(x.narrow(0, start, Math.Min(batchSize, x.shape[0] - start)))).MoveToOuterDisposeScope());
            }
            return (parts.Count == 1 ? parts[0] : cat(parts, 0)).MoveToOuterDisposeScope();
        }
        finally
        {
            model.train(training);
        }
    }

    private static double TrainOneEpoch(
        nn.Module<Tensor, Tensor> model, (Tensor x, Tensor y) train, Func<Tensor, Tensor, Tensor> loss, optim.Optimizer optimizer,
        int batchSize, SeededRandom random, TrainingView view, Func<Tensor, Tensor>? augment, Action? onStep)
    {
        model.train();
        var n = train.x.shape[0];
        using var epochScope = NewDisposeScope();
        var order = tensor(random.Permutation(n));
        var parameters = optimizer.parameters().ToList();
        var sum = 0.0;
        for (long start = 0; start < n; start += batchSize)
        {
            using var scope = NewDisposeScope(); // frees what the step computed
            var count = Math.Min(batchSize, n - start);
            var rows = order.narrow(0, start, count);
            var x = train.x.index_select(0, rows);
            var error = loss(model.call(Laid(augment is null ? x : augment(x))), train.y.index_select(0, rows));
            foreach (var parameter in parameters)
            {
                parameter.grad = null; // as PyTorch's zero_grad does: nothing to clear, nothing to add to
            }
            error.backward();
            optimizer.step();
            onStep?.Invoke();
            sum += error.ToDouble() * count;
            if (!double.IsFinite(sum))
            {
                return sum;
            }
            view.StepDone(start + count, n, sum / (start + count));
        }
        return sum / n;
    }

    private static Tensor Laid(Tensor batch) => batch.dim() == 4 ? batch.ChannelsLast() : batch;

    private static void Validate(
        (Tensor x, Tensor y) train, (Tensor x, Tensor y)? validation, int epochs, int batchSize, int? patience, Func<Tensor, Tensor, double>? metric)
    {
        if (epochs < 1)
        {
            throw new ArgumentException($"Training needs at least one epoch, not {epochs}.", nameof(epochs));
        }
        if (batchSize < 1)
        {
            throw new ArgumentException($"A batch needs at least one row, not {batchSize}.", nameof(batchSize));
        }
        if (patience < 1)
        {
            throw new ArgumentException($"Patience must be at least one epoch, not {patience}.", nameof(patience));
        }
        if (validation is null && (patience ?? 0) > 0)
        {
            throw new ArgumentException("Early stopping needs validation data to judge by.", nameof(patience));
        }
        if (validation is null && metric is not null)
        {
            throw new ArgumentException("A metric needs validation data to be computed on.", nameof(metric));
        }
        SameRows(train, "training");
        if (validation is { } held)
        {
            SameRows(held, "validation");
        }
    }

    private static void SameRows((Tensor x, Tensor y) data, string name)
    {
        if (data.x.shape.Length == 0 || data.y.shape.Length == 0 || data.x.shape[0] != data.y.shape[0] || data.x.shape[0] == 0)
        {
            throw new ArgumentException(
                $"The {name} data must have as many rows in x as in y, and at least one; x is [{string.Join(", ", data.x.shape)}], y is [{string.Join(", ", data.y.shape)}].");
        }
    }

    // What a person sees while training runs: a line of text and a chart.
    private sealed class TrainingView(History history, int epochs, bool show)
    {
        private readonly Live _line = new(show);
        private readonly Live _chart = new(show && epochs > 1);
        private readonly Stopwatch _watch = Stopwatch.StartNew();

        internal void StepDone(long rows, long all, double lossSoFar)
        {
            if (!_line.IsDue)
            {
                return;
            }
            var done = history.Epochs + (double)rows / all;
            var left = _watch.Elapsed.TotalSeconds * (epochs - done) / done;
            _line.Update($"epoch {history.Epochs + 1} of {epochs}, {rows:N0} of {all:N0} rows, loss {NumberText.Of(lossSoFar, 3)}, about {left:N0} s left");
        }

        internal void EpochDone()
        {
            if (history.Epochs > 1)
            {
                _chart.Update(() => Plots.LearningCurves(history));
            }
        }

        internal void Finish()
        {
            _line.Finish(history.ToString());
            if (show && history.Epochs > 1)
            {
                _chart.Finish(Plots.LearningCurves(history));
            }
        }
    }
}
