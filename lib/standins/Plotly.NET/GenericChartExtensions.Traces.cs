using Microsoft.FSharp.Core;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace Plotly.NET;

public static partial class GenericChartExtensions
{
    /// <summary>Name, visibility and place in the legend of each trace; in a chart of several, names after the first get a number.</summary>
    public static GenericChart WithTraceInfo(
        this GenericChart @this,
        FSharpOption<string>? Name = null,
        FSharpOption<StyleParam.Visible>? Visible = null,
        FSharpOption<bool>? ShowLegend = null,
        FSharpOption<int>? LegendRank = null,
        FSharpOption<string>? LegendGroup = null,
        FSharpOption<Title>? LegendGroupTitle = null)
        => @this.ChangeTraces((trace, i) => trace
            .Put("name", Name is null || i == 0 ? Name : FSharpOption<string>.Some($"{Name.Value}_{i}"))
            .Put("visible", Visible).Put("showlegend", ShowLegend).Put("legendrank", LegendRank)
            .Put("legendgroup", LegendGroup).Put("legendgrouptitle", LegendGroupTitle));

    /// <summary>Lays a line style over each trace's own.</summary>
    public static GenericChart WithLine(
        this GenericChart @this,
        Line line)
        => @this.ChangeTraces((trace, _) => trace.Inner<Line>("line").Merge(line));

    /// <summary>Changes the line of each trace; what is left out stays.</summary>
    public static GenericChart WithLineStyle(
        this GenericChart @this,
        FSharpOption<bool>? AutoColorScale = null,
        FSharpOption<bool>? CAuto = null,
        FSharpOption<double>? CMax = null,
        FSharpOption<double>? CMid = null,
        FSharpOption<double>? CMin = null,
        FSharpOption<Color>? Color = null,
        FSharpOption<StyleParam.SubPlotId>? ColorAxis = null,
        FSharpOption<StyleParam.Colorscale>? Colorscale = null,
        FSharpOption<bool>? ReverseScale = null,
        FSharpOption<bool>? ShowScale = null,
        FSharpOption<ColorBar>? ColorBar = null,
        FSharpOption<StyleParam.DrawingStyle>? Dash = null,
        FSharpOption<StyleParam.Shape>? Shape = null,
        FSharpOption<bool>? Simplify = null,
        FSharpOption<double>? Smoothing = null,
        FSharpOption<double>? Width = null,
        FSharpOption<IEnumerable<double>>? MultiWidth = null,
        FSharpOption<Color>? OutlierColor = null,
        FSharpOption<double>? OutlierWidth = null)
        => @this.ChangeTraces((trace, _) => trace.Inner<Line>("line")
            .Put("autocolorscale", AutoColorScale)
            .Put("cauto", CAuto)
            .Put("cmax", CMax)
            .Put("cmid", CMid)
            .Put("cmin", CMin)
            .Put("color", Color)
            .Put("coloraxis", ColorAxis)
            .Put("colorscale", Colorscale)
            .Put("reversescale", ReverseScale)
            .Put("showscale", ShowScale)
            .Put("colorbar", ColorBar)
            .Put("dash", Dash)
            .Put("shape", Shape)
            .Put("simplify", Simplify)
            .Put("smoothing", Smoothing)
            .Put("width", Width)
            .Put("width", MultiWidth)
            .Put("outliercolor", OutlierColor)
            .Put("outlierwidth", OutlierWidth));

    /// <summary>Lays a marker style over each trace's own.</summary>
    public static GenericChart WithMarker(
        this GenericChart @this,
        Marker marker)
        => @this.ChangeTraces((trace, _) => trace.Inner<Marker>("marker").Merge(marker));

