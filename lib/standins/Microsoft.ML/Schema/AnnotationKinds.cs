using Microsoft.ML.Data;

namespace Microsoft.ML;

/// <summary>The annotations that this library itself writes and reads.</summary>
static class AnnotationKinds
{
    public const string SlotNames = "SlotNames";
    public const string KeyValues = "KeyValues";
    public const string IsNormalized = "IsNormalized";

    public static DataViewSchema.Annotations WithSlotNames(IReadOnlyList<string> names, bool normalized = false) =>
        Build(builder => builder.AddVector(SlotNames, TextDataViewType.Instance, names.Select(n => n.AsMemory()).ToArray()), normalized);

    public static DataViewSchema.Annotations Build(Action<DataViewSchema.Annotations.Builder> fill, bool normalized = false)
    {
        var builder = new DataViewSchema.Annotations.Builder();
        fill(builder);
        if (normalized) builder.AddPrimitiveValue(IsNormalized, BooleanDataViewType.Instance, true);
        return builder.ToAnnotations();
    }

    /// <summary>The names of a vector column's slots, null when it has none.</summary>
    public static string[]? SlotNamesOrNull(this DataViewSchema.Column column)
    {
        if (!column.HasSlotNames()) return null;
        VBuffer<ReadOnlyMemory<char>> names = default;
        column.GetSlotNames(ref names);
        return [.. names.DenseValues().Select(n => n.ToString())];
    }

    /// <summary>The values behind a key column as text, null when it has none.</summary>
    public static string[]? KeyTextsOrNull(this DataViewSchema.Column column)
    {
        if (column.Annotations.Schema.GetColumnOrNull(KeyValues) is not { Type: VectorDataViewType vector } kind) return null;
        return (string[])typeof(AnnotationKinds).GetMethod(nameof(Texts), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
            .MakeGenericMethod(vector.ItemType.RawType).Invoke(null, [column.Annotations, kind])!;
    }

    static string[] Texts<T>(DataViewSchema.Annotations annotations, DataViewSchema.Column kind)
    {
        VBuffer<T> values = default;
        annotations.GetGetter<VBuffer<T>>(kind)(ref values);
        return [.. values.DenseValues().Select(v => v is IFormattable f ? f.ToString(null, System.Globalization.CultureInfo.InvariantCulture) : v?.ToString() ?? "")];
    }
}
