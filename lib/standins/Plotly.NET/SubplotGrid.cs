using Plotly.NET.LayoutObjects;

namespace Plotly.NET;

/// <summary>Puts charts into the cells of a grid, row by row.</summary>
static class SubplotGrid
{
    public static GenericChart Make(IEnumerable<GenericChart> charts, LayoutGrid grid, int rows, int columns,
        IEnumerable<string>? titles, Font? titleFont, double titleOffset)
    {
        if (rows < 1 || columns < 1) throw new ArgumentException($"A grid needs at least one row and one column, not {rows} × {columns}.");
        grid.Set("rows", rows).Set("columns", columns);
        if (!grid.Properties.ContainsKey("pattern")) grid.Set("pattern", StyleParam.LayoutGridPattern.Independent);
        var shared = Equals(grid.Get<StyleParam.LayoutGridPattern>("pattern"), StyleParam.LayoutGridPattern.Coupled);

        // Charts beyond the last cell are left out, as the real library does.
        var placed = charts.Take(rows * columns)
            .Select((chart, i) => Place(chart, i, i / columns, i % columns, shared)).ToList();
        var combined = GenericChart.combine(placed);
        if (titles is not null)
            combined.WithAnnotations(Titles(titles, grid, rows, columns, shared, titleFont, titleOffset));
        combined.Layout.Set("grid", grid);
        return combined;
    }

    static GenericChart Place(GenericChart chart, int index, int row, int column, bool shared)
    {
        var kinds = chart.Traces.Select(trace => trace.GetType()).Distinct().ToList();
        if (kinds.Count > 1)
            throw new ArgumentException($"The chart for row {row + 1}, column {column + 1} mixes kinds of traces that cannot share a subplot.");
        if (kinds[0] == typeof(Trace3D)) PlaceScene(chart, index, row, column);
        else if (kinds[0] == typeof(TraceDomain))
            foreach (var trace in chart.Traces) trace.Set("domain", Domain.init(Row: row, Column: column));
        else PlaceAxes(chart, index, row, column, shared);
        return chart;
    }

    static void PlaceAxes(GenericChart chart, int index, int row, int column, bool shared)
    {
        var layout = chart.Layout;
        var x = layout.Get<LinearAxis>("xaxis") ?? new LinearAxis();
        var y = layout.Get<LinearAxis>("yaxis") ?? new LinearAxis();
        // A cell has one axis each way; others would land in the cells of their numbers.
        foreach (var key in layout.Properties.Keys.Where(IsAxis).ToList()) layout.RemoveProperty(key);
        var (xNumber, yNumber) = shared ? (column + 1, row + 1) : (index + 1, index + 1);
        foreach (var trace in chart.Traces)
            trace.Set("xaxis", StyleParam.LinearAxisId.NewX(xNumber)).Set("yaxis", StyleParam.LinearAxisId.NewY(yNumber));
        layout.Set(StyleText.Numbered("xaxis", index + 1), x).Set(StyleText.Numbered("yaxis", index + 1), y);
    }

    static bool IsAxis(string key) =>
        (key.StartsWith("xaxis", StringComparison.Ordinal) || key.StartsWith("yaxis", StringComparison.Ordinal)) && key[5..].All(char.IsAsciiDigit);

    static void PlaceScene(GenericChart chart, int index, int row, int column)
    {
        var scene = chart.Layout.Get<Scene>("scene") ?? new Scene();
        chart.Layout.RemoveProperty("scene");
        var id = StyleText.Numbered("scene", index + 1);
        foreach (var trace in chart.Traces) trace.Set("scene", id);
        chart.Layout.Set(id, scene.Set("domain", Domain.init(Row: row, Column: column)));
    }

    static List<Annotation> Titles(IEnumerable<string> titles, LayoutGrid grid, int rows, int columns, bool shared, Font? font, double offset)
    {
        var x = Cells(Gap(grid, "xgap", shared ? 0.1 : 0.2), columns);
        var y = Cells(Gap(grid, "ygap", shared ? 0.1 : 0.3), rows);
        // Row 1 is the top one unless the grid says otherwise.
        if (!Equals(grid.Get<StyleParam.LayoutGridRowOrder>("roworder"), StyleParam.LayoutGridRowOrder.BottomToTop)) y.Reverse();
        return titles.Take(rows * columns).Select((title, i) =>
        {
            var (left, right) = x[i % columns];
            var annotation = new Annotation().Set("x", (left + right) / 2).Set("xref", "paper").Set("xanchor", "center")
                .Set("y", y[i / columns].End + offset).Set("yref", "paper").Set("yanchor", "bottom")
                .Set("text", title).Set("showarrow", false);
            return font is null ? annotation : annotation.Set("font", font);
        }).ToList();
    }

    static double Gap(LayoutGrid grid, string key, double otherwise) =>
        grid.Properties.TryGetValue(key, out var gap) ? (double)gap : otherwise;

    // plotly.js divides the plot so that a gap is this share of a cell and its gap together.
    static List<(double Start, double End)> Cells(double gap, int count)
    {
        var step = 1 / (count - gap);
        return Enumerable.Range(0, count).Select(i => (i * step, (i + 1 - gap) * step)).ToList();
    }
}
