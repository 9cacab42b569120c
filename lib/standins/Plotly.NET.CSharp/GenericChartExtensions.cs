using Plotly.NET.LayoutObjects;

namespace Plotly.NET.CSharp;

/// <summary>Styling a chart, with optional parameters that C# fills by name.</summary>
public static class GenericChartExtensions
{
    /// <summary>The chart's layout, not a copy of it.</summary>
    public static Layout GetLayout(
        this GenericChart gChart)
        => GenericChart.getLayout(gChart);

    /// <summary>The chart's traces.</summary>
    public static Trace[] GetTraces(
        this GenericChart gChart)
        => [.. GenericChart.getTraces(gChart)];

    /// <summary>Writes the chart as a page that fetches plotly.js from the internet.</summary>
    public static void SaveHtml(
        this GenericChart gChart,
        string path,
        Optional<bool> OpenInBrowser = default)
        => ChartHtml.Save(gChart, path, OpenInBrowser.Or(false));

    /// <summary>Lays a legend over the chart's own.</summary>
    public static GenericChart WithLegend(
        this GenericChart gChart,
        Legend legend)
    {
        gChart.Layout.Inner<Legend>("legend").Merge(legend);
        return gChart;
    }

    /// <summary>Changes the legend; what is left out stays.</summary>
    public static GenericChart WithLegendStyle(
        this GenericChart gChart,
        Optional<Color> BGColor = default,
        Optional<Color> BorderColor = default,
        Optional<double> BorderWidth = default,
        Optional<double> EntryWidth = default,
        Optional<StyleParam.EntryWidthMode> EntryWidthMode = default,
        Optional<Font> Font = default,
        Optional<StyleParam.TraceGroupClickOptions> GroupClick = default,
        Optional<Font> GroupTitleFont = default,
        Optional<StyleParam.TraceItemClickOptions> ItemClick = default,
        Optional<StyleParam.TraceItemClickOptions> ItemDoubleClick = default,
        Optional<StyleParam.TraceItemSizing> ItemSizing = default,
        Optional<int> ItemWidth = default,
        Optional<StyleParam.Orientation> Orientation = default,
        Optional<Title> Title = default,
        Optional<double> TraceGroupGap = default,
        Optional<StyleParam.TraceOrder> TraceOrder = default,
        Optional<string> UIRevision = default,
        Optional<StyleParam.VerticalAlign> VerticalAlign = default,
        Optional<double> X = default,
        Optional<StyleParam.XAnchorPosition> XAnchor = default,
        Optional<double> Y = default,
        Optional<StyleParam.YAnchorPosition> YAnchor = default)
    {
        gChart.Layout.Inner<Legend>("legend")
            .Put("bgcolor", BGColor)
            .Put("bordercolor", BorderColor)
            .Put("borderwidth", BorderWidth)
            .Put("entrywidth", EntryWidth)
            .Put("entrywidthmode", EntryWidthMode)
            .Put("font", Font)
            .Put("groupclick", GroupClick)
            .Put("grouptitlefont", GroupTitleFont)
            .Put("itemclick", ItemClick)
            .Put("itemdoubleclick", ItemDoubleClick)
            .Put("itemsizing", ItemSizing)
            .Put("itemwidth", ItemWidth)
            .Put("orientation", Orientation)
            .Put("title", Title)
            .Put("tracegroupgap", TraceGroupGap)
            .Put("traceorder", TraceOrder)
            .Put("uirevision", UIRevision)
            .Put("valign", VerticalAlign)
            .Put("x", X)
            .Put("xanchor", XAnchor)
            .Put("y", Y)
            .Put("yanchor", YAnchor);
        return gChart;
    }

    /// <summary>Width and height in pixels; what is left out stays.</summary>
    public static GenericChart WithSize(
        this GenericChart gChart,
        Optional<int> Width = default,
        Optional<int> Height = default)
    {
        gChart.Layout.Put("width", Width).Put("height", Height);
        return gChart;
    }

    /// <summary>Name, visibility and place in the legend of each trace; in a chart of several, names after the first get a number.</summary>
    public static GenericChart WithTraceInfo(
        this GenericChart gChart,
        Optional<string> Name = default,
        Optional<StyleParam.Visible> Visible = default,
        Optional<bool> ShowLegend = default,
        Optional<int> LegendRank = default,
        Optional<string> LegendGroup = default,
        Optional<Title> LegendGroupTitle = default)
        => NET.GenericChartExtensions.WithTraceInfo(gChart, Name.ToOption(), Visible.ToOption(), ShowLegend.ToOption(),
            LegendRank.ToOption(), LegendGroup.ToOption(), LegendGroupTitle.ToOption());

    /// <summary>A small copy of the chart below the x axis that chooses the range.</summary>
    public static GenericChart WithXAxisRangeSlider(
        this GenericChart gChart,
        RangeSlider rangeSlider,
        Optional<StyleParam.SubPlotId> Id = default)
        => gChart.ChangeAxis("xaxis", Id.ToOption(), new LinearAxis().Set("rangeslider", rangeSlider));

