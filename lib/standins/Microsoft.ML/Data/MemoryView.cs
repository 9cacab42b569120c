using System.Reflection;
using Microsoft.ML.Data;

namespace Microsoft.ML;

/// <summary>A column to be added to a view; its values are made when they are first asked for.</summary>
/// <param name="Name">The column's name; an earlier column of that name is hidden.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Annotations">What is known about it.</param>
/// <param name="Make">Makes the values from the view that the column is added to.</param>
sealed record NewColumn(string Name, DataViewType Type, DataViewSchema.Annotations Annotations, Func<MemoryView, ColumnData> Make);

/// <summary>A data view whose columns lie in memory. Every view this library makes is one.</summary>
sealed class MemoryView : IDataView
{
    readonly Lazy<ColumnData>[] _columns;

    public MemoryView(DataViewSchema schema, int rows, IReadOnlyList<Lazy<ColumnData>> columns) =>
        (Schema, Rows, _columns) = (schema, rows, [.. columns]);

    public MemoryView(DataViewSchema schema, int rows, IEnumerable<ColumnData> columns)
        : this(schema, rows, [.. columns.Select(c => new Lazy<ColumnData>(c))]) { }

    public DataViewSchema Schema { get; }

    /// <summary>Number of rows.</summary>
    public int Rows { get; }

    public bool CanShuffle => true;

    public long? GetRowCount() => Rows;

    /// <summary>The values of a column.</summary>
    public ColumnData this[DataViewSchema.Column column] => _columns[column.Index].Value;

    public ColumnData this[int index] => _columns[index].Value;

    /// <summary>The view itself when it lies in memory, otherwise a copy read through a cursor.</summary>
    public static MemoryView Of(IDataView view)
    {
        Errors.NotNull(view, "input");
        return view as MemoryView ?? Read(view);
    }

    /// <summary>This view with columns added.</summary>
    public MemoryView With(params IReadOnlyList<NewColumn> added)
    {
        var schema = Extend(Schema, added);
        var columns = _columns.Concat(added.Select(c => new Lazy<ColumnData>(() => c.Make(this)))).ToList();
        return new MemoryView(schema, Rows, columns);
    }

    public static DataViewSchema Extend(DataViewSchema schema, IReadOnlyList<NewColumn> added) =>
        DataViewSchema.Of([.. schema.Select(c => new DataViewSchema.DetachedColumn(c)),
            .. added.Select(c => new DataViewSchema.DetachedColumn(c.Name, c.Type, c.Annotations))]);

    /// <summary>The given rows, in their order.</summary>
    public MemoryView Select(int[] rows) =>
        new(Schema, rows.Length, [.. _columns.Select(c => new Lazy<ColumnData>(() => c.Value.Select(rows)))]);

    /// <summary>The given columns alone, hidden ones left out.</summary>
    public MemoryView Only(IReadOnlyList<DataViewSchema.Column> kept) =>
        new(DataViewSchema.Of(kept.Select(c => new DataViewSchema.DetachedColumn(c))), Rows, [.. kept.Select(c => _columns[c.Index])]);

    public DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null)
    {
        int[]? order = null;
        if (rand is not null)
        {
            order = [.. Enumerable.Range(0, Rows)];
            rand.Shuffle(order);
        }
        return new Cursor(this, [.. columnsNeeded.Select(c => c.Index)], order, 0, Rows);
    }

    public DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null) =>
        [GetRowCursor(columnsNeeded, rand)];

    sealed class Cursor(MemoryView view, HashSet<int> active, int[]? order, int start, int end) : DataViewRowCursor
    {
        int _at = start - 1;

        public override long Position => _at;

        public override long Batch => 0;

        public override DataViewSchema Schema => view.Schema;

        int Row()
        {
            if (_at < start || _at >= end) throw Errors.Invalid("The cursor stands on no row: call MoveNext first, and stop when it returns false.");
            return order is null ? _at : order[_at];
        }

        public override bool MoveNext()
        {
            if (_at < end) _at++;
            return _at < end;
        }

        public override bool IsColumnActive(DataViewSchema.Column column) => active.Contains(column.Index);

        public override ValueGetter<DataViewRowId> GetIdGetter() =>
            (ref DataViewRowId value) => value = new DataViewRowId((ulong)Row(), 0);

        public override ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column)
        {
            if (!IsColumnActive(column)) throw Errors.Invalid($"The cursor was not asked for the column '{column.Name}'.");
            return view[column].Getter(Row) as ValueGetter<TValue>
                ?? throw Errors.Invalid($"The column '{column.Name}' holds {column.Type}: read it as {column.Type.RawType}, not as {typeof(TValue)}.");
        }
    }

    static MemoryView Read(IDataView view)
    {
        var visible = view.Schema.Where(c => !c.IsHidden).ToList();
        using var cursor = view.GetRowCursor(visible);
        var collectors = visible.Select(c => (Collector)Activator.CreateInstance(
            (c.Type is VectorDataViewType ? typeof(VectorCollector<>) : typeof(ScalarCollector<>)).MakeGenericType(c.Type.ItemType().RawType),
            cursor, c)!).ToList();
        var rows = 0;
        for (; cursor.MoveNext(); rows++)
            foreach (var collector in collectors) collector.Take();
        return new MemoryView(DataViewSchema.Of(visible.Select(c => new DataViewSchema.DetachedColumn(c))), rows, collectors.Select(c => c.Finish()));
    }

    abstract class Collector
    {
        public abstract void Take();

        public abstract ColumnData Finish();
    }

    sealed class ScalarCollector<T>(DataViewRow row, DataViewSchema.Column column) : Collector
    {
        readonly ValueGetter<T> _get = row.GetGetter<T>(column);
        readonly List<T> _values = [];

        public override void Take()
        {
            T value = default!;
            _get(ref value);
            // A text may lie in a buffer that the next row overwrites.
            _values.Add(value is ReadOnlyMemory<char> text ? (T)(object)text.ToString().AsMemory() : value);
        }

        public override ColumnData Finish() => new ScalarColumn<T>([.. _values]);
    }

    sealed class VectorCollector<T>(DataViewRow row, DataViewSchema.Column column) : Collector
    {
        readonly ValueGetter<VBuffer<T>> _get = row.GetGetter<VBuffer<T>>(column);
        readonly List<T[]> _rows = [];

        public override void Take()
        {
            VBuffer<T> value = default;
            _get(ref value);
            _rows.Add([.. value.DenseValues()]);
        }

        public override ColumnData Finish() => column.Type.ValueCount() is var size and > 0
            ? new VectorColumn<T>([.. _rows.SelectMany(r => r)], size, _rows.Count) : new RaggedColumn<T>([.. _rows]);
    }
}
