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

    private Scalar(long value) => (Kind, Integer, Real, Type) = (ScalarKind.Int, value, value, torch.ScalarType.Int64);
    private Scalar(double value) => (Kind, Integer, Real, Type) = (ScalarKind.Double, (long)value, value, torch.ScalarType.Float64);
    private Scalar(bool value) => (Kind, Integer, Real, Type) = (ScalarKind.Bool, value ? 1 : 0, value ? 1 : 0, torch.ScalarType.Bool);
    private Scalar(double real, double imaginary) =>
        (Kind, Integer, Real, Imaginary, Type) = (ScalarKind.Complex, (long)real, real, imaginary, torch.ScalarType.ComplexFloat64);

    /// <summary>The widest type of its kind: Int64, Float64, ComplexFloat64 or Bool.</summary>
    public torch.ScalarType Type { get; }

    public static implicit operator Scalar(byte value) => new((long)value);
    public static implicit operator Scalar(sbyte value) => new((long)value);
    public static implicit operator Scalar(short value) => new((long)value);
    public static implicit operator Scalar(int value) => new((long)value);
    public static implicit operator Scalar(long value) => new(value);
    public static implicit operator Scalar(Half value) => new((double)value);
    public static implicit operator Scalar(float value) => new((double)value);
    public static implicit operator Scalar(double value) => new(value);
    public static implicit operator Scalar(bool value) => new(value);
    public static implicit operator Scalar((float, float) value) => new(value.Item1, value.Item2);
    public static implicit operator Scalar(Complex value) => new(value.Real, value.Imaginary);

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
