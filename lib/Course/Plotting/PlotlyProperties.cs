using Plotly.NET;
using Plotly.NET.LayoutObjects;
using PlotlyObject = DynamicObj.DynamicObj;

namespace Course;

/// <summary>
/// Sets properties of plotly.js under the names of its reference, on the parts that Plotly.NET makes from C# only with every argument given:
/// <c>new LinearAxis().With(new { range = new[] { 0, 1 }, showgrid = false })</c>.
/// </summary>
internal static class PlotlyProperties
{
    /// <summary>Sets properties, an anonymous object with others in it, on a part of a chart, which is changed and returned. A null is left out.</summary>
    internal static T With<T>(this T part, object properties) where T : PlotlyObject
    {
        foreach (var property in properties.GetType().GetProperties())
        {
            if (property.GetValue(properties) is { } value)
            {
                part.SetProperty(property.Name, IsAnonymous(value) ? new PlotlyObject().With(value) : value);
            }
        }
        return part;
    }

    /// <summary>Lays properties over a chart's layout; what it does not name stays, and annotations and shapes join those that are there.</summary>
    internal static GenericChart WithLayout(this GenericChart chart, object properties) =>
        GenericChart.addLayout(new Layout().With(properties), chart);

    /// <summary>Sets properties on each trace of a chart, which is changed and returned.</summary>
    internal static GenericChart WithTraces(this GenericChart chart, object properties)
    {
        foreach (var trace in GenericChart.getTraces(chart))
        {
            trace.With(properties);
        }
        return chart;
    }

    /// <summary>Puts a template in the place of the chart's own; laid over it, it would change the one that all charts share.</summary>
    internal static GenericChart WithTemplate(this GenericChart chart, Template template)
    {
        GenericChart.getLayout(chart).SetProperty("template", template);
        return chart;
    }

    /// <summary>Lays an axis over the chart's x axis.</summary>
    internal static GenericChart WithXAxis(this GenericChart chart, LinearAxis axis) => chart.WithLayout(new { xaxis = axis });

    /// <summary>Lays an axis over the chart's y axis.</summary>
    internal static GenericChart WithYAxis(this GenericChart chart, LinearAxis axis) => chart.WithLayout(new { yaxis = axis });

    /// <summary>Sets the room around the picture, in pixels.</summary>
    internal static GenericChart WithMargin(this GenericChart chart, int left, int right, int top, int bottom) =>
        chart.WithLayout(new { margin = new { l = left, r = right, t = top, b = bottom } });

    private static bool IsAnonymous(object value) => value.GetType().Name.StartsWith("<>f__AnonymousType", StringComparison.Ordinal);
}
