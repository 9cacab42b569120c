using Microsoft.FSharp.Core;
using DynObj = DynamicObj.DynamicObj;

namespace Plotly.NET;

/// <summary>A font: family, size in points, colour.</summary>
public class Font : DynObj
{
    /// <summary>Makes one; what is left out keeps plotly.js's default.</summary>
    public static Font init(
        FSharpOption<StyleParam.FontFamily>? Family = null,
        FSharpOption<double>? Size = null,
        FSharpOption<Color>? Color = null)
        => new Font()
            .Put("family", Family)
            .Put("size", Size)
            .Put("color", Color);
}
