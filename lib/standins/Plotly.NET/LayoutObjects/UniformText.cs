using Microsoft.FSharp.Core;
using DynObj = DynamicObj.DynamicObj;

namespace Plotly.NET.LayoutObjects;

/// <summary>One text size for all bars and slices.</summary>
public class UniformText : DynObj
{
    /// <summary>Makes one; what is left out keeps plotly.js's default.</summary>
    public static UniformText init(
        FSharpOption<int>? MinSize = null,
        FSharpOption<StyleParam.UniformTextMode>? Mode = null)
        => new UniformText()
            .Put("minsize", MinSize)
            .Put("mode", Mode);
}
