using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

public class NnModuleTests
{
    private sealed class TwoLayers : nn.Module<Tensor, Tensor>
    {
        private readonly nn.Module<Tensor, Tensor> first = nn.Linear(3, 4);
        private readonly Linear second = nn.Linear(4, 2, hasBias: false);
        private readonly Parameter scale = new(Numbers.Of([2f]));
        private readonly Tensor offset = Numbers.Of([1f, 2f]);

        public TwoLayers() : base("TwoLayers") => RegisterComponents();

        public override Tensor forward(Tensor input) => second.call(first.call(input));
    }

    [Fact]
    public void Private_fields_are_registered_under_their_names()
    {
        using var net = new TwoLayers();
        Assert.Equal(["scale", "first.weight", "first.bias", "second.weight"], net.named_parameters().Select(p => p.name));
        Assert.Equal(["offset"], net.named_buffers().Select(b => b.name));
        Assert.Equal(["first", "second"], net.named_children().Select(c => c.name));
        Assert.Equal(1 + 12 + 4 + 8, net.parameters().Sum(p => p.numel()));
    }

    [Fact]
    public void A_seeded_linear_layer_starts_with_pytorchs_numbers()
    {
        Generator.Default.manual_seed(0);
        using var layer = nn.Linear(3, 2);
        Numbers.Close([-0.00432251766f, 0.309715837f, -0.475185335f, -0.424894601f, -0.222368971f, 0.154820725f], layer.weight);
        Numbers.Close([-0.0114391446f, 0.457774937f], layer.bias!);
    }
}
