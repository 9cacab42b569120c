using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Functions of one number, applied to every element. A name with an underscore writes into the tensor itself.
    public partial class Tensor
    {
        /// <summary>|x|.</summary>
        public Tensor abs() => Aten.Call("abs", this);

        /// <summary>|x|, in place.</summary>
        public Tensor abs_() => Aten.InPlace("abs_", this);

        /// <summary>|x|.</summary>
        public Tensor absolute() => Aten.Call("absolute", this);

        /// <summary>|x|, in place.</summary>
        public Tensor absolute_() => Aten.InPlace("absolute_", this);

        /// <summary>−x.</summary>
        public Tensor neg() => Aten.Call("neg", this);

        /// <summary>−x, in place.</summary>
        public Tensor neg_() => Aten.InPlace("neg_", this);

        /// <summary>−x.</summary>
        public Tensor negative() => Aten.Call("negative", this);

        /// <summary>The tensor as it is.</summary>
        public Tensor positive() => Aten.Call("positive", this);

        /// <summary>−1, 0 or 1.</summary>
        public Tensor sign() => Aten.Call("sign", this);

        /// <summary>−1, 0 or 1, in place.</summary>
        public Tensor sign_() => Aten.InPlace("sign_", this);

        /// <summary>The sign; of complex numbers x / |x|.</summary>
        public Tensor sgn() => Aten.Call("sgn", this);

        /// <summary>The sign, in place.</summary>
        public Tensor sgn_() => Aten.InPlace("sgn_", this);

        /// <summary>True where the sign bit is set.</summary>
        public Tensor signbit() => Aten.Call("signbit", this);

        /// <summary>√x.</summary>
        public Tensor sqrt() => Aten.Call("sqrt", this);

        /// <summary>√x, in place.</summary>
        public Tensor sqrt_() => Aten.InPlace("sqrt_", this);

        /// <summary>1 / √x.</summary>
        public Tensor rsqrt() => Aten.Call("rsqrt", this);

        /// <summary>1 / √x, in place.</summary>
        public Tensor rsqrt_() => Aten.InPlace("rsqrt_", this);

        /// <summary>x².</summary>
        public Tensor square() => Aten.Call("square", this);

        /// <summary>1 / x.</summary>
        public Tensor reciprocal() => Aten.Call("reciprocal", this);

        /// <summary>1 / x, in place.</summary>
        public Tensor reciprocal_() => Aten.InPlace("reciprocal_", this);

        /// <summary>eˣ.</summary>
        public Tensor exp() => Aten.Call("exp", this);

        /// <summary>eˣ, in place.</summary>
        public Tensor exp_() => Aten.InPlace("exp_", this);

        /// <summary>2ˣ.</summary>
        public Tensor exp2() => Aten.Call("exp2", this);

        /// <summary>eˣ − 1, exact near 0.</summary>
        public Tensor expm1() => Aten.Call("expm1", this);

        /// <summary>eˣ − 1, in place.</summary>
        public Tensor expm1_() => Aten.InPlace("expm1_", this);

        /// <summary>The natural logarithm.</summary>
        public Tensor log() => Aten.Call("log", this);

        /// <summary>The natural logarithm, in place.</summary>
        public Tensor log_() => Aten.InPlace("log_", this);

        /// <summary>The logarithm to base 10.</summary>
        public Tensor log10() => Aten.Call("log10", this);

        /// <summary>The logarithm to base 10, in place.</summary>
        public Tensor log10_() => Aten.InPlace("log10_", this);

        /// <summary>log(1 + x), exact near 0.</summary>
        public Tensor log1p() => Aten.Call("log1p", this);

        /// <summary>log(1 + x), in place.</summary>
        public Tensor log1p_() => Aten.InPlace("log1p_", this);

        /// <summary>The logarithm to base 2.</summary>
        public Tensor log2() => Aten.Call("log2", this);

        /// <summary>The logarithm to base 2, in place.</summary>
        public Tensor log2_() => Aten.InPlace("log2_", this);

        /// <summary>log(x / (1 − x)), with x kept in [eps, 1 − eps].</summary>
        public Tensor logit(double? eps = null) => Aten.Call("logit", this, eps);

        /// <summary>The next whole number upwards.</summary>
        public Tensor ceil() => Aten.Call("ceil", this);

        /// <summary>Rounds up, in place.</summary>
        public Tensor ceil_() => Aten.InPlace("ceil_", this);

        /// <summary>The next whole number downwards.</summary>
        public Tensor floor() => Aten.Call("floor", this);

        /// <summary>Rounds down, in place.</summary>
        public Tensor floor_() => Aten.InPlace("floor_", this);

        /// <summary>The nearest whole number, halves to the even one, or to some decimals.</summary>
        public Tensor round(long decimals = 0) => decimals == 0 ? Aten.Call("round", this) : Aten.Call("round.decimals", this, decimals);

        /// <summary>Rounds in place.</summary>
        public Tensor round_(long decimals = 0) => decimals == 0 ? Aten.InPlace("round_", this) : Aten.InPlace("round_.decimals", this, decimals);

        /// <summary>Without its fraction.</summary>
        public Tensor trunc() => Aten.Call("trunc", this);

        /// <summary>Drops the fraction, in place.</summary>
        public Tensor trunc_() => Aten.InPlace("trunc_", this);

        /// <summary>Without its fraction.</summary>
        public Tensor fix() => Aten.Call("fix", this);

        /// <summary>Drops the fraction, in place.</summary>
        public Tensor fix_() => Aten.InPlace("fix_", this);

        /// <summary>The fraction.</summary>
        public Tensor frac() => Aten.Call("frac", this);

        /// <summary>Keeps the fraction, in place.</summary>
        public Tensor frac_() => Aten.InPlace("frac_", this);

        /// <summary>x = mantissa · 2^exponent.</summary>
        public (Tensor mantissa, Tensor exponent) frexp() => Aten.Call2("frexp.Tensor", this);

        /// <summary>The sine.</summary>
        public Tensor sin() => Aten.Call("sin", this);

        /// <summary>The sine, in place.</summary>
        public Tensor sin_() => Aten.InPlace("sin_", this);

        /// <summary>The cosine.</summary>
        public Tensor cos() => Aten.Call("cos", this);

        /// <summary>The cosine, in place.</summary>
        public Tensor cos_() => Aten.InPlace("cos_", this);

        /// <summary>The tangent.</summary>
        public Tensor tan() => Aten.Call("tan", this);

        /// <summary>The tangent, in place.</summary>
        public Tensor tan_() => Aten.InPlace("tan_", this);

        /// <summary>The arc sine.</summary>
        public Tensor asin() => Aten.Call("asin", this);

        /// <summary>The arc sine, in place.</summary>
        public Tensor asin_() => Aten.InPlace("asin_", this);

        /// <summary>The arc sine.</summary>
        public Tensor arcsin() => Aten.Call("arcsin", this);

        /// <summary>The arc sine, in place.</summary>
        public Tensor arcsin_() => Aten.InPlace("arcsin_", this);

        /// <summary>The arc cosine.</summary>
        public Tensor acos() => Aten.Call("acos", this);

        /// <summary>The arc cosine, in place.</summary>
        public Tensor acos_() => Aten.InPlace("acos_", this);

        /// <summary>The arc cosine.</summary>
        public Tensor arccos() => Aten.Call("arccos", this);

        /// <summary>The arc cosine, in place.</summary>
        public Tensor arccos_() => Aten.InPlace("arccos_", this);

        /// <summary>The arc tangent.</summary>
        public Tensor atan() => Aten.Call("atan", this);

        /// <summary>The arc tangent, in place.</summary>
        public Tensor atan_() => Aten.InPlace("atan_", this);

        /// <summary>The arc tangent; of two tensors the angle of the point (other, this).</summary>
        public Tensor arctan() => Aten.Call("arctan", this);
        public Tensor arctan(Tensor other) => atan2(other);

        /// <summary>The arc tangent, in place.</summary>
        public Tensor arctan_() => Aten.InPlace("arctan_", this);
        public Tensor arctan_(Tensor other) => atan2_(other);

        /// <summary>The angle of the point (other, this), in −π … π.</summary>
        public Tensor atan2(Tensor other) => Aten.Call("atan2", this, other);

        /// <summary>The angle of the point (other, this), in place.</summary>
        public Tensor atan2_(Tensor other) => Aten.InPlace("atan2_", this, other);

        /// <summary>The angle of the point (other, this).</summary>
        public Tensor arctan2(Tensor other) => Aten.Call("arctan2", this, other);

        /// <summary>The angle of the point (other, this), in place.</summary>
        public Tensor arctan2_(Tensor other) => Aten.InPlace("arctan2_", this, other);

        /// <summary>The hyperbolic sine.</summary>
        public Tensor sinh() => Aten.Call("sinh", this);

        /// <summary>The hyperbolic sine, in place.</summary>
        public Tensor sinh_() => Aten.InPlace("sinh_", this);

        /// <summary>The hyperbolic cosine.</summary>
        public Tensor cosh() => Aten.Call("cosh", this);

        /// <summary>The hyperbolic cosine, in place.</summary>
        public Tensor cosh_() => Aten.InPlace("cosh_", this);

        /// <summary>The hyperbolic tangent.</summary>
        public Tensor tanh() => Aten.Call("tanh", this);

        /// <summary>The hyperbolic tangent, in place.</summary>
        public Tensor tanh_() => Aten.InPlace("tanh_", this);

        /// <summary>The inverse hyperbolic sine.</summary>
        public Tensor asinh() => Aten.Call("asinh", this);

        /// <summary>The inverse hyperbolic sine, in place.</summary>
        public Tensor asinh_() => Aten.InPlace("asinh_", this);

        /// <summary>The inverse hyperbolic sine.</summary>
        public Tensor arcsinh() => Aten.Call("arcsinh", this);

        /// <summary>The inverse hyperbolic sine, in place.</summary>
        public Tensor arcsinh_() => Aten.InPlace("arcsinh_", this);

        /// <summary>The inverse hyperbolic cosine.</summary>
        public Tensor acosh() => Aten.Call("acosh", this);

        /// <summary>The inverse hyperbolic cosine, in place.</summary>
        public Tensor acosh_() => Aten.InPlace("acosh_", this);

        /// <summary>The inverse hyperbolic cosine.</summary>
        public Tensor arccosh() => Aten.Call("arccosh", this);

        /// <summary>The inverse hyperbolic cosine, in place.</summary>
        public Tensor arccosh_() => Aten.InPlace("arccosh_", this);

        /// <summary>The inverse hyperbolic tangent.</summary>
        public Tensor atanh() => Aten.Call("atanh", this);

        /// <summary>The inverse hyperbolic tangent, in place.</summary>
        public Tensor atanh_() => Aten.InPlace("atanh_", this);

        /// <summary>The inverse hyperbolic tangent.</summary>
        public Tensor arctanh() => Aten.Call("arctanh", this);

        /// <summary>The inverse hyperbolic tangent, in place.</summary>
        public Tensor arctanh_() => Aten.InPlace("arctanh_", this);

        /// <summary>sin(πx) / (πx).</summary>
        public Tensor sinc() => Aten.Call("sinc", this);

        /// <summary>sin(πx) / (πx), in place.</summary>
        public Tensor sinc_() => Aten.InPlace("sinc_", this);

        /// <summary>Degrees to radians.</summary>
        public Tensor deg2rad() => Aten.Call("deg2rad", this);

        /// <summary>Radians to degrees.</summary>
        public Tensor rad2deg() => Aten.Call("rad2deg", this);

        /// <summary>The error function.</summary>
        public Tensor erf() => Aten.Call("erf", this);

        /// <summary>The error function, in place.</summary>
        public Tensor erf_() => Aten.InPlace("erf_", this);

        /// <summary>1 − erf(x).</summary>
        public Tensor erfc() => Aten.Call("erfc", this);

        /// <summary>1 − erf(x), in place.</summary>
        public Tensor erfc_() => Aten.InPlace("erfc_", this);

        /// <summary>The inverse of the error function.</summary>
        public Tensor erfinv() => Aten.Call("erfinv", this);

        /// <summary>The inverse of the error function, in place.</summary>
        public Tensor erfinv_() => Aten.InPlace("erfinv_", this);

        /// <summary>log Γ(x).</summary>
        public Tensor lgamma() => Aten.Call("lgamma", this);

        /// <summary>log Γ(x), in place.</summary>
        public Tensor lgamma_() => Aten.InPlace("lgamma_", this);

        /// <summary>The derivative of log Γ.</summary>
        public Tensor digamma() => Aten.Call("digamma", this);

        /// <summary>The derivative of log Γ, in place.</summary>
        public Tensor digamma_() => Aten.InPlace("digamma_", this);

        /// <summary>A higher derivative of log Γ.</summary>
        public Tensor polygamma(long p) => Aten.Call("polygamma", p, this);

        /// <summary>A higher derivative of log Γ, in place.</summary>
        public Tensor polygamma_(long p) => Aten.InPlace("polygamma_", this, p);

        /// <summary>log Γ of several dimensions.</summary>
        public Tensor mvlgamma(long p) => Aten.Call("mvlgamma", this, p);

        /// <summary>log Γ of several dimensions, in place.</summary>
        public Tensor mvlgamma_(long p) => Aten.InPlace("mvlgamma_", this, p);

        /// <summary>The lower regularised incomplete gamma function.</summary>
        public Tensor igamma(Tensor other) => Aten.Call("igamma", this, other);

        /// <summary>The upper regularised incomplete gamma function.</summary>
        public Tensor igammac(Tensor other) => Aten.Call("igammac", this, other);

        /// <summary>The modified Bessel function of order 0.</summary>
        public Tensor i0() => Aten.Call("i0", this);

        /// <summary>Kept between min and max.</summary>
        public Tensor clamp(Scalar? min = null, Scalar? max = null) => Aten.Call("clamp", this, min, max);
        public Tensor clamp(Tensor? min = null, Tensor? max = null) => Aten.Call("clamp.Tensor", this, min, max);

        /// <summary>Kept between min and max, in place.</summary>
        public Tensor clamp_(Scalar? min = null, Scalar? max = null) => Aten.InPlace("clamp_", this, min, max);
        public Tensor clamp_(Tensor? min = null, Tensor? max = null) => Aten.InPlace("clamp_.Tensor", this, min, max);

        /// <summary>Kept between min and max.</summary>
        public Tensor clip(Scalar? min = null, Scalar? max = null) => Aten.Call("clip", this, min, max);

        /// <summary>At most max.</summary>
        public Tensor clamp_max(Scalar max) => Aten.Call("clamp_max", this, max);

        /// <summary>At most max, in place.</summary>
        public Tensor clamp_max_(Scalar max) => Aten.InPlace("clamp_max_", this, max);

        /// <summary>At least min.</summary>
        public Tensor clamp_min(Scalar min) => Aten.Call("clamp_min", this, min);

        /// <summary>At least min, in place.</summary>
        public Tensor clamp_min_(Scalar min) => Aten.InPlace("clamp_min_", this, min);

        /// <summary>NaN and the infinities replaced by numbers.</summary>
        public Tensor nan_to_num(double nan = 0, double? posinf = null, double? neginf = null) => Aten.Call("nan_to_num", this, nan, posinf, neginf);
    }
}
