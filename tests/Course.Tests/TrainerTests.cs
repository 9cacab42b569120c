using Plotly.NET;
using TorchSharp;
using static TorchSharp.torch;

namespace Course.Tests;

public sealed class TrainerTests
{
    [Fact]
    public void It_finds_the_line_that_least_squares_finds()
    {
        using var shown = new Shown();
        var (x, y) = Line();
        manual_seed(0);
        var model = nn.Linear(1, 1);
        var optimizer = optim.SGD(model.parameters(), 0.1);
        var history = Trainer.Fit(model, (x, y), nn.MSELoss(), optimizer, epochs: 60, batchSize: 25, show: false);
        Assert.Equal(2, model.weight.item<float>(), 2);
        Assert.Equal(-1, model.bias!.item<float>(), 2);
        Assert.Equal(60, history.Epochs);
        Assert.True(history.TrainLoss[^1] < history.TrainLoss[0]);
        Assert.Empty(shown.Values);
        Assert.False(model.training);
    }

    [Fact]
    public void The_same_seeds_give_the_same_numbers_to_the_last_bit()
    {
        double[] Losses()
        {
            manual_seed(3);
            var (x, y) = Toy.Moons();
            var model = nn.Sequential(nn.Linear(2, 16), nn.ReLU(), nn.Dropout(0.2), nn.Linear(16, 2));
            return [.. Trainer.Fit(model, (x, y), nn.CrossEntropyLoss(), optim.Adam(model.parameters(), 0.01), 5, seed: 9, show: false).TrainLoss];
        }
        Assert.Equal(Losses(), Losses());
    }

    [Fact]
    public void A_convolutional_network_takes_the_step_that_double_precision_takes()
    {
        Tensor[] AfterOneStep(ScalarType precision)
        {
            manual_seed(0);
            var (x, y) = (randn(8, 1, 8, 8).to(precision), randint(0, 10, 8));
            var model = nn.Sequential(nn.Conv2d(1, 4, 3), nn.ReLU(), nn.Conv2d(4, 10, 3), nn.ReLU(), nn.Conv2d(10, 10, 4), nn.Flatten()).to(precision);
            Trainer.Fit(model, (x, y), nn.CrossEntropyLoss(), optim.SGD(model.parameters(), 0.1), epochs: 1, batchSize: 8, show: false);
            return [.. model.parameters().Select(p => p.detach().to(float64))];
        }
        Assert.All(AfterOneStep(float32).Zip(AfterOneStep(float64)), p => Assert.True(p.First.allclose(p.Second, atol: 1e-5)));
    }

    [Fact]
    public void Where_the_validation_loss_was_never_a_number_no_weights_are_said_to_be_back()
    {
        var (x, y) = Line(20);
        var model = nn.Linear(1, 1);
        var history = Trainer.Fit(model, (x, y), nn.MSELoss(), optim.SGD(model.parameters(), 0.01), epochs: 9, validation: (x * double.NaN, y), patience: 2, show: false);
        Assert.EndsWith("; stopped early, the validation loss was never a finite number", history.ToString());
    }

    [Fact]
    public void Early_stopping_puts_the_best_weights_back()
    {
        var (x, y) = Line(20);
        manual_seed(1);
        var model = nn.Linear(1, 1);
        // So large a step that the loss soon grows.
        var optimizer = optim.SGD(model.parameters(), 0.05, momentum: 0.99);
        var validation = Line(40);
        var history = Trainer.Fit(model, (x, y), nn.MSELoss(), optimizer, epochs: 500, validation: validation, batchSize: 20, patience: 3, show: false);
        Assert.True(history.StoppedEarly);
        Assert.Equal(history.Epochs, history.BestEpoch + 3);
        Assert.Equal(history.ValidationLoss.Min(), history.ValidationLoss[history.BestEpoch - 1]);
        var now = nn.functional.mse_loss(Trainer.Predict(model, validation.x), validation.y).item<float>();
        Assert.Equal(history.ValidationLoss[history.BestEpoch - 1], now, 6);
    }

    [Fact]
    public void The_metric_and_every_epoch_are_reported()
    {
        var (x, y) = Toy.Moons(n: 100);
        var model = nn.Linear(2, 2);
        var seen = new List<EpochResult>();
        var history = Trainer.Fit(model, (x, y), nn.CrossEntropyLoss(), optim.SGD(model.parameters(), 0.5), 4,
            validation: (x, y), metric: Metrics.Accuracy, onEpoch: seen.Add, show: false);
        Assert.Equal([1, 2, 3, 4], seen.Select(e => e.Epoch));
        Assert.Equal(history.ValidationMetric, seen.Select(e => e.ValidationMetric!.Value));
        Assert.All(history.ValidationMetric, m => Assert.InRange(m, 0, 1));
        Assert.Equal(Metrics.Accuracy(Trainer.Predict(model, x), y), history.ValidationMetric[^1]);
    }

