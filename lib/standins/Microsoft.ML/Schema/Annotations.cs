using Microsoft.ML.Data;

namespace Microsoft.ML;

public sealed partial class DataViewSchema
{
    /// <summary>Named values that describe a column.</summary>
    public sealed class Annotations
    {
        readonly Delegate[] _getters;

        Annotations(DataViewSchema schema, Delegate[] getters) => (Schema, _getters) = (schema, getters);

        /// <summary>No annotations.</summary>
        public static Annotations Empty { get; } = new(Of([]), []);

        /// <summary>Names and types of the annotations.</summary>
        public DataViewSchema Schema { get; }

        /// <summary>The getter of one annotation.</summary>
        /// <exception cref="InvalidOperationException">The annotation has another type.</exception>
        public ValueGetter<TValue> GetGetter<TValue>(Column column) =>
            _getters[column.Index] as ValueGetter<TValue>
            ?? throw Errors.Invalid($"The annotation '{column.Name}' holds {column.Type}: read it as {column.Type.RawType}, not as {typeof(TValue)}.");

        /// <summary>The value of one annotation.</summary>
        /// <exception cref="InvalidOperationException">There is none of that name.</exception>
        public void GetValue<TValue>(string kind, ref TValue value)
        {
            var column = Schema.GetColumnOrNull(kind) ?? throw Errors.Invalid($"The column has no annotation '{kind}'.");
            GetGetter<TValue>(column)(ref value);
        }

        /// <summary>The names of the annotations.</summary>
        public override string ToString() => string.Join(", ", Schema.Select(c => c.Name));

        internal Delegate RawGetter(int index) => _getters[index];

        /// <summary>Builds annotations one by one.</summary>
        public sealed class Builder
        {
            readonly List<DetachedColumn> _columns = [];
            readonly List<Delegate> _getters = [];

            /// <summary>Adds the annotations that the selector takes.</summary>
            public void Add(Annotations annotations, Func<string, bool> selector)
            {
                foreach (var column in annotations.Schema.Where(c => selector(c.Name)))
                    Add(column.Name, column.Type, annotations._getters[column.Index], column.Annotations);
            }

            public void Add(string name, DataViewType type, Delegate getter, Annotations? annotations = null)
            {
                _columns.Add(new(name, type, annotations));
                _getters.Add(getter);
            }

            public void Add<TValue>(string name, DataViewType type, ValueGetter<TValue> getter, Annotations? annotations = null) =>
                Add(name, type, (Delegate)getter, annotations);

            /// <summary>Adds one value.</summary>
            public void AddPrimitiveValue<TValue>(string name, PrimitiveDataViewType type, TValue value, Annotations? annotations = null) =>
                Add(name, type, (ref TValue target) => target = value, annotations);

            internal void AddVector<TValue>(string name, PrimitiveDataViewType itemType, TValue[] values) =>
                Add(name, new VectorDataViewType(itemType, values.Length),
                    (ref VBuffer<TValue> target) => target = new VBuffer<TValue>(values.Length, values));

            /// <summary>The annotations added.</summary>
            public Annotations ToAnnotations() => _columns.Count == 0 ? Empty : new(Of(_columns), [.. _getters]);
        }
    }
}
