using Microsoft.ML.Data;

namespace Microsoft.ML;

/// <summary>Reads columns as the arrays that trainers and evaluators work on, with errors that name the column.</summary>
static class ViewReading
{
    /// <summary>The column of a name, or an error that lists those there are.</summary>
    public static DataViewSchema.Column Find(this DataViewSchema schema, string role, string name) =>
        schema.GetColumnOrNull(name) ?? throw Errors.Missing(role, name, schema);

    /// <summary>A vector column of floats (or one scalar float) as a matrix. Not a copy: do not write to it.</summary>
    public static FeatureMatrix Features(this MemoryView view, string name, string role = "feature")
    {
        var column = view.Schema.Find(role, name);
        return view[column] switch
        {
            VectorColumn<float> vectors => new(vectors.Values, view.Rows, vectors.Size),
            ScalarColumn<float> scalars => new(scalars.Values, view.Rows, 1),
            _ => throw Errors.Mismatch(role, name, "a known-size vector of Single", column.Type),
        };
    }

    /// <summary>A scalar column of floats. Not a copy: do not write to it.</summary>
    public static float[] Floats(this MemoryView view, string name, string role)
    {
        var column = view.Schema.Find(role, name);
        return (view[column] as ScalarColumn<float>)?.Values ?? throw Errors.Mismatch(role, name, "Single", column.Type);
    }

    /// <summary>A scalar column of type <typeparamref name="T"/>. Not a copy: do not write to it.</summary>
    public static T[] Scalars<T>(this MemoryView view, DataViewSchema.Column column, string role) =>
        (view[column] as ScalarColumn<T>)?.Values ?? throw Errors.Mismatch(role, column.Name, typeof(T).Name, column.Type);

    /// <summary>Whether a column holds true/false or numbers that can be turned into floats.</summary>
    public static bool IsNumeric(DataViewType type) => type is NumberDataViewType or BooleanDataViewType;

    /// <summary>A column of any number type, true/false or keys, as doubles; a missing key is NaN, key 1 is 0.</summary>
    public static double[] Numbers(this MemoryView view, DataViewSchema.Column column, string role) => view[column] switch
    {
        ScalarColumn<float> c => Array.ConvertAll(c.Values, v => (double)v),
        ScalarColumn<double> c => c.Values,
        ScalarColumn<bool> c => Array.ConvertAll(c.Values, v => v ? 1.0 : 0.0),
        ScalarColumn<uint> c when column.Type is KeyDataViewType => Array.ConvertAll(c.Values, v => v == 0 ? double.NaN : v - 1.0),
        ScalarColumn<byte> c when column.Type is KeyDataViewType => Array.ConvertAll(c.Values, v => v == 0 ? double.NaN : v - 1.0),
        ScalarColumn<ushort> c when column.Type is KeyDataViewType => Array.ConvertAll(c.Values, v => v == 0 ? double.NaN : v - 1.0),
        ScalarColumn<ulong> c when column.Type is KeyDataViewType => Array.ConvertAll(c.Values, v => v == 0 ? double.NaN : v - 1.0),
        ScalarColumn<sbyte> c => Array.ConvertAll(c.Values, v => (double)v),
        ScalarColumn<byte> c => Array.ConvertAll(c.Values, v => (double)v),
        ScalarColumn<short> c => Array.ConvertAll(c.Values, v => (double)v),
        ScalarColumn<ushort> c => Array.ConvertAll(c.Values, v => (double)v),
        ScalarColumn<int> c => Array.ConvertAll(c.Values, v => (double)v),
        ScalarColumn<uint> c => Array.ConvertAll(c.Values, v => (double)v),
        ScalarColumn<long> c => Array.ConvertAll(c.Values, v => (double)v),
        ScalarColumn<ulong> c => Array.ConvertAll(c.Values, v => (double)v),
        _ => throw Errors.Mismatch(role, column.Name, "a number, a Boolean or a key", column.Type),
    };
}
