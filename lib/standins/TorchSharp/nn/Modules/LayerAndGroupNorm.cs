using F = TorchSharp.torch.nn.functional;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Modules;

/// <summary>Layer normalisation: the last dimensions of each sample less their mean, over their deviation.</summary>
public sealed class LayerNorm : torch.nn.Module<Tensor, Tensor>
{
    private Parameter? weight_, bias_;

    internal LayerNorm(long[] normalized_shape, double eps, bool elementwise_affine, bool bias, torch.ScalarType? dtype) : base(nameof(LayerNorm))
    {
        (this.normalized_shape, this.eps, this.elementwise_affine) = (normalized_shape, eps, elementwise_affine);
        if (!elementwise_affine) return;
        weight = Fresh.Filled(dtype, 1, normalized_shape);
        if (bias) this.bias = Fresh.Filled(dtype, 0, normalized_shape);
    }

    /// <summary>The scale of each element, or null.</summary>
    public Parameter? weight { get => weight_; set { weight_ = value; ConditionallyRegisterParameter(nameof(weight), value!); } }

    /// <summary>The shift of each element, or null.</summary>
    public Parameter? bias { get => bias_; set { bias_ = value; ConditionallyRegisterParameter(nameof(bias), value!); } }

    public long[] normalized_shape { get; set; }

    public double eps { get; set; }

    public bool elementwise_affine { get; set; }

    /// <summary>Sets scale to 1 and shift to 0.</summary>
    public void reset_parameters()
    {
        if (weight_ is not null) torch.nn.init.ones_(weight_);
        if (bias_ is not null) torch.nn.init.zeros_(bias_);
    }

    public override Tensor forward(Tensor tensor) => F.layer_norm(tensor, normalized_shape, weight_, bias_, eps);
}

/// <summary>Group normalisation: each group of channels of each sample less its mean, over its deviation.</summary>
public sealed class GroupNorm : torch.nn.Module<Tensor, Tensor>
{
    private Parameter? weight_, bias_;

    internal GroupNorm(long num_groups, long num_channels, double eps, bool affine, torch.ScalarType? dtype) : base(nameof(GroupNorm))
    {
        if (num_groups < 1 || num_channels % num_groups != 0)
            throw new ArgumentException($"GroupNorm cannot split {num_channels} channels into {num_groups} equal groups.");
        (this.num_groups, this.eps, this.affine) = (num_groups, eps, affine);
        if (!affine) return;
        weight = Fresh.Filled(dtype, 1, num_channels);
        bias = Fresh.Filled(dtype, 0, num_channels);
    }

    /// <summary>The scale of each channel, or null.</summary>
    public Parameter? weight { get => weight_; set { weight_ = value; ConditionallyRegisterParameter(nameof(weight), value!); } }

    /// <summary>The shift of each channel, or null.</summary>
    public Parameter? bias { get => bias_; set { bias_ = value; ConditionallyRegisterParameter(nameof(bias), value!); } }

    public long num_groups { get; set; }

    public double eps { get; set; }

    public bool affine { get; set; }

    public override Tensor forward(Tensor tensor) => F.group_norm(tensor, num_groups, weight_, bias_, eps);
}
