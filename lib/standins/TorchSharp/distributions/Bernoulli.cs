using TorchSharp.Interop;
using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules;

/// <summary>The Bernoulli distribution: 1 with a probability, else 0.</summary>
public class Bernoulli : Distribution
{
    /// <exception cref="ArgumentException">Not exactly one of the two is given.</exception>
    public Bernoulli(Tensor? p = null, Tensor? l = null, Generator? generator = null) : base(generator, [])
    {
        if (p is null == l is null) throw new ArgumentException("Give a Bernoulli distribution either probs or logits.");
        probs = (p is null ? LogitsToProbs(l!, true) : p.alias()).DetachFromDisposeScope();
        logits = (l is null ? ProbsToLogits(p!, true) : l.alias()).DetachFromDisposeScope();
        batch_shape = probs.shape;
    }

    /// <summary>The probability of a 1.</summary>
    public Tensor probs { get; }

    /// <summary>log(p / (1 − p)).</summary>
    public Tensor logits { get; }

    public override Tensor mean => probs;
    public override Tensor variance => probs * (1 - probs);

    public override Tensor rsample(params long[] sample_shape)
    {
        using var _ = no_grad();
        return probs.expand(ExtendedShape(sample_shape)).bernoulli(generator);
    }

    public override Tensor log_prob(Tensor value)
    {
        var both = broadcast_tensors(logits, value);
        return -CrossEntropy(both[0], both[1]);
    }

    public override Tensor entropy() => CrossEntropy(logits, probs);

    public override Distribution expand(Size batch_shape, Distribution? instance = null)
    {
        NoInstance(instance);
        return new Bernoulli(null, logits.expand(batch_shape), generator);
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing) return;
        probs.Dispose();
        logits.Dispose();
    }

    private static Tensor CrossEntropy(Tensor logits, Tensor targets) =>
        Aten.Call("binary_cross_entropy_with_logits", logits, targets, Arg.None, Arg.None, 0);
}
