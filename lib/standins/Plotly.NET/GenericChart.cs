using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;
using DynObj = DynamicObj.DynamicObj;

namespace Plotly.NET;

/// <summary>
/// A chart: traces, a layout and a configuration. Methods that style a chart change the traces and the layout it holds,
/// so two charts that share a trace are both restyled.
/// </summary>
public abstract class GenericChart
{
    GenericChart(FSharpList<Trace> traces, Layout layout, Config config) => (Traces, Layout, Settings) = (traces, layout, config);

    internal FSharpList<Trace> Traces { get; }
    internal Layout Layout { get; }
    internal Config Settings { get; }

    /// <summary>A chart of one trace.</summary>
    public class Chart : GenericChart
    {
        internal Chart(Trace trace, Layout layout, Config config) : base(ListModule.OfSeq([trace]), layout, config) { }
        public Trace data => Traces.Head;
        public Layout layout => Layout;
        public Config config => Settings;
    }

    /// <summary>A chart of several traces.</summary>
    public class MultiChart : GenericChart
    {
        internal MultiChart(FSharpList<Trace> traces, Layout layout, Config config) : base(traces, layout, config) { }
        public FSharpList<Trace> data => Traces;
        public Layout layout => Layout;
        public Config config => Settings;
    }

    public bool IsChart => this is Chart;
    public bool IsMultiChart => this is MultiChart;

    /// <summary>A chart of one trace, with size, template and configuration from <see cref="Defaults"/> or without any.</summary>
    public static GenericChart ofTraceObject(bool useDefaults, Trace trace)
    {
        var (layout, config) = Start(useDefaults);
        return new Chart(trace, layout, config);
    }

    internal static GenericChart OfTraces(bool useDefaults, params IEnumerable<Trace> traces)
    {
        var (layout, config) = Start(useDefaults);
        return new MultiChart(ListModule.OfSeq(traces), layout, config);
    }

    static (Layout, Config) Start(bool useDefaults) => useDefaults
        ? (new Layout().Set("width", Defaults.DefaultWidth).Set("height", Defaults.DefaultHeight).Set("template", Defaults.DefaultTemplate),
            Defaults.DefaultConfig)
        : (new Layout(), new Config());

    /// <summary>The chart's traces.</summary>
    public static FSharpList<Trace> getTraces(GenericChart gChart) => gChart.Traces;

    /// <summary>How many traces the chart has.</summary>
    public static int countTrace(GenericChart gChart) => gChart.Traces.Length;

    /// <summary>The chart's layout, not a copy of it.</summary>
    public static Layout getLayout(GenericChart gChart) => gChart.Layout;

    /// <summary>The same traces with another layout.</summary>
    public static GenericChart setLayout(Layout layout, GenericChart gChart) => gChart.With(layout, gChart.Settings);

    /// <summary>Lays a layout over the chart's own.</summary>
    public static GenericChart addLayout(Layout layout, GenericChart gChart)
    {
        gChart.Layout.Merge(layout);
        return gChart;
    }

    /// <summary>The chart's configuration.</summary>
    public static Config getConfig(GenericChart gChart) => gChart.Settings;

    /// <summary>The same traces with another configuration.</summary>
    public static GenericChart setConfig(Config config, GenericChart gChart) => gChart.With(gChart.Layout, config);

    /// <summary>Lays a configuration over the chart's own.</summary>
    public static GenericChart addConfig(Config config, GenericChart gChart) =>
        gChart.With(gChart.Layout, (Config)gChart.Settings.Copy().Merge(config));

    /// <summary>Width and height in pixels where the layout has them.</summary>
    public static Tuple<FSharpOption<int>?, FSharpOption<int>?> tryGetLayoutSize(GenericChart gChart)
    {
        FSharpOption<int>? Size(string key) =>
            gChart.Layout.Properties.TryGetValue(key, out var value) && value is int pixels ? FSharpOption<int>.Some(pixels) : null;
        return Tuple.Create(Size("width"), Size("height"));
    }

    GenericChart With(Layout layout, Config config) =>
        this is Chart ? new Chart(Traces.Head, layout, config) : new MultiChart(Traces, layout, config);

    /// <summary>
    /// One chart of all traces. The layouts are laid over the first chart's, which changes it; annotations, shapes and
    /// pictures of all charts are kept.
    /// </summary>
    /// <exception cref="ArgumentException">There is no chart to combine.</exception>
    public static GenericChart combine(IEnumerable<GenericChart> gCharts)
    {
        var charts = gCharts.ToList();
        if (charts.Count == 0) throw new ArgumentException("There is no chart to combine.", nameof(gCharts));
        return charts.Aggregate((first, second) => new MultiChart(
            ListModule.OfSeq(first.Traces.Concat(second.Traces)),
            CombineLayouts(first.Layout, second.Layout),
            (Config)first.Settings.Copy().Merge(second.Settings)));
    }

    static Layout CombineLayouts(Layout first, Layout second)
    {
        if (ReferenceEquals(first, second)) return first;
        var lists = new List<(string, object)>();
        foreach (var key in (string[])["annotations", "shapes", "images", "selections", "sliders", "updatemenus"])
            if (first.Get<IEnumerable<DynObj>>(key) is { } one && second.Get<IEnumerable<DynObj>>(key) is { } other)
                lists.Add((key, one.Concat(other).ToArray()));
        first.Merge(second);
        foreach (var (key, all) in lists) first.SetProperty(key, all);
        return first;
    }

    /// <summary>The figure as plotly.js and Jupyter's plotly type read it: <c>{"data": […], "layout": {…}, "frames": []}</c>.</summary>
    public static string toFigureJson(GenericChart gChart) =>
        FigureJson.Of(("data", gChart.Traces), ("layout", gChart.Layout), ("frames", Array.Empty<object>()));

    /// <summary>The chart with its configuration: <c>{"data": […], "layout": {…}, "config": {…}}</c>.</summary>
    public static string toJson(GenericChart gChart) =>
        FigureJson.Of(("data", gChart.Traces), ("layout", gChart.Layout), ("config", gChart.Settings));

    /// <summary>A piece of HTML that draws the chart, fetching plotly.js from the internet where the page has none.</summary>
    public static string toChartHTML(GenericChart gChart) => ChartHtml.Piece(gChart);

    /// <summary>A whole page that draws the chart, fetching plotly.js from the internet.</summary>
    public static string toEmbeddedHTML(GenericChart gChart) => ChartHtml.Page(gChart);
}
