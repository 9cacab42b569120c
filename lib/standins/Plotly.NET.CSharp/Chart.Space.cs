using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>A table of numbers as heights in a 3-D scene.</summary>
    public static GenericChart Surface<ZType, XType, YType, TextType>(
        IEnumerable<IEnumerable<ZType>> zData,
        Optional<IEnumerable<XType>> X = default,
        Optional<IEnumerable<YType>> Y = default,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<Contours> Contours = default,
        Optional<StyleParam.Colorscale> ColorScale = default,
        Optional<bool> ShowScale = default,
        Optional<bool> UseDefaults = default)
        where ZType : IConvertible where XType : IConvertible where YType : IConvertible where TextType : IConvertible
        => Draw(UseDefaults, new Trace3D("surface")
            .Set("z", zData)
            .Put("x", X)
            .Put("y", Y)
            .Put("name", Name)
            .Put("showlegend", ShowLegend)
            .Put("opacity", Opacity)
            .Put("text", Text)
            .Put("text", MultiText)
            .Put("contours", Contours)
            .Put("colorscale", ColorScale)
            .Put("showscale", ShowScale));

    /// <summary>Points, lines or texts at x, y and z.</summary>
    public static GenericChart Scatter3D<XType, YType, ZType, TextType>(
        IEnumerable<XType> x,
        IEnumerable<YType> y,
        IEnumerable<ZType> z,
        StyleParam.Mode mode,
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
        Optional<StyleParam.MarkerSymbol3D> MarkerSymbol = default,
        Optional<IEnumerable<StyleParam.MarkerSymbol3D>> MultiMarkerSymbol = default,
        Optional<Marker> Marker = default,
        Optional<Color> LineColor = default,
        Optional<StyleParam.Colorscale> LineColorScale = default,
        Optional<double> LineWidth = default,
        Optional<StyleParam.DrawingStyle> LineDash = default,
        Optional<Line> Line = default,
        Optional<Projection> Projection = default,
        Optional<bool> UseDefaults = default)
        where XType : IConvertible where YType : IConvertible where ZType : IConvertible where TextType : IConvertible
        => Draw(UseDefaults, new Trace3D("scatter3d")
            .Set("x", x)
            .Set("y", y)
            .Set("z", z)
            .Set("mode", mode)
            .Put("name", Name)
            .Put("showlegend", ShowLegend)
            .Put("opacity", Opacity)
            .Put("text", Text)
            .Put("text", MultiText)
            .Put("textposition", TextPosition)
            .Put("textposition", MultiTextPosition)
            .Put("projection", Projection)
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

    /// <summary>Points at x, y and z.</summary>
    public static GenericChart Point3D<XType, YType, ZType, TextType>(
        IEnumerable<XType> x,
        IEnumerable<YType> y,
        IEnumerable<ZType> z,
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
        Optional<StyleParam.MarkerSymbol3D> MarkerSymbol = default,
        Optional<IEnumerable<StyleParam.MarkerSymbol3D>> MultiMarkerSymbol = default,
        Optional<Marker> Marker = default,
        Optional<Projection> Projection = default,
        Optional<bool> UseDefaults = default)
        where XType : IConvertible where YType : IConvertible where ZType : IConvertible where TextType : IConvertible
        => Draw(UseDefaults, new Trace3D("scatter3d")
            .Set("mode", ModeOf(lines: false, markers: true, text: TextPosition.IsSome || MultiTextPosition.IsSome))
            .Set("x", x)
            .Set("y", y)
            .Set("z", z)
            .Put("name", Name)
            .Put("showlegend", ShowLegend)
            .Put("opacity", Opacity)
            .Put("text", Text)
            .Put("text", MultiText)
            .Put("textposition", TextPosition)
            .Put("textposition", MultiTextPosition)
            .Put("projection", Projection)
            .Set("marker", Marker.OrNew()
                .Put("opacity", MultiOpacity)
                .Put("color", MarkerColor)
                .Put("colorscale", MarkerColorScale)
                .Put("line", MarkerOutline)
                .Put("symbol", MarkerSymbol)
                .Put("symbol", MultiMarkerSymbol)));

    /// <summary>A line through points in space.</summary>
    public static GenericChart Line3D<XType, YType, ZType, TextType>(
        IEnumerable<XType> x,
        IEnumerable<YType> y,
        IEnumerable<ZType> z,
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
        Optional<StyleParam.MarkerSymbol3D> MarkerSymbol = default,
        Optional<IEnumerable<StyleParam.MarkerSymbol3D>> MultiMarkerSymbol = default,
        Optional<Marker> Marker = default,
        Optional<Color> LineColor = default,
        Optional<StyleParam.Colorscale> LineColorScale = default,
        Optional<double> LineWidth = default,
        Optional<StyleParam.DrawingStyle> LineDash = default,
        Optional<Line> Line = default,
        Optional<Projection> Projection = default,
        Optional<bool> UseDefaults = default)
        where XType : IConvertible where YType : IConvertible where ZType : IConvertible where TextType : IConvertible
        => Draw(UseDefaults, new Trace3D("scatter3d")
            .Set("mode", ModeOf(lines: true, markers: ShowMarkers.Or(false), text: TextPosition.IsSome || MultiTextPosition.IsSome))
            .Set("x", x)
            .Set("y", y)
            .Set("z", z)
            .Put("name", Name)
            .Put("showlegend", ShowLegend)
            .Put("opacity", Opacity)
            .Put("text", Text)
            .Put("text", MultiText)
            .Put("textposition", TextPosition)
            .Put("textposition", MultiTextPosition)
            .Put("projection", Projection)
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
