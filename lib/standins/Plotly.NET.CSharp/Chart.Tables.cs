using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace Plotly.NET.CSharp;

public static partial class Chart
{
    /// <summary>A table of numbers as colours. The first row is at the bottom unless ReverseYAxis is true.</summary>
    public static GenericChart Heatmap<ZType, XType, YType, TextType>(
        IEnumerable<IEnumerable<ZType>> zData,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<IEnumerable<XType>> X = default,
        Optional<int> XGap = default,
        Optional<IEnumerable<YType>> Y = default,
        Optional<int> YGap = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<ColorBar> ColorBar = default,
        Optional<StyleParam.Colorscale> ColorScale = default,
        Optional<bool> ShowScale = default,
        Optional<bool> ReverseScale = default,
        Optional<StyleParam.SmoothAlg> ZSmooth = default,
        Optional<bool> Transpose = default,
        Optional<bool> UseWebGL = default,
        Optional<bool> ReverseYAxis = default,
        Optional<bool> UseDefaults = default)
        where ZType : IConvertible where XType : IConvertible where YType : IConvertible where TextType : IConvertible
    {
        if (UseWebGL.Or(false)) throw new NotSupportedException("A heat map is drawn without WebGL here; leave UseWebGL out.");
        return Draw(UseDefaults, new Trace2D("heatmap")
            .Set("z", zData)
            .Put("name", Name)
            .Put("showlegend", ShowLegend)
            .Put("opacity", Opacity)
            .Put("x", X)
            .Put("xgap", XGap)
            .Put("y", Y)
            .Put("ygap", YGap)
            .Put("text", Text)
            .Put("text", MultiText)
            .Put("colorbar", ColorBar)
            .Put("colorscale", ColorScale)
            .Put("showscale", ShowScale)
            .Put("reversescale", ReverseScale)
            .Put("zsmooth", ZSmooth)
            .Put("transpose", Transpose)).WithReversedYAxis(ReverseYAxis.Or(false));
    }

    /// <summary>A heat map with a text in each cell.</summary>
    public static GenericChart AnnotatedHeatmap<ZType, XType, YType, TextType>(
        IEnumerable<IEnumerable<ZType>> zData,
        IEnumerable<IEnumerable<string>> annotationText,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<IEnumerable<XType>> X = default,
        Optional<int> XGap = default,
        Optional<IEnumerable<YType>> Y = default,
        Optional<int> YGap = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<ColorBar> ColorBar = default,
        Optional<StyleParam.Colorscale> ColorScale = default,
        Optional<bool> ShowScale = default,
        Optional<bool> ReverseScale = default,
        Optional<StyleParam.SmoothAlg> ZSmooth = default,
        Optional<bool> Transpose = default,
        Optional<bool> UseWebGL = default,
        Optional<bool> ReverseYAxis = default,
        Optional<bool> UseDefaults = default)
        where ZType : IConvertible where XType : IConvertible where YType : IConvertible where TextType : IConvertible
    {
        if (UseWebGL.Or(false)) throw new NotSupportedException("A heat map is drawn without WebGL here; leave UseWebGL out.");
        return Draw(UseDefaults, new Trace2D("heatmap")
            .Set("z", zData)
            .Put("name", Name)
            .Put("showlegend", ShowLegend)
            .Put("opacity", Opacity)
            .Put("x", X)
            .Put("xgap", XGap)
            .Put("y", Y)
            .Put("ygap", YGap)
            .Put("text", Text)
            .Put("text", MultiText)
            .Put("colorbar", ColorBar)
            .Put("colorscale", ColorScale)
            .Put("showscale", ShowScale)
            .Put("reversescale", ReverseScale)
            .Put("zsmooth", ZSmooth)
            .Put("transpose", Transpose)).WithReversedYAxis(ReverseYAxis.Or(false))
            .WithAnnotations(CellTexts(annotationText, X, Y));
    }

