using F = TorchSharp.torch.nn.functional;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Modules;

/// <summary>x where positive, else x times a slope that is learnt.</summary>
public sealed class PReLU : torch.nn.Module<Tensor, Tensor>
{
    private Parameter weight_;

    internal PReLU(long num_parameters, double init, torch.ScalarType? dtype) : base(nameof(PReLU))
    {
        (this.num_parameters, this.init) = (num_parameters, init);
        weight = weight_ = Fresh.Filled(dtype, init, num_parameters);
    }

    /// <summary>The slopes, `[num_parameters]`.</summary>
    public Parameter weight { get => weight_; set { weight_ = value; ConditionallyRegisterParameter(nameof(weight), value); } }

    public long num_parameters { get; }

    public double init { get; }

    public override Tensor forward(Tensor tensor) => F.prelu(tensor, weight_);
}
