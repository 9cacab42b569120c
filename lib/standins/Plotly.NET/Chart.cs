using Plotly.NET.LayoutObjects;

namespace Plotly.NET;

/// <summary>What F# calls charts by. In C# take <c>Plotly.NET.CSharp.Chart</c>.</summary>
public class Chart
{
    Chart() { }

    /// <summary>One chart of all traces; see <see cref="GenericChart.combine"/>.</summary>
    public static GenericChart Combine(IEnumerable<GenericChart> gCharts) => GenericChart.combine(gCharts);

    /// <summary>An empty place, for instance in a grid.</summary>
    public static GenericChart Invisible()
    {
        LinearAxis Hidden() => LinearAxis.init<double, double, double, double, double, string, string, string>(
            ShowGrid: false, ShowLine: false, ShowTickLabels: false, ZeroLine: false);
        var layout = new Layout().Set("xaxis", Hidden()).Set("yaxis", Hidden());
        return GenericChart.setLayout(layout, GenericChart.ofTraceObject(false, new Trace2D("scatter")));
    }
}
