using Microsoft.FSharp.Core;
using Plotly.NET.LayoutObjects;
using DynObj = DynamicObj.DynamicObj;

namespace Plotly.NET.TraceObjects;

/// <summary>Where a histogram's bins start and end, and how wide they are.</summary>
public class Bins : DynObj
{
    /// <summary>Makes one; what is left out keeps plotly.js's default.</summary>
    public static Bins init(
        FSharpOption<double>? Start = null,
        FSharpOption<double>? End = null,
        FSharpOption<double>? Size = null)
        => new Bins()
            .Put("start", Start)
            .Put("end", End)
            .Put("size", Size);
}
