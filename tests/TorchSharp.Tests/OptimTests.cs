using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

public class OptimTests
{
    // A small network on four samples, as in Optim.reference.py.
    private sealed class Problem
    {
        private readonly Tensor x = tensor(new[] { 1.0, -2.0, 0.5, 1.5, -1.0, 0.25, 2.0, 1.0 }).reshape(4, 2);
        private readonly Tensor y = tensor(new[] { 1.0, 0.0, -1.0, 0.5, 2.0, 0.0, -1.5, 1.0, 0.5, 0.0, -1.0, 2.0 }).reshape(4, 3);
        internal readonly Parameter W = new(tensor(new[] { 0.1, -0.2, 0.3, 0.4, 0.5, -0.6 }).reshape(2, 3));
        internal readonly Parameter B = new(tensor(new[] { 0.0, 0.1, -0.1 }));

        internal Parameter[] Parameters => [W, B];

        internal Tensor Loss() => ((x.matmul(W) + B).tanh() - y).pow(2).mean();

        internal void Backward(optim.Optimizer optimizer)
        {
            optimizer.zero_grad();
            Loss().backward();
        }

        internal void Train(optim.Optimizer optimizer, int steps)
        {
            for (var k = 0; k < steps; k++)
            {
                Backward(optimizer);
                optimizer.step();
            }
        }

        internal double[] Numbers => cat([W.detach().flatten(), B.detach()]).data<double>().ToArray();
    }

