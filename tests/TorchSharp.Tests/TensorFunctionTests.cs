using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

public class TensorFunctionTests
{
    private static void Near(double[] expected, Tensor actual, double tolerance = 1e-6)
    {
        var values = actual.to_type(ScalarType.Float64).data<double>().ToArray();
        Assert.Equal(expected.Length, values.Length);
        for (var k = 0; k < expected.Length; k++)
            if (double.IsNaN(expected[k])) Assert.True(double.IsNaN(values[k]));
            else Assert.Equal(expected[k], values[k], tolerance);
    }

    public static TheoryData<string, Func<Tensor, Tensor>, Func<double, double>> Functions => new()
    {
        { "exp", t => t.exp(), Math.Exp },
        { "log", t => t.log(), Math.Log },
        { "log1p", t => t.log1p(), x => Math.Log(1 + x) },
        { "sqrt", t => t.sqrt(), Math.Sqrt },
        { "rsqrt", t => t.rsqrt(), x => 1 / Math.Sqrt(x) },
        { "sin", t => t.sin(), Math.Sin },
        { "cos", t => t.cos(), Math.Cos },
        { "tan", t => t.tan(), Math.Tan },
        { "atan", t => t.atan(), Math.Atan },
        { "tanh", t => t.tanh(), Math.Tanh },
        { "sigmoid", t => t.sigmoid(), x => 1 / (1 + Math.Exp(-x)) },
        { "relu", t => (t - 1).relu(), x => Math.Max(x - 1, 0) },
        { "silu", t => t.silu(), x => x / (1 + Math.Exp(-x)) },
        { "softplus", t => t.softplus(), x => Math.Log(1 + Math.Exp(x)) },
        { "elu", t => (t - 1).elu(), x => x > 1 ? x - 1 : Math.Exp(x - 1) - 1 },
        { "leaky_relu", t => (t - 1).leaky_relu(0.1), x => x > 1 ? x - 1 : 0.1 * (x - 1) },
        { "pow", t => t.pow(3), x => x * x * x },
        { "reciprocal", t => t.reciprocal(), x => 1 / x },
        { "floor", t => t.floor(), Math.Floor },
        { "round", t => t.round(1), x => Math.Round(x, 1) },
        { "clamp", t => t.clamp(0.5, 1.5), x => Math.Clamp(x, 0.5, 1.5) },
        { "remainder", t => t % 0.7, x => x % 0.7 },
        { "power of ten", t => t.log10(), Math.Log10 },
        { "abs", t => (-t).abs(), Math.Abs },
    };

    [Theory]
    [MemberData(nameof(Functions))]
    public void Functions_of_one_number_agree_with_Math(string name, Func<Tensor, Tensor> function, Func<double, double> expected)
    {
        double[] x = [0.2, 0.75, 1.0, 1.37, 2.6];
        Assert.NotEmpty(name);
        Near(x.Select(expected).ToArray(), function(tensor(x)));
    }

    [Fact]
    public void Softmax_gives_probabilities_and_survives_large_numbers()
    {
        var t = tensor(new double[] { 1000, 1001, 1002 });
        var e = new[] { 1, Math.E, Math.E * Math.E };
        Near(e.Select(x => x / e.Sum()).ToArray(), t.softmax(0));
        Near(e.Select(x => Math.Log(x / e.Sum())).ToArray(), t.log_softmax(0));
        Near([1000 + Math.Log(e.Sum())], t.logsumexp(0));
    }

    [Fact]
    public void Errors_of_erf_and_gelu_are_small()
    {
        Near([0.8427007929497149], tensor(1.0).erf(), 1e-12);
        Near([0.8413447460685429], tensor(1.0).gelu(), 1e-9); // Φ(1)
        Near([0.5], special.ndtr(tensor(0.0)));
    }

    [Fact]
    public void Reductions_along_dimensions()
    {
        var t = tensor(new double[,] { { 1, 5, 3 }, { 4, 2, 6 } });
        Near([3], t.median());
        Near([9, 12], t.sum(dim: 1));
        Near([2.5, 3.5, 4.5], t.mean([0]));
        Near([15, 48], t.prod(dim: 1));
        Near([4, 4], t.var(1));
        Near([8 / 3.0, 8 / 3.0], t.var(1, unbiased: false));
        Near([1, 2], t.amin([1]));
        Near([5, 6], t.amax([1]));
        Near([1, 2], t.argmax(1));
        Near([5], t.argmax());
        Near([1, 6, 9, 4, 6, 12], t.cumsum(1));
        Near([3.5], quantile(t.flatten(), tensor(new[] { 0.5 })));
        Near([6, 5], t.flatten().topk(2).values);
        Near([5, 1], t.flatten().topk(2).indexes);
        Near([1, 2, 3, 4, 5, 6], t.flatten().sort().values);
        Near([2], t.flatten().kthvalue(2, 0).values);
        Assert.True(t.gt(0).all().item<bool>());
        Assert.False(t.gt(6).any().item<bool>());
        Assert.Equal(6, t.count_nonzero().ToInt64());
    }

