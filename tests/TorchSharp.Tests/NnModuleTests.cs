using TorchSharp.Modules;
using TorchSharp.Utils;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

public class NnModuleTests
{
    private sealed class TwoLayers : nn.Module<Tensor, Tensor>
    {
        private readonly nn.Module<Tensor, Tensor> first = nn.Linear(3, 4);
        private readonly Linear second = nn.Linear(4, 2, hasBias: false);
        private readonly Parameter scale = new(NnNumbers.Of([2f]));
        private readonly Tensor offset = NnNumbers.Of([1f, 2f]);
        [ComponentName(Name = "drop")] private readonly Dropout dropout = nn.Dropout(0.5);

        public TwoLayers() : base("TwoLayers") => RegisterComponents();

        public override Tensor forward(Tensor input)
        {
            using var hidden = first.call(input);
            return second.call(dropout.call(hidden)) * scale + offset;
        }
    }

    private sealed class Nested() : nn.Module<Tensor, Tensor>("Nested")
    {
        private readonly TwoLayers inner = new();

        public Nested Ready() { RegisterComponents(); return this; }

        public override Tensor forward(Tensor input) => inner.call(input);
    }

    private sealed class Sum() : nn.Module<Tensor, Tensor, Tensor>("Sum")
    {
        public override Tensor forward(Tensor a, Tensor b) => a + b;
    }

    [Fact]
    public void Private_fields_are_registered_under_their_names()
    {
        using var net = new TwoLayers();
        Assert.Equal(["scale", "first.weight", "first.bias", "second.weight"], net.named_parameters().Select(p => p.name));
        Assert.Equal(["offset"], net.named_buffers().Select(b => b.name));
        Assert.Equal(["first", "second", "drop"], net.named_children().Select(c => c.name));
        Assert.Equal(1 + 12 + 4 + 8, net.parameters().Sum(p => p.numel()));
    }

    [Fact]
    public void State_names_parameters_before_buffers_with_dots()
    {
        using var net = new Nested().Ready();
        Assert.Equal(["inner.scale", "inner.first.weight", "inner.first.bias", "inner.second.weight", "inner.offset"], net.state_dict().Keys);
        Assert.Equal(["inner", "inner.first", "inner.second", "inner.drop"], net.named_modules().Select(m => m.name));
        Assert.Same(net.get_parameter("inner.first.weight"), net.parameters().ElementAt(1));
        Assert.True(net.has_buffer("inner.offset"));
        Assert.False(net.has_parameter("inner.offset"));
        Assert.Null(net.get_parameter("inner.third.weight"));
    }

    [Fact]
    public void A_seeded_linear_layer_starts_with_PyTorchs_numbers()
    {
        manual_seed(0);
        using var layer = nn.Linear(3, 2);
        NnNumbers.Close([-0.00432251766f, 0.309715837f, -0.475185335f, -0.424894601f, -0.222368971f, 0.154820725f], layer.weight);
        NnNumbers.Close([-0.0114391446f, 0.457774937f], layer.bias!);
    }

    [Fact]
    public void Parameters_outlive_the_scope_they_were_made_in()
    {
        Linear layer;
        using (NewDisposeScope()) layer = nn.Linear(3, 2);
        Assert.False(layer.weight.IsInvalid);
        layer.Dispose();
        Assert.True(layer.weight.IsInvalid);
    }

    [Fact]
    public void A_parameter_takes_its_tensor_over()
    {
        var data = ones(2);
        var parameter = new Parameter(data);
        Assert.True(data.IsInvalid);
        Assert.True(parameter.requires_grad);
        Assert.True(parameter.is_leaf);
        Assert.False(nn.Parameter(ones(2), requires_grad: false).requires_grad);
    }

    [Fact]
    public void A_name_can_be_used_once()
    {
        using var net = new Sum();
        net.register_module("part", nn.Linear(2, 2));
        Assert.Throws<InvalidOperationException>(() => net.register_module("part", nn.Linear(2, 2)));
        Assert.Throws<ArgumentException>(() => net.register_module("a.b", nn.Linear(2, 2)));
        Assert.Throws<ArgumentException>(() => net.register_module("", nn.Linear(2, 2)));
    }

    [Fact]
    public void Hooks_see_and_change_inputs_and_results_until_they_are_removed()
    {
        using var layer = nn.Linear(2, 1, hasBias: false);
        nn.init.ones_(layer.weight);
        var seen = new List<string>();
        var before = layer.register_forward_pre_hook((m, x) => { seen.Add("before"); return x * 10; });
        var after = layer.register_forward_hook((m, x, y) => { seen.Add("after"); return y + 1; });
        var watch = layer.register_forward_hook((nn.Module m) => seen.Add(m.GetName()));
        Assert.Equal(31, layer.call(NnNumbers.Of([1, 2])).item<float>());
        Assert.Equal(["before", "after", "Linear"], seen);
        before.remove();
        Assert.Equal(4, layer.call(NnNumbers.Of([1, 2])).item<float>());
        after.remove();
        watch.remove();
        watch.remove();
        Assert.Equal(3, layer.call(NnNumbers.Of([1, 2])).item<float>());
        Assert.Equal(5, seen.Count);
    }

