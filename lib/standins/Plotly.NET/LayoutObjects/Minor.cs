using Microsoft.FSharp.Core;
using DynObj = DynamicObj.DynamicObj;

namespace Plotly.NET.LayoutObjects;

/// <summary>Ticks and grid lines between the main ones.</summary>
public class Minor : DynObj
{
    /// <summary>Makes one; what is left out keeps plotly.js's default.</summary>
    public static Minor init<a, b, c>(
        FSharpOption<a>? DTick = null,
        FSharpOption<Color>? GridColor = null,
        FSharpOption<StyleParam.DrawingStyle>? GridDash = null,
        FSharpOption<double>? GridWidth = null,
        FSharpOption<int>? NTicks = null,
        FSharpOption<bool>? ShowGrid = null,
        FSharpOption<b>? Tick0 = null,
        FSharpOption<Color>? TickColor = null,
        FSharpOption<int>? TickLen = null,
        FSharpOption<StyleParam.TickMode>? TickMode = null,
        FSharpOption<StyleParam.TickOptions>? Ticks = null,
        FSharpOption<IEnumerable<c>>? TickVals = null,
        FSharpOption<int>? TickWidth = null)
        where a : IConvertible where b : IConvertible where c : IConvertible
        => new Minor()
            .Put("dtick", DTick)
            .Put("gridcolor", GridColor)
            .Put("griddash", GridDash)
            .Put("gridwidth", GridWidth)
            .Put("nticks", NTicks)
            .Put("showgrid", ShowGrid)
            .Put("tick0", Tick0)
            .Put("tickcolor", TickColor)
            .Put("ticklen", TickLen)
            .Put("tickmode", TickMode)
            .Put("ticks", Ticks)
            .Put("tickvals", TickVals)
            .Put("tickwidth", TickWidth);
}
