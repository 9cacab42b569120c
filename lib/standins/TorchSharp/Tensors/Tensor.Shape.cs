using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // The same elements in another shape.
    public partial class Tensor
    {
        /// <summary>The same memory in another shape; one length may be −1.</summary>
        public Tensor view(params long[] shape) => Aten.Call("view", this, shape);

        /// <summary>The same memory in the shape of another tensor.</summary>
        public Tensor view_as(Tensor other) => Aten.Call("view_as", this, other);

        /// <summary>Another shape, as a view where memory allows it; one length may be −1.</summary>
        public Tensor reshape(params long[] shape) => Aten.Call("reshape", this, shape);

        /// <summary>One dimension.</summary>
        public Tensor ravel() => Aten.Call("ravel", this);

        /// <summary>Dimensions start_dim to end_dim in one.</summary>
        public Tensor flatten(long start_dim = 0, long end_dim = -1) => Aten.Call("flatten.using_ints", this, start_dim, end_dim);

        /// <summary>One dimension split into several.</summary>
        public Tensor unflatten(long dim, Size sizes) => unflatten(dim, sizes.Shape);
        public Tensor unflatten(long dim, params long[] sizes) => reshape(Unflattened(dim, sizes));

        /// <summary>Without dimensions of length 1, or without one of them.</summary>
        public Tensor squeeze(long? dim = null) => dim is { } d ? Aten.Call("squeeze.dim", this, d) : Aten.Call("squeeze", this);

        /// <summary>Removes dimensions of length 1 from the tensor itself.</summary>
        public Tensor squeeze_(long? dim = null) => dim is { } d ? Aten.InPlace("squeeze_.dim", this, d) : Aten.InPlace("squeeze_", this);

        /// <summary>With a new dimension of length 1.</summary>
        public Tensor unsqueeze(long dim) => Aten.Call("unsqueeze", this, dim);

        /// <summary>Gives the tensor itself a new dimension of length 1.</summary>
        public Tensor unsqueeze_(long dim) => Aten.InPlace("unsqueeze_", this, dim);

        /// <summary>The dimensions in another order.</summary>
        public Tensor permute(IEnumerable<long> permutation) => permute(permutation.ToArray());
        public Tensor permute(params long[] permutation) => Aten.Call("permute", this, permutation);

        /// <summary>Two dimensions exchanged.</summary>
        public Tensor transpose(long dim0, long dim1) => Aten.Call("transpose.int", this, dim0, dim1);

        /// <summary>Exchanges two dimensions of the tensor itself.</summary>
        public Tensor transpose_(long dim0, long dim1) => Aten.InPlace("transpose_", this, dim0, dim1);

        /// <summary>The transpose of a matrix.</summary>
        public Tensor t() => Aten.Call("t", this);

        /// <summary>Two dimensions exchanged.</summary>
        public Tensor swapaxes(long dim0, long dim1) => transpose(dim0, dim1);

        /// <summary>Two dimensions exchanged.</summary>
        public Tensor swapdims(long dim0, long dim1) => transpose(dim0, dim1);

        /// <summary>Dimensions moved to other places.</summary>
        public Tensor movedim(long[] source, long[] destination) => Aten.Call("movedim.intlist", this, source, destination);

        /// <summary>Dimensions moved to other places.</summary>
        public Tensor moveaxis(long[] source, long[] destination) => movedim(source, destination);

        /// <summary>The conjugate transpose of matrices.</summary>
        public Tensor adjoint() => Aten.Call("adjoint", this);

        /// <summary>Dimensions of length 1 repeated without copying.</summary>
        public Tensor expand(ReadOnlySpan<long> sizes, bool isImplicit = false) => Aten.Call("expand", this, sizes, isImplicit);
        public Tensor expand(Size sizes, bool isImplicit = false) => Aten.Call("expand", this, sizes.Shape, isImplicit);
        public Tensor expand(long[] sizes, bool isImplicit = false) => Aten.Call("expand", this, sizes, isImplicit);
        public Tensor expand(params long[] sizes) => Aten.Call("expand", this, sizes);

        /// <summary>Expanded to the shape of another tensor.</summary>
        public Tensor expand_as(Tensor other) => Aten.Call("expand_as", this, other);

        /// <summary>Dimensions of length 1 repeated without copying.</summary>
        public Tensor broadcast_to(params long[] shape) => Aten.Call("broadcast_to", this, shape);

        /// <summary>Copies laid side by side, so many in each dimension.</summary>
        public Tensor repeat(params long[] sizes) => Aten.Call("repeat", this, sizes);

        /// <summary>Copies laid side by side.</summary>
        public Tensor tile(long[] reps) => Aten.Call("tile", this, reps);

        /// <summary>Every element repeated on the spot.</summary>
        public Tensor repeat_interleave(Tensor repeats, long? dim = null, long? output_size = null) =>
            Aten.Call("repeat_interleave.self_Tensor", this, repeats, dim, output_size);
        public Tensor repeat_interleave(long repeats, long? dim = null, long? output_size = null) =>
            Aten.Call("repeat_interleave.self_int", this, repeats, dim, output_size);

        /// <summary>Elements moved along, those that fall off come back at the other end.</summary>
        public Tensor roll(ReadOnlySpan<long> shifts, ReadOnlySpan<long> dims = default) => Aten.Call("roll", this, shifts, dims);
        public Tensor roll((long, long, long) shifts, (long, long, long) dims) =>
            roll([shifts.Item1, shifts.Item2, shifts.Item3], [dims.Item1, dims.Item2, dims.Item3]);
        public Tensor roll((long, long) shifts, (long, long) dims) => roll([shifts.Item1, shifts.Item2], [dims.Item1, dims.Item2]);
        public Tensor roll(long shifts, long? dims = null) => Aten.Call("roll", this, new[] { shifts }, dims is { } d ? new[] { d } : []);
        public Tensor roll(long[] shifts) => Aten.Call("roll", this, shifts);
        public Tensor roll(long[] shifts, long[] dims) => Aten.Call("roll", this, shifts, dims);

        /// <summary>Turned round along dimensions.</summary>
        public Tensor flip(params long[] dims) => Aten.Call("flip", this, dims);

        /// <summary>Turned round from left to right.</summary>
        public Tensor fliplr() => Aten.Call("fliplr", this);

        /// <summary>Turned upside down.</summary>
        public Tensor flipud() => Aten.Call("flipud", this);

        /// <summary>Turned by k right angles.</summary>
        public Tensor rot90(long k = 1, (long, long)? dims = null) => Aten.Call("rot90", this, k, dims is { } d ? new[] { d.Item1, d.Item2 } : [0, 1]);

        /// <summary>The lower triangle, zeros elsewhere.</summary>
        public Tensor tril(long diagonal = 0) => Aten.Call("tril", this, diagonal);

        /// <summary>Keeps the lower triangle.</summary>
        public Tensor tril_(long diagonal = 0) => Aten.InPlace("tril_", this, diagonal);

        /// <summary>The upper triangle, zeros elsewhere.</summary>
        public Tensor triu(long diagonal = 0) => Aten.Call("triu", this, diagonal);

        /// <summary>Keeps the upper triangle.</summary>
        public Tensor triu_(long diagonal = 0) => Aten.InPlace("triu_", this, diagonal);

        /// <summary>The diagonal of a matrix, or the matrix of a diagonal.</summary>
        public Tensor diag(long diagonal = 0) => Aten.Call("diag", this, diagonal);

        /// <summary>A diagonal as a view.</summary>
        public Tensor diagonal(long offset = 0, long dim1 = 0, long dim2 = 1) => Aten.Call("diagonal", this, offset, dim1, dim2);

        /// <summary>The last dimension on the diagonal of new matrices.</summary>
        public Tensor diag_embed(long offset = 0, long dim1 = -2, long dim2 = -1) => Aten.Call("diag_embed", this, offset, dim1, dim2);

        /// <summary>All elements on the diagonal of a matrix.</summary>
        public Tensor diagflat(long offset = 0) => Aten.Call("diagflat", this, offset);

        /// <summary>A copy with another diagonal.</summary>
        public Tensor diagonal_scatter(Tensor src, long offset = 0, long dim1 = 0, long dim2 = 1) =>
            Aten.Call("diagonal_scatter", this, src, offset, dim1, dim2);

        /// <summary>With one dimension at least.</summary>
        public Tensor atleast_1d() => Aten.Call("atleast_1d", this);

        /// <summary>With two dimensions at least.</summary>
        public Tensor atleast_2d() => Aten.Call("atleast_2d", this);

        /// <summary>With three dimensions at least.</summary>
        public Tensor atleast_3d() => Aten.Call("atleast_3d", this);

        /// <summary>Windows of a length along a dimension, in a new last dimension.</summary>
        public Tensor unfold(long dimension, long size, long step) => Aten.Call("unfold", this, dimension, size, step);

        /// <summary>The elements in order in memory.</summary>
        public Tensor contiguous() => Aten.Call("contiguous", this);

        /// <summary>Another tensor of the same memory.</summary>
        public Tensor alias() => Aten.Call("alias", this);

        /// <summary>A view by sizes and strides.</summary>
        public Tensor as_strided(long[] size, long[] strides, long storageOffset = 0) => Aten.Call("as_strided", this, size, strides, storageOffset);

        /// <summary>Channels mixed among groups.</summary>
        public Tensor channel_shuffle(long groups) => Aten.Call("channel_shuffle", this, groups);

        /// <summary>Powers of each element as a row.</summary>
        public Tensor vander(long N = -1, bool increasing = false) =>
            N < 0 ? torch.vander(this, numel(), increasing) : torch.vander(this, N, increasing);

        /// <summary>All dimensions in reverse order; of a matrix the transpose.</summary>
        public Tensor T => ndim == 2 ? t() : permute(Reversed());

        /// <summary>The last two dimensions exchanged.</summary>
        public Tensor mT => Aten.Call("mT", this);

        /// <summary>The conjugate transpose of a matrix.</summary>
        public Tensor H => Aten.Call("matrix_H", this);

        /// <summary>The conjugate transpose of the last two dimensions.</summary>
        public Tensor mH => Aten.Call("mH", this);

        private long[] Reversed()
        {
            var dims = new long[ndim];
            for (var k = 0; k < dims.Length; k++) dims[k] = dims.Length - 1 - k;
            return dims;
        }

        private long[] Unflattened(long dim, long[] sizes)
        {
            var before = shape;
            var at = (int)(dim < 0 ? dim + before.Length : dim);
            return [.. before[..at], .. sizes, .. before[(at + 1)..]];
        }
    }
}