    [Fact]
    public void A_hook_of_two_inputs_can_change_both()
    {
        using var sum = new Sum();
        sum.register_forward_pre_hook((m, a, b) => (b, b));
        Assert.Equal(14, sum.call(NnNumbers.Of([1]), NnNumbers.Of([7])).item<float>());
    }

    [Fact]
    public void Eval_reaches_every_module_inside()
    {
        using var net = new Nested().Ready();
        net.eval();
        Assert.All(net.modules().Append(net), m => Assert.False(m.training));
        var x = NnNumbers.Of([1, 2, 3]);
        Assert.Equal(NnNumbers.In(net.call(x)), NnNumbers.In(net.call(x)));
        net.train();
        Assert.All(net.modules().Append(net), m => Assert.True(m.training));
    }

    [Fact]
    public void Dropout_drops_in_training_only()
    {
        manual_seed(1);
        using var dropout = nn.Dropout(0.25);
        var x = ones(10000);
        var dropped = NnNumbers.In(dropout.call(x));
        Assert.InRange(dropped.Count(v => v == 0), 2300, 2700);
        Assert.All(dropped, v => Assert.True(v == 0 || Math.Abs(v - 4f / 3) < 1e-6));
        dropout.eval();
        Assert.All(NnNumbers.In(dropout.call(x)), v => Assert.Equal(1, v));
    }

    [Fact]
    public void Batch_normalisation_refuses_to_learn_from_a_single_number_a_channel()
    {
        using var norm = nn.BatchNorm1d(3);
        Assert.Contains("more than 1 value per channel", Assert.Throws<ArgumentException>(() => norm.call(ones(1, 3))).Message);
        Assert.Equal([1f, 1, 1], norm.running_var!.data<float>().ToArray());
        norm.eval();
        Assert.Equal([1L, 3], norm.call(ones(1, 3)).shape);
        using var images = nn.BatchNorm2d(3);
        Assert.Equal([1L, 3, 2, 1], images.call(rand(1, 3, 2, 1)).shape);
        Assert.Throws<ArgumentException>(() => images.call(ones(1, 3, 1, 1)));
    }

    [Fact]
    public void Batch_normalisation_measures_in_training_and_uses_that_afterwards()
    {
        using var norm = nn.BatchNorm1d(2);
        var x = NnNumbers.Of([1, 10, 3, 30], 2, 2);
        NnNumbers.Close([-1, -1, 1, 1], norm.call(x), 1e-4);
        NnNumbers.Close([0.2f, 2], norm.running_mean!);
        NnNumbers.Close([0.9f + 0.1f * 2, 0.9f + 0.1f * 200], norm.running_var!);
        Assert.Equal(1, norm.num_batches_tracked!.item<long>());
        norm.eval();
        NnNumbers.Close([(1 - 0.2f) / MathF.Sqrt(1.1f + 1e-5f), 8 / MathF.Sqrt(20.9f + 1e-5f)], norm.call(x)[0]);
        Assert.Equal(1, norm.num_batches_tracked!.item<long>());
        Assert.Equal(["weight", "bias", "running_mean", "running_var", "num_batches_tracked"], norm.state_dict().Keys);
        Assert.Throws<ArgumentException>(() => norm.call(ones(2)));
    }

    [Fact]
    public void Gradients_are_forgotten_or_zeroed()
    {
        using var layer = nn.Linear(2, 1);
        layer.call(ones(1, 2)).sum().backward();
        layer.zero_grad(set_to_none: false);
        Assert.All(NnNumbers.In(layer.weight.grad!), v => Assert.Equal(0, v));
        layer.zero_grad();
        Assert.Null(layer.weight.grad);
    }

    [Fact]
    public void Changing_the_type_keeps_the_parameter_objects_and_whole_numbers()
    {
        using var net = nn.Sequential(nn.Linear(2, 3), nn.BatchNorm1d(3));
        var before = net.parameters().ToArray();
        Sequential same = net.to(ScalarType.Float64);
        Assert.Same(net, same);
        Assert.All(before.Zip(net.parameters()), pair => Assert.Same(pair.First, pair.Second));
        Assert.All(before, p => Assert.Equal(ScalarType.Float64, p.dtype));
        Assert.Equal(ScalarType.Int64, net.get_buffer("1.num_batches_tracked")!.dtype);
        net.call(NnNumbers.Ramp(4, 2)).sum().backward();
        Assert.Equal(ScalarType.Float64, before[0].grad!.dtype);
        Assert.Throws<NotSupportedException>(() => net.cuda());
    }

    [Fact]
    public void Apply_visits_the_parts_and_then_the_whole()
    {
        using var net = new Nested().Ready();
        var names = new List<string>();
        net.apply(m => names.Add(m.GetName()));
        Assert.Equal(["Linear", "Linear", "Dropout", "TwoLayers", "Nested"], names);
    }
}
