using F = TorchSharp.torch.nn.functional;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Modules;

/// <summary>What convolutions of one, two and three dimensions have in common.</summary>
public abstract class Convolution : torch.nn.Module<Tensor, Tensor>
{
    protected Parameter _weight;
    protected Parameter? _bias;
    private static readonly long[] None = [0];

    private protected Convolution(string name, long in_channels, long out_channels, long[] kernel_size, long[] stride, long[] padding, Padding? padding_type,
        long[] dilation, bool transposed, long[] output_padding, long groups, bool bias, PaddingModes padding_mode, torch.ScalarType? dtype) : base(name)
    {
        if (groups < 1 || in_channels % groups != 0 || out_channels % groups != 0)
            throw new ArgumentException($"{name} cannot split {in_channels} input and {out_channels} output channels into {groups} equal groups.");
        if (padding_type == TorchSharp.Padding.Same && stride.Any(step => step != 1))
            throw new ArgumentException($"{name} with padding Same needs a stride of 1.");
        (this.in_channels, this.out_channels, this.kernel_size, this.stride, this.padding) = (in_channels, out_channels, kernel_size, stride, padding);
        (this.padding_type, this.dilation, this.transposed, this.output_padding) = (padding_type, dilation, transposed, output_padding);
        (this.groups, this.padding_mode) = (groups, padding_mode);
        long[] channels = transposed ? [in_channels, out_channels / groups] : [out_channels, in_channels / groups];
        weight = _weight = Fresh.Weight(dtype, [.. channels, .. kernel_size]);
        if (bias) this.bias = Fresh.Bias(_weight, out_channels);
    }

    /// <summary>The filters: `[out_channels, in_channels / groups, kernel…]`; in a transposed convolution in and out change places.</summary>
    public Parameter weight { get => _weight; set { _weight = value; ConditionallyRegisterParameter(nameof(weight), value); } }

    /// <summary>A number for each output channel, or null.</summary>
    public Parameter? bias { get => _bias; set { _bias = value; ConditionallyRegisterParameter(nameof(bias), value!); } }

    public long in_channels { get; }

    public long out_channels { get; }

    public long[] kernel_size { get; set; }

    public long[] stride { get; set; }

    public long[] padding { get; private set; }

    /// <summary>Padding by rule, which goes before <see cref="padding"/>; or null.</summary>
    public Padding? padding_type { get; private set; }

    public long[] dilation { get; set; }

    public long[] output_padding { get; set; }

    public long groups { get; set; }

    public PaddingModes padding_mode { get; set; }

    public bool transposed { get; }

    protected void SetPadding(Padding padding) => padding_type = padding;

    protected void SetPadding(long[] padding) => (this.padding, padding_type) = (padding, null);

    private protected Tensor Convolve(string op, string opByRule, Tensor input)
    {
        if (padding_mode == PaddingModes.Zeros)
            return padding_type is { } rule
                ? Interop.Aten.Call(opByRule, input, _weight, _bias, stride, rule == TorchSharp.Padding.Same ? "same" : "valid", dilation, groups)
                : Interop.Aten.Call(op, input, _weight, _bias, stride, padding, dilation, groups);
        using var padded = F.pad(input, Border(), padding_mode);
        return Interop.Aten.Call(op, padded, _weight, _bias, stride, None, dilation, groups);
    }

    // What goes before and after each dimension, the last dimension first.
    private long[] Border()
    {
        var border = new long[2 * kernel_size.Length];
        for (var d = 0; d < kernel_size.Length; d++)
        {
            var total = padding_type switch
            {
                TorchSharp.Padding.Same => dilation[d] * (kernel_size[d] - 1),
                TorchSharp.Padding.Valid => 0,
                _ => 2 * padding[d],
            };
            var at = 2 * (kernel_size.Length - 1 - d);
            (border[at], border[at + 1]) = (total / 2, total - total / 2);
        }
        return border;
    }
}

/// <summary>Slides learnt filters over sequences: `[batch, in, length]` to `[batch, out, new length]`.</summary>
public sealed class Conv1d : Convolution
{
    internal Conv1d(long in_channels, long out_channels, long kernel_size, long stride, long padding, Padding? rule, long dilation,
        PaddingModes padding_mode, long groups, bool bias, torch.ScalarType? dtype)
        : base(nameof(Conv1d), in_channels, out_channels, [kernel_size], [stride], [padding], rule, [dilation], false, [0], groups, bias, padding_mode, dtype) { }

    public override Tensor forward(Tensor input) => Convolve("conv1d", "conv1d.padding", input);
}

/// <summary>Slides learnt filters over images: `[batch, in, height, width]` to `[batch, out, new height, new width]`.</summary>
public sealed class Conv2d : Convolution
{
    internal Conv2d(long in_channels, long out_channels, (long, long) kernel_size, (long, long) stride, (long, long) padding, Padding? rule,
        (long, long) dilation, PaddingModes padding_mode, long groups, bool bias, torch.ScalarType? dtype)
        : base(nameof(Conv2d), in_channels, out_channels, Lengths.Of(kernel_size), Lengths.Of(stride), Lengths.Of(padding), rule, Lengths.Of(dilation),
            false, [0, 0], groups, bias, padding_mode, dtype) { }

    public override Tensor forward(Tensor input) => Convolve("conv2d", "conv2d.padding", input);
}