    /// <summary>Lines of equal height over a table of numbers.</summary>
    public static GenericChart Contour<ZType, XType, YType, TextType>(
        IEnumerable<IEnumerable<ZType>> zData,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<IEnumerable<XType>> X = default,
        Optional<IEnumerable<YType>> Y = default,
        Optional<TextType> Text = default,
        Optional<IEnumerable<TextType>> MultiText = default,
        Optional<ColorBar> ColorBar = default,
        Optional<StyleParam.Colorscale> ColorScale = default,
        Optional<bool> ShowScale = default,
        Optional<bool> ReverseScale = default,
        Optional<bool> Transpose = default,
        Optional<Color> ContourLineColor = default,
        Optional<StyleParam.DrawingStyle> ContourLineDash = default,
        Optional<double> ContourLineSmoothing = default,
        Optional<Line> ContourLine = default,
        Optional<StyleParam.ContourColoring> ContoursColoring = default,
        Optional<StyleParam.ConstraintOperation> ContoursOperation = default,
        Optional<StyleParam.ContourType> ContoursType = default,
        Optional<bool> ShowContourLabels = default,
        Optional<Font> ContourLabelFont = default,
        Optional<Contours> Contours = default,
        Optional<Color> FillColor = default,
        Optional<int> NContours = default,
        Optional<bool> UseDefaults = default)
        where ZType : IConvertible where XType : IConvertible where YType : IConvertible where TextType : IConvertible
        => Draw(UseDefaults, new Trace2D("contour")
            .Set("z", zData)
            .Put("name", Name)
            .Put("showlegend", ShowLegend)
            .Put("opacity", Opacity)
            .Put("x", X)
            .Put("y", Y)
            .Put("text", Text)
            .Put("text", MultiText)
            .Put("colorbar", ColorBar)
            .Put("colorscale", ColorScale)
            .Put("showscale", ShowScale)
            .Put("reversescale", ReverseScale)
            .Put("transpose", Transpose)
            .Put("fillcolor", FillColor)
            .Put("ncontours", NContours)
            .Set("line", ContourLine.OrNew()
                .Put("color", ContourLineColor)
                .Put("dash", ContourLineDash)
                .Put("smoothing", ContourLineSmoothing))
            .Set("contours", Contours.OrNew()
                .Put("coloring", ContoursColoring)
                .Put("operation", ContoursOperation)
                .Put("type", ContoursType)
                .Put("showlabels", ShowContourLabels)
                .Put("labelfont", ContourLabelFont)));

    /// <summary>A picture: pixels Z as [row][column][component], or Source, a data URI.</summary>
    public static GenericChart Image<IdType>(
        Optional<IEnumerable<IEnumerable<IEnumerable<int>>>> Z = default,
        Optional<string> Source = default,
        Optional<string> Name = default,
        Optional<bool> ShowLegend = default,
        Optional<double> Opacity = default,
        Optional<IEnumerable<IdType>> Ids = default,
        Optional<StyleParam.ColorModel> ColorModel = default,
        Optional<StyleParam.ColorComponentBound> ZMax = default,
        Optional<StyleParam.ColorComponentBound> ZMin = default,
        Optional<StyleParam.SmoothAlg> ZSmooth = default,
        Optional<bool> UseDefaults = default)
        where IdType : IConvertible
        => Draw(UseDefaults, new Trace2D("image")
            .Put("z", Z)
            .Put("source", Source)
            .Put("name", Name)
            .Put("showlegend", ShowLegend)
            .Put("opacity", Opacity)
            .Put("ids", Ids)
            .Put("colormodel", ColorModel)
            .Put("zmax", ZMax)
            .Put("zmin", ZMin)
            .Put("zsmooth", ZSmooth));

    static List<Annotation> CellTexts<XType, YType>(IEnumerable<IEnumerable<string>> texts,
        Optional<IEnumerable<XType>> x, Optional<IEnumerable<YType>> y)
        where XType : IConvertible where YType : IConvertible
    {
        // Without X and Y a heat map's cells lie at 0, 1, 2, …
        var columns = x.IsSome ? x.Value.Cast<object>().ToArray() : null;
        var rows = y.IsSome ? y.Value.Cast<object>().ToArray() : null;
        return texts.SelectMany((line, row) => line.Select((text, column) => new Annotation()
            .Set("x", columns is null ? column : columns[column]).Set("y", rows is null ? row : rows[row])
            .Set("text", text).Set("showarrow", false))).ToList();
    }
}
