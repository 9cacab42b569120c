using DynObj = DynamicObj.DynamicObj;

namespace Plotly.NET;

/// <summary>One set of data in a chart and how it is drawn.</summary>
public class Trace : DynObj
{
    /// <summary>A trace of a type plotly.js knows, such as "scatter".</summary>
    public Trace(string traceTypeName) => this.Set("type", traceTypeName);

    /// <summary>The type by plotly.js's name.</summary>
    public string type
    {
        get => this.Get<string>("type") ?? "scatter";
        set => this.Set("type", value);
    }

    internal virtual Trace SameKind() => new(type);
}

/// <summary>A trace on an x and a y axis.</summary>
public class Trace2D(string traceTypeName) : Trace(traceTypeName)
{
    internal override Trace SameKind() => new Trace2D(type);
}

/// <summary>A trace in a 3-D scene.</summary>
public class Trace3D(string traceTypeName) : Trace(traceTypeName)
{
    internal override Trace SameKind() => new Trace3D(type);
}

/// <summary>A trace without axes, such as a pie.</summary>
public class TraceDomain(string traceTypeName) : Trace(traceTypeName)
{
    internal override Trace SameKind() => new TraceDomain(type);
}
