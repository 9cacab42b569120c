using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public static partial class utils
        {
            /// <summary>Sequences of different lengths in one batch.</summary>
            public static partial class rnn
            {
                /// <summary>Sequences of different lengths, without their padding, the longest first.</summary>
                public sealed class PackedSequence : IDisposable
                {
                    /// <summary>The elements: all first ones, then all second ones, and so on.</summary>
                    public readonly Tensor data;

                    /// <summary>How many sequences reach each place.</summary>
                    public readonly Tensor batch_sizes;

                    /// <summary>Where each sequence stood before sorting, or null.</summary>
                    public readonly Tensor? sorted_indices;

                    /// <summary>Where each sequence stands now, or null.</summary>
                    public readonly Tensor? unsorted_indices;

                    internal PackedSequence(Tensor data, Tensor batch_sizes, Tensor? sorted_indices, Tensor? unsorted_indices) =>
                        (this.data, this.batch_sizes, this.sorted_indices, this.unsorted_indices) = (data, batch_sizes, sorted_indices, unsorted_indices);

                    internal unsafe long Size
                    {
                        get { var first = *(long*)batch_sizes.DataPointer; GC.KeepAlive(batch_sizes); return first; }
                    }

                    internal PackedSequence With(Tensor other) => new(other, Copy(batch_sizes)!, Copy(sorted_indices), Copy(unsorted_indices));

                    /// <summary>Frees its tensors.</summary>
                    public void Dispose() { foreach (var part in Parts) part.Dispose(); }

                    /// <summary>Takes its tensors out of every scope.</summary>
                    public PackedSequence DetachFromDisposeScope()
                    {
                        foreach (var part in Parts) part.DetachFromDisposeScope();
                        return this;
                    }

                    /// <summary>Hands its tensors to the scope around the current one.</summary>
                    public PackedSequence MoveToOuterDisposeScope()
                    {
                        foreach (var part in Parts) part.MoveToOuterDisposeScope();
                        return this;
                    }

                    /// <summary>Hands its tensors to another scope.</summary>
                    public PackedSequence MoveToOtherDisposeScope(DisposeScope other)
                    {
                        foreach (var part in Parts) part.MoveToOtherDisposeScope(other);
                        return this;
                    }

                    private IEnumerable<Tensor> Parts => new[] { data, batch_sizes, sorted_indices, unsorted_indices }.Where(part => part is not null)!;

                    private static Tensor? Copy(Tensor? tensor) => tensor is null ? null : Aten.Call("alias", tensor).MoveToOuterDisposeScope();
                }

                /// <summary>Packs padded sequences `[length, batch, …]` of given lengths (Int64).</summary>
                /// <param name="input">The sequences; `[batch, length, …]` if batch_first.</param>
                /// <param name="lengths">The length of each.</param>
                /// <param name="batch_first">Whether the batch is the first dimension.</param>
                /// <param name="enforce_sorted">Whether the longest has to come first; otherwise they are sorted here.</param>
                public static PackedSequence pack_padded_sequence(Tensor input, Tensor lengths, bool batch_first = false, bool enforce_sorted = true)
                {
                    if (enforce_sorted)
                    {
                        var (values, sizes) = Aten.Call2("_pack_padded_sequence", input, lengths, batch_first);
                        return new PackedSequence(values, sizes, null, null);
                    }
                    using var scope = NewDisposeScope();
                    var (sorted, order) = Aten.Call2("sort", lengths, -1, true);
                    var back = Aten.Call("argsort", order);
                    var (data, batches) = Aten.Call2("_pack_padded_sequence", Aten.Call("index_select", input, batch_first ? 0 : 1, order), sorted, batch_first);
                    return new PackedSequence(data, batches, order, back).MoveToOuterDisposeScope();
                }

                /// <summary>Packs sequences `[length, …]` of different lengths.</summary>
                public static PackedSequence pack_sequence(IEnumerable<Tensor> sequences, bool enforce_sorted = true)
                {
                    using var scope = NewDisposeScope();
                    var list = sequences.ToArray();
                    var lengths = Aten.Call("empty.memory_format", new long[] { list.Length }, ScalarType.Int64);
                    for (var k = 0; k < list.Length; k++)
                        Aten.InPlace("fill_.Scalar", Aten.Call("select.int", lengths, 0, k), list[k].shape[0]);
                    return pack_padded_sequence(Aten.Call("pad_sequence", list), lengths, false, enforce_sorted).MoveToOuterDisposeScope();
                }

                /// <summary>Unpacks sequences: padded ones `[length, batch, …]`, and their lengths.</summary>
                public static (Tensor sequences, Tensor lengths) pad_packed_sequence(PackedSequence sequence, bool batch_first = false,
                    double padding_value = 0.0, long? total_length = null)
                {
                    using var scope = NewDisposeScope();
                    var (padded, lengths) = Aten.Call2("_pad_packed_sequence", sequence.data, sequence.batch_sizes, batch_first, padding_value, total_length ?? -1);
                    if (sequence.unsorted_indices is { } order)
                        (padded, lengths) = (Aten.Call("index_select", padded, batch_first ? 0 : 1, order), Aten.Call("index_select", lengths, 0, order));
                    return scope.MoveToOuter(padded, lengths);
                }

                /// <summary>Pads sequences `[length, …]` to the longest: `[length, batch, …]`, or `[batch, length, …]` if batch_first.</summary>
                public static Tensor pad_sequence(IEnumerable<Tensor> sequences, bool batch_first = false, double padding_value = 0.0) =>
                    Aten.Call("pad_sequence", sequences.ToArray(), batch_first, padding_value);
            }
        }
    }
}
