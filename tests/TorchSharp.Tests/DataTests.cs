using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.utils.data;

namespace TorchSharp.Tests;

public class DataTests
{
    private static Tensor Rows(int n) => arange(n * 3, ScalarType.Float32).reshape(n, 3);

    private static Tensor Labels(int n) => arange(n, ScalarType.Int64);

    // The same samples one by one, as somebody's own data set gives them.
    private sealed class OwnDataset(Tensor rows, Tensor labels) : IterableDataset
    {
        public override long Count => rows.size(0);

        public override IList<Tensor> GetTensor(long index) => [rows[index], labels[index]];
    }

    private sealed class Named(int n) : Dataset
    {
        internal int Asked;
        internal bool Disposed;

        public override long Count => n;

        public override Dictionary<string, Tensor> GetTensor(long index)
        {
            Interlocked.Increment(ref Asked);
            return new() { ["image"] = full([2, 2], (float)index), ["label"] = tensor(index) };
        }

        protected override void Dispose(bool disposing) => Disposed = true;
    }

    private static List<long> Order(IterableDataLoader loader)
    {
        var seen = new List<long>();
        foreach (var batch in loader) seen.AddRange(batch[1].data<long>().ToArray());
        return seen;
    }

    [Fact]
    public void Every_sample_comes_once_an_epoch()
    {
        using var loader = DataLoader(TensorDataset(Rows(103), Labels(103)), 10, shuffle: true);
        for (var epoch = 0; epoch < 2; epoch++)
        {
            var order = Order(loader);
            Assert.Equal(Enumerable.Range(0, 103).Select(k => (long)k), order.Order());
            Assert.NotEqual(order.Order(), order);
        }
    }

    [Fact]
    public void Without_shuffling_the_order_is_that_of_the_rows_and_rows_stay_with_their_labels()
    {
        using var scope = NewDisposeScope();
        var rows = Rows(7);
        using var loader = DataLoader(TensorDataset(rows, Labels(7)), 3);
        var start = 0;
        foreach (var batch in loader)
        {
            var n = batch[1].size(0);
            Assert.True(batch[0].allclose(rows.narrow(0, start, n)));
            Assert.Equal(start, batch[1][0].item<long>());
            start += (int)n;
        }
        Assert.Equal(7, start);
    }

    [Fact]
    public void The_same_seed_gives_the_same_order_every_time_and_another_seed_another()
    {
        IterableDataLoader Loader(int? seed) => DataLoader(TensorDataset(Rows(50), Labels(50)), 8, shuffle: true, seed: seed);
        using var first = Loader(1);
        var order = Order(first);
        Assert.Equal(order, Order(first));
        Assert.Equal(order, Order(Loader(1)));
        Assert.NotEqual(order, Order(Loader(2)));
        Assert.NotEqual(Order(Loader(null)), Order(Loader(null)));
    }

    [Fact]
    public void A_seed_gives_the_order_of_the_real_package()
    {
        // Its shuffler draws (Next() << 32) + Next() from System.Random(seed) for each place in turn.
        Assert.Equal([4L, 9, 7, 3, 1, 6, 2, 8, 5, 0], new Utils.FisherYatesShuffler(10, 42));
        Assert.Empty(new Utils.FisherYatesShuffler(0, 42));
    }

