using F = TorchSharp.torch.nn.functional;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Modules;

/// <summary>A layer of a transformer's encoder: attention, then two linear layers, each added to what came in and normalised.</summary>
public sealed class TransformerEncoderLayer : torch.nn.Module<Tensor, Tensor>
{
    private readonly long width, heads, inner;
    private readonly double p;
    private readonly torch.nn.Activations activation;
    private readonly MultiheadAttention self_attn;
    private readonly Linear linear1, linear2;
    private readonly LayerNorm norm1, norm2;
    private readonly Dropout dropout, dropout1, dropout2;

    internal TransformerEncoderLayer(long d_model, long nhead, long dim_feedforward, double dropout, torch.nn.Activations activation)
        : base(nameof(TransformerEncoderLayer))
    {
        (width, heads, inner, p, this.activation) = (d_model, nhead, dim_feedforward, dropout, activation);
        register_module(nameof(self_attn), self_attn = new(width, heads, p, true, false, false, null, null));
        register_module(nameof(linear1), linear1 = new(width, inner, true, null));
        register_module(nameof(dropout), this.dropout = new(p, false));
        register_module(nameof(linear2), linear2 = new(inner, width, true, null));
        register_module(nameof(norm1), norm1 = new([width], 1e-5, true, true, null));
        register_module(nameof(norm2), norm2 = new([width], 1e-5, true, true, null));
        register_module(nameof(dropout1), dropout1 = new(p, false));
        register_module(nameof(dropout2), dropout2 = new(p, false));
    }

    /// <param name="src">`[length, batch, d_model]`; so is the result.</param>
    public override Tensor forward(Tensor src) => Encode(src, null, null);

    public Tensor call(Tensor src, Tensor? src_mask) => Encode(src, src_mask, null);

    /// <param name="src">`[length, batch, d_model]`.</param>
    /// <param name="src_mask">`[length, length]`: true hides (Bool), or numbers that are added; or null.</param>
    /// <param name="src_key_padding_mask">`[batch, length]`, true where an element does not count; or null.</param>
    public Tensor call(Tensor src, Tensor? src_mask, Tensor? src_key_padding_mask) => Encode(src, src_mask, src_key_padding_mask);

    private Tensor Encode(Tensor src, Tensor? mask, Tensor? padding)
    {
        using var scope = torch.NewDisposeScope();
        var seen = self_attn.call(src, src, src, padding, false, mask).Item1;
        var x = norm1.call(Interop.Aten.Call("add.Tensor", src, dropout1.call(seen)));
        var between = linear1.call(x);
        between = activation == torch.nn.Activations.GELU ? F.gelu(between) : F.relu(between);
        var thought = linear2.call(dropout.call(between));
        return norm2.call(Interop.Aten.Call("add.Tensor", x, dropout2.call(thought))).MoveToOuterDisposeScope();
    }

    /// <summary>Another layer with the same parameters. It draws no random numbers.</summary>
    internal TransformerEncoderLayer Copy()
    {
        using var state = torch.Generator.Default.get_state();
        var copy = new TransformerEncoderLayer(width, heads, inner, p, activation);
        torch.Generator.Default.set_state(state);
        copy.load_state_dict(state_dict());
        if (self_attn.parameters().First().dtype is var type && type != copy.self_attn.parameters().First().dtype) copy.to(type);
        return copy;
    }
}

/// <summary>Layers of a transformer's encoder, one after the other.</summary>
public sealed class TransformerEncoder : torch.nn.Module<Tensor, Tensor?, Tensor?, Tensor>
{
    private readonly ModuleList<TransformerEncoderLayer> layers = new();

    internal TransformerEncoder(TransformerEncoderLayer encoder_layer, long num_layers) : base(nameof(TransformerEncoder))
    {
        for (var k = 0L; k < num_layers; k++) layers.Add(encoder_layer.Copy());
        register_module(nameof(layers), layers);
    }

    /// <param name="src">`[length, batch, d_model]`; so is the result.</param>
    /// <param name="src_mask">`[length, length]`: true hides (Bool), or numbers that are added; or null.</param>
    /// <param name="src_key_padding_mask">`[batch, length]`, true where an element does not count; or null.</param>
    public override Tensor forward(Tensor src, Tensor? src_mask, Tensor? src_key_padding_mask)
    {
        var value = src;
        foreach (var layer in layers)
        {
            var next = layer.call(value, src_mask, src_key_padding_mask);
            if (!ReferenceEquals(value, src)) value.Dispose();
            value = next;
        }
        return value;
    }

    public Tensor call(Tensor src) => base.call(src, null, null);

    public Tensor call(Tensor src, Tensor? src_mask) => base.call(src, src_mask, null);
}
