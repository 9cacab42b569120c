using TorchSharp;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

public class PrintingTests
{
    private static readonly Tensor Mixed = tensor(new float[,] { { 0, 3.141f, 6.2834f, 3.14152f }, { 6.28e-06f, -13.141529f, 0.01f, 4713.14f } });

    private static Tensor Odd(params long[] shape) => (arange(100) * 2 + 1).to_type(ScalarType.Float32).reshape(shape);

    [Fact]
    public void ToString_says_shape_type_and_device() =>
        Assert.Equal("[2x4], type = Float32, device = cpu", Mixed.ToString());

    [Fact]
    public void Julia_puts_numbers_under_each_other() => Assert.Equal(
        "[2x4], type = Float32, device = cpu\n        0   3.141 6.2834 3.1415\n 6.28e-06 -13.142   0.01 4713.1\n", Mixed.jlstr(newLine: "\n"));

    [Fact]
    public void Julia_names_the_matrices_of_a_larger_tensor() => Assert.Equal(
        "[2x2x2], type = Int64, device = cpu\n[0,..,..] =\n 0 1\n 2 3\n\n[1,..,..] =\n 4 5\n 6 7\n", arange(8).reshape(2, 2, 2).jlstr(newLine: "\n"));

    [Fact]
    public void Julia_gives_a_single_number_behind_the_type() =>
        Assert.Equal("[], type = Float32, device = cpu, value = 3.14", tensor(3.14f).jlstr());

    [Fact]
    public void Julia_cuts_rows_that_do_not_fit_the_line() => Assert.Equal(
        "[2x100], type = Int64, device = cpu\n 0 0 0 ...\n 0 0 0 ...\n", zeros(2, 100, ScalarType.Int64).jlstr(width: 10, newLine: "\n"));

    [Fact]
    public void Julia_leaves_out_the_middle_of_a_long_matrix()
    {
        var lines = arange(60_000).reshape(-1, 1).jlstr(newLine: "\n").Split('\n');
        Assert.Equal(43, lines.Length); // the type, 20 rows, dots, 20 rows, nothing
        Assert.Equal([" ...", " 59980"], lines[21..23]);
        Assert.Equal(" 59999", lines[41]);
    }

    [Fact]
    public void Numpy_nests_brackets_and_leaves_out_the_middle()
    {
        Assert.Equal("[[0, 3.141, 6.2834, 3.1415]\n [6.28e-06, -13.142, 0.01, 4713.1]]", Mixed.npstr(newLine: "\n"));
        Assert.Equal("[1, 3, 5, ... 195, 197, 199]", Odd(100).npstr());
        Assert.Equal("[[[0, 1]\n  [2, 3]]\n\n [[4, 5]\n  [6, 7]]]", arange(8).reshape(2, 2, 2).npstr(newLine: "\n"));
        Assert.Equal("[[1, 3]\n [5, 7]\n [9, 11]\n ...\n [189, 191]\n [193, 195]\n [197, 199]]", Odd(50, 2).npstr(newLine: "\n"));
        Assert.Equal("[]", zeros(0).npstr());
        Assert.Equal("0", zeros(Array.Empty<long>()).npstr());
    }

    [Fact]
    public void CSharp_writes_an_array()
    {
        Assert.Equal("[1], type = Float32, device = cpu, value = float [] {0f}", zeros(1).cstr());
        Assert.Equal("[2x2], type = Int32, device = cpu, value = \nint [,] {\n {1, 1},\n {1, 1}\n}", ones(2, 2, ScalarType.Int32).cstr(newLine: "\n"));
        Assert.Equal(
            "[2x2x2], type = Int64, device = cpu, value = \nlong [,,] {\n {{0, 1},\n  {2, 3}},\n {{4, 5},\n  {6, 7}}\n}",
            arange(8).reshape(2, 2, 2).cstr(newLine: "\n"));
    }

    [Fact]
    public void Complex_numbers_and_truth_values_print()
    {
        Assert.Equal("[0, 1+4.5i, 2i]", tensor(new[] { (0f, 0f), (1f, 4.5f), (0f, 2f) }).npstr());
        Assert.Equal("[True, False]", tensor(new[] { true, false }).npstr());
    }

    [Fact]
    public void A_transposed_tensor_prints_in_its_own_order() =>
        Assert.Equal("[[0, 3]\n [1, 4]\n [2, 5]]", arange(6).reshape(2, 3).T.npstr(newLine: "\n"));

    [Fact]
    public void Set_printoptions_changes_what_str_does()
    {
        try
        {
            set_printoptions(style: numpy, floatFormat: "0.00");
            Assert.Equal("[1.50]", tensor(new[] { 1.5f }).str());
            set_printoptions(precision: 3);
            Assert.Equal("[1.500]", tensor(new[] { 1.5f }).str());
        }
        finally
        {
            set_printoptions(style: julia, floatFormat: "g5");
        }
    }
}
