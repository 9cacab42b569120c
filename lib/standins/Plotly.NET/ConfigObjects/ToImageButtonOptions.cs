using Microsoft.FSharp.Core;
using DynObj = DynamicObj.DynamicObj;

namespace Plotly.NET.ConfigObjects;

/// <summary>What the tool bar's camera button saves.</summary>
public class ToImageButtonOptions : DynObj
{
    /// <summary>Makes one; what is left out keeps plotly.js's default.</summary>
    public static ToImageButtonOptions init(
        FSharpOption<StyleParam.ImageFormat>? Format = null,
        FSharpOption<string>? Filename = null,
        FSharpOption<double>? Width = null,
        FSharpOption<double>? Height = null,
        FSharpOption<double>? Scale = null)
        => new ToImageButtonOptions()
            .Put("format", Format)
            .Put("filename", Filename)
            .Put("width", Width)
            .Put("height", Height)
            .Put("scale", Scale);
}
