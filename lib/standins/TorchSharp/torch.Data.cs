using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor of the values and shape of an array of any rank, copied.</summary>
    /// <exception cref="NotSupportedException">libtorch has no type for its elements.</exception>
    public static Tensor from_array(Array rawArray, Device? device = null) => from_array(rawArray, null, device);

    public static Tensor from_array(Array rawArray, ScalarType? dtype, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        rawArray switch
        {
            _ when Holds<float>(rawArray) => OfArray<float>(rawArray, dtype, device, requires_grad, names),
            _ when Holds<double>(rawArray) => OfArray<double>(rawArray, dtype, device, requires_grad, names),
            _ when Holds<long>(rawArray) => OfArray<long>(rawArray, dtype, device, requires_grad, names),
            _ when Holds<int>(rawArray) => OfArray<int>(rawArray, dtype, device, requires_grad, names),
            _ when Holds<short>(rawArray) => OfArray<short>(rawArray, dtype, device, requires_grad, names),
            _ when Holds<byte>(rawArray) => OfArray<byte>(rawArray, dtype, device, requires_grad, names),
            _ when Holds<sbyte>(rawArray) => OfArray<sbyte>(rawArray, dtype, device, requires_grad, names),
            _ when Holds<bool>(rawArray) => OfArray<bool>(rawArray, dtype, device, requires_grad, names),
            _ when Holds<Half>(rawArray) => OfArray<Half>(rawArray, dtype, device, requires_grad, names),
            _ when Holds<Complex>(rawArray) => OfArray<Complex>(rawArray, dtype, device, requires_grad, names),
            _ when Holds<(float, float)>(rawArray) => OfArray<(float, float)>(rawArray, dtype, device, requires_grad, names),
            _ => throw new NotSupportedException($"An array of {rawArray.GetType().GetElementType()!.Name} cannot become a tensor."),
        };

    private static bool Holds<T>(Array array) => array.GetType().GetElementType() == typeof(T);

    // The element types of C# and the types that libtorch keeps them in.
    internal static ScalarType TypeOf<T>() => default(T) switch
    {
        float => ScalarType.Float32,
        double => ScalarType.Float64,
        long => ScalarType.Int64,
        int => ScalarType.Int32,
        short => ScalarType.Int16,
        byte => ScalarType.Byte,
        sbyte => ScalarType.Int8,
        bool => ScalarType.Bool,
        Half => ScalarType.Float16,
        Complex => ScalarType.ComplexFloat64,
        ValueTuple<float, float> => ScalarType.ComplexFloat32,
        _ => throw new NotSupportedException($"libtorch has no type for {typeof(T).Name}."),
    };

    private static Tensor OfScalar(Scalar value, ScalarType type, ScalarType? dtype, Device? device, bool requires_grad)
    {
        var made = Aten.Call("scalar_tensor", value, dtype ?? type, Arg.None, device);
        return requires_grad ? made.requires_grad_() : made;
    }

    private static Tensor OfArray<T>(Array array, ScalarType? dtype, Device? device, bool requires_grad, string[]? names) where T : unmanaged
    {
        var size = new long[array.Rank];
        for (var k = 0; k < size.Length; k++) size[k] = array.GetLength(k);
        var values = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array)), array.Length);
        return OfValues(values, size, dtype, device, requires_grad, names);
    }

    private static unsafe Tensor OfValues<T>(ReadOnlySpan<T> values, ReadOnlySpan<long> size, ScalarType? dtype, Device? device, bool requires_grad,
        string[]? names) where T : unmanaged
    {
        NoNames(names);
        var count = 1L;
        foreach (var length in size) count *= length;
        if (count != values.Length)
            throw new ArgumentException($"{values.Length} values do not fill a tensor of shape [{string.Join(", ", size.ToArray())}], which has room for {count}.");
        var made = Aten.Call("empty.memory_format", size, TypeOf<T>(), Arg.None, device);
        if (count > 0) values.CopyTo(new Span<T>((void*)made.DataPointer, values.Length));
        GC.KeepAlive(made);
        if (dtype is { } type && type != made.dtype)
        {
            var converted = made.to_type(type);
            made.Dispose();
            made = converted;
        }
        return requires_grad ? made.requires_grad_() : made;
    }

    private static ReadOnlySpan<T> Span<T>(IList<T> list) => list switch
    {
        T[] array => array,
        List<T> grown => CollectionsMarshal.AsSpan(grown),
        _ => list.ToArray(),
    };
}
