using Plotly.NET;
using Plotly.NET.LayoutObjects;
using static Plotly.NET.StyleParam;
using static TorchSharp.torch;
using Chart = Plotly.NET.CSharp.Chart;
using Shape = Plotly.NET.LayoutObjects.Shape;

namespace Course;

/// <summary>A matrix in a picture of <see cref="Plots.Matrices"/>, or a sign between two. A text and a pair of name and tensor turn into it by themselves.</summary>
public sealed class MatrixView
{
    internal MatrixView(string name, Tensor? values)
    {
        Name = name;
        if (values is null)
        {
            return;
        }
        var numbers = Numbers.Read(values);
        (Height, Width) = numbers.Shape switch
        {
            [] => (1, 1),
            [var n] => (1, (int)n),
            [var h, var w] => ((int)h, (int)w),
            var other => throw new ArgumentException($"\"{name}\" is drawn as a matrix, [h, w]; this is [{string.Join(", ", other)}].", nameof(values)),
        };
        if (Height == 0 || Width == 0)
        {
            throw new ArgumentException($"\"{name}\" holds no numbers.", nameof(values));
        }
        Cells = [.. numbers.Values.Chunk(Width)];
    }

    internal string Name { get; }

    /// <summary>The numbers row by row; null for a sign.</summary>
    internal double[][]? Cells { get; }

    internal int Height { get; }

    internal int Width { get; }

    internal int Rim { get; private set; }

    internal List<(int row, int column, int height, int width, string color)> Windows { get; } = [];

    /// <summary>A sign between two matrices, such as "=". "\n" begins a new row.</summary>
    public static implicit operator MatrixView(string sign) => new(sign, null);

    /// <summary>A matrix with the name above it.</summary>
    public static implicit operator MatrixView((string name, Tensor values) matrix) => new(matrix.name, matrix.values);

    /// <summary>Draws a frame around some of the cells.</summary>
    /// <param name="row">Its first row, from 0.</param>
    /// <param name="column">Its first column.</param>
    /// <param name="height">How many rows.</param>
    /// <param name="width">How many columns.</param>
    /// <param name="color">Of the frame.</param>
    public MatrixView Window(int row, int column, int height = 1, int width = 1, string color = Look.Model)
    {
        if (row < 0 || column < 0 || height < 1 || width < 1 || row + height > Height || column + width > Width)
        {
            throw new ArgumentException($"A window of {height} × {width} at row {row}, column {column} leaves \"{Name}\", which has {Height} × {Width} cells.");
        }
        Windows.Add((row, column, height, width, color));
        return this;
    }

    /// <summary>Draws the outermost rows and columns in grey: they are padding and no data.</summary>
    /// <param name="rim">How many on each side.</param>
    public MatrixView Padding(int rim)
    {
        Rim = rim;
        return this;
    }

    internal bool IsPadding(int row, int column) => row < Rim || column < Rim || row >= Height - Rim || column >= Width - Rim;
}

public static partial class Plots
{
    private const double SignRoom = 34, MatrixGap = 10, NameRoom = 30, SizeRoom = 30, TallestPicture = 640; // pixels

    /// <summary>A matrix for <see cref="Matrices"/> that gets windows or padding.</summary>
    /// <param name="name">Stands above it.</param>
    /// <param name="values">[h, w]; a vector [n] is drawn as a row.</param>
    public static MatrixView Matrix(string name, Tensor values) => new(name, values);

    /// <summary>
    /// Matrices side by side with signs between them, each number in its cell where there is room. Larger numbers are darker, on a scale of its own for
    /// each matrix; one that holds negative numbers is blue below zero and red above.
    /// </summary>
    /// <param name="parts">Matrices and signs in the order of reading; "\n" begins a new row.</param>
    public static GenericChart Matrices(params MatrixView[] parts)
    {
        if (!parts.Any(p => p.Cells is not null))
        {
            throw new ArgumentException("There is no matrix to draw.", nameof(parts));
        }
        var rows = Rows(parts);
        // The cells take what signs and gaps leave of the width, and no more of the height than a page shows at once.
        var pixel = rows.Min(row => (Look.Width - 20 - Besides(row)) / Math.Max(1, row.Sum(p => p.Width)));
        pixel = Math.Min(pixel, (TallestPicture - rows.Count * (NameRoom + SizeRoom)) / rows.Sum(row => row.Max(p => p.Height)));
        pixel = Math.Clamp(pixel, 3, 44);
        var height = rows.Sum(row => NameRoom + SizeRoom + pixel * row.Max(p => p.Height));
        var width = rows.Max(row => Besides(row) + pixel * row.Sum(p => p.Width));

        var (charts, texts, shapes) = (new List<GenericChart>(), new List<Annotation>(), new List<Shape>());
        var top = 0.0;
        foreach (var row in rows)
        {
            var tallest = pixel * row.Max(p => p.Height);
            var left = 0.0;
            foreach (var part in row)
            {
                var middle = top + NameRoom + tallest / 2;
                if (part.Cells is null)
                {
                    texts.Add(Text(left + SignRoom / 2, middle, part.Name, "#222222", 22));
                    left += SignRoom;
                    continue;
                }
                left += MatrixGap / 2;
                Draw(part, left, middle - pixel * part.Height / 2, pixel, charts, texts, shapes);
                left += pixel * part.Width + MatrixGap / 2;
            }
            top += NameRoom + SizeRoom + tallest;
        }
        return Chart.Combine(charts).Styled(null, null, null, (int)width + 20, (int)height + 12)
            .WithMargin(left: 10, right: 10, top: 6, bottom: 6)
            .WithXAxis(HiddenRange(0, width)).WithYAxis(HiddenRange(height, 0))
            .WithLayout(new { shapes, annotations = texts });
    }

