using Microsoft.ML.Data;
using Microsoft.ML.Trainers.FastTree;

namespace Microsoft.ML;

/// <summary>Reads what <see cref="ModelSaveContext"/> wrote.</summary>
sealed class ModelReader(Stream stream, MLContext context)
{
    /// <summary>By tag: what reads a part. Trainers of other files add theirs here.</summary>
    static readonly Dictionary<string, Func<ModelReader, object>> s_parts = new()
    {
        ["Chain"] = ReadChain,
        ["FastTreeRegression"] = reader => TreeFile.ReadModel(reader, (trees, features) => new FastTreeRegressionModelParameters(trees, features)),
        ["FastTreeBinary"] = reader => TreeFile.ReadModel(reader, (trees, features) => new FastTreeBinaryModelParameters(trees, features)),
        ["FastForestRegression"] = reader => TreeFile.ReadModel(reader, (trees, features) => new FastForestRegressionModelParameters(trees, features)),
        ["FastForestBinary"] = reader => TreeFile.ReadModel(reader, (trees, features) => new FastForestBinaryModelParameters(trees, features)),
    };

    readonly BinaryReader _reader = new(stream, System.Text.Encoding.UTF8);

    public MLContext Context => context;

    public bool Bool() => _reader.ReadBoolean();

    public int Int() => _reader.ReadInt32();

    public long Long() => _reader.ReadInt64();

    public ulong ULong() => _reader.ReadUInt64();

    public float Float() => _reader.ReadSingle();

    public double Double() => _reader.ReadDouble();

    public string Text() => _reader.ReadString();

    public float[] Floats() => Array(Float);

    public double[] Doubles() => Array(Double);

    public int[] Ints() => Array(Int);

    public string[] Texts() => Array(Text);

    public T[] Array<T>(Func<T> read)
    {
        var length = Int();
        if (length < 0 || length > stream.Length - stream.Position) throw new FormatException($"An array of {length} items does not fit the file.");
        var values = new T[length];
        for (var i = 0; i < length; i++) values[i] = read();
        return values;
    }

    /// <summary>Reads a part by its tag.</summary>
    public object Part()
    {
        var tag = Text();
        return s_parts.TryGetValue(tag, out var read) ? read(this) : throw new FormatException($"No part '{tag}' is known.");
    }

    static TransformerChain<ITransformer> ReadChain(ModelReader reader)
    {
        var parts = reader.Array(() => (Scope: (TransformerScope)reader.Int(), Part: (ITransformer)reader.Part()));
        return new(parts.Select(p => p.Part), parts.Select(p => p.Scope));
    }
}
