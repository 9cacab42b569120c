using Microsoft.FSharp.Core;
using DynObj = DynamicObj.DynamicObj;

namespace Plotly.NET;

/// <summary>Bounds for the range that an axis finds by itself.</summary>
public class AutoRangeOptions : DynObj
{
    /// <summary>Makes one; what is left out keeps plotly.js's default.</summary>
    public static AutoRangeOptions init<a, b, c, d, e>(
        FSharpOption<a>? ClipMax = null,
        FSharpOption<b>? ClipMin = null,
        FSharpOption<c>? Include = null,
        FSharpOption<d>? MaxAllowed = null,
        FSharpOption<e>? MinAllowed = null)
        where a : IConvertible where b : IConvertible where c : IConvertible where d : IConvertible where e : IConvertible
        => new AutoRangeOptions()
            .Put("clipmax", ClipMax)
            .Put("clipmin", ClipMin)
            .Put("include", Include)
            .Put("maxallowed", MaxAllowed)
            .Put("minallowed", MinAllowed);
}