    [Fact]
    public void Reductions_pass_over_NaN_when_asked()
    {
        var t = tensor(new[] { 1, double.NaN, 3 });
        Near([double.NaN], t.mean());
        Near([2], t.nanmean());
        Near([4], t.nansum());
        Near([0, 1, 0], t.isnan());
        Near([1, 0, 3], t.nan_to_num());
    }

    [Fact]
    public void Counting()
    {
        var t = tensor(new long[] { 3, 1, 3, 0, 3 });
        Near([1, 1, 0, 3], t.bincount(null!));
        var (values, inverse, counts) = t.unique(return_inverse: true, return_counts: true);
        Near([0, 1, 3], values);
        Near([2, 1, 2, 0, 2], inverse!);
        Near([1, 1, 3], counts!);
        Assert.Null(t.unique().counts);
        Near([2, 3], histc(tensor(new double[] { 0, 1, 2, 3, 4 }), 2, 0, 4));
        Near([3], t.mode().values);
    }

    [Fact]
    public void Covariance_and_correlation()
    {
        var t = tensor(new double[,] { { 1, 2, 3 }, { 2, 4, 6 } });
        Near([1, 2, 2, 4], t.cov());
        Near([1, 1, 1, 1], t.corrcoef());
    }

    [Fact]
    public void Shapes()
    {
        var t = arange(6).reshape(2, 3);
        Assert.Equal([3L, 2L], t.view(3, 2).shape);
        Assert.Equal([3L, 2L], t.T.shape);
        Assert.Equal([1L, 2L, 3L, 1L], t.unsqueeze(0).unsqueeze(-1).shape);
        Assert.Equal([2L, 3L], t.unsqueeze(0).squeeze().shape);
        Assert.Equal([6L], t.flatten().shape);
        Assert.Equal([4L, 2L, 3L], t.expand(4, 2, 3).shape);
        Assert.Equal([2L, 1L, 3L], t.unflatten(0, 2, 1).shape);
        Near([0, 1, 2, 0, 1, 2], arange(3).repeat(2));
        Near([0, 0, 1, 1, 2, 2], arange(3).repeat_interleave(2));
        Near([2, 0, 1], arange(3).roll(1));
        Near([2, 1, 0], arange(3).flip(0));
        Near([0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5], cat([t, t]));
        Assert.Equal([2L, 2L, 3L], stack([t, t]).shape);
        Assert.Equal([2L, 6L], hstack(t, t).shape);
        Assert.Equal(3, t.split(1, 1).Length);
        Assert.Equal([2L, 1L], t.split([1, 2], 1)[0].shape);
        Assert.Equal(3, t.unbind(1).Length);
        Near([0, 0, 0, 3, 4, 0], t.tril());
        Near([0, 4], t.diagonal());
        var grid = meshgrid([arange(2), arange(3)]);
        Near([0, 0, 0, 1, 1, 1], grid[0]);
        Near([0, 1, 2, 0, 1, 2], grid[1]);
    }

    [Fact]
    public void Selecting_gathering_and_scattering()
    {
        var t = tensor(new float[,] { { 1, 2, 3 }, { 4, 5, 6 } });
        Near([2, 3, 5, 6], t.narrow(1, 1, 2));
        Near([4, 5, 6], t.select(0, 1));
        Near([3, 1, 6, 4], t.index_select(1, tensor(new long[] { 2, 0 })));
        Near([1, 6], t.gather(1, tensor(new long[,] { { 0 }, { 2 } })));
        Near([4, 5, 6], t.masked_select(t > 3));
        Near([1, 2, 3, 0, 0, 0], t.masked_fill(t > 3, 0));
        Near([0, 1, 0, 1, 0, 0], zeros(2, 3).scatter_(1, tensor(new long[,] { { 1 }, { 0 } }), ones(2, 1)));
        Near([1, 2, 3, 9, 9, 9], where(t < 4, t, tensor(9f)));
        Near([1, 1, 1, 2], (t > 4).nonzero());
        Near([2, 5], t[.., 1]);
        Near([6, 4], t[tensor(new long[] { 1, 1 }), tensor(new long[] { 2, 0 })]);
        Near([4, 5, 6], t[tensor(new[] { false, true })]);
        t[.., TensorIndex.Slice(1)] = tensor(0f);
        Near([1, 0, 0, 4, 0, 0], t);
    }

