using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            private static readonly long[] Zero = [0], One = [1];

            private static long[]? List(long? value) => value is { } v ? [v] : null;

            /// <summary>Slides filters over a sequence: input `[batch, in, length]`, weight `[out, in / groups, kernel]`.</summary>
            public static Tensor conv1d(Tensor input, Tensor weight, Tensor? bias = null, long? stride = null, long? padding = null, long? dilation = null,
                long groups = 1) =>
                Aten.Call("conv1d", input, weight, bias, List(stride) ?? One, List(padding) ?? Zero, List(dilation) ?? One, groups);

            /// <summary>As conv1d, with padding by rule.</summary>
            public static Tensor conv1d_padding(Tensor input, Tensor weight, Tensor? bias = null, long? stride = null, Padding padding = Padding.Valid,
                long? dilation = null, long groups = 1) =>
                Aten.Call("conv1d.padding", input, weight, bias, List(stride) ?? One, Rule(padding), List(dilation) ?? One, groups);

            /// <summary>Slides filters over images: input `[batch, in, height, width]`, weight `[out, in / groups, kernel height, kernel width]`.</summary>
            public static Tensor conv2d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null,
                long[]? dilation = null, long groups = 1) =>
                Aten.Call("conv2d", input, weight, bias, strides ?? One, padding ?? Zero, dilation ?? One, groups);

            /// <summary>As conv2d, with padding by rule.</summary>
            public static Tensor conv2d_padding(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, Padding padding = Padding.Valid,
                long[]? dilation = null, long groups = 1) =>
                Aten.Call("conv2d.padding", input, weight, bias, strides ?? One, Rule(padding), dilation ?? One, groups);

            /// <summary>Slides filters over volumes: input `[batch, in, depth, height, width]`.</summary>
            public static Tensor conv3d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null,
                long[]? dilation = null, long groups = 1) =>
                Aten.Call("conv3d", input, weight, bias, strides ?? One, padding ?? Zero, dilation ?? One, groups);

            /// <summary>As conv3d, with padding by rule.</summary>
            public static Tensor conv3d_padding(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, Padding padding = Padding.Valid,
                long[]? dilation = null, long groups = 1) =>
                Aten.Call("conv3d.padding", input, weight, bias, strides ?? One, Rule(padding), dilation ?? One, groups);

            /// <summary>The transpose (gradient) of conv1d, which makes sequences longer: weight `[in, out / groups, kernel]`.</summary>
            public static Tensor conv_transpose1d(Tensor input, Tensor weight, Tensor? bias = null, long? stride = null, long? padding = null,
                long? output_padding = null, long? dilation = null, long groups = 1) =>
                Aten.Call("conv_transpose1d", input, weight, bias, List(stride) ?? One, List(padding) ?? Zero, List(output_padding) ?? Zero, groups,
                    List(dilation) ?? One);

            /// <summary>The transpose (gradient) of conv2d, which makes images larger: weight `[in, out / groups, height, width]`.</summary>
            public static Tensor conv_transpose2d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null,
                long[]? output_padding = null, long[]? dilation = null, long groups = 1) =>
                Aten.Call("conv_transpose2d.input", input, weight, bias, strides ?? One, padding ?? Zero, output_padding ?? Zero, groups, dilation ?? One);

            /// <summary>The transpose (gradient) of conv3d, which makes volumes larger: weight `[in, out / groups, depth, height, width]`.</summary>
            public static Tensor conv_transpose3d(Tensor input, Tensor weight, Tensor? bias = null, long[]? strides = null, long[]? padding = null,
                long[]? output_padding = null, long[]? dilation = null, long groups = 1) =>
                Aten.Call("conv_transpose3d.input", input, weight, bias, strides ?? One, padding ?? Zero, output_padding ?? Zero, groups, dilation ?? One);

            /// <summary>Cuts images into patches: `[batch, channels · kernel area, patches]`.</summary>
            public static Tensor unfold(Tensor input, long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
                unfold(input, (kernel_size, kernel_size), (dilation, dilation), (padding, padding), (stride, stride));

            public static Tensor unfold(Tensor input, (long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null,
                (long, long)? stride = null) =>
                Aten.Call("im2col", input, Pair(kernel_size), Pair(dilation ?? (1, 1)), Pair(padding ?? (0, 0)), Pair(stride ?? (1, 1)));

            /// <summary>Adds patches up to images of a given size: the reverse of unfold, where patches do not overlap.</summary>
            public static Tensor fold(Tensor input, long output_size, long kernel_size, long dilation = 1, long padding = 0, long stride = 1) =>
                fold(input, (output_size, output_size), (kernel_size, kernel_size), (dilation, dilation), (padding, padding), (stride, stride));

            public static Tensor fold(Tensor input, (long, long) output_size, (long, long) kernel_size, (long, long)? dilation = null,
                (long, long)? padding = null, (long, long)? stride = null) =>
                Aten.Call("col2im", input, Pair(output_size), Pair(kernel_size), Pair(dilation ?? (1, 1)), Pair(padding ?? (0, 0)), Pair(stride ?? (1, 1)));

            private static long[] Pair((long, long) p) => [p.Item1, p.Item2];

            private static long[]? Pair((long, long)? p) => p is { } both ? [both.Item1, both.Item2] : null;

            private static string Rule(Padding padding) => padding == Padding.Same ? "same" : "valid";
        }
    }
}
