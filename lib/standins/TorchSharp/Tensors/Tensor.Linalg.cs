using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Products of vectors and matrices, and what is solved with them.
    public partial class Tensor
    {
        /// <summary>The matrix product; vectors and batches of matrices too.</summary>
        public Tensor matmul(Tensor target) => Aten.Call("matmul", this, target);

        /// <summary>The product of two matrices.</summary>
        public Tensor mm(Tensor target) => Aten.Call("mm", this, target);

        /// <summary>The product of a matrix and a vector.</summary>
        public Tensor mv(Tensor target) => Aten.Call("mv", this, target);

        /// <summary>The products of two batches of matrices.</summary>
        public Tensor bmm(Tensor batch2) => Aten.Call("bmm", this, batch2);

        /// <summary>The inner product of two vectors.</summary>
        public Tensor dot(Tensor target) => Aten.Call("dot", this, target);

        /// <summary>The inner product of two vectors, the first conjugated.</summary>
        public Tensor vdot(Tensor target) => Aten.Call("vdot", this, target);

        /// <summary>The inner products along the last dimension.</summary>
        public Tensor inner(Tensor vec2) => Aten.Call("inner", this, vec2);

        /// <summary>The products of every pair of elements of two vectors.</summary>
        public Tensor outer(Tensor vec2) => Aten.Call("outer", this, vec2);

        /// <summary>The products of every pair of elements of two vectors.</summary>
        public Tensor ger(Tensor vec2) => Aten.Call("ger", this, vec2);

        /// <summary>beta · this + alpha · mat1 · mat2.</summary>
        public Tensor addmm(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) => Aten.Call("addmm", this, mat1, mat2, beta, alpha);

        /// <summary>The tensor itself becomes beta · this + alpha · mat1 · mat2.</summary>
        public Tensor addmm_(Tensor mat1, Tensor mat2, float beta = 1, float alpha = 1) => Aten.InPlace("addmm_", this, mat1, mat2, beta, alpha);

        /// <summary>beta · this + alpha · mat · vec.</summary>
        public Tensor addmv(Tensor mat, Tensor vec, float beta = 1, float alpha = 1) => Aten.Call("addmv", this, mat, vec, beta, alpha);

        /// <summary>The tensor itself becomes beta · this + alpha · mat · vec.</summary>
        public Tensor addmv_(Tensor mat, Tensor vec, float beta = 1, float alpha = 1) => Aten.InPlace("addmv_", this, mat, vec, beta, alpha);

        /// <summary>beta · this + alpha · the outer product.</summary>
        public Tensor addr(Tensor vec1, Tensor vec2, float beta = 1, float alpha = 1) => Aten.Call("addr", this, vec1, vec2, beta, alpha);

        /// <summary>The tensor itself becomes beta · this + alpha · the outer product.</summary>
        public Tensor addr_(Tensor vec1, Tensor vec2, float beta = 1, float alpha = 1) => Aten.InPlace("addr_", this, vec1, vec2, beta, alpha);

        /// <summary>beta · this + alpha · the sum of the products of two batches.</summary>
        public Tensor addbmm(Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) => Aten.Call("addbmm", this, batch1, batch2, beta, alpha);

        /// <summary>The tensor itself becomes beta · this + alpha · the sum of the products of two batches.</summary>
        public Tensor addbmm_(Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) =>
            Aten.InPlace("addbmm_", this, batch1, batch2, beta, alpha);

        /// <summary>beta · this + alpha · the products of two batches.</summary>
        public Tensor baddbmm(Tensor batch1, Tensor batch2, float beta = 1, float alpha = 1) =>
            Aten.Call("baddbmm", this, batch1, batch2, beta, alpha);

        /// <summary>The product that sums over several dimensions.</summary>
        public Tensor tensordot(Tensor b, (long, long)[] dims) =>
            tensordot(b, dims.Select(d => d.Item1).ToArray(), dims.Select(d => d.Item2).ToArray());
        public Tensor tensordot(Tensor b, long dims = 2) => Aten.Call("tensordot", this, b, LastDims(dims), FirstDims(dims));
        public Tensor tensordot(Tensor b, long[] dims1, long[] dims2) => Aten.Call("tensordot", this, b, dims1, dims2);

        /// <summary>The Kronecker product.</summary>
        public Tensor kron(Tensor other) => Aten.Call("kron", this, other);

        /// <summary>The sum of the diagonal.</summary>
        public Tensor trace() => Aten.Call("trace", this);

        /// <summary>The determinant.</summary>
        public Tensor det() => Aten.Call("det", this);

        /// <summary>The logarithm of the determinant.</summary>
        public Tensor logdet() => Aten.Call("logdet", this);

        /// <summary>The inverse of square matrices.</summary>
        public Tensor inverse() => Aten.Call("inverse", this);

        /// <summary>The pseudo-inverse of Moore and Penrose.</summary>
        public Tensor pinverse(double rcond = 1e-15, bool hermitian = false) => Aten.Call("linalg_pinv", this, rcond, hermitian);

        /// <summary>The n-th power of square matrices.</summary>
        public Tensor matrix_power(int n) => Aten.Call("matrix_power", this, n);

        /// <summary>The exponential of square matrices.</summary>
        public Tensor matrix_exp() => Aten.Call("matrix_exp", this);

        /// <summary>L with L · Lᵀ = this; with upper the transpose.</summary>
        public Tensor cholesky(bool upper = false) => Aten.Call("linalg_cholesky", this, upper);

        /// <summary>The inverse, from the Cholesky factor.</summary>
        public Tensor cholesky_inverse(bool upper = false) => Aten.Call("cholesky_inverse", this, upper);

        /// <summary>Solves from the Cholesky factor.</summary>
        public Tensor cholesky_solve(Tensor input2, bool upper = false) => Aten.Call("cholesky_solve", this, input2, upper);

        /// <summary>A QR factorisation in LAPACK's own form.</summary>
        public (Tensor a, Tensor tau) geqrf() => Aten.Call2("geqrf", this);

        /// <summary>A product with the Q of geqrf.</summary>
        public Tensor ormqr(Tensor tau, Tensor other, bool left = true, bool transpose = false) =>
            Aten.Call("ormqr", this, tau, other, left, transpose);

        private long[] LastDims(long count)
        {
            var dims = new long[count];
            for (var k = 0; k < count; k++) dims[k] = ndim - count + k;
            return dims;
        }

        private static long[] FirstDims(long count)
        {
            var dims = new long[count];
            for (var k = 0; k < count; k++) dims[k] = k;
            return dims;
        }
    }
}
