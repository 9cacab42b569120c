using System.Collections;
using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.utils.data;

namespace TorchSharp.Modules;

/// <summary>
/// Cuts a data set into batches: <c>foreach (var batch in loader)</c>. A batch is disposed when the next one is asked for, at the end and
/// when the loop is left by an exception.
/// </summary>
/// <typeparam name="T">What one sample is.</typeparam>
/// <typeparam name="S">What a batch is.</typeparam>
public class DataLoader<T, S> : IEnumerable<S>, IDisposable
{
    /// <param name="dataset">The samples.</param>
    /// <param name="batchSize">Samples a batch.</param>
    /// <param name="collate_fn">Makes a batch of samples.</param>
    /// <param name="shuffler">The order: sample numbers, gone through once an epoch.</param>
    /// <param name="device">Where batches go; there is only one here.</param>
    /// <param name="num_worker">How many threads fetch the samples of a batch.</param>
    /// <param name="drop_last">Leaves out a last batch that is not full.</param>
    /// <param name="disposeBatch">Whether a batch is disposed when the next one is asked for.</param>
    /// <param name="disposeDataset">Whether the data set is disposed with the loader.</param>
    public DataLoader(Dataset<T> dataset, int batchSize, Func<IEnumerable<T>, Device, S> collate_fn, IEnumerable<long> shuffler, Device? device = null,
        int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
    {
        if (batchSize < 1) throw new ArgumentException($"The batch size is {batchSize}; it has to be 1 or more.", nameof(batchSize));
        this.dataset = dataset;
        batch_size = batchSize;
        this.collate_fn = collate_fn;
        sampler = shuffler;
        Device = device ?? CPU;
        num_workers = Math.Max(1, num_worker);
        this.drop_last = drop_last;
        DisposeBatch = disposeBatch;
        DisposeDataset = disposeDataset;
    }

    /// <summary>The order is that of the numbers, or a new random one each epoch, or with a seed the same random one each epoch.</summary>
    public DataLoader(Dataset<T> dataset, int batchSize, Func<IEnumerable<T>, Device, S> collate_fn, bool shuffle = false, Device? device = null,
        int? seed = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true)
        : this(dataset, batchSize, collate_fn, shuffle ? new FisherYatesShuffler(dataset.Count, seed) : Range(dataset.Count), device, num_worker, drop_last, disposeBatch, disposeDataset) { }

    public Dataset<T> dataset { get; }

    public int batch_size { get; }

    /// <summary>Makes a batch of samples.</summary>
    public Func<IEnumerable<T>, Device, S> collate_fn { get; }

    /// <summary>The order of the samples.</summary>
    public IEnumerable<long> sampler { get; }

    public Device Device { get; }

    public int num_workers { get; }

    public bool drop_last { get; }

    public bool DisposeBatch { get; }

    public bool DisposeDataset { get; }

    /// <summary>How many batches an epoch has.</summary>
    public long Count => drop_last ? dataset.Count / batch_size : (dataset.Count + batch_size - 1) / batch_size;

    public IEnumerator<S> GetEnumerator() => new Batches(this);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing && DisposeDataset) dataset.Dispose();
    }

    // The batch of these samples, with what has to be disposed with it. What is made on the way belongs to the scope that is open.
    private protected virtual (S Batch, IReadOnlyList<IDisposable> Owned) Fetch(ReadOnlySpan<long> indices)
    {
        var items = num_workers == 1 ? Items(indices) : ItemsOnThreads(indices.ToArray());
        using var scope = NewDisposeScope();
        var batch = collate_fn(items, Device);
        var made = scope.DisposablesView;
        scope.Detach(made);
        return (batch, made);
    }

    private T[] Items(ReadOnlySpan<long> indices)
    {
        var items = new T[indices.Length];
        for (var k = 0; k < items.Length; k++) items[k] = dataset.GetTensor(indices[k]);
        return items;
    }

    private T[] ItemsOnThreads(long[] indices)
    {
        var items = new T[indices.Length];
        // A scope belongs to a thread: what a worker makes is handed to the caller's scope afterwards.
        var made = new IReadOnlyList<IDisposable>[indices.Length];
        Parallel.For(0, indices.Length, new ParallelOptions { MaxDegreeOfParallelism = num_workers }, k =>
        {
            using var scope = NewDisposeScope();
            items[k] = dataset.GetTensor(indices[k]);
            made[k] = scope.DisposablesView;
            scope.Detach(made[k]);
        });
        foreach (var list in made) CurrentDisposeScope!.Attach(list);
        return items;
    }

    private static IEnumerable<long> Range(long count)
    {
        for (var k = 0L; k < count; k++) yield return k;
    }

    private sealed class Batches(DataLoader<T, S> loader) : IEnumerator<S>
    {
        private readonly long[] indices = new long[loader.batch_size];
        private IEnumerator<long> order = loader.sampler.GetEnumerator();
        private IReadOnlyList<IDisposable> owned = [];
        private S? current;

        public S Current => current!;

        object? IEnumerator.Current => current;

        public bool MoveNext()
        {
            DisposeCurrent();
            var n = 0;
            while (n < indices.Length && order.MoveNext()) indices[n++] = order.Current;
            if (n == 0 || (loader.drop_last && n < indices.Length)) return false;
            using var scope = NewDisposeScope();
            (current, var made) = loader.Fetch(indices.AsSpan(0, n));
            if (loader.DisposeBatch) owned = made;
            return true;
        }

        public void Reset()
        {
            DisposeCurrent();
            order.Dispose();
            order = loader.sampler.GetEnumerator();
        }

        public void Dispose()
        {
            DisposeCurrent();
            order.Dispose();
        }

        private void DisposeCurrent()
        {
            foreach (var tensor in owned) tensor.Dispose();
            owned = [];
            current = default;
        }
    }
}
