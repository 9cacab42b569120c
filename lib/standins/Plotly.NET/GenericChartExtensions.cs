using Microsoft.FSharp.Core;
using Plotly.NET.LayoutObjects;
using DynObj = DynamicObj.DynamicObj;

namespace Plotly.NET;

/// <summary>Styling a chart, one call after another. Each call changes the chart and returns it.</summary>
public static partial class GenericChartExtensions
{
    /// <summary>The title above the chart.</summary>
    public static GenericChart WithTitle(
        this GenericChart @this,
        string title,
        FSharpOption<Font>? TitleFont = null)
    {
        @this.Layout.Set("title", new Title().Set("text", title).Put("font", TitleFont));
        return @this;
    }

    /// <summary>Width and height in pixels.</summary>
    public static GenericChart WithSize(
        this GenericChart @this,
        int width,
        int height)
    {
        @this.Layout.Set("width", width).Set("height", height);
        return @this;
    }

    /// <summary>Space around the plot.</summary>
    public static GenericChart WithMargin(
        this GenericChart @this,
        Margin margin)
    {
        @this.Layout.Set("margin", margin);
        return @this;
    }

    /// <summary>What the chart looks like where it does not say so itself.</summary>
    public static GenericChart WithTemplate(
        this GenericChart @this,
        Template template)
    {
        @this.Layout.Set("template", template);
        return @this;
    }

    /// <summary>How subplots lie in rows and columns.</summary>
    public static GenericChart WithLayoutGrid(
        this GenericChart @this,
        LayoutGrid layoutGrid)
    {
        @this.Layout.Set("grid", layoutGrid);
        return @this;
    }

    /// <summary>Space around the plot in pixels, side by side.</summary>
    public static GenericChart WithMarginSize<a, b, c, d, e, f>(
        this GenericChart @this,
        FSharpOption<a>? Left = null,
        FSharpOption<b>? Right = null,
        FSharpOption<c>? Top = null,
        FSharpOption<d>? Bottom = null,
        FSharpOption<e>? Pad = null,
        FSharpOption<f>? Autoexpand = null)
        where a : IConvertible where b : IConvertible where c : IConvertible where d : IConvertible where e : IConvertible where f : IConvertible
    {
        @this.Layout.Inner<Margin>("margin")
            .Put("l", Left)
            .Put("r", Right)
            .Put("t", Top)
            .Put("b", Bottom)
            .Put("pad", Pad)
            .Put("autoexpand", Autoexpand);
        return @this;
    }

    /// <summary>Changes how subplots lie in rows and columns.</summary>
    public static GenericChart WithLayoutGridStyle(
        this GenericChart @this,
        FSharpOption<Tuple<StyleParam.LinearAxisId, StyleParam.LinearAxisId>[][]>? SubPlots = null,
        FSharpOption<StyleParam.LinearAxisId[]>? XAxes = null,
        FSharpOption<StyleParam.LinearAxisId[]>? YAxes = null,
        FSharpOption<int>? Rows = null,
        FSharpOption<int>? Columns = null,
        FSharpOption<StyleParam.LayoutGridRowOrder>? RowOrder = null,
        FSharpOption<StyleParam.LayoutGridPattern>? Pattern = null,
        FSharpOption<double>? XGap = null,
        FSharpOption<double>? YGap = null,
        FSharpOption<Domain>? Domain = null,
        FSharpOption<StyleParam.LayoutGridXSide>? XSide = null,
        FSharpOption<StyleParam.LayoutGridYSide>? YSide = null)
    {
        @this.Layout.Inner<LayoutGrid>("grid")
            .Put("subplots", SubPlots)
            .Put("xaxes", XAxes)
            .Put("yaxes", YAxes)
            .Put("rows", Rows)
            .Put("columns", Columns)
            .Put("roworder", RowOrder)
            .Put("pattern", Pattern)
            .Put("xgap", XGap)
            .Put("ygap", YGap)
            .Put("domain", Domain)
            .Put("xside", XSide)
            .Put("yside", YSide);
        return @this;
    }

    /// <summary>Lays a layout over the chart's own.</summary>
    public static GenericChart WithLayout(
        this GenericChart @this,
        Layout layout)
        => GenericChart.addLayout(layout, @this);

