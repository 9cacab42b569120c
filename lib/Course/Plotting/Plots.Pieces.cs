using Plotly.NET;
using Plotly.NET.TraceObjects;
using Chart = Plotly.NET.CSharp.Chart;

namespace Course;

public static partial class Plots
{
    /// <summary>A function made of straight pieces: each in its own colour, a ring at each kink.</summary>
    /// <param name="f">The function; between neighbouring kinks it is taken to be straight.</param>
    /// <param name="kinks">Where it bends, in any order; those outside the picture are left out.</param>
    /// <param name="x">From and to.</param>
    /// <param name="truth">A function to compare with, dashed; null for none.</param>
    /// <param name="xTitle">What x is, with its unit.</param>
    /// <param name="yTitle">What y is, with its unit.</param>
    /// <param name="title">Above the picture.</param>
    public static GenericChart Pieces(
        Func<double, double> f, Series kinks, (double from, double to) x, Func<double, double>? truth = null,
        string xTitle = "x", string yTitle = "y", string? title = null)
    {
        double[] inside = [.. kinks.Exact.Where(k => k > x.from && k < x.to).Distinct().Order()];
        double[] ends = [x.from, .. inside, x.to];
        var charts = new List<GenericChart>();
        if (truth is not null)
        {
            var grid = Series.Linspace(x.from, x.to, 200);
            charts.Add(Curve(grid, grid.Select(truth).ToArray(), "truth", Look.Truth, dash: true));
        }
        for (var i = 0; i + 1 < ends.Length; i++)
        {
            Series across = new[] { ends[i], ends[i + 1] }, up = new[] { f(ends[i]), f(ends[i + 1]) };
            charts.Add(Curve(across, up, $"piece {i + 1}", PieceColors[i % PieceColors.Length], width: 4));
        }
        Series at = inside, height = inside.Select(f).ToArray();
        charts.Add(Chart.Point<double, double, string>(at.Values, height.Values, Name: "kinks",
            Marker: new Marker().With(new { size = 9, color = "white", line = new { color = Look.Truth, width = 1.5 } })));
        return Chart.Combine(charts).Styled(title, xTitle, yTitle).WithLayout(new { showlegend = false });
    }

    // Neighbours far apart; black is kept for the truth, yellow is too pale for a line.
    private static string[] PieceColors { get; } = [Look.Data, Look.Model, Look.SecondModel, Look.ThirdModel, "#56B4E9", "#E69F00"];
}