    [Fact]
    public void Training_batches_are_augmented_anew_in_every_epoch_and_validation_rows_never()
    {
        var (x, y) = Line(20);
        manual_seed(0);
        var model = nn.Linear(1, 1);
        var (seen, steps) = (new List<double>(), 0);
        var held = (x: full([5, 1], 7f), y: full([5, 1], 13f)); // 2 · 7 − 1
        var history = Trainer.Fit(model, (x, y), nn.MSELoss(), optim.SGD(model.parameters(), 0.0), epochs: 3, validation: held, batchSize: 8, show: false,
            augment: batch =>
            {
                seen.Add(batch.shape[0]);
                return batch * 0;
            },
            onStep: () => steps++);
        Assert.Equal([8, 8, 4, 8, 8, 4, 8, 8, 4], seen);
        Assert.Equal(9, steps);
        // The model saw zeros in training and nothing but the truth in validation.
        var bias = model.bias!.item<float>();
        Assert.Equal((y - bias).pow(2).mean().item<float>(), history.TrainLoss[0], 3);
        Assert.Equal(Math.Pow(7 * model.weight.item<float>() + bias - 13, 2), history.ValidationLoss[0], 3);
    }

    [Fact]
    public void It_shows_one_line_and_one_chart()
    {
        using var shown = new Shown();
        var (x, y) = Line();
        var model = nn.Linear(1, 1);
        Trainer.Fit(model, (x, y), nn.MSELoss(), optim.SGD(model.parameters(), 0.1), 10, validation: (x, y));
        Assert.Equal(2, shown.Values.Count);
        Assert.StartsWith("10 epochs in", Assert.Single(shown.Values.OfType<LiveText>()).Text);
        Assert.IsAssignableFrom<GenericChart>(Assert.Single(shown.Values.OfType<GenericChart>()));
    }

    [Fact]
    public void A_loss_that_runs_away_stops_the_training_and_says_why()
    {
        var (x, y) = Line();
        var model = nn.Linear(1, 1);
        var history = Trainer.Fit(model, (x, y), nn.MSELoss(), optim.SGD(model.parameters(), 1e6), 200, show: false);
        Assert.True(history.Diverged);
        Assert.True(history.Epochs < 200);
        Assert.Contains("smaller learning rate", history.ToString());
    }

    [Fact]
    public void Training_leaves_no_tensors_behind()
    {
        var (x, y) = Line();
        var model = nn.Linear(1, 1);
        using var optimizer = optim.SGD(model.parameters(), 0.01);
        using var scope = NewDisposeScope();
        var before = scope.DisposablesCount;
        Trainer.Fit(model, (x, y), nn.MSELoss(), optimizer, 3, validation: (x, y), patience: 2, show: false);
        Assert.Equal(before, scope.DisposablesCount);
    }

    [Fact]
    public void Predictions_in_batches_are_the_predictions()
    {
        var x = randn(2500, 3);
        var model = nn.Sequential(nn.Linear(3, 2), nn.Dropout(0.5));
        var predicted = Trainer.Predict(model, x, batchSize: 1000);
        Assert.Equal([2500, 2], predicted.shape);
        Assert.False(predicted.requires_grad);
        Assert.True(model.training);
        model.eval();
        Assert.True(allclose(predicted, model.call(x), atol: 1e-6));
    }

    [Fact]
    public void Arguments_that_do_not_fit_are_refused_in_words()
    {
        var model = nn.Linear(1, 1);
        var optimizer = optim.SGD(model.parameters(), 0.1);
        string Message(Action act) => Assert.ThrowsAny<ArgumentException>(act).Message;
        Assert.Contains("x is [3, 1], y is [4, 1]", Message(() => Trainer.Fit(model, (ones(3, 1), ones(4, 1)), nn.MSELoss(), optimizer, 1)));
        Assert.Contains("at least one epoch", Message(() => Trainer.Fit(model, (ones(3, 1), ones(3, 1)), nn.MSELoss(), optimizer, 0)));
        Assert.Contains("needs validation data", Message(() => Trainer.Fit(model, (ones(3, 1), ones(3, 1)), nn.MSELoss(), optimizer, 1, patience: 2)));
    }

    private static (Tensor x, Tensor y) Line(int n = 200)
    {
        manual_seed(0);
        var x = 2 * rand(n, 1);
        return (x, 2 * x - 1 + 0.01 * randn(n, 1));
    }
}
