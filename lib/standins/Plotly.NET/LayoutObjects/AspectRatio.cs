using Microsoft.FSharp.Core;
using DynObj = DynamicObj.DynamicObj;

namespace Plotly.NET.LayoutObjects;

/// <summary>The relative lengths of a scene's axes.</summary>
public class AspectRatio : DynObj
{
    /// <summary>Makes one; what is left out keeps plotly.js's default.</summary>
    public static AspectRatio init(
        FSharpOption<double>? X = null,
        FSharpOption<double>? Y = null,
        FSharpOption<double>? Z = null)
        => new AspectRatio()
            .Put("x", X)
            .Put("y", Y)
            .Put("z", Z);
}
