using Microsoft.FSharp.Core;
using DynObj = DynamicObj.DynamicObj;

namespace Plotly.NET.LayoutObjects;

/// <summary>A colour scale that several traces share.</summary>
public class ColorAxis : DynObj
{
    /// <summary>Makes one; what is left out keeps plotly.js's default.</summary>
    public static ColorAxis init(
        FSharpOption<bool>? AutoColorScale = null,
        FSharpOption<double>? CAuto = null,
        FSharpOption<double>? CMin = null,
        FSharpOption<double>? CMid = null,
        FSharpOption<double>? CMax = null,
        FSharpOption<ColorBar>? ColorBar = null,
        FSharpOption<StyleParam.Colorscale>? ColorScale = null,
        FSharpOption<bool>? ShowScale = null,
        FSharpOption<bool>? ReverseScale = null)
        => new ColorAxis()
            .Put("autocolorscale", AutoColorScale)
            .Put("cauto", CAuto)
            .Put("cmin", CMin)
            .Put("cmid", CMid)
            .Put("cmax", CMax)
            .Put("colorbar", ColorBar)
            .Put("colorscale", ColorScale)
            .Put("showscale", ShowScale)
            .Put("reversescale", ReverseScale);
}
