using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules;

/// <summary>The normal distribution, by mean and standard deviation.</summary>
public class Normal : Distribution
{
    private readonly Tensor loc;
    private readonly Tensor scale;

    public Normal(Tensor loc, Tensor scale, Generator? generator = null) : base(generator, [])
    {
        (this.loc, this.scale) = Together(loc, scale);
        batch_shape = this.loc.shape;
    }

    public override Tensor mean => loc;
    public override Tensor mode => loc;
    public override Tensor stddev => scale;
    public override Tensor variance => scale.square();

    /// <summary>mean + stddev · standard normal draws: gradients reach both.</summary>
    public override Tensor rsample(params long[] sample_shape) =>
        loc + scale * randn(ExtendedShape(sample_shape), loc.dtype, generator: generator);

    /// <summary>Draws, without a gradient.</summary>
    public override Tensor sample(params long[] sample_shape) => base.sample(sample_shape);

    /// <summary>−(x − μ)² / 2σ² − log σ − ½ log 2π.</summary>
    public override Tensor log_prob(Tensor value) =>
        -((value - loc).square() / (2 * scale.square())) - scale.log() - 0.5 * Math.Log(2 * Math.PI);

    public override Tensor entropy() => 0.5 + 0.5 * Math.Log(2 * Math.PI) + scale.log();

    public override Tensor cdf(Tensor value) => 0.5 * (1 + ((value - loc) / (scale * Math.Sqrt(2))).erf());

    public override Tensor icdf(Tensor value) => loc + scale * (2 * value - 1).erfinv() * Math.Sqrt(2);

    public override Distribution expand(Size batch_shape, Distribution? instance = null)
    {
        NoInstance(instance);
        return new Normal(loc.expand(batch_shape), scale.expand(batch_shape), generator);
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing) return;
        loc.Dispose();
        scale.Dispose();
    }
}