    /// <summary>Changes the layout; what is left out stays.</summary>
    public static GenericChart WithLayoutStyle<h>(
        GenericChart @this,
        FSharpOption<Title>? Title = null,
        FSharpOption<bool>? ShowLegend = null,
        FSharpOption<Margin>? Margin = null,
        FSharpOption<bool>? AutoSize = null,
        FSharpOption<int>? Width = null,
        FSharpOption<int>? Height = null,
        FSharpOption<Font>? Font = null,
        FSharpOption<UniformText>? UniformText = null,
        FSharpOption<string>? Separators = null,
        FSharpOption<Color>? PaperBGColor = null,
        FSharpOption<Color>? PlotBGColor = null,
        FSharpOption<StyleParam.AutoTypeNumbers>? AutoTypeNumbers = null,
        FSharpOption<DefaultColorScales>? Colorscale = null,
        FSharpOption<Color>? Colorway = null,
        FSharpOption<ModeBar>? ModeBar = null,
        FSharpOption<StyleParam.HoverMode>? HoverMode = null,
        FSharpOption<StyleParam.ClickMode>? ClickMode = null,
        FSharpOption<StyleParam.DragMode>? DragMode = null,
        FSharpOption<StyleParam.SelectDirection>? SelectDirection = null,
        FSharpOption<int>? HoverDistance = null,
        FSharpOption<int>? SpikeDistance = null,
        FSharpOption<Hoverlabel>? Hoverlabel = null,
        FSharpOption<Transition>? Transition = null,
        FSharpOption<string>? DataRevision = null,
        FSharpOption<string>? UIRevision = null,
        FSharpOption<string>? EditRevision = null,
        FSharpOption<string>? SelectRevision = null,
        FSharpOption<DynObj>? Template = null,
        FSharpOption<string>? Meta = null,
        FSharpOption<string>? Computed = null,
        FSharpOption<LayoutGrid>? Grid = null,
        FSharpOption<StyleParam.Calendar>? Calendar = null,
        FSharpOption<NewShape>? NewShape = null,
        FSharpOption<ActiveShape>? ActiveShape = null,
        FSharpOption<bool>? HideSources = null,
        FSharpOption<double>? BarGap = null,
        FSharpOption<double>? BarGroupGap = null,
        FSharpOption<StyleParam.BarMode>? BarMode = null,
        FSharpOption<StyleParam.BarNorm>? BarNorm = null,
        FSharpOption<bool>? ExtendPieColors = null,
        FSharpOption<IEnumerable<h>>? HiddenLabels = null,
        FSharpOption<Color>? PieColorWay = null,
        FSharpOption<double>? BoxGap = null,
        FSharpOption<double>? BoxGroupGap = null,
        FSharpOption<StyleParam.BoxMode>? BoxMode = null,
        FSharpOption<double>? ViolinGap = null,
        FSharpOption<double>? ViolinGroupGap = null,
        FSharpOption<StyleParam.ViolinMode>? ViolinMode = null,
        FSharpOption<double>? WaterfallGap = null,
        FSharpOption<double>? WaterfallGroupGap = null,
        FSharpOption<StyleParam.WaterfallMode>? WaterfallMode = null,
        FSharpOption<double>? FunnelGap = null,
        FSharpOption<double>? FunnelGroupGap = null,
        FSharpOption<StyleParam.FunnelMode>? FunnelMode = null,
        FSharpOption<bool>? ExtendFunnelAreaColors = null,
        FSharpOption<Color>? FunnelAreaColorWay = null,
        FSharpOption<bool>? ExtendSunBurstColors = null,
        FSharpOption<Color>? SunBurstColorWay = null,
        FSharpOption<bool>? ExtendTreeMapColors = null,
        FSharpOption<Color>? TreeMapColorWay = null,
        FSharpOption<bool>? ExtendIcicleColors = null,
        FSharpOption<Color>? IcicleColorWay = null,
        FSharpOption<IEnumerable<Annotation>>? Annotations = null,
        FSharpOption<IEnumerable<Shape>>? Shapes = null,
        FSharpOption<IEnumerable<LayoutImage>>? Images = null,
        FSharpOption<IEnumerable<Slider>>? Sliders = null,
        FSharpOption<IEnumerable<UpdateMenu>>? UpdateMenus = null)
        where h : IConvertible
    {
        @this.Layout
            .Put("title", Title)
            .Put("showlegend", ShowLegend)
            .Put("margin", Margin)
            .Put("autosize", AutoSize)
            .Put("width", Width)
            .Put("height", Height)
            .Put("font", Font)
            .Put("uniformtext", UniformText)
            .Put("separators", Separators)
            .Put("paper_bgcolor", PaperBGColor)
            .Put("plot_bgcolor", PlotBGColor)
            .Put("autotypenumbers", AutoTypeNumbers)
            .Put("colorscale", Colorscale)
            .Put("colorway", Colorway)
            .Put("modebar", ModeBar)
            .Put("hovermode", HoverMode)
            .Put("clickmode", ClickMode)
            .Put("dragmode", DragMode)
            .Put("selectdirection", SelectDirection)
            .Put("hoverdistance", HoverDistance)
            .Put("spikedistance", SpikeDistance)
            .Put("hoverlabel", Hoverlabel)
            .Put("transition", Transition)
            .Put("datarevision", DataRevision)
            .Put("uirevision", UIRevision)
            .Put("editrevision", EditRevision)
            .Put("selectionrevision", SelectRevision)
            .Put("template", Template)
            .Put("meta", Meta)
            .Put("computed", Computed)
            .Put("grid", Grid)
            .Put("calendar", Calendar)
            .Put("newshape", NewShape)
            .Put("activeshape", ActiveShape)
            .Put("hidesources", HideSources)
            .Put("bargap", BarGap)
            .Put("bargroupgap", BarGroupGap)
            .Put("barmode", BarMode)
            .Put("barnorm", BarNorm)
            .Put("extendpiecolors", ExtendPieColors)
            .Put("hiddenlabels", HiddenLabels)
            .Put("piecolorway", PieColorWay)
            .Put("boxgap", BoxGap)
            .Put("boxgroupgap", BoxGroupGap)
            .Put("boxmode", BoxMode)
            .Put("violingap", ViolinGap)
            .Put("violingroupgap", ViolinGroupGap)
            .Put("violinmode", ViolinMode)
            .Put("waterfallgap", WaterfallGap)
            .Put("waterfallgroupgap", WaterfallGroupGap)
            .Put("waterfallmode", WaterfallMode)
            .Put("funnelgap", FunnelGap)
            .Put("funnelgroupgap", FunnelGroupGap)
            .Put("funnelmode", FunnelMode)
            .Put("extendfunnelareacolors", ExtendFunnelAreaColors)
            .Put("funnelareacolorway", FunnelAreaColorWay)
            .Put("extendsunburstcolors", ExtendSunBurstColors)
            .Put("sunburstcolorway", SunBurstColorWay)
            .Put("extendtreemapcolors", ExtendTreeMapColors)
            .Put("treemapcolorway", TreeMapColorWay)
            .Put("extendiciclecolors", ExtendIcicleColors)
            .Put("iciclecolorway", IcicleColorWay)
            .Put("annotations", Annotations)
            .Put("shapes", Shapes)
            .Put("images", Images)
            .Put("sliders", Sliders)
            .Put("updatemenus", UpdateMenus);
        return @this;
    }

