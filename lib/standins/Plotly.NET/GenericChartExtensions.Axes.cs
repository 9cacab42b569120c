using Microsoft.FSharp.Core;
using Plotly.NET.LayoutObjects;
using DynObj = DynamicObj.DynamicObj;

namespace Plotly.NET;

public static partial class GenericChartExtensions
{
    /// <summary>Lays an axis over the chart's x axis, or over the one with this id.</summary>
    public static GenericChart WithXAxis(
        this GenericChart @this,
        LinearAxis xAxis,
        FSharpOption<StyleParam.SubPlotId>? Id = null)
        => @this.ChangeAxis("xaxis", Id, xAxis);

    /// <summary>Changes the x axis: title, ends, lines, place.</summary>
    public static GenericChart WithXAxisStyle(
        this GenericChart @this,
        Title title,
        FSharpOption<Tuple<IConvertible, IConvertible>>? MinMax = null,
        FSharpOption<bool>? ShowGrid = null,
        FSharpOption<bool>? ShowLine = null,
        FSharpOption<StyleParam.Side>? Side = null,
        FSharpOption<StyleParam.LinearAxisId>? Overlaying = null,
        FSharpOption<StyleParam.SubPlotId>? Id = null,
        FSharpOption<Tuple<IConvertible, IConvertible>>? Domain = null,
        FSharpOption<double>? Position = null,
        FSharpOption<bool>? ZeroLine = null,
        FSharpOption<StyleParam.LinearAxisId>? Anchor = null)
        => @this.ChangeAxis("xaxis", Id, new LinearAxis()
            .Set("title", title)
            .Put("range", Ends(MinMax))
            .Put("showgrid", ShowGrid)
            .Put("showline", ShowLine)
            .Put("side", Side)
            .Put("overlaying", Overlaying)
            .Put("domain", Ends(Domain))
            .Put("position", Position)
            .Put("zeroline", ZeroLine)
            .Put("anchor", Anchor));

    /// <summary>Lays an axis over the chart's y axis, or over the one with this id.</summary>
    public static GenericChart WithYAxis(
        this GenericChart @this,
        LinearAxis yAxis,
        FSharpOption<StyleParam.SubPlotId>? Id = null)
        => @this.ChangeAxis("yaxis", Id, yAxis);

    /// <summary>Changes the y axis: title, ends, lines, place.</summary>
    public static GenericChart WithYAxisStyle(
        this GenericChart @this,
        Title title,
        FSharpOption<Tuple<IConvertible, IConvertible>>? MinMax = null,
        FSharpOption<bool>? ShowGrid = null,
        FSharpOption<bool>? ShowLine = null,
        FSharpOption<StyleParam.Side>? Side = null,
        FSharpOption<StyleParam.LinearAxisId>? Overlaying = null,
        FSharpOption<StyleParam.SubPlotId>? Id = null,
        FSharpOption<Tuple<IConvertible, IConvertible>>? Domain = null,
        FSharpOption<double>? Position = null,
        FSharpOption<bool>? ZeroLine = null,
        FSharpOption<StyleParam.LinearAxisId>? Anchor = null)
        => @this.ChangeAxis("yaxis", Id, new LinearAxis()
            .Set("title", title)
            .Put("range", Ends(MinMax))
            .Put("showgrid", ShowGrid)
            .Put("showline", ShowLine)
            .Put("side", Side)
            .Put("overlaying", Overlaying)
            .Put("domain", Ends(Domain))
            .Put("position", Position)
            .Put("zeroline", ZeroLine)
            .Put("anchor", Anchor));

    /// <summary>A small copy of the chart below the x axis that chooses the range.</summary>
    public static GenericChart WithXAxisRangeSlider(
        this GenericChart @this,
        RangeSlider rangeSlider,
        FSharpOption<StyleParam.SubPlotId>? Id = null)
        => @this.ChangeAxis("xaxis", Id, new LinearAxis().Set("rangeslider", rangeSlider));

    /// <summary>Lays an axis over a scene's z axis.</summary>
    public static GenericChart WithZAxis(
        this GenericChart @this,
        LinearAxis zAxis,
        FSharpOption<int>? Id = null)
        => @this.ChangeAxis("zaxis", StyleParam.SubPlotId.NewScene(Id?.Value ?? 1), zAxis);

    /// <summary>Changes the z axis of the first scene.</summary>
    public static GenericChart WithZAxisStyle(
        this GenericChart @this,
        Title title,
        FSharpOption<Tuple<IConvertible, IConvertible>>? MinMax = null,
        FSharpOption<bool>? ShowGrid = null,
        FSharpOption<bool>? ShowLine = null,
        FSharpOption<Tuple<IConvertible, IConvertible>>? Domain = null,
        FSharpOption<StyleParam.LinearAxisId>? Anchor = null)
        => @this.ChangeAxis("zaxis", StyleParam.SubPlotId.NewScene(1), new LinearAxis()
            .Set("title", title)
            .Put("range", Ends(MinMax))
            .Put("showgrid", ShowGrid)
            .Put("showline", ShowLine)
            .Put("domain", Ends(Domain))
            .Put("anchor", Anchor));

    /// <summary>Lays a scene (camera, axes, aspect) over the chart's own.</summary>
    public static GenericChart WithScene(
        GenericChart @this,
        Scene scene,
        FSharpOption<int>? Id = null)
    {
        @this.Layout.Inner<Scene>(StyleText.Numbered("scene", Id?.Value ?? 1)).Merge(scene);
        return @this;
    }

    /// <summary>A colour scale for traces to share.</summary>
    public static GenericChart WithColorAxis(
        GenericChart @this,
        ColorAxis colorAxis,
        FSharpOption<StyleParam.SubPlotId>? Id = null)
    {
        @this.Layout.Inner<ColorAxis>(Id?.Value.ToString() ?? "coloraxis").Merge(colorAxis);
        return @this;
    }

    /// <summary>Lays an axis over the one a layout has; with a scene's id it is an axis of that scene.</summary>
    internal static GenericChart ChangeAxis(this GenericChart chart, string axis, FSharpOption<StyleParam.SubPlotId>? id, LinearAxis change)
    {
        var name = id?.Value.ToString() ?? axis;
        DynObj owner = chart.Layout;
        if (name.StartsWith("scene", StringComparison.Ordinal)) (owner, name) = (chart.Layout.Inner<Scene>(name), axis);
        else if (!name.StartsWith(axis, StringComparison.Ordinal))
            throw new ArgumentException($"\"{name}\" is not the id of an {axis}.");
        owner.Inner<LinearAxis>(name).Merge(change);
        return chart;
    }

    static FSharpOption<object[]>? Ends(FSharpOption<Tuple<IConvertible, IConvertible>>? ends) =>
        ends is null ? null : FSharpOption<object[]>.Some([ends.Value.Item1, ends.Value.Item2]);
}