    [Fact]
    public void An_index_of_a_range_and_a_mask_of_two_dimensions()
    {
        var t = arange(8).reshape(2, 2, 2);
        var mask = tensor(new[,] { { true, false }, { false, true } });
        Near([0, 1, 6, 7], t[TensorIndex.Tensor(mask)]);
        Near([0, 6], t[TensorIndex.Tensor(mask), 0]);
        t.index_put_(-1, [TensorIndex.Tensor(mask), TensorIndex.Single(1)]);
        Near([0, -1, 2, 3, 4, 5, 6, -1], t);
    }

    [Fact]
    public void Too_many_indices_are_counted_in_the_message() =>
        Assert.Equal("Too many indices: 3 for a tensor of 2 dimensions.",
            Assert.Throws<ArgumentException>(() => zeros(2, 2)[TensorIndex.Slice(), 0, TensorIndex.Slice()]).Message);

    [Fact]
    public void Creation_infers_types_as_TorchSharp_does()
    {
        Assert.Equal(ScalarType.Float32, zeros(2).dtype);
        Assert.Equal(ScalarType.Int64, arange(3).dtype);
        Assert.Equal(ScalarType.Float32, arange(0, 1, 0.5).dtype);
        Assert.Equal(ScalarType.Int64, full(2, 3).dtype);
        Assert.Equal(ScalarType.Float32, full(2, 3.0).dtype);
        Assert.Equal(ScalarType.Float64, tensor(1.0).dtype);
        Assert.Equal(ScalarType.Float32, tensor(1f).dtype);
        Assert.Equal(ScalarType.Int32, tensor(1).dtype);
        Assert.Equal(ScalarType.Bool, tensor(true).dtype);
        Assert.Equal(ScalarType.Float32, tensor(new long[] { 1 }, ScalarType.Float32).dtype);
        Assert.Equal(ScalarType.Int64, randint(0, 5, [2]).dtype);
        Assert.Equal(ScalarType.Int64, randperm(4).dtype);
        Assert.Equal([2L, 2L], tensor(new List<float> { 1, 2, 3, 4 }, 2, 2).shape);
        Assert.Equal([2L, 2L], tensor([1, 2, 3, 4], [2, 2]).shape);
        Assert.Equal([1L, 2L, 2L], from_array(new double[1, 2, 2]).shape);
        Near([0, 0.25, 0.5, 0.75, 1], linspace(0, 1, 5));
        Near([1, 10, 100], logspace(0, 2, 3), 1e-4);
        Near([1, 0, 0, 1], eye(2));
    }

    [Fact]
    public void Values_that_do_not_fill_the_shape_are_refused() =>
        Assert.Equal("3 values do not fill a tensor of shape [2, 2], which has room for 4.",
            Assert.Throws<ArgumentException>(() => tensor(new List<float> { 1, 2, 3 }, 2, 2)).Message);

    [Fact]
    public void Reading_the_wrong_type_says_which_is_right()
    {
        var error = Assert.Throws<ArgumentException>(() => zeros(2).data<double>());
        Assert.Equal("The tensor holds Float32, not Double: ask for that type, or convert first with to_type(ScalarType.Float64).", error.Message);
        Assert.Equal("item needs a tensor of one element; this one has shape [2].", Assert.Throws<ArgumentException>(() => zeros(2).item<float>()).Message);
    }

    [Fact]
    public void Data_of_a_transposed_tensor_is_read_and_written_in_its_own_order()
    {
        var t = arange(6).reshape(2, 3).T;
        var data = t.data<long>();
        Assert.Equal([0L, 3L, 1L, 4L, 2L, 5L], data.ToArray());
        Assert.Equal([0L, 3L, 1L, 4L, 2L, 5L], data.ToList());
        Assert.Equal(5L, data[2, 1]);
        data[2, 1] = 50;
        Assert.Equal(50L, t[2, 1].item<long>());
        Assert.Throws<IndexOutOfRangeException>(() => data[3, 0]);
        data.CopyFrom([9, 8], tensorIndex: 1);
        Assert.Equal([0L, 9L, 8L, 4L, 2L, 50L], data.ToArray());
    }

    [Fact]
    public void Conversions_of_single_elements()
    {
        Assert.Equal(3, tensor(3.7).ToInt32());
        Assert.Equal(3.5f, (float)tensor(3.5));
        Assert.True(tensor(1).ToBoolean());
        Assert.Equal(2L, ((Scalar)2).ToInt64());
        Assert.Equal(new System.Numerics.Complex(1, 2), tensor(new System.Numerics.Complex(1, 2)).ToComplexFloat64());
        Assert.Equal(new byte[] { 0, 0, 128, 63 }, tensor(new[] { 1f }).bytes.ToArray());
    }

    [Fact]
    public void Named_dimensions_are_refused() =>
        Assert.Throws<NotSupportedException>(() => zeros(2, names: ["rows"]));

