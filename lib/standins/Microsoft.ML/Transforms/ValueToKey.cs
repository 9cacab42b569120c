using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>Learns a key for each different value of a column.</summary>
public sealed class ValueToKeyMappingEstimator : IEstimator<ValueToKeyMappingTransformer>
{
    readonly InputOutputColumnPair[] _pairs;
    readonly int _maximumNumberOfKeys;
    readonly KeyOrdinality _ordinality;
    readonly IDataView? _keyData;

    internal ValueToKeyMappingEstimator(InputOutputColumnPair[] pairs, int maximumNumberOfKeys, KeyOrdinality ordinality, IDataView? keyData)
    {
        if (maximumNumberOfKeys <= 0) throw Errors.Parameter(nameof(maximumNumberOfKeys), $"At least one key is needed; got {maximumNumberOfKeys}.");
        (_pairs, _maximumNumberOfKeys, _ordinality, _keyData) = (pairs, maximumNumberOfKeys, ordinality, keyData);
    }

    /// <summary>In what order values get their keys.</summary>
    public enum KeyOrdinality : byte { ByOccurrence = 0, ByValue = 1 }

    /// <summary>Learns the keys from the data.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing.</exception>
    public ValueToKeyMappingTransformer Fit(IDataView input) => new(_pairs, FitKeys(MemoryView.Of(input)));

    internal KeyMap[] FitKeys(MemoryView view) => [.. _pairs.Select(pair =>
    {
        var column = view.Schema.Find("input", pair.InputColumnName);
        Check(column);
        var (source, from) = (view, column);
        if (_keyData is not null)
        {
            source = MemoryView.Of(_keyData);
            from = source.Schema.Count == 1 ? source.Schema[0] : throw Errors.Parameter("keyData", $"The data of keys have one column; they have {source.Schema.Count}.");
            if (!from.Type.Equals(column.Type.ItemType())) throw Errors.Mismatch("key data", from.Name, column.Type.ItemType().ToString()!, from.Type);
        }
        return ColumnMaps.ForType<KeyMap>(typeof(KeyMap), nameof(KeyMap.Learn), column.Type.ItemType().RawType, source[from], _maximumNumberOfKeys,
            _ordinality == KeyOrdinality.ByValue && _keyData is null, column.Name);
    })];

    static void Check(DataViewSchema.Column column)
    {
        if (column.Type.ItemType() is KeyDataViewType) throw Errors.Mismatch("input", column.Name, "values that are no keys yet", column.Type);
    }

    /// <summary>What will come out.</summary>
    public SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        Errors.NotNull(inputSchema, nameof(inputSchema));
        return inputSchema.With([.. _pairs.Select(pair =>
        {
            var column = inputSchema.Input(pair.InputColumnName);
            if (column.IsKey) throw Errors.Mismatch("input", column.Name, "values that are no keys yet", column.Describe());
            return new SchemaShape.Column(pair.OutputColumnName, column.Kind, NumberDataViewType.UInt32, true, KeyValues(column));
        })]);
    }

    internal static SchemaShape KeyValues(SchemaShape.Column column) =>
        new([SchemaShape.Column.Of(AnnotationKinds.KeyValues, new VectorDataViewType((PrimitiveDataViewType)column.ItemType, 1))]);
}

/// <summary>Puts the learned key in place of each value; 0 for values that were not learned.</summary>
public sealed class ValueToKeyMappingTransformer : OneToOneTransformerBase
{
    readonly InputOutputColumnPair[] _pairs;
    readonly KeyMap[] _maps;

    internal ValueToKeyMappingTransformer(InputOutputColumnPair[] pairs, KeyMap[] maps) => (_pairs, _maps) = (pairs, maps);

    private protected override IReadOnlyList<NewColumn> Map(DataViewSchema schema) => [.. _pairs.Select((pair, i) =>
    {
        var column = schema.Find("input", pair.InputColumnName);
        _maps[i].Check(column);
        return new NewColumn(pair.OutputColumnName, column.Type.WithItem(new KeyDataViewType(typeof(uint), _maps[i].Count)), _maps[i].Names.ForKeys(),
            view => _maps[i].Keys(view[column]));
    })];

    private protected override void SaveTo(ModelSaveContext ctx)
    {
        ctx.Tag("ValueToKey");
        ColumnMaps.Write(ctx, _pairs);
        foreach (var map in _maps) map.Names.Save(ctx);
    }

    internal static ValueToKeyMappingTransformer Read(ModelReader reader)
    {
        var pairs = ColumnMaps.ReadPairs(reader);
        return new(pairs, [.. pairs.Select(_ => KeyMap.Read(reader))]);
    }
}

/// <summary>Which key stands for which value.</summary>
abstract class KeyMap
{
    public abstract int Count { get; }

    public abstract KeyNames Names { get; }

    public abstract void Check(DataViewSchema.Column column);

    public abstract ColumnData Keys(ColumnData values);

    public static KeyMap Learn<T>(ColumnData data, int maximum, bool byValue, string name)
    {
        var found = new List<T>();
        var seen = new HashSet<object>();
        foreach (var value in ColumnMaps.Values<T>(data))
            if (KeyMap<T>.Comparable(value) is { } key && seen.Add(key))
            {
                found.Add(value);
                if (found.Count == maximum) break;
            }
        if (found.Count == 0) throw Errors.Invalid($"The column '{name}' has no values to make keys of: it is empty or all its values are missing.");
        if (byValue) found.Sort((a, b) => a is ReadOnlyMemory<char> x && b is ReadOnlyMemory<char> y
            ? x.Span.CompareTo(y.Span, StringComparison.Ordinal) : Comparer<T>.Default.Compare(a, b));
        return new KeyMap<T>([.. found]);
    }

    public static KeyMap Read(ModelReader reader)
    {
        var names = KeyNames.Read(reader);
        if (names == KeyNames.None) throw new FormatException("A map of keys has no values.");
        return (KeyMap)Activator.CreateInstance(typeof(KeyMap<>).MakeGenericType(names.GetType().GetGenericArguments()), names.GetType().GetProperty("Values")!.GetValue(names))!;
    }
}

sealed class KeyMap<T> : KeyMap
{
    readonly Dictionary<object, uint> _keys = [];
    readonly KeyNames<T> _names;

    public KeyMap(T[] values)
    {
        _names = new KeyNames<T>(values);
        foreach (var value in values) _keys[Comparable(value)!] = (uint)_keys.Count + 1;
    }

    public override int Count => _keys.Count;

    public override KeyNames Names => _names;

    /// <summary>The value in a form that can be looked up; null for a missing one.</summary>
    public static object? Comparable(T value) => value switch
    {
        ReadOnlyMemory<char> text => text.IsEmpty ? null : text.ToString(),
        float f when float.IsNaN(f) => null,
        double d when double.IsNaN(d) => null,
        _ => value,
    };

    public override void Check(DataViewSchema.Column column)
    {
        if (column.Type.ItemType() is KeyDataViewType || column.Type.ItemType().RawType != typeof(T))
            throw Errors.Mismatch("input", column.Name, KnownTypes.Primitive(typeof(T))!.ToString()!, column.Type);
    }

    public override ColumnData Keys(ColumnData values) =>
        ColumnMaps.Each<T, uint>(values, v => Comparable(v) is { } key ? _keys.GetValueOrDefault(key) : 0);
}
