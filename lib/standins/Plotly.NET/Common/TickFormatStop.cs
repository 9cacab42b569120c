using Microsoft.FSharp.Core;
using DynObj = DynamicObj.DynamicObj;

namespace Plotly.NET;

/// <summary>A tick format for a range of zoom levels.</summary>
public class TickFormatStop : DynObj
{
    /// <summary>Makes one; what is left out keeps plotly.js's default.</summary>
    public static TickFormatStop init(
        FSharpOption<bool>? Enabled = null,
        FSharpOption<IEnumerable<Tuple<string, string>>>? DTickRange = null,
        FSharpOption<string>? Value = null,
        FSharpOption<string>? Name = null,
        FSharpOption<string>? TemplateItemName = null)
        => new TickFormatStop()
            .Put("enabled", Enabled)
            .Put("dtickrange", DTickRange)
            .Put("value", Value)
            .Put("name", Name)
            .Put("templateitemname", TemplateItemName);
}
