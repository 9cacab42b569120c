using static TorchSharp.torch;

namespace TorchSharp.Tests;

// The memory of the whole process is looked at, so nothing else may run beside these.
[CollectionDefinition(nameof(DataMemoryTests), DisableParallelization = true)]
[Collection(nameof(DataMemoryTests))]
public class DataMemoryTests
{
    [Fact]
    public void Eight_gigabytes_of_forgotten_tensors_fit_into_two()
    {
        var before = Environment.WorkingSet;
        var most = 0L;
        for (var k = 0; k < 500; k++)
        {
            _ = ones(2 << 20) + 1; // twice 8 MB, disposed by nobody
            most = Math.Max(most, Environment.WorkingSet - before);
        }
        Assert.True(most < 2L << 30, $"{most >> 20} MB");
    }

    [Fact]
    public void A_training_loop_without_scopes_does_not_pile_up()
    {
        var layer = nn.Linear(100, 1000);
        var optimizer = optim.Adam(layer.parameters());
        var before = Environment.WorkingSet;
        for (var k = 0; k < 120; k++)
        {
            var input = rand(2000, 100); // each step of the way from here makes 8 MB
            optimizer.zero_grad();
            (layer.forward(input).relu() * 2).mean().backward();
            optimizer.step();
        }
        var grown = Environment.WorkingSet - before;
        Assert.True(grown < 1 << 30, $"{grown >> 20} MB");
    }
}
