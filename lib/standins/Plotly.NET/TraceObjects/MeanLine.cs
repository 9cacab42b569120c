using Microsoft.FSharp.Core;
using Plotly.NET.LayoutObjects;
using DynObj = DynamicObj.DynamicObj;

namespace Plotly.NET.TraceObjects;

/// <summary>The line at a violin's mean.</summary>
public class MeanLine : DynObj
{
    /// <summary>Makes one; what is left out keeps plotly.js's default.</summary>
    public static MeanLine init(
        FSharpOption<bool>? Visible = null,
        FSharpOption<Color>? Color = null,
        FSharpOption<double>? Width = null)
        => new MeanLine()
            .Put("visible", Visible)
            .Put("color", Color)
            .Put("width", Width);
}
