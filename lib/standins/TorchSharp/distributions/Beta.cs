using static TorchSharp.torch;
using static TorchSharp.torch.distributions;

namespace TorchSharp.Modules;

/// <summary>The beta distribution: a random probability, by two concentrations.</summary>
public class Beta : ExponentialFamily
{
    private readonly Tensor concentration1;
    private readonly Tensor concentration0;
    protected Dirichlet dirichlet;

    public Beta(Tensor concentration1, Tensor concentration0, Generator? generator = null) : base(generator)
    {
        (this.concentration1, this.concentration0) = Together(concentration1, concentration0);
        batch_shape = this.concentration1.shape;
        using var pair = stack([this.concentration1, this.concentration0], -1);
        dirichlet = new Dirichlet(pair, generator);
    }

    public override Tensor mean => concentration1 / (concentration1 + concentration0);

    public override Tensor mode => dirichlet.mode.select(-1, 0);

    public override Tensor variance
    {
        get
        {
            var total = concentration1 + concentration0;
            return concentration1 * concentration0 / (total.square() * (total + 1));
        }
    }

    public override Tensor rsample(params long[] sample_shape) => dirichlet.rsample(sample_shape).select(-1, 0);

    public override Tensor log_prob(Tensor value) => dirichlet.log_prob(stack([value, 1 - value], -1));

    public override Tensor entropy() => dirichlet.entropy();

    public override Distribution expand(Size batch_shape, Distribution? instance = null)
    {
        NoInstance(instance);
        return new Beta(concentration1.expand(batch_shape), concentration0.expand(batch_shape), generator);
    }

    protected override void Dispose(bool disposing)
    {
        if (!disposing) return;
        concentration1.Dispose();
        concentration0.Dispose();
        dirichlet.Dispose();
    }
}
