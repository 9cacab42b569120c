using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>Points, lines or texts at x and y, as the mode says.</summary>
    public static GenericChart Scatter<XType, YType, TextType>(
        IEnumerable<XType> x,
        IEnumerable<YType> y,
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
        Optional<StyleParam.Fill> Fill = default,
        Optional<Color> FillColor = default,
        Optional<bool> UseWebGL = default,
        Optional<bool> UseDefaults = default)
        where XType : IConvertible where YType : IConvertible where TextType : IConvertible
        => Draw(UseDefaults, new Trace2D(UseWebGL.Or(false) ? "scattergl" : "scatter")
            .Set("x", x)
            .Set("y", y)
            .Set("mode", mode)
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
            .Put("fill", Fill)
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

    /// <summary>Points at x and y.</summary>
    public static GenericChart Point<XType, YType, TextType>(
        IEnumerable<XType> x,
        IEnumerable<YType> y,
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
        Optional<string> StackGroup = default,
        Optional<StyleParam.Orientation> Orientation = default,
        Optional<StyleParam.GroupNorm> GroupNorm = default,
        Optional<bool> UseWebGL = default,
        Optional<bool> UseDefaults = default)
        where XType : IConvertible where YType : IConvertible where TextType : IConvertible
        => Draw(UseDefaults, new Trace2D(UseWebGL.Or(false) ? "scattergl" : "scatter")
            .Set("mode", ModeOf(lines: false, markers: true, text: TextPosition.IsSome || MultiTextPosition.IsSome))
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
            .Set("marker", Marker.OrNew()
                .Put("opacity", MultiOpacity)
                .Put("color", MarkerColor)
                .Put("colorscale", MarkerColorScale)
                .Put("line", MarkerOutline)
                .Put("symbol", MarkerSymbol)
                .Put("symbol", MultiMarkerSymbol)));

    /// <summary>A line through points.</summary>
    public static GenericChart Line<XType, YType, TextType>(
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
        Optional<StyleParam.Fill> Fill = default,
        Optional<Color> FillColor = default,
        Optional<bool> UseWebGL = default,
        Optional<bool> UseDefaults = default)
        where XType : IConvertible where YType : IConvertible where TextType : IConvertible
        => Draw(UseDefaults, new Trace2D(UseWebGL.Or(false) ? "scattergl" : "scatter")
            .Set("mode", ModeOf(lines: true, markers: ShowMarkers.Or(false), text: TextPosition.IsSome || MultiTextPosition.IsSome))
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
            .Put("fill", Fill)
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

    /// <summary>Points whose diameters are sizes, in pixels.</summary>
    public static GenericChart Bubble<XType, YType, TextType>(
        IEnumerable<XType> x,
        IEnumerable<YType> y,
        IEnumerable<int> sizes,
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
        Optional<bool> UseWebGL = default,
        Optional<bool> UseDefaults = default)
        where XType : IConvertible where YType : IConvertible where TextType : IConvertible
        => Draw(UseDefaults, new Trace2D(UseWebGL.Or(false) ? "scattergl" : "scatter")
            .Set("mode", ModeOf(lines: false, markers: true, text: TextPosition.IsSome || MultiTextPosition.IsSome))
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
            .Set("marker", Marker.OrNew()
                .Set("size", sizes)
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

    /// <summary>A smooth line through points.</summary>
    public static GenericChart Spline<XType, YType, TextType>(
        IEnumerable<XType> x,
        IEnumerable<YType> y,
        Optional<bool> ShowMarkers = default,
        Optional<double> Smoothing = default,
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
        Optional<StyleParam.Fill> Fill = default,
        Optional<Color> FillColor = default,
        Optional<bool> UseWebGL = default,
        Optional<bool> UseDefaults = default)
        where XType : IConvertible where YType : IConvertible where TextType : IConvertible
        => Draw(UseDefaults, new Trace2D(UseWebGL.Or(false) ? "scattergl" : "scatter")
            .Set("mode", ModeOf(lines: true, markers: ShowMarkers.Or(false), text: TextPosition.IsSome || MultiTextPosition.IsSome))
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
            .Put("fill", Fill)
            .Put("fillcolor", FillColor)
            .Set("marker", Marker.OrNew()
                .Put("opacity", MultiOpacity)
                .Put("color", MarkerColor)
                .Put("colorscale", MarkerColorScale)
                .Put("line", MarkerOutline)
                .Put("symbol", MarkerSymbol)
                .Put("symbol", MultiMarkerSymbol))
            .Set("line", Line.OrNew()
                .Set("shape", StyleParam.Shape.Spline)
                .Put("smoothing", Smoothing)
                .Put("color", LineColor)
                .Put("colorscale", LineColorScale)
                .Put("width", LineWidth)
                .Put("dash", LineDash)));
}
