using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class functional
        {
            /// <summary>Adds a border: pad lists how many elements go before and after the last dimension, then the one before it, and so on.</summary>
            public static Tensor pad(Tensor input, long[] pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                mode is PaddingModes.Constant or PaddingModes.Zeros
                    ? Aten.Call("constant_pad_nd", input, pad, mode == PaddingModes.Zeros ? 0 : value)
                    : Aten.Call("pad", input, pad, mode switch { PaddingModes.Reflect => "reflect", PaddingModes.Replicate => "replicate", _ => "circular" });

            public static Tensor pad(Tensor input, ReadOnlySpan<long> pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, pad.ToArray(), mode, value);

            public static Tensor pad(Tensor input, long pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, [pad, pad], mode, value);

            public static Tensor pad(Tensor input, (long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, [pad.Item1, pad.Item2], mode, value);

            public static Tensor pad(Tensor input, (long, long, long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) =>
                functional.pad(input, [pad.Item1, pad.Item2, pad.Item3, pad.Item4], mode, value);

            /// <summary>Gives images `[batch, channels, …]` another size.</summary>
            /// <param name="x">The images.</param>
            /// <param name="size">The new lengths; or give scale_factor.</param>
            /// <param name="scale_factor">The factor of each dimension, or one for all.</param>
            /// <param name="mode">Linear for sequences, Bilinear and Bicubic for images, Trilinear for volumes, the others for all.</param>
            /// <param name="align_corners">Whether the corner pixels' centres stay where they are.</param>
            /// <param name="recompute_scale_factor">Whether the factor that is used is that of the rounded size.</param>
            /// <param name="antialias">Whether shrinking averages over all pixels (Bilinear and Bicubic).</param>
            public static Tensor interpolate(Tensor x, long[]? size = null, double[]? scale_factor = null, InterpolationMode mode = InterpolationMode.Nearest,
                bool? align_corners = null, bool recompute_scale_factor = false, bool antialias = false)
            {
                var dimensions = (int)x.dim() - 2;
                if (size is null == scale_factor is null) throw new ArgumentException("interpolate needs either size or scale_factor.");
                if (align_corners is not null && mode is InterpolationMode.Nearest or InterpolationMode.Area or InterpolationMode.NearestExact)
                    throw new ArgumentException($"align_corners has no meaning for {mode}.", nameof(align_corners));
                if (size is { Length: 1 }) size = Both(size, dimensions);
                if (scale_factor is { Length: 1 }) scale_factor = Enumerable.Repeat(scale_factor[0], dimensions).ToArray();
                if ((size?.Length ?? scale_factor!.Length) != dimensions)
                    throw new ArgumentException($"The input has {dimensions} spatial dimensions, but {size?.Length ?? scale_factor!.Length} lengths or factors were given.");
                if (scale_factor is not null && (recompute_scale_factor || mode == InterpolationMode.Area))
                {
                    var shape = x.shape;
                    size = scale_factor.Select((factor, d) => (long)Math.Floor(shape[d + 2] * factor)).ToArray();
                    scale_factor = null;
                }
                var align = align_corners ?? false;
                return (mode, dimensions) switch
                {
                    (InterpolationMode.Area, 1) => Aten.Call("adaptive_avg_pool1d", x, size),
                    (InterpolationMode.Area, 2) => Aten.Call("adaptive_avg_pool2d", x, size),
                    (InterpolationMode.Area, 3) => Aten.Call("adaptive_avg_pool3d", x, size),
                    (InterpolationMode.Nearest, >= 1 and <= 3) => Aten.Call($"upsample_nearest{dimensions}d.vec", x, size, scale_factor),
                    (InterpolationMode.NearestExact, >= 1 and <= 3) => Aten.Call($"_upsample_nearest_exact{dimensions}d.vec", x, size, scale_factor),
                    (InterpolationMode.Linear, 1) => Aten.Call("upsample_linear1d.vec", x, size, align, scale_factor),
                    (InterpolationMode.Bilinear, 2) => Aten.Call(antialias ? "_upsample_bilinear2d_aa.vec" : "upsample_bilinear2d.vec", x, size, align, scale_factor),
                    (InterpolationMode.Bicubic, 2) => Aten.Call(antialias ? "_upsample_bicubic2d_aa.vec" : "upsample_bicubic2d.vec", x, size, align, scale_factor),
                    (InterpolationMode.Trilinear, 3) => Aten.Call("upsample_trilinear3d.vec", x, size, align, scale_factor),
                    _ => throw new ArgumentException($"{mode} does not work on an input of {dimensions} spatial dimensions."),
                };
            }

            /// <summary>Makes images larger (interpolate under its older name).</summary>
            public static Tensor upsample(Tensor input, long[]? size = null, double[]? scale_factor = null, UpsampleMode mode = UpsampleMode.Nearest, bool align_corners = false) =>
                interpolate(input, size, scale_factor, (InterpolationMode)mode, mode == UpsampleMode.Nearest ? null : align_corners);

            /// <summary>Makes images larger by repeating pixels.</summary>
            public static Tensor upsample_nearest(Tensor x, long[]? size = null, double[]? scale_factor = null, bool align_corners = false) =>
                interpolate(x, size, scale_factor);

            /// <summary>Makes images larger with straight lines between pixels, corners aligned or not.</summary>
            public static Tensor upsample_bilinear(Tensor x, long[]? size = null, double[]? scale_factor = null, bool align_corners = false) =>
                interpolate(x, size, scale_factor, InterpolationMode.Bilinear, align_corners);

            /// <summary>The places that affine maps send an image's pixels to: theta `[batch, 2, 3]`, size of the images; result `[batch, height, width, 2]`.</summary>
            public static Tensor affine_grid(Tensor theta, long[]? size = null, bool align_corners = false) =>
                Aten.Call("affine_grid_generator", theta, size ?? throw new ArgumentNullException(nameof(size), "affine_grid needs the size of the images."), align_corners);

            /// <summary>Reads images at given places: grid `[batch, height, width, 2]` of (x, y), −1 … 1 from one edge to the other.</summary>
            public static Tensor grid_sample(Tensor input, Tensor grid, GridSampleMode mode = GridSampleMode.Bilinear,
                GridSamplePaddingMode padding_mode = GridSamplePaddingMode.Zeros, bool? align_corners = null) =>
                // libtorch counts 0 bilinear, 1 nearest; 0 zeros, 1 border, 2 reflection.
                Aten.Call("grid_sampler", input, grid, mode == GridSampleMode.Nearest ? 1 : 0,
                    padding_mode switch { GridSamplePaddingMode.Border => 1, GridSamplePaddingMode.Reflection => 2, _ => 0 }, align_corners ?? false);

            /// <summary>Turns channels into pixels: `[batch, c·r², h, w]` to `[batch, c, h·r, w·r]`.</summary>
            public static Tensor pixel_shuffle(Tensor input, long upscale_factor) => Aten.Call("pixel_shuffle", input, upscale_factor);

            /// <summary>Turns pixels into channels: the reverse of pixel_shuffle.</summary>
            public static Tensor pixel_unshuffle(Tensor input, long downscale_factor) => Aten.Call("pixel_unshuffle", input, downscale_factor);
        }
    }
}
