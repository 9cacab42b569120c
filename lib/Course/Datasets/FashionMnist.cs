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
