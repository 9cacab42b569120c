using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            private static readonly long[] NoStride = []; // stands for "as the kernel"

            /// <summary>The largest element of each window of `[batch, channels, length]`.</summary>
            public static Tensor max_pool1d(Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                Aten.Call("max_pool1d", input, List(kernel_size), List(stride) ?? NoStride, List(padding) ?? Zero, List(dilation) ?? One, ceil_mode);

            /// <summary>As max_pool1d, with the places of the largest elements.</summary>
            public static (Tensor output, Tensor indices) max_pool1d_with_indices(Tensor input, long kernel_size, long? stride = null, long? padding = null,
                long? dilation = null, bool ceil_mode = false) =>
                Aten.Call2("max_pool1d_with_indices", input, List(kernel_size), List(stride) ?? NoStride, List(padding) ?? Zero, List(dilation) ?? One, ceil_mode);

            /// <summary>The largest pixel of each window of `[batch, channels, height, width]`.</summary>
            public static Tensor max_pool2d(Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null,
                bool ceil_mode = false) =>
                Aten.Call("max_pool2d", input, kernel_size, strides ?? NoStride, padding ?? Zero, dilation ?? One, ceil_mode);

            public static Tensor max_pool2d(Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) =>
                max_pool2d(input, [kernel_size], List(stride), List(padding), List(dilation), ceil_mode);

            public static Tensor max_pool2d(Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null,
                (long, long)? dilation = null, bool ceil_mode = false) =>
                max_pool2d(input, Pair(kernel_size), Pair(stride), Pair(padding), Pair(dilation), ceil_mode);

            /// <summary>As max_pool2d, with the places of the largest pixels.</summary>
            public static (Tensor output, Tensor indices) max_pool2d_with_indices(Tensor input, long[] kernel_size, long[]? strides = null,
                long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) =>
                Aten.Call2("max_pool2d_with_indices", input, kernel_size, strides ?? NoStride, padding ?? Zero, dilation ?? One, ceil_mode);

            /// <summary>The largest element of each window of a volume.</summary>
            public static Tensor max_pool3d(Tensor input, long[] kernel_size, long[]? strides = null, long[]? padding = null, long[]? dilation = null,
                bool ceil_mode = false) =>
                Aten.Call("max_pool3d", input, kernel_size, strides ?? NoStride, padding ?? Zero, dilation ?? One, ceil_mode);

            /// <summary>As max_pool3d, with the places of the largest elements.</summary>
            public static (Tensor output, Tensor indices) max_pool3d_with_indices(Tensor input, long[] kernel_size, long[]? strides = null,
                long[]? padding = null, long[]? dilation = null, bool ceil_mode = false) =>
                Aten.Call2("max_pool3d_with_indices", input, kernel_size, strides ?? NoStride, padding ?? Zero, dilation ?? One, ceil_mode);

            /// <summary>The mean of each window of `[batch, channels, length]`.</summary>
            public static Tensor avg_pool1d(Tensor input, long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false,
                bool count_include_pad = true) =>
                Aten.Call("avg_pool1d", input, List(kernel_size), List(stride) ?? NoStride, List(padding) ?? Zero, ceil_mode, count_include_pad);

            /// <summary>The mean of each window of `[batch, channels, height, width]`.</summary>
            public static Tensor avg_pool2d(Tensor input, long[] kernel_size, long[]? stride = null, long[]? padding = null, bool ceil_mode = false,
                bool count_include_pad = true, long? divisor_override = null) =>
                Aten.Call("avg_pool2d", input, kernel_size, stride ?? NoStride, padding ?? Zero, ceil_mode, count_include_pad, divisor_override);

            public static Tensor avg_pool2d(Tensor input, long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false,
                bool count_include_pad = true, long? divisor_override = null) =>
                avg_pool2d(input, [kernel_size], List(stride), [padding], ceil_mode, count_include_pad, divisor_override);

            public static Tensor avg_pool2d(Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null,
                bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) =>
                avg_pool2d(input, Pair(kernel_size), Pair(stride), Pair(padding), ceil_mode, count_include_pad, divisor_override);

            /// <summary>The mean of each window of a volume.</summary>
            public static Tensor avg_pool3d(Tensor input, long[] kernel_size, long[]? stride = null, long[]? padding = null, bool ceil_mode = false,
                bool count_include_pad = true, long? divisor_override = null) =>
                Aten.Call("avg_pool3d", input, kernel_size, stride ?? NoStride, padding ?? Zero, ceil_mode, count_include_pad, divisor_override);

            /// <summary>Means of as many windows as are asked for.</summary>
            public static Tensor adaptive_avg_pool1d(Tensor input, long output_size) => Aten.Call("adaptive_avg_pool1d", input, List(output_size));

            /// <summary>Means of as many windows as are asked for; 1 gives the mean of each channel.</summary>
            public static Tensor adaptive_avg_pool2d(Tensor input, long[] output_size) => Aten.Call("adaptive_avg_pool2d", input, Both(output_size, 2));

            public static Tensor adaptive_avg_pool2d(Tensor input, long output_size) => adaptive_avg_pool2d(input, [output_size]);

            public static Tensor adaptive_avg_pool2d(Tensor input, (long, long) output_size) => adaptive_avg_pool2d(input, Pair(output_size));

            /// <summary>Means of as many windows as are asked for, of a volume.</summary>
            public static Tensor adaptive_avg_pool3d(Tensor input, long[] output_size) => Aten.Call("adaptive_avg_pool3d", input, Both(output_size, 3));

            public static Tensor adaptive_avg_pool3d(Tensor input, long output_size) => adaptive_avg_pool3d(input, [output_size]);

            public static Tensor adaptive_avg_pool3d(Tensor input, (long, long, long) output_size) =>
                adaptive_avg_pool3d(input, [output_size.Item1, output_size.Item2, output_size.Item3]);

            /// <summary>The largest elements of as many windows as are asked for.</summary>
            public static Tensor adaptive_max_pool1d(Tensor input, long output_size) => First(adaptive_max_pool1d_with_indices(input, output_size));

            /// <summary>As adaptive_max_pool1d, with the places of the largest elements.</summary>
            public static (Tensor output, Tensor indices) adaptive_max_pool1d_with_indices(Tensor input, long output_size) =>
                Aten.Call2("adaptive_max_pool1d", input, List(output_size));

            /// <summary>The largest pixels of as many windows as are asked for.</summary>
            public static Tensor adaptive_max_pool2d(Tensor input, long[] output_size) => First(adaptive_max_pool2d_with_indices(input, output_size));

            /// <summary>As adaptive_max_pool2d, with the places of the largest pixels.</summary>
            public static (Tensor output, Tensor indices) adaptive_max_pool2d_with_indices(Tensor input, long[] output_size) =>
                Aten.Call2("adaptive_max_pool2d", input, Both(output_size, 2));

            /// <summary>The largest elements of as many windows as are asked for, of a volume.</summary>
            public static Tensor adaptive_max_pool3d(Tensor input, long[] output_size) => First(adaptive_max_pool3d_with_indices(input, output_size));

            /// <summary>As adaptive_max_pool3d, with the places of the largest elements.</summary>
            public static (Tensor output, Tensor indices) adaptive_max_pool3d_with_indices(Tensor input, long[] output_size) =>
                Aten.Call2("adaptive_max_pool3d", input, Both(output_size, 3));

            /// <summary>Puts what max_pool2d_with_indices kept back in its places, zeros elsewhere.</summary>
            public static Tensor max_unpool2d(Tensor input, Tensor indices, long[] kernel_size, long[]? stride = null, long[]? padding = null, long[]? output_size = null)
            {
                if (output_size is null)
                {
                    var shape = input.shape;
                    output_size = new long[2];
                    for (var d = 0; d < 2; d++)
                    {
                        var kernel = kernel_size[Math.Min(d, kernel_size.Length - 1)];
                        var step = stride is null ? kernel : stride[Math.Min(d, stride.Length - 1)];
                        output_size[d] = (shape[shape.Length - 2 + d] - 1) * step - 2 * (padding is null ? 0 : padding[Math.Min(d, padding.Length - 1)]) + kernel;
                    }
                }
                return Aten.Call("max_unpool2d", input, indices, output_size[^2..]);
            }

            /// <summary>The p-norm of each window of a sequence.</summary>
            public static Tensor lp_pool1d(Tensor input, double norm_type, long kernel_size, long? stride = null, bool ceil_mode = false)
            {
                using var powers = Aten.Call("pow.Tensor_Scalar", input, norm_type);
                using var means = avg_pool1d(powers, kernel_size, stride, 0, ceil_mode);
                return RootOfSum(means, kernel_size, norm_type);
            }

            /// <summary>The p-norm of each window of an image.</summary>
            public static Tensor lp_pool2d(Tensor input, double norm_type, long[] kernel_size, long[]? stride = null, bool ceil_mode = false)
            {
                using var powers = Aten.Call("pow.Tensor_Scalar", input, norm_type);
                using var means = avg_pool2d(powers, kernel_size, stride, null, ceil_mode);
                return RootOfSum(means, kernel_size[0] * kernel_size[^1], norm_type);
            }

            public static Tensor lp_pool2d(Tensor input, double norm_type, long kernel_size, long? stride = null, bool ceil_mode = false) =>
                lp_pool2d(input, norm_type, [kernel_size], List(stride), ceil_mode);

            private static Tensor RootOfSum(Tensor means, long count, double norm)
            {
                using var scope = NewDisposeScope();
                var sums = Aten.Call("mul.Scalar", Aten.Call("mul.Tensor", Aten.Call("sign", means), Aten.Call("relu", Aten.Call("abs", means))), count);
                return Aten.Call("pow.Tensor_Scalar", sums, 1 / norm).MoveToOuterDisposeScope();
            }

            private static Tensor First((Tensor output, Tensor indices) pair)
            {
                pair.indices.Dispose();
                return pair.output;
            }

            // A single length stands for all dimensions.
            private static long[] Both(long[] lengths, int dimensions) => lengths.Length == 1 ? Enumerable.Repeat(lengths[0], dimensions).ToArray() : lengths;
        }
    }
}
