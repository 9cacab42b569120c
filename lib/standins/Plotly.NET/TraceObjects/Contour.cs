using Microsoft.FSharp.Core;
using Plotly.NET.LayoutObjects;
using DynObj = DynamicObj.DynamicObj;

namespace Plotly.NET.TraceObjects;

/// <summary>Contour lines on a surface along one axis.</summary>
public class Contour : DynObj
{
    /// <summary>Makes one; what is left out keeps plotly.js's default.</summary>
    public static Contour init(
        FSharpOption<Color>? Color = null,
        FSharpOption<double>? End = null,
        FSharpOption<bool>? Highlight = null,
        FSharpOption<Color>? HighlightColor = null,
        FSharpOption<double>? HighlightWidth = null,
        FSharpOption<ContourProject>? Project = null,
        FSharpOption<bool>? Show = null,
        FSharpOption<double>? Size = null,
        FSharpOption<double>? Start = null,
        FSharpOption<bool>? UseColorMap = null,
        FSharpOption<double>? Width = null)
        => new Contour()
            .Put("color", Color)
            .Put("end", End)
            .Put("highlight", Highlight)
            .Put("highlightcolor", HighlightColor)
            .Put("highlightwidth", HighlightWidth)
            .Put("project", Project)
            .Put("show", Show)
            .Put("size", Size)
            .Put("start", Start)
            .Put("usecolormap", UseColorMap)
            .Put("width", Width);
}

/// <summary>On which walls a surface's contours are repeated.</summary>
public class ContourProject : DynObj
{
    /// <summary>Makes one; what is left out keeps plotly.js's default.</summary>
    public static ContourProject init(
        FSharpOption<bool>? X = null,
        FSharpOption<bool>? Y = null,
        FSharpOption<bool>? Z = null)
        => new ContourProject()
            .Put("x", X)
            .Put("y", Y)
            .Put("z", Z);
}
