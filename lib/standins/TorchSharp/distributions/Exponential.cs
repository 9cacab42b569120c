using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules;

/// <summary>The exponential distribution: waiting times at a rate.</summary>
public class Exponential : ExponentialFamily
{
    private readonly Tensor rate;

    public Exponential(Tensor rate, Generator? generator = null) : base(generator)
    {
        this.rate = rate.alias().DetachFromDisposeScope();
        batch_shape = rate.shape;
    }

    public override Tensor mean => rate.reciprocal();
    public override Tensor mode => zeros_like(rate);
    public override Tensor stddev => rate.reciprocal();
    public override Tensor variance => rate.pow(-2);

    public override Tensor rsample(params long[] sample_shape) =>
        empty(ExtendedShape(sample_shape), rate.dtype).exponential_(1, generator) / rate;

    /// <summary>log λ − λx.</summary>
    public override Tensor log_prob(Tensor value) => rate.log() - rate * value;

    public override Tensor entropy() => 1 - rate.log();

    public override Tensor cdf(Tensor value) => 1 - (-rate * value).exp();

    public override Tensor icdf(Tensor value) => -(1 - value).log() / rate;

    public override Distribution expand(Size batch_shape, Distribution? instance = null)
    {
        NoInstance(instance);
        return new Exponential(rate.expand(batch_shape), generator);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) rate.Dispose();
    }
}
