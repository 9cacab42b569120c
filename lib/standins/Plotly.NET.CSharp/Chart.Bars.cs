using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>Lying bars.</summary>
    public static GenericChart Bar<ValuesType, KeysType, TextType>(
        IEnumerable<ValuesType> values,
        Optional<IEnumerable<KeysType>> Keys = default,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<IEnumerable<double>> MultiOpacity = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<Color> MarkerColor = default,
        Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default,
        Optional<StyleParam.PatternShape> MarkerPatternShape = default,
        Optional<IEnumerable<StyleParam.PatternShape>> MultiMarkerPatternShape = default,
        Optional<Pattern> MarkerPattern = default,
        Optional<Marker> Marker = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default,
        Optional<IEnumerable<ValuesType>> MultiWidth = default,
        Optional<bool> UseDefaults = default,
        Optional<ValuesType> Base = default,
        Optional<ValuesType> Width = default)
        where ValuesType : IConvertible where KeysType : IConvertible where TextType : IConvertible
        => Draw(UseDefaults, new Trace2D("bar")
            .Set("orientation", StyleParam.Orientation.Horizontal)
            .Set("x", values)
            .Put("y", Keys)
            .Put("name", Name)
            .Put("showlegend", ShowLegend)
            .Put("opacity", Opacity)
            .Put("text", Text)
            .Put("text", MultiText)
            .Put("textposition", TextPosition)
            .Put("textposition", MultiTextPosition)
            .Put("width", MultiWidth)
            .Put("base", Base)
            .Put("width", Width)
            .Set("marker", Marker.OrNew()
                .Put("opacity", MultiOpacity)
                .Put("color", MarkerColor)
                .Put("colorscale", MarkerColorScale)
                .Put("line", MarkerOutline)
                .Set("pattern", MarkerPattern.OrNew().Put("shape", MarkerPatternShape).Put("shape", MultiMarkerPatternShape))));

    /// <summary>Standing bars.</summary>
    public static GenericChart Column<ValuesType, KeysType, TextType>(
        IEnumerable<ValuesType> values,
        Optional<IEnumerable<KeysType>> Keys = default,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<IEnumerable<double>> MultiOpacity = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<Color> MarkerColor = default,
        Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default,
        Optional<StyleParam.PatternShape> MarkerPatternShape = default,
        Optional<IEnumerable<StyleParam.PatternShape>> MultiMarkerPatternShape = default,
        Optional<Pattern> MarkerPattern = default,
        Optional<Marker> Marker = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default,
        Optional<IEnumerable<ValuesType>> MultiWidth = default,
        Optional<bool> UseDefaults = default,
        Optional<ValuesType> Base = default,
        Optional<ValuesType> Width = default)
        where ValuesType : IConvertible where KeysType : IConvertible where TextType : IConvertible
        => Draw(UseDefaults, new Trace2D("bar")
            .Set("orientation", StyleParam.Orientation.Vertical)
            .Set("y", values)
            .Put("x", Keys)
            .Put("name", Name)
            .Put("showlegend", ShowLegend)
            .Put("opacity", Opacity)
            .Put("text", Text)
            .Put("text", MultiText)
            .Put("textposition", TextPosition)
            .Put("textposition", MultiTextPosition)
            .Put("width", MultiWidth)
            .Put("base", Base)
            .Put("width", Width)
            .Set("marker", Marker.OrNew()
                .Put("opacity", MultiOpacity)
                .Put("color", MarkerColor)
                .Put("colorscale", MarkerColorScale)
                .Put("line", MarkerOutline)
                .Set("pattern", MarkerPattern.OrNew().Put("shape", MarkerPatternShape).Put("shape", MultiMarkerPatternShape))));

    /// <summary>Lying bars piled on one another when combined.</summary>
    public static GenericChart StackedBar<ValuesType, KeysType, TextType>(
        IEnumerable<ValuesType> values,
        Optional<IEnumerable<KeysType>> Keys = default,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<IEnumerable<double>> MultiOpacity = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<Color> MarkerColor = default,
        Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default,
        Optional<StyleParam.PatternShape> MarkerPatternShape = default,
        Optional<IEnumerable<StyleParam.PatternShape>> MultiMarkerPatternShape = default,
        Optional<Pattern> MarkerPattern = default,
        Optional<Marker> Marker = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default,
        Optional<IEnumerable<ValuesType>> MultiWidth = default,
        Optional<bool> UseDefaults = default,
        Optional<ValuesType> Base = default,
        Optional<ValuesType> Width = default)
        where ValuesType : IConvertible where KeysType : IConvertible where TextType : IConvertible
    {
        return Draw(UseDefaults, new Trace2D("bar")
            .Set("orientation", StyleParam.Orientation.Horizontal)
            .Set("x", values)
            .Put("y", Keys)
            .Put("name", Name)
            .Put("showlegend", ShowLegend)
            .Put("opacity", Opacity)
            .Put("text", Text)
            .Put("text", MultiText)
            .Put("textposition", TextPosition)
            .Put("textposition", MultiTextPosition)
            .Put("width", MultiWidth)
            .Put("base", Base)
            .Put("width", Width)
            .Set("marker", Marker.OrNew()
                .Put("opacity", MultiOpacity)
                .Put("color", MarkerColor)
                .Put("colorscale", MarkerColorScale)
                .Put("line", MarkerOutline)
                .Set("pattern", MarkerPattern.OrNew().Put("shape", MarkerPatternShape).Put("shape", MultiMarkerPatternShape)))).WithBarMode(StyleParam.BarMode.Stack);
    }

    /// <summary>Standing bars piled on one another when combined.</summary>
    public static GenericChart StackedColumn<ValuesType, KeysType, TextType>(
        IEnumerable<ValuesType> values,
        Optional<IEnumerable<KeysType>> Keys = default,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<IEnumerable<double>> MultiOpacity = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<Color> MarkerColor = default,
        Optional<StyleParam.Colorscale> MarkerColorScale = default,
        Optional<Line> MarkerOutline = default,
        Optional<StyleParam.PatternShape> MarkerPatternShape = default,
        Optional<IEnumerable<StyleParam.PatternShape>> MultiMarkerPatternShape = default,
        Optional<Pattern> MarkerPattern = default,
        Optional<Marker> Marker = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default,
        Optional<IEnumerable<ValuesType>> MultiWidth = default,
        Optional<bool> UseDefaults = default,
        Optional<ValuesType> Base = default,
        Optional<ValuesType> Width = default)
        where ValuesType : IConvertible where KeysType : IConvertible where TextType : IConvertible
    {
        return Draw(UseDefaults, new Trace2D("bar")
            .Set("orientation", StyleParam.Orientation.Vertical)
            .Set("y", values)
            .Put("x", Keys)
            .Put("name", Name)
            .Put("showlegend", ShowLegend)
            .Put("opacity", Opacity)
            .Put("text", Text)
            .Put("text", MultiText)
            .Put("textposition", TextPosition)
            .Put("textposition", MultiTextPosition)
            .Put("width", MultiWidth)
            .Put("base", Base)
            .Put("width", Width)
            .Set("marker", Marker.OrNew()
                .Put("opacity", MultiOpacity)
                .Put("color", MarkerColor)
                .Put("colorscale", MarkerColorScale)
                .Put("line", MarkerOutline)
                .Set("pattern", MarkerPattern.OrNew().Put("shape", MarkerPatternShape).Put("shape", MultiMarkerPatternShape)))).WithBarMode(StyleParam.BarMode.Stack);
    }

    /// <summary>Shares of a whole.</summary>
    public static GenericChart Pie<ValuesType, LabelsType, TextType>(
        IEnumerable<ValuesType> values,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<IEnumerable<double>> MultiOpacity = default,
        Optional<IEnumerable<LabelsType>> Labels = default,
        Optional<double> Pull = default,
        Optional<IEnumerable<double>> MultiPull = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<StyleParam.TextPosition> TextPosition = default,
        Optional<IEnumerable<StyleParam.TextPosition>> MultiTextPosition = default,
        Optional<IEnumerable<Color>> SectionColors = default,
        Optional<Color> SectionOutlineColor = default,
        Optional<double> SectionOutlineWidth = default,
        Optional<IEnumerable<double>> SectionOutlineMultiWidth = default,
        Optional<Line> SectionOutline = default,
        Optional<Marker> Marker = default,
        Optional<StyleParam.TextInfo> TextInfo = default,
        Optional<StyleParam.Direction> Direction = default,
        Optional<double> Hole = default,
        Optional<double> Rotation = default,
        Optional<bool> Sort = default,
        Optional<bool> UseDefaults = default)
        where ValuesType : IConvertible where LabelsType : IConvertible where TextType : IConvertible
        => Draw(UseDefaults, new TraceDomain("pie")
            .Set("values", values)
            .Put("name", Name)
            .Put("showlegend", ShowLegend)
            .Put("opacity", Opacity)
            .Put("labels", Labels)
            .Put("pull", Pull)
            .Put("pull", MultiPull)
            .Put("text", Text)
            .Put("text", MultiText)
            .Put("textposition", TextPosition)
            .Put("textposition", MultiTextPosition)
            .Put("textinfo", TextInfo)
            .Put("direction", Direction)
            .Put("hole", Hole)
            .Put("rotation", Rotation)
            .Put("sort", Sort)
            .Set("marker", Marker.OrNew()
                .Put("opacity", MultiOpacity)
                .Put("colors", SectionColors)
                .Set("line", SectionOutline.OrNew().Put("color", SectionOutlineColor).Put("width", SectionOutlineWidth).Put("width", SectionOutlineMultiWidth))));
}