    /// <summary>Changes the marker of each trace; what is left out stays.</summary>
    public static GenericChart WithMarkerStyle(
        this GenericChart @this,
        FSharpOption<bool>? AutoColorScale = null,
        FSharpOption<bool>? CAuto = null,
        FSharpOption<double>? CMax = null,
        FSharpOption<double>? CMid = null,
        FSharpOption<double>? CMin = null,
        FSharpOption<Color>? Color = null,
        FSharpOption<IEnumerable<Color>>? Colors = null,
        FSharpOption<StyleParam.SubPlotId>? ColorAxis = null,
        FSharpOption<ColorBar>? ColorBar = null,
        FSharpOption<StyleParam.Colorscale>? Colorscale = null,
        FSharpOption<Gradient>? Gradient = null,
        FSharpOption<Line>? Outline = null,
        FSharpOption<int>? MaxDisplayed = null,
        FSharpOption<double>? Opacity = null,
        FSharpOption<IEnumerable<double>>? MultiOpacity = null,
        FSharpOption<Pattern>? Pattern = null,
        FSharpOption<bool>? ReverseScale = null,
        FSharpOption<bool>? ShowScale = null,
        FSharpOption<int>? Size = null,
        FSharpOption<IEnumerable<int>>? MultiSize = null,
        FSharpOption<int>? SizeMin = null,
        FSharpOption<StyleParam.MarkerSizeMode>? SizeMode = null,
        FSharpOption<int>? SizeRef = null,
        FSharpOption<StyleParam.MarkerSymbol>? Symbol = null,
        FSharpOption<IEnumerable<StyleParam.MarkerSymbol>>? MultiSymbol = null,
        FSharpOption<StyleParam.MarkerSymbol3D>? Symbol3D = null,
        FSharpOption<IEnumerable<StyleParam.MarkerSymbol3D>>? MultiSymbol3D = null,
        FSharpOption<Color>? OutlierColor = null,
        FSharpOption<int>? OutlierWidth = null)
        => @this.ChangeTraces((trace, _) => trace.Inner<Marker>("marker")
            .Put("autocolorscale", AutoColorScale)
            .Put("cauto", CAuto)
            .Put("cmax", CMax)
            .Put("cmid", CMid)
            .Put("cmin", CMin)
            .Put("color", Color)
            .Put("colors", Colors)
            .Put("coloraxis", ColorAxis)
            .Put("colorbar", ColorBar)
            .Put("colorscale", Colorscale)
            .Put("gradient", Gradient)
            .Put("line", Outline)
            .Put("maxdisplayed", MaxDisplayed)
            .Put("opacity", Opacity)
            .Put("opacity", MultiOpacity)
            .Put("pattern", Pattern)
            .Put("reversescale", ReverseScale)
            .Put("showscale", ShowScale)
            .Put("size", Size)
            .Put("size", MultiSize)
            .Put("sizemin", SizeMin)
            .Put("sizemode", SizeMode)
            .Put("sizeref", SizeRef)
            .Put("symbol", Symbol)
            .Put("symbol", MultiSymbol)
            .Put("symbol", Symbol3D)
            .Put("symbol", MultiSymbol3D)
            .Put("outliercolor", OutlierColor)
            .PutIn("line", "outlierwidth", OutlierWidth));

    /// <summary>Error bars along x.</summary>
    public static GenericChart WithXError(
        this GenericChart @this,
        Error xError)
        => @this.ChangeTraces((trace, _) => trace.Inner<Error>("error_x").Merge(xError));

    /// <summary>Error bars along x from lengths above (Array) and below (Arrayminus) each point.</summary>
    public static GenericChart WithXErrorStyle<m, n>(
        this GenericChart @this,
        FSharpOption<IEnumerable<m>>? Array = null,
        FSharpOption<IEnumerable<n>>? Arrayminus = null,
        FSharpOption<bool>? Symmetric = null,
        FSharpOption<Color>? Color = null,
        FSharpOption<double>? Thickness = null,
        FSharpOption<double>? Width = null)
        where m : IConvertible where n : IConvertible
        => @this.ChangeTraces((trace, _) => trace.Inner<Error>("error_x")
            .Put("array", Array)
            .Put("arrayminus", Arrayminus)
            .Put("symmetric", Symmetric)
            .Put("color", Color)
            .Put("thickness", Thickness)
            .Put("width", Width));

