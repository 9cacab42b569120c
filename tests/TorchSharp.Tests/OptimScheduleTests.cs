using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;
using impl = TorchSharp.torch.optim.lr_scheduler.impl;

namespace TorchSharp.Tests;

public class OptimScheduleTests
{
    private static readonly double[] Metric = [1.0, 0.9, 0.9, 0.9, 0.9, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8, 0.8];

    private static Optimizer Sgd() => SGD([new Parameter(zeros(1))], 0.5, momentum: 0.9);

    private static lr_scheduler.LRScheduler Make(string name, Optimizer o) => name switch
    {
        "step" => lr_scheduler.StepLR(o, 3, 0.5),
        "multistep" => lr_scheduler.MultiStepLR(o, [2, 5, 5, 9], 0.5),
        "exponential" => lr_scheduler.ExponentialLR(o, 0.9),
        "cosine" => lr_scheduler.CosineAnnealingLR(o, 5, 0.01),
        "plateau" => lr_scheduler.ReduceLROnPlateau(o, factor: 0.5, patience: 1, cooldown: 1, min_lr: [0.1]),
        "lambda" => lr_scheduler.LambdaLR(o, epoch => Math.Pow(0.95, epoch)),
        "multiplicative" => lr_scheduler.MultiplicativeLR(o, epoch => 1 - 0.01 * epoch),
        "linear" => lr_scheduler.LinearLR(o, 0.25, 0.75, 6),
        "constant" => lr_scheduler.ConstantLR(o, 0.25, 4),
        "polynomial" => lr_scheduler.PolynomialLR(o, 8, 2),
        "onecycle" => lr_scheduler.OneCycleLR(o, 1.0, total_steps: 12),
        "onecycle in three phases" => lr_scheduler.OneCycleLR(o, 1.0, epochs: 4, steps_per_epoch: 3, anneal_strategy: impl.OneCycleLR.AnnealStrategy.Linear, three_phase: true),
        "cyclic" => lr_scheduler.CyclicLR(o, 0.1, 1.0, 4, 2),
        "cyclic, halved" => lr_scheduler.CyclicLR(o, 0.1, 1.0, 2, mode: impl.CyclicLR.Mode.Triangular2),
        "cyclic, decaying" => lr_scheduler.CyclicLR(o, 0.1, 1.0, 3, mode: impl.CyclicLR.Mode.ExpRange, gamma: 0.9),
        "sequential" => lr_scheduler.SequentialLR(o, [lr_scheduler.ConstantLR(o, 0.1, 3), lr_scheduler.ExponentialLR(o, 0.5), lr_scheduler.StepLR(o, 2, 0.1)], [3, 7]),
        "chained" => lr_scheduler.ChainedLR([lr_scheduler.ConstantLR(o, 0.1, 3), lr_scheduler.ExponentialLR(o, 0.9)]),
        _ => throw new ArgumentException(name),
    };

    private static double[] Run(Optimizer optimizer, lr_scheduler.LRScheduler scheduler, Func<double> watched)
    {
        var seen = new double[12];
        for (var k = 0; k < seen.Length; k++)
        {
            seen[k] = watched();
            optimizer.step();
            if (scheduler is impl.ReduceLROnPlateau) scheduler.step(Metric[k]);
            else scheduler.step();
            Assert.Equal(optimizer.ParamGroups.Select(group => group.LearningRate), scheduler.get_last_lr());
        }
        return seen;
    }

    private static void AssertClose(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (var k = 0; k < expected.Length; k++) Assert.Equal(expected[k], actual[k], 1e-8);
    }

