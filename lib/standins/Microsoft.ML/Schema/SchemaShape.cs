using System.Collections;
using Microsoft.ML.Data;

namespace Microsoft.ML;

/// <summary>What an estimator knows of a schema before any data is seen.</summary>
public sealed class SchemaShape : IReadOnlyList<SchemaShape.Column>
{
    readonly Column[] _columns;

    /// <summary>A shape of these columns.</summary>
    public SchemaShape(IEnumerable<Column> columns) => _columns = [.. columns];

    /// <summary>Number of columns.</summary>
    public int Count => _columns.Length;

    public Column this[int index] => _columns[index];

    /// <summary>The columns.</summary>
    public IEnumerator<Column> GetEnumerator() => ((IEnumerable<Column>)_columns).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static SchemaShape Of(DataViewSchema schema) => new(schema.Where(c => !c.IsHidden).Select(Column.Of));

    internal Column? Find(string name)
    {
        foreach (var column in _columns)
            if (column.Name == name) return column;
        return null;
    }

    /// <summary>The shape with columns added or replaced.</summary>
    internal SchemaShape With(params Column[] added) => new([.. _columns.Where(c => added.All(a => a.Name != c.Name)), .. added]);

    internal static SchemaShape Empty { get; } = new([]);

    /// <summary>One column's shape.</summary>
    public readonly struct Column
    {
        /// <summary>The column's name.</summary>
        public readonly string Name;

        /// <summary>Scalar, vector, or vector of differing sizes.</summary>
        public readonly VectorKind Kind;

        /// <summary>What it holds; for keys the integer type.</summary>
        public readonly DataViewType ItemType;

        /// <summary>Whether its values are keys.</summary>
        public readonly bool IsKey;

        /// <summary>What will be known about it.</summary>
        public readonly SchemaShape Annotations;

        internal Column(string name, VectorKind kind, DataViewType itemType, bool isKey, SchemaShape? annotations = null) =>
            (Name, Kind, ItemType, IsKey, Annotations) = (name, kind, itemType, isKey, annotations ?? Empty);

        internal static Column Of(DataViewSchema.Column column) => Of(column.Name, column.Type, new SchemaShape(column.Annotations.Schema.Select(a => Of(a.Name, a.Type))));

        internal static Column Of(string name, DataViewType type, SchemaShape? annotations = null)
        {
            var kind = type is VectorDataViewType v ? v.IsKnownSize ? VectorKind.Vector : VectorKind.VariableVector : VectorKind.Scalar;
            var item = type.ItemType();
            var isKey = item is KeyDataViewType;
            return new(name, kind, isKey ? KnownTypes.Primitive(item.RawType)! : item, isKey, annotations);
        }

        internal Column Renamed(string name) => new(name, Kind, ItemType, IsKey, Annotations);

        internal string Describe()
        {
            var item = IsKey ? $"Key<{ItemType}>" : ItemType.ToString()!;
            return Kind switch { VectorKind.Scalar => item, VectorKind.Vector => $"Vector<{item}>", _ => $"VarVector<{item}>" };
        }

        /// <summary>Whether a row holds one value or many.</summary>
        public enum VectorKind { Scalar = 0, Vector = 1, VariableVector = 2 }
    }
}