    /// <summary>Error bars along y.</summary>
    public static GenericChart WithYError(
        this GenericChart @this,
        Error yError)
        => @this.ChangeTraces((trace, _) => trace.Inner<Error>("error_y").Merge(yError));

    /// <summary>Error bars along y from lengths above (Array) and below (Arrayminus) each point.</summary>
    public static GenericChart WithYErrorStyle<k, l>(
        this GenericChart @this,
        FSharpOption<IEnumerable<k>>? Array = null,
        FSharpOption<IEnumerable<l>>? Arrayminus = null,
        FSharpOption<bool>? Symmetric = null,
        FSharpOption<Color>? Color = null,
        FSharpOption<double>? Thickness = null,
        FSharpOption<double>? Width = null)
        where k : IConvertible where l : IConvertible
        => @this.ChangeTraces((trace, _) => trace.Inner<Error>("error_y")
            .Put("array", Array)
            .Put("arrayminus", Arrayminus)
            .Put("symmetric", Symmetric)
            .Put("color", Color)
            .Put("thickness", Thickness)
            .Put("width", Width));

    /// <summary>Error bars along z.</summary>
    public static GenericChart WithZError(
        this GenericChart @this,
        Error zError)
        => @this.ChangeTraces((trace, _) => trace.Inner<Error>("error_z").Merge(zError));

    /// <summary>Error bars along z from lengths above (Array) and below (Arrayminus) each point.</summary>
    public static GenericChart WithZErrorStyle<i, j>(
        this GenericChart @this,
        FSharpOption<IEnumerable<i>>? Array = null,
        FSharpOption<IEnumerable<j>>? Arrayminus = null,
        FSharpOption<bool>? Symmetric = null,
        FSharpOption<Color>? Color = null,
        FSharpOption<double>? Thickness = null,
        FSharpOption<double>? Width = null)
        where i : IConvertible where j : IConvertible
        => @this.ChangeTraces((trace, _) => trace.Inner<Error>("error_z")
            .Put("array", Array)
            .Put("arrayminus", Arrayminus)
            .Put("symmetric", Symmetric)
            .Put("color", Color)
            .Put("thickness", Thickness)
            .Put("width", Width));

    /// <summary>Ties the traces to the x and y axis with these numbers.</summary>
    public static GenericChart WithAxisAnchor(
        this GenericChart @this,
        FSharpOption<int>? X = null,
        FSharpOption<int>? Y = null)
        => @this.ChangeTraces((trace, _) =>
        {
            if (X is not null) trace.Set("xaxis", StyleParam.LinearAxisId.NewX(X.Value));
            if (Y is not null) trace.Set("yaxis", StyleParam.LinearAxisId.NewY(Y.Value));
        });

    /// <summary>The scale beside a heat map, contour or surface.</summary>
    public static GenericChart WithColorBar(
        this GenericChart @this,
        ColorBar colorbar)
        => @this.ChangeTraces((trace, _) => trace.Inner<ColorBar>("colorbar").Merge(colorbar));

    /// <summary>The scale beside a heat map, contour or surface, by its title and colours.</summary>
    public static GenericChart WithColorbar(
        this GenericChart @this,
        Title title,
        FSharpOption<double>? Length = null,
        FSharpOption<Color>? OutlineColor = null,
        FSharpOption<Color>? BorderColor = null,
        FSharpOption<Color>? BGColor = null)
        => @this.ChangeTraces((trace, _) => trace.Inner<ColorBar>("colorbar")
            .Set("title", title)
            .Put("len", Length)
            .Put("outlinecolor", OutlineColor)
            .Put("bordercolor", BorderColor)
            .Put("bgcolor", BGColor));

    static GenericChart ChangeTraces(this GenericChart chart, Action<Trace, int> change)
    {
        var i = 0;
        foreach (var trace in chart.Traces) change(trace, i++);
        return chart;
    }
}
