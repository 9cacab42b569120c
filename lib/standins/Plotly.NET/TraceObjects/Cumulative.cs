using Microsoft.FSharp.Core;
using Plotly.NET.LayoutObjects;
using DynObj = DynamicObj.DynamicObj;

namespace Plotly.NET.TraceObjects;

/// <summary>A histogram that adds up.</summary>
public class Cumulative : DynObj
{
    /// <summary>Makes one; what is left out keeps plotly.js's default.</summary>
    public static Cumulative init(
        FSharpOption<bool>? Enabled = null,
        FSharpOption<StyleParam.CumulativeDirection>? Direction = null,
        FSharpOption<StyleParam.Currentbin>? Currentbin = null)
        => new Cumulative()
            .Put("enabled", Enabled)
            .Put("direction", Direction)
            .Put("currentbin", Currentbin);
}
