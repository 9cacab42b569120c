using System.Collections;

namespace Microsoft.ML.Data;

/// <summary>A vector, dense or with its zeros left out.</summary>
public readonly struct VBuffer<T> : IEnumerable
{
    readonly T[]? _values;
    readonly int[]? _indices;
    readonly int _count;

    /// <summary>Number of items, the zeros that are left out included.</summary>
    public readonly int Length;

    /// <summary>A vector over the given values; with indices, only those items are stored.</summary>
    public VBuffer(int length, T[] values, int[]? indices = null)
    {
        if (indices is null && (values?.Length ?? 0) < length)
            throw Errors.Parameter(nameof(values), $"A dense vector of {length} items needs {length} values, got {values?.Length ?? 0}.");
        (Length, _values, _indices) = (length, values, indices);
        _count = indices is null ? length : Math.Min(indices.Length, values?.Length ?? 0);
    }

    public VBuffer(int length, int count, T[] values, int[] indices)
    {
        if (count < 0 || count > length || (values?.Length ?? 0) < count || (count < length && (indices?.Length ?? 0) < count))
            throw Errors.Parameter(nameof(count), $"{count} stored items do not fit a vector of {length} with the arrays given.");
        (Length, _values, _count) = (length, values, count);
        _indices = count == length ? null : indices;
    }

    /// <summary>Whether every item is stored.</summary>
    public bool IsDense => _indices is null;

    internal T[]? RawValues => _values;

    internal int[]? RawIndices => _indices;

    /// <summary>The stored values.</summary>
    public ReadOnlySpan<T> GetValues() => _values.AsSpan(0, _count);

    /// <summary>Where the stored values stand; empty for a dense vector.</summary>
    public ReadOnlySpan<int> GetIndices() => _indices is null ? default : _indices.AsSpan(0, _count);

    /// <summary>The item at a place; zero where none is stored.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public T GetItemOrDefault(int index)
    {
        if ((uint)index >= (uint)Length)
            throw Errors.Parameter(nameof(index), $"The vector has {Length} items; there is none at {index}.");
        if (_indices is null) return _values![index];
        var at = Array.BinarySearch(_indices, 0, _count, index);
        return at >= 0 ? _values![at] : default!;
    }

    public void GetItemOrDefault(int index, ref T destination) => destination = GetItemOrDefault(index);

    /// <summary>All items in order, zeros included.</summary>
    public IEnumerable<T> DenseValues()
    {
        for (var i = 0; i < Length; i++) yield return GetItemOrDefault(i);
    }

    /// <summary>Places and values: the stored ones, or all.</summary>
    public IEnumerable<KeyValuePair<int, T>> Items(bool all = false)
    {
        if (all || _indices is null)
            for (var i = 0; i < Length; i++) yield return new(i, GetItemOrDefault(i));
        else
            for (var i = 0; i < _count; i++) yield return new(_indices[i], _values![i]);
    }

    /// <summary>Copies all items, zeros included.</summary>
    public void CopyTo(Span<T> destination) => CopyTo(destination, 0);

    public void CopyTo(Span<T> destination, int destinationIndex, T defaultValue = default!)
    {
        destination = destination.Slice(destinationIndex, Length);
        if (_indices is null)
        {
            GetValues().CopyTo(destination);
            return;
        }
        destination.Fill(defaultValue);
        for (var i = 0; i < _count; i++) destination[_indices[i]] = _values![i];
    }

    public void CopyTo(ref VBuffer<T> destination) =>
        destination = _indices is null
            ? new VBuffer<T>(Length, GetValues().ToArray())
            : new VBuffer<T>(Length, _count, GetValues().ToArray(), GetIndices().ToArray());

    /// <summary>Copies into a dense vector.</summary>
    public void CopyToDense(ref VBuffer<T> destination)
    {
        var values = new T[Length];
        CopyTo(values);
        destination = new VBuffer<T>(Length, values);
    }

    /// <summary>A dense vector from a part of an array.</summary>
    public static void Copy(T[] source, int sourceIndex, ref VBuffer<T> destination, int length) =>
        destination = new VBuffer<T>(length, source.AsSpan(sourceIndex, length).ToArray());

    /// <summary>The items, zeros included.</summary>
    public IEnumerator GetEnumerator() => DenseValues().GetEnumerator();

    /// <summary>Says dense or sparse, and the length.</summary>
    public override string ToString() =>
        IsDense ? $"Dense vector of size {Length}" : $"Sparse vector of size {Length}, {_count} explicit values";
}
