using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules;

/// <summary>The Laplace distribution: two exponential ones back to back.</summary>
public class Laplace : Distribution
{
    private readonly Tensor loc;
    private readonly Tensor scale;

    public Laplace(Tensor loc, Tensor scale, Generator? generator = null) : base(generator, [])
    {
        (this.loc, this.scale) = Together(loc, scale);
        batch_shape = this.loc.shape;
    }

    public override Tensor mean => loc;
    public override Tensor mode => loc;
    public override Tensor stddev => Math.Sqrt(2) * scale;
    public override Tensor variance => 2 * scale.square();

    public override Tensor rsample(params long[] sample_shape)
    {
        // u in (−1, 1): its sign is the side, its size the distance.
        var u = empty(ExtendedShape(sample_shape), loc.dtype).uniform_(finfo(loc.dtype).eps - 1, 1, generator);
        return loc - scale * u.sign() * (-u.abs()).log1p();
    }

    /// <summary>−log 2b − |x − μ| / b.</summary>
    public override Tensor log_prob(Tensor value) => -(2 * scale).log() - (value - loc).abs() / scale;

    public override Tensor entropy() => 1 + (2 * scale).log();

    public override Tensor cdf(Tensor value) => 0.5 - 0.5 * (value - loc).sign() * (-(value - loc).abs() / scale).expm1();

    public override Tensor icdf(Tensor value)
    {
        var side = value - 0.5;
        return loc - scale * side.sign() * (-2 * side.abs()).log1p();
    }

    public override Distribution expand(Size batch_shape, Distribution? instance = null)
    {
        NoInstance(instance);
        return new Laplace(loc.expand(batch_shape), scale.expand(batch_shape), generator);
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing) return;
        loc.Dispose();
        scale.Dispose();
    }
}
