using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Normalises each channel: by the batch's mean and variance in training, else by the running ones, which training updates.</summary>
            public static Tensor batch_norm(Tensor input, Tensor? running_mean, Tensor? running_var, Tensor? weight = null, Tensor? bias = null,
                bool training = false, double momentum = 0.1, double eps = 1e-5)
            {
                // A single number is its own mean: nothing would be left of it, and the running variance would be 0 / 0.
                if (training && input.dim() >= 2 && input.numel() == input.shape[1])
                    throw new ArgumentException($"Expected more than 1 value per channel when training, got input size [{string.Join(", ", input.shape)}].", nameof(input));
                return Aten.Call("batch_norm", input, weight, bias, running_mean, running_var, training, momentum, eps, false);
            }

            /// <summary>Normalises each channel of each sample.</summary>
            public static Tensor instance_norm(Tensor input, Tensor? running_mean = null, Tensor? running_var = null, Tensor? weight = null,
                Tensor? bias = null, bool use_input_stats = true, double momentum = 0.1, double eps = 1e-5) =>
                Aten.Call("instance_norm", input, weight, bias, running_mean, running_var, use_input_stats, momentum, eps, false);

            /// <summary>Normalises over the last dimensions, which normalized_shape names.</summary>
            public static Tensor layer_norm(Tensor input, long[] normalized_shape, Tensor? weight = null, Tensor? bias = null, double eps = 1e-5) =>
                Aten.Call("layer_norm", input, normalized_shape, weight, bias, eps);

            /// <summary>Normalises each group of channels of each sample.</summary>
            public static Tensor group_norm(Tensor input, long num_groups, Tensor? weight = null, Tensor? bias = null, double eps = 1e-5) =>
                Aten.Call("group_norm", input, num_groups, weight, bias, eps);

            /// <summary>Divides each element by (k + α/size · Σ x²)^β over its neighbouring channels (Krizhevsky et al. 2012).</summary>
            public static Tensor local_response_norm(Tensor input, long size, double alpha = 1e-4, double beta = 0.75, double k = 1)
            {
                if (input.dim() < 3) throw new ArgumentException($"local_response_norm needs an input of three or more dimensions; this one has {input.dim()}.");
                using var scope = NewDisposeScope();
                var shape = input.shape;
                // Channels become the rows of an image of one column a position, so that a mean over neighbours is a pooling.
                var squares = Aten.Call("reshape", Aten.Call("mul.Tensor", input, input), new[] { shape[0], 1, shape[1], -1 });
                var padded = Aten.Call("constant_pad_nd", squares, new long[] { 0, 0, size / 2, (size - 1) / 2 }, 0);
                var means = Aten.Call("reshape", avg_pool2d(padded, [size, 1], [1, 1]), shape);
                var divisor = Aten.Call("pow.Tensor_Scalar", Aten.Call("add.Scalar", Aten.Call("mul.Scalar", means, alpha), k), beta);
                return Aten.Call("div.Tensor", input, divisor).MoveToOuterDisposeScope();
            }

            /// <summary>Divides by the p-norm along a dimension, so that it becomes 1; eps keeps from dividing by 0.</summary>
            public static Tensor normalize(Tensor input, double p = 2, long dim = 1, double eps = 1e-12)
            {
                using var norm = Aten.Call("norm.ScalarOpt_dim", input, p, new[] { dim }, true);
                using var divisor = Aten.Call("clamp_min", norm, eps);
                return Aten.Call("div.Tensor", input, divisor);
            }
        }
    }
}
