using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests;

public class NnContainerTests
{
    private sealed class Keeps() : nn.Module<Tensor, Tensor>("Keeps")
    {
        internal readonly List<Tensor> Seen = [];

        public override Tensor forward(Tensor input)
        {
            Seen.Add(input);
            return input + 1;
        }
    }

    private sealed class Passes() : nn.Module<Tensor, Tensor>("Passes")
    {
        public override Tensor forward(Tensor input) => input;
    }

    private sealed class Holder : nn.Module<Tensor, Tensor>
    {
        internal readonly ModuleList<nn.Module<Tensor, Tensor>> layers = ModuleList<nn.Module<Tensor, Tensor>>(Linear(2, 3), Tanh());
        internal readonly ModuleDict<nn.Module> parts = ModuleDict(("a", Linear(1, 1, hasBias: false)), ("b", Dropout()));
        internal readonly ParameterList weights = ParameterList(new Parameter(ones(2)), new Parameter(zeros(3)));
        internal readonly ParameterDict named = ParameterDict(("x", new Parameter(ones(1))));

        internal Holder() : base("Holder") => RegisterComponents();

        public override Tensor forward(Tensor input) => layers.Aggregate(input, (x, layer) => layer.call(x));
    }

    [Fact]
    public void Sequential_disposes_what_comes_between_but_not_its_input()
    {
        Keeps first = new(), second = new(), third = new();
        using var chain = Sequential(first, second, third);
        var input = zeros(2);
        var result = chain.call(input);
        Assert.Equal([3, 3], NnNumbers.In(result));
        Assert.False(input.IsInvalid);
        Assert.True(second.Seen[0].IsInvalid);
        Assert.True(third.Seen[0].IsInvalid);
    }

    [Fact]
    public void Sequential_stands_modules_that_return_their_input()
    {
        var input = ones(2);
        using var chain = Sequential(new Passes(), Identity(), new Passes(), ReLU(inplace: true), new Passes());
        Assert.Equal([1, 1], NnNumbers.In(chain.call(input)));
        Assert.False(input.IsInvalid);
        Assert.Equal([1, 1], NnNumbers.In(Sequential().call(input)));
    }

    [Fact]
    public void Sequential_leaves_no_tensor_in_the_scope_but_its_result()
    {
        using var chain = Sequential(Linear(4, 8), ReLU(), Dropout(0.1), Linear(8, 8), Tanh(), LayerNorm(8), Softmax(1));
        var x = ones(3, 4);
        using var scope = NewDisposeScope();
        chain.call(x);
        Assert.Equal(1, scope.DisposablesCount);
    }

    [Fact]
    public void Image_layers_in_a_row_give_what_they_give_one_by_one()
    {
        manual_seed(0);
        using var net = Sequential(ReLU(), Conv2d(1, 8, 3, padding: 1L), BatchNorm2d(8), ReLU(inplace: true), MaxPool2d(2L), Conv2d(8, 6, 3, bias: false), LeakyReLU(),
            AvgPool2d(2L), Dropout(0), Softmax2d());
        (float[] Result, float[][] Gradients) Run(Func<Tensor, Tensor> forward)
        {
            net.zero_grad();
            var x = NnNumbers.Ramp(3, 1, 12, 14).to(ScalarType.Float32).requires_grad_();
            var y = forward(x);
            Assert.True(y.is_contiguous());
            (y * NnNumbers.Ramp(y.shape).to(ScalarType.Float32)).sum().backward();
            Assert.True(x.grad!.is_contiguous());
            return (NnNumbers.In(y), net.parameters().Select(p => NnNumbers.In(p.grad!)).Append(NnNumbers.In(x.grad!)).ToArray());
        }
        var together = Run(net.call);
        var alone = Run(x => Enumerable.Range(0, net.Count).Aggregate(x, (value, k) => net[k].call(value)));
        NnNumbers.Close(alone.Result, tensor(together.Result), 1e-5);
        foreach (var (expected, actual) in alone.Gradients.Zip(together.Gradients)) NnNumbers.Close(expected, tensor(actual), 1e-4);
        Assert.Equal([8L, 1L, 3L, 3L], net.get_parameter("1.weight")!.grad!.shape);
        Assert.True(net.get_parameter("5.weight")!.grad!.is_contiguous());
    }

    [Fact]
    public void A_hook_between_image_layers_sees_them_in_row_order()
    {
        using var net = Sequential(Conv2d(1, 2, 3), ReLU(), MaxPool2d(2L));
        var rows = false;
        ((ReLU)net[1]).register_forward_hook((m, x, y) => { rows = y.is_contiguous(); return y; });
        net.call(rand(2, 1, 6, 6));
        Assert.True(rows);
    }

    [Fact]
    public void Names_are_places_or_as_given()
    {
        using var numbered = Sequential(Linear(2, 2), ReLU(), Linear(2, 1));
        Assert.Equal(["0.weight", "0.bias", "2.weight", "2.bias"], numbered.state_dict().Keys);
        using var named = Sequential(("in", Linear(2, 2)), ("act", ReLU())).append("out", Linear(2, 1)).append(Tanh());
        Assert.Equal(["in", "act", "out", "3"], named.named_children().Select(c => c.name));
        Assert.Equal(4, named.Count);
        Assert.IsType<Linear>(named[2]);
        Assert.Equal(2, named[1..3].Count);
        Assert.Equal(3, named[(1, null)].Count);
    }

    [Fact]
    public void Sequential_trains_as_a_whole()
    {
        manual_seed(0);
        using var net = Sequential(Linear(2, 8), Tanh(), Linear(8, 1));
        var x = rand(64, 2);
        var y = x.sum(1, keepdim: true);
        var optimizer = optim.SGD(net.parameters(), 0.1);
        double first = 0, last = 0;
        for (var k = 0; k < 200; k++)
        {
            using var scope = NewDisposeScope();
            optimizer.zero_grad();
            var loss = functional.mse_loss(net.call(x), y);
            loss.backward();
            optimizer.step();
            last = loss.item<float>();
            if (k == 0) first = last;
        }
        Assert.True(last < first / 50, $"{first} fell to {last} only");
    }

    [Fact]
    public void Lists_and_dictionaries_belong_to_the_module_that_has_them()
    {
        using var holder = new Holder();
        Assert.Equal(["layers.0.weight", "layers.0.bias", "parts.a.weight", "weights.0", "weights.1", "named.x"],
            holder.named_parameters().Select(p => p.name));
        holder.layers.Add(Linear(3, 1));
        holder.weights.append(new Parameter(ones(1)));
        holder.named["y"] = new Parameter(ones(4));
        holder.parts["a"] = Linear(1, 2, hasBias: false);
        Assert.Equal(["layers.0.weight", "layers.0.bias", "layers.2.weight", "layers.2.bias", "parts.a.weight", "weights.0", "weights.1", "weights.2",
            "named.x", "named.y"], holder.named_parameters().Select(p => p.name));
        Assert.Equal([5L, 1L], holder.call(ones(5, 2)).shape);
        Assert.Equal(2, ((Linear)holder.parts["a"]).out_features);
        holder.layers.RemoveAt(0);
        Assert.Equal(["0", "1"], holder.layers.named_children().Select(c => c.name));
        Assert.Equal("b", holder.parts[1].Item1);
        Assert.True(holder.parts.Remove("b"));
        Assert.Equal(["a"], holder.parts.Keys);
        holder.eval();
        Assert.False(holder.layers[0].training);
    }
}