    private static optim.Optimizer Make(string name, Parameter[] p) => name switch
    {
        "sgd" => optim.SGD(p, 0.1),
        "sgd with momentum and decay" => optim.SGD(p, 0.05, momentum: 0.9, dampening: 0.1, weight_decay: 0.01),
        "sgd with nesterov" => optim.SGD(p, 0.05, momentum: 0.9, weight_decay: 0.01, nesterov: true),
        "sgd uphill" => optim.SGD(p, 0.05, momentum: 0.5, weight_decay: 0.01, maximize: true),
        "adam" => optim.Adam(p, 0.05, weight_decay: 0.01),
        "adam with amsgrad" => optim.Adam(p, 0.05, 0.8, 0.9, weight_decay: 0.01, amsgrad: true),
        "adam uphill" => optim.Adam(p, 0.05, maximize: true),
        "adamw" => optim.AdamW(p, 0.05, weight_decay: 0.1),
        "adamw with amsgrad" => optim.AdamW(p, 0.05, weight_decay: 0.1, amsgrad: true),
        "rmsprop" => optim.RMSProp(p, 0.01, weight_decay: 0.01),
        "rmsprop with momentum, centered" => optim.RMSProp(p, 0.01, alpha: 0.9, weight_decay: 0.01, momentum: 0.5, centered: true),
        "adagrad" => optim.Adagrad(p, 0.1, lr_decay: 0.01, weight_decay: 0.01, initial_accumulator_value: 0.1),
        "adadelta" => optim.Adadelta(p, 1.0, weight_decay: 0.01),
        "adamax" => optim.Adamax(p, 0.05, weight_decay: 0.01),
        "nadam" => optim.NAdam(p, 0.05, weight_decay: 0.01),
        "radam" => optim.RAdam(p, 0.05, weight_decay: 0.01),
        "asgd" => optim.ASGD(p, 0.1, lambd: 0.01, t0: 5, weight_decay: 0.01),
        "rprop" => optim.Rprop(p, 0.01),
        "lbfgs" => optim.LBFGS(p, 0.5, max_iter: 4, history_size: 3),
        _ => throw new ArgumentException(name),
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Without_decay_Adam_and_AdamW_make_the_same_steps(bool amsgrad)
    {
        float[] Trained(Func<IEnumerable<Parameter>, optim.Optimizer> make)
        {
            random.manual_seed(4);
            using var model = nn.Linear(6, 3);
            using var x = randn(20, 6);
            var optimizer = make(model.parameters());
            for (var i = 0; i < 20; i++)
            {
                optimizer.zero_grad();
                model.forward(x).square().mean().backward();
                if (i % 4 == 1) model.bias!.grad = null; // it falls a step behind the weight
                optimizer.step();
            }
            return [.. model.weight!.data<float>(), .. model.bias!.data<float>()];
        }

        Assert.Equal(Trained(p => optim.Adam(p, 0.02, amsgrad: amsgrad)), Trained(p => optim.AdamW(p, 0.02, weight_decay: 0, amsgrad: amsgrad)));
    }

    public static TheoryData<string> Names => new("sgd", "sgd with momentum and decay", "sgd with nesterov", "adam", "adam with amsgrad", "adamw",
        "rmsprop", "rmsprop with momentum, centered", "adagrad", "adadelta", "adamax", "nadam", "radam", "asgd", "rprop");

    [Theory]
    [InlineData("sgd", 0.474664575, -0.588104756, 0.333308778, -0.131818915, 0.522795169, 0.231274902, -0.108454516, 0.285908647, 0.134127933)]
    [InlineData("sgd with momentum and decay", 0.854407924, -0.978597249, 0.315806168, -0.593122869, 0.665297258, 1.274380484, -0.221347778, 0.681642623, 0.508065755)]
    [InlineData("sgd with nesterov", 0.841796084, -1.017132077, 0.192515540, -0.435754745, 0.666187950, 1.284780839, -0.187136549, 0.715728159, 0.436827231)]
    [InlineData("sgd uphill", -0.267963125, 0.451853254, -0.011419818, 0.984719531, 0.599737786, -1.202812821, 0.443022939, -0.202235371, -0.570026624)]
    [InlineData("adam", 0.878363350, -0.906303805, 0.508841752, -0.314182982, 0.181751113, 0.223649228, -0.084939800, 1.077030647, 0.501373849)]
    [InlineData("adam with amsgrad", 0.776673049, -0.836499179, 0.368404884, -0.208175877, 0.209729533, 0.180335020, -0.115799126, 1.038220943, 0.361550455)]
    [InlineData("adam uphill", -0.613236888, 0.752915836, -0.171946396, 1.270563251, 0.908233113, -1.435855252, 0.950365133, -0.933548027, -0.882368510)]
    [InlineData("adamw", 0.837773437, -0.879137364, 0.459022348, -0.311562496, 0.189605494, 0.260928234, -0.096975870, 1.028043107, 0.458779692)]
    [InlineData("adamw with amsgrad", 0.837778381, -0.879136064, 0.459014950, -0.311512929, 0.189606347, 0.260937626, -0.096982555, 1.028047371, 0.458705348)]
    [InlineData("rmsprop", 0.628270729, -0.718316127, 0.320095328, -0.101171123, 0.215031833, 0.056814317, -0.159036398, 0.846726782, 0.239617782)]
    [InlineData("rmsprop with momentum, centered", 0.648935216, -0.756635696, 0.396284324, -0.116060634, 0.207882848, 0.085533992, -0.159098551, 0.919579434, 0.264354219)]
    [InlineData("adagrad", 0.550637924, -0.637796976, 0.391803449, -0.083384463, 0.427317717, -0.036948993, -0.145996138, 0.483502349, 0.245190581)]
    [InlineData("adadelta", 0.169363641, -0.265335727, 0.365682661, 0.329462487, 0.435690836, -0.531616183, -0.059798616, 0.173757508, -0.032245608)]
    [InlineData("adamax", 0.748886494, -0.726006763, 0.557346013, -0.244481819, 0.194099658, 0.026902584, -0.178635296, 0.907361583, 0.390597948)]
    [InlineData("nadam", 0.689097189, -0.775992638, 0.387080058, -0.157238823, 0.208073622, 0.079283365, -0.163891624, 0.932255836, 0.316454600)]
    [InlineData("radam", 0.217103603, -0.327321660, 0.460015403, 0.232968481, 0.447582436, -0.408176249, -0.072545973, 0.164671496, 0.053199265)]
    [InlineData("asgd", 0.463595798, -0.570391019, 0.321399640, -0.131743058, 0.503641549, 0.242376961, -0.106094176, 0.284341409, 0.127316073)]
    [InlineData("rprop", 1.966879996, -1.190059551, 0.110714264, -0.035749152, 0.324166447, 1.266879996, -0.132828217, 1.492097219, 0.184175445)]
    [InlineData("lbfgs", 2.837233605, -2.815670637, 0.474314700, 0.268863105, 1.196692047, 2.294574319, -0.184120140, 2.553536087, 0.703694572)]
    public void Twenty_steps_give_the_numbers_of_Python(string name, params double[] expected)
    {
        using var scope = NewDisposeScope();
        var problem = new Problem();
        var optimizer = Make(name, problem.Parameters);
        if (optimizer is LBFGS)
        {
            for (var k = 0; k < 5; k++)
                optimizer.step(() =>
                {
                    problem.Backward(optimizer);
                    return problem.Loss();
                });
        }
        else
        {
            problem.Train(optimizer, 20);
        }
        var numbers = problem.Numbers;
        for (var k = 0; k < expected.Length; k++) Assert.Equal(expected[k], numbers[k], 1e-6);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_quadratic_reaches_its_minimum(string name)
    {
        using var scope = NewDisposeScope();
        var w = new Parameter(tensor(new[] { 0.5f, -0.4f }));
        var target = tensor(new[] { 0.3f, -0.2f });
        var optimizer = Make(name, [w]);
        foreach (var group in optimizer.ParamGroups) Assert.True(group.LearningRate > 0);
        var first = (w - target).pow(2).sum().item<float>();
        var lowest = first;
        for (var k = 0; k < 2000; k++)
        {
            using var inner = NewDisposeScope();
            optimizer.zero_grad();
            var loss = (w - target).pow(2).sum();
            loss.backward();
            optimizer.step();
            // Some jump now and then, in Python as here: the lowest of the last stretch counts.
            if (k >= 1900) lowest = Math.Min(lowest, loss.item<float>());
        }
        Assert.True(lowest < 1e-2 * first, $"{name}: from {first} to {lowest}");
    }

    [Fact]
    public void Bfgs_finds_the_minimum_of_Rosenbrocks_valley()
    {
        var w = new Parameter(tensor(new[] { -1.2, 1.0 }));
        var optimizer = optim.LBFGS([w], lr: 0.1, max_iter: 400, tolerance_change: 1e-12);
        var before = optimizer.step(Closure);
        Assert.Equal(24.2, before!.item<double>(), 1e-9);
        for (var k = 0; k < 5; k++) optimizer.step(Closure);
        Assert.Equal(1, w[0].item<double>(), 1e-3);
        Assert.Equal(1, w[1].item<double>(), 1e-3);

        Tensor Closure()
        {
            optimizer.zero_grad();
            var (x, y) = (w[0], w[1]);
            var loss = (1 - x).pow(2) + 100 * (y - x.pow(2)).pow(2);
            loss.backward();
            return loss;
        }
    }

    [Fact]
    public void The_optimisers_zero_grad_sets_gradients_to_zero_and_the_modules_takes_them_away()
    {
        var layer = nn.Linear(2, 1);
        var optimizer = optim.SGD(layer.parameters(), 0.1);
        layer.forward(ones(1, 2)).sum().backward();
        optimizer.zero_grad();
        Assert.Equal(0, layer.weight!.grad!.abs().sum().item<float>());
        layer.zero_grad();
        Assert.Null(layer.weight.grad);
    }

    [Fact]
    public void Gradients_add_up_until_they_are_zeroed()
    {
        var w = new Parameter(ones(1));
        var optimizer = optim.SGD([w], 0.1);
        (3 * w).sum().backward();
        (3 * w).sum().backward();
        Assert.Equal(6, w.grad!.item<float>());
        optimizer.zero_grad();
        (3 * w).sum().backward();
        Assert.Equal(3, w.grad!.item<float>());
    }

    [Fact]
    public void A_parameter_without_a_gradient_stays_and_starts_at_its_own_first_step()
    {
        var (a, b) = (new Parameter(ones(2)), new Parameter(ones(2)));
        var both = optim.Adam([a, b], 0.1, weight_decay: 0.1);
        var (c, d) = (new Parameter(ones(2)), new Parameter(ones(2)));
        var (first, second) = (optim.Adam([c], 0.1, weight_decay: 0.1), optim.Adam([d], 0.1, weight_decay: 0.1));
        for (var k = 0; k < 5; k++)
        {
            both.zero_grad();
            first.zero_grad();
            second.zero_grad();
            a.pow(3).sum().backward();
            c.pow(3).sum().backward();
            if (k >= 2)
            {
                b.pow(3).sum().backward();
                d.pow(3).sum().backward();
                second.step();
            }
            both.step();
            first.step();
            if (k < 2) Assert.Equal(1, b[0].item<float>());
        }
        Assert.True(a.allclose(c));
        Assert.True(b.allclose(d));
        Assert.False(a.allclose(b));
    }

    [Fact]
    public void Each_group_has_its_own_rate_and_takes_the_rest_from_the_optimiser()
    {
        var (a, b) = (new Parameter(ones(1)), new Parameter(ones(1)));
        var optimizer = optim.SGD([new SGD.ParamGroup([a], lr: 0.5), new SGD.ParamGroup { Parameters = [b] }], 0.1);
        (a + b).sum().backward();
        optimizer.step();
        Assert.Equal(0.5f, a.item<float>());
        Assert.Equal(0.9f, b.item<float>());
        Assert.Equal([0.5, 0.1], optimizer.ParamGroups.Select(group => group.LearningRate));
        optimizer.ParamGroups.Last().LearningRate = 0.4;
        optimizer.step();
        Assert.Equal(0.5f, b.item<float>(), 1e-6f);
    }

    [Fact]
    public void Layers_can_be_added_later()
    {
        var (a, b) = (new Parameter(ones(1)), new Parameter(ones(1)));
        var optimizer = optim.Adam([a], 0.1);
        optimizer.add_param_group(new Adam.ParamGroup { Parameters = [b] });
        Assert.Equal(2, optimizer.parameters().Count());
        (a * b).sum().backward();
        optimizer.step();
        Assert.Equal(0.9f, b.item<float>(), 1e-6f);
        var twice = Assert.Throws<ArgumentException>(() => optimizer.add_param_group(new Adam.ParamGroup { Parameters = [b] }));
        Assert.Contains("two groups", twice.Message);
    }

    [Fact]
    public void The_closures_loss_comes_back_and_has_its_gradients()
    {
        var w = new Parameter(tensor(new[] { 2f }));
        var optimizer = optim.SGD([w], 0.25);
        using (no_grad())
        {
            var loss = optimizer.step(() =>
            {
                optimizer.zero_grad();
                var squared = w.pow(2).sum();
                squared.backward();
                return squared;
            });
            Assert.Equal(4, loss!.item<float>());
        }
        Assert.Equal(1, w.item<float>());
        Assert.Null(optimizer.step());
    }

    [Fact]
    public void A_step_leaves_nothing_in_the_callers_scope()
    {
        foreach (string name in Names.Select<object[], object>(row => row[0]))
        {
            using var scope = NewDisposeScope();
            var problem = new Problem();
            var optimizer = Make(name, problem.Parameters);
            problem.Backward(optimizer);
            var before = scope.DisposablesCount;
            optimizer.step();
            optimizer.zero_grad();
            Assert.Equal(before, scope.DisposablesCount);
        }
    }

    [Fact]
    public void An_optimiser_made_in_a_scope_outlives_it()
    {
        var w = new Parameter(ones(1));
        optim.Optimizer optimizer;
        using (NewDisposeScope()) optimizer = optim.Adam([w], 0.1);
        for (var k = 0; k < 2; k++)
        {
            using var scope = NewDisposeScope();
            optimizer.zero_grad();
            w.sum().backward();
            optimizer.step();
        }
        Assert.Equal(0.8f, w.item<float>(), 1e-5f);
        optimizer.Dispose();
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_saved_optimiser_goes_on_as_if_it_had_never_stopped(string name)
    {
        using var scope = NewDisposeScope();
        var (straight, before, after) = (new Problem(), new Problem(), new Problem());
        straight.Train(Make(name, straight.Parameters), 10);
        var saved = (OptimizerHelper)Make(name, before.Parameters);
        before.Train(saved, 5);
        using var stream = new MemoryStream();
        saved.save_state_dict(new BinaryWriter(stream));
        stream.Position = 0;
        var loaded = (OptimizerHelper)Make(name, after.Parameters);
        foreach (var group in loaded.ParamGroups) group.LearningRate = 123; // replaced by what was saved
        loaded.load_state_dict(new BinaryReader(stream));
        Assert.Equal(stream.Length, stream.Position);
        using (no_grad())
        {
            after.W.copy_(before.W);
            after.B.copy_(before.B);
        }
        after.Train(loaded, 5);
        Assert.Equal(straight.Numbers, after.Numbers);
    }

    [Fact]
    public void One_optimiser_takes_over_anothers_state_as_a_copy()
    {
        using var scope = NewDisposeScope();
        var (first, second) = (new Problem(), new Problem());
        var (giver, taker) = (optim.Adam(first.Parameters), optim.Adam(second.Parameters));
        first.Train(giver, 3);
        Assert.False(giver.state_dict().State[0].ApproximatelyEquals(taker.state_dict().State[0]));
        taker.load_state_dict(giver.state_dict());
        Assert.True(giver.state_dict().State[0].ApproximatelyEquals(taker.state_dict().State[0]));
        giver.Dispose();
        second.Train(taker, 1);
        Assert.Equal(4, ((Adam.State)taker.state_dict().State[0]).step);
        Assert.Equal([[0, 1]], taker.state_dict().StateIndexRef);
    }

    [Fact]
    public void A_saved_optimiser_that_does_not_fit_is_refused_in_words()
    {
        using var scope = NewDisposeScope();
        var problem = new Problem();
        var adam = optim.Adam(problem.Parameters);
        using var stream = new MemoryStream();
        adam.save_state_dict(new BinaryWriter(stream));

        var otherKind = Assert.Throws<InvalidDataException>(() => Load(optim.SGD(problem.Parameters, 0.1), stream.ToArray()));
        Assert.Contains("'Adam'", otherKind.Message);
        var fewer = Assert.Throws<ArgumentException>(() => Load(optim.Adam([problem.W]), stream.ToArray()));
        Assert.Contains("2 parameters", fewer.Message);
        var otherShape = Assert.Throws<InvalidDataException>(() => Load(optim.Adam([problem.B, problem.W]), stream.ToArray()));
        Assert.Contains("[2, 3]", otherShape.Message);
        for (var cut = 1; cut < stream.Length; cut += 7)
            Assert.Throws<InvalidDataException>(() => Load(optim.Adam(problem.Parameters), stream.ToArray()[..^cut]));

        static void Load(OptimizerHelper optimizer, byte[] bytes) => optimizer.load_state_dict(new BinaryReader(new MemoryStream(bytes)));
    }

    [Fact]
    public void Settings_out_of_range_are_refused_in_words()
    {
        Parameter[] p = [new Parameter(ones(1))];
        Assert.Contains("learning rate is -1", Assert.Throws<ArgumentException>(() => optim.SGD(p, -1)).Message, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Beta1 is 1", Assert.Throws<ArgumentException>(() => optim.Adam(p, beta1: 1)).Message);
        Assert.Contains("momentum", Assert.Throws<ArgumentException>(() => optim.SGD(p, 0.1, nesterov: true)).Message);
    }
}
