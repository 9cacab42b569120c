using Microsoft.FSharp.Core;
using DynObj = DynamicObj.DynamicObj;

namespace Plotly.NET.LayoutObjects;

/// <summary>A 3-D subplot: camera and three axes.</summary>
public class Scene : DynObj
{
    /// <summary>Makes one; what is left out keeps plotly.js's default.</summary>
    public static Scene init(
        FSharpOption<IEnumerable<Annotation>>? Annotations = null,
        FSharpOption<StyleParam.AspectMode>? AspectMode = null,
        FSharpOption<AspectRatio>? AspectRatio = null,
        FSharpOption<Color>? BGColor = null,
        FSharpOption<Camera>? Camera = null,
        FSharpOption<Domain>? Domain = null,
        FSharpOption<StyleParam.DragMode>? DragMode = null,
        FSharpOption<StyleParam.HoverMode>? HoverMode = null,
        FSharpOption<string>? UIRevision = null,
        FSharpOption<LinearAxis>? XAxis = null,
        FSharpOption<LinearAxis>? YAxis = null,
        FSharpOption<LinearAxis>? ZAxis = null)
        => new Scene()
            .Put("annotations", Annotations)
            .Put("aspectmode", AspectMode)
            .Put("aspectratio", AspectRatio)
            .Put("bgcolor", BGColor)
            .Put("camera", Camera)
            .Put("domain", Domain)
            .Put("dragmode", DragMode)
            .Put("hovermode", HoverMode)
            .Put("uirevision", UIRevision)
            .Put("xaxis", XAxis)
            .Put("yaxis", YAxis)
            .Put("zaxis", ZAxis);
}
