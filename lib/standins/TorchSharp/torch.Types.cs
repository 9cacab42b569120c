using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static ScalarType uint8 = ScalarType.Byte;
    public static ScalarType int8 = ScalarType.Int8;
    public static ScalarType int16 = ScalarType.Int16;
    public static ScalarType int32 = ScalarType.Int32;
    public static ScalarType int64 = ScalarType.Int64;
    public static ScalarType bfloat16 = ScalarType.BFloat16;
    public static ScalarType float16 = ScalarType.Float16;
    public static ScalarType float32 = ScalarType.Float32;
    public static ScalarType float64 = ScalarType.Float64;
    public static ScalarType complex64 = ScalarType.ComplexFloat32;
    public static ScalarType complex128 = ScalarType.ComplexFloat64;
    public static ScalarType @short = ScalarType.Int16;
    public static ScalarType @int = ScalarType.Int32;
    public static ScalarType @long = ScalarType.Int64;
    public static ScalarType half = ScalarType.Float16;
    public static ScalarType @float = ScalarType.Float32;
    public static ScalarType @double = ScalarType.Float64;
    public static ScalarType @bool = ScalarType.Bool;
    public static ScalarType cfloat = ScalarType.ComplexFloat32;
    public static ScalarType cdouble = ScalarType.ComplexFloat64;

    private static ScalarType default_dtype = ScalarType.Float32;

    /// <summary>The type that new tensors of fractions get: Float32 unless set.</summary>
    public static ScalarType get_default_dtype() => default_dtype;

    /// <summary>Sets the type that new tensors of fractions get.</summary>
    /// <exception cref="ArgumentException">It is no type with fractions.</exception>
    public static void set_default_dtype(ScalarType dtype)
    {
        if (!is_floating_point(dtype)) throw new ArgumentException($"{dtype} has no fractions: the default type must be one that has, such as Float32.");
        default_dtype = dtype;
    }

    public static Device get_default_device() => CPU;

    public static void set_default_device(Device device) { }

    public static void set_default_device(string device) => set_default_device(new Device(device));

    /// <summary>The type that an operation of two types computes in.</summary>
    public static ScalarType promote_types(ScalarType type1, ScalarType type2)
    {
        using var one = empty(0, type1);
        using var two = empty(0, type2);
        return result_type(one, two);
    }

    /// <summary>The type that an operation of two tensors computes in.</summary>
    public static ScalarType result_type(Tensor tensor1, Tensor tensor2) =>
        (ScalarType)Aten.CallScalar("result_type.Tensor", tensor1, tensor2).Bits;

    /// <summary>Whether values of one type may be stored as another.</summary>
    public static bool can_cast(ScalarType from, ScalarType to) => Aten.CallBool("can_cast", from, to);

    /// <summary>The largest number of a type of whole numbers.</summary>
    public static long max_int_value(ScalarType type) => type switch
    {
        ScalarType.Byte => byte.MaxValue,
        ScalarType.Int8 => sbyte.MaxValue,
        ScalarType.Int16 => short.MaxValue,
        ScalarType.Int32 => int.MaxValue,
        ScalarType.Int64 => long.MaxValue,
        _ => throw new ArgumentException($"{type} is not a type of whole numbers."),
    };

    /// <summary>The limits of the default type.</summary>
    public static FInfo finfo() => finfo(default_dtype);

    /// <summary>The limits of a type with fractions.</summary>
    public static FInfo finfo(ScalarType dtype) => dtype switch
    {
        ScalarType.Float16 => new(16, 0.0009765625, 65504, 6.103515625e-05, 0.001),
        ScalarType.BFloat16 => new(16, 0.0078125, 3.3895313892515355e+38, 1.1754943508222875e-38, 0.01),
        ScalarType.Float32 or ScalarType.ComplexFloat32 => new(32, 1.1920928955078125e-07, float.MaxValue, 1.1754943508222875e-38, 1e-06),
        ScalarType.Float64 or ScalarType.ComplexFloat64 => new(64, 2.220446049250313e-16, double.MaxValue, 2.2250738585072014e-308, 1e-15),
        _ => throw new ArgumentException($"{dtype} has no fractions, so it has no finfo."),
    };

    /// <summary>The limits of a type with fractions.</summary>
    public struct FInfo
    {
        /// <summary>How many bits a number takes.</summary>
        public int bits;

        /// <summary>The distance from 1 to the next number.</summary>
        public double eps;

        public double max;
        public double min;

        /// <summary>The smallest number that keeps full precision.</summary>
        public double tiny;

        public double smallest_normal;

        /// <summary>The decimals that can be relied on, as a power of ten.</summary>
        public double resolution;

        internal FInfo(int bits, double eps, double max, double tiny, double resolution)
        {
            (this.bits, this.eps, this.max, this.resolution) = (bits, eps, max, resolution);
            min = -max;
            this.tiny = smallest_normal = tiny;
        }
    }
}
