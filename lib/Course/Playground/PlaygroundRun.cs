using TorchSharp.Modules;
using static TorchSharp.torch;
using F = TorchSharp.torch.nn.functional;

namespace Course;

/// <summary>A network of the playground: how far its training has come, and its picture.</summary>
public sealed class PlaygroundRun : IHtmlView
{
    private readonly Playground _playground;
    private readonly Sequential _network;
    private readonly Tensor _train, _test, _trainClass, _testClass, _grid;
    private readonly List<double> _trainLosses = [], _testLosses = [];
    private optim.Optimizer _optimizer;

    internal PlaygroundRun(Playground playground, PlaygroundChoice choice)
    {
        (_playground, Choice) = (playground, choice);
        var (x, y) = playground.Draw(choice);
        if (x.shape is not [>= 2 and var n, 2] || y.numel() != n)
        {
            throw new ArgumentException(
                $"The playground needs points [n, 2] and n classes; these are [{string.Join(", ", x.shape)}] and [{string.Join(", ", y.shape)}].");
        }
        using (NewDisposeScope())
        {
            var half = n / 2;
            (_train, _test) = (Features(x.narrow(0, 0, half)), Features(x.narrow(0, half, n - half)));
            var classes = y.reshape(n, 1).to_type(ScalarType.Float32);
            _trainClass = classes.narrow(0, 0, half).clone().DetachFromDisposeScope();
            _testClass = classes.narrow(0, half, n - half).clone().DetachFromDisposeScope();
            (Points, Classes) = (Values(x.narrow(0, 0, half).to_type(ScalarType.Float32)), Values(_trainClass));
            // The middles of the picture's places, from the upper left corner row by row.
            const int Side = PlaygroundPicture.Side;
            var middles = (arange(Side, dtype: ScalarType.Float32) + 0.5) * (2 * PlaygroundPicture.Reach / Side) - PlaygroundPicture.Reach;
            _grid = Features(stack([middles.repeat(Side), -middles.repeat_interleave(Side)], 1));
        }
        _network = playground.Network(choice);
        _optimizer = playground.Optimizer(_network, choice);
        Measure();
    }

    /// <summary>What was chosen.</summary>
    public PlaygroundChoice Choice { get; private set; }

    /// <summary>How often the network has learnt from every training point.</summary>
    public int Epochs { get; private set; }

    /// <summary>The mean cross-entropy at the training points.</summary>
    public double TrainLoss => _trainLosses[^1];

    /// <summary>The mean cross-entropy at the other points.</summary>
    public double TestLoss => _testLosses[^1];

    /// <summary>The share of the training points on their own side.</summary>
    public double TrainAccuracy { get; private set; }

    /// <summary>The share of the other points on their own side.</summary>
    public double TestAccuracy { get; private set; }

    /// <summary>The training loss at the start and after each epoch that was looked at.</summary>
    public IReadOnlyList<double> TrainLosses => _trainLosses;

    /// <summary>The test loss beside it.</summary>
    public IReadOnlyList<double> TestLosses => _testLosses;

    /// <summary>The weights of the layers, first to last, each [units, inputs].</summary>
    public IReadOnlyList<float[,]> Weights
    {
        get
        {
            using var scope = NewDisposeScope();
            return [.. _network.children().OfType<Linear>().Select(layer => (float[,])layer.weight.detach().data<float>().ToNDArray())];
        }
    }

    /// <summary>The coordinates of the training points, x₁ and x₂ of the first, of the second and so on.</summary>
    internal float[] Points { get; }

    /// <summary>Their classes, 0 or 1.</summary>
    internal float[] Classes { get; }

    /// <inheritdoc/>
    public string ToHtml() => PlaygroundPicture.Svg(this);

    /// <inheritdoc/>
    public override string ToString() => FormattableString.Invariant(
        $"{Choice.Data} after {Epochs} epochs: training loss {TrainLoss:F3}, test loss {TestLoss:F3}, {TestAccuracy:P1} of the test points right");

    /// <summary>Trains on.</summary>
    /// <param name="epochs">At most so many epochs more.</param>
    /// <param name="limit">No further one begins when so much time has passed; null for no limit.</param>
    public void Train(int epochs, TimeSpan? limit = null)
    {
        var start = System.Diagnostics.Stopwatch.StartNew();
        for (var i = 0; i < epochs && (i == 0 || limit is null || start.Elapsed < limit); i++)
        {
            _network.train();
            _playground.Epoch(_network, _optimizer, _train, _trainClass, Choice);
            Epochs++;
            Measure();
        }
    }

    /// <summary>Goes on with another choice that the network fits.</summary>
    internal void GoOn(PlaygroundChoice choice)
    {
        if ((choice.Rate, choice.Optimizer) != (Choice.Rate, Choice.Optimizer))
        {
            _optimizer.Dispose();
            _optimizer = _playground.Optimizer(_network, choice);
        }
        Choice = choice;
    }

    /// <summary>Gives the memory back; the run cannot be used any more.</summary>
    internal void Free()
    {
        _optimizer.Dispose();
        _network.Dispose();
        foreach (var tensor in new[] { _train, _test, _trainClass, _testClass, _grid })
        {
            tensor.Dispose();
        }
    }

    /// <summary>What the features and the units of each layer say all over the plane: for each layer, [places · units], place by place.</summary>
    internal IReadOnlyList<(int Units, float[] Values)> Everywhere()
    {
        using var scope = NewDisposeScope();
        using var still = no_grad();
        _network.eval();
        var layers = new List<Tensor> { _grid };
        var h = _grid;
        foreach (var part in _network.children().Cast<nn.Module<Tensor, Tensor>>())
        {
            h = part.call(h);
            // What comes behind a layer, as its activation, is part of it.
            if (part is Linear)
            {
                layers.Add(h);
            }
            else
            {
                layers[^1] = h;
            }
        }
        return [.. layers.Select(layer => ((int)layer.shape[1], Values(layer)))];
    }

    private void Measure()
    {
        using var scope = NewDisposeScope();
        using var still = no_grad();
        _network.eval();
        (var trainLoss, TrainAccuracy) = At(_train, _trainClass);
        (var testLoss, TestAccuracy) = At(_test, _testClass);
        _trainLosses.Add(trainLoss);
        _testLosses.Add(testLoss);
    }

    private (double Loss, double Accuracy) At(Tensor features, Tensor classes)
    {
        var said = _network.call(features);
        if (!said.shape.SequenceEqual(classes.shape))
        {
            throw new ArgumentException($"The network ends in one number for each point, [{classes.shape[0]}, 1]; this one says [{string.Join(", ", said.shape)}].");
        }
        var right = said.gt(0).eq(classes.gt(0.5)).to_type(ScalarType.Float32).mean().item<float>();
        return (F.binary_cross_entropy_with_logits(said, classes).item<float>(), right);
    }

    private Tensor Features(Tensor points)
    {
        if (Choice.Features.Count == 0)
        {
            throw new ArgumentException("The network needs at least one feature.");
        }
        using var scope = NewDisposeScope();
        Tensor[] columns = [.. Choice.Features.Select(name => _playground.Features.TryGetValue(name, out var feature)
            ? feature(points[.., 0], points[.., 1])
            : throw new ArgumentException($"There is no feature {name}: there are {string.Join(", ", _playground.Features.Keys)}."))];
        return stack(columns, 1).to_type(ScalarType.Float32).DetachFromDisposeScope();
    }

    private static float[] Values(Tensor tensor) => tensor.contiguous().data<float>().ToArray();
}
