using System.Globalization;
using System.Text;

namespace TorchSharp;

/// <summary>Writes tensors as text, in the styles of Julia, NumPy and C#. Large tensors are shortened.</summary>
internal sealed class TensorPrinter(string format, int width, CultureInfo culture, string newLine)
{
    // More rows than this are shortened in Julia's style, which shows whole matrices otherwise.
    private const int JuliaRows = 40;
    private const string Dots = "...";

    internal static string Metadata(torch.Tensor t) => $"[{string.Join("x", t.shape)}], type = {t.dtype}, device = {t.device}";

    // Matrix after matrix, each number under the one above it.
    internal string Julia(torch.Tensor t)
    {
        var text = new StringBuilder(Metadata(t));
        var numbers = Numbers(t);
        var shape = t.shape;
        if (shape.Length == 0) return text.Append(", value = ").Append(numbers(0)).ToString();
        text.Append(newLine);
        if (shape.Length == 1) Matrix(text, numbers, 0, 1, shape[0]);
        else
        {
            long rows = shape[^2], columns = shape[^1];
            var matrices = 1L;
            for (var k = 0; k < shape.Length - 2; k++) matrices *= shape[k];
            foreach (var m in Shortened(matrices, JuliaRows))
            {
                if (shape.Length > 2)
                {
                    if (m != 0) text.Append(newLine);
                    if (m < 0) { text.Append(' ').Append(Dots).Append(newLine); continue; }
                    text.Append('[').Append(string.Join(",", Place(m, shape.AsSpan(0, shape.Length - 2)))).Append(",..,..] =").Append(newLine);
                }
                Matrix(text, numbers, m * rows * columns, rows, columns);
            }
        }
        return text.ToString();
    }

    // Nested brackets, numbers divided by commas.
    internal string Numpy(torch.Tensor t)
    {
        var text = new StringBuilder();
        var numbers = Numbers(t);
        var shape = t.shape;
        if (shape.Length == 0) return numbers(0);
        Nested(text, numbers, shape, 0, 0, 1, "[", "]", "");
        return text.ToString();
    }

    // A C# array initialiser.
    internal string CSharp(torch.Tensor t)
    {
        var text = new StringBuilder(Metadata(t)).Append(", value = ");
        var numbers = Numbers(t);
        var shape = t.shape;
        if (shape.Length == 0) return text.Append(numbers(0)).ToString();
        var name = t.dtype switch
        {
            torch.ScalarType.Byte => "byte",
            torch.ScalarType.Int8 => "sbyte",
            torch.ScalarType.Int16 => "short",
            torch.ScalarType.Int32 => "int",
            torch.ScalarType.Int64 => "long",
            torch.ScalarType.Float32 => "float",
            torch.ScalarType.Float64 => "double",
            torch.ScalarType.Bool => "bool",
            torch.ScalarType.ComplexFloat64 => "Complex",
            torch.ScalarType.ComplexFloat32 => "(float, float)",
            var other => other.ToString().ToLowerInvariant(),
        };
        var suffix = t.dtype is torch.ScalarType.Float32 or torch.ScalarType.Float16 or torch.ScalarType.BFloat16 ? "f" : "";
        if (shape.Length > 1) text.Append(newLine);
        text.Append(name).Append(" [").Append(',', shape.Length - 1).Append("] ");
        if (shape.Length == 1) Nested(text, numbers, shape, 0, 0, 0, "{", "}", suffix);
        else
        {
            text.Append('{').Append(newLine);
            var inner = shape[1..].TotalSize();
            foreach (var k in Shortened(shape[0], torch.maxRows))
            {
                text.Append(' ');
                if (k < 0) text.Append(Dots);
                else Nested(text, numbers, shape, 1, k * inner, 1, "{", "}", suffix);
                if (k >= 0 && k < shape[0] - 1) text.Append(',');
                text.Append(newLine);
            }
            text.Append('}');
        }
        return text.ToString();
    }

