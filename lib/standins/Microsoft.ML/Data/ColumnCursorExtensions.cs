namespace Microsoft.ML.Data;

/// <summary>Reads whole columns.</summary>
public static class ColumnCursorExtensions
{
    /// <summary>The values of a column: float, bool, string, uint for keys, float[] for vectors.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    /// <exception cref="InvalidOperationException">The column holds something else.</exception>
    public static IEnumerable<T> GetColumn<T>(this IDataView data, string columnName)
    {
        Errors.NotNull(data, nameof(data));
        return data.GetColumn<T>(data.Schema[columnName]);
    }

    public static IEnumerable<T> GetColumn<T>(this IDataView data, DataViewSchema.Column column)
    {
        var view = MemoryView.Of(data);
        var values = view[view.Schema[column.Index].Name == column.Name ? view.Schema[column.Index] : view.Schema[column.Name]];
        if (values is ScalarColumn<T> scalars) return scalars.Values.AsEnumerable().Select(v => v);
        var read = ColumnReaders.Reader<T>(values) ?? throw Errors.Invalid(
            $"The column '{column.Name}' holds {column.Type}, which cannot be read as {ColumnReaders.Describe(typeof(T))}.");
        return Enumerable.Range(0, view.Rows).Select(read);
    }
}
