using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace Course;

public static partial class Plots
{
    private const int MostCharacters = 120; // more columns, and their letters overlap

    /// <summary>Numbers along a text as a heat map: a column a character, a row a quantity. White is zero, orange above it, blue below.</summary>
    /// <param name="text">At most 120 characters. A space is drawn as ␣, the end of a line as ⏎.</param>
    /// <param name="rows">From the top: a name and a value for each character.</param>
    /// <param name="valueTitle">What the values are, beside the colours.</param>
    /// <param name="title">Above the picture.</param>
    /// <exception cref="ArgumentException">The text is empty or too long, there is no row, or a row has not one value a character.</exception>
    public static GenericChart AlongText(string text, IEnumerable<(string name, Series values)> rows, string valueTitle = "", string? title = null)
    {
        var list = rows.ToList();
        if (text.Length is 0 or > MostCharacters)
        {
            throw new ArgumentException($"A text of 1 to {MostCharacters} characters is drawn, not one of {text.Length}.", nameof(text));
        }
        if (list.Count == 0)
        {
            throw new ArgumentException("There is no row to draw.", nameof(rows));
        }
        if (list.Find(row => row.values.Exact.Length != text.Length) is { name: { } wrong } row)
        {
            throw new ArgumentException($"\"{wrong}\" has {row.values.Exact.Length} values; the text has {text.Length} characters.", nameof(rows));
        }

        double[] across = [.. Enumerable.Range(0, text.Length).Select(i => (double)i)], down = [.. Enumerable.Range(0, list.Count).Select(i => (double)i)];
        string[] letters = [.. text.Select(Visible)], names = [.. list.Select(r => r.name)];
        double[][] cells = [.. list.Select(r => Array.ConvertAll(r.values.Exact, v => Series.Rounded(v, 3)))];
        var scale = Diverging(Math.Min(0, cells.Min(r => r.Min())), Math.Max(0, cells.Max(r => r.Max())), (0x00, 0x72, 0xB2), (0xD5, 0x5E, 0x00));
        // A short text need not fill the page, and few rows need not fill a screen.
        var column = Math.Min(34.0, (Look.Width - 200.0) / text.Length);
        var size = text.Length > 70 ? 10.0 : text.Length > 45 ? 12.0 : 15.0;
        return Chart.Heatmap<double, double, double, string>(cells, X: across, Y: down, ColorScale: scale, ShowScale: true, ColorBar: Bar(valueTitle), XGap: 1, YGap: 1)
            .Styled(title, null, null, width: (int)(text.Length * column) + 200, height: (title is null ? 60 : 96) + Math.Max(150, 30 * list.Count))
            .WithMargin(left: 100, right: 100, top: title is null ? 16 : 52, bottom: 44)
            .WithXAxis(new LinearAxis().With(new
            {
                tickvals = across, ticktext = letters, tickangle = 0, showgrid = false, showline = false, ticks = "", tickfont = new { family = "Courier New", size },
            }))
            .WithYAxis(new LinearAxis().With(new { tickvals = down, ticktext = names, autorange = "reversed", showgrid = false, showline = false, ticks = "" }));
    }

    /// <summary>A text in which each character stands on the colour of its number: orange above zero, blue below, the stronger the further from it.</summary>
    /// <param name="text">The text; its lines are kept.</param>
    /// <param name="values">A value for each character.</param>
    public static PaintedText PaintedText(string text, Series values) => new(text, values);

    private static string Visible(char c) => c switch { ' ' => "␣", '\n' => "⏎", _ => HtmlText.Label(c.ToString()) };
}
