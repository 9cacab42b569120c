using Microsoft.FSharp.Core;
using DynObj = DynamicObj.DynamicObj;

namespace Plotly.NET.LayoutObjects;

/// <summary>A small copy of the chart below it that chooses the range.</summary>
public class RangeSlider : DynObj
{
    /// <summary>Makes one; what is left out keeps plotly.js's default.</summary>
    public static RangeSlider init(
        FSharpOption<Color>? BgColor = null,
        FSharpOption<Color>? BorderColor = null,
        FSharpOption<double>? BorderWidth = null,
        FSharpOption<bool>? AutoRange = null,
        FSharpOption<StyleParam.Range>? Range = null,
        FSharpOption<double>? Thickness = null,
        FSharpOption<bool>? Visible = null,
        FSharpOption<StyleParam.RangesliderRangeMode>? YAxisRangeMode = null,
        FSharpOption<StyleParam.Range>? YAxisRange = null)
        => new RangeSlider()
            .Put("bgcolor", BgColor)
            .Put("bordercolor", BorderColor)
            .Put("borderwidth", BorderWidth)
            .Put("autorange", AutoRange)
            .Put("range", Range)
            .Put("thickness", Thickness)
            .Put("visible", Visible)
            .PutIn("yaxis", "rangemode", YAxisRangeMode)
            .PutIn("yaxis", "range", YAxisRange);
}
