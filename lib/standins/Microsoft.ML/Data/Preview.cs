using System.Collections.Immutable;
using Microsoft.ML.Data;

namespace Microsoft.ML
{
    /// <summary>Looks at the first rows.</summary>
    public static class DebuggerExtensions
    {
        /// <summary>The first rows, to look at.</summary>
        public static DataDebuggerPreview Preview(this IDataView data, int maxRows = 100) => new(MemoryView.Of(data), maxRows);

        public static DataDebuggerPreview Preview(this ITransformer transformer, IDataView data, int maxRows = 100) =>
            transformer.Transform(First(data, maxRows)).Preview(maxRows);

        public static DataDebuggerPreview Preview(this IEstimator<ITransformer> estimator, IDataView data, int maxRows = 100, int maxTrainingRows = 100) =>
            estimator.Fit(First(data, maxTrainingRows)).Preview(data, maxRows);

        static MemoryView First(IDataView data, int count) =>
            MemoryView.Of(data) is var view ? view.Select([.. Enumerable.Range(0, Math.Min(count, view.Rows))]) : null!;
    }
}

namespace Microsoft.ML.Data
{
    /// <summary>The first rows of a data view, by rows and by columns.</summary>
    public sealed class DataDebuggerPreview
    {
        internal DataDebuggerPreview(MemoryView view, int maxRows)
        {
            if (maxRows < 0) throw Errors.Parameter(nameof(maxRows), $"The number of rows is not negative; got {maxRows}.");
            Schema = view.Schema;
            var count = Math.Min(maxRows, view.Rows);
            var first = view.Select([.. Enumerable.Range(0, count)]);
            ColumnView = [.. Schema.Select(c => new ColumnInfo(c, Values(first, c)))];
            RowView = [.. Enumerable.Range(0, count).Select(i => new RowInfo(ColumnView.Select(c => KeyValuePair.Create(c.Column.Name, c.Values[i])).ToArray()))];
        }

        /// <summary>The columns' names and types.</summary>
        public DataViewSchema Schema { get; }

        /// <summary>Column by column.</summary>
        public ImmutableArray<ColumnInfo> ColumnView { get; }

        /// <summary>Row by row.</summary>
        public ImmutableArray<RowInfo> RowView { get; }

        /// <summary>How many columns and rows.</summary>
        public override string ToString() => $"{Schema.Count} columns, {RowView.Length} rows";

        static object[] Values(MemoryView view, DataViewSchema.Column column) =>
            (object[])typeof(DataDebuggerPreview).GetMethod(nameof(Boxed), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!
                .MakeGenericMethod(column.Type.RawType).Invoke(null, [view, column])!;

        static object[] Boxed<T>(MemoryView view, DataViewSchema.Column column) => [.. view.GetColumn<T>(column).Select(v => (object)v!)];

        /// <summary>A column of the preview.</summary>
        public sealed class ColumnInfo
        {
            internal ColumnInfo(DataViewSchema.Column column, object[] values) => (Column, Values) = (column, values);

            /// <summary>The column.</summary>
            public DataViewSchema.Column Column { get; }

            /// <summary>Its values.</summary>
            public object[] Values { get; }

            /// <summary>Name and type.</summary>
            public override string ToString() => $"{Column.Name}: {Column.Type}";
        }

        /// <summary>A row of the preview.</summary>
        public sealed class RowInfo
        {
            internal RowInfo(KeyValuePair<string, object>[] values) => Values = values;

            /// <summary>Names of columns and values.</summary>
            public KeyValuePair<string, object>[] Values { get; }

            /// <summary>How many columns.</summary>
            public override string ToString() => $"{Values.Length} columns";
        }
    }
}
