using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

internal enum Tag : long { None, OneTensor, Int, Double, Bool, IntList, DoubleList, BoolList, String, TensorList, OptionalTensorList, DeviceOf, GeneratorOf, Complex }

/// <summary>An argument or result as the native side sees it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeArg
{
    public Tag Tag;
    public long Bits; // an integer, the bits of a double, or a pointer
    public long N;

    public readonly double Double => BitConverter.Int64BitsToDouble(Bits);
}

/// <summary>An argument of an operator. Whatever an operator takes converts to it; null is the operator's None.</summary>
internal readonly struct Arg
{
    internal readonly Tag Tag;
    internal readonly long Bits;
    internal readonly long N;
    internal readonly object? Reference; // keeps a tensor, array or text alive during the call

    private Arg(Tag tag, long bits = 0, object? reference = null, long n = 0) => (Tag, Bits, Reference, N) = (tag, bits, reference, n);

    internal static Arg None => default;

    public static implicit operator Arg(torch.Tensor? t) => t is null ? default : new(Tag.OneTensor, 0, t);
    public static implicit operator Arg(long v) => new(Tag.Int, v);
    public static implicit operator Arg(int v) => new(Tag.Int, v);
    public static implicit operator Arg(long? v) => v is { } x ? new(Tag.Int, x) : default;
    public static implicit operator Arg(double v) => new(Tag.Double, BitConverter.DoubleToInt64Bits(v));
    public static implicit operator Arg(double? v) => v is { } x ? x : default(Arg);
    public static implicit operator Arg(bool v) => new(Tag.Bool, v ? 1 : 0);
    public static implicit operator Arg(bool? v) => v is { } x ? x : default(Arg);
    public static implicit operator Arg(string? v) => v is null ? default : new(Tag.String, 0, System.Text.Encoding.UTF8.GetBytes(v));
    public static implicit operator Arg(long[]? v) => v is null ? default : new(Tag.IntList, 0, v);
    public static implicit operator Arg(ReadOnlySpan<long> v) => new(Tag.IntList, 0, v.ToArray());
    public static implicit operator Arg(double[]? v) => v is null ? default : new(Tag.DoubleList, 0, v);
    public static implicit operator Arg(bool[]? v) => v is null ? default : new(Tag.BoolList, 0, v);
    public static implicit operator Arg(torch.Tensor[]? v) => v is null ? default : new(Tag.TensorList, 0, v);
    public static implicit operator Arg(torch.ScalarType v) => new(Tag.Int, (long)v);
    public static implicit operator Arg(torch.ScalarType? v) => v is { } x ? x : default(Arg);
    public static implicit operator Arg(torch.Device? v) => v is null ? default : new(Tag.DeviceOf, (long)v.type, null, v.index);
    public static implicit operator Arg(torch.Generator? v) => v is null ? default : new(Tag.GeneratorOf, v.Handle, v);

    public static implicit operator Arg(Scalar? s) => s is null ? default : s.Kind switch
    {
        Scalar.ScalarKind.Int => new(Tag.Int, s.Integer),
        Scalar.ScalarKind.Bool => new(Tag.Bool, s.Integer),
        Scalar.ScalarKind.Complex => new(Tag.Complex, BitConverter.DoubleToInt64Bits(s.Real), null, BitConverter.DoubleToInt64Bits(s.Imaginary)),
        _ => new(Tag.Double, BitConverter.DoubleToInt64Bits(s.Real)),
    };

    /// <summary>The indices of <c>aten::index</c>, where null stands for a whole dimension.</summary>
    internal static Arg Indices(torch.Tensor?[] v) => new(Tag.OptionalTensorList, 0, v);
}
