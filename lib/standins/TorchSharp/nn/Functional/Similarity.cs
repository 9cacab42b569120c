using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>The cosine of the angle between vectors along a dimension.</summary>
            public static Tensor cosine_similarity(Tensor x1, Tensor x2, long dim = 1, double eps = 1e-8) => Aten.Call("cosine_similarity", x1, x2, dim, eps);

            /// <summary>The p-norm of x₁ − x₂ + eps along the last dimension.</summary>
            public static Tensor pairwise_distance(Tensor input1, Tensor input2, double p = 2, double eps = 1e-6, bool keepdim = false) =>
                Aten.Call("pairwise_distance", input1, input2, p, eps, keepdim);

            /// <summary>A 1 at each class number's place: `[…]` of Int64 to `[…, num_classes]`; −1 takes the largest number plus one.</summary>
            public static Tensor one_hot(Tensor x, long num_classes = -1) => Aten.Call("one_hot", x, num_classes);

            /// <summary>softmax(q·kᵀ/√d)·v: query `[…, L, d]`, key `[…, S, d]`, value `[…, S, dv]`, result `[…, L, dv]`.</summary>
            /// <param name="query">What is asked.</param>
            /// <param name="key">What answers are found by.</param>
            /// <param name="value">The answers.</param>
            /// <param name="attn_mask">`[…, L, S]`: false hides (Bool), or numbers that are added to the scores.</param>
            /// <param name="p">The probability with which dropout removes a weight.</param>
            /// <param name="is_casual">Whether a position sees only those up to itself.</param>
            public static Tensor scaled_dot_product_attention(Tensor query, Tensor key, Tensor value, Tensor? attn_mask = null, double p = 0, bool is_casual = false)
            {
                if (is_casual && attn_mask is not null) throw new ArgumentException("Give either attn_mask or is_casual, not both.");
                using var scope = NewDisposeScope();
                var scale = 1 / Math.Sqrt(query.size(-1));
                var scores = Aten.Call("mul.Scalar", Aten.Call("matmul", query, Aten.Call("transpose.int", key, -2, -1)), scale);
                if (is_casual)
                {
                    var all = Aten.Call("ones", new[] { query.size(-2), key.size(-2) }, ScalarType.Bool);
                    scores = Aten.Call("masked_fill.Scalar", scores, Aten.Call("triu", all, 1), double.NegativeInfinity);
                }
                else if (attn_mask is not null)
                {
                    scores = attn_mask.dtype == ScalarType.Bool
                        ? Aten.Call("masked_fill.Scalar", scores, Aten.Call("logical_not", attn_mask), double.NegativeInfinity)
                        : Aten.Call("add.Tensor", scores, attn_mask);
                }
                var weights = Aten.Call("softmax.int", scores, -1);
                if (p > 0) weights = Aten.Call("dropout", weights, p, true);
                return Aten.Call("matmul", weights, value).MoveToOuterDisposeScope();
            }
        }
    }
}
