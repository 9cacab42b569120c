using TorchSharp.Interop;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class utils
        {
            public static partial class data
            {
                /// <summary>Samples out of whole tensors: sample k is row k of each.</summary>
                /// <param name="tensors">Tensors with the same number of rows, such as images [n, 784] and labels [n].</param>
                public static TensorDataset TensorDataset(params Tensor[] tensors) => new(tensors);
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Samples out of whole tensors: sample k is row k of each.</summary>
    public class TensorDataset : utils.data.IterableDataset
    {
        private readonly Tensor[] tensors;

        internal TensorDataset(Tensor[] tensors)
        {
            if (tensors is null || tensors.Length == 0) throw new ArgumentException("A TensorDataset needs one tensor at least.", nameof(tensors));
            foreach (var tensor in tensors)
                if (tensor.ndim == 0) throw new ArgumentException("A TensorDataset needs tensors with rows; one of these is a single number.", nameof(tensors));
            Count = tensors[0].size(0);
            foreach (var tensor in tensors)
                if (tensor.size(0) != Count)
                    throw new ArgumentException($"The tensors of a TensorDataset need the same number of rows; these have {string.Join(", ", tensors.Select(t => t.size(0)))}.", nameof(tensors));
            // Views of its own: disposing the data set leaves the caller's tensors alive, and the other way round.
            this.tensors = Array.ConvertAll(tensors, t => Aten.Call("alias", t).DetachFromDisposeScope());
        }

        /// <summary>How many rows the tensors have.</summary>
        public override long Count { get; }

        /// <summary>Row <paramref name="index"/> of each tensor.</summary>
        public IList<Tensor> this[long index] => Array.ConvertAll(tensors, t => Aten.Call("select.int", t, 0, index));

        public override IList<Tensor> GetTensor(long index) => this[index];

        /// <summary>Several rows at once, the same batch that stacking single rows gives.</summary>
        internal IList<Tensor> Rows(ReadOnlySpan<long> indices)
        {
            foreach (var index in indices)
                if (index < 0 || index >= Count)
                    throw new ArgumentOutOfRangeException(nameof(indices), $"There is no sample {index}: the data set has {Count}, counted from 0.");
            var batch = new Tensor[tensors.Length];
            for (var k = 0; k < batch.Length; k++)
                batch[k] = tensors[k].is_contiguous() && !tensors[k].requires_grad ? CopyRows(tensors[k], indices) : Select(tensors[k], indices);
            return batch;
        }

        private static Tensor Select(Tensor tensor, ReadOnlySpan<long> indices)
        {
            using var numbers = Aten.Call("empty.memory_format", new long[] { indices.Length }, ScalarType.Int64);
            CopyTo(indices, numbers);
            return Aten.Call("index_select", tensor, 0, numbers);
        }

        private static unsafe void CopyTo(ReadOnlySpan<long> numbers, Tensor tensor) => numbers.CopyTo(new Span<long>((void*)tensor.DataPointer, numbers.Length));

        // What index_select does to rows that lie one after another, in half the time: it sets up an iterator for every row.
        private static unsafe Tensor CopyRows(Tensor tensor, ReadOnlySpan<long> indices)
        {
            var shape = tensor.shape;
            shape[0] = indices.Length;
            var rows = Aten.Call("empty.memory_format", shape, tensor.dtype);
            var bytes = tensor.numel() / Math.Max(1, tensor.size(0)) * tensor.element_size();
            var from = (byte*)tensor.DataPointer;
            var to = (byte*)rows.DataPointer;
            for (var k = 0; k < indices.Length; k++) Buffer.MemoryCopy(from + indices[k] * bytes, to + k * bytes, bytes, bytes);
            GC.KeepAlive(tensor);
            GC.KeepAlive(rows);
            return rows;
        }

        protected override void Dispose(bool disposing)
        {
            if (!disposing) return;
            foreach (var tensor in tensors) tensor.Dispose();
        }
    }
}
