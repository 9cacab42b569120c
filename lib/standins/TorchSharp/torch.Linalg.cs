using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Products of vectors and matrices, and what is solved with them: torch.mm(a, b) is a.mm(b).

    /// <summary>The matrix product; vectors and batches of matrices too.</summary>
    public static Tensor matmul(Tensor input, Tensor target) => input.matmul(target);

    /// <summary>The product of two matrices.</summary>
    public static Tensor mm(Tensor input, Tensor target) => input.mm(target);

    /// <summary>The product of a matrix and a vector.</summary>
    public static Tensor mv(Tensor input, Tensor target) => input.mv(target);

    /// <summary>The products of two batches of matrices.</summary>
    public static Tensor bmm(Tensor input, Tensor batch2) => input.bmm(batch2);

    /// <summary>The inner product of two vectors.</summary>
    public static Tensor dot(Tensor input, Tensor other) => input.dot(other);

    /// <summary>The inner product of two vectors, the first conjugated.</summary>
    public static Tensor vdot(Tensor input, Tensor target) => input.vdot(target);

    /// <summary>The inner products along the last dimension.</summary>
    public static Tensor inner(Tensor input, Tensor vec2) => input.inner(vec2);

    /// <summary>The products of every pair of elements of two vectors.</summary>
    public static Tensor outer(Tensor input, Tensor vec2) => input.outer(vec2);

    /// <summary>The products of every pair of elements of two vectors.</summary>
    public static Tensor ger(Tensor input, Tensor vec2) => input.ger(vec2);

    /// <summary>beta · input + alpha · mat1 · mat2.</summary>
    public static Tensor addmm(Tensor input, Tensor mat1, Tensor mat2, float beta, float alpha) => input.addmm(mat1, mat2, beta, alpha);

    /// <summary>input becomes beta · input + alpha · mat1 · mat2.</summary>
    public static Tensor addmm_(Tensor input, Tensor mat1, Tensor mat2, float beta, float alpha) => input.addmm_(mat1, mat2, beta, alpha);

    /// <summary>beta · input + alpha · mat · vec.</summary>
    public static Tensor addmv(Tensor input, Tensor mat1, Tensor mat2, float beta, float alpha) => input.addmv(mat1, mat2, beta, alpha);

    /// <summary>input becomes beta · input + alpha · mat · vec.</summary>
    public static Tensor addmv_(Tensor input, Tensor mat1, Tensor mat2, float beta, float alpha) => input.addmv_(mat1, mat2, beta, alpha);

    /// <summary>beta · this + alpha · the outer product.</summary>
    public static Tensor addr(Tensor input, Tensor vec1, Tensor vec2, float beta = 1, float alpha = 1) => input.addr(vec1, vec2, beta, alpha);

    /// <summary>The tensor itself becomes beta · this + alpha · the outer product.</summary>
    public static Tensor addr_(Tensor input, Tensor vec1, Tensor vec2, float beta = 1, float alpha = 1) => input.addr_(vec1, vec2, beta, alpha);

    /// <summary>beta · this + alpha · the sum of the products of two batches.</summary>
    public static Tensor addbmm(Tensor input, Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) =>
        input.addbmm(batch1, batch2, beta, alpha);

    /// <summary>The tensor itself becomes beta · this + alpha · the sum of the products of two batches.</summary>
    public static Tensor addbmm_(Tensor input, Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) =>
        input.addbmm_(batch1, batch2, beta, alpha);

    /// <summary>beta · this + alpha · the products of two batches.</summary>
    public static Tensor baddbmm(Tensor input, Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) =>
        input.baddbmm(batch1, batch2, beta, alpha);

    /// <summary>The product that sums over several dimensions.</summary>
    public static Tensor tensordot(Tensor a, Tensor b, (long, long)[] dims) => a.tensordot(b, dims);
    public static Tensor tensordot(Tensor a, Tensor b, long dims = 2) => a.tensordot(b, dims);
    public static Tensor tensordot(Tensor a, Tensor b, long[] dims1, long[] dims2) => a.tensordot(b, dims1, dims2);

    /// <summary>A product in Einstein's notation, such as "bi,ij->bj".</summary>
    public static Tensor einsum(string equation, params Tensor[] tensors) => Aten.Call("einsum", equation, tensors);

    /// <summary>The product of several matrices.</summary>
    public static Tensor chain_matmul(params Tensor[] matrices) => linalg.multi_dot(matrices);

    /// <summary>The Kronecker product.</summary>
    public static Tensor kron(Tensor input, Tensor other) => input.kron(other);

    /// <summary>The sum of the diagonal.</summary>
    public static Tensor trace(Tensor input) => input.trace();

    /// <summary>The determinant.</summary>
    public static Tensor det(Tensor input) => input.det();

    /// <summary>The logarithm of the determinant.</summary>
    public static Tensor logdet(Tensor input) => input.logdet();

    /// <summary>The inverse of square matrices.</summary>
    public static Tensor inverse(Tensor input) => input.inverse();

    /// <summary>The pseudo-inverse of Moore and Penrose.</summary>
    public static Tensor pinverse(Tensor input, double rcond = 1e-15, bool hermitian = false) => input.pinverse(rcond, hermitian);

    /// <summary>The n-th power of square matrices.</summary>
    public static Tensor matrix_power(Tensor input, int n) => input.matrix_power(n);

    /// <summary>The exponential of square matrices.</summary>
    public static Tensor matrix_exp(Tensor input) => input.matrix_exp();

    /// <summary>The sign of the determinant and the logarithm of its absolute value.</summary>
    public static (Tensor sign, Tensor logabsdet) slogdet(Tensor A) => linalg.slogdet(A);

    /// <summary>L with L · Lᵀ = input; with upper the transpose.</summary>
    public static Tensor cholesky(Tensor input) => input.cholesky();
    public static Tensor cholesky(Tensor input, bool upper) => input.cholesky(upper);

    /// <summary>The inverse, from the Cholesky factor.</summary>
    public static Tensor cholesky_inverse(Tensor input, bool upper = false) => input.cholesky_inverse(upper);

    /// <summary>Solves from the Cholesky factor.</summary>
    public static Tensor cholesky_solve(Tensor input, Tensor input2, bool upper = false) => input.cholesky_solve(input2, upper);

    /// <summary>A QR factorisation in LAPACK's own form.</summary>
    public static (Tensor a, Tensor tau) geqrf(Tensor input) => input.geqrf();

    /// <summary>A product with the Q of geqrf.</summary>
    public static Tensor ormqr(Tensor input, Tensor tau, Tensor other, bool left = true, bool transpose = false) =>
        input.ormqr(tau, other, left, transpose);

    /// <summary>The Q of geqrf.</summary>
    public static Tensor orgqr(Tensor input, Tensor tau) => linalg.householder_product(input, tau);

    /// <summary>Solves from a packed LU factorisation.</summary>
    public static Tensor lu_solve(Tensor b, Tensor LU_data, Tensor LU_pivots) => linalg.lu_solve(LU_data, LU_pivots, b);

    /// <summary>P, L and U of a packed LU factorisation.</summary>
    public static (Tensor P, Tensor L, Tensor U) lu_unpack(Tensor LU_data, Tensor LU_pivots, bool unpack_data = true, bool unpack_pivots = true) =>
        Aten.Call3("lu_unpack", LU_data, LU_pivots, unpack_data, unpack_pivots);

    /// <summary>The p-distances of every pair of rows.</summary>
    public static Tensor cdist(Tensor x1, Tensor x2, double p = 2, compute_mode compute_mode = compute_mode.use_mm_for_euclid_dist_if_necessary) =>
        Aten.Call("cdist", x1, x2, p, (long)compute_mode);
}