    [Theory]
    [InlineData("step", 0.500000000, 0.500000000, 0.500000000, 0.250000000, 0.250000000, 0.250000000, 0.125000000, 0.125000000, 0.125000000, 0.062500000, 0.062500000, 0.062500000)]
    [InlineData("multistep", 0.500000000, 0.500000000, 0.250000000, 0.250000000, 0.250000000, 0.062500000, 0.062500000, 0.062500000, 0.062500000, 0.031250000, 0.031250000, 0.031250000)]
    [InlineData("exponential", 0.500000000, 0.450000000, 0.405000000, 0.364500000, 0.328050000, 0.295245000, 0.265720500, 0.239148450, 0.215233605, 0.193710245, 0.174339220, 0.156905298)]
    [InlineData("cosine", 0.500000000, 0.453209164, 0.330709164, 0.179290836, 0.056790836, 0.010000000, 0.056790836, 0.179290836, 0.330709164, 0.453209164, 0.500000000, 0.453209164)]
    [InlineData("plateau", 0.500000000, 0.500000000, 0.500000000, 0.500000000, 0.250000000, 0.250000000, 0.250000000, 0.250000000, 0.125000000, 0.125000000, 0.125000000, 0.100000000)]
    [InlineData("lambda", 0.500000000, 0.475000000, 0.451250000, 0.428687500, 0.407253125, 0.386890469, 0.367545945, 0.349168648, 0.331710216, 0.315124705, 0.299368470, 0.284400046)]
    [InlineData("multiplicative", 0.500000000, 0.495000000, 0.485100000, 0.470547000, 0.451725120, 0.429138864, 0.403390532, 0.375153195, 0.345140939, 0.314078255, 0.282670429, 0.251576682)]
    [InlineData("linear", 0.125000000, 0.166666667, 0.208333333, 0.250000000, 0.291666667, 0.333333333, 0.375000000, 0.375000000, 0.375000000, 0.375000000, 0.375000000, 0.375000000)]
    [InlineData("constant", 0.125000000, 0.125000000, 0.125000000, 0.125000000, 0.500000000, 0.500000000, 0.500000000, 0.500000000, 0.500000000, 0.500000000, 0.500000000, 0.500000000)]
    [InlineData("polynomial", 0.500000000, 0.382812500, 0.281250000, 0.195312500, 0.125000000, 0.070312500, 0.031250000, 0.007812500, 0.000000000, 0.000000000, 0.000000000, 0.000000000)]
    [InlineData("onecycle", 0.040000000, 0.349789654, 0.879285159, 0.994415435, 0.933012970, 0.811745654, 0.647378998, 0.462637103, 0.283060998, 0.133477530, 0.034566987, 0.000004000)]
    [InlineData("onecycle in three phases", 0.040000000, 0.409230769, 0.778461538, 0.852307692, 0.483076923, 0.113846154, 0.034483310, 0.027587448, 0.020691586, 0.013795724, 0.006899862, 0.000004000)]
    [InlineData("cyclic", 0.100000000, 0.325000000, 0.550000000, 0.775000000, 1.000000000, 0.550000000, 0.100000000, 0.325000000, 0.550000000, 0.775000000, 1.000000000, 0.550000000)]
    [InlineData("cyclic, halved", 0.100000000, 0.550000000, 1.000000000, 0.550000000, 0.100000000, 0.325000000, 0.550000000, 0.325000000, 0.100000000, 0.212500000, 0.325000000, 0.212500000)]
    [InlineData("cyclic, decaying", 0.100000000, 0.370000000, 0.586000000, 0.756100000, 0.493660000, 0.277147000, 0.100000000, 0.243489070, 0.358280326, 0.448678440, 0.309207064, 0.194143179)]
    [InlineData("sequential", 0.050000000, 0.050000000, 0.050000000, 0.500000000, 0.250000000, 0.125000000, 0.062500000, 0.500000000, 0.500000000, 0.050000000, 0.050000000, 0.005000000)]
    [InlineData("chained", 0.050000000, 0.045000000, 0.040500000, 0.364500000, 0.328050000, 0.295245000, 0.265720500, 0.239148450, 0.215233605, 0.193710245, 0.174339220, 0.156905298)]
    public void Twelve_epochs_have_the_rates_of_Python(string name, params double[] expected)
    {
        var optimizer = Sgd();
        var scheduler = Make(name, optimizer);
        AssertClose(expected, Run(optimizer, scheduler, () => optimizer.ParamGroups.Single().LearningRate));
    }

