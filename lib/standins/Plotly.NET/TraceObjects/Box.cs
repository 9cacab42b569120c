using Microsoft.FSharp.Core;
using Plotly.NET.LayoutObjects;
using DynObj = DynamicObj.DynamicObj;

namespace Plotly.NET.TraceObjects;

/// <summary>The small box inside a violin.</summary>
public class Box : DynObj
{
    /// <summary>Makes one; what is left out keeps plotly.js's default.</summary>
    public static Box init(
        FSharpOption<bool>? Visible = null,
        FSharpOption<double>? Width = null,
        FSharpOption<Color>? FillColor = null,
        FSharpOption<Color>? LineColor = null,
        FSharpOption<double>? LineWidth = null)
        => new Box()
            .Put("visible", Visible)
            .Put("width", Width)
            .Put("fillcolor", FillColor)
            .PutIn("line", "color", LineColor)
            .PutIn("line", "width", LineWidth);
}