    private static List<List<MatrixView>> Rows(IEnumerable<MatrixView> parts)
    {
        var rows = new List<List<MatrixView>> { new() };
        foreach (var part in parts)
        {
            if (part.Cells is null && part.Name == "\n")
            {
                rows.Add([]);
            }
            else
            {
                rows[^1].Add(part);
            }
        }
        return [.. rows.Where(row => row.Count > 0)];
    }

    private static double Besides(List<MatrixView> row) => row.Sum(p => p.Cells is null ? SignRoom : MatrixGap);

    // Places are in pixels, downwards: text and frames keep their size whatever the size of a cell.
    private static void Draw(
        MatrixView matrix, double left, double top, double pixel, List<GenericChart> charts, List<Annotation> texts, List<Shape> shapes)
    {
        var cells = matrix.Cells!;
        double X(double column) => left + pixel * column;
        double Y(double row) => top + pixel * row;

        double[] across = [.. Enumerable.Range(0, matrix.Width + 1).Select(j => X(j))], down = [.. Enumerable.Range(0, matrix.Height + 1).Select(i => Y(i))];
        charts.Add(Chart.Heatmap<double, double, double, string>(
            cells.Select(row => row.Select(v => Series.Rounded(v, 4))), X: across, Y: down, Name: matrix.Name, ShowLegend: false,
            ColorScale: MatrixScale(cells), ShowScale: false, XGap: pixel > 8 ? 1 : 0, YGap: pixel > 8 ? 1 : 0));
        shapes.Add(Frame(X(0), Y(0), X(matrix.Width), Y(matrix.Height), "#888888", 1));

        texts.Add(Text(X(matrix.Width / 2.0), top - 13, matrix.Name, "#222222", 15));
        texts.Add(Text(X(matrix.Width / 2.0), Y(matrix.Height) + 12, $"{matrix.Height} × {matrix.Width}", "#888888", 12));
        for (var i = 0; i < matrix.Height; i++)
        {
            for (var j = 0; j < matrix.Width; j++)
            {
                if (matrix.IsPadding(i, j))
                {
                    shapes.Add(Frame(X(j), Y(i), X(j + 1), Y(i + 1), "#FFFFFF", 1, fill: "#E4E4E4"));
                }
                var text = CellText(cells[i][j]);
                // Four digits take about two and a half times the height of the letters.
                var size = Math.Min(15, pixel / Math.Max(2.2, 0.75 * text.Length));
                if (pixel >= 20)
                {
                    texts.Add(Text(X(j + 0.5), Y(i + 0.5), text, cells[i][j] == 0 || matrix.IsPadding(i, j) ? "#999999" : "#222222", size));
                }
            }
        }
        var insets = new List<double>();
        foreach (var (row, column, height, width, color) in matrix.Windows)
        {
            // Frames that overlap may share an edge: each is drawn a little further in than those it would hide.
            var taken = matrix.Windows.Take(insets.Count).Zip(insets)
                .Where(w => w.First.row < row + height && row < w.First.row + w.First.height && w.First.column < column + width && column < w.First.column + w.First.width)
                .Select(w => w.Second).ToHashSet();
            var inset = 1.5;
            while (taken.Contains(inset))
            {
                inset += 3;
            }
            insets.Add(inset);
            shapes.Add(Frame(X(column) + inset, Y(row) + inset, X(column + width) - inset, Y(row + height) - inset, color, 3));
        }
    }

    private static string CellText(double value) => NumberText.Of(value, 3).Replace('-', '−');

    // Pale, so that black numbers stay readable on every colour.
    private static Colorscale MatrixScale(double[][] cells)
    {
        var (low, high) = (cells.Min(row => row.Min()), cells.Max(row => row.Max()));
        if (low < 0)
        {
            return Diverging(low, Math.Max(0, high), (0x7F, 0xB4, 0xDC), (0xF0, 0xA0, 0x78));
        }
        return low < high ? Scale((0, "#F3F8FB"), (1, "#8FC1DF")) : Scale((0, "#DCEBF5"), (1, "#DCEBF5"));
    }

    private static Shape Frame(double x0, double y0, double x1, double y1, string color, double width, string? fill = null) =>
        new Shape().With(new { type = "rect", x0, x1, y0, y1, line = new { color, width }, fillcolor = fill ?? "rgba(0,0,0,0)" });
}
