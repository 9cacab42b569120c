using System.Collections;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TorchSharp.Utils;

/// <summary>
/// The elements of a tensor as C# sees them, read and written where they lie. Elements come in the tensor's own order, row by row,
/// however they lie in memory.
/// </summary>
public sealed unsafe class TensorAccessor<T> : IDisposable, IEnumerable<T> where T : unmanaged
{
    private readonly torch.Tensor tensor; // keeps the memory alive
    private readonly T* data;
    private readonly long[] shape;
    private readonly long[] strides;
    private readonly bool inOrder;

    internal TensorAccessor(torch.Tensor tensor)
    {
        this.tensor = tensor;
        shape = tensor.shape;
        strides = tensor.stride();
        Count = tensor.numel();
        inOrder = tensor.is_contiguous();
        data = Count == 0 ? null : (T*)tensor.DataPointer;
    }

    /// <summary>How many elements there are.</summary>
    public long Count { get; }

    public bool IsReadOnly => false;

    /// <summary>One element: by one index counted over all elements, or by an index for each dimension.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such element.</exception>
    public T this[params long[] indices]
    {
        get { var value = *Find(indices); GC.KeepAlive(tensor); return value; }
        set { *Find(indices) = value; GC.KeepAlive(tensor); }
    }

    /// <summary>All elements in a new array.</summary>
    public T[] ToArray()
    {
        var array = new T[Count];
        CopyTo(array.AsSpan());
        return array;
    }

    /// <summary>All elements in a new array of the tensor's shape, such as float[,].</summary>
    public Array ToNDArray()
    {
        if (shape.Length == 0) return ToArray();
        var array = Array.CreateInstance(typeof(T), shape);
        ref var start = ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array));
        CopyTo(MemoryMarshal.CreateSpan(ref start, array.Length));
        return array;
    }

    /// <summary>Copies elements from tensorIndex on into an array from arrayIndex on, as many as fit.</summary>
    public void CopyTo(Span<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var room = array[arrayIndex..];
        var count = (int)Math.Min(room.Length, Count - tensorIndex);
        if (inOrder) new ReadOnlySpan<T>(data + tensorIndex, count).CopyTo(room);
        else
            for (var k = 0; k < count; k++) room[k] = data[Offset(tensorIndex + k)];
        GC.KeepAlive(tensor);
    }

    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyTo(array.AsSpan(), arrayIndex, tensorIndex);

    /// <summary>Writes an array's elements from arrayIndex on into the tensor from tensorIndex on, as many as fit.</summary>
    public void CopyFrom(ReadOnlySpan<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var values = array[arrayIndex..];
        var count = (int)Math.Min(values.Length, Count - tensorIndex);
        if (inOrder) values[..count].CopyTo(new Span<T>(data + tensorIndex, count));
        else
            for (var k = 0; k < count; k++) data[Offset(tensorIndex + k)] = values[k];
        GC.KeepAlive(tensor);
    }

    public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyFrom((ReadOnlySpan<T>)array, arrayIndex, tensorIndex);

    /// <summary>The elements one after the other.</summary>
    public IEnumerator<T> GetEnumerator()
    {
        for (var k = 0L; k < Count; k++) yield return At(k);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Nothing to free: the tensor owns the memory.</summary>
    public void Dispose() { }

    private T At(long linear)
    {
        var value = data[inOrder ? linear : Offset(linear)];
        GC.KeepAlive(tensor);
        return value;
    }

    private T* Find(long[] indices)
    {
        if (indices.Length == 1)
        {
            if (indices[0] < 0 || indices[0] >= Count)
                throw new IndexOutOfRangeException($"Element {indices[0]} of a tensor of {Count} elements.");
            return data + (inOrder ? indices[0] : Offset(indices[0]));
        }
        if (indices.Length != shape.Length)
            throw new ArgumentException($"{indices.Length} indices for a tensor of {shape.Length} dimensions.");
        var offset = 0L;
        for (var k = 0; k < indices.Length; k++)
        {
            if (indices[k] < 0 || indices[k] >= shape[k])
                throw new IndexOutOfRangeException($"Index {indices[k]} in dimension {k}, which has length {shape[k]}.");
            offset += indices[k] * strides[k];
        }
        return data + offset;
    }

    // Where the linear-th element in the tensor's own order lies.
    private long Offset(long linear)
    {
        var offset = 0L;
        for (var k = shape.Length - 1; k >= 0; k--)
        {
            (linear, var place) = Math.DivRem(linear, shape[k]);
            offset += place * strides[k];
        }
        return offset;
    }
}
