using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Functions of one number, applied to every element: torch.exp(t) is t.exp().

    /// <summary>|x|.</summary>
    public static Tensor abs(Tensor input) => input.abs();

    /// <summary>|x|, in place.</summary>
    public static Tensor abs_(Tensor input) => input.abs_();

    /// <summary>|x|.</summary>
    public static Tensor absolute(Tensor input) => input.absolute();

    /// <summary>|x|, in place.</summary>
    public static Tensor absolute_(Tensor input) => input.absolute_();

    /// <summary>−x.</summary>
    public static Tensor neg(Tensor input) => input.neg();

    /// <summary>−x, in place.</summary>
    public static Tensor neg_(Tensor input) => input.neg_();

    /// <summary>−x.</summary>
    public static Tensor negative(Tensor input) => input.negative();

    /// <summary>−x, in place.</summary>
    public static Tensor negative_(Tensor input) => input.neg_();

    /// <summary>The tensor as it is.</summary>
    public static Tensor positive(Tensor input) => input.positive();

    /// <summary>−1, 0 or 1.</summary>
    public static Tensor sign(Tensor input) => input.sign();

    /// <summary>−1, 0 or 1, in place.</summary>
    public static Tensor sign_(Tensor input) => input.sign_();

    /// <summary>The sign; of complex numbers x / |x|.</summary>
    public static Tensor sgn(Tensor input) => input.sgn();

    /// <summary>The sign, in place.</summary>
    public static Tensor sgn_(Tensor input) => input.sgn_();

    /// <summary>True where the sign bit is set.</summary>
    public static Tensor signbit(Tensor input) => input.signbit();

    /// <summary>√x.</summary>
    public static Tensor sqrt(Tensor input) => input.sqrt();

    /// <summary>√x, in place.</summary>
    public static Tensor sqrt_(Tensor input) => input.sqrt_();

    /// <summary>1 / √x.</summary>
    public static Tensor rsqrt(Tensor input) => input.rsqrt();

    /// <summary>1 / √x, in place.</summary>
    public static Tensor rsqrt_(Tensor input) => input.rsqrt_();

    /// <summary>x².</summary>
    public static Tensor square(Tensor input) => input.square();

    /// <summary>1 / x.</summary>
    public static Tensor reciprocal(Tensor input) => input.reciprocal();

    /// <summary>1 / x, in place.</summary>
    public static Tensor reciprocal_(Tensor input) => input.reciprocal_();

    /// <summary>eˣ.</summary>
    public static Tensor exp(Tensor input) => input.exp();

    /// <summary>eˣ, in place.</summary>
    public static Tensor exp_(Tensor input) => input.exp_();

    /// <summary>2ˣ.</summary>
    public static Tensor exp2(Tensor input) => input.exp2();

    /// <summary>eˣ − 1, exact near 0.</summary>
    public static Tensor expm1(Tensor input) => input.expm1();

    /// <summary>eˣ − 1, in place.</summary>
    public static Tensor expm1_(Tensor input) => input.expm1_();

    /// <summary>The natural logarithm.</summary>
    public static Tensor log(Tensor input) => input.log();

    /// <summary>The natural logarithm, in place.</summary>
    public static Tensor log_(Tensor input) => input.log_();

    /// <summary>The logarithm to base 10.</summary>
    public static Tensor log10(Tensor input) => input.log10();

    /// <summary>The logarithm to base 10, in place.</summary>
    public static Tensor log10_(Tensor input) => input.log10_();

    /// <summary>log(1 + x), exact near 0.</summary>
    public static Tensor log1p(Tensor input) => input.log1p();

    /// <summary>log(1 + x), in place.</summary>
    public static Tensor log1p_(Tensor input) => input.log1p_();

    /// <summary>The logarithm to base 2.</summary>
    public static Tensor log2(Tensor input) => input.log2();

    /// <summary>The logarithm to base 2, in place.</summary>
    public static Tensor log2_(Tensor input) => input.log2_();

    /// <summary>log(x / (1 − x)), with x kept in [eps, 1 − eps].</summary>
    public static Tensor logit(Tensor input, double? eps = null) => input.logit(eps);

    /// <summary>The next whole number upwards.</summary>
    public static Tensor ceil(Tensor input) => input.ceil();

    /// <summary>Rounds up, in place.</summary>
    public static Tensor ceil_(Tensor input) => input.ceil_();

    /// <summary>The next whole number downwards.</summary>
    public static Tensor floor(Tensor input) => input.floor();

    /// <summary>Rounds down, in place.</summary>
    public static Tensor floor_(Tensor input) => input.floor_();

    /// <summary>The nearest whole number, halves to the even one, or to some decimals.</summary>
    public static Tensor round(Tensor input, long decimals = 0) => input.round(decimals);

    /// <summary>Rounds in place.</summary>
    public static Tensor round_(Tensor input, long decimals = 0) => input.round_(decimals);

    /// <summary>Without its fraction.</summary>
    public static Tensor trunc(Tensor input) => input.trunc();

    /// <summary>Drops the fraction, in place.</summary>
    public static Tensor trunc_(Tensor input) => input.trunc_();

    /// <summary>Without its fraction.</summary>
    public static Tensor fix(Tensor input) => input.fix();

    /// <summary>Drops the fraction, in place.</summary>
    public static Tensor fix_(Tensor input) => input.fix_();

    /// <summary>The fraction.</summary>
    public static Tensor frac(Tensor input) => input.frac();

    /// <summary>Keeps the fraction, in place.</summary>
    public static Tensor frac_(Tensor input) => input.frac_();

    /// <summary>x = mantissa · 2^exponent.</summary>
    public static (Tensor mantissa, Tensor exponent) frexp(Tensor input) => input.frexp();

    /// <summary>The sine.</summary>
    public static Tensor sin(Tensor input) => input.sin();

    /// <summary>The sine, in place.</summary>
    public static Tensor sin_(Tensor input) => input.sin_();

    /// <summary>The cosine.</summary>
    public static Tensor cos(Tensor input) => input.cos();

    /// <summary>The cosine, in place.</summary>
    public static Tensor cos_(Tensor input) => input.cos_();

    /// <summary>The tangent.</summary>
    public static Tensor tan(Tensor input) => input.tan();

    /// <summary>The tangent, in place.</summary>
    public static Tensor tan_(Tensor input) => input.tan_();

    /// <summary>The arc sine.</summary>
    public static Tensor asin(Tensor input) => input.asin();

    /// <summary>The arc sine, in place.</summary>
    public static Tensor asin_(Tensor input) => input.asin_();

    /// <summary>The arc sine.</summary>
    public static Tensor arcsin(Tensor input) => input.arcsin();

    /// <summary>The arc sine, in place.</summary>
    public static Tensor arcsin_(Tensor input) => input.arcsin_();

    /// <summary>The arc cosine.</summary>
    public static Tensor acos(Tensor input) => input.acos();

    /// <summary>The arc cosine, in place.</summary>
    public static Tensor acos_(Tensor input) => input.acos_();

    /// <summary>The arc cosine.</summary>
    public static Tensor arccos(Tensor input) => input.arccos();

    /// <summary>The arc cosine, in place.</summary>
    public static Tensor arccos_(Tensor input) => input.arccos_();

    /// <summary>The arc tangent.</summary>
    public static Tensor atan(Tensor input) => input.atan();

    /// <summary>The arc tangent, in place.</summary>
    public static Tensor atan_(Tensor input) => input.atan_();

    /// <summary>The arc tangent; of two tensors the angle of the point (other, this).</summary>
    public static Tensor arctan(Tensor input) => input.arctan();
    public static Tensor arctan(Tensor input, Tensor other) => input.arctan(other);

    /// <summary>The arc tangent, in place.</summary>
    public static Tensor arctan_(Tensor input) => input.arctan_();
    public static Tensor arctan_(Tensor input, Tensor other) => input.arctan_(other);

    /// <summary>The angle of the point (other, this), in −π … π.</summary>
    public static Tensor atan2(Tensor input, Tensor other) => input.atan2(other);

    /// <summary>The angle of the point (other, this), in place.</summary>
    public static Tensor atan2_(Tensor input, Tensor other) => input.atan2_(other);

    /// <summary>The angle of the point (other, this).</summary>
    public static Tensor arctan2(Tensor input, Tensor other) => input.arctan2(other);

    /// <summary>The angle of the point (other, this), in place.</summary>
    public static Tensor arctan2_(Tensor input, Tensor other) => input.arctan2_(other);

    /// <summary>The hyperbolic sine.</summary>
    public static Tensor sinh(Tensor input) => input.sinh();

    /// <summary>The hyperbolic sine, in place.</summary>
    public static Tensor sinh_(Tensor input) => input.sinh_();

    /// <summary>The hyperbolic cosine.</summary>
    public static Tensor cosh(Tensor input) => input.cosh();

    /// <summary>The hyperbolic cosine, in place.</summary>
    public static Tensor cosh_(Tensor input) => input.cosh_();

    /// <summary>The hyperbolic tangent.</summary>
    public static Tensor tanh(Tensor input) => input.tanh();

    /// <summary>The hyperbolic tangent, in place.</summary>
    public static Tensor tanh_(Tensor input) => input.tanh_();

    /// <summary>The inverse hyperbolic sine.</summary>
    public static Tensor asinh(Tensor input) => input.asinh();

    /// <summary>The inverse hyperbolic sine, in place.</summary>
    public static Tensor asinh_(Tensor input) => input.asinh_();

    /// <summary>The inverse hyperbolic sine.</summary>
    public static Tensor arcsinh(Tensor input) => input.arcsinh();

    /// <summary>The inverse hyperbolic sine, in place.</summary>
    public static Tensor arcsinh_(Tensor input) => input.arcsinh_();

    /// <summary>The inverse hyperbolic cosine.</summary>
    public static Tensor acosh(Tensor input) => input.acosh();

    /// <summary>The inverse hyperbolic cosine, in place.</summary>
    public static Tensor acosh_(Tensor input) => input.acosh_();

    /// <summary>The inverse hyperbolic cosine.</summary>
    public static Tensor arccosh(Tensor input) => input.arccosh();

    /// <summary>The inverse hyperbolic cosine, in place.</summary>
    public static Tensor arccosh_(Tensor input) => input.arccosh_();

    /// <summary>The inverse hyperbolic tangent.</summary>
    public static Tensor atanh(Tensor input) => input.atanh();

    /// <summary>The inverse hyperbolic tangent, in place.</summary>
    public static Tensor atanh_(Tensor input) => input.atanh_();

    /// <summary>The inverse hyperbolic tangent.</summary>
    public static Tensor arctanh(Tensor input) => input.arctanh();

    /// <summary>The inverse hyperbolic tangent, in place.</summary>
    public static Tensor arctanh_(Tensor input) => input.arctanh_();

    /// <summary>sin(πx) / (πx).</summary>
    public static Tensor sinc(Tensor input) => input.sinc();

    /// <summary>sin(πx) / (πx), in place.</summary>
    public static Tensor sinc_(Tensor input) => input.sinc_();

    /// <summary>Degrees to radians.</summary>
    public static Tensor deg2rad(Tensor input) => input.deg2rad();

    /// <summary>Radians to degrees.</summary>
    public static Tensor rad2deg(Tensor input) => input.rad2deg();

    /// <summary>The error function.</summary>
    public static Tensor erf(Tensor input) => input.erf();

    /// <summary>The error function, in place.</summary>
    public static Tensor erf_(Tensor input) => input.erf_();

    /// <summary>1 − erf(x).</summary>
    public static Tensor erfc(Tensor input) => input.erfc();

    /// <summary>1 − erf(x), in place.</summary>
    public static Tensor erfc_(Tensor input) => input.erfc_();

    /// <summary>The inverse of the error function.</summary>
    public static Tensor erfinv(Tensor input) => input.erfinv();

    /// <summary>The inverse of the error function, in place.</summary>
    public static Tensor erfinv_(Tensor input) => input.erfinv_();

    /// <summary>log Γ(x).</summary>
    public static Tensor lgamma(Tensor input) => input.lgamma();

    /// <summary>log Γ(x), in place.</summary>
    public static Tensor lgamma_(Tensor input) => input.lgamma_();

    /// <summary>The derivative of log Γ.</summary>
    public static Tensor digamma(Tensor input) => input.digamma();

    /// <summary>The derivative of log Γ, in place.</summary>
    public static Tensor digamma_(Tensor input) => input.digamma_();

    /// <summary>A higher derivative of log Γ.</summary>
    public static Tensor polygamma(Tensor input, long p) => input.polygamma(p);

    /// <summary>A higher derivative of log Γ, in place.</summary>
    public static Tensor polygamma_(Tensor input, long p) => input.polygamma_(p);

    /// <summary>log Γ of several dimensions.</summary>
    public static Tensor mvlgamma(Tensor input, long p) => input.mvlgamma(p);

    /// <summary>log Γ of several dimensions, in place.</summary>
    public static Tensor mvlgamma_(Tensor input, long p) => input.mvlgamma_(p);

    /// <summary>The lower regularised incomplete gamma function.</summary>
    public static Tensor igamma(Tensor input, Tensor other) => input.igamma(other);

    /// <summary>The upper regularised incomplete gamma function.</summary>
    public static Tensor igammac(Tensor input, Tensor other) => input.igammac(other);

    /// <summary>The modified Bessel function of order 0.</summary>
    public static Tensor i0(Tensor input) => input.i0();

    /// <summary>Kept between min and max.</summary>
    public static Tensor clamp(Tensor input, Scalar? min = null, Scalar? max = null) => input.clamp(min, max);
    public static Tensor clamp(Tensor input, Tensor? min = null, Tensor? max = null) => input.clamp(min, max);

    /// <summary>Kept between min and max, in place.</summary>
    public static Tensor clamp_(Tensor input, Scalar? min = null, Scalar? max = null) => input.clamp_(min, max);
    public static Tensor clamp_(Tensor input, Tensor? min = null, Tensor? max = null) => input.clamp_(min, max);

    /// <summary>Kept between min and max.</summary>
    public static Tensor clip(Tensor input, Scalar? min = null, Scalar? max = null) => input.clip(min, max);

    /// <summary>At most max.</summary>
    public static Tensor clamp_max(Tensor input, Scalar max) => input.clamp_max(max);

    /// <summary>At most max, in place.</summary>
    public static Tensor clamp_max_(Tensor input, Scalar max) => input.clamp_max_(max);

    /// <summary>At least min.</summary>
    public static Tensor clamp_min(Tensor input, Scalar min) => input.clamp_min(min);

    /// <summary>At least min, in place.</summary>
    public static Tensor clamp_min_(Tensor input, Scalar min) => input.clamp_min_(min);

    /// <summary>NaN and the infinities replaced by numbers.</summary>
    public static Tensor nan_to_num(Tensor input, double nan = 0, double? posinf = null, double? neginf = null) =>
        input.nan_to_num(nan, posinf, neginf);

    /// <summary>1 / (1 + e⁻ˣ).</summary>
    public static Tensor sigmoid(Tensor input) => input.sigmoid();

    /// <summary>1 / (1 + e⁻ˣ), in place.</summary>
    public static Tensor sigmoid_(Tensor input) => input.sigmoid_();

    /// <summary>eˣ divided by its sum along dim: probabilities.</summary>
    public static Tensor softmax(Tensor input, int dim, ScalarType? dtype = null) => input.softmax(dim, dtype);

    /// <summary>The conjugate.</summary>
    public static Tensor conj(Tensor input) => input.conj();

    /// <summary>The conjugate, computed now.</summary>
    public static Tensor conj_physical(Tensor input) => input.conj_physical();

    /// <summary>Turns the tensor into its conjugate.</summary>
    public static Tensor conj_physical_(Tensor input) => input.conj_physical_();

    /// <summary>Carries out a conjugation that is still pending.</summary>
    public static Tensor resolve_conj(Tensor input) => input.resolve_conj();

    /// <summary>Carries out a negation that is still pending.</summary>
    public static Tensor resolve_neg(Tensor input) => input.resolve_neg();

    /// <summary>The argument, in radians.</summary>
    public static Tensor angle(Tensor input) => input.angle();

    /// <summary>Complex numbers seen as pairs: a last dimension of 2.</summary>
    public static Tensor view_as_real(Tensor input) => input.view_as_real();

    /// <summary>Pairs in a last dimension of 2 seen as complex numbers.</summary>
    public static Tensor view_as_complex(Tensor input) => input.view_as_complex();

    /// <summary>The real parts.</summary>
    public static Tensor real(Tensor input) => input.real;

    /// <summary>The imaginary parts.</summary>
    public static Tensor imag(Tensor input) => input.imag;

    /// <summary>Complex numbers from real and imaginary parts.</summary>
    public static Tensor complex(Tensor real, Tensor imag) => Aten.Call("complex", real, imag);

    /// <summary>Complex numbers from absolute values and angles.</summary>
    public static Tensor polar(Tensor abs, Tensor angle) => Aten.Call("polar", abs, angle);

    /// <summary>Whether the elements are complex.</summary>
    public static bool is_complex(ScalarType type) => type is ScalarType.ComplexFloat32 or ScalarType.ComplexFloat64;
    public static bool is_complex(Tensor input) => input.is_complex();

    /// <summary>Whether a conjugation is pending.</summary>
    public static bool is_conj(Tensor input) => input.is_conj();
}
