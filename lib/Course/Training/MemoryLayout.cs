using static TorchSharp.torch;

namespace Course;

/// <summary>In which order the numbers of a picture lie in memory.</summary>
public static class MemoryLayout
{
    /// <summary>
    /// Lays the channels of each pixel side by side in memory: [n, c, h, w] as before, stored as n, h, w, c. The same numbers, but libtorch
    /// pools them several times faster, and what convolutions make of them keeps that order. PyTorch's
    /// <c>x.to(memory_format=torch.channels_last)</c>. A model that calls <c>view</c> behind a convolution needs <c>reshape</c> then.
    /// </summary>
    /// <remarks>
    /// It is also the safe order. In the usual one, libtorch 2.10 (oneDNN) was seen to return a wrong gradient, without a word, for the float32
    /// input of a convolution larger than 1 × 1 whose number of kernels is no multiple of 16: on one machine with AVX-512, on another not.
    /// </remarks>
    /// <param name="pictures">[n, c, h, w].</param>
    /// <returns>[n, c, h, w]; it shares its memory with <paramref name="pictures"/> if they lie so already, as contiguous ones of a single channel do.</returns>
    /// <exception cref="ArgumentException">The tensor has not four dimensions.</exception>
    public static Tensor ChannelsLast(this Tensor pictures)
    {
        if (pictures.shape is not [_, var c, var h, var w])
        {
            throw new ArgumentException($"Pictures are [n, channels, height, width], not [{string.Join(", ", pictures.shape)}].", nameof(pictures));
        }
        // The strides are spelled out: with a single channel both orders are one, and libtorch would take it for the usual one.
        var laid = pictures.permute(0, 2, 3, 1).contiguous();
        return laid.as_strided(pictures.shape, [c * h * w, 1, w * c, c], laid.storage_offset());
    }
}
