using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>Puts back the values that keys stand for.</summary>
public sealed class KeyToValueMappingEstimator : TrivialEstimator<KeyToValueMappingTransformer>
{
    internal KeyToValueMappingEstimator(InputOutputColumnPair[] pairs) : base(new(pairs)) { }

    /// <summary>What will come out.</summary>
    public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        Errors.NotNull(inputSchema, nameof(inputSchema));
        return inputSchema.With([.. Transformer.Pairs.Select(pair =>
        {
            var column = inputSchema.Input(pair.InputColumnName);
            if (!column.IsKey || column.Annotations.Find(AnnotationKinds.KeyValues) is not { } values)
                throw Errors.Mismatch("input", column.Name, "keys whose values are known", column.Describe());
            return new SchemaShape.Column(pair.OutputColumnName, column.Kind, values.ItemType, false);
        })]);
    }
}

/// <summary>Puts back the values that keys stand for; NaN, an empty text or 0 for a missing key.</summary>
public sealed class KeyToValueMappingTransformer : OneToOneTransformerBase
{
    internal KeyToValueMappingTransformer(InputOutputColumnPair[] pairs) => Pairs = pairs;

    internal InputOutputColumnPair[] Pairs { get; }

    private protected override IReadOnlyList<NewColumn> Map(DataViewSchema schema) => [.. Pairs.Select(pair =>
    {
        var column = schema.Find("input", pair.InputColumnName);
        if (column.Type.ItemType() is not KeyDataViewType || KeyNames.Of(column) is var names && names == KeyNames.None)
            throw Errors.Mismatch("input", column.Name, "keys whose values are known", column.Type);
        var item = (PrimitiveDataViewType)((VectorDataViewType)column.Annotations.Schema[AnnotationKinds.KeyValues].Type).ItemType;
        return new NewColumn(pair.OutputColumnName, column.Type.WithItem(item), DataViewSchema.Annotations.Empty,
            view => ColumnMaps.ForType<ColumnData>(typeof(KeyToValueMappingTransformer), nameof(Values), item.RawType, view[column], names, column.Name));
    })];

    static ColumnData Values<T>(ColumnData keys, KeyNames names, string column)
    {
        var values = ((KeyNames<T>)names).Values;
        T missing = typeof(T) == typeof(float) ? (T)(object)float.NaN : typeof(T) == typeof(double) ? (T)(object)double.NaN : default!;
        T At(ulong key) => key == 0 || key > (ulong)values.Length ? missing : values[key - 1];
        return keys switch
        {
            ScalarColumn<uint> or VectorColumn<uint> or RaggedColumn<uint> => ColumnMaps.Each<uint, T>(keys, k => At(k)),
            ScalarColumn<byte> or VectorColumn<byte> or RaggedColumn<byte> => ColumnMaps.Each<byte, T>(keys, k => At(k)),
            ScalarColumn<ushort> or VectorColumn<ushort> or RaggedColumn<ushort> => ColumnMaps.Each<ushort, T>(keys, k => At(k)),
            _ => ColumnMaps.Each<ulong, T>(keys, At),
        };
    }

    private protected override void SaveTo(ModelSaveContext ctx)
    {
        ctx.Tag("KeyToValue");
        ColumnMaps.Write(ctx, Pairs);
    }

    internal static KeyToValueMappingTransformer Read(ModelReader reader) => new(ColumnMaps.ReadPairs(reader));
}