/// <summary>Slides learnt filters over volumes: `[batch, in, depth, height, width]`.</summary>
public sealed class Conv3d : Convolution
{
    internal Conv3d(long in_channels, long out_channels, (long, long, long) kernel_size, (long, long, long) stride, (long, long, long) padding,
        Padding? rule, (long, long, long) dilation, PaddingModes padding_mode, long groups, bool bias, torch.ScalarType? dtype)
        : base(nameof(Conv3d), in_channels, out_channels, Lengths.Of(kernel_size), Lengths.Of(stride), Lengths.Of(padding), rule, Lengths.Of(dilation),
            false, [0, 0, 0], groups, bias, padding_mode, dtype) { }

    public override Tensor forward(Tensor input) => Convolve("conv3d", "conv3d.padding", input);
}

/// <summary>What transposed convolutions have in common.</summary>
public abstract class ConvolutionTranspose : Convolution
{
    private protected ConvolutionTranspose(string name, long in_channels, long out_channels, long[] kernel_size, long[] stride, long[] padding,
        long[] dilation, long[] output_padding, long groups, bool bias, PaddingModes padding_mode, torch.ScalarType? dtype)
        : base(name, in_channels, out_channels, kernel_size, stride, padding, null, dilation, true, output_padding, groups, bias, padding_mode, dtype)
    {
        if (padding_mode != PaddingModes.Zeros) throw new ArgumentException($"{name} pads with zeros only, not by {padding_mode}.", nameof(padding_mode));
    }

    public override Tensor forward(Tensor input) => forward(input, null);

    /// <param name="input">`[batch, in, …]`.</param>
    /// <param name="output_size">The wanted spatial lengths, where the stride leaves several; or null.</param>
    public abstract Tensor forward(Tensor input, long[]? output_size);

    private protected Tensor Transpose(string op, Tensor input, long[]? output_size) => Interop.Aten.Call(op, input, _weight, _bias, stride, padding,
        output_size is null ? output_padding : _output_padding(input, output_size, kernel_size, stride, padding, dilation, kernel_size.Length), groups, dilation);

    protected long[] _output_padding(Tensor input, long[] output_size, long[] kernel_size, long[] stride, long[] padding, long[] dilation, long num_spatial_dims)
    {
        var shape = input.shape;
        var spatial = (int)num_spatial_dims;
        if (output_size.Length > spatial) output_size = output_size[^spatial..];
        if (output_size.Length != spatial) throw new ArgumentException($"output_size needs {spatial} lengths, not {output_size.Length}.", nameof(output_size));
        var extra = new long[spatial];
        for (var d = 0; d < spatial; d++)
        {
            var least = (shape[shape.Length - spatial + d] - 1) * stride[d] - 2 * padding[d] + dilation[d] * (kernel_size[d] - 1) + 1;
            extra[d] = output_size[d] - least;
            if (extra[d] < 0 || extra[d] >= stride[d])
                throw new ArgumentException($"The output's length in spatial dimension {d} can be {least} to {least + stride[d] - 1}, not {output_size[d]}.", nameof(output_size));
        }
        return extra;
    }
}

/// <summary>The transpose of Conv1d, which makes sequences longer.</summary>
public sealed class ConvTranspose1d : ConvolutionTranspose
{
    internal ConvTranspose1d(long in_channels, long out_channels, long kernel_size, long stride, long padding, long output_padding, long dilation,
        PaddingModes padding_mode, long groups, bool bias, torch.ScalarType? dtype)
        : base(nameof(ConvTranspose1d), in_channels, out_channels, [kernel_size], [stride], [padding], [dilation], [output_padding], groups, bias, padding_mode, dtype) { }

    public override Tensor forward(Tensor input, long[]? output_size) => Transpose("conv_transpose1d", input, output_size);
}

/// <summary>The transpose of Conv2d, which makes images larger.</summary>
public sealed class ConvTranspose2d : ConvolutionTranspose
{
    internal ConvTranspose2d(long in_channels, long out_channels, (long, long) kernel_size, (long, long) stride, (long, long) padding,
        (long, long) output_padding, (long, long) dilation, PaddingModes padding_mode, long groups, bool bias, torch.ScalarType? dtype)
        : base(nameof(ConvTranspose2d), in_channels, out_channels, Lengths.Of(kernel_size), Lengths.Of(stride), Lengths.Of(padding), Lengths.Of(dilation),
            Lengths.Of(output_padding), groups, bias, padding_mode, dtype) { }

    public override Tensor forward(Tensor input, long[]? output_size) => Transpose("conv_transpose2d.input", input, output_size);
}

/// <summary>The transpose of Conv3d, which makes volumes larger.</summary>
public sealed class ConvTranspose3d : ConvolutionTranspose
{
    internal ConvTranspose3d(long in_channels, long out_channels, (long, long, long) kernel_size, (long, long, long) stride, (long, long, long) padding,
        (long, long, long) output_padding, (long, long, long) dilation, PaddingModes padding_mode, long groups, bool bias, torch.ScalarType? dtype)
        : base(nameof(ConvTranspose3d), in_channels, out_channels, Lengths.Of(kernel_size), Lengths.Of(stride), Lengths.Of(padding), Lengths.Of(dilation),
            Lengths.Of(output_padding), groups, bias, padding_mode, dtype) { }

    public override Tensor forward(Tensor input, long[]? output_size) => Transpose("conv_transpose3d.input", input, output_size);
}
