using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules;

/// <summary>The Dirichlet distribution: random probabilities that sum to 1 along the last dimension.</summary>
public class Dirichlet : ExponentialFamily
{
    private readonly Tensor concentration;

    public Dirichlet(Tensor concentration, Generator? generator = null) : base(generator)
    {
        if (concentration.ndim == 0) throw new ArgumentException("A Dirichlet distribution needs a concentration for each outcome: a tensor of one dimension at least.");
        this.concentration = concentration.alias().DetachFromDisposeScope();
        var shape = concentration.shape;
        batch_shape = shape[..^1];
        event_shape = shape[^1..];
    }

    public override Tensor mean => concentration / concentration.sum(dim: -1, keepdim: true);

    public override Tensor mode
    {
        get
        {
            var above = (concentration - 1).clamp(min: 0);
            return above / above.sum(dim: -1, keepdim: true);
        }
    }

    public override Tensor variance
    {
        get
        {
            var total = concentration.sum(dim: -1, keepdim: true);
            return concentration * (total - concentration) / (total.square() * (total + 1));
        }
    }

    /// <summary>Gamma draws divided by their sum.</summary>
    public override Tensor rsample(params long[] sample_shape)
    {
        var gammas = _standard_gamma(concentration.expand(ExtendedShape(sample_shape)), generator).clamp(min: finfo(concentration.dtype).tiny);
        return gammas / gammas.sum(dim: -1, keepdim: true);
    }

    public override Tensor log_prob(Tensor value) =>
        (concentration - 1).xlogy(value).sum(dim: -1) + concentration.sum(dim: -1).lgamma() - concentration.lgamma().sum(dim: -1);

    public override Tensor entropy()
    {
        var outcomes = concentration.size(-1);
        var total = concentration.sum(dim: -1);
        return concentration.lgamma().sum(dim: -1) - total.lgamma() - (outcomes - total) * total.digamma()
            - ((concentration - 1) * concentration.digamma()).sum(dim: -1);
    }

    public override Distribution expand(Size batch_shape, Distribution? instance = null)
    {
        NoInstance(instance);
        return new Dirichlet(concentration.expand(batch_shape + event_shape), generator);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) concentration.Dispose();
    }
}
