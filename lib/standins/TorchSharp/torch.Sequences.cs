using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The numbers from start to before stop; whole numbers make 64-bit ones.</summary>
    public static Tensor arange(Scalar start, Scalar stop, Scalar step, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
    {
        var whole = is_integral(start.Type) && is_integral(stop.Type) && is_integral(step.Type);
        var made = Aten.Call("arange.start_step", start, stop, step, dtype ?? (whole ? ScalarType.Int64 : default_dtype), Arg.None, device);
        return requires_grad ? made.requires_grad_() : made;
    }

    public static Tensor arange(Scalar start, Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        arange(start, stop, 1, dtype, device, requires_grad);

    public static Tensor arange(Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        arange(0, stop, 1, dtype, device, requires_grad);

    /// <summary>So many numbers from start to end, both included, at equal distances.</summary>
    public static Tensor linspace(double start, double end, long steps, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Aten.Call("linspace", start, end, steps, dtype ?? default_dtype, Arg.None, device).requires_grad_(requires_grad);

    /// <summary>So many numbers from base^start to base^end, at equal ratios.</summary>
    public static Tensor logspace(double start, double end, long steps, double @base = 10, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        Aten.Call("logspace", start, end, steps, @base, dtype ?? default_dtype, Arg.None, device).requires_grad_(requires_grad);

    /// <summary>1 on the diagonal, 0 elsewhere; square unless columns is given.</summary>
    public static Tensor eye(long rows, long columns = -1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        NoNames(names);
        return Aten.Call("eye.m", rows, columns < 0 ? rows : columns, dtype ?? default_dtype, Arg.None, device).requires_grad_(requires_grad);
    }

    /// <summary>The indices of the lower triangle of a matrix: [2, count].</summary>
    public static Tensor tril_indices(long row, long col, long offset = 0, ScalarType dtype = ScalarType.Int64, Device? device = null) =>
        Aten.Call("tril_indices", row, col, offset, dtype, Arg.None, device);

    /// <summary>The indices of the upper triangle of a matrix: [2, count].</summary>
    public static Tensor triu_indices(long row, long col, long offset = 0, ScalarType dtype = ScalarType.Int64, Device? device = null) =>
        Aten.Call("triu_indices", row, col, offset, dtype, Arg.None, device);

    /// <summary>Hann's window: half a cosine wave, raised.</summary>
    public static Tensor hann_window(long len, bool periodic = true, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Aten.Call("hann_window.periodic", len, periodic, dtype ?? default_dtype, Arg.None, device).requires_grad_(requires_grad);

    /// <summary>Hamming's window: a raised cosine that does not reach 0.</summary>
    public static Tensor hamming_window(long len, bool periodic = true, float alpha = 0.54f, float beta = 0.46f, ScalarType? dtype = null,
        Device? device = null, bool requires_grad = false) =>
        Aten.Call("hamming_window.periodic_alpha_beta", len, periodic, (double)alpha, (double)beta, dtype ?? default_dtype, Arg.None, device)
            .requires_grad_(requires_grad);

    /// <summary>Bartlett's window: a triangle.</summary>
    public static Tensor bartlett_window(long len, bool periodic = true, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Aten.Call("bartlett_window.periodic", len, periodic, dtype ?? default_dtype, Arg.None, device).requires_grad_(requires_grad);

    /// <summary>Blackman's window: a sum of three cosines.</summary>
    public static Tensor blackman_window(long len, bool periodic = true, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Aten.Call("blackman_window.periodic", len, periodic, dtype ?? default_dtype, Arg.None, device).requires_grad_(requires_grad);

    /// <summary>Kaiser's window.</summary>
    public static Tensor kaiser_window(long len, bool periodic = true, float beta = 12, ScalarType? dtype = null, Device? device = null,
        bool requires_grad = false) =>
        Aten.Call("kaiser_window.beta", len, periodic, (double)beta, dtype ?? default_dtype, Arg.None, device).requires_grad_(requires_grad);
}
