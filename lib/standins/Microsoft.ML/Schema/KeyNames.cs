using Microsoft.ML.Data;

namespace Microsoft.ML;

/// <summary>The values behind the keys of a column, of whatever type they are; possibly none.</summary>
abstract class KeyNames
{
    /// <summary>The annotations of a key column.</summary>
    public abstract DataViewSchema.Annotations ForKeys();

    /// <summary>The annotations of a vector with one slot a key.</summary>
    public abstract DataViewSchema.Annotations ForSlots();

    public abstract void Save(ModelSaveContext ctx);

    public static KeyNames None { get; } = new NoNames();

    /// <summary>The values behind the keys of a column.</summary>
    public static KeyNames Of(DataViewSchema.Column? column)
    {
        if (column?.Annotations.Schema.GetColumnOrNull(AnnotationKinds.KeyValues) is not { Type: VectorDataViewType vector } kind) return None;
        return (KeyNames)Activator.CreateInstance(typeof(KeyNames<>).MakeGenericType(vector.ItemType.RawType),
            column.Value.Annotations.RawGetter(kind.Index), column.Value.KeyTextsOrNull())!;
    }

    public static KeyNames Read(ModelReader reader)
    {
        var type = reader.Text();
        return type.Length == 0 ? None : ValueTypes.Read(type, reader);
    }

    sealed class NoNames : KeyNames
    {
        public override DataViewSchema.Annotations ForKeys() => DataViewSchema.Annotations.Empty;

        public override DataViewSchema.Annotations ForSlots() => DataViewSchema.Annotations.Empty;

        public override void Save(ModelSaveContext ctx) => ctx.Writer.Write("");
    }
}

/// <summary>The values behind keys, of one type.</summary>
sealed class KeyNames<T> : KeyNames
{
    readonly string[] _texts;

    public KeyNames(ValueGetter<VBuffer<T>> getter, string[] texts)
    {
        VBuffer<T> values = default;
        getter(ref values);
        Values = [.. values.DenseValues()];
        _texts = texts;
    }

    public KeyNames(T[] values)
    {
        Values = values;
        _texts = [.. values.Select(v => v is IFormattable f ? f.ToString(null, System.Globalization.CultureInfo.InvariantCulture) : v?.ToString() ?? "")];
    }

    public T[] Values { get; }

    public override DataViewSchema.Annotations ForKeys() =>
        AnnotationKinds.Build(builder => builder.AddVector(AnnotationKinds.KeyValues, KnownTypes.Primitive(typeof(T))!, Values));

    public override DataViewSchema.Annotations ForSlots() => AnnotationKinds.WithSlotNames(_texts);

    public override void Save(ModelSaveContext ctx)
    {
        ctx.Writer.Write(ValueTypes.Name<T>());
        ctx.Writer.Write(Values.Length);
        foreach (var value in Values) ValueTypes.Write(ctx.Writer, value);
    }
}
