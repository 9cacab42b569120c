using Plotly.NET.LayoutObjects;

namespace Plotly.NET.CSharp;

/// <summary>Makes charts. Type arguments have to be given: <c>Chart.Line&lt;double, double, string&gt;(x: xs, y: ys)</c>.</summary>
public static partial class Chart
{
    /// <summary>One chart of all traces. The first chart's layout is changed: the others' are laid over it.</summary>
    public static GenericChart Combine(
        IEnumerable<GenericChart> gCharts)
        => GenericChart.combine(gCharts);

    /// <summary>An empty place, for instance in a grid.</summary>
    public static GenericChart Invisible(
)
        => NET.Chart.Invisible();

    /// <summary>Charts in rows and columns, filled row by row. Each cell gets axes of its own, or shares them by row and column with the coupled pattern.</summary>
    public static GenericChart Grid(
        IEnumerable<GenericChart> gCharts,
        int nRows,
        int nCols,
        Optional<IEnumerable<string>> SubPlotTitles = default,
        Optional<Font> SubPlotTitleFont = default,
        Optional<double> SubPlotTitleOffset = default,
        Optional<Tuple<StyleParam.LinearAxisId, StyleParam.LinearAxisId>[][]> SubPlots = default,
        Optional<StyleParam.LinearAxisId[]> XAxes = default,
        Optional<StyleParam.LinearAxisId[]> YAxes = default,
        Optional<StyleParam.LayoutGridRowOrder> RowOrder = default,
        Optional<StyleParam.LayoutGridPattern> Pattern = default,
        Optional<double> XGap = default,
        Optional<double> YGap = default,
        Optional<Domain> Domain = default,
        Optional<StyleParam.LayoutGridXSide> XSide = default,
        Optional<StyleParam.LayoutGridYSide> YSide = default)
        => SubplotGrid.Make(gCharts, new LayoutGrid()
                .Put("subplots", SubPlots)
                .Put("xaxes", XAxes)
                .Put("yaxes", YAxes)
                .Put("roworder", RowOrder)
                .Put("pattern", Pattern)
                .Put("xgap", XGap)
                .Put("ygap", YGap)
                .Put("domain", Domain)
                .Put("xside", XSide)
                .Put("yside", YSide),
            nRows, nCols, SubPlotTitles.IsSome ? SubPlotTitles.Value : null, SubPlotTitleFont.IsSome ? SubPlotTitleFont.Value : null,
            SubPlotTitleOffset.Or(0));

    /// <summary>Charts below one another.</summary>
    public static GenericChart SingleStack(
        IEnumerable<GenericChart> gCharts,
        Optional<IEnumerable<string>> SubPlotTitles = default,
        Optional<Font> SubPlotTitleFont = default,
        Optional<double> SubPlotTitleOffset = default,
        Optional<Tuple<StyleParam.LinearAxisId, StyleParam.LinearAxisId>[][]> SubPlots = default,
        Optional<StyleParam.LinearAxisId[]> XAxes = default,
        Optional<StyleParam.LinearAxisId[]> YAxes = default,
        Optional<StyleParam.LayoutGridRowOrder> RowOrder = default,
        Optional<StyleParam.LayoutGridPattern> Pattern = default,
        Optional<double> XGap = default,
        Optional<double> YGap = default,
        Optional<Domain> Domain = default,
        Optional<StyleParam.LayoutGridXSide> XSide = default,
        Optional<StyleParam.LayoutGridYSide> YSide = default)
    {
        var charts = gCharts.ToList();
        return Grid(charts, charts.Count, 1, SubPlotTitles, SubPlotTitleFont, SubPlotTitleOffset, SubPlots,
            XAxes, YAxes, RowOrder, Pattern, XGap, YGap, Domain, XSide,
            YSide);
    }

    static GenericChart Draw(Optional<bool> useDefaults, Trace trace) => GenericChart.ofTraceObject(useDefaults.Or(true), trace);

    static StyleParam.Mode ModeOf(bool lines, bool markers, bool text) => (lines, markers, text) switch
    {
        (true, true, true) => StyleParam.Mode.Lines_Markers_Text,
        (true, true, false) => StyleParam.Mode.Lines_Markers,
        (true, false, true) => StyleParam.Mode.Lines_Text,
        (true, false, false) => StyleParam.Mode.Lines,
        (false, true, true) => StyleParam.Mode.Markers_Text,
        (false, true, false) => StyleParam.Mode.Markers,
        (false, false, true) => StyleParam.Mode.Text,
        _ => StyleParam.Mode.None,
    };

    static GenericChart WithBarMode(this GenericChart chart, StyleParam.BarMode mode)
    {
        chart.Layout.Set("barmode", mode);
        return chart;
    }

    static GenericChart WithReversedYAxis(this GenericChart chart, bool reversed)
    {
        if (reversed) chart.Layout.Inner<LinearAxis>("yaxis").Set("autorange", StyleParam.AutoRange.Reversed);
        return chart;
    }
}
