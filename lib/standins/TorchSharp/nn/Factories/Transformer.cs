using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Attention in several heads.</summary>
        /// <param name="embedded_dim">The width of queries and results.</param>
        /// <param name="num_heads">How many heads share the width.</param>
        /// <param name="dropout">The probability with which a weight is dropped in training.</param>
        /// <param name="bias">Whether projections add a bias.</param>
        /// <param name="add_bias_kv">Whether one learnt key and value are added.</param>
        /// <param name="add_zero_attn">Whether a key and value of zeros are added.</param>
        /// <param name="kdim">The width of keys, if another.</param>
        /// <param name="vdim">The width of values, if another.</param>
        public static MultiheadAttention MultiheadAttention(long embedded_dim, long num_heads, double dropout = 0.0, bool bias = true,
            bool add_bias_kv = false, bool add_zero_attn = false, long? kdim = null, long? vdim = null) =>
            new(embedded_dim, num_heads, dropout, bias, add_bias_kv, add_zero_attn, kdim, vdim);

        /// <summary>A layer of a transformer's encoder.</summary>
        public static TransformerEncoderLayer TransformerEncoderLayer(long d_model = 512, long nhead = 8, long dim_feedforward = 2048,
            double dropout = 0.1, Activations activation = Activations.ReLU) =>
            new(d_model, nhead, dim_feedforward, dropout, activation);

        /// <summary>Layers of a transformer's encoder, which start as copies of one.</summary>
        public static TransformerEncoder TransformerEncoder(TransformerEncoderLayer encoder_layer, long num_layers) => new(encoder_layer, num_layers);
    }
}
