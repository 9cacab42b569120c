using Microsoft.FSharp.Core;
using Plotly.NET.LayoutObjects;
using DynObj = DynamicObj.DynamicObj;

namespace Plotly.NET.TraceObjects;

/// <summary>Levels, colouring and labels of contours.</summary>
public class Contours : DynObj
{
    /// <summary>Makes one; what is left out keeps plotly.js's default.</summary>
    public static Contours init<a>(
        FSharpOption<StyleParam.ContourColoring>? Coloring = null,
        FSharpOption<double>? End = null,
        FSharpOption<Font>? LabelFont = null,
        FSharpOption<string>? LabelFormat = null,
        FSharpOption<StyleParam.ConstraintOperation>? Operation = null,
        FSharpOption<bool>? ShowLabels = null,
        FSharpOption<bool>? ShowLines = null,
        FSharpOption<double>? Size = null,
        FSharpOption<double>? Start = null,
        FSharpOption<StyleParam.ContourType>? Type = null,
        FSharpOption<a>? Value = null)
        where a : IConvertible
        => new Contours()
            .Put("coloring", Coloring)
            .Put("end", End)
            .Put("labelfont", LabelFont)
            .Put("labelformat", LabelFormat)
            .Put("operation", Operation)
            .Put("showlabels", ShowLabels)
            .Put("showlines", ShowLines)
            .Put("size", Size)
            .Put("start", Start)
            .Put("type", Type)
            .Put("value", Value);

    /// <summary>The contours of a surface along its three axes.</summary>
    public static Contours initSurface(
        FSharpOption<Contour>? X = null,
        FSharpOption<Contour>? Y = null,
        FSharpOption<Contour>? Z = null)
        => new Contours()
            .Put("x", X)
            .Put("y", Y)
            .Put("z", Z);
}
