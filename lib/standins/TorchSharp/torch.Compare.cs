using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Comparisons: torch.eq(a, b) is a.eq(b).

    /// <summary>this == other.</summary>
    public static Tensor eq(Tensor left, Tensor right) => left.eq(right);

    /// <summary>this != other.</summary>
    public static Tensor ne(Tensor left, Tensor right) => left.ne(right);

    /// <summary>this != other.</summary>
    public static Tensor not_equal(Tensor tensor, Tensor target) => tensor.not_equal(target);

    /// <summary>this &lt; other.</summary>
    public static Tensor lt(Tensor left, Tensor right) => left.lt(right);

    /// <summary>this &lt; other.</summary>
    public static Tensor less(Tensor tensor, Tensor target) => tensor.less(target);

    /// <summary>this ≤ other.</summary>
    public static Tensor le(Tensor left, Tensor right) => left.le(right);

    /// <summary>this ≤ other.</summary>
    public static Tensor less_equal(Tensor tensor, Tensor target) => tensor.less_equal(target);

    /// <summary>this &gt; other.</summary>
    public static Tensor gt(Tensor left, Tensor right) => left.gt(right);

    /// <summary>this &gt; other.</summary>
    public static Tensor greater(Tensor tensor, Tensor target) => tensor.greater(target);

    /// <summary>this ≥ other.</summary>
    public static Tensor ge(Tensor left, Tensor right) => left.ge(right);

    /// <summary>this ≥ other.</summary>
    public static Tensor greater_equal(Tensor tensor, Tensor target) => tensor.greater_equal(target);

    /// <summary>this == other, element by element.</summary>
    public static Tensor equal(Tensor tensor, Tensor target) => tensor.equal(target);

    /// <summary>True where |this − other| ≤ atol + rtol · |other|.</summary>
    public static Tensor isclose(Tensor tensor, Tensor other, double rtol = 1e-5, double atol = 1e-8, bool nanEqual = false) =>
        tensor.isclose(other, rtol, atol, nanEqual);

    /// <summary>Whether all elements are close.</summary>
    public static bool allclose(Tensor tensor, Tensor target, double rtol = 1e-5, double atol = 1e-8, bool equal_nan = false) =>
        tensor.allclose(target, rtol, atol, equal_nan);

    /// <summary>True where there is no number.</summary>
    public static Tensor isnan(Tensor input) => input.isnan();

    /// <summary>True at the infinities.</summary>
    public static Tensor isinf(Tensor tensor) => tensor.isinf();

    /// <summary>True at ordinary numbers.</summary>
    public static Tensor isfinite(Tensor tensor) => tensor.isfinite();

    /// <summary>True at +∞.</summary>
    public static Tensor isposinf(Tensor tensor) => tensor.isposinf();

    /// <summary>True at −∞.</summary>
    public static Tensor isneginf(Tensor tensor) => tensor.isneginf();

    /// <summary>True where there is no imaginary part.</summary>
    public static Tensor isreal(Tensor tensor) => tensor.isreal();

    /// <summary>True where the element is among test_elements.</summary>
    public static Tensor isin(Tensor tensor, Tensor test_elements, bool assumeUnique = false, bool invert = false) =>
        tensor.isin(test_elements, assumeUnique, invert);

    /// <summary>Both are not zero.</summary>
    public static Tensor logical_and(Tensor left, Tensor right) => left.logical_and(right);

    /// <summary>Both are not zero, in place.</summary>
    public static Tensor logical_and_(Tensor left, Tensor right) => left.logical_and_(right);

    /// <summary>One is not zero.</summary>
    public static Tensor logical_or(Tensor left, Tensor right) => left.logical_or(right);

    /// <summary>One is not zero, in place.</summary>
    public static Tensor logical_or_(Tensor left, Tensor right) => left.logical_or_(right);

    /// <summary>Exactly one is not zero.</summary>
    public static Tensor logical_xor(Tensor left, Tensor right) => left.logical_xor(right);

    /// <summary>Exactly one is not zero, in place.</summary>
    public static Tensor logical_xor_(Tensor left, Tensor right) => left.logical_xor_(right);

    /// <summary>It is zero.</summary>
    public static Tensor logical_not(Tensor input) => input.logical_not();

    /// <summary>Whether the single element is not zero.</summary>
    public static bool is_nonzero(Tensor input) => input.is_nonzero();

    /// <summary>Whether the elements have fractions.</summary>
    public static bool is_floating_point(ScalarType type) =>
        type is ScalarType.Float16 or ScalarType.BFloat16 or ScalarType.Float32 or ScalarType.Float64;
    public static bool is_floating_point(Tensor input) => input.is_floating_point();

    /// <summary>Whether the elements are whole numbers.</summary>
    public static bool is_integral(ScalarType type) =>
        type is ScalarType.Byte or ScalarType.Int8 or ScalarType.Int16 or ScalarType.Int32 or ScalarType.Int64 or ScalarType.Bool;
    public static bool is_integral(Tensor t) => t.is_integral();

    /// <summary>x where the condition holds, y elsewhere; of a condition alone, the indices where it holds.</summary>
    public static Tensor[] where(Tensor condition) => Aten.CallList("where", condition);
    public static Tensor where(Tensor condition, Tensor x, Tensor y) => Aten.Call("where.self", condition, x, y);
}
