using Microsoft.FSharp.Core;
using DynObj = DynamicObj.DynamicObj;

namespace Plotly.NET;

/// <summary>What a chart looks like where it does not say so itself.</summary>
public class Template : DynObj
{
    /// <summary>A template from a layout, and traces that stand for all traces of their type.</summary>
    public static Template init<c>(Layout layoutTemplate, FSharpOption<IEnumerable<c>>? TraceTemplates = null) where c : Trace
    {
        var template = new Template().Set("layout", layoutTemplate);
        if (TraceTemplates is null) return template;
        var data = new DynObj();
        foreach (var kind in TraceTemplates.Value.GroupBy(trace => trace.type))
            data.SetProperty(kind.Key, kind.ToArray());
        return template.Set("data", data);
    }
}
