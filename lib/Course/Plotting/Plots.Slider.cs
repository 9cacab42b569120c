using System.Collections;
using System.Globalization;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using PlotlyObject = DynamicObj.DynamicObj;

namespace Course;

public static partial class Plots
{
    // Pixels for the slider below the picture.
    private const int SliderRoom = 96;

    /// <summary>
    /// One picture for each value, and a slider that chooses among them. All are drawn beforehand and travel with the chart, so it moves without
    /// a kernel, also in a saved page; keep them few and small. What is the same in all of them, such as the data, is held once.
    /// </summary>
    /// <param name="name">What is chosen; it stands before the value.</param>
    /// <param name="values">The values, in the order of the slider.</param>
    /// <param name="make">The picture of a value. Title, notes and shapes change with it; axes, legend and size are those of the picture at <paramref name="start"/>.</param>
    /// <param name="start">The place in <paramref name="values"/> that is shown at first.</param>
    /// <param name="xRange">From where to where x reaches (decimal logarithms on a logarithmic axis); null: as the picture says, or as far as any of them does.</param>
    /// <param name="yRange">The same for y.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="start"/> is no place in <paramref name="values"/>, for instance because there are none.</exception>
    public static GenericChart Slider<T>(
        string name, IReadOnlyList<T> values, Func<T, GenericChart> make, int start = 0,
        (double low, double high)? xRange = null, (double low, double high)? yRange = null)
    {
        if (start < 0 || start >= values.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(start), $"A slider with {values.Count} values cannot start at number {start}.");
        }
        var pictures = values.Select(value => make(value)).ToList();
        var traces = pictures.Select(picture => GenericChart.getTraces(picture).ToList()).ToList();
        // A trace that is the same in every picture stays, so it is drawn once and keeps its place in the legend.
        var written = traces.ConvertAll(list => list.ConvertAll(FigureJson.Of));
        var steady = Enumerable.Range(0, written.Min(list => list.Count)).Where(i => written.TrueForAll(list => list[i] == written[0][i])).ToHashSet();
        var owned = traces.SelectMany((list, p) => list.Select((trace, i) => (trace, owner: steady.Contains(i) ? -1 : p, place: i)))
            .Where(item => item.owner >= 0 || ReferenceEquals(item.trace, traces[0][item.place]))
            .OrderBy(item => item.place).ToList(); // what lies above another stays above it
        bool[] Shown(int p) => [.. owned.Select(item => item.owner < 0 || item.owner == p)];
        foreach (var (item, shown) in owned.Zip(Shown(start)))
        {
            item.trace.SetProperty("visible", shown);
        }

        var layout = GenericChart.getLayout(pictures[start]);
        var steps = values.Select((value, p) => (object)new PlotlyObject().With(new
        {
            label = LabelOf(value),
            method = "update",
            args = new object[] { new PlotlyObject().With(new { visible = Shown(p) }), Changing(GenericChart.getLayout(pictures[p])) },
        })).ToArray();
        var slider = new PlotlyObject().With(new
        {
            active = start,
            steps,
            currentvalue = new { prefix = name + ": ", font = new { size = 15 } },
            pad = new { t = 56, b = 8 },
            len = 1.0,
            ticklen = 4,
            font = new { size = 12 },
        });
        var chart = GenericChart.setLayout(layout, GenericChart.ofTraceObjects<IEnumerable<Trace>>(false, owned.Select(item => item.trace).ToList()));
        layout.SetProperty("sliders", new[] { slider });
        var margin = Part(layout, "margin") as PlotlyObject ?? new PlotlyObject();
        var bottom = Part(margin, "b") as int? ?? 60;
        // Pictures without axes have a margin too narrow for the slider, which would be drawn at their cost.
        var room = SliderRoom + Math.Max(0, 50 - bottom);
        layout.SetProperty("height", (Part(layout, "height") as int? ?? Look.Height) + room);
        margin.SetProperty("b", bottom + room);
        layout.SetProperty("margin", margin);
        KeepStill(layout, "xaxis", xRange, owned.Select(item => item.trace), "x");
        KeepStill(layout, "yaxis", yRange, owned.Select(item => item.trace), "y");
        return chart;
    }

    /// <summary>
    /// The same as <see cref="Slider{T}"/>, for steps in time: below the picture there is a button as well that plays them. In a front end that
    /// draws charts by itself, as VS Code does, the slider is there and the button is not.
    /// </summary>
    /// <inheritdoc cref="Slider{T}"/>
    /// <param name="name">What counts the steps; it stands before the number.</param>
    /// <param name="steps">The steps, in order.</param>
    /// <param name="make">The picture of a step.</param>
    /// <param name="milliseconds">How long each is shown.</param>
    /// <param name="xRange">From where to where x reaches; null: as the picture says, or as far as any of them does.</param>
    /// <param name="yRange">The same for y.</param>
    public static GenericChart Animate<T>(
        string name, IReadOnlyList<T> steps, Func<T, GenericChart> make, int milliseconds = 150,
        (double low, double high)? xRange = null, (double low, double high)? yRange = null) =>
        Slider(name, steps, make, 0, xRange, yRange).WithLayout(new { meta = new { play = milliseconds } });

    private static string LabelOf<T>(T value) => value switch
    {
        double number => Contracts.NumberText.Of(number, 3),
        float number => Contracts.NumberText.Of(number, 3),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => HtmlText.Label(value?.ToString() ?? ""),
    };

    // What of a layout follows the slider. A picture without a title, a note or a shape takes those of the one before away.
    private static PlotlyObject Changing(Layout layout)
    {
        var title = Part(layout, "title") is PlotlyObject { } part ? Part(part, "text") : null;
        var changing = new PlotlyObject();
        changing.SetProperty("title.text", title ?? "");
        changing.SetProperty("annotations", Part(layout, "annotations") ?? Array.Empty<object>());
        changing.SetProperty("shapes", Part(layout, "shapes") ?? Array.Empty<object>());
        return changing;
    }

    // An axis that fits itself to each picture would hide how much they differ.
    private static void KeepStill(Layout layout, string name, (double low, double high)? range, IEnumerable<Trace> traces, string letter)
    {
        var axis = Part(layout, name) as PlotlyObject ?? new LinearAxis();
        if (range is null && Part(axis, "range") is null)
        {
            var log = Part(axis, "type") is "log";
            var reached = traces.Where(trace => trace.type == "scatter").SelectMany(trace => Numbers(Part(trace, letter)))
                .Select(v => log ? Math.Log10(v) : v).Where(double.IsFinite).ToList();
            if (reached.Count > 0 && reached.Min() < reached.Max())
            {
                var rim = 0.05 * (reached.Max() - reached.Min());
                range = (reached.Min() - rim, reached.Max() + rim);
            }
        }
        if (range is var (low, high))
        {
            axis.SetProperty("range", new[] { low, high });
            layout.SetProperty(name, axis);
        }

        static IEnumerable<double> Numbers(object? values) => values is IEnumerable list and not string
            ? list.Cast<object>().Where(v => v is double or float or int or long).Select(v => Convert.ToDouble(v, CultureInfo.InvariantCulture))
            : [];
    }

    private static object? Part(PlotlyObject whole, string name) => whole.GetProperties(true).FirstOrDefault(property => property.Key == name).Value;
}
