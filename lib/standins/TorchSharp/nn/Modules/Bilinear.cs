using F = TorchSharp.torch.nn.functional;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Modules;

/// <summary>A layer that computes x₁·A·x₂ + b, with a matrix A for each output.</summary>
public sealed class Bilinear : torch.nn.Module<Tensor, Tensor, Tensor>
{
    private Parameter weight_;
    private Parameter? bias_;

    internal Bilinear(long in1, long in2, long outputs, bool hasBias, torch.ScalarType? dtype) : base(nameof(Bilinear))
    {
        (in1_features, in2_features, out_features) = (in1, in2, outputs);
        var bound = 1 / Math.Sqrt(in1);
        weight = weight_ = Fresh.Uniform(dtype, bound, outputs, in1, in2);
        if (hasBias) bias = Fresh.Uniform(dtype, bound, outputs);
    }

    /// <summary>A for each output: `[out_features, in1_features, in2_features]`.</summary>
    public Parameter weight { get => weight_; set { weight_ = value; ConditionallyRegisterParameter(nameof(weight), value); } }

    /// <summary>b, `[out_features]`, or null.</summary>
    public Parameter? bias { get => bias_; set { bias_ = value; ConditionallyRegisterParameter(nameof(bias), value!); } }

    public long in1_features { get; set; }

    public long in2_features { get; set; }

    public long out_features { get; set; }

    public override Tensor forward(Tensor input1, Tensor input2) => F.bilinear(input1, input2, weight_, bias_);
}
