using TorchSharp.Interop;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Modules;

/// <summary>A table of learnt vectors: `[…]` of numbers (Int64) to `[…, dimension]`.</summary>
public sealed class Embedding : torch.nn.Module<Tensor, Tensor>
{
    private readonly long padding;
    private readonly double? max_norm;
    private readonly double norm_type;
    private readonly bool scale_grad_by_freq, sparse;
    private Parameter weight_;

    internal Embedding(long count, long dimension, long? padding_idx, double? max_norm, double norm_type, bool scale_grad_by_freq, bool sparse,
        torch.ScalarType? dtype)
        : this(torch.nn.init.normal_(Fresh.Empty(dtype, count, dimension)), false, padding_idx, max_norm, norm_type, scale_grad_by_freq, sparse, null)
    {
        if (padding_idx is null) return;
        using var _ = torch.no_grad();
        using var row = Aten.Call("select.int", weight_, 0, padding);
        Aten.InPlace("zero_", row);
    }

    internal Embedding(Tensor vectors, bool freeze, long? padding_idx, double? max_norm, double norm_type, bool scale_grad_by_freq, bool sparse,
        torch.ScalarType? dtype) : base(nameof(Embedding))
    {
        (this.max_norm, this.norm_type, this.scale_grad_by_freq, this.sparse) = (max_norm, norm_type, scale_grad_by_freq, sparse);
        var count = vectors.shape[0];
        if (padding_idx is { } index && (index < -count || index >= count))
            throw new ArgumentOutOfRangeException(nameof(padding_idx), $"padding_idx is {index}, but there are {count} vectors.");
        padding = padding_idx switch { null => -1, < 0 => padding_idx.Value + count, _ => padding_idx.Value };
        weight = weight_ = new Parameter(dtype is { } type ? Aten.Call("to.dtype", vectors, type) : vectors, !freeze);
    }

    /// <summary>The vectors, `[count, dimension]`.</summary>
    public Parameter weight { get => weight_; set { weight_ = value; ConditionallyRegisterParameter(nameof(weight), value); } }

    public override Tensor forward(Tensor input)
    {
        if (max_norm is { } bound)
        {
            using var _ = torch.no_grad();
            Aten.CallVoid("embedding_renorm_", weight_, input, bound, norm_type);
        }
        return Aten.Call("embedding", weight_, input, padding, scale_grad_by_freq, sparse);
    }
}

/// <summary>An embedding that combines the vectors of each bag of numbers into one.</summary>
public sealed class EmbeddingBag : torch.nn.Module<Tensor, Tensor?, Tensor?, Tensor>
{
    private readonly double? max_norm;
    private readonly double norm_type;
    private readonly bool scale_grad_by_freq, sparse, include_last_offset;
    private readonly EmbeddingBagMode mode;
    private readonly long padding;
    private Parameter weight_;

    internal EmbeddingBag(long count, long dimension, double? max_norm, double norm_type, bool scale_grad_by_freq, EmbeddingBagMode mode, bool sparse,
        bool include_last_offset, long padding_index, torch.ScalarType? dtype) : base(nameof(EmbeddingBag))
    {
        (this.max_norm, this.norm_type, this.scale_grad_by_freq, this.mode) = (max_norm, norm_type, scale_grad_by_freq, mode);
        (this.sparse, this.include_last_offset, padding) = (sparse, include_last_offset, padding_index);
        weight = weight_ = new Parameter(torch.nn.init.normal_(Fresh.Empty(dtype, count, dimension)));
        if (padding < 0) return;
        using var _ = torch.no_grad();
        using var row = Aten.Call("select.int", weight_, 0, padding);
        Aten.InPlace("zero_", row);
    }

    /// <summary>The vectors, `[count, dimension]`.</summary>
    public Parameter weight { get => weight_; set { weight_ = value; ConditionallyRegisterParameter(nameof(weight), value); } }

    /// <param name="input">`[bags, length]`, or `[numbers]` with offsets.</param>
    /// <param name="offsets">Where each bag begins in a flat input.</param>
    /// <param name="perSampleWeights">A factor for each number (mode Sum only).</param>
    public override Tensor forward(Tensor input, Tensor? offsets, Tensor? perSampleWeights)
    {
        using var scope = torch.NewDisposeScope();
        if (input.dim() == 2)
        {
            if (offsets is not null) throw new ArgumentException("An input of two dimensions holds its bags as rows: leave offsets out.", nameof(offsets));
            var shape = input.shape;
            offsets = Aten.Call("arange.start_step", 0, shape[0] * shape[1], shape[1], torch.ScalarType.Int64);
            input = Aten.Call("reshape", input, new long[] { -1 });
            if (perSampleWeights is not null) perSampleWeights = Aten.Call("reshape", perSampleWeights, new long[] { -1 });
        }
        else if (offsets is null) throw new ArgumentException("A flat input needs offsets, which say where each bag begins.", nameof(offsets));
        if (max_norm is { } bound)
        {
            using var _ = torch.no_grad();
            Aten.CallVoid("embedding_renorm_", weight_, input, bound, norm_type);
        }
        return Aten.Call("embedding_bag.padding_idx", weight_, input, offsets, scale_grad_by_freq, (long)mode, sparse, perSampleWeights,
            include_last_offset, padding < 0 ? null : (long?)padding).MoveToOuterDisposeScope();
    }

    public new Tensor call(Tensor input, Tensor? offsets, Tensor? perSampleWeights) => base.call(input, offsets, perSampleWeights);

    public Tensor call(Tensor input, Tensor? offsets) => base.call(input, offsets, null);

    public Tensor call(Tensor input) => base.call(input, null, null);
}