    /// <summary>Changes the x axis, or that of a scene: title, scale, ends, lines, grid. What is left out stays.</summary>
    public static GenericChart WithXAxisStyle<MinType, MaxType, CategoryArrayType>(
        this GenericChart gChart,
        Optional<string> TitleText = default,
        Optional<Font> TitleFont = default,
        Optional<int> TitleStandoff = default,
        Optional<Title> Title = default,
        Optional<Color> Color = default,
        Optional<StyleParam.AxisType> AxisType = default,
        Optional<Tuple<MinType, MaxType>> MinMax = default,
        Optional<StyleParam.Mirror> Mirror = default,
        Optional<bool> ShowSpikes = default,
        Optional<Color> SpikeColor = default,
        Optional<int> SpikeThickness = default,
        Optional<bool> ShowLine = default,
        Optional<Color> LineColor = default,
        Optional<bool> ShowGrid = default,
        Optional<Color> GridColor = default,
        Optional<bool> ZeroLine = default,
        Optional<Color> ZeroLineColor = default,
        Optional<StyleParam.LinearAxisId> Anchor = default,
        Optional<StyleParam.Side> Side = default,
        Optional<StyleParam.LinearAxisId> Overlaying = default,
        Optional<Tuple<double, double>> Domain = default,
        Optional<double> Position = default,
        Optional<StyleParam.CategoryOrder> CategoryOrder = default,
        Optional<IEnumerable<CategoryArrayType>> CategoryArray = default,
        Optional<RangeSlider> RangeSlider = default,
        Optional<RangeSelector> RangeSelector = default,
        Optional<Color> BackgroundColor = default,
        Optional<bool> ShowBackground = default,
        Optional<StyleParam.SubPlotId> Id = default)
        where MinType : IConvertible where MaxType : IConvertible where CategoryArrayType : IConvertible
    {
        var axis = new LinearAxis()
            .Put("color", Color)
            .Put("type", AxisType)
            .Put("range", MinMax)
            .Put("mirror", Mirror)
            .Put("showspikes", ShowSpikes)
            .Put("spikecolor", SpikeColor)
            .Put("spikethickness", SpikeThickness)
            .Put("showline", ShowLine)
            .Put("linecolor", LineColor)
            .Put("showgrid", ShowGrid)
            .Put("gridcolor", GridColor)
            .Put("zeroline", ZeroLine)
            .Put("zerolinecolor", ZeroLineColor)
            .Put("anchor", Anchor)
            .Put("side", Side)
            .Put("overlaying", Overlaying)
            .Put("domain", Domain)
            .Put("position", Position)
            .Put("categoryorder", CategoryOrder)
            .Put("categoryarray", CategoryArray)
            .Put("rangeslider", RangeSlider)
            .Put("rangeselector", RangeSelector)
            .Put("backgroundcolor", BackgroundColor)
            .Put("showbackground", ShowBackground);
        if (Title.IsSome || TitleText.IsSome || TitleFont.IsSome || TitleStandoff.IsSome)
            axis.Set("title", Title.OrNew().Put("text", TitleText).Put("font", TitleFont).Put("standoff", TitleStandoff));
        return gChart.ChangeAxis("xaxis", Id.ToOption(), axis);
    }

    /// <summary>Changes the y axis, or that of a scene: title, scale, ends, lines, grid. What is left out stays.</summary>
    public static GenericChart WithYAxisStyle<MinType, MaxType, CategoryArrayType>(
        this GenericChart gChart,
        Optional<string> TitleText = default,
        Optional<Font> TitleFont = default,
        Optional<int> TitleStandoff = default,
        Optional<Title> Title = default,
        Optional<Color> Color = default,
        Optional<StyleParam.AxisType> AxisType = default,
        Optional<Tuple<MinType, MaxType>> MinMax = default,
        Optional<StyleParam.Mirror> Mirror = default,
        Optional<bool> ShowSpikes = default,
        Optional<Color> SpikeColor = default,
        Optional<int> SpikeThickness = default,
        Optional<bool> ShowLine = default,
        Optional<Color> LineColor = default,
        Optional<bool> ShowGrid = default,
        Optional<Color> GridColor = default,
        Optional<bool> ZeroLine = default,
        Optional<Color> ZeroLineColor = default,
        Optional<StyleParam.LinearAxisId> Anchor = default,
        Optional<StyleParam.Side> Side = default,
        Optional<StyleParam.LinearAxisId> Overlaying = default,
        Optional<Tuple<double, double>> Domain = default,
        Optional<double> Position = default,
        Optional<StyleParam.CategoryOrder> CategoryOrder = default,
        Optional<IEnumerable<CategoryArrayType>> CategoryArray = default,
        Optional<RangeSlider> RangeSlider = default,
        Optional<RangeSelector> RangeSelector = default,
        Optional<Color> BackgroundColor = default,
        Optional<bool> ShowBackground = default,
        Optional<StyleParam.SubPlotId> Id = default)
        where MinType : IConvertible where MaxType : IConvertible where CategoryArrayType : IConvertible
    {
        var axis = new LinearAxis()
            .Put("color", Color)
            .Put("type", AxisType)
            .Put("range", MinMax)
            .Put("mirror", Mirror)
            .Put("showspikes", ShowSpikes)
            .Put("spikecolor", SpikeColor)
            .Put("spikethickness", SpikeThickness)
            .Put("showline", ShowLine)
            .Put("linecolor", LineColor)
            .Put("showgrid", ShowGrid)
            .Put("gridcolor", GridColor)
            .Put("zeroline", ZeroLine)
            .Put("zerolinecolor", ZeroLineColor)
            .Put("anchor", Anchor)
            .Put("side", Side)
            .Put("overlaying", Overlaying)
            .Put("domain", Domain)
            .Put("position", Position)
            .Put("categoryorder", CategoryOrder)
            .Put("categoryarray", CategoryArray)
            .Put("rangeslider", RangeSlider)
            .Put("rangeselector", RangeSelector)
            .Put("backgroundcolor", BackgroundColor)
            .Put("showbackground", ShowBackground);
        if (Title.IsSome || TitleText.IsSome || TitleFont.IsSome || TitleStandoff.IsSome)
            axis.Set("title", Title.OrNew().Put("text", TitleText).Put("font", TitleFont).Put("standoff", TitleStandoff));
        return gChart.ChangeAxis("yaxis", Id.ToOption(), axis);
    }
}
