using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Fourier transforms. norm says where the factor 1/n goes.</summary>
    public static partial class fft
    {
        /// <summary>The discrete Fourier transform.</summary>
        public static Tensor fft_(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Aten.Call("fft_fft", input, Length(n), dim, Norm(norm));

        /// <summary>The inverse of fft_.</summary>
        public static Tensor ifft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Aten.Call("fft_ifft", input, Length(n), dim, Norm(norm));

        /// <summary>The transform of real numbers: the half that says it all.</summary>
        public static Tensor rfft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Aten.Call("fft_rfft", input, Length(n), dim, Norm(norm));

        /// <summary>The inverse of rfft.</summary>
        public static Tensor irfft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Aten.Call("fft_irfft", input, Length(n), dim, Norm(norm));

        /// <summary>The transform of a half whose whole is real afterwards.</summary>
        public static Tensor hfft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Aten.Call("fft_hfft", input, Length(n), dim, Norm(norm));

        /// <summary>The inverse of hfft.</summary>
        public static Tensor ihfft(Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) =>
            Aten.Call("fft_ihfft", input, Length(n), dim, Norm(norm));

        /// <summary>The transform along two dimensions, the last ones unless told.</summary>
        public static Tensor fft2(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Aten.Call("fft_fft2", input, s, dim ?? [-2, -1], Norm(norm));

        /// <summary>The inverse of fft2.</summary>
        public static Tensor ifft2(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Aten.Call("fft_ifft2", input, s, dim ?? [-2, -1], Norm(norm));

        /// <summary>fft2 of real numbers.</summary>
        public static Tensor rfft2(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Aten.Call("fft_rfft2", input, s, dim ?? [-2, -1], Norm(norm));

        /// <summary>The inverse of rfft2.</summary>
        public static Tensor irfft2(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Aten.Call("fft_irfft2", input, s, dim ?? [-2, -1], Norm(norm));

        /// <summary>The transform along several dimensions.</summary>
        public static Tensor fftn(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Aten.Call("fft_fftn", input, s, dim, Norm(norm));

        /// <summary>The inverse of fftn.</summary>
        public static Tensor ifftn(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Aten.Call("fft_ifftn", input, s, dim, Norm(norm));

        /// <summary>fftn of real numbers.</summary>
        public static Tensor rfftn(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Aten.Call("fft_rfftn", input, s, dim, Norm(norm));

        /// <summary>The inverse of rfftn.</summary>
        public static Tensor irfftn(Tensor input, long[]? s = null, long[]? dim = null, FFTNormType norm = FFTNormType.Backward) =>
            Aten.Call("fft_irfftn", input, s, dim, Norm(norm));

        /// <summary>The frequencies that fft_ answers for.</summary>
        public static Tensor fftfreq(long n, double d = 1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Aten.Call("fft_fftfreq", n, d, dtype ?? get_default_dtype()).requires_grad_(requires_grad);

        /// <summary>The frequencies that rfft answers for.</summary>
        public static Tensor rfftfreq(long n, double d = 1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
            Aten.Call("fft_rfftfreq", n, d, dtype ?? get_default_dtype()).requires_grad_(requires_grad);

        /// <summary>Frequency 0 moved to the middle.</summary>
        public static Tensor fftshift(Tensor input, long[]? dim = null) => Aten.Call("fft_fftshift", input, dim);

        /// <summary>The inverse of fftshift.</summary>
        public static Tensor ifftshift(Tensor input, long[]? dim = null) => Aten.Call("fft_ifftshift", input, dim);

        private static long? Length(long n) => n < 0 ? null : n;

        private static string Norm(FFTNormType norm) => norm switch { FFTNormType.Forward => "forward", FFTNormType.Ortho => "ortho", _ => "backward" };
    }
}
