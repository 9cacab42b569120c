using static TorchSharp.torch;

namespace Course;

/// <summary>A copy of a model's weights and running statistics, to put back later.</summary>
internal sealed class KeptWeights : IDisposable
{
    private readonly List<(Tensor live, Tensor copy)> _kept;

    internal KeptWeights(nn.Module model)
    {
        using var still = no_grad();
        _kept = [.. model.state_dict().Values.Select(t => (t, t.clone().DetachFromDisposeScope()))];
    }

    /// <summary>Copies them anew.</summary>
    internal void Remember()
    {
        using var still = no_grad();
        _kept.ForEach(weights => weights.copy.copy_(weights.live));
    }

    internal void Restore()
    {
        using var still = no_grad();
        _kept.ForEach(weights => weights.live.copy_(weights.copy));
    }

    public void Dispose() => _kept.ForEach(weights => weights.copy.Dispose());
}
