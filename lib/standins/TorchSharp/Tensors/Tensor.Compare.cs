using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Comparisons: tensors of booleans, except where a single bool answers.
    public partial class Tensor
    {
        /// <summary>this == other.</summary>
        public Tensor eq(Scalar target) => Aten.Call("eq.Scalar", this, target);
        public Tensor eq(Tensor target) => Aten.Call("eq.Tensor", this, target);

        /// <summary>this == other, written into the tensor itself.</summary>
        public Tensor eq_(Scalar target) => Aten.InPlace("eq_.Scalar", this, target);
        public Tensor eq_(Tensor target) => Aten.InPlace("eq_.Tensor", this, target);

        /// <summary>this != other.</summary>
        public Tensor ne(Scalar target) => Aten.Call("ne.Scalar", this, target);
        public Tensor ne(Tensor target) => Aten.Call("ne.Tensor", this, target);

        /// <summary>this != other, written into the tensor itself.</summary>
        public Tensor ne_(Scalar target) => Aten.InPlace("ne_.Scalar", this, target);
        public Tensor ne_(Tensor target) => Aten.InPlace("ne_.Tensor", this, target);

        /// <summary>this != other.</summary>
        public Tensor not_equal(Tensor target) => Aten.Call("not_equal.Tensor", this, target);

        /// <summary>this != other, written into the tensor itself.</summary>
        public Tensor not_equal_(Tensor target) => Aten.InPlace("not_equal_.Tensor", this, target);

        /// <summary>this &lt; other.</summary>
        public Tensor lt(Scalar target) => Aten.Call("lt.Scalar", this, target);
        public Tensor lt(Tensor target) => Aten.Call("lt.Tensor", this, target);

        /// <summary>this &lt; other, written into the tensor itself.</summary>
        public Tensor lt_(Scalar target) => Aten.InPlace("lt_.Scalar", this, target);
        public Tensor lt_(Tensor target) => Aten.InPlace("lt_.Tensor", this, target);

        /// <summary>this &lt; other.</summary>
        public Tensor less(Tensor target) => Aten.Call("less.Tensor", this, target);

        /// <summary>this ≤ other.</summary>
        public Tensor le(Scalar target) => Aten.Call("le.Scalar", this, target);
        public Tensor le(Tensor target) => Aten.Call("le.Tensor", this, target);

        /// <summary>this ≤ other, written into the tensor itself.</summary>
        public Tensor le_(Scalar target) => Aten.InPlace("le_.Scalar", this, target);
        public Tensor le_(Tensor target) => Aten.InPlace("le_.Tensor", this, target);

        /// <summary>this ≤ other.</summary>
        public Tensor less_equal(Tensor target) => Aten.Call("less_equal.Tensor", this, target);

        /// <summary>this ≤ other, written into the tensor itself.</summary>
        public Tensor less_equal_(Tensor target) => Aten.InPlace("less_equal_.Tensor", this, target);

        /// <summary>this &gt; other.</summary>
        public Tensor gt(Scalar target) => Aten.Call("gt.Scalar", this, target);
        public Tensor gt(Tensor target) => Aten.Call("gt.Tensor", this, target);

        /// <summary>this &gt; other, written into the tensor itself.</summary>
        public Tensor gt_(Scalar target) => Aten.InPlace("gt_.Scalar", this, target);
        public Tensor gt_(Tensor target) => Aten.InPlace("gt_.Tensor", this, target);

        /// <summary>this &gt; other.</summary>
        public Tensor greater(Tensor target) => Aten.Call("greater.Tensor", this, target);

        /// <summary>this ≥ other.</summary>
        public Tensor ge(Scalar target) => Aten.Call("ge.Scalar", this, target);
        public Tensor ge(Tensor target) => Aten.Call("ge.Tensor", this, target);

        /// <summary>this ≥ other, written into the tensor itself.</summary>
        public Tensor ge_(Scalar target) => Aten.InPlace("ge_.Scalar", this, target);
        public Tensor ge_(Tensor target) => Aten.InPlace("ge_.Tensor", this, target);

        /// <summary>this ≥ other.</summary>
        public Tensor greater_equal(Tensor target) => Aten.Call("greater_equal.Tensor", this, target);

        /// <summary>this == other, element by element.</summary>
        public Tensor equal(Tensor target) => eq(target);

        /// <summary>True where |this − other| ≤ atol + rtol · |other|.</summary>
        public Tensor isclose(Tensor other, double rtol = 1e-5, double atol = 1e-8, bool nanEqual = false) =>
            Aten.Call("isclose", this, other, rtol, atol, nanEqual);

        /// <summary>Whether all elements are close.</summary>
        public bool allclose(Tensor target, double rtol = 1e-5, double atol = 1e-8, bool equal_nan = false) =>
            Aten.CallBool("allclose", this, target, rtol, atol, equal_nan);

        /// <summary>True where there is no number.</summary>
        public Tensor isnan() => Aten.Call("isnan", this);

        /// <summary>True at the infinities.</summary>
        public Tensor isinf() => Aten.Call("isinf", this);

        /// <summary>True at ordinary numbers.</summary>
        public Tensor isfinite() => Aten.Call("isfinite", this);

        /// <summary>True at +∞.</summary>
        public Tensor isposinf() => Aten.Call("isposinf", this);

        /// <summary>True at −∞.</summary>
        public Tensor isneginf() => Aten.Call("isneginf", this);

        /// <summary>True where there is no imaginary part.</summary>
        public Tensor isreal() => Aten.Call("isreal", this);

        /// <summary>True where the element is among test_elements.</summary>
        public Tensor isin(Tensor test_elements, bool assumeUnique = false, bool invert = false) =>
            Aten.Call("isin.Tensor_Tensor", this, test_elements, assumeUnique, invert);

        /// <summary>Both are not zero.</summary>
        public Tensor logical_and(Tensor other) => Aten.Call("logical_and", this, other);

        /// <summary>Both are not zero, in place.</summary>
        public Tensor logical_and_(Tensor other) => Aten.InPlace("logical_and_", this, other);

        /// <summary>One is not zero.</summary>
        public Tensor logical_or(Tensor other) => Aten.Call("logical_or", this, other);

        /// <summary>One is not zero, in place.</summary>
        public Tensor logical_or_(Tensor other) => Aten.InPlace("logical_or_", this, other);

        /// <summary>Exactly one is not zero.</summary>
        public Tensor logical_xor(Tensor other) => Aten.Call("logical_xor", this, other);

        /// <summary>Exactly one is not zero, in place.</summary>
        public Tensor logical_xor_(Tensor other) => Aten.InPlace("logical_xor_", this, other);

        /// <summary>It is zero.</summary>
        public Tensor logical_not() => Aten.Call("logical_not", this);

        /// <summary>It is zero, in place.</summary>
        public Tensor logical_not_() => Aten.InPlace("logical_not_", this);

        /// <summary>Whether the single element is not zero.</summary>
        public bool is_nonzero() => Aten.CallBool("is_nonzero", this);

        /// <summary>Whether the elements have fractions.</summary>
        public bool is_floating_point() => Aten.CallBool("is_floating_point", this);

        /// <summary>Whether the elements are whole numbers.</summary>
        public bool is_integral() => torch.is_integral(dtype);

        /// <summary>this where the condition holds, y elsewhere.</summary>
        public Tensor where(Tensor condition, Tensor y) => Aten.Call("where.self", condition, this, y);
    }
}
