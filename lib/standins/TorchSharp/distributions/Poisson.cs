using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules;

/// <summary>The Poisson distribution: how many events come at a rate.</summary>
public class Poisson : ExponentialFamily
{
    private readonly Tensor rate;

    public Poisson(Tensor rate, Generator? generator = null) : base(generator)
    {
        this.rate = rate.alias().DetachFromDisposeScope();
        batch_shape = rate.shape;
    }

    public override Tensor mean => rate;
    public override Tensor mode => rate.floor();
    public override Tensor variance => rate;

    public override Tensor rsample(params long[] sample_shape)
    {
        using var _ = no_grad();
        return rate.expand(ExtendedShape(sample_shape)).poisson(generator);
    }

    /// <summary>k log λ − λ − log k!</summary>
    public override Tensor log_prob(Tensor value) => value.xlogy(rate) - rate - (value + 1).lgamma();

    public override Distribution expand(Size batch_shape, Distribution? instance = null)
    {
        NoInstance(instance);
        return new Poisson(rate.expand(batch_shape), generator);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) rate.Dispose();
    }
}
