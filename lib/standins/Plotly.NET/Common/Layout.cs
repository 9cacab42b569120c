using Microsoft.FSharp.Core;
using Plotly.NET.LayoutObjects;
using DynObj = DynamicObj.DynamicObj;

namespace Plotly.NET;

/// <summary>Everything of a chart but its data: title, axes, legend, size, shapes.</summary>
public partial class Layout : DynObj
{
    /// <summary>Makes one; what is left out keeps plotly.js's default.</summary>
    public static Layout init<a>(
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
        FSharpOption<ActiveSelection>? ActiveSelection = null,
        FSharpOption<NewSelection>? NewSelection = null,
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
        FSharpOption<int>? MinReducedHeight = null,
        FSharpOption<int>? MinReducedWidth = null,
        FSharpOption<NewShape>? NewShape = null,
        FSharpOption<ActiveShape>? ActiveShape = null,
        FSharpOption<bool>? HideSources = null,
        FSharpOption<double>? ScatterGap = null,
        FSharpOption<StyleParam.ScatterMode>? ScatterMode = null,
        FSharpOption<double>? BarGap = null,
        FSharpOption<double>? BarGroupGap = null,
        FSharpOption<StyleParam.BarMode>? BarMode = null,
        FSharpOption<StyleParam.BarNorm>? BarNorm = null,
        FSharpOption<bool>? ExtendPieColors = null,
        FSharpOption<IEnumerable<a>>? HiddenLabels = null,
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
        FSharpOption<IEnumerable<Selection>>? Selections = null,
        FSharpOption<IEnumerable<LayoutImage>>? Images = null,
        FSharpOption<IEnumerable<Slider>>? Sliders = null,
        FSharpOption<IEnumerable<UpdateMenu>>? UpdateMenus = null)
        where a : IConvertible
        => new Layout()
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
            .Put("activeselection", ActiveSelection)
            .Put("newselection", NewSelection)
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
            .Put("minreducedheight", MinReducedHeight)
            .Put("minreducedwidth", MinReducedWidth)
            .Put("newshape", NewShape)
            .Put("activeshape", ActiveShape)
            .Put("hidesources", HideSources)
            .Put("scattergap", ScatterGap)
            .Put("scattermode", ScatterMode)
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
            .Put("selections", Selections)
            .Put("images", Images)
            .Put("sliders", Sliders)
            .Put("updatemenus", UpdateMenus);
}
