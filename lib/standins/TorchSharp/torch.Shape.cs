using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    // Shapes, joining and splitting: torch.reshape(t, …) is t.reshape(…).

    /// <summary>Another shape, as a view where memory allows it; one length may be −1.</summary>
    public static Tensor reshape(Tensor input, params long[] shape) => input.reshape(shape);

    /// <summary>One dimension.</summary>
    public static Tensor ravel(Tensor input) => input.ravel();

    /// <summary>Dimensions start_dim to end_dim in one.</summary>
    public static Tensor flatten(Tensor input, long start_dim = 0, long end_dim = -1) => input.flatten(start_dim, end_dim);

    /// <summary>One dimension split into several.</summary>
    public static Tensor unflatten(Tensor input, long dim, Size sizes) => input.unflatten(dim, sizes);
    public static Tensor unflatten(Tensor input, long dim, params long[] sizes) => input.unflatten(dim, sizes);

    /// <summary>Without dimensions of length 1, or without one of them.</summary>
    public static Tensor squeeze(Tensor input, long? dim = null) => input.squeeze(dim);

    /// <summary>Removes dimensions of length 1 from the tensor itself.</summary>
    public static Tensor squeeze_(Tensor input, long? dim = null) => input.squeeze_(dim);

    /// <summary>With a new dimension of length 1.</summary>
    public static Tensor unsqueeze(Tensor input, long dim) => input.unsqueeze(dim);

    /// <summary>Gives the tensor itself a new dimension of length 1.</summary>
    public static Tensor unsqueeze_(Tensor input, long dim) => input.unsqueeze_(dim);

    /// <summary>The dimensions in another order.</summary>
    public static Tensor permute(Tensor input, params long[] permutation) => input.permute(permutation);

    /// <summary>Two dimensions exchanged.</summary>
    public static Tensor transpose(Tensor input, long dim0, long dim1) => input.transpose(dim0, dim1);

    /// <summary>The transpose of a matrix.</summary>
    public static Tensor t(Tensor input) => input.t();

    /// <summary>Two dimensions exchanged.</summary>
    public static Tensor swapaxes(Tensor input, long axis0, long axis1) => input.swapaxes(axis0, axis1);

    /// <summary>Two dimensions exchanged.</summary>
    public static Tensor swapdims(Tensor input, long dim0, long dim1) => input.swapdims(dim0, dim1);

    /// <summary>Dimensions moved to other places.</summary>
    public static Tensor movedim(Tensor input, long source, long destination) => Aten.Call("movedim.int", input, source, destination);
    public static Tensor movedim(Tensor input, long[] source, long[] destination) => input.movedim(source, destination);

    /// <summary>Dimensions moved to other places.</summary>
    public static Tensor moveaxis(Tensor input, (long, long, long, long) source, (long, long, long, long) destination) =>
        movedim(input, [source.Item1, source.Item2, source.Item3, source.Item4], [destination.Item1, destination.Item2, destination.Item3, destination.Item4]);
    public static Tensor moveaxis(Tensor input, (long, long, long) source, (long, long, long) destination) =>
        movedim(input, [source.Item1, source.Item2, source.Item3], [destination.Item1, destination.Item2, destination.Item3]);
    public static Tensor moveaxis(Tensor input, (long, long) source, (long, long) destination) =>
        movedim(input, [source.Item1, source.Item2], [destination.Item1, destination.Item2]);
    public static Tensor moveaxis(Tensor input, long source, long destination) => movedim(input, source, destination);
    public static Tensor moveaxis(Tensor input, long[] source, long[] destination) => input.moveaxis(source, destination);

    /// <summary>The conjugate transpose of matrices.</summary>
    public static Tensor adjoint(Tensor input) => input.adjoint();

    /// <summary>Dimensions of length 1 repeated without copying.</summary>
    public static Tensor broadcast_to(Tensor input, params long[] shape) => input.broadcast_to(shape);

    /// <summary>Copies laid side by side.</summary>
    public static Tensor tile(Tensor input, long[] dims) => input.tile(dims);

    /// <summary>Every element repeated on the spot.</summary>
    public static Tensor repeat_interleave(Tensor input, Tensor repeats, long? dim = null, long? output_size = null) =>
        input.repeat_interleave(repeats, dim, output_size);
    public static Tensor repeat_interleave(Tensor input, long repeats, long? dim = null, long? output_size = null) =>
        input.repeat_interleave(repeats, dim, output_size);

    /// <summary>Elements moved along, those that fall off come back at the other end.</summary>
    public static Tensor roll(Tensor input, ReadOnlySpan<long> shifts, ReadOnlySpan<long> dims = default) => input.roll(shifts, dims);
    public static Tensor roll(Tensor input, (long, long, long) shifts, (long, long, long) dims) => input.roll(shifts, dims);
    public static Tensor roll(Tensor input, (long, long) shifts, (long, long) dims) => input.roll(shifts, dims);
    public static Tensor roll(Tensor input, long shifts, long? dims = null) => input.roll(shifts, dims);
    public static Tensor roll(Tensor input, long[] shifts) => input.roll(shifts);
    public static Tensor roll(Tensor input, long[] shifts, long[] dims) => input.roll(shifts, dims);

    /// <summary>Turned round along dimensions.</summary>
    public static Tensor flip(Tensor input, params long[] dims) => input.flip(dims);

    /// <summary>Turned round from left to right.</summary>
    public static Tensor fliplr(Tensor input) => input.fliplr();

    /// <summary>Turned upside down.</summary>
    public static Tensor flipud(Tensor input) => input.flipud();

    /// <summary>Turned by k right angles.</summary>
    public static Tensor rot90(Tensor input, long k = 1, (long, long)? dims = null) => input.rot90(k, dims);

    /// <summary>The lower triangle, zeros elsewhere.</summary>
    public static Tensor tril(Tensor input, long diagonal = 0) => input.tril(diagonal);

    /// <summary>Keeps the lower triangle.</summary>
    public static Tensor tril_(Tensor input, long diagonal = 0) => input.tril_(diagonal);

    /// <summary>The upper triangle, zeros elsewhere.</summary>
    public static Tensor triu(Tensor input, long diagonal = 0) => input.triu(diagonal);

    /// <summary>Keeps the upper triangle.</summary>
    public static Tensor triu_(Tensor input, long diagonal = 0) => input.triu_(diagonal);

    /// <summary>The diagonal of a matrix, or the matrix of a diagonal.</summary>
    public static Tensor diag(Tensor input, long diagonal = 0) => input.diag(diagonal);

    /// <summary>A diagonal as a view.</summary>
    public static Tensor diagonal(Tensor input, long offset = 0, long dim1 = 0, long dim2 = 1) => input.diagonal(offset, dim1, dim2);

    /// <summary>The last dimension on the diagonal of new matrices.</summary>
    public static Tensor diag_embed(Tensor input, long offset = 0, long dim1 = -2, long dim2 = -1) => input.diag_embed(offset, dim1, dim2);

    /// <summary>All elements on the diagonal of a matrix.</summary>
    public static Tensor diagflat(Tensor input, long offset = 0) => input.diagflat(offset);

    /// <summary>A copy with another diagonal.</summary>
    public static Tensor diagonal_scatter(Tensor input, Tensor src, long offset = 0, long dim1 = 0, long dim2 = 1) =>
        input.diagonal_scatter(src, offset, dim1, dim2);

    /// <summary>With one dimension at least.</summary>
    public static IEnumerable<Tensor> atleast_1d(params Tensor[] input) => input.Select(t => t.atleast_1d()).ToArray();

    /// <summary>With two dimensions at least.</summary>
    public static IEnumerable<Tensor> atleast_2d(params Tensor[] input) => input.Select(t => t.atleast_2d()).ToArray();

    /// <summary>With three dimensions at least.</summary>
    public static IEnumerable<Tensor> atleast_3d(params Tensor[] input) => input.Select(t => t.atleast_3d()).ToArray();

    /// <summary>Pieces of the lengths given.</summary>
    public static Tensor[] split(Tensor tensor, long[] split_size_or_sections, long dim = 0) => tensor.split(split_size_or_sections, dim);

    /// <summary>Pieces between indices, or so many of nearly the same length.</summary>
    public static Tensor[] tensor_split(Tensor input, Tensor indices_or_sections, long dim = 0) => input.tensor_split(indices_or_sections, dim);
    public static Tensor[] tensor_split(Tensor input, long indices_or_sections, long dim = 0) => input.tensor_split(indices_or_sections, dim);
    public static Tensor[] tensor_split(Tensor input, long[] indices_or_sections, long dim = 0) => input.tensor_split(indices_or_sections, dim);

    /// <summary>Pieces side by side.</summary>
    public static Tensor[] hsplit(Tensor input, (long, long, long, long) indices_or_sections) =>
        input.hsplit([indices_or_sections.Item1, indices_or_sections.Item2, indices_or_sections.Item3, indices_or_sections.Item4]);
    public static Tensor[] hsplit(Tensor input, (long, long, long) indices_or_sections) =>
        input.hsplit([indices_or_sections.Item1, indices_or_sections.Item2, indices_or_sections.Item3]);
    public static Tensor[] hsplit(Tensor input, (long, long) indices_or_sections) =>
        input.hsplit([indices_or_sections.Item1, indices_or_sections.Item2]);
    public static Tensor[] hsplit(Tensor input, Tensor indices_or_sections) => input.hsplit(indices_or_sections);
    public static Tensor[] hsplit(Tensor input, long indices_or_sections) => input.hsplit(indices_or_sections);
    public static Tensor[] hsplit(Tensor input, long[] indices_or_sections) => input.hsplit(indices_or_sections);

    /// <summary>Pieces one below the other.</summary>
    public static Tensor[] vsplit(Tensor input, long[] indices_or_sections) => input.vsplit(indices_or_sections);

    /// <summary>Pieces one behind the other.</summary>
    public static Tensor[] dsplit(Tensor input, (long, long, long, long) indices_or_sections) => input.dsplit(indices_or_sections);
    public static Tensor[] dsplit(Tensor input, (long, long, long) indices_or_sections) => input.dsplit(indices_or_sections);
    public static Tensor[] dsplit(Tensor input, (long, long) indices_or_sections) => input.dsplit(indices_or_sections);
    public static Tensor[] dsplit(Tensor input, Tensor indices_or_sections) => input.dsplit(indices_or_sections);
    public static Tensor[] dsplit(Tensor input, long size) => input.dsplit(size);
    public static Tensor[] dsplit(Tensor input, long[] indices_or_sections) => input.dsplit(indices_or_sections);

    /// <summary>So many pieces along a dimension.</summary>
    public static Tensor[] chunk(Tensor input, long chunks, long dim = 0) => input.chunk(chunks, dim);

    /// <summary>The slices along a dimension, without it.</summary>
    public static Tensor[] unbind(Tensor input, long dim = 0) => input.unbind(dim);
    public static Tensor[] unbind(Tensor tensor, int dim = 0) => tensor.unbind(dim);

    /// <summary>Tensors joined along a dimension that they have.</summary>
    public static Tensor cat(IList<Tensor> tensors, long dim = 0) => Aten.Call("cat", tensors.ToArray(), dim);
    public static Tensor cat(ReadOnlySpan<Tensor> tensors, long dim = 0) => Aten.Call("cat", tensors.ToArray(), dim);
    public static Tensor cat(Tensor[] tensors, long dim = 0) => Aten.Call("cat", tensors, dim);

    /// <summary>Tensors joined along a dimension that they have.</summary>
    public static Tensor concat(IList<Tensor> tensors, long dim = 0) => cat(tensors, dim);
    public static Tensor concat(ReadOnlySpan<Tensor> tensors, long dim = 0) => cat(tensors, dim);
    public static Tensor concat(Tensor[] tensors, long dim = 0) => cat(tensors, dim);

    /// <summary>Tensors joined along a dimension that they have.</summary>
    public static Tensor concatenate(IList<Tensor> tensors, long axis = 0) => cat(tensors, axis);
    public static Tensor concatenate(ReadOnlySpan<Tensor> tensors, long axis = 0) => cat(tensors, axis);
    public static Tensor concatenate(Tensor[] tensors, long axis = 0) => cat(tensors, axis);

    /// <summary>Tensors of one shape joined along a new dimension.</summary>
    public static Tensor stack(IEnumerable<Tensor> tensors, long dim = 0) => Aten.Call("stack", tensors.ToArray(), dim);

    /// <summary>Tensors side by side.</summary>
    public static Tensor hstack(IEnumerable<Tensor> tensors) => Aten.Call("hstack", tensors.ToArray());
    public static Tensor hstack(IList<Tensor> tensors) => Aten.Call("hstack", tensors.ToArray());
    public static Tensor hstack(ReadOnlySpan<Tensor> tensors) => Aten.Call("hstack", tensors.ToArray());
    public static Tensor hstack(params Tensor[] tensors) => Aten.Call("hstack", tensors.ToArray());

    /// <summary>Tensors one below the other.</summary>
    public static Tensor vstack(IList<Tensor> tensors) => Aten.Call("vstack", tensors.ToArray());
    public static Tensor vstack(ReadOnlySpan<Tensor> tensors) => Aten.Call("vstack", tensors.ToArray());
    public static Tensor vstack(Tensor[] tensors) => Aten.Call("vstack", tensors.ToArray());

    /// <summary>Tensors one behind the other.</summary>
    public static Tensor dstack(IEnumerable<Tensor> tensors) => Aten.Call("dstack", tensors.ToArray());
    public static Tensor dstack(IList<Tensor> tensors) => Aten.Call("dstack", tensors.ToArray());
    public static Tensor dstack(ReadOnlySpan<Tensor> tensors) => Aten.Call("dstack", tensors.ToArray());
    public static Tensor dstack(params Tensor[] tensors) => Aten.Call("dstack", tensors.ToArray());

    /// <summary>Tensors one below the other.</summary>
    public static Tensor row_stack(IList<Tensor> tensors) => Aten.Call("vstack", tensors.ToArray());
    public static Tensor row_stack(ReadOnlySpan<Tensor> tensors) => Aten.Call("vstack", tensors.ToArray());
    public static Tensor row_stack(params Tensor[] tensors) => Aten.Call("vstack", tensors.ToArray());

    /// <summary>Vectors as the columns of a matrix.</summary>
    public static Tensor column_stack(IList<Tensor> tensors) => Aten.Call("column_stack", tensors.ToArray());
    public static Tensor column_stack(ReadOnlySpan<Tensor> tensors) => Aten.Call("column_stack", tensors.ToArray());
    public static Tensor column_stack(params Tensor[] tensors) => Aten.Call("column_stack", tensors.ToArray());

    /// <summary>Matrices along the diagonal of a large one.</summary>
    public static Tensor block_diag(params Tensor[] tensors) => Aten.Call("block_diag", tensors);

    /// <summary>Tensors expanded to one common shape.</summary>
    public static IList<Tensor> broadcast_tensors(params Tensor[] tensors) => Aten.CallList("broadcast_tensors", tensors);

    /// <summary>The coordinates of a grid: one tensor an axis.</summary>
    public static Tensor[] meshgrid(IEnumerable<Tensor> tensors, string indexing = "ij") =>
        Aten.CallList("meshgrid.indexing", tensors.ToArray(), indexing);

    /// <summary>Every combination of the elements of vectors, one row each.</summary>
    public static Tensor cartesian_prod(IList<Tensor> tensors) => Aten.Call("cartesian_prod", tensors.ToArray());
    public static Tensor cartesian_prod(ReadOnlySpan<Tensor> tensors) => Aten.Call("cartesian_prod", tensors.ToArray());
    public static Tensor cartesian_prod(params Tensor[] tensors) => Aten.Call("cartesian_prod", tensors.ToArray());

    /// <summary>Every choice of r elements, one row each.</summary>
    public static Tensor combinations(Tensor input, int r = 2, bool with_replacement = false) => Aten.Call("combinations", input, r, with_replacement);

    /// <summary>Slopes by central differences, one tensor a dimension.</summary>
    public static ICollection<Tensor> gradient(Tensor input, int spacing = 1, long? dim = null, int edge_order = 1) =>
        Aten.CallList("gradient.scalarint", input, (long)spacing, dim, edge_order);
    public static ICollection<Tensor> gradient(Tensor input, int spacing = 1, long[]? dims = null, int edge_order = 1) =>
        dims is null ? gradient(input, spacing, (long?)null, edge_order) : Aten.CallList("gradient.scalararray", input, (long)spacing, dims, edge_order);

    /// <summary>Powers of each element as a row.</summary>
    public static Tensor vander(Tensor x, long N = -1, bool increasing = false) => Aten.Call("vander", x, N < 0 ? Arg.None : N, increasing);
}
