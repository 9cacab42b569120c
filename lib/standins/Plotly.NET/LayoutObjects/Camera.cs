using Microsoft.FSharp.Core;
using DynObj = DynamicObj.DynamicObj;

namespace Plotly.NET.LayoutObjects;

/// <summary>From where a 3-D scene is seen.</summary>
public class Camera : DynObj
{
    /// <summary>Makes one; what is left out keeps plotly.js's default.</summary>
    public static Camera init(
        FSharpOption<CameraCenter>? Center = null,
        FSharpOption<CameraEye>? Eye = null,
        FSharpOption<CameraProjection>? Projection = null,
        FSharpOption<CameraUp>? Up = null)
        => new Camera()
            .Put("center", Center)
            .Put("eye", Eye)
            .Put("projection", Projection)
            .Put("up", Up);
}

/// <summary>The point the camera looks at.</summary>
public class CameraCenter : DynObj
{
    /// <summary>Makes one; what is left out keeps plotly.js's default.</summary>
    public static CameraCenter init(
        FSharpOption<double>? X = null,
        FSharpOption<double>? Y = null,
        FSharpOption<double>? Z = null)
        => new CameraCenter()
            .Put("x", X)
            .Put("y", Y)
            .Put("z", Z);
}

/// <summary>Where the camera stands.</summary>
public class CameraEye : DynObj
{
    /// <summary>Makes one; what is left out keeps plotly.js's default.</summary>
    public static CameraEye init(
        FSharpOption<double>? X = null,
        FSharpOption<double>? Y = null,
        FSharpOption<double>? Z = null)
        => new CameraEye()
            .Put("x", X)
            .Put("y", Y)
            .Put("z", Z);
}

/// <summary>Perspective or orthographic.</summary>
public class CameraProjection : DynObj
{
    /// <summary>Makes one; what is left out keeps plotly.js's default.</summary>
    public static CameraProjection init(
        FSharpOption<StyleParam.CameraProjectionType>? ProjectionType = null)
        => new CameraProjection()
            .Put("type", ProjectionType);
}

/// <summary>Which way is up for the camera.</summary>
public class CameraUp : DynObj
{
    /// <summary>Makes one; what is left out keeps plotly.js's default.</summary>
    public static CameraUp init(
        FSharpOption<double>? X = null,
        FSharpOption<double>? Y = null,
        FSharpOption<double>? Z = null)
        => new CameraUp()
            .Put("x", X)
            .Put("y", Y)
            .Put("z", Z);
}
