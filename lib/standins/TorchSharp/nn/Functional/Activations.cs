using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>max(0, x).</summary>
            public static Tensor relu(Tensor x, bool inplace = false) => Aten.Call(inplace ? "relu_" : "relu", x);

            /// <summary>x, cut to 0 … 6.</summary>
            public static Tensor relu6(Tensor x, bool inplace = false) => Aten.Call(inplace ? "relu6_" : "relu6", x);

            /// <summary>x where positive, else x times a slope.</summary>
            public static Tensor leaky_relu(Tensor input, double negative_slope = 0.01, bool inplace = false) =>
                Aten.Call(inplace ? "leaky_relu_" : "leaky_relu", input, negative_slope);

            /// <summary>x where positive, else x times a slope that is learnt: weight has one element, or one a channel.</summary>
            public static Tensor prelu(Tensor input, Tensor weight) => Aten.Call("prelu", input, weight);

            /// <summary>x where positive, else x times the middle of two slopes.</summary>
            public static Tensor rrelu(Tensor x, double lower = 1.0 / 8, double upper = 1.0 / 3, bool inplace = false) =>
                Aten.Call(inplace ? "rrelu_" : "rrelu", x, lower, upper);

            /// <summary>x where positive, else α(eˣ − 1).</summary>
            public static Tensor elu(Tensor x, double alpha, bool inplace = false) => Aten.Call(inplace ? "elu_" : "elu", x, alpha);

            /// <summary>ELU with the two constants that keep mean 0 and variance 1 (Klambauer et al. 2017).</summary>
            public static Tensor selu(Tensor x, bool inplace = false) => Aten.Call(inplace ? "selu_" : "selu", x);

            /// <summary>x where positive, else α(e^(x/α) − 1).</summary>
            public static Tensor celu(Tensor x, double alpha, bool inplace = false) => Aten.Call(inplace ? "celu_" : "celu", x, alpha);

            /// <summary>x·Φ(x), Φ the distribution function of the standard normal distribution.</summary>
            public static Tensor gelu(Tensor x) => Aten.Call("gelu", x);

            public static Tensor gelu(Tensor x, bool inplace) => Aten.Call(inplace ? "gelu_" : "gelu", x);

            /// <summary>x·sigmoid(x).</summary>
            public static Tensor silu(Tensor x, bool inplace = false) => Aten.Call(inplace ? "silu_" : "silu", x);

            /// <summary>x·tanh(softplus(x)).</summary>
            public static Tensor mish(Tensor x, bool inplace = false) => Aten.Call(inplace ? "mish_" : "mish", x);

            /// <summary>1 / (1 + e⁻ˣ).</summary>
            public static Tensor sigmoid(Tensor x) => Aten.Call("sigmoid", x);

            public static Tensor sigmoid(Tensor x, bool inplace) => Aten.Call(inplace ? "sigmoid_" : "sigmoid", x);

            /// <summary>ln sigmoid(x), without overflow.</summary>
            public static Tensor logsigmoid(Tensor x) => Aten.Call("log_sigmoid", x);

            /// <summary>The hyperbolic tangent.</summary>
            public static Tensor tanh(Tensor x, bool inplace = false) => Aten.Call(inplace ? "tanh_" : "tanh", x);

            /// <summary>x − tanh(x).</summary>
            public static Tensor tanhshrink(Tensor x, bool inplace = false)
            {
                using var tanh = Aten.Call("tanh", x);
                return Aten.Call(inplace ? "sub_.Tensor" : "sub.Tensor", x, tanh);
            }

            /// <summary>x, cut to two bounds.</summary>
            public static Tensor hardtanh(Tensor x, double min_val = -1, double max_val = 1, bool inplace = false) =>
                Aten.Call(inplace ? "hardtanh_" : "hardtanh", x, min_val, max_val);

            /// <summary>A sigmoid of three straight pieces: x/6 + ½, cut to 0 … 1.</summary>
            public static Tensor hardsigmoid(Tensor input, bool inplace = false) => Aten.Call(inplace ? "hardsigmoid_" : "hardsigmoid", input);

            /// <summary>x·hardsigmoid(x).</summary>
            public static Tensor hardswish(Tensor input, bool inplace = false) => Aten.Call(inplace ? "hardswish_" : "hardswish", input);

            /// <summary>x where |x| is above λ, else 0.</summary>
            public static Tensor hardshrink(Tensor x, double lambda = 0.5) => Aten.Call("hardshrink", x, lambda);

            /// <summary>x moved by λ towards 0.</summary>
            public static Tensor softshrink(Tensor x, double lambda = 0.5) => Aten.Call("softshrink", x, lambda);

            /// <summary>ln(1 + e^(βx)) / β; x itself where βx is above the threshold.</summary>
            public static Tensor softplus(Tensor x, double beta = 1, double threshold = 20) => Aten.Call("softplus", x, beta, threshold);

            /// <summary>x / (1 + |x|).</summary>
            public static Tensor softsign(Tensor x, bool inplace = false)
            {
                using var size = Aten.Call("abs", x);
                using var below = Aten.Call("add.Scalar", size, 1);
                return Aten.Call(inplace ? "div_.Tensor" : "div.Tensor", x, below);
            }

            /// <summary>x where above a threshold, else a fixed value.</summary>
            public static Tensor threshold(Tensor x, double threshold, double value, bool inplace = false) =>
                Aten.Call(inplace ? "threshold_" : "threshold", x, threshold, value);

            /// <summary>Halves a dimension: the first half times the sigmoid of the second.</summary>
            public static Tensor glu(Tensor input, long dim = -1) => Aten.Call("glu", input, dim);

            /// <summary>eˣ over the sum of eˣ along a dimension: shares that add up to 1.</summary>
            public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => Aten.Call("softmax.int", input, dim, dtype);

            /// <summary>Softmax over the channels of `[batch, channels, height, width]`.</summary>
            public static Tensor softmax2d(Tensor x) => Aten.Call("softmax.int", x, -3);

            /// <summary>ln softmax(x), without overflow.</summary>
            public static Tensor log_softmax(Tensor x, long dim) => Aten.Call("log_softmax.int", x, dim);

            /// <summary>softmax(−x).</summary>
            public static Tensor softmin(Tensor x, long dim)
            {
                using var negative = Aten.Call("neg", x);
                return Aten.Call("softmax.int", negative, dim);
            }
        }
    }
}
