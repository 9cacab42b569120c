// Trains one of four small networks and prints for each epoch the seconds on the clock and of the processor. The Python twin is train.py; ./run compares them.
//   Benchmarks linear|mlp|cnn|lstm EPOCHS
//   Benchmarks trees FOLDER SPLITS        (see TreeBenchmark.cs and trees.py)
using System.Globalization;
using System.IO.Compression;
using Course;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

NativeTorch.Load();
if (args is ["trees", var folderOfRows, var splits] && int.TryParse(splits, out var splitCount))
{
    return TreeBenchmark.Run(folderOfRows, splitCount);
}
if (args is not [var name, var count] || !int.TryParse(count, out var epochs))
{
    Console.Error.WriteLine("usage: Benchmarks linear|mlp|cnn|lstm EPOCHS, or Benchmarks trees FOLDER SPLITS");
    return 2;
}

random.manual_seed(0);
const int BatchSize = 128, Sequences = 64;
var classes = 10L;
(Tensor x, Tensor y) data;
Module<Tensor, Tensor> model;
switch (name)
{
    case "linear":
        data = Images(60_000, flat: true);
        model = Linear(784, 10);
        break;
    case "mlp":
        data = Images(60_000, flat: true);
        model = Sequential(Linear(784, 256), ReLU(), Linear(256, 128), ReLU(), Linear(128, 10));
        break;
    case "cnn":
        data = Images(12_800, flat: false);
        model = Sequential(
            Conv2d(1, 16, 3, padding: 1), MaxPool2d(2), ReLU(),
            Conv2d(16, 32, 3, padding: 1), MaxPool2d(2), ReLU(),
            Flatten(), Linear(32 * 7 * 7, 10));
        break;
    case "lstm":
        (data, classes) = Text(sequences: 6_400, length: 64);
        model = new CharacterModel(classes);
        break;
    default:
        Console.Error.WriteLine($"There is no benchmark '{name}': linear, mlp, cnn and lstm are there.");
        return 2;
}

// Trainer.Fit is what notebooks train with.
var criterion = CrossEntropyLoss();
var busy = Environment.CpuUsage.TotalTime;
Trainer.Fit(model, data, Loss, optim.Adam(model.parameters(), 1e-3), epochs + 1, batchSize: name == "lstm" ? Sequences : BatchSize, onEpoch: Print, show: false);
return 0;

Tensor Loss(Tensor output, Tensor y) => name == "lstm" ? criterion.call(output.view(-1, classes), y.view(-1)) : criterion.call(output, y);

void Print(EpochResult epoch)
{
    // The first epoch warms up.
    if (epoch.Epoch > 1)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{epoch.Seconds:f4} {(Environment.CpuUsage.TotalTime - busy).TotalSeconds:f4}"));
    }
    busy = Environment.CpuUsage.TotalTime;
}

// Fashion-MNIST as numbers from 0 to 1, [n, 784] or [n, 1, 28, 28]; numbers of the same shape where the files are not.
static (Tensor, Tensor) Images(int n, bool flat)
{
    var folder = Path.Combine(Course.Run.Root, "data", "fashion-mnist");
    var shape = flat ? new long[] { n, 784 } : [n, 1, 28, 28];
    if (!Directory.Exists(folder))
    {
        return (rand(shape), randint(0, 10, [n], int64));
    }

    var pixels = Idx(Path.Combine(folder, "train-images-idx3-ubyte.gz"), 16, n * 784);
    var labels = Idx(Path.Combine(folder, "train-labels-idx1-ubyte.gz"), 8, n);
    return ((tensor(pixels).to(float32) / 255).reshape(shape), tensor(labels).to(int64));
}

static byte[] Idx(string path, int header, int bytes)
{
    using var stream = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
    stream.ReadExactly(new byte[header]);
    var content = new byte[bytes];
    stream.ReadExactly(content);
    return content;
}

// Pieces of a novel as character numbers [sequences, length], each with the same piece one character on.
static ((Tensor, Tensor), long) Text(int sequences, int length)
{
    var path = Path.Combine(Course.Run.Root, "data", "text", "pride_and_prejudice.txt.gz");
    var n = sequences * length + 1;
    if (!File.Exists(path))
    {
        var random = randint(0, 64, [n], int64);
        return (Pieces(random), 64);
    }
    using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
    var text = reader.ReadToEnd()[..n];
    var alphabet = text.Distinct().Order().ToArray();
    return (Pieces(tensor(text.Select(c => (long)Array.BinarySearch(alphabet, c)).ToArray())), alphabet.Length);

    (Tensor, Tensor) Pieces(Tensor numbers) => (
        numbers.narrow(0, 0, n - 1).reshape(sequences, length), numbers.narrow(0, 1, n - 1).reshape(sequences, length));
}

internal sealed class CharacterModel : Module<Tensor, Tensor>
{
    private readonly Embedding _embedding;
    private readonly LSTM _lstm;
    private readonly Linear _head;

    internal CharacterModel(long characters) : base(nameof(CharacterModel))
    {
        _embedding = Embedding(characters, 64);
        _lstm = LSTM(64, 128, batchFirst: true);
        _head = Linear(128, characters);
        RegisterComponents();
    }

    public override Tensor forward(Tensor numbers)
    {
        var (hidden, _, _) = _lstm.call(_embedding.call(numbers));
        return _head.call(hidden);
    }
}
