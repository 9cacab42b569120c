using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules;

/// <summary>The uniform distribution on [low, high).</summary>
public class Uniform : Distribution
{
    private readonly Tensor low;
    private readonly Tensor high;

    public Uniform(Tensor low, Tensor high, Generator? generator = null) : base(generator, [])
    {
        (this.low, this.high) = Together(low, high);
        batch_shape = this.low.shape;
    }

    public override Tensor mean => (high + low) / 2;
    public override Tensor variance => (high - low).square() / 12;

    public override Tensor rsample(params long[] sample_shape) =>
        low + (high - low) * rand(ExtendedShape(sample_shape), low.dtype, generator: generator);

    /// <summary>−log(high − low) inside, −∞ outside.</summary>
    public override Tensor log_prob(Tensor value) => (low.le(value) & high.gt(value)).to_type(low.dtype).log() - (high - low).log();

    public override Tensor entropy() => (high - low).log();

    public override Tensor cdf(Tensor value) => ((value - low) / (high - low)).clamp(0, 1);

    public override Tensor icdf(Tensor value) => low + value * (high - low);

    public override Distribution expand(Size batch_shape, Distribution? instance = null)
    {
        NoInstance(instance);
        return new Uniform(low.expand(batch_shape), high.expand(batch_shape), generator);
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing) return;
        low.Dispose();
        high.Dispose();
    }
}
