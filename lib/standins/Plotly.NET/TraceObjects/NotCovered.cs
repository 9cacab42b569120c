using DynObj = DynamicObj.DynamicObj;

namespace Plotly.NET.TraceObjects;

// Named in signatures of this stand-in, which has no way yet to fill them.
/// <summary>Not covered by this stand-in.</summary>
public class Gradient : DynObj;