    [Fact]
    public void The_last_batch_is_short_or_dropped()
    {
        using var keep = DataLoader(TensorDataset(Rows(10), Labels(10)), 4);
        using var drop = DataLoader(TensorDataset(Rows(10), Labels(10)), 4, drop_last: true);
        using var even = DataLoader(TensorDataset(Rows(8), Labels(8)), 4);
        Assert.Equal([4L, 4, 2], keep.Select(batch => batch[0].size(0)));
        Assert.Equal([4L, 4], drop.Select(batch => batch[0].size(0)));
        Assert.Equal([4L, 4], even.Select(batch => batch[0].size(0)));
        Assert.Equal((3, 2, 2), (keep.Count, drop.Count, even.Count));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Whole_tensors_give_the_same_batches_as_single_samples(int workers)
    {
        using var scope = NewDisposeScope();
        var (rows, labels) = (Rows(23), Labels(23));
        using var whole = DataLoader(TensorDataset(rows, labels), 5, shuffle: true, seed: 7);
        using var single = DataLoader(new OwnDataset(rows, labels), 5, shuffle: true, seed: 7, num_worker: workers);
        foreach (var (a, b) in whole.Zip(single))
        {
            Assert.Equal(a.Count, b.Count);
            for (var k = 0; k < a.Count; k++)
            {
                Assert.Equal(a[k].dtype, b[k].dtype);
                Assert.True(a[k].allclose(b[k]));
            }
        }
    }

    [Fact]
    public void Rows_of_a_transposed_tensor_come_out_right()
    {
        using var scope = NewDisposeScope();
        var columns = arange(12, ScalarType.Int32).reshape(2, 6).t();
        using var loader = DataLoader(TensorDataset(columns), 4, [5L, 0, 2]);
        foreach (var batch in loader) Assert.Equal([5, 11, 0, 6, 2, 8], batch[0].data<int>().ToArray());
    }

    [Fact]
    public void A_sample_that_is_not_there_is_named()
    {
        using var loader = DataLoader(TensorDataset(Rows(4)), 2, [0L, 4]);
        Assert.Contains("no sample 4", Assert.Throws<ArgumentOutOfRangeException>(() => loader.First()).Message);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Named_parts_become_batches_under_their_names(int workers)
    {
        using var scope = NewDisposeScope();
        var dataset = new Named(5);
        var loader = DataLoader(dataset, 2, num_worker: workers);
        var seen = new List<long>();
        foreach (var batch in loader)
        {
            Assert.Equal([batch["label"].size(0), 2, 2], batch["image"].shape);
            seen.AddRange(batch["label"].data<long>().ToArray());
        }
        Assert.Equal([0L, 1, 2, 3, 4], seen);
        Assert.Equal(5, dataset.Asked);
        Assert.Equal(0, scope.DisposablesCount);
        loader.Dispose();
        Assert.True(dataset.Disposed);
    }

    [Fact]
    public void A_batch_is_disposed_when_the_next_one_comes_and_after_the_last()
    {
        using var loader = DataLoader(TensorDataset(Rows(6), Labels(6)), 3);
        var batches = new List<Tensor>();
        foreach (var batch in loader)
        {
            Assert.All(batches, earlier => Assert.True(earlier.IsInvalid));
            batches.Add(batch[0]);
            Assert.False(batch[0].IsInvalid);
        }
        Assert.Equal(2, batches.Count);
        Assert.True(batches[1].IsInvalid);
    }

    [Fact]
    public void A_batch_can_be_kept()
    {
        using var loader = DataLoader(TensorDataset(Rows(6), Labels(6)), 3, disposeBatch: false);
        var batches = loader.ToList();
        Assert.Equal([0L, 1, 2], batches[0][1].data<long>().ToArray());
        Assert.Equal([3L, 4, 5], batches[1][1].data<long>().ToArray());
    }

    [Fact]
    public void An_exception_in_the_loop_leaves_no_tensor_behind()
    {
        using var scope = NewDisposeScope();
        using var loader = DataLoader(TensorDataset(Rows(6), Labels(6)), 3);
        var before = scope.DisposablesCount;
        Tensor? seen = null;
        Assert.Throws<InvalidOperationException>(() =>
        {
            foreach (var batch in loader)
            {
                seen = batch[0];
                throw new InvalidOperationException("stop");
            }
        });
        Assert.True(seen!.IsInvalid);
        Assert.Equal(before, scope.DisposablesCount);
    }

    [Fact]
    public void A_batch_outlives_a_scope_inside_the_loop()
    {
        using var loader = DataLoader(TensorDataset(Rows(6), Labels(6)), 3);
        foreach (var batch in loader)
        {
            using (NewDisposeScope()) _ = batch[0] * 2;
            Assert.False(batch[0].IsInvalid);
        }
    }

    [Fact]
    public void A_batch_is_a_copy()
    {
        var rows = Rows(4);
        using var loader = DataLoader(TensorDataset(rows), 4);
        foreach (var batch in loader) batch[0].zero_();
        Assert.True(rows.allclose(Rows(4)));
    }

    [Fact]
    public void Disposing_the_loader_leaves_the_callers_tensors_alive()
    {
        var rows = Rows(4);
        var dataset = TensorDataset(rows);
        DataLoader(dataset, 2, disposeDataset: false).Dispose();
        Assert.Equal(3, dataset[1][0].size(0));
        DataLoader(dataset, 2).Dispose();
        Assert.ThrowsAny<Exception>(() => dataset[1]);
        Assert.Equal(4, rows.size(0));
    }

    [Fact]
    public void A_given_order_is_followed()
    {
        using var loader = DataLoader(TensorDataset(Rows(5), Labels(5)), 2, [4L, 0, 4]);
        Assert.Equal([4L, 0, 4], Order(loader));
    }

    [Fact]
    public void Tensors_that_do_not_match_and_empty_batches_are_refused_in_words()
    {
        Assert.Contains("4, 3", Assert.Throws<ArgumentException>(() => TensorDataset(Rows(4), Labels(3))).Message);
        Assert.Contains("at least", Assert.Throws<ArgumentException>(() => TensorDataset()).Message);
        Assert.Contains("rows", Assert.Throws<ArgumentException>(() => TensorDataset(tensor(1))).Message);
        Assert.Contains("1 or more", Assert.Throws<ArgumentException>(() => DataLoader(TensorDataset(Rows(4)), 0)).Message);
    }
}
