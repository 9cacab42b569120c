using static TorchSharp.torch;

namespace Course.Tests;

public class TensorTextTests
{
    [Fact]
    public void A_small_tensor_is_shown_whole_as_TorchSharp_shows_it()
    {
        using var x = arange(6, dtype: float32).reshape(2, 3);
        Assert.Equal(x.ToString(TorchSharp.TensorStringStyle.Julia), TensorText.Of(x));
    }

    [Fact]
    public void Of_a_large_matrix_only_the_ends_of_its_rows_and_columns_are_shown()
    {
        using var x = arange(60_000 * 10, dtype: int64).reshape(60_000, 10);
        Assert.Equal(
            """
            [60000x10], type = Int64, device = cpu
                  0      1      2 …      7      8      9
                 10     11     12 …     17     18     19
                 20     21     22 …     27     28     29
             ⋮
             599970 599971 599972 … 599977 599978 599979
             599980 599981 599982 … 599987 599988 599989
             599990 599991 599992 … 599997 599998 599999

            """.ReplaceLineEndings("\n"), TensorText.Of(x));
    }

    [Fact]
    public void Of_many_matrices_the_first_and_the_last_are_shown_each_with_its_place()
    {
        using var x = zeros(50, 3, 2, 7);
        x[49, 2, 1, 6] = 0.123456f;
        var text = TensorText.Of(x).Split('\n');
        Assert.Equal(["[0,0,..,..] =", "[0,2,..,..] =", "[49,0,..,..] =", "[49,2,..,..] ="], text.Where(line => line.EndsWith('=')));
        Assert.Contains(" 0 0 0 … 0 0 0.12346", text);
    }

    [Fact]
    public void A_vector_a_truth_table_and_a_tensor_with_a_gradient_have_ends_too()
    {
        using var vector = linspace(0, 1, 2001, requires_grad: true);
        Assert.EndsWith("\n 0 0.0005 0.001 … 0.999 0.9995 1\n", TensorText.Of(vector));
        using var table = ones(40, 40, dtype: ScalarType.Bool);
        Assert.Contains("\n True True True … True True True\n", TensorText.Of(table));
    }

    [Fact]
    public void Of_a_tensor_without_numbers_the_shape_is_shown()
    {
        using var x = zeros(0, 3);
        Assert.Equal("[0x3], type = Float32, device = cpu", TensorText.Of(x));
    }

    [Fact]
    public void A_tensor_that_has_been_freed_says_so()
    {
        var x = zeros(2);
        x.Dispose();
        Assert.Equal("A tensor that has been freed.", TensorText.Of(x));
    }

    [Fact]
    public void Showing_leaves_no_tensor_behind()
    {
        using var x = rand(100, 100);
        using var scope = NewDisposeScope();
        TensorText.Of(x);
        Assert.Equal(0, scope.DisposablesCount);
    }
}
