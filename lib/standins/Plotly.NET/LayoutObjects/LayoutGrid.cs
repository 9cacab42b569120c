using Microsoft.FSharp.Core;
using DynObj = DynamicObj.DynamicObj;

namespace Plotly.NET.LayoutObjects;

/// <summary>Places subplots in rows and columns.</summary>
public class LayoutGrid : DynObj
{
    /// <summary>Makes one; what is left out keeps plotly.js's default.</summary>
    public static LayoutGrid init(
        FSharpOption<int>? Rows = null,
        FSharpOption<int>? Columns = null,
        FSharpOption<Tuple<StyleParam.LinearAxisId, StyleParam.LinearAxisId>[][]>? SubPlots = null,
        FSharpOption<StyleParam.LinearAxisId[]>? XAxes = null,
        FSharpOption<StyleParam.LinearAxisId[]>? YAxes = null,
        FSharpOption<StyleParam.LayoutGridRowOrder>? RowOrder = null,
        FSharpOption<StyleParam.LayoutGridPattern>? Pattern = null,
        FSharpOption<double>? XGap = null,
        FSharpOption<double>? YGap = null,
        FSharpOption<Domain>? Domain = null,
        FSharpOption<StyleParam.LayoutGridXSide>? XSide = null,
        FSharpOption<StyleParam.LayoutGridYSide>? YSide = null)
        => new LayoutGrid()
            .Put("rows", Rows)
            .Put("columns", Columns)
            .Put("subplots", SubPlots)
            .Put("xaxes", XAxes)
            .Put("yaxes", YAxes)
            .Put("roworder", RowOrder)
            .Put("pattern", Pattern)
            .Put("xgap", XGap)
            .Put("ygap", YGap)
            .Put("domain", Domain)
            .Put("xside", XSide)
            .Put("yside", YSide);
}
