using System.Collections;
using Microsoft.ML.Data;

namespace Microsoft.ML;

/// <summary>The columns of a data view: names, types and annotations. A later column hides an earlier one of its name.</summary>
public sealed partial class DataViewSchema : IReadOnlyList<DataViewSchema.Column>
{
    readonly Column[] _columns;
    readonly Dictionary<string, int> _byName;

    DataViewSchema(IReadOnlyList<DetachedColumn> columns)
    {
        _byName = [];
        for (var i = 0; i < columns.Count; i++) _byName[columns[i].Name] = i;
        _columns = new Column[columns.Count];
        for (var i = 0; i < columns.Count; i++)
            _columns[i] = new Column(columns[i].Name, i, _byName[columns[i].Name] != i, columns[i].Type, columns[i].Annotations);
    }

    internal static DataViewSchema Of(IEnumerable<DetachedColumn> columns) => new([.. columns]);

    /// <summary>Number of columns, hidden ones included.</summary>
    public int Count => _columns.Length;

    /// <summary>The column of that name.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is none.</exception>
    public Column this[string name] => GetColumnOrNull(name)
        ?? throw Errors.Parameter(nameof(name), $"There is no column '{name}'; the columns are {string.Join(", ", _byName.Keys)}.");

    public Column this[int columnIndex] => (uint)columnIndex < (uint)_columns.Length ? _columns[columnIndex]
        : throw Errors.Parameter(nameof(columnIndex), $"There is no column {columnIndex}: the data has {_columns.Length}, counted from 0.");

    /// <summary>The column of that name, or null.</summary>
    public Column? GetColumnOrNull(string name)
    {
        Errors.NotNull(name, nameof(name));
        return _byName.TryGetValue(name, out var index) ? _columns[index] : null;
    }

    /// <summary>The columns in order.</summary>
    public IEnumerator<Column> GetEnumerator() => ((IEnumerable<Column>)_columns).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>How many columns there are.</summary>
    public override string ToString() => $"{Count} columns";

    /// <summary>One column of a schema.</summary>
    public readonly struct Column
    {
        internal Column(string name, int index, bool isHidden, DataViewType type, Annotations annotations) =>
            (Name, Index, IsHidden, Type, Annotations) = (name, index, isHidden, type, annotations);

        /// <summary>The column's name.</summary>
        public string Name { get; }

        /// <summary>Its place in the schema.</summary>
        public int Index { get; }

        /// <summary>Whether a later column has the same name.</summary>
        public bool IsHidden { get; }

        /// <summary>What it holds.</summary>
        public DataViewType Type { get; }

        /// <summary>What is known about it: slot names, key values.</summary>
        public Annotations Annotations { get; }

        /// <summary>Name and type.</summary>
        public override string ToString() => $"{Name}: {Type}{(IsHidden ? " (hidden)" : "")}";
    }

    /// <summary>A column that belongs to no schema yet.</summary>
    public readonly struct DetachedColumn
    {
        /// <summary>A column of a name and a type.</summary>
        public DetachedColumn(string name, DataViewType type, Annotations? annotations = null)
        {
            if (string.IsNullOrEmpty(name)) throw Errors.Parameter(nameof(name), "A column needs a name.");
            Errors.NotNull(type, nameof(type));
            (Name, Type, Annotations) = (name, type, annotations ?? Annotations.Empty);
        }

        public DetachedColumn(Column column) : this(column.Name, column.Type, column.Annotations) { }

        /// <summary>The column's name.</summary>
        public string Name { get; }

        /// <summary>What it holds.</summary>
        public DataViewType Type { get; }

        /// <summary>What is known about it.</summary>
        public Annotations Annotations { get; }
    }

    /// <summary>Builds a schema column by column.</summary>
    public sealed class Builder
    {
        readonly List<DetachedColumn> _columns = [];

        /// <summary>Adds a column.</summary>
        public void AddColumn(string name, DataViewType type, Annotations? annotations = null) => _columns.Add(new(name, type, annotations));

        /// <summary>Adds columns.</summary>
        public void AddColumns(IEnumerable<DetachedColumn> source) => _columns.AddRange(source);

        public void AddColumns(IEnumerable<Column> source) => _columns.AddRange(source.Select(c => new DetachedColumn(c)));

        /// <summary>The schema of the columns added.</summary>
        public DataViewSchema ToSchema() => Of(_columns);
    }
}
