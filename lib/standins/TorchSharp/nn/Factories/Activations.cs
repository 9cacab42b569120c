using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>max(0, x).</summary>
        public static ReLU ReLU(bool inplace = false) => new(inplace);

        /// <summary>x, cut to 0 … 6.</summary>
        public static ReLU6 ReLU6(bool inplace = false) => new(inplace);

        /// <summary>x where positive, else x times a slope.</summary>
        public static LeakyReLU LeakyReLU(double negative_slope = 0.01, bool inplace = false) => new(negative_slope, inplace);

        /// <summary>x where positive, else x times a slope that is drawn anew in training, and the middle of the two bounds in use.</summary>
        public static RReLU RReLU(double lower = 1.0 / 8, double upper = 1.0 / 3, bool inplace = false) => new(lower, upper, inplace);

        /// <summary>x where positive, else α(eˣ − 1).</summary>
        public static ELU ELU(double alpha = 1.0, bool inplace = false) => new(alpha, inplace);

        /// <summary>ELU with the two constants that keep mean 0 and variance 1.</summary>
        public static SELU SELU(bool inplace = false) => new(inplace);

        /// <summary>x where positive, else α(e^(x/α) − 1).</summary>
        public static CELU CELU(double alpha = 1.0, bool inplace = false) => new(alpha, inplace);

        /// <summary>x·Φ(x), Φ the distribution function of the standard normal distribution.</summary>
        public static GELU GELU() => new(false);

        public static GELU GELU(bool inplace) => new(inplace);

        /// <summary>x·sigmoid(x).</summary>
        public static SiLU SiLU() => new(false);

        public static SiLU SiLU(bool inplace) => new(inplace);

        /// <summary>x·tanh(softplus(x)).</summary>
        public static Mish Mish() => new(false);

        public static Mish Mish(bool inplace) => new(inplace);

        /// <summary>1 / (1 + e⁻ˣ).</summary>
        public static Sigmoid Sigmoid() => new(false);

        public static Sigmoid Sigmoid(bool inplace) => new(inplace);

        /// <summary>ln sigmoid(x), without overflow.</summary>
        public static LogSigmoid LogSigmoid() => new();

        /// <summary>The hyperbolic tangent.</summary>
        public static Tanh Tanh() => new(false);

        public static Tanh Tanh(bool inplace = false) => new(inplace);

        /// <summary>x − tanh(x).</summary>
        public static Tanhshrink Tanhshrink() => new(false);

        public static Tanhshrink Tanhshrink(bool inplace = false) => new(inplace);

        /// <summary>x, cut to two bounds.</summary>
        public static Hardtanh Hardtanh(double min_val = -1.0, double max_val = 1.0, bool inplace = false) => new(min_val, max_val, inplace);

        /// <summary>A sigmoid of three straight pieces: x/6 + ½, cut to 0 … 1.</summary>
        public static Hardsigmoid Hardsigmoid(bool inplace = false) => new(inplace);

        /// <summary>x·hardsigmoid(x).</summary>
        public static Hardswish Hardswish(bool inplace = false) => new(inplace);

        /// <summary>x where |x| is above λ, else 0.</summary>
        public static Hardshrink Hardshrink(double lambda = 0.5) => new(lambda);

        /// <summary>x moved by λ towards 0.</summary>
        public static Softshrink Softshrink(double lambda = 0.5) => new(lambda);

        /// <summary>ln(1 + e^(βx)) / β; x itself where βx is above the threshold.</summary>
        public static Softplus Softplus(double beta = 1.0, double threshold = 20) => new(beta, threshold);

        /// <summary>x / (1 + |x|).</summary>
        public static Softsign Softsign() => new(false);

        public static Softsign Softsign(bool inplace) => new(inplace);

        /// <summary>x where above a threshold, else a fixed value.</summary>
        public static Threshold Threshold(double threshold, double value, bool inplace = false) => new(threshold, value, inplace);

        /// <summary>Halves a dimension: the first half times the sigmoid of the second.</summary>
        public static GLU GLU(long dim = -1) => new(dim);

        /// <summary>eˣ over the sum of eˣ along a dimension: shares that add up to 1.</summary>
        public static Softmax Softmax(long dim) => new(dim);

        /// <summary>Softmax over the channels of `[batch, channels, height, width]`.</summary>
        public static Softmax2d Softmax2d() => new();

        /// <summary>ln softmax(x), without overflow.</summary>
        public static LogSoftmax LogSoftmax(long dim) => new(dim);

        /// <summary>softmax(−x).</summary>
        public static Softmin Softmin(long dim) => new(dim);
    }
}
