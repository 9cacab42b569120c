using Microsoft.FSharp.Core;
using DynObj = DynamicObj.DynamicObj;

namespace Plotly.NET.LayoutObjects;

/// <summary>The text on a shape.</summary>
public class ShapeLabel : DynObj
{
    /// <summary>Makes one; what is left out keeps plotly.js's default.</summary>
    public static ShapeLabel init(
        FSharpOption<Font>? Font = null,
        FSharpOption<int>? Padding = null,
        FSharpOption<string>? Text = null,
        FSharpOption<StyleParam.TextAngle>? TextAngle = null,
        FSharpOption<StyleParam.TextPosition>? TextPosition = null,
        FSharpOption<string>? TextTemplate = null,
        FSharpOption<StyleParam.XAnchorPosition>? XAnchor = null,
        FSharpOption<StyleParam.YAnchorPosition>? YAnchor = null)
        => new ShapeLabel()
            .Put("font", Font)
            .Put("padding", Padding)
            .Put("text", Text)
            .Put("textangle", TextAngle)
            .Put("textposition", TextPosition)
            .Put("texttemplate", TextTemplate)
            .Put("xanchor", XAnchor)
            .Put("yanchor", YAnchor);
}
