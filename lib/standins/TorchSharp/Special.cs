using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Functions of mathematical physics and statistics.</summary>
    public static partial class special
    {
        /// <summary>The derivative of log Γ.</summary>
        public static Tensor digamma(Tensor input) => input.digamma();

        /// <summary>−x · log(x).</summary>
        public static Tensor entr(Tensor input) => Aten.Call("special_entr", input);

        /// <summary>The error function.</summary>
        public static Tensor erf(Tensor input) => input.erf();

        /// <summary>1 − erf(x).</summary>
        public static Tensor erfc(Tensor input) => input.erfc();

        /// <summary>exp(x²) · erfc(x).</summary>
        public static Tensor erfcx(Tensor input) => Aten.Call("special_erfcx", input);

        /// <summary>The inverse of the error function.</summary>
        public static Tensor erfinv(Tensor input) => input.erfinv();

        /// <summary>2ˣ.</summary>
        public static Tensor exp2(Tensor input) => input.exp2();

        /// <summary>1 / (1 + e⁻ˣ).</summary>
        public static Tensor expit(Tensor input) => input.sigmoid();

        /// <summary>eˣ − 1, exact near 0.</summary>
        public static Tensor expm1(Tensor input) => input.expm1();

        /// <summary>The lower regularised incomplete gamma function.</summary>
        public static Tensor gammainc(Tensor input, Tensor other) => input.igamma(other);

        /// <summary>The upper regularised incomplete gamma function.</summary>
        public static Tensor gammaincc(Tensor input, Tensor other) => input.igammac(other);

        /// <summary>log Γ(x).</summary>
        public static Tensor gammaln(Tensor input) => input.lgamma();

        /// <summary>The modified Bessel function of order 0.</summary>
        public static Tensor i0(Tensor input) => input.i0();

        /// <summary>The modified Bessel function of order 0, times e^−|x|.</summary>
        public static Tensor i0e(Tensor input) => Aten.Call("special_i0e", input);

        /// <summary>The modified Bessel function of order 1.</summary>
        public static Tensor i1(Tensor input) => Aten.Call("special_i1", input);

        /// <summary>The modified Bessel function of order 1, times e^−|x|.</summary>
        public static Tensor i1e(Tensor input) => Aten.Call("special_i1e", input);

        /// <summary>log of softmax, without overflow.</summary>
        public static Tensor log_softmax(Tensor input, long dim, ScalarType? dtype = null) => input.log_softmax(dim, dtype);

        /// <summary>log(x / (1 − x)).</summary>
        public static Tensor logit(Tensor input) => input.logit();

        /// <summary>log Γ of several dimensions.</summary>
        public static Tensor multigammaln(Tensor input, long p) => input.mvlgamma(p);

        /// <summary>The distribution function of the standard normal.</summary>
        public static Tensor ndtr(Tensor input) => Aten.Call("special_ndtr", input);

        /// <summary>The inverse of ndtr.</summary>
        public static Tensor ndtri(Tensor input) => Aten.Call("special_ndtri", input);

        /// <summary>A higher derivative of log Γ.</summary>
        public static Tensor polygamma(long n, Tensor input) => input.polygamma(n);

        /// <summary>The derivative of log Γ.</summary>
        public static Tensor psi(Tensor input) => input.digamma();

        /// <summary>1 / (1 + e⁻ˣ).</summary>
        public static Tensor sigmoid(Tensor input) => input.sigmoid();

        /// <summary>1 / (1 + e⁻ˣ), in place.</summary>
        public static Tensor sigmoid_(Tensor input) => input.sigmoid_();

        /// <summary>sin(πx) / (πx).</summary>
        public static Tensor sinc(Tensor input) => input.sinc();

        /// <summary>eˣ divided by its sum along dim.</summary>
        public static Tensor softmax(Tensor input, long dim, ScalarType? dtype = null) => input.softmax(dim, dtype);

        /// <summary>x · log(1 + other), and 0 where x is 0.</summary>
        public static Tensor xlog1py(Tensor input, Tensor other) => Aten.Call("special_xlog1py", input, other);

        /// <summary>Hurwitz' zeta function.</summary>
        public static Tensor zeta(Tensor x, Tensor q) => Aten.Call("special_zeta", x, q);
    }
}
