using TorchSharp.Interop;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.utils.data;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class utils
        {
            public static partial class data
            {
                /// <summary>Cuts a data set into batches, for <c>foreach</c>.</summary>
                /// <param name="dataset">The samples.</param>
                /// <param name="batchSize">Samples a batch.</param>
                /// <param name="shuffle">A new random order each epoch, or with a seed the same random order each epoch.</param>
                /// <param name="device">Where batches go; there is only one here.</param>
                /// <param name="seed">Fixes the random order.</param>
                /// <param name="num_worker">How many threads fetch the samples of a batch.</param>
                /// <param name="drop_last">Leaves out a last batch that is not full.</param>
                /// <param name="disposeBatch">Whether a batch is disposed when the next one is asked for.</param>
                /// <param name="disposeDataset">Whether the data set is disposed with the loader.</param>
                public static DataLoader DataLoader(Dataset dataset, int batchSize, bool shuffle = false, Device? device = null, int? seed = null,
                    int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) =>
                    new(dataset, batchSize, shuffle, device, seed, num_worker, drop_last, disposeBatch, disposeDataset);

                public static DataLoader DataLoader(Dataset dataset, int batchSize, IEnumerable<long> shuffler, Device? device = null,
                    int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) =>
                    new(dataset, batchSize, shuffler, device, num_worker, drop_last, disposeBatch, disposeDataset);

                public static IterableDataLoader DataLoader(IterableDataset dataset, int batchSize, bool shuffle = false, Device? device = null, int? seed = null,
                    int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) =>
                    new(dataset, batchSize, shuffle, device, seed, num_worker, drop_last, disposeBatch, disposeDataset);

                public static IterableDataLoader DataLoader(IterableDataset dataset, int batchSize, IEnumerable<long> shuffler, Device? device = null,
                    int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) =>
                    new(dataset, batchSize, shuffler, device, num_worker, drop_last, disposeBatch, disposeDataset);
            }
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Batches of samples whose parts have names: each part of a batch is [batch, …].</summary>
    public class DataLoader : DataLoader<Dictionary<string, Tensor>, Dictionary<string, Tensor>>
    {
        public DataLoader(Dataset dataset, int batchSize, IEnumerable<long> shuffler, Device? device = null, int num_worker = 1, bool drop_last = false,
            bool disposeBatch = true, bool disposeDataset = true)
            : base(dataset, batchSize, Collate, shuffler, device, num_worker, drop_last, disposeBatch, disposeDataset) { }

        public DataLoader(Dataset dataset, int batchSize, bool shuffle = false, Device? device = null, int? seed = null, int num_worker = 1, bool drop_last = false,
            bool disposeBatch = true, bool disposeDataset = true)
            : base(dataset, batchSize, Collate, shuffle, device, seed, num_worker, drop_last, disposeBatch, disposeDataset) { }

        private static Dictionary<string, Tensor> Collate(IEnumerable<Dictionary<string, Tensor>> samples, Device device)
        {
            var list = samples.ToList();
            return list[0].Keys.ToDictionary(name => name, name => Aten.Call("stack", list.Select(sample => sample[name]).ToArray(), 0));
        }
    }

    /// <summary>Batches of samples whose parts have an order: each part of a batch is [batch, …].</summary>
    public class IterableDataLoader : DataLoader<IList<Tensor>, IList<Tensor>>
    {
        public IterableDataLoader(IterableDataset dataset, int batchSize, IEnumerable<long> shuffler, Device? device = null, int num_worker = 1, bool drop_last = false,
            bool disposeBatch = true, bool disposeDataset = true)
            : base(dataset, batchSize, Collate, shuffler, device, num_worker, drop_last, disposeBatch, disposeDataset) { }

        public IterableDataLoader(IterableDataset dataset, int batchSize, bool shuffle = false, Device? device = null, int? seed = null, int num_worker = 1, bool drop_last = false,
            bool disposeBatch = true, bool disposeDataset = true)
            : base(dataset, batchSize, Collate, shuffle, device, seed, num_worker, drop_last, disposeBatch, disposeDataset) { }

        private static IList<Tensor> Collate(IEnumerable<IList<Tensor>> samples, Device device)
        {
            var list = samples.ToList();
            return Enumerable.Range(0, list[0].Count).Select(part => Aten.Call("stack", list.Select(sample => sample[part]).ToArray(), 0)).ToArray();
        }

        // Rows of whole tensors are taken all at once: the same batch as from single samples, at a hundredth of the cost.
        private protected override (IList<Tensor> Batch, IReadOnlyList<IDisposable> Owned) Fetch(ReadOnlySpan<long> indices)
        {
            if (dataset is not TensorDataset tensors) return base.Fetch(indices);
            var batch = tensors.Rows(indices);
            foreach (var part in batch) part.DetachFromDisposeScope();
            return (batch, [.. batch]);
        }
    }
}
