using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

public class TensorBasics
{
    [Fact]
    public void Seed_0_draws_the_numbers_that_PyTorch_draws()
    {
        manual_seed(0);
        Assert.Equal([1.5409961f, -0.2934289f, -2.1787894f], randn(3).data<float>().ToArray());
    }

    [Fact]
    public void The_same_seed_draws_the_same_numbers_from_a_generator_of_ones_own()
    {
        var first = rand(4, generator: new Generator(7));
        var second = rand(4, generator: new Generator(7));
        Assert.Equal(first.data<float>().ToArray(), second.data<float>().ToArray());
    }

    [Fact]
    public void An_array_of_rank_two_keeps_its_rows()
    {
        var t = tensor(new float[,] { { 1, 2, 3 }, { 4, 5, 6 } });
        Assert.Equal([2L, 3L], t.shape);
        Assert.Equal(6f, t[1, 2].item<float>());
        Assert.Equal(new float[,] { { 1, 2, 3 }, { 4, 5, 6 } }, t.data<float>().ToNDArray());
    }

    [Fact]
    public void Changing_the_array_afterwards_leaves_the_tensor_alone()
    {
        float[] values = [1, 2];
        var t = tensor(values);
        values[0] = 99;
        Assert.Equal(1f, t[0].item<float>());
    }

    [Fact]
    public void Arithmetic_with_numbers_keeps_the_type()
    {
        var t = tensor(new float[] { 1, 2, 4 });
        Assert.Equal([3f, 5f, 9f], (t * 2 + 1).data<float>().ToArray());
        Assert.Equal([1f, 0.5f, 0.25f], (1 / t).data<float>().ToArray());
        Assert.Equal([9f, 8f, 6f], (10.0 - t).data<float>().ToArray());
        Assert.Equal([-1f, -2f, -4f], (-t).data<float>().ToArray());
        Assert.Equal(ScalarType.Int64, (tensor(new long[] { 1 }) + 1).dtype);
    }

    [Fact]
    public void Indexing_with_ranges_places_and_new_dimensions()
    {
        var t = arange(24).reshape(2, 3, 4);
        Assert.Equal([2L, 4L], t[.., 1].shape);
        Assert.Equal(4L, t[0, 1, 0].item<long>());
        Assert.Equal([20L, 21L], t[^1, ^1, ..2].data<long>().ToArray());
        Assert.Equal([3L, 7L, 11L], t[0, .., ^1].data<long>().ToArray());
        Assert.Equal([2L, 3L], t[TensorIndex.Ellipsis, 0].shape);
        Assert.Equal([1L, 2L, 3L, 4L], t[TensorIndex.None].shape);
        Assert.Equal([0L, 2L], t[0, 0, TensorIndex.Slice(step: 2)].data<long>().ToArray());
    }

    [Fact]
    public void Views_write_through()
    {
        var t = zeros(2, 2);
        t[0, 1] = 5;
        t[1] = tensor(new float[] { 7, 8 });
        Assert.Equal([0f, 5f, 7f, 8f], t.data<float>().ToArray());
        t[t > 6] = 0f;
        Assert.Equal([0f, 5f, 0f, 0f], t.data<float>().ToArray());
    }

    [Fact]
    public void Reductions_agree_with_sums_by_hand()
    {
        var t = tensor(new float[,] { { 1, 2 }, { 3, 6 } });
        Assert.Equal(12f, t.sum().item<float>());
        Assert.Equal([4f, 8f], t.sum(dim: 0).data<float>().ToArray());
        Assert.Equal([1.5f, 4.5f], t.mean([1]).data<float>().ToArray());
        Assert.Equal(Math.Sqrt((4 + 1 + 0 + 9) / 3.0), t.std().ToDouble(), 6);
        var (values, indexes) = t.max(1);
        Assert.Equal([2f, 6f], values.data<float>().ToArray());
        Assert.Equal([1L, 1L], indexes.data<long>().ToArray());
    }

    [Fact]
    public void What_libtorch_refuses_says_so_without_Cpp_frames()
    {
        var error = Assert.Throws<ExternalException>(() => zeros(2, 3).matmul(zeros(2, 3)));
        Assert.Equal("mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)", error.Message);
    }
}
