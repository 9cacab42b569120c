using Microsoft.FSharp.Core;
using DynObj = DynamicObj.DynamicObj;

namespace Plotly.NET.LayoutObjects;

/// <summary>Space around the plot, in pixels.</summary>
public class Margin : DynObj
{
    /// <summary>Makes one; what is left out keeps plotly.js's default.</summary>
    public static Margin init<a, b, c, d, e, f>(
        FSharpOption<a>? Left = null,
        FSharpOption<b>? Right = null,
        FSharpOption<c>? Top = null,
        FSharpOption<d>? Bottom = null,
        FSharpOption<e>? Pad = null,
        FSharpOption<f>? Autoexpand = null)
        where a : IConvertible where b : IConvertible where c : IConvertible where d : IConvertible where e : IConvertible where f : IConvertible
        => new Margin()
            .Put("l", Left)
            .Put("r", Right)
            .Put("t", Top)
            .Put("b", Bottom)
            .Put("pad", Pad)
            .Put("autoexpand", Autoexpand);
}
