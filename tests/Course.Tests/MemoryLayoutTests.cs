using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Course.Tests;

public sealed class MemoryLayoutTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Pictures_with_their_channels_last_are_the_same_pictures(int channels)
    {
        var pictures = randn(6, channels, 4, 5);
        Assert.True(pictures[2..5].equal(pictures[2..5].ChannelsLast()).all().item<bool>());
        Assert.True(pictures.equal(pictures.permute(1, 0, 3, 2).contiguous().permute(1, 0, 3, 2).ChannelsLast()).all().item<bool>());
    }

    [Fact]
    public void What_convolutions_and_poolings_make_of_them_keeps_the_order()
    {
        var maps = Network()[..3].call(randn(4, 1, 8, 8).ChannelsLast());
        Assert.Equal([4, 3, 4, 4], maps.shape);
        Assert.Equal([48, 1, 12, 3], maps.stride());
    }

    // Laid out the usual way, libtorch 2.10 was seen to get this wrong on one machine: the second convolution has no multiple of 16 kernels.
    [Fact]
    public void A_network_has_the_gradients_that_double_precision_finds()
    {
        var (network, exact, x) = (Network(), Network().to(float64), randn(4, 1, 8, 8));
        network.call(x.ChannelsLast()).square().sum().backward();
        exact.call(x.to(float64)).square().sum().backward();

        Assert.All(exact.parameters().Zip(network.parameters()), p => Assert.True(p.First.grad!.allclose(p.Second.grad!.to(float64), rtol: 1e-3, atol: 1e-4)));
    }

    [Fact]
    public void The_gradient_finds_its_way_back_to_the_pictures()
    {
        var x = randn(2, 3, 4, 5, requires_grad: true);
        x.ChannelsLast().square().sum().backward();
        Assert.True(x.grad!.allclose(2 * x));
    }

    [Fact]
    public void A_table_is_refused_in_one_sentence()
    {
        var refused = Assert.Throws<ArgumentException>(() => zeros(4, 784).ChannelsLast());
        Assert.Contains("not [4, 784]", refused.Message, StringComparison.Ordinal);
    }

    private static Sequential Network()
    {
        manual_seed(0);
        return nn.Sequential(nn.Conv2d(1, 3, 3, padding: 1), nn.MaxPool2d(2), nn.ReLU(), nn.Conv2d(3, 2, 3), nn.Flatten(), nn.Linear(8, 2));
    }
}
