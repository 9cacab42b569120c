using System.Numerics;

namespace TorchSharp;

/// <summary>A number as an argument of an operator. Every C# number converts to it.</summary>
public sealed class Scalar : IDisposable
{
    internal enum ScalarKind { Int, Double, Bool, Complex }

    internal readonly ScalarKind Kind;
    internal readonly long Integer;
    internal readonly double Real;
    internal readonly double Imaginary;

    private Scalar(long value, torch.ScalarType type) => (Kind, Integer, Real, Type) = (ScalarKind.Int, value, value, type);
    private Scalar(double value, torch.ScalarType type) => (Kind, Integer, Real, Type) = (ScalarKind.Double, (long)value, value, type);
    private Scalar(bool value) => (Kind, Integer, Real, Type) = (ScalarKind.Bool, value ? 1 : 0, value ? 1 : 0, torch.ScalarType.Bool);
    private Scalar(double real, double imaginary, torch.ScalarType type) =>
        (Kind, Integer, Real, Imaginary, Type) = (ScalarKind.Complex, (long)real, real, imaginary, type);

    /// <summary>The type of the C# value that it was made from.</summary>
    public torch.ScalarType Type { get; }

    public static implicit operator Scalar(byte value) => new(value, torch.ScalarType.Byte);
    public static implicit operator Scalar(sbyte value) => new(value, torch.ScalarType.Int8);
    public static implicit operator Scalar(short value) => new(value, torch.ScalarType.Int16);
    public static implicit operator Scalar(int value) => new(value, torch.ScalarType.Int32);
    public static implicit operator Scalar(long value) => new(value, torch.ScalarType.Int64);
    public static implicit operator Scalar(Half value) => new((double)value, torch.ScalarType.Float16);
    public static implicit operator Scalar(float value) => new(value, torch.ScalarType.Float32);
    public static implicit operator Scalar(double value) => new(value, torch.ScalarType.Float64);
    public static implicit operator Scalar(bool value) => new(value);
    public static implicit operator Scalar((float, float) value) => new(value.Item1, value.Item2, torch.ScalarType.ComplexFloat32);
    public static implicit operator Scalar(Complex value) => new(value.Real, value.Imaginary, torch.ScalarType.ComplexFloat64);

    /// <summary>Nothing to free here; the real package holds a native object.</summary>
    public void Dispose() { }
}

/// <summary>Conversions between C# numbers and <see cref="Scalar"/>.</summary>
public static class ScalarExtensionMethods
{
    public static Scalar ToScalar(this byte value) => value;
    public static Scalar ToScalar(this sbyte value) => value;
    public static Scalar ToScalar(this short value) => value;
    public static Scalar ToScalar(this int value) => value;
    public static Scalar ToScalar(this long value) => value;
    public static Scalar ToScalar(this Half value) => value;
    public static Scalar ToScalar(this float value) => value;
    public static Scalar ToScalar(this double value) => value;
    public static Scalar ToScalar(this bool value) => value;
    public static Scalar ToScalar(this (float, float) value) => value;
    public static Scalar ToScalar(this Complex value) => value;

    public static byte ToByte(this Scalar value) => (byte)value.Integer;
    public static sbyte ToSByte(this Scalar value) => (sbyte)value.Integer;
    public static short ToInt16(this Scalar value) => (short)value.Integer;
    public static int ToInt32(this Scalar value) => (int)value.Integer;
    public static long ToInt64(this Scalar value) => value.Integer;
    public static Half ToHalf(this Scalar value) => (Half)value.Real;
    public static float ToSingle(this Scalar value) => (float)value.Real;
    public static double ToDouble(this Scalar value) => value.Real;
    public static bool ToBoolean(this Scalar value) => value.Real != 0;
    public static (float, float) ToComplexFloat32(this Scalar value) => ((float)value.Real, (float)value.Imaginary);
    public static Complex ToComplexFloat64(this Scalar value) => new(value.Real, value.Imaginary);
}
