using Microsoft.FSharp.Core;
using DynObj = DynamicObj.DynamicObj;

namespace Plotly.NET.LayoutObjects;

/// <summary>The part of the chart a subplot takes, from 0 to 1, or its cell in the grid.</summary>
public class Domain : DynObj
{
    /// <summary>Makes one; what is left out keeps plotly.js's default.</summary>
    public static Domain init(
        FSharpOption<StyleParam.Range>? X = null,
        FSharpOption<StyleParam.Range>? Y = null,
        FSharpOption<int>? Row = null,
        FSharpOption<int>? Column = null)
        => new Domain()
            .Put("x", X)
            .Put("y", Y)
            .Put("row", Row)
            .Put("column", Column);
}
