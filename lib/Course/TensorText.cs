using System.Globalization;
using System.Text;
using TorchSharp;
using static TorchSharp.torch;

namespace Course;

/// <summary>
/// How a tensor looks as the value of a cell. TorchSharp writes every row of it, which for 60,000 pictures takes seconds and fills megabytes;
/// of more than a thousand numbers only the first and last three rows and columns are shown, as Python's PyTorch does, and of axes before these
/// only the two ends.
/// </summary>
public static class TensorText
{
    private const int MostNumbers = 1000;

    /// <summary>A line with shape, type and device, and the numbers below it.</summary>
    /// <param name="tensor">Of any shape. Complex numbers are left to TorchSharp.</param>
    public static string Of(Tensor tensor)
    {
        if (tensor.IsInvalid)
        {
            return "A tensor that has been freed.";
        }
        if (tensor.numel() == 0)
        {
            return tensor.ToString(TorchSharp.TensorStringStyle.Metadata);
        }
        if (tensor.numel() <= MostNumbers || tensor.is_complex() || tensor.is_sparse)
        {
            return tensor.ToString(TorchSharp.TensorStringStyle.Julia);
        }
        using var still = no_grad();
        using var scope = NewDisposeScope();
        var text = new StringBuilder(tensor.ToString(TorchSharp.TensorStringStyle.Metadata)).Append('\n');
        Append(text, tensor, "");
        return text.ToString();
    }

    private static void Append(StringBuilder text, Tensor tensor, string place)
    {
        if (tensor.dim() <= 2)
        {
            text.Append(place == "" ? "" : $"[{place}..,..] =\n");
            AppendRows(text, tensor.dim() == 2 ? tensor : tensor.unsqueeze(0));
            return;
        }
        foreach (var i in Ends(tensor.shape[0], 1))
        {
            if (i is { } known)
            {
                Append(text, tensor[known], $"{place}{known},");
            }
            text.Append(i is null ? "⋮\n\n" : tensor.dim() == 3 ? "\n" : "");
        }
    }

    // Numbers stand below each other, on the right.
    private static void AppendRows(StringBuilder text, Tensor matrix)
    {
        var (rows, columns) = (Ends(matrix.shape[0], 3), Ends(matrix.shape[1], 3));
        var numbers = matrix.index_select(0, Known(rows)).index_select(1, Known(columns)).cpu().to(float64).contiguous().data<double>().GetEnumerator();
        var cells = rows.Select(row => columns.Select(column => row is null || column is null ? "…" : Next()).ToArray()).ToArray();
        var widths = columns.Select((_, c) => cells.Max(row => row[c].Length)).ToArray();
        for (var r = 0; r < rows.Count; r++)
        {
            text.Append(rows[r] is null ? " ⋮" : string.Concat(cells[r].Select((cell, c) => " " + cell.PadLeft(widths[c])))).Append('\n');
        }

        string Next()
        {
            numbers.MoveNext();
            var number = numbers.Current;
            return matrix.dtype == ScalarType.Bool ? (number != 0).ToString() : number.ToString(matrix.is_floating_point() ? "G5" : "F0", CultureInfo.InvariantCulture);
        }
    }

    private static Tensor Known(IEnumerable<long?> indices) => torch.tensor(indices.OfType<long>().ToArray());

    // Null is what is left out.
    private static List<long?> Ends(long n, int length)
    {
        var all = n <= 2 * length;
        var first = Enumerable.Range(0, all ? (int)n : length).Select(i => (long?)i);
        return all ? [.. first] : [.. first, null, .. first.Select(i => n - length + i)];
    }
}
