using System.Globalization;
using Microsoft.ML.Data;

namespace Microsoft.ML.Transforms;

/// <summary>Changes the type of columns.</summary>
public sealed class TypeConvertingEstimator : TrivialEstimator<TypeConvertingTransformer>
{
    internal TypeConvertingEstimator(InputOutputColumnPair[] pairs, DataKind kind) : base(new(pairs, kind)) { }

    /// <summary>What will come out.</summary>
    public override SchemaShape GetOutputSchema(SchemaShape inputSchema)
    {
        Errors.NotNull(inputSchema, nameof(inputSchema));
        return inputSchema.With([.. Transformer.Pairs.Select(pair =>
        {
            var column = inputSchema.Input(pair.InputColumnName);
            return new SchemaShape.Column(pair.OutputColumnName, column.Kind, Transformer.Output, false, column.Kind == SchemaShape.Column.VectorKind.Vector ? column.Annotations : null);
        })]);
    }
}

/// <summary>Changes the type of columns.</summary>
public sealed class TypeConvertingTransformer : OneToOneTransformerBase
{
    readonly DataKind _kind;

    internal TypeConvertingTransformer(InputOutputColumnPair[] pairs, DataKind kind) => (Pairs, _kind, Output) = (pairs, kind, KnownTypes.Primitive(kind));

    internal InputOutputColumnPair[] Pairs { get; }

    internal PrimitiveDataViewType Output { get; }

    private protected override IReadOnlyList<NewColumn> Map(DataViewSchema schema) => [.. Pairs.Select(pair =>
    {
        var column = schema.Find("input", pair.InputColumnName);
        if (column.Type.ItemType() == DateTimeDataViewType.Instance && _kind is not (DataKind.String or DataKind.DateTime))
            throw Errors.Mismatch("input", column.Name, "a number, a Boolean or text", column.Type);
        return new NewColumn(pair.OutputColumnName, column.Type.WithItem(Output),
            column.SlotNamesOrNull() is { } names ? AnnotationKinds.WithSlotNames(names) : DataViewSchema.Annotations.Empty,
            view => ColumnMaps.ForType<ColumnData>(typeof(TypeConvertingTransformer), nameof(From), column.Type.ItemType().RawType, view[column], _kind, column.Name));
    })];

    static ColumnData From<T>(ColumnData data, DataKind kind, string name) => kind switch
    {
        DataKind.Single => ColumnMaps.Each<T, float>(data, v => v is double d ? (float)d : (float)Number(v, name)),
        DataKind.Double => ColumnMaps.Each<T, double>(data, v => Number(v, name)),
        DataKind.Boolean => ColumnMaps.Each<T, bool>(data, v => v is bool b ? b : Number(v, name) != 0),
        DataKind.String => ColumnMaps.Each<T, ReadOnlyMemory<char>>(data, v => Text(v).AsMemory()),
        DataKind.SByte => Whole<T, sbyte>(data, name),
        DataKind.Byte => Whole<T, byte>(data, name),
        DataKind.Int16 => Whole<T, short>(data, name),
        DataKind.UInt16 => Whole<T, ushort>(data, name),
        DataKind.Int32 => Whole<T, int>(data, name),
        DataKind.UInt32 => Whole<T, uint>(data, name),
        DataKind.Int64 => Whole<T, long>(data, name),
        DataKind.UInt64 => Whole<T, ulong>(data, name),
        _ => throw new NotSupportedException($"Columns are not converted to {kind} in this stand-in."),
    };

    static ColumnData Whole<T, TOut>(ColumnData data, string name) where TOut : System.Numerics.INumber<TOut> => ColumnMaps.Each<T, TOut>(data, v =>
    {
        try
        {
            return v is long l ? TOut.CreateChecked(l) : v is ulong u ? TOut.CreateChecked(u) : TOut.CreateChecked(Math.Truncate(Number(v, name)));
        }
        catch (OverflowException)
        {
            throw Errors.Invalid($"The column '{name}' holds {Text(v)}, which is no {typeof(TOut).Name}.");
        }
    });

    static double Number<T>(T value, string name) => value switch
    {
        float f => f,
        double d => d,
        bool b => b ? 1 : 0,
        ReadOnlyMemory<char> text when text.Span.Trim().IsEmpty || text.Span.Trim() is "?" => double.NaN,
        ReadOnlyMemory<char> text => double.TryParse(text.Span, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
            : throw Errors.Invalid($"The column '{name}' holds the text '{text}', which is no number."),
        _ => Convert.ToDouble(value, CultureInfo.InvariantCulture),
    };

    static string Text<T>(T value) => value is IFormattable f ? f.ToString(null, CultureInfo.InvariantCulture) : value?.ToString() ?? "";

    private protected override void SaveTo(ModelSaveContext ctx)
    {
        ctx.Tag("Convert");
        ColumnMaps.Write(ctx, Pairs);
        ctx.Writer.Write((int)_kind);
    }

    internal static TypeConvertingTransformer Read(ModelReader reader) => new(ColumnMaps.ReadPairs(reader), (DataKind)reader.Int());
}
