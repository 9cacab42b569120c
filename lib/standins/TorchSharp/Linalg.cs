using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Linear algebra.</summary>
    public static partial class linalg
    {
        /// <summary>The inverse of square matrices.</summary>
        public static Tensor inv(Tensor input) => Aten.Call("linalg_inv", input);

        /// <summary>The inverse, and an error code instead of an exception.</summary>
        public static (Tensor inverse, Tensor info) inv_ex(Tensor input, bool check_errors = false) =>
            Aten.Call2("linalg_inv_ex", input, check_errors);

        /// <summary>The determinant.</summary>
        public static Tensor det(Tensor input) => Aten.Call("linalg_det", input);

        /// <summary>The sign of the determinant and the logarithm of its absolute value.</summary>
        public static (Tensor sign, Tensor logabsdet) slogdet(Tensor input) => Aten.Call2("linalg_slogdet", input);

        /// <summary>X with A · X = B, or X · A = B.</summary>
        public static Tensor solve(Tensor A, Tensor B, bool left = true) => Aten.Call("linalg_solve", A, B, left);

        /// <summary>X with A · X = B, and an error code instead of an exception.</summary>
        public static (Tensor result, Tensor info) solve_ex(Tensor A, Tensor B, bool left = true, bool check_errors = false) =>
            Aten.Call2("linalg_solve_ex", A, B, left, check_errors);

        /// <summary>X with A · X = B for a triangular A.</summary>
        public static Tensor solve_triangular(Tensor A, Tensor B, bool upper, bool left = true, bool unitriangular = false, Tensor? @out = null) =>
            @out is null ? Aten.Call("linalg_solve_triangular", A, B, upper, left, unitriangular) : Aten.Call("linalg_solve_triangular.out", A, B, upper, left, unitriangular, @out);

        /// <summary>X that makes A · X closest to B.</summary>
        public static (Tensor solution, Tensor residuals, Tensor rank, Tensor singular_values) lstsq(Tensor input, Tensor other) =>
            Aten.Call4("linalg_lstsq", input, other);
        public static (Tensor solution, Tensor residuals, Tensor rank, Tensor singular_values) lstsq(Tensor input, Tensor other, double rcond) =>
            Aten.Call4("linalg_lstsq", input, other, rcond);

        /// <summary>Eigenvalues and eigenvectors, complex.</summary>
        public static (Tensor eigenvalues, Tensor eigenvectors) eig(Tensor input) => Aten.Call2("linalg_eig", input);

        /// <summary>Eigenvalues, complex.</summary>
        public static Tensor eigvals(Tensor input) => Aten.Call("linalg_eigvals", input);

        /// <summary>Eigenvalues, ascending, and eigenvectors of symmetric matrices.</summary>
        public static (Tensor eigenvalues, Tensor eigenvectors) eigh(Tensor input, char UPLO = 'L') =>
            Aten.Call2("linalg_eigh", input, UPLO.ToString());

        /// <summary>Eigenvalues, ascending, of symmetric matrices.</summary>
        public static Tensor eigvalsh(Tensor input, char UPLO = 'L') => Aten.Call("linalg_eigvalsh", input, UPLO.ToString());

        /// <summary>U, S and Vᵀ with U · diag(S) · Vᵀ = input.</summary>
        public static (Tensor U, Tensor S, Tensor Vh) svd(Tensor input, bool fullMatrices = true) => Aten.Call3("linalg_svd", input, fullMatrices);

        /// <summary>The singular values, descending.</summary>
        public static Tensor svdvals(Tensor input) => Aten.Call("linalg_svdvals", input);

        /// <summary>Q, orthogonal, and R, triangular, with Q · R = input.</summary>
        public static (Tensor Q, Tensor R) qr(Tensor input, linalg.QRMode mode = QRMode.Reduced) => Aten.Call2("linalg_qr", input, Mode(mode));

        /// <summary>L, lower triangular, with L · Lᵀ = input.</summary>
        public static Tensor cholesky(Tensor input) => Aten.Call("linalg_cholesky", input);

        /// <summary>L, and an error code instead of an exception.</summary>
        public static (Tensor L, Tensor info) cholesky_ex(Tensor input, bool check_errors = false) =>
            Aten.Call2("linalg_cholesky_ex", input, false, check_errors);

        /// <summary>P, L and U with P · L · U = input.</summary>
        public static (Tensor P, Tensor L, Tensor U) lu(Tensor input, bool pivot = true) => Aten.Call3("linalg_lu", input, pivot);

        /// <summary>L and U in one matrix, and the pivots.</summary>
        public static (Tensor LU, Tensor pivots) lu_factor(Tensor input, bool pivot = true) => Aten.Call2("linalg_lu_factor", input, pivot);

        /// <summary>X with A · X = B, from lu_factor.</summary>
        public static Tensor lu_solve(Tensor LU, Tensor pivots, Tensor B, bool left = true, bool adjoint = false, Tensor? @out = null) =>
            @out is null ? Aten.Call("linalg_lu_solve", LU, pivots, B, left, adjoint) : Aten.Call("linalg_lu_solve.out", LU, pivots, B, left, adjoint, @out);

        /// <summary>The LDL factorisation of symmetric matrices.</summary>
        public static (Tensor LD, Tensor pivots) ldl_factor(Tensor input, bool hermitian = true) => Aten.Call2("linalg_ldl_factor", input, hermitian);

        /// <summary>The LDL factorisation, and an error code instead of an exception.</summary>
        public static (Tensor LD, Tensor pivots, Tensor info) ldl_factor_ex(Tensor input, bool hermitian = true, bool check_errors = false) =>
            Aten.Call3("linalg_ldl_factor_ex", input, hermitian, check_errors);

        /// <summary>X with A · X = B, from ldl_factor.</summary>
        public static Tensor ldl_solve(Tensor LD, Tensor pivots, Tensor B, bool hermitian = false) =>
            Aten.Call("linalg_ldl_solve", LD, pivots, B, hermitian);

        /// <summary>The number of singular values above a bound.</summary>
        public static Tensor matrix_rank(Tensor input, Tensor atol, Tensor? rtol = null, bool hermitian = false) =>
            Aten.Call("linalg_matrix_rank.atol_rtol_tensor", input, atol, rtol, hermitian);
        public static Tensor matrix_rank(Tensor input, double? atol = null, double? rtol = null, bool hermitian = false) =>
            Aten.Call("linalg_matrix_rank.atol_rtol_float", input, atol, rtol, hermitian);

        /// <summary>The pseudo-inverse of Moore and Penrose.</summary>
        public static Tensor pinv(Tensor input, Tensor atol, Tensor? rtol = null, bool hermitian = false) =>
            Aten.Call("linalg_pinv.atol_rtol_tensor", input, atol, rtol, hermitian);
        public static Tensor pinv(Tensor input, double? atol = null, double? rtol = null, bool hermitian = false) =>
            Aten.Call("linalg_pinv.atol_rtol_float", input, atol, rtol, hermitian);

        /// <summary>The condition number: how much a small error in b can grow in the solution.</summary>
        public static Tensor cond(Tensor input) => Aten.Call("linalg_cond", input);
        public static Tensor cond(Tensor input, double p) => Aten.Call("linalg_cond", input, p);
        public static Tensor cond(Tensor input, int p) => Aten.Call("linalg_cond", input, (double)p);
        public static Tensor cond(Tensor input, string p) => Aten.Call("linalg_cond.p_str", input, p);

        /// <summary>A vector norm, or a matrix norm where dims or a name ask for one.</summary>
        public static Tensor norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false) =>
            Aten.Call("linalg_norm", input, (double)ord, dims, keepdim);
        public static Tensor norm(Tensor input, int ord, long[]? dims = null, bool keepdim = false) =>
            Aten.Call("linalg_norm", input, (double)ord, dims, keepdim);
        public static Tensor norm(Tensor input, long[]? dims = null, bool keepdim = false) => Aten.Call("linalg_norm", input, Arg.None, dims, keepdim);
        public static Tensor norm(Tensor input, string ord, long[]? dims = null, bool keepdim = false) =>
            Aten.Call("linalg_norm.ord_str", input, ord, dims, keepdim);

        /// <summary>The norm of all elements, or along dims.</summary>
        public static Tensor vector_norm(Tensor input, double ord = 2, long[]? dims = null, bool keepdim = false) =>
            Aten.Call("linalg_vector_norm", input, ord, dims, keepdim);

        /// <summary>The norm of matrices.</summary>
        public static Tensor matrix_norm(Tensor input, double ord, long[]? dims = null, bool keepdim = false) =>
            Aten.Call("linalg_matrix_norm", input, ord, dims ?? [-2, -1], keepdim);
        public static Tensor matrix_norm(Tensor input, string ord = "fro", long[]? dims = null, bool keepdim = false) =>
            Aten.Call("linalg_matrix_norm.str_ord", input, ord, dims ?? [-2, -1], keepdim);

        /// <summary>The exponential of square matrices.</summary>
        public static Tensor matrix_exp(Tensor input) => input.matrix_exp();

        /// <summary>The product of several matrices in the cheapest order.</summary>
        public static Tensor multi_dot(IList<Tensor> tensors) => Aten.Call("linalg_multi_dot", tensors.ToArray());

        /// <summary>The cross product of vectors of three.</summary>
        public static Tensor cross(Tensor input, Tensor other, long dim = -1) => Aten.Call("linalg_cross", input, other, dim);

        /// <summary>The diagonals of matrices.</summary>
        public static Tensor diagonal(Tensor input, int offset = 0, int dim1 = -2, int dim2 = -1) => input.diagonal(offset, dim1, dim2);

        /// <summary>The Q that geqrf describes.</summary>
        public static Tensor householder_product(Tensor A, Tensor tau) => Aten.Call("linalg_householder_product", A, tau);

        /// <summary>The inverse for tensordot.</summary>
        public static Tensor tensorinv(Tensor input, long ind) => Aten.Call("linalg_tensorinv", input, ind);

        /// <summary>X with tensordot(A, X) = B.</summary>
        public static Tensor tensorsolve(Tensor A, Tensor B, long[] dims) => Aten.Call("linalg_tensorsolve", A, B, dims);

        /// <summary>Powers of each element as a row, ascending.</summary>
        public static Tensor vander(Tensor input, long? N = null) => Aten.Call("linalg_vander", input, N);

        /// <summary>Inner products along a dimension.</summary>
        public static Tensor vecdot(Tensor x, Tensor y, long dim = -1, Tensor? @out = null) =>
            @out is null ? Aten.Call("linalg_vecdot", x, y, dim) : Aten.Call("linalg_vecdot.out", x, y, dim, @out);

        /// <summary>How much of Q and R is computed.</summary>
        public enum QRMode { Reduced = 0, Complete = 1, R = 2 }

        private static string Mode(QRMode mode) => mode switch { QRMode.Reduced => "reduced", QRMode.Complete => "complete", _ => "r" };
    }
}
