using Microsoft.FSharp.Core;
using Plotly.NET.LayoutObjects;
using DynObj = DynamicObj.DynamicObj;

namespace Plotly.NET.TraceObjects;

/// <summary>Shadows of 3-D points on the walls.</summary>
public class Projection : DynObj
{
    /// <summary>Makes one; what is left out keeps plotly.js's default.</summary>
    public static Projection init(
        FSharpOption<ProjectionDimension>? X = null,
        FSharpOption<ProjectionDimension>? Y = null,
        FSharpOption<ProjectionDimension>? Z = null)
        => new Projection()
            .Put("x", X)
            .Put("y", Y)
            .Put("z", Z);
}

/// <summary>The shadow of 3-D points on one wall.</summary>
public class ProjectionDimension : DynObj
{
    /// <summary>Makes one; what is left out keeps plotly.js's default.</summary>
    public static ProjectionDimension init(
        FSharpOption<double>? Opacity = null,
        FSharpOption<double>? Scale = null,
        FSharpOption<bool>? Show = null)
        => new ProjectionDimension()
            .Put("opacity", Opacity)
            .Put("scale", Scale)
            .Put("show", Show);
}
