using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>A line and the area below it, down to zero.</summary>
    public static GenericChart Area<XType, YType, TextType>(
        IEnumerable<XType> x,
        IEnumerable<YType> y,
        Optional<bool> ShowMarkers = default,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<IEnumerable<double>> MultiOpacity = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default,
        Optional<Color> MarkerColor = default,
        Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default,
        Optional<StyleParam.MarkerSymbol> MarkerSymbol = default,
        Optional<IEnumerable<StyleParam.MarkerSymbol>> MultiMarkerSymbol = default,
        Optional<Marker> Marker = default,
        Optional<Color> LineColor = default,
        Optional<StyleParam.Colorscale> LineColorScale = default,
        Optional<double> LineWidth = default,
        Optional<StyleParam.DrawingStyle> LineDash = default,
        Optional<Line> Line = default,
        Optional<string> StackGroup = default,
        Optional<StyleParam.Orientation> Orientation = default,
        Optional<StyleParam.GroupNorm> GroupNorm = default,
        Optional<Color> FillColor = default,
        Optional<bool> UseWebGL = default,
        Optional<bool> UseDefaults = default)
        where XType : IConvertible where YType : IConvertible where TextType : IConvertible
        => Draw(UseDefaults, new Trace2D(UseWebGL.Or(false) ? "scattergl" : "scatter")
            .Set("mode", ModeOf(lines: true, markers: ShowMarkers.Or(false), text: TextPosition.IsSome || MultiTextPosition.IsSome))
            .Set("fill", StyleParam.Fill.ToZero_y)
            .Set("x", x)
            .Set("y", y)
            .Put("name", Name)
            .Put("showlegend", ShowLegend)
            .Put("opacity", Opacity)
            .Put("text", Text)
            .Put("text", MultiText)
            .Put("textposition", TextPosition)
            .Put("textposition", MultiTextPosition)
            .Put("stackgroup", StackGroup)
            .Put("orientation", Orientation)
            .Put("groupnorm", GroupNorm)
            .Put("fillcolor", FillColor)
            .Set("marker", Marker.OrNew()
                .Put("opacity", MultiOpacity)
                .Put("color", MarkerColor)
                .Put("colorscale", MarkerColorScale)
                .Put("line", MarkerOutline)
                .Put("symbol", MarkerSymbol)
                .Put("symbol", MultiMarkerSymbol))
            .Set("line", Line.OrNew()
                .Put("color", LineColor)
                .Put("colorscale", LineColorScale)
                .Put("width", LineWidth)
                .Put("dash", LineDash)));

    /// <summary>Areas piled on one another.</summary>
    public static GenericChart StackedArea<XType, YType, TextType>(
        IEnumerable<XType> x,
        IEnumerable<YType> y,
        Optional<bool> ShowMarkers = default,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<IEnumerable<double>> MultiOpacity = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default,
        Optional<Color> MarkerColor = default,
        Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default,
        Optional<StyleParam.MarkerSymbol> MarkerSymbol = default,
        Optional<IEnumerable<StyleParam.MarkerSymbol>> MultiMarkerSymbol = default,
        Optional<Marker> Marker = default,
        Optional<Color> LineColor = default,
        Optional<StyleParam.Colorscale> LineColorScale = default,
        Optional<double> LineWidth = default,
        Optional<StyleParam.DrawingStyle> LineDash = default,
        Optional<Line> Line = default,
        Optional<StyleParam.Orientation> Orientation = default,
        Optional<StyleParam.GroupNorm> GroupNorm = default,
        Optional<Color> FillColor = default,
        Optional<bool> UseWebGL = default,
        Optional<bool> UseDefaults = default)
        where XType : IConvertible where YType : IConvertible where TextType : IConvertible
        => Draw(UseDefaults, new Trace2D(UseWebGL.Or(false) ? "scattergl" : "scatter")
            .Set("mode", ModeOf(lines: true, markers: ShowMarkers.Or(false), text: TextPosition.IsSome || MultiTextPosition.IsSome))
            .Set("stackgroup", "static")
            .Set("x", x)
            .Set("y", y)
            .Put("name", Name)
            .Put("showlegend", ShowLegend)
            .Put("opacity", Opacity)
            .Put("text", Text)
            .Put("text", MultiText)
            .Put("textposition", TextPosition)
            .Put("textposition", MultiTextPosition)
            .Put("orientation", Orientation)
            .Put("groupnorm", GroupNorm)
            .Put("fillcolor", FillColor)
            .Set("marker", Marker.OrNew()
                .Put("opacity", MultiOpacity)
                .Put("color", MarkerColor)
                .Put("colorscale", MarkerColorScale)
                .Put("line", MarkerOutline)
                .Put("symbol", MarkerSymbol)
                .Put("symbol", MultiMarkerSymbol))
            .Set("line", Line.OrNew()
                .Put("color", LineColor)
                .Put("colorscale", LineColorScale)
                .Put("width", LineWidth)
                .Put("dash", LineDash)));
}
