using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace Course;

/// <summary>70,000 small grey pictures of clothes in ten classes (Xiao, Rasul and Vollgraf, 2017).</summary>
public static class FashionMnist
{
    /// <summary>The names of the classes 0 to 9.</summary>
    public static IReadOnlyList<string> ClassNames { get; } =
        ["T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot"];

    /// <summary>Reads the pictures after comparing the files with their checksums.</summary>
    /// <param name="trainCount">How many of the 60,000 training pictures, from the first on.</param>
    /// <param name="testCount">How many of the 10,000 test pictures, from the first on.</param>
    /// <returns>Both sets: <c>var (train, test) = FashionMnist.Load();</c></returns>
    /// <exception cref="DataFileException">A file is missing or damaged; the message names it and says how to get it back.</exception>
    /// <exception cref="ArgumentOutOfRangeException">More pictures than there are, or none, were asked for.</exception>
    public static (ImageSet train, ImageSet test) Load(int trainCount = 60_000, int testCount = 10_000) =>
        Load(DataFiles.Default, trainCount, testCount);

    internal static (ImageSet train, ImageSet test) Load(DataFiles files, int trainCount, int testCount) =>
        (Read(files, "train", trainCount, 60_000), Read(files, "t10k", testCount, 10_000));

    private static ImageSet Read(DataFiles files, string part, int count, int available, [CallerArgumentExpression(nameof(count))] string? name = null)
    {
        if (count < 1 || count > available)
        {
            throw new ArgumentOutOfRangeException(name, $"Fashion-MNIST has {available:N0} pictures in this part; {count:N0} cannot be taken.");
        }
        var images = IdxFile.Read(files.Find($"fashion-mnist/{part}-images-idx3-ubyte.gz"));
        var labels = IdxFile.Read(files.Find($"fashion-mnist/{part}-labels-idx1-ubyte.gz"));
        using var scope = NewDisposeScope();
        var pixels = tensor(images.Values[..(count * 28 * 28)], [count, 1, 28, 28]).to_type(ScalarType.Float32).div_(255);
        var classes = tensor(labels.Values[..count], [count]).to_type(ScalarType.Int64);
        return new ImageSet(pixels.DetachFromDisposeScope(), classes.DetachFromDisposeScope(), ClassNames);
    }
}

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

    /// <inheritdoc/>
    public string ToHtml() => HtmlText.Line(ToString());

    /// <summary>The number of pictures and their shape.</summary>
    public override string ToString() => $"{Count:N0} pictures [{string.Join(", ", Images.shape)}] of {ClassNames.Count} classes";
}