    [Fact]
    public void Other_devices_are_refused_with_a_sentence()
    {
        Assert.False(cuda.is_available());
        Assert.Contains("CPU only", Assert.Throws<NotSupportedException>(() => zeros(2, device: device("cuda"))).Message);
    }

    [Fact]
    public void The_default_type_can_be_set()
    {
        try
        {
            set_default_dtype(ScalarType.Float64);
            Assert.Equal(ScalarType.Float64, zeros(1).dtype);
        }
        finally
        {
            set_default_dtype(ScalarType.Float32);
        }
        Assert.Throws<ArgumentException>(() => set_default_dtype(ScalarType.Int64));
    }

    [Fact]
    public void Types_promote_as_in_PyTorch()
    {
        Assert.Equal(ScalarType.Float32, promote_types(ScalarType.Int64, ScalarType.Float32));
        Assert.Equal(ScalarType.Float32, (tensor(1f) + tensor(1L)).dtype);
        Assert.Equal(ScalarType.Float32, (tensor(4) / tensor(2)).dtype);
        Assert.Equal(1.1920928955078125e-07, finfo(ScalarType.Float32).eps);
    }

    [Fact]
    public void A_tensor_comes_back_from_a_file_as_it_went()
    {
        var t = randn(3, 4, ScalarType.Float64);
        var stream = new MemoryStream();
        t.T.Save(stream);
        stream.Position = 0;
        var back = Tensor.Load(stream);
        Assert.Equal([4L, 3L], back.shape);
        Assert.True(back.Equals(t.T));
    }

    [Fact]
    public void A_file_that_is_cut_or_changed_anywhere_is_refused_or_read_but_never_crashes()
    {
        var stream = new MemoryStream();
        arange(6).reshape(2, 3).Save(stream);
        var whole = stream.ToArray();
        for (var length = 0; length < whole.Length; length++)
            Assert.Throws<InvalidDataException>(() => Tensor.Load(new MemoryStream(whole[..length])));
        var random = new Random(1);
        for (var round = 0; round < 300; round++)
        {
            var changed = (byte[])whole.Clone();
            changed[random.Next(4)] = (byte)random.Next(256);
            try { Tensor.Load(new MemoryStream(changed)).Dispose(); }
            catch (Exception error) when (error is InvalidDataException or ExternalException) { }
        }
    }

    [Fact]
    public void Gradients_of_functions()
    {
        var x = tensor(new double[] { 1, 2 }, requires_grad: true);
        var y = (x.pow(3) * tensor(new double[] { 1, 10 })).sum();
        y.backward();
        Near([3, 120], x.grad!);
        var twice = autograd.grad([x.pow(3).sum()], [x], create_graph: true)[0];
        Near([6, 12], autograd.grad([twice.sum()], [x])[0]);
        autograd.backward(x * 2, tensor(new double[] { 1, 1 }));
        Near([5, 122], x.grad!);
    }

    [Fact]
    public void The_jacobian_of_a_function_of_vectors()
    {
        var j = autograd.functional.jacobian(v => stack([v[0] * v[1], v.sum(), v[0].pow(2)]), tensor(new double[] { 3, 5 }));
        Assert.Equal([3L, 2L], j.shape);
        Near([5, 3, 1, 1, 6, 0], j);
    }

    [Fact]
    public void Nothing_is_recorded_under_no_grad_or_inference_mode()
    {
        var x = ones(2, requires_grad: true);
        using (no_grad()) Assert.False((x * 2).requires_grad);
        using (inference_mode()) Assert.False((x * 2).requires_grad);
        Assert.True((x * 2).requires_grad);
    }

    [Fact]
    public void Random_numbers_have_the_moments_they_should()
    {
        manual_seed(1);
        Assert.Equal(0.5, rand(100_000).mean().ToDouble(), 0.01);
        Assert.Equal(2.0, normal(3, 2, [100_000]).std().ToDouble(), 0.02);
        var dice = randint(1, 7, [60_000]);
        Assert.Equal((1L, 6L), (dice.min().ToInt64(), dice.max().ToInt64()));
        Assert.Equal(Enumerable.Range(0, 10).Select(k => (long)k), randperm(10).sort().values.data<long>().ToArray());
        var draws = tensor(new float[] { 1, 0, 3 }).multinomial(40_000, replacement: true);
        Assert.Equal(0.75, draws.eq(2).to_type(ScalarType.Float32).mean().ToDouble(), 0.01);
    }

    [Fact]
    public void The_state_of_the_generator_can_be_kept_and_restored()
    {
        var state = get_rng_state();
        var first = randn(5).data<float>().ToArray();
        set_rng_state(state);
        Assert.Equal(first, randn(5).data<float>().ToArray());
    }
}
