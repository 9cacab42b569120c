using static TorchSharp.torch;

namespace Course.Tests;

/// <summary>What the notebooks' numbers rest on: a TorchSharp that draws others from the same seed would change them all.</summary>
public sealed class TorchSharpTests
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
}
