using TorchSharp.Interop;
using F = TorchSharp.torch.nn.functional;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Modules;

/// <summary>A layer that computes x·Wᵀ + b for each row x of its input.</summary>
public sealed class Linear : torch.nn.Module<Tensor, Tensor>
{
    private Parameter weight_;
    private Parameter? bias_;

    internal Linear(long inputs, long outputs, bool hasBias, torch.ScalarType? dtype) : base(nameof(Linear))
    {
        (in_features, out_features) = (inputs, outputs);
        weight = weight_ = Fresh.Weight(dtype, outputs, inputs);
        if (hasBias) bias = Fresh.Bias(weight_, outputs);
    }

    internal Linear(Parameter weight, Parameter? bias) : base(nameof(Linear))
    {
        (in_features, out_features) = (weight.shape[1], weight.shape[0]);
        this.weight = weight_ = weight;
        this.bias = bias;
    }

    /// <summary>W, `[out_features, in_features]`.</summary>
    public Parameter weight { get => weight_; set { weight_ = value; ConditionallyRegisterParameter(nameof(weight), value); } }

    /// <summary>b, `[out_features]`, or null.</summary>
    public Parameter? bias { get => bias_; set { bias_ = value; ConditionallyRegisterParameter(nameof(bias), value!); } }

    public long in_features { get; set; }

    public long out_features { get; set; }

    /// <param name="tensor">`[…, in_features]`; the result is `[…, out_features]`.</param>
    public override Tensor forward(Tensor tensor) => F.linear(tensor, weight_, bias_);
}
