using Microsoft.FSharp.Core;
using DynObj = DynamicObj.DynamicObj;

namespace Plotly.NET;

/// <summary>Space around a title, in pixels.</summary>
public class Padding : DynObj
{
    /// <summary>Makes one; what is left out keeps plotly.js's default.</summary>
    public static Padding init(
        FSharpOption<int>? B = null,
        FSharpOption<int>? L = null,
        FSharpOption<int>? R = null,
        FSharpOption<int>? T = null)
        => new Padding()
            .Put("b", B)
            .Put("l", L)
            .Put("r", R)
            .Put("t", T);
}
