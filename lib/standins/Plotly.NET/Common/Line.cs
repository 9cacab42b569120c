using Microsoft.FSharp.Core;
using DynObj = DynamicObj.DynamicObj;

namespace Plotly.NET;

/// <summary>How a line is drawn; on a marker, its outline.</summary>
public class Line : DynObj
{
    /// <summary>Makes one; what is left out keeps plotly.js's default.</summary>
    public static Line init(
        FSharpOption<StyleParam.BackOff>? BackOff = null,
        FSharpOption<bool>? AutoColorScale = null,
        FSharpOption<bool>? CAuto = null,
        FSharpOption<double>? CMax = null,
        FSharpOption<double>? CMid = null,
        FSharpOption<double>? CMin = null,
        FSharpOption<Color>? Color = null,
        FSharpOption<StyleParam.SubPlotId>? ColorAxis = null,
        FSharpOption<StyleParam.Colorscale>? Colorscale = null,
        FSharpOption<bool>? ReverseScale = null,
        FSharpOption<bool>? ShowScale = null,
        FSharpOption<ColorBar>? ColorBar = null,
        FSharpOption<StyleParam.DrawingStyle>? Dash = null,
        FSharpOption<StyleParam.Shape>? Shape = null,
        FSharpOption<bool>? Simplify = null,
        FSharpOption<double>? Smoothing = null,
        FSharpOption<double>? Width = null,
        FSharpOption<IEnumerable<double>>? MultiWidth = null,
        FSharpOption<Color>? OutlierColor = null,
        FSharpOption<double>? OutlierWidth = null)
        => new Line()
            .Put("backoff", BackOff)
            .Put("autocolorscale", AutoColorScale)
            .Put("cauto", CAuto)
            .Put("cmax", CMax)
            .Put("cmid", CMid)
            .Put("cmin", CMin)
            .Put("color", Color)
            .Put("coloraxis", ColorAxis)
            .Put("colorscale", Colorscale)
            .Put("reversescale", ReverseScale)
            .Put("showscale", ShowScale)
            .Put("colorbar", ColorBar)
            .Put("dash", Dash)
            .Put("shape", Shape)
            .Put("simplify", Simplify)
            .Put("smoothing", Smoothing)
            .Put("width", Width)
            .Put("width", MultiWidth)
            .Put("outliercolor", OutlierColor)
            .Put("outlierwidth", OutlierWidth);
}
