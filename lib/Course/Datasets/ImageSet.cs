using static TorchSharp.torch;

namespace Course;

/// <summary>Pictures and what they show.</summary>
/// <param name="Images">[n, 1, 28, 28], float32, 0 (black) to 1 (white).</param>
/// <param name="Labels">[n], int64, the classes.</param>
/// <param name="ClassNames">The name of each class.</param>
public sealed record ImageSet(Tensor Images, Tensor Labels, IReadOnlyList<string> ClassNames) : IHtmlView
{
    /// <summary>How many.</summary>
    public long Count => Images.shape[0];

    /// <summary>The pictures as rows of pixels: [n, 784]. It shares the memory of <see cref="Images"/>.</summary>
    public Tensor Flat => Images.view(Count, -1);

    /// <summary>The first <paramref name="count"/> pictures, sharing memory.</summary>
    public ImageSet Take(long count) => Slice(0, count);

    /// <summary>The pictures from <paramref name="start"/> up to, not including, <paramref name="end"/>, sharing memory.</summary>
    public ImageSet Slice(long start, long end) => new(Images.narrow(0, start, end - start), Labels.narrow(0, start, end - start), ClassNames);

    /// <summary>The number of pictures and their shape.</summary>
    public override string ToString() => $"{Count:N0} pictures [{string.Join(", ", Images.shape)}] of {ClassNames.Count} classes";
}
