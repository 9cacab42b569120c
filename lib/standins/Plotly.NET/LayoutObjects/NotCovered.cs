using DynObj = DynamicObj.DynamicObj;

namespace Plotly.NET.LayoutObjects;

// Named in signatures of this stand-in, which has no way yet to fill them.
/// <summary>Not covered by this stand-in.</summary>
public class ActiveSelection : DynObj;

/// <summary>Not covered by this stand-in.</summary>
public class ActiveShape : DynObj;

/// <summary>Not covered by this stand-in.</summary>
public class Button : DynObj;

/// <summary>Not covered by this stand-in.</summary>
public class ModeBar : DynObj;

/// <summary>Not covered by this stand-in.</summary>
public class NewSelection : DynObj;

/// <summary>Not covered by this stand-in.</summary>
public class NewShape : DynObj;

/// <summary>Not covered by this stand-in.</summary>
public class RangeSelector : DynObj;

/// <summary>Not covered by this stand-in.</summary>
public class Rangebreak : DynObj;

/// <summary>Not covered by this stand-in.</summary>
public class Selection : DynObj;

/// <summary>Not covered by this stand-in.</summary>
public class Slider : DynObj;

/// <summary>Not covered by this stand-in.</summary>
public class Transition : DynObj;

/// <summary>Not covered by this stand-in.</summary>
public class UpdateMenu : DynObj;
