using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules;

/// <summary>The gamma distribution, by concentration (shape) and rate.</summary>
public class Gamma : ExponentialFamily
{
    protected Tensor concentration;
    private readonly Tensor rate;

    public Gamma(Tensor concentration, Tensor rate, Generator? generator = null) : base(generator)
    {
        (this.concentration, this.rate) = Together(concentration, rate);
        batch_shape = this.concentration.shape;
    }

    public override Tensor mean => concentration / rate;
    public override Tensor mode => ((concentration - 1) / rate).clamp(min: 0);
    public override Tensor variance => concentration / rate.square();

    public override Tensor rsample(params long[] sample_shape)
    {
        var shape = ExtendedShape(sample_shape);
        return (_standard_gamma(concentration.expand(shape), generator) / rate.expand(shape)).clamp(min: finfo(rate.dtype).tiny);
    }

    /// <summary>α log β + (α − 1) log x − βx − log Γ(α).</summary>
    public override Tensor log_prob(Tensor value) =>
        concentration.xlogy(rate) + (concentration - 1).xlogy(value) - rate * value - concentration.lgamma();

    public override Tensor entropy() =>
        concentration - rate.log() + concentration.lgamma() + (1 - concentration) * concentration.digamma();

    public override Tensor cdf(Tensor value) => concentration.igamma(rate * value);

    public override Distribution expand(Size batch_shape, Distribution? instance = null)
    {
        NoInstance(instance);
        return new Gamma(concentration.expand(batch_shape), rate.expand(batch_shape), generator);
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing) return;
        concentration.Dispose();
        rate.Dispose();
    }
}