    /// <summary>Gives the chart another configuration.</summary>
    public static GenericChart WithConfig(
        this GenericChart @this,
        Config config)
        => GenericChart.setConfig(config, @this);

    /// <summary>Lays a legend over the chart's own.</summary>
    public static GenericChart WithLegend(
        GenericChart @this,
        Legend legend,
        FSharpOption<int>? Id = null)
    {
        @this.Layout.Inner<Legend>(StyleText.Numbered("legend", Id?.Value ?? 1)).Merge(legend);
        return @this;
    }

    /// <summary>Shows or hides the legend.</summary>
    public static GenericChart WithLegend(
        this GenericChart @this,
        bool showlegend)
    {
        @this.Layout.Set("showlegend", showlegend);
        return @this;
    }

    /// <summary>Adds a text to the chart; with Append false it is the only one.</summary>
    public static GenericChart WithAnnotation(
        this GenericChart @this,
        Annotation annotation,
        FSharpOption<bool>? Append = null)
        => @this.AddToLayout("annotations", [annotation], Append);

    /// <summary>Adds texts to the chart; with Append false they are the only ones.</summary>
    public static GenericChart WithAnnotations(
        this GenericChart @this,
        IEnumerable<Annotation> annotations,
        FSharpOption<bool>? Append = null)
        => @this.AddToLayout("annotations", annotations, Append);

    /// <summary>Adds a shape to the chart; with Append false it is the only one.</summary>
    public static GenericChart WithShape(
        this GenericChart @this,
        Shape shape,
        FSharpOption<bool>? Append = null)
        => @this.AddToLayout("shapes", [shape], Append);

    /// <summary>Adds shapes to the chart; with Append false they are the only ones.</summary>
    public static GenericChart WithShapes(
        this GenericChart @this,
        IEnumerable<Shape> shapes,
        FSharpOption<bool>? Append = null)
        => @this.AddToLayout("shapes", shapes, Append);

    /// <summary>Adds a picture to the chart; with Append false it is the only one.</summary>
    public static GenericChart WithLayoutImage(
        this GenericChart @this,
        LayoutImage image,
        FSharpOption<bool>? Append = null)
        => @this.AddToLayout("images", [image], Append);

    /// <summary>Adds pictures to the chart; with Append false they are the only ones.</summary>
    public static GenericChart WithLayoutImages(
        this GenericChart @this,
        IEnumerable<LayoutImage> images,
        FSharpOption<bool>? Append = null)
        => @this.AddToLayout("images", images, Append);

    /// <summary>Writes the chart as a page that fetches plotly.js from the internet.</summary>
    public static void SaveHtml(
        this GenericChart @this,
        string path,
        FSharpOption<bool>? OpenInBrowser = null)
        => ChartHtml.Save(@this, path, OpenInBrowser?.Value ?? false);

    static GenericChart AddToLayout<T>(this GenericChart chart, string key, IEnumerable<T> added, FSharpOption<bool>? append) where T : DynObj
    {
        var present = append?.Value ?? true ? chart.Layout.Get<IEnumerable<T>>(key) ?? [] : [];
        chart.Layout.Set(key, present.Concat(added).ToArray());
        return chart;
    }
}
