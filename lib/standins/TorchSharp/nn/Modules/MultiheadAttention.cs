using TorchSharp.Interop;
using F = TorchSharp.torch.nn.functional;
using init = TorchSharp.torch.nn.init;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Modules;

/// <summary>Attention in several heads (Vaswani et al. 2017): each looks with queries among keys, and returns the values it found.</summary>
public sealed class MultiheadAttention : torch.nn.Module<Tensor, Tensor, Tensor, Tensor?, bool, Tensor?, Tuple<Tensor, Tensor?>>
{
    private readonly long width, heads;
    private readonly double dropout;
    private readonly bool addZeros;
    private readonly Parameter? joint, forQueries, forKeys, forValues, bias, keyBias, valueBias;
    private readonly Linear output;

    internal MultiheadAttention(long embedded_dim, long num_heads, double dropout, bool bias, bool add_bias_kv, bool add_zero_attn, long? kdim, long? vdim)
        : base(nameof(MultiheadAttention))
    {
        if (num_heads < 1 || embedded_dim % num_heads != 0)
            throw new ArgumentException($"A width of {embedded_dim} cannot be split into {num_heads} equal heads.");
        (width, heads, this.dropout, addZeros) = (embedded_dim, num_heads, dropout, add_zero_attn);
        output = new Linear(width, width, bias, null);
        if ((kdim ?? width) == width && (vdim ?? width) == width)
            Own("in_proj_weight", joint = new(init.xavier_uniform_(Fresh.Empty(null, 3 * width, width))));
        else
        {
            Own("q_proj_weight", forQueries = new(init.xavier_uniform_(Fresh.Empty(null, width, width))));
            Own("k_proj_weight", forKeys = new(init.xavier_uniform_(Fresh.Empty(null, width, kdim ?? width))));
            Own("v_proj_weight", forValues = new(init.xavier_uniform_(Fresh.Empty(null, width, vdim ?? width))));
        }
        if (bias)
        {
            Own("in_proj_bias", this.bias = Fresh.Filled(null, 0, 3 * width));
            init.zeros_(output.bias!);
        }
        if (add_bias_kv)
        {
            Own("bias_k", keyBias = new(init.xavier_normal_(Fresh.Empty(null, 1, 1, width))));
            Own("bias_v", valueBias = new(init.xavier_normal_(Fresh.Empty(null, 1, 1, width))));
        }
        register_module("out_proj", output);

        void Own(string name, Parameter parameter) => register_parameter(name, parameter);
    }

    /// <param name="query">`[length, batch, embedded_dim]`.</param>
    /// <param name="key">`[source, batch, kdim]`.</param>
    /// <param name="value">`[source, batch, vdim]`.</param>
    /// <param name="key_padding_mask">`[batch, source]`, true where a key does not count; or null.</param>
    /// <param name="need_weights">Whether the weights are returned.</param>
    /// <param name="attn_mask">`[length, source]` or one for each batch and head: true hides (Bool), or numbers that are added; or null.</param>
    /// <returns>The result `[length, batch, embedded_dim]`, and the heads' mean weights `[batch, length, source]` or null.</returns>
    public override Tuple<Tensor, Tensor?> forward(Tensor query, Tensor key, Tensor value, Tensor? key_padding_mask, bool need_weights, Tensor? attn_mask)
    {
        using var scope = torch.NewDisposeScope();
        var shape = query.shape;
        if (shape.Length != 3 || shape[2] != width)
            throw new ArgumentException($"The query has shape [{string.Join(", ", shape)}]; it needs [length, batch, {width}].", nameof(query));
        var (length, batch) = (shape[0], shape[1]);
        var q = F.linear(query, forQueries ?? Third(joint!, 0), bias is null ? null : Third(bias, 0));
        var k = F.linear(key, forKeys ?? Third(joint!, 1), bias is null ? null : Third(bias, 1));
        var v = F.linear(value, forValues ?? Third(joint!, 2), bias is null ? null : Third(bias, 2));
        var added = 0L; // keys that are not in the source, which the masks do not know
        if (keyBias is not null)
        {
            var everywhere = new[] { 1, batch, width };
            k = Aten.Call("cat", new[] { k, Aten.Call("expand", keyBias, everywhere) });
            v = Aten.Call("cat", new[] { v, Aten.Call("expand", valueBias, everywhere) });
            added++;
        }
        (q, k, v) = (Heads(q, batch), Heads(k, batch), Heads(v, batch));
        if (addZeros)
        {
            var zeros = Aten.Call("zeros", new[] { batch * heads, 1, width / heads }, query.dtype);
            (k, v) = (Aten.Call("cat", new[] { k, zeros }, 1), Aten.Call("cat", new[] { v, zeros }, 1));
            added++;
        }
        var scores = Aten.Call("mul.Scalar", Aten.Call("bmm", q, Aten.Call("transpose.int", k, 1, 2)), 1 / Math.Sqrt(width / heads));
        var source = scores.shape[2];
        if (attn_mask is not null) scores = Masked(scores, Widened(attn_mask, added));
        if (key_padding_mask is not null)
        {
            var mask = Aten.Call("reshape", Widened(key_padding_mask, added), new[] { batch, 1, 1, source });
            var each = Masked(Aten.Call("reshape", scores, new[] { batch, heads, length, source }), mask);
            scores = Aten.Call("reshape", each, new[] { batch * heads, length, source });
        }
        var weights = Aten.Call("softmax.int", scores, -1);
        if (dropout > 0) weights = F.dropout(weights, dropout, training);
        var found = Aten.Call("reshape", Aten.Call("transpose.int", Aten.Call("bmm", weights, v), 0, 1), new[] { length, batch, width });
        var result = output.call(found).MoveToOuterDisposeScope();
        if (!need_weights) return new(result, null);
        var mean = Aten.Call("mean.dim", Aten.Call("reshape", weights, new[] { batch, heads, length, source }), new long[] { 1 });
        return new(result, mean.MoveToOuterDisposeScope());
    }

    public new Tuple<Tensor, Tensor?> call(Tensor query, Tensor key, Tensor value, Tensor? key_padding_mask = null, bool need_weights = true,
        Tensor? attn_mask = null) =>
        base.call(query, key, value, key_padding_mask, need_weights, attn_mask);

    private Tensor Third(Tensor all, int part) => Aten.Call("slice.Tensor", all, 0, part * width, (part + 1) * width);

    private Tensor Heads(Tensor x, long batch) =>
        Aten.Call("transpose.int", Aten.Call("reshape", x, new[] { -1, batch * heads, width / heads }), 0, 1);

    private static Tensor Widened(Tensor mask, long added) => added == 0 ? mask : Aten.Call("constant_pad_nd", mask, new[] { 0, added }, 0);

    private static Tensor Masked(Tensor scores, Tensor mask) => mask.dtype == torch.ScalarType.Bool
        ? Aten.Call("masked_fill.Scalar", scores, mask, double.NegativeInfinity)
        : Aten.Call("add.Tensor", scores, mask);
}
