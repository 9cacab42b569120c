using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>A line within a band from lower to upper.</summary>
    public static GenericChart Range<XType, YType, TextType>(
        IEnumerable<XType> x,
        IEnumerable<YType> y,
        IEnumerable<YType> upper,
        IEnumerable<YType> lower,
        StyleParam.Mode mode,
        Optional<string> Name = default,
        Optional<string> GroupName = default,
        Optional<bool> ShowMarkers = default,
        Optional<bool> ShowLegend = default,
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
        Optional<Marker> UpperMarker = default,
        Optional<Marker> LowerMarker = default,
        Optional<Color> LineColor = default,
        Optional<StyleParam.Colorscale> LineColorScale = default,
        Optional<double> LineWidth = default,
        Optional<StyleParam.DrawingStyle> LineDash = default,
        Optional<Line> Line = default,
        Optional<Line> UpperLine = default,
        Optional<Line> LowerLine = default,
        Optional<Color> RangeColor = default,
        Optional<TextType> UpperText = default,
        Optional<IEnumerable<TextType>> MultiUpperText = default,
        Optional<TextType> LowerText = default,
        Optional<IEnumerable<TextType>> MultiLowerText = default,
        Optional<Font> TextFont = default,
        Optional<string> LowerName = default,
        Optional<string> UpperName = default,
        Optional<bool> UseDefaults = default)
        where XType : IConvertible where YType : IConvertible where TextType : IConvertible
    {
        var middle = new Trace2D("scatter")
            .Set("x", x).Set("y", y).Set("mode", mode)
            .Put("name", Name).Put("legendgroup", GroupName).Put("showlegend", ShowLegend)
            .Put("text", Text).Put("text", MultiText)
            .Put("textposition", TextPosition).Put("textposition", MultiTextPosition).Put("textfont", TextFont)
            .Set("marker", Marker.OrNew()
                .Put("color", MarkerColor).Put("colorscale", MarkerColorScale).Put("line", MarkerOutline)
                .Put("symbol", MarkerSymbol).Put("symbol", MultiMarkerSymbol))
            .Set("line", Line.OrNew()
                .Put("color", LineColor).Put("colorscale", LineColorScale).Put("width", LineWidth).Put("dash", LineDash));

        Trace2D Bound(IEnumerable<YType> values, Optional<string> name, Optional<Line> line, Optional<Marker> marker,
            Optional<TextType> text, Optional<IEnumerable<TextType>> texts) => new Trace2D("scatter")
            .Set("x", x).Set("y", values)
            .Set("mode", ModeOf(lines: true, markers: ShowMarkers.Or(false), text: false))
            .Put("name", name).Put("legendgroup", GroupName).Set("showlegend", false)
            .Put("text", text).Put("text", texts)
            .Set("line", line.IsSome ? line.Value : new Line().Set("width", 0))
            .Set("marker", marker.OrNew());

        // The band is what the upper bound fills down to the trace before it.
        var bottom = Bound(lower, LowerName, LowerLine, LowerMarker, LowerText, MultiLowerText);
        var top = Bound(upper, UpperName, UpperLine, UpperMarker, UpperText, MultiUpperText)
            .Set("fill", StyleParam.Fill.ToNext_y).Put("fillcolor", RangeColor);
        return GenericChart.OfTraces(UseDefaults.Or(true), bottom, top, middle);
    }
}
