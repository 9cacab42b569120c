using TorchSharp;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

public class LinalgTests
{
    private static readonly Tensor A = tensor(new double[,] { { 4, 1 }, { 2, 3 } });
    private static readonly Tensor Symmetric = tensor(new double[,] { { 2, 1 }, { 1, 2 } });

    private static void Near(double[] expected, Tensor actual, double tolerance = 1e-9)
    {
        var values = actual.to_type(ScalarType.Float64).data<double>().ToArray();
        Assert.Equal(expected.Length, values.Length);
        for (var k = 0; k < expected.Length; k++) Assert.Equal(expected[k], values[k], tolerance);
    }

    [Fact]
    public void Products_of_matrices_and_vectors()
    {
        var v = tensor(new double[] { 1, 2 });
        Near([6, 8], A.mv(v));
        Near([6, 8], A.matmul(v));
        Near([18, 7, 14, 11], A.mm(A));
        Near([5], v.dot(v));
        Near([1, 2, 2, 4], v.outer(v));
        Near([6, 8], einsum("ij,j->i", A, v));
        Near([8, 12], v.addmv(A, v, beta: 2));
        Near([7], A.trace());
        Near([18, 7, 14, 11], tensordot(A, A, 1));
        Near([30], tensordot(A, A, 2));
    }

    [Fact]
    public void Determinant_inverse_and_solutions()
    {
        Near([10], A.det());
        Near([0.3, -0.1, -0.2, 0.4], linalg.inv(A));
        Near([1, 2], linalg.solve(A, tensor(new double[] { 6, 8 })));
        var (sign, logarithm) = linalg.slogdet(A);
        Near([1], sign);
        Near([Math.Log(10)], logarithm);
    }

    [Fact]
    public void Eigenvalues_and_singular_values()
    {
        var (values, vectors) = linalg.eigh(Symmetric);
        Near([1, 3], values);
        Near([2, 1, 1, 2], vectors.mm(values.diag()).mm(vectors.T));
        Near([1, 3], linalg.eigvalsh(Symmetric));
        Near([2, 5], linalg.eigvals(A).real.sort().values);
        var (u, s, vh) = linalg.svd(A);
        Near([4, 1, 2, 3], u.mm(s.diag()).mm(vh));
        // The squares of the singular values of A are the eigenvalues of AᵀA = [[20, 10], [10, 10]].
        Near([15 + Math.Sqrt(125), 15 - Math.Sqrt(125)], s.square());
    }

    [Fact]
    public void Factorisations_multiply_back()
    {
        var (q, r) = linalg.qr(A);
        Near([4, 1, 2, 3], q.mm(r));
        Near([1, 0, 0, 1], q.T.mm(q));
        var l = linalg.cholesky(Symmetric);
        Near([2, 1, 1, 2], l.mm(l.T));
        Near([Math.Sqrt(2), 0, 1 / Math.Sqrt(2), Math.Sqrt(1.5)], Symmetric.cholesky());
    }

    [Fact]
    public void Least_squares_finds_the_line()
    {
        var x = tensor(new double[,] { { 1, 0 }, { 1, 1 }, { 1, 2 } });
        var (solution, _, rank, _) = linalg.lstsq(x, tensor(new double[] { 1, 3, 5 }).unsqueeze(1));
        Near([1, 2], solution);
        Assert.Equal(2L, rank.ToInt64());
        Near([1, 2], linalg.pinv(x).mv(tensor(new double[] { 1, 3, 5 })));
    }

    [Fact]
    public void Norms_rank_and_condition()
    {
        var v = tensor(new double[] { 3, -4 });
        Near([5], v.norm());
        Near([7], v.norm(p: 1));
        Near([5], linalg.vector_norm(v));
        Near([4], linalg.norm(v, double.PositiveInfinity));
        Near([Math.Sqrt(30)], linalg.matrix_norm(A));
        Assert.Equal(2, linalg.matrix_rank(A).ToInt64());
        Near([3], linalg.cond(Symmetric));
    }

    [Fact]
    public void A_matrix_that_has_no_inverse_is_refused() =>
        Assert.Contains("singular", Assert.Throws<System.Runtime.InteropServices.ExternalException>(() => linalg.inv(zeros(2, 2))).Message);

    [Fact]
    public void Distances_of_every_pair() =>
        Near([0, 5, 5, 0], cdist(tensor(new double[,] { { 0, 0 }, { 3, 4 } }), tensor(new double[,] { { 0, 0 }, { 3, 4 } })), 1e-6);

    [Fact]
    public void Fourier_transforms_find_the_wave_and_go_back()
    {
        var wave = (arange(8, ScalarType.Float64) * (2 * Math.PI / 4)).cos();
        var spectrum = fft.rfft(wave);
        Near([0, 0, 4, 0, 0], spectrum.abs());
        Near(wave.data<double>().ToArray(), fft.irfft(spectrum, 8));
        Near([0, 0.125, 0.25, 0.375, 0.5], fft.rfftfreq(8, dtype: ScalarType.Float64));
    }
}
