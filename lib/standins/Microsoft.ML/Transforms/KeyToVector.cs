using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>Puts a vector with a 1 at the key's place in place of a key.</summary>
public sealed class KeyToVectorMappingEstimator : TrivialEstimator<KeyToVectorMappingTransformer>
{
    internal KeyToVectorMappingEstimator(InputOutputColumnPair[] pairs, bool count) : base(new(pairs, count)) { }

    /// <summary>What will come out.</summary>
    public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        Errors.NotNull(inputSchema, nameof(inputSchema));
        return inputSchema.With([.. Transformer.Pairs.Select(pair =>
        {
            var column = inputSchema.Input(pair.InputColumnName);
            if (!column.IsKey) throw Errors.Mismatch("input", column.Name, "Key<UInt32>", column.Describe());
            return SchemaShape.Column.Of(pair.OutputColumnName, new VectorDataViewType(NumberDataViewType.Single, 1));
        })]);
    }
}

/// <summary>Puts a vector with a 1 at the key's place in place of a key; only zeros for a missing key.</summary>
public sealed class KeyToVectorMappingTransformer : OneToOneTransformerBase
{
    readonly bool _count;

    internal KeyToVectorMappingTransformer(InputOutputColumnPair[] pairs, bool count) => (Pairs, _count) = (pairs, count);

    internal InputOutputColumnPair[] Pairs { get; }

    private protected override IReadOnlyList<NewColumn> Map(DataViewSchema schema) => [.. Pairs.Select(pair =>
    {
        var column = schema.Find("input", pair.InputColumnName);
        if (column.Type.ItemType() is not KeyDataViewType key || key.RawType != typeof(uint))
            throw Errors.Mismatch("input", column.Name, "Key<UInt32>", column.Type);
        return Indicators.Column(pair.OutputColumnName, column.Type, checked((int)key.Count), KeyNames.Of(column), _count, view => view[column]);
    })];

    private protected override void SaveTo(ModelSaveContext ctx)
    {
        ctx.Tag("KeyToVector");
        ColumnMaps.Write(ctx, Pairs);
        ctx.Writer.Write(_count);
    }

    internal static KeyToVectorMappingTransformer Read(ModelReader reader) => new(ColumnMaps.ReadPairs(reader), reader.Bool());
}

/// <summary>Vectors with a 1 at a key's place.</summary>
static class Indicators
{
    /// <summary>The column of indicators of a column of keys; a vector of keys gives one indicator after the other, or their sum.</summary>
    public static NewColumn Column(string name, DataViewType keyType, int count, KeyNames names, bool sum, Func<MemoryView, ColumnData> keys)
    {
        var many = keyType is VectorDataViewType && !sum ? keyType.ValueCount() : 1;
        if (many == 0) throw Errors.Mismatch("input", name, "one key a row, or a vector of known size (or the kind Bag, which adds the indicators up)", keyType);
        var annotations = many == 1 ? names.ForSlots() : DataViewSchema.Annotations.Empty;
        return new(name, new VectorDataViewType(NumberDataViewType.Single, count * many), annotations, view =>
        {
            var result = new float[(long)view.Rows * count * many];
            void Set(int row, int slot, uint key)
            {
                if (key > 0 && key <= count) result[row * count * many + slot * count + (int)key - 1] += 1;
            }
            switch (keys(view))
            {
                case ScalarColumn<uint> scalars:
                    for (var i = 0; i < view.Rows; i++) Set(i, 0, scalars.Values[i]);
                    break;
                case VectorColumn<uint> vectors:
                    for (var i = 0; i < vectors.Values.Length; i++) Set(i / vectors.Size, sum ? 0 : i % vectors.Size, vectors.Values[i]);
                    break;
                case RaggedColumn<uint> ragged:
                    for (var i = 0; i < view.Rows; i++)
                        foreach (var key in ragged.Rows[i]) Set(i, 0, key);
                    break;
            }
            return new VectorColumn<float>(result, count * many, view.Rows);
        });
    }
}
