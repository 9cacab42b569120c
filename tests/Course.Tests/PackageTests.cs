using TorchSharp;
using static TorchSharp.torch;

namespace Course.Tests;

/// <summary>
/// What the notebooks' numbers rest on, whichever TorchSharp this is built with: the package and its stand-in must agree.
/// </summary>
public sealed class PackageTests
{
    private static float[] Numbers(Tensor tensor) => tensor.data<float>().ToArray();

    [Fact]
    public void Seed_0_draws_the_same_numbers()
    {
        manual_seed(0);
        using var drawn = randn(3);
        Assert.Equal([1.5409961f, -0.2934289f, -2.1787894f], Numbers(drawn));
    }

    [Fact]
    public void A_linear_layer_draws_its_weight_first_and_then_its_bias()
    {
        manual_seed(0);
        using var layer = nn.Linear(3, 2);
        float[] weight = [-0.00432251766f, 0.309715837f, -0.475185335f, -0.424894601f, -0.222368971f, 0.154820725f];
        float[] bias = [-0.0114391446f, 0.457774937f];
        Assert.All(Numbers(layer.weight!).Zip(weight), pair => Assert.Equal(pair.Second, pair.First, 1e-6f));
        Assert.All(Numbers(layer.bias!).Zip(bias), pair => Assert.Equal(pair.Second, pair.First, 1e-6f));
    }

    private sealed class Net : nn.Module<Tensor, Tensor>
    {
        private readonly TorchSharp.Modules.Linear first = nn.Linear(2, 2);
        private readonly TorchSharp.Modules.Sequential rest = nn.Sequential(nn.ReLU(), nn.Linear(2, 1, hasBias: false));
        private readonly TorchSharp.Modules.Parameter scale = nn.Parameter(ones(1));

        public Net() : base("net") => RegisterComponents();

        public override Tensor forward(Tensor x) => rest.call(first.call(x)) * scale;
    }

    [Fact]
    public void A_state_dict_names_own_parameters_first_then_those_of_the_parts_in_their_order()
    {
        using var net = new Net();
        Assert.Equal(["scale", "first.weight", "first.bias", "rest.1.weight"], net.state_dict().Keys);
    }

    [Fact]
    public void A_linear_layer_is_saved_to_these_bytes()
    {
        using var layer = nn.Linear(3, 2);
        using (no_grad())
        {
            layer.weight!.copy_(tensor(new float[] { 1, 2, 3, 4, 5, 6 }).reshape(2, 3));
            layer.bias!.copy_(tensor(new float[] { -1, 0.5f }));
        }
        using var stream = new MemoryStream();
        layer.save(stream);
        byte[] expected = [
            2, // entries
            6, .. "weight"u8, 6 /* Float32 */, 2, 2, 3,
            0, 0, 0x80, 0x3f, 0, 0, 0, 0x40, 0, 0, 0x40, 0x40, 0, 0, 0x80, 0x40, 0, 0, 0xa0, 0x40, 0, 0, 0xc0, 0x40,
            4, .. "bias"u8, 6, 1, 2,
            0, 0, 0x80, 0xbf, 0, 0, 0, 0x3f];
        Assert.Equal(expected, stream.ToArray());
    }
}
