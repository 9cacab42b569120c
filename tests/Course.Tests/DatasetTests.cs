using System.Security.Cryptography;
using static TorchSharp.torch;

namespace Course.Tests;

public sealed class DatasetTests : IDisposable
{
    private readonly Shown _shown = new();
    private readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        _shown.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Fashion_mnist_comes_whole_and_in_order()
    {
        var (train, test) = FashionMnist.Load();
        Assert.Equal([60_000, 1, 28, 28], train.Images.shape);
        Assert.Equal([10_000, 784], test.Flat.shape);
        Assert.Equal(ScalarType.Float32, train.Images.dtype);
        Assert.Equal(ScalarType.Int64, train.Labels.dtype);
        // The first training picture is an ankle boot, the first of the test as well.
        Assert.Equal([9L, 0, 0, 3, 0], train.Labels.narrow(0, 0, 5).data<long>().ToArray());
        Assert.Equal([9L, 2, 1, 1, 6], test.Labels.narrow(0, 0, 5).data<long>().ToArray());
        // 0.2860 is the mean pixel that everyone normalises by.
        Assert.Equal(0.2860, train.Images.mean().item<float>(), 3);
        Assert.Equal(0f, train.Images.min().item<float>());
        Assert.Equal(1f, train.Images.max().item<float>());
        Assert.Equal(6000L, train.Labels.eq(3).sum().item<long>());
    }

    [Fact]
    public void A_part_of_fashion_mnist_is_its_beginning()
    {
        var (train, test) = FashionMnist.Load(trainCount: 20, testCount: 10);
        Assert.Equal(20, train.Count);
        Assert.Equal(9, train.Labels[0].item<long>());
        Assert.Equal([5, 1, 28, 28], test.Take(5).Images.shape);
        Assert.Equal("trainCount", Assert.Throws<ArgumentOutOfRangeException>(() => FashionMnist.Load(trainCount: 60_001)).ParamName);
    }

    [Theory]
    [InlineData("missing", "is missing")]
    [InlineData("cut", "is damaged or cut short")]
    [InlineData("changed", "is damaged or cut short")]
    public void A_bad_file_is_named_with_the_command_that_brings_it_back(string how, string message)
    {
        var (data, file) = CopyOfData();
        Spoil(file, how);
        var error = Assert.Throws<DataFileException>(() => FashionMnist.Load(new DataFiles(data), 10, 10));
        Assert.Contains($"data/fashion-mnist/train-labels-idx1-ubyte.gz {message}", error.Message);
        Assert.Contains("git checkout -- data/fashion-mnist/train-labels-idx1-ubyte.gz", error.Message);
    }

    [Fact]
    public void A_sound_copy_elsewhere_takes_the_place_of_a_bad_file_and_says_so()
    {
        var (data, file) = CopyOfData();
        Spoil(file, "cut");
        var (train, _) = FashionMnist.Load(new DataFiles(data, null, "/no/such/folder", Path.Combine(Run.Root, "data")), 10, 10);
        Assert.Equal(9, train.Labels[0].item<long>());
        Assert.Contains("train-labels", Assert.IsType<Notice>(Assert.Single(_shown.Values)).Text);
    }

    [Fact]
    public void Every_file_that_ships_has_its_checksum()
    {
        var data = Path.Combine(Run.Root, "data");
        var listed = File.ReadLines(Path.Combine(data, "SHA256SUMS")).ToDictionary(l => l[66..], l => l[..64]);
        string[] texts = [".md", ".txt", ""]; // where each comes from, its licence, and the list itself
        var shipped = Directory.GetFiles(data, "*", SearchOption.AllDirectories).Where(f => !texts.Contains(Path.GetExtension(f)))
            .Select(f => Path.GetRelativePath(data, f).Replace('\\', '/')).ToList();
        Assert.Equal(listed.Keys.Order(), shipped.Order());
        foreach (var name in shipped)
        {
            Assert.Equal(listed[name], Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(data, name)))));
        }
    }

    [Fact]
    public void The_novel_starts_with_its_first_chapter_and_ends_with_its_last_word()
    {
        var novel = TextCorpus.PrideAndPrejudice();
        Assert.StartsWith("Chapter 1\n\n\nIt is a truth universally acknowledged", novel.Text);
        Assert.EndsWith("the means of uniting them.\n", novel.Text);
        Assert.Equal(novel.Vocabulary.Order(), novel.Vocabulary);
        Assert.InRange(novel.Vocabulary.Count, 60, 90);
    }

    [Fact]
    public void Text_survives_being_numbers()
    {
        var corpus = new TextCorpus("a word", "isawesome");
        Assert.Equal("some", corpus.Decode(corpus.Encode("some")));
        Assert.Contains("'z'", Assert.Throws<ArgumentException>(() => corpus.Encode("z")).Message);
        Assert.Contains("99", Assert.Throws<ArgumentException>(() => corpus.Decode([99])).Message);
    }

    [Fact]
    public void Toy_data_repeats_with_its_seed_and_leaves_torch_alone()
    {
        manual_seed(7);
        var expected = randn(3);
        manual_seed(7);
        var (a, _) = Toy.Moons(seed: 3);
        Assert.True(expected.Equals(randn(3)));
        Assert.True(a.Equals(Toy.Moons(seed: 3).x));
        Assert.False(a.Equals(Toy.Moons(seed: 4).x));
        // The same on every machine and in every release.
        Assert.Equal(-2.0107, Toy.Heteroscedastic(n: 1, seed: 1).x.item<float>(), 4);
    }

    [Fact]
    public void Classes_of_toy_data_are_balanced() => Assert.Equal(200, Toy.Moons(n: 400).y.sum().item<long>());

    [Fact]
    public void Noise_follows_the_stated_standard_deviation()
    {
        var (x, y) = Toy.Heteroscedastic(n: 20_000);
        var (xs, ys) = (x.reshape(-1).data<float>().ToArray(), y.reshape(-1).data<float>().ToArray());
        var within = xs.Zip(ys).Count(p => Math.Abs(p.Second - Math.Sin(p.First)) < Toy.HeteroscedasticStd(p.First)) / 20_000.0;
        Assert.InRange(within, 0.66, 0.70); // 68.3 % of a normal distribution
    }

    private (string data, string file) CopyOfData()
    {
        var data = Path.Combine(_folder.Path, "data");
        Directory.CreateDirectory(Path.Combine(data, "fashion-mnist"));
        File.Copy(Path.Combine(Run.Root, "data", "SHA256SUMS"), Path.Combine(data, "SHA256SUMS"));
        foreach (var file in Directory.GetFiles(Path.Combine(Run.Root, "data", "fashion-mnist"), "*.gz"))
        {
            File.Copy(file, Path.Combine(data, "fashion-mnist", Path.GetFileName(file)));
        }
        return (data, Path.Combine(data, "fashion-mnist", "train-labels-idx1-ubyte.gz"));
    }

    private static void Spoil(string file, string how)
    {
        if (how == "missing")
        {
            File.Delete(file);
        }
        else if (how == "cut")
        {
            File.WriteAllBytes(file, File.ReadAllBytes(file)[..20_000]);
        }
        else
        {
            var bytes = File.ReadAllBytes(file);
            bytes[^10] ^= 1;
            File.WriteAllBytes(file, bytes);
        }
    }
}
