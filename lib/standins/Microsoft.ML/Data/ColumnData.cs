using Microsoft.ML.Data;

namespace Microsoft.ML;

/// <summary>All values of one column, in memory.</summary>
abstract class ColumnData
{
    /// <summary>Number of rows.</summary>
    public abstract int Count { get; }

    /// <summary>The column at the given rows, in their order.</summary>
    public abstract ColumnData Select(int[] rows);

    /// <summary>A <see cref="ValueGetter{TValue}"/> of the row that <paramref name="row"/> gives.</summary>
    public abstract Delegate Getter(Func<int> row);
}

/// <summary>One value a row.</summary>
sealed class ScalarColumn<T>(T[] values) : ColumnData
{
    public T[] Values { get; } = values;

    public override int Count => Values.Length;

    public override ColumnData Select(int[] rows)
    {
        var result = new T[rows.Length];
        for (var i = 0; i < rows.Length; i++) result[i] = Values[rows[i]];
        return new ScalarColumn<T>(result);
    }

    public override Delegate Getter(Func<int> row) => (ValueGetter<T>)((ref T value) => value = Values[row()]);
}

/// <summary>A vector of one size in every row; row after row in one array.</summary>
sealed class VectorColumn<T>(T[] values, int size, int count) : ColumnData
{
    public T[] Values { get; } = values;

    public int Size { get; } = size;

    public override int Count { get; } = count;

    public override ColumnData Select(int[] rows)
    {
        var result = new T[(long)rows.Length * Size];
        for (var i = 0; i < rows.Length; i++)
            Array.Copy(Values, (long)rows[i] * Size, result, (long)i * Size, Size);
        return new VectorColumn<T>(result, Size, rows.Length);
    }

    public override Delegate Getter(Func<int> row) => (ValueGetter<VBuffer<T>>)((ref VBuffer<T> value) =>
        value = new VBuffer<T>(Size, Values.AsSpan(row() * Size, Size).ToArray()));
}

/// <summary>Vectors whose size differs from row to row.</summary>
sealed class RaggedColumn<T>(T[][] rows) : ColumnData
{
    public T[][] Rows { get; } = rows;

    public override int Count => Rows.Length;

    public override ColumnData Select(int[] rows)
    {
        var result = new T[rows.Length][];
        for (var i = 0; i < rows.Length; i++) result[i] = Rows[rows[i]];
        return new RaggedColumn<T>(result);
    }

    public override Delegate Getter(Func<int> row) => (ValueGetter<VBuffer<T>>)((ref VBuffer<T> value) =>
    {
        var items = Rows[row()];
        value = new VBuffer<T>(items.Length, [.. items]);
    });
}