    private void Nested(StringBuilder text, Func<long, string> numbers, long[] shape, int dim, long start, int indent, string open, string close, string suffix)
    {
        text.Append(open);
        var csharp = open == "{";
        if (dim == shape.Length - 1)
        {
            var first = true;
            var afterDots = false;
            foreach (var k in Shortened(shape[dim], torch.maxColumns))
            {
                if (!first) text.Append(afterDots ? " " : ", ");
                text.Append(k < 0 ? Dots : numbers(start + k) + suffix);
                (first, afterDots) = (false, k < 0);
            }
        }
        else
        {
            var inner = shape[(dim + 1)..].TotalSize();
            var gap = csharp ? 1 : shape.Length - dim - 1;
            var first = true;
            foreach (var k in Shortened(shape[dim], torch.maxRows))
            {
                if (!first)
                {
                    for (var n = 0; n < gap; n++) text.Append(newLine);
                    text.Append(' ', indent);
                }
                if (k < 0) text.Append(csharp ? " " : "").Append(Dots);
                else
                {
                    if (csharp && !first) text.Append(' ');
                    Nested(text, numbers, shape, dim + 1, start + k * inner, indent + 1, open, close, suffix);
                    if (csharp && k < shape[dim] - 1) text.Append(',');
                }
                first = false;
            }
        }
        text.Append(close);
    }

    private void Matrix(StringBuilder text, Func<long, string> numbers, long start, long rows, long columns)
    {
        // No row is longer than the line, so no more columns than fit need to be looked at.
        var shown = (int)Math.Min(columns, width);
        var lines = new List<string[]?>();
        var fitting = shown;
        foreach (var r in Shortened(rows, JuliaRows))
        {
            if (r < 0) { lines.Add(null); continue; }
            var line = new string[shown];
            var room = width;
            for (var c = 0; c < shown; c++)
            {
                line[c] = numbers(start + r * columns + c);
                if (room - line[c].Length - Dots.Length - 1 < 0) fitting = Math.Min(fitting, c);
                room -= line[c].Length + 1;
            }
            lines.Add(line);
        }
        var widths = new int[fitting];
        foreach (var line in lines)
            for (var c = 0; line is not null && c < fitting; c++) widths[c] = Math.Max(widths[c], line[c].Length);
        foreach (var line in lines)
        {
            if (line is null) text.Append(' ').Append(Dots);
            else
            {
                for (var c = 0; c < fitting; c++) text.Append(' ').Append(line[c].PadLeft(widths[c]));
                if (fitting < columns) text.Append(' ').Append(Dots);
            }
            text.Append(newLine);
        }
    }

    // All places, or the first and last few with −1 between them.
    private static IEnumerable<long> Shortened(long count, int limit)
    {
        if (count <= limit)
        {
            for (var k = 0L; k < count; k++) yield return k;
            yield break;
        }
        for (var k = 0L; k < limit / 2; k++) yield return k;
        yield return -1;
        for (var k = count - limit / 2; k < count; k++) yield return k;
    }

    private static long[] Place(long linear, ReadOnlySpan<long> shape)
    {
        var place = new long[shape.Length];
        for (var k = shape.Length - 1; k >= 0; k--) (linear, place[k]) = Math.DivRem(linear, shape[k]);
        return place;
    }

    // How element k, counted over all, is written.
    private Func<long, string> Numbers(torch.Tensor t)
    {
        switch (t.dtype)
        {
            case torch.ScalarType.Byte: { var data = t.data<byte>(); return k => data[k].ToString(culture); }
            case torch.ScalarType.Int8: { var data = t.data<sbyte>(); return k => data[k].ToString(culture); }
            case torch.ScalarType.Int16: { var data = t.data<short>(); return k => data[k].ToString(culture); }
            case torch.ScalarType.Int32: { var data = t.data<int>(); return k => data[k].ToString(culture); }
            case torch.ScalarType.Int64: { var data = t.data<long>(); return k => data[k].ToString(culture); }
            case torch.ScalarType.Bool: { var data = t.data<bool>(); return k => data[k].ToString(culture); }
            case torch.ScalarType.Float32: { var data = t.data<float>(); return k => data[k].ToString(format, culture); }
            case torch.ScalarType.Float64: { var data = t.data<double>(); return k => data[k].ToString(format, culture); }
            case torch.ScalarType.ComplexFloat32:
            case torch.ScalarType.ComplexFloat64:
            {
                var data = t.resolve_conj().to_type(torch.ScalarType.ComplexFloat64).data<System.Numerics.Complex>();
                var single = t.dtype == torch.ScalarType.ComplexFloat32;
                string Part(double x) => single ? ((float)x).ToString(format, culture) : x.ToString(format, culture);
                return k => (data[k].Real, data[k].Imaginary) switch
                {
                    (var re, 0) => Part(re),
                    (0, var im) => Part(im) + "i",
                    (var re, var im) => Part(re) + "+" + Part(im) + "i",
                };
            }
            default: { var data = t.to_type(torch.ScalarType.Float32).data<float>(); return k => data[k].ToString(format, culture); }
        }
    }
}
