using Microsoft.ML.Data;

namespace Microsoft.ML;

public sealed partial class DataOperationsCatalog
{
    /// <summary>Loads objects: each public field or property becomes a column. The values are copied now.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A member has a type that columns do not hold.</exception>
    /// <exception cref="InvalidOperationException">A row is null, or a vector has another size than the others.</exception>
    public IDataView LoadFromEnumerable<TRow>(IEnumerable<TRow> data, SchemaDefinition? schemaDefinition = null) where TRow : class
    {
        Errors.NotNull(data, nameof(data));
        return Load(data, schemaDefinition ?? SchemaDefinition.Create(typeof(TRow), SchemaDefinition.Direction.Read));
    }

    public IDataView LoadFromEnumerable<TRow>(IEnumerable<TRow> data, DataViewSchema schema) where TRow : class
    {
        Errors.NotNull(data, nameof(data));
        Errors.NotNull(schema, nameof(schema));
        var definition = SchemaDefinition.Create(typeof(TRow), SchemaDefinition.Direction.Read);
        foreach (var column in schema.Where(c => !c.IsHidden))
        {
            var member = definition[column.Name];
            (member.ColumnType, member.Annotations) = (column.Type, column.Annotations);
        }
        return Load(data, definition);
    }

    static MemoryView Load<TRow>(IEnumerable<TRow> data, SchemaDefinition definition)
    {
        if (definition.Count == 0)
            throw Errors.Parameter("schemaDefinition", $"{typeof(TRow).Name} has no public fields or properties that could become columns.");
        var rows = data as IReadOnlyList<TRow> ?? [.. data];
        return new MemoryView(DataViewSchema.Of(definition.Select(c => new DataViewSchema.DetachedColumn(c.ColumnName, c.ColumnType, c.Annotations))),
            rows.Count, definition.Select(c => MemberAccess.Reader<TRow>(c)(rows)).ToList());
    }

    /// <summary>The rows as objects; members and columns are matched by name.</summary>
    /// <param name="data">The rows.</param>
    /// <param name="reuseRowObject">Whether one object is filled again and again: faster, but a list of it holds the last row throughout.</param>
    /// <param name="ignoreMissingColumns">Whether members without a column keep their value instead of being an error.</param>
    /// <param name="schemaDefinition">Which member takes which column, when names differ.</param>
    /// <exception cref="ArgumentOutOfRangeException">A column is missing.</exception>
    /// <exception cref="InvalidOperationException">A member has another type than its column.</exception>
    public IEnumerable<TRow> CreateEnumerable<TRow>(IDataView data, bool reuseRowObject, bool ignoreMissingColumns = false, SchemaDefinition? schemaDefinition = null)
        where TRow : class, new()
    {
        Errors.NotNull(data, nameof(data));
        var view = MemoryView.Of(data);
        var write = ColumnReaders.RowWriter<TRow>(view.Schema, schemaDefinition, ignoreMissingColumns)(view);
        return Rows();

        IEnumerable<TRow> Rows()
        {
            TRow? kept = null;
            for (var i = 0; i < view.Rows; i++)
            {
                var row = reuseRowObject ? kept ??= new TRow() : new TRow();
                write(row, i);
                yield return row;
            }
        }
    }
}
