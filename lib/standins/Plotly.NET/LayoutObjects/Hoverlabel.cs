using Microsoft.FSharp.Core;
using DynObj = DynamicObj.DynamicObj;

namespace Plotly.NET.LayoutObjects;

/// <summary>The label under the pointer.</summary>
public class Hoverlabel : DynObj
{
    /// <summary>Makes one; what is left out keeps plotly.js's default.</summary>
    public static Hoverlabel init(
        FSharpOption<StyleParam.Align>? Align = null,
        FSharpOption<Color>? BgColor = null,
        FSharpOption<Color>? BorderColor = null,
        FSharpOption<Font>? Font = null,
        FSharpOption<Font>? GroupTitleFont = null,
        FSharpOption<int>? Namelength = null)
        => new Hoverlabel()
            .Put("align", Align)
            .Put("bgcolor", BgColor)
            .Put("bordercolor", BorderColor)
            .Put("font", Font)
            .Put("grouptitlefont", GroupTitleFont)
            .Put("namelength", Namelength);
}
