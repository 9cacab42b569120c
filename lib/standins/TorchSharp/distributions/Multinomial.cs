using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules;

/// <summary>The multinomial distribution: how often each outcome comes in so many draws.</summary>
public class Multinomial : Distribution
{
    private readonly int total_count;
    private readonly Categorical categorical;

    public Multinomial(int total_count, Tensor? probs = null, Tensor? logits = null, Generator? generator = null) : base(generator, [])
    {
        this.total_count = total_count;
        categorical = new Categorical(probs, logits, generator);
        batch_shape = categorical.batch_shape;
        event_shape = categorical.param_shape[^1..];
    }

    /// <summary>The probability of each outcome; they sum to 1.</summary>
    public Tensor probs => categorical.probs;

    /// <summary>The logarithms of the probabilities.</summary>
    public Tensor logits => categorical.logits;

    /// <summary>The shape of the parameters.</summary>
    public long[] param_shape => categorical.param_shape;

    public override Tensor mean => probs * total_count;
    public override Tensor variance => total_count * probs * (1 - probs);

    public override Tensor rsample(params long[] sample_shape)
    {
        using var _ = no_grad();
        // [total, sample, batch] of outcomes, counted into [sample, batch, outcomes].
        var draws = categorical.sample([total_count, .. sample_shape]);
        var last = draws.permute([.. Enumerable.Range(1, (int)draws.ndim - 1).Select(d => (long)d), 0]);
        return zeros(ExtendedShape(sample_shape), probs.dtype).scatter_add_(-1, last, ones_like(last, probs.dtype));
    }

    public override Tensor log_prob(Tensor value)
    {
        var both = broadcast_tensors(logits.clamp(min: finfo(logits.dtype).min), value);
        var (l, v) = (both[0], both[1]);
        return (v.sum(dim: -1) + 1).lgamma() - (v + 1).lgamma().sum(dim: -1) + (l * v).sum(dim: -1);
    }

    public override Tensor entropy() => throw new NotSupportedException("Multinomial has no entropy here.");

    public override Distribution expand(Size batch_shape, Distribution? instance = null)
    {
        NoInstance(instance);
        return new Multinomial(total_count, null, logits.expand([.. batch_shape.Shape, logits.size(-1)]), generator);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) categorical.Dispose();
    }
}