    [Theory]
    [InlineData("onecycle", 0.950000000, 0.917730244, 0.862574463, 0.850558459, 0.856698730, 0.868825510, 0.885262241, 0.903736505, 0.921694187, 0.936652594, 0.946543687, 0.950000000)]
    [InlineData("cyclic", 0.900000000, 0.875000000, 0.850000000, 0.825000000, 0.800000000, 0.850000000, 0.900000000, 0.875000000, 0.850000000, 0.825000000, 0.800000000, 0.850000000)]
    public void Cycles_move_the_momentum_the_other_way(string name, params double[] expected)
    {
        var optimizer = Sgd();
        var scheduler = Make(name, optimizer);
        AssertClose(expected, Run(optimizer, scheduler, () => ((IMomentum)optimizer.ParamGroups.Single()).Momentum));
    }

    [Fact]
    public void One_cycle_moves_Adams_first_beta()
    {
        var optimizer = Adam([new Parameter(zeros(1))], 0.5);
        var scheduler = lr_scheduler.OneCycleLR(optimizer, 1.0, total_steps: 10);
        Assert.Equal((0.95, 0.999), ((IBetas)optimizer.ParamGroups.Single()).Betas);
        scheduler.step();
        scheduler.step();
        Assert.Equal(0.85, ((IBetas)optimizer.ParamGroups.Single()).Betas.Item1, 1e-9);
    }

    [Fact]
    public void Each_group_keeps_its_own_initial_rate()
    {
        var optimizer = SGD([new SGD.ParamGroup([new Parameter(zeros(1))], lr: 1.0), new SGD.ParamGroup([new Parameter(zeros(1))], lr: 0.1)], 0.5);
        var scheduler = lr_scheduler.StepLR(optimizer, 1, 0.5);
        scheduler.step();
        Assert.Equal([0.5, 0.05], scheduler.get_last_lr());
        Assert.Equal([1.0, 0.1], optimizer.ParamGroups.Select(group => group.InitialLearningRate));
    }

    [Fact]
    public void A_schedule_can_jump_to_an_epoch()
    {
        var optimizer = Sgd();
        var scheduler = lr_scheduler.StepLR(optimizer, 3, 0.5);
        scheduler.step(7);
        Assert.Equal(0.125, optimizer.ParamGroups.Single().LearningRate, 1e-12);
    }

    [Fact]
    public void A_plateau_schedule_asks_for_its_metric()
    {
        var scheduler = lr_scheduler.ReduceLROnPlateau(Sgd());
        Assert.Contains("metric", Assert.Throws<InvalidOperationException>(() => scheduler.step()).Message);
    }

    [Fact]
    public void Wrong_settings_are_refused_in_words()
    {
        var optimizer = Sgd();
        Assert.Contains("'min' or 'max'", Assert.Throws<ArgumentException>(() => lr_scheduler.ReduceLROnPlateau(optimizer, mode: "smaller")).Message);
        Assert.Contains("2 values for 1", Assert.Throws<ArgumentException>(() => lr_scheduler.ReduceLROnPlateau(optimizer, min_lr: [0.1, 0.2])).Message);
        Assert.Contains("total_steps", Assert.Throws<ArgumentException>(() => lr_scheduler.OneCycleLR(optimizer, 1.0)).Message);
        Assert.Contains("momentum", Assert.Throws<ArgumentException>(() => lr_scheduler.CyclicLR(Adagrad([new Parameter(zeros(1))]), 0.1, 1.0)).Message);
        var short_ = lr_scheduler.OneCycleLR(optimizer, 1.0, total_steps: 2);
        short_.step();
        short_.step();
        Assert.Contains("2 steps", Assert.Throws<InvalidOperationException>(() => short_.step()).Message);
    }
}
