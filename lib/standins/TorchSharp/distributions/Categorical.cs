using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules;

/// <summary>The categorical distribution: an outcome 0 … n − 1, by probabilities or logits along the last dimension.</summary>
public class Categorical : Distribution
{
    /// <exception cref="ArgumentException">Not exactly one of the two is given.</exception>
    public Categorical(Tensor? probs = null, Tensor? logits = null, Generator? generator = null) : base(generator, [])
    {
        if (probs is null == logits is null) throw new ArgumentException("Give a Categorical distribution either probs or logits.");
        if ((probs ?? logits)!.ndim == 0) throw new ArgumentException("A Categorical distribution needs a number for each outcome: a tensor of one dimension at least.");
        this.probs = (probs is null ? LogitsToProbs(logits!) : probs / probs.sum(dim: -1, keepdim: true)).DetachFromDisposeScope();
        this.logits = (logits is null ? ProbsToLogits(this.probs) : logits - logits.logsumexp(-1, true)).DetachFromDisposeScope();
        batch_shape = this.probs.shape[..^1];
    }

    /// <summary>The probability of each outcome; they sum to 1.</summary>
    public Tensor probs { get; }

    /// <summary>The logarithms of the probabilities.</summary>
    public Tensor logits { get; }

    /// <summary>The shape of the parameters.</summary>
    public long[] param_shape => probs.shape;

    /// <summary>Outcomes are names, not numbers: NaN.</summary>
    public override Tensor mean => full(batch_shape.Shape, double.NaN, probs.dtype);

    /// <summary>Outcomes are names, not numbers: NaN.</summary>
    public override Tensor variance => full(batch_shape.Shape, double.NaN, probs.dtype);

    /// <summary>Draws of outcomes, as 64-bit whole numbers. No gradient passes through them.</summary>
    public override Tensor rsample(params long[] sample_shape)
    {
        using var _ = no_grad();
        var count = sample_shape.TotalSize();
        var rows = probs.reshape(-1, probs.size(-1)).multinomial(count, true, generator);
        return rows.t().reshape(ExtendedShape(sample_shape));
    }

    public override Tensor log_prob(Tensor value)
    {
        var outcomes = value.to_type(ScalarType.Int64).unsqueeze(-1);
        var shape = broadcast_shapes(outcomes.shape, [.. batch_shape.Shape, 1]).Shape;
        var all = logits.expand([.. shape[..^1], logits.size(-1)]);
        return all.gather(-1, outcomes.expand(shape)).squeeze(-1);
    }

    public override Tensor entropy() => -(logits.clamp(min: finfo(logits.dtype).min) * probs).sum(dim: -1);

    public override Distribution expand(Size batch_shape, Distribution? instance = null)
    {
        NoInstance(instance);
        return new Categorical(null, logits.expand([.. batch_shape.Shape, logits.size(-1)]), generator);
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing) return;
        probs.Dispose();
        logits.Dispose();
    }
}
