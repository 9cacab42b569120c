using System.Reflection;
using Microsoft.ML.Calibrators;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.FastTree;
using Microsoft.ML.Transforms;

namespace Microsoft.ML;

/// <summary>Reads what <see cref="ModelSaveContext"/> wrote.</summary>
sealed class ModelReader(Stream stream, MLContext context)
{
    /// <summary>By tag: what reads a part. Trainers of other files add theirs here.</summary>
    static readonly Dictionary<string, Func<ModelReader, object>> s_parts = new()
    {
        ["Chain"] = ReadChain,
        ["Concatenate"] = ColumnConcatenatingTransformer.Read,
        ["Copy"] = ColumnCopyingTransformer.Read,
        ["Select"] = ColumnSelectingTransformer.Read,
        ["Normalize"] = NormalizingTransformer.Read,
        ["ReplaceMissing"] = MissingValueReplacingTransformer.Read,
        ["ValueToKey"] = ValueToKeyMappingTransformer.Read,
        ["KeyToValue"] = KeyToValueMappingTransformer.Read,
        ["KeyToVector"] = KeyToVectorMappingTransformer.Read,
        ["OneHot"] = OneHotEncodingTransformer.Read,
        ["Convert"] = TypeConvertingTransformer.Read,
        ["Pca"] = PrincipalComponentAnalysisTransformer.Read,
        ["Regression"] = reader => Predictor(reader, typeof(RegressionPredictionTransformer<>), _ => []),
        ["Binary"] = reader => Predictor(reader, typeof(BinaryPredictionTransformer<>), r => [r.Float()]),
        ["Multiclass"] = reader => Predictor(reader, typeof(MulticlassPredictionTransformer<>), r => [KeyNames.Read(r)]),
        ["Clustering"] = reader => Predictor(reader, typeof(ClusteringPredictionTransformer<>), _ => []),
        ["Platt"] = reader => new PlattCalibrator(reader.Double(), reader.Double()),
        ["Calibrated"] = ReadCalibrated,
        ["LinearRegression"] = reader => new LinearRegressionModelParameters(reader.Floats(), reader.Float()),
        ["LinearBinary"] = reader => new LinearBinaryModelParameters(reader.Floats(), reader.Float()),
        ["Ols"] = OlsModelParameters.Read,
        ["MaximumEntropy"] = MaximumEntropyModelParameters.Read,
        ["KMeans"] = KMeansModelParameters.Read,
        ["OneVersusAll"] = OneVersusAllModelParameters.Read,
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

    /// <summary>A predictor of the type that the model has outside: a calibrated model's is its public base.</summary>
    static object Predictor(ModelReader reader, Type type, Func<ModelReader, object[]> rest)
    {
        var feature = reader.Text();
        var size = reader.Int();
        var model = reader.Part();
        var modelType = model is CalibratedModelParametersBase ? model.GetType().BaseType! : model.GetType();
        return Make(type.MakeGenericType(modelType), [model, feature, new VectorDataViewType(NumberDataViewType.Single, size), .. rest(reader)]);
    }

    static object ReadCalibrated(ModelReader reader)
    {
        object model = reader.Part(), calibrator = reader.Part();
        return Make(typeof(CalibratedModel<,>).MakeGenericType(model.GetType(), calibrator.GetType()), [model, calibrator]);
    }

    static object Make(Type type, object[] arguments) =>
        Activator.CreateInstance(type, BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic, null, arguments, null)!;
}
