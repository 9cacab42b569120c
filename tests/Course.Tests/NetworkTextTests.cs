using static TorchSharp.torch;

namespace Course.Tests;

public class NetworkTextTests
{
    [Fact]
    public void A_network_shows_its_layers_with_the_shapes_of_what_they_learn()
    {
        using var network = nn.Sequential(
            ("body", nn.Sequential(nn.Linear(784, 256), nn.ReLU())),
            ("head", nn.Linear(256, 10, hasBias: false)));
        Assert.Equal(
            """
            Sequential
              body: Sequential
                0: Linear, weight [256, 784], bias [256]
                1: ReLU
              head: Linear, weight [10, 256]
            203,520 parameters
            """.ReplaceLineEndings("\n"), NetworkText.Of(network));
    }

    [Fact]
    public void A_layer_alone_is_one_line_and_what_does_not_learn_says_so()
    {
        using var layer = nn.Linear(3, 1, hasBias: false);
        layer.weight!.requires_grad = false;
        Assert.Equal("Linear, weight [1, 3] frozen\n3 parameters", NetworkText.Of(layer));
    }
}
