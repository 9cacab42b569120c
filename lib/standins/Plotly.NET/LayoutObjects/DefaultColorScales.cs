using Microsoft.FSharp.Core;
using DynObj = DynamicObj.DynamicObj;

namespace Plotly.NET.LayoutObjects;

/// <summary>The colour scales traces take when they name none.</summary>
public class DefaultColorScales : DynObj
{
    /// <summary>Makes one; what is left out keeps plotly.js's default.</summary>
    public static DefaultColorScales init(
        FSharpOption<StyleParam.Colorscale>? Diverging = null,
        FSharpOption<StyleParam.Colorscale>? Sequential = null,
        FSharpOption<StyleParam.Colorscale>? SequentialMinus = null)
        => new DefaultColorScales()
            .Put("diverging", Diverging)
            .Put("sequential", Sequential)
            .Put("sequentialminus", SequentialMinus);
}
