using Microsoft.ML.Data;

namespace Microsoft.ML;

/// <summary>Fills a value of the row it belongs to.</summary>
public delegate void ValueGetter<TValue>(ref TValue value);

/// <summary>A table: columns of a schema, rows read by cursors.</summary>
public interface IDataView
{
    /// <summary>Whether a cursor can go through the rows in random order.</summary>
    bool CanShuffle { get; }

    /// <summary>The columns.</summary>
    DataViewSchema Schema { get; }

    /// <summary>Number of rows, null when unknown.</summary>
    long? GetRowCount();

    /// <summary>A cursor over the rows, in random order when a generator is given.</summary>
    DataViewRowCursor GetRowCursor(IEnumerable<DataViewSchema.Column> columnsNeeded, Random? rand = null);

    /// <summary>Cursors that share the rows among them.</summary>
    DataViewRowCursor[] GetRowCursorSet(IEnumerable<DataViewSchema.Column> columnsNeeded, int n, Random? rand = null);
}

/// <summary>One row.</summary>
public abstract class DataViewRow : IDisposable
{
    /// <summary>Number of the row, −1 before the first.</summary>
    public abstract long Position { get; }

    /// <summary>Which batch the row belongs to.</summary>
    public abstract long Batch { get; }

    /// <summary>The columns.</summary>
    public abstract DataViewSchema Schema { get; }

    /// <summary>A getter of the row's identity.</summary>
    public abstract ValueGetter<DataViewRowId> GetIdGetter();

    /// <summary>Whether the column was asked for.</summary>
    public abstract bool IsColumnActive(DataViewSchema.Column column);

    /// <summary>A getter of the column's value in this row.</summary>
    public abstract ValueGetter<TValue> GetGetter<TValue>(DataViewSchema.Column column);

    protected virtual void Dispose(bool disposing) { }

    /// <summary>Releases what the row holds.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }
}

/// <summary>A row that moves on.</summary>
public abstract class DataViewRowCursor : DataViewRow
{
    /// <summary>Goes to the next row; false after the last.</summary>
    public abstract bool MoveNext();
}
