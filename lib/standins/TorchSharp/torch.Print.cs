using System.Globalization;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Matrices row by row, numbers under each other.</summary>
    public const TensorStringStyle julia = TensorStringStyle.Julia;

    /// <summary>Nested brackets, as NumPy prints.</summary>
    public const TensorStringStyle numpy = TensorStringStyle.Numpy;

    /// <summary>An array as C# writes it.</summary>
    public const TensorStringStyle csharp = TensorStringStyle.CSharp;

    internal static int maxRows = 6;
    internal static int maxColumns = 6;
    private static string floatFormat = "g5";
    private static int lineWidth = 100;
    private static string newLine = Environment.NewLine;

    /// <summary>The style of print() and str() and of a notebook: Julia's unless set.</summary>
    public static TensorStringStyle TensorStringStyle { get; set; } = TensorStringStyle.Julia;

    /// <summary>How tensors print from here on. What is left out stays as it is.</summary>
    /// <param name="style">Julia, Numpy, CSharp or Metadata.</param>
    /// <param name="floatFormat">A .NET format of one number, such as "0.000".</param>
    /// <param name="linewidth">Columns of text before a row is cut (Julia).</param>
    /// <param name="newLine">What ends a line.</param>
    /// <param name="maxRows">More rows than this are shortened (Numpy, CSharp).</param>
    /// <param name="maxColumns">More numbers in a row than this are shortened (Numpy, CSharp).</param>
    public static void set_printoptions(TensorStringStyle? style = null, string? floatFormat = null, int? linewidth = null, string? newLine = null,
        int? maxRows = null, int? maxColumns = null)
    {
        TensorStringStyle = style ?? TensorStringStyle;
        torch.floatFormat = floatFormat ?? torch.floatFormat;
        lineWidth = linewidth ?? lineWidth;
        torch.newLine = newLine ?? torch.newLine;
        torch.maxRows = maxRows ?? torch.maxRows;
        torch.maxColumns = maxColumns ?? torch.maxColumns;
    }

    /// <param name="precision">Decimals of every number.</param>
    /// <param name="linewidth">Columns of text before a row is cut (Julia).</param>
    /// <param name="newLine">What ends a line.</param>
    /// <param name="sci_mode">Numbers as 1.5E+003.</param>
    /// <param name="maxRows">More rows than this are shortened (Numpy, CSharp).</param>
    /// <param name="maxColumns">More numbers in a row than this are shortened (Numpy, CSharp).</param>
    public static void set_printoptions(int precision, int? linewidth = null, string? newLine = null, bool sci_mode = false, int? maxRows = null,
        int? maxColumns = null) =>
        set_printoptions(null, (sci_mode ? "E" : "F") + precision.ToString(CultureInfo.InvariantCulture), linewidth, newLine, maxRows, maxColumns);

    public partial class Tensor
    {
        /// <summary>Shape, type and device. For the values, print() or str().</summary>
        public override string ToString() => TensorPrinter.Metadata(this);

        /// <summary>With true the values too, in the style that is set.</summary>
        public string ToString(bool disamb, string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null, string? newLine = null) =>
            disamb ? ToString(TensorStringStyle.Default, fltFormat, width, cultureInfo, newLine) : ToString();

        /// <summary>The values, in a style.</summary>
        public string ToString(TensorStringStyle style, string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null, string? newLine = null)
        {
            var printer = new TensorPrinter(fltFormat ?? floatFormat, width ?? lineWidth, cultureInfo ?? CultureInfo.CurrentCulture, newLine ?? torch.newLine);
            return (style == TensorStringStyle.Default ? torch.TensorStringStyle : style) switch
            {
                TensorStringStyle.Metadata => ToString(),
                TensorStringStyle.Julia => printer.Julia(this),
                TensorStringStyle.Numpy => printer.Numpy(this),
                TensorStringStyle.CSharp => printer.CSharp(this),
                _ => throw new ArgumentOutOfRangeException(nameof(style), $"There is no style {style}."),
            };
        }
    }
}

public static partial class TensorExtensionMethods
{
    /// <summary>The values as text, in the style that is set unless one is given.</summary>
    public static string str(this torch.Tensor tensor, string? fltFormat = null, int? width = null, string? newLine = null,
        CultureInfo? cultureInfo = null, TensorStringStyle style = TensorStringStyle.Default) =>
        tensor.ToString(style, fltFormat, width, cultureInfo, newLine);

    /// <summary>Matrices row by row, numbers under each other.</summary>
    public static string jlstr(this torch.Tensor tensor, string? fltFormat = null, int? width = null, string? newLine = null,
        CultureInfo? cultureInfo = null) =>
        tensor.ToString(TensorStringStyle.Julia, fltFormat, width, cultureInfo, newLine);

    /// <summary>Nested brackets, as NumPy prints.</summary>
    public static string npstr(this torch.Tensor tensor, string? fltFormat = "g5", int? width = 100, string? newLine = null,
        CultureInfo? cultureInfo = null) =>
        tensor.ToString(TensorStringStyle.Numpy, fltFormat, width, cultureInfo, newLine);

    /// <summary>An array as C# writes it.</summary>
    public static string cstr(this torch.Tensor tensor, string? fltFormat = "g5", int? width = 100, string? newLine = null,
        CultureInfo? cultureInfo = null) =>
        tensor.ToString(TensorStringStyle.CSharp, fltFormat, width, cultureInfo, newLine);

    /// <summary>Shape, type and device.</summary>
    public static string metastr(this torch.Tensor tensor) => tensor.ToString(TensorStringStyle.Metadata);

    /// <summary>Writes the values to the console and gives the tensor back.</summary>
    public static torch.Tensor print(this torch.Tensor t, string? fltFormat = "g5", int? width = 100, string? newLine = null,
        CultureInfo? cultureInfo = null, TensorStringStyle style = TensorStringStyle.Default)
    {
        Console.WriteLine(t.str(fltFormat, width, newLine, cultureInfo, style));
        return t;
    }
}
