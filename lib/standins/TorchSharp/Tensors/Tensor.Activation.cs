using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // The functions that networks put between their layers.
    public partial class Tensor
    {
        /// <summary>max(x, 0).</summary>
        public Tensor relu() => Aten.Call("relu", this);

        /// <summary>max(x, 0), in place.</summary>
        public Tensor relu_() => Aten.InPlace("relu_", this);

        /// <summary>x kept in 0 … 6.</summary>
        public Tensor relu6() => Aten.Call("relu6", this);

        /// <summary>x kept in 0 … 6, in place.</summary>
        public Tensor relu6_() => Aten.InPlace("relu6_", this);

        /// <summary>1 / (1 + e⁻ˣ).</summary>
        public Tensor sigmoid() => Aten.Call("sigmoid", this);

        /// <summary>1 / (1 + e⁻ˣ), in place.</summary>
        public Tensor sigmoid_() => Aten.InPlace("sigmoid_", this);

        /// <summary>log sigmoid(x).</summary>
        public Tensor log_sigmoid() => Aten.Call("log_sigmoid", this);

        /// <summary>eˣ divided by its sum along dim: probabilities.</summary>
        public Tensor softmax(long dim, ScalarType? dtype = null) => Aten.Call("softmax.int", this, dim, dtype);

        /// <summary>log of softmax, without overflow.</summary>
        public Tensor log_softmax(long dim, ScalarType? dtype = null) => Aten.Call("log_softmax.int", this, dim, dtype);

        /// <summary>x above zero, negative_slope · x below.</summary>
        public Tensor leaky_relu(Scalar negative_slope) => Aten.Call("leaky_relu", this, negative_slope);

        /// <summary>Leaky ReLU in place.</summary>
        public Tensor leaky_relu_(Scalar negative_slope) => Aten.InPlace("leaky_relu_", this, negative_slope);

        /// <summary>x above zero, α(eˣ − 1) below.</summary>
        public Tensor elu(Scalar alpha, Scalar scale, Scalar input_scale) => Aten.Call("elu", this, alpha, scale, input_scale);
        public Tensor elu(double alpha = 1) => Aten.Call("elu", this, alpha);

        /// <summary>ELU in place.</summary>
        public Tensor elu_(Scalar alpha, Scalar scale, Scalar input_scale) => Aten.InPlace("elu_", this, alpha, scale, input_scale);
        public Tensor elu_(double alpha = 1) => Aten.InPlace("elu_", this, alpha);

        /// <summary>x above zero, α(e^(x/α) − 1) below.</summary>
        public Tensor celu() => Aten.Call("celu", this);
        public Tensor celu(Scalar alpha) => Aten.Call("celu", this, alpha);

        /// <summary>CELU in place.</summary>
        public Tensor celu_() => Aten.InPlace("celu_", this);
        public Tensor celu_(Scalar alpha) => Aten.InPlace("celu_", this, alpha);

        /// <summary>ELU with the scale that keeps mean 0 and variance 1.</summary>
        public Tensor selu() => Aten.Call("selu", this);

        /// <summary>SELU in place.</summary>
        public Tensor selu_() => Aten.InPlace("selu_", this);

        /// <summary>x · Φ(x).</summary>
        public Tensor gelu() => Aten.Call("gelu", this);

        /// <summary>GELU in place.</summary>
        public Tensor gelu_() => Aten.InPlace("gelu_", this);

        /// <summary>x · sigmoid(x).</summary>
        public Tensor silu() => Aten.Call("silu", this);

        /// <summary>SiLU in place.</summary>
        public Tensor silu_() => Aten.InPlace("silu_", this);

        /// <summary>log(1 + e^(βx)) / β.</summary>
        public Tensor softplus(double beta = 1, double threshold = 20) => Aten.Call("softplus", this, beta, threshold);

        /// <summary>A sigmoid of three straight lines.</summary>
        public Tensor hardsigmoid() => Aten.Call("hardsigmoid", this);

        /// <summary>Hard sigmoid in place.</summary>
        public Tensor hardsigmoid_() => Aten.InPlace("hardsigmoid_", this);

        /// <summary>x times a sigmoid of three straight lines.</summary>
        public Tensor hardswish() => Aten.Call("hardswish", this);

        /// <summary>Hard swish in place.</summary>
        public Tensor hardswish_() => Aten.InPlace("hardswish_", this);

        /// <summary>x kept in min … max.</summary>
        public Tensor hardtanh(Scalar min, Scalar max) => Aten.Call("hardtanh", this, min, max);

        /// <summary>x kept in min … max, in place.</summary>
        public Tensor hardtanh_(Scalar min, Scalar max) => Aten.InPlace("hardtanh_", this, min, max);

        /// <summary>Leaky ReLU with a learned slope.</summary>
        public Tensor prelu(Tensor target) => Aten.Call("prelu", this, target);

        /// <summary>Leaky ReLU with the mean of the two slopes (a random slope belongs to training; see nn.RReLU).</summary>
        public Tensor rrelu(double lower = 0.125, double upper = 1.0 / 3) => Aten.Call("rrelu", this, lower, upper);

        /// <summary>Leaky ReLU with the mean of the two slopes, in place.</summary>
        public Tensor rrelu_(double lower = 0.125, double upper = 1.0 / 3) => Aten.InPlace("rrelu_", this, lower, upper);

        /// <summary>The first half times the sigmoid of the second half, along dim.</summary>
        public Tensor glu(long dim = -1) => Aten.Call("glu", this, dim);

        /// <summary>x above the threshold, value elsewhere.</summary>
        public Tensor threshold(Scalar threshold, Scalar value) => Aten.Call("threshold", this, threshold, value);

        /// <summary>Threshold in place.</summary>
        public Tensor threshold_(Scalar threshold, Scalar value) => Aten.InPlace("threshold_", this, threshold, value);
    }
}
