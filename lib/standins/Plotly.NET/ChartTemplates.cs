using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace Plotly.NET;

/// <summary>Ready-made templates.</summary>
public static class ChartTemplates
{
    /// <summary>plotly's own look: grey-blue plot area with a white grid.</summary>
    public static Template plotly { get; } = Plotly();

    /// <summary>White, with black axis lines and ticks and no grid.</summary>
    public static Template light { get; } = Bare("white", "black", mirrored: false);

    /// <summary>As <see cref="light"/>, with axis lines on all four sides.</summary>
    public static Template lightMirrored { get; } = Bare("white", "black", mirrored: true);

    /// <summary>Orders of colours that traces take in turn.</summary>
    public static class ColorWays
    {
        /// <summary>plotly's ten colours.</summary>
        public static Color plotly { get; } = Color.fromColors(new[]
        {
            "#636efa", "#EF553B", "#00cc96", "#ab63fa", "#FFA15A", "#19d3f3", "#FF6692", "#B6E880", "#FF97FF", "#FECB52",
        }.Select(Color.fromString).ToArray());
    }

    static (double, string)[] Plasma() =>
    [
        (0, "#0d0887"), (1 / 9.0, "#46039f"), (2 / 9.0, "#7201a8"), (3 / 9.0, "#9c179e"), (4 / 9.0, "#bd3786"),
        (5 / 9.0, "#d8576b"), (6 / 9.0, "#ed7953"), (7 / 9.0, "#fb9f3a"), (8 / 9.0, "#fdca26"), (1, "#f0f921"),
    ];

    static Template Plotly()
    {
        var ink = Color.fromString("#2a3f5f");
        var area = Color.fromString("#E5ECF6");
        var white = Color.fromString("white");
        var scale = StyleParam.Colorscale.NewCustom(Plasma().Select(stop => Tuple.Create(stop.Item1, Color.fromString(stop.Item2))).ToArray());

        LinearAxis Axis() => new LinearAxis().Set("gridcolor", white).Set("linecolor", white).Set("ticks", "")
            .Set("zerolinecolor", white).Set("zerolinewidth", 2).Set("automargin", true).Set("title", new Title().Set("standoff", 15));
        LinearAxis SceneAxis() => new LinearAxis().Set("backgroundcolor", area).Set("gridcolor", white).Set("gridwidth", 2)
            .Set("linecolor", white).Set("showbackground", true).Set("ticks", "").Set("zerolinecolor", white);
        ColorBar Bar() => new ColorBar().Set("outlinewidth", 0).Set("ticks", "");
        Trace Scaled(Trace trace) => trace.Set("colorbar", Bar()).Set("colorscale", scale);

        var layout = new Layout()
            .Set("paper_bgcolor", white).Set("plot_bgcolor", area)
            .Set("colorway", ColorWays.plotly)
            .Set("font", new Font().Set("color", ink))
            .Set("title", new Title().Set("x", 0.05))
            .Set("hovermode", "closest").Set("hoverlabel", new Hoverlabel().Set("align", "left"))
            .Set("xaxis", Axis()).Set("yaxis", Axis())
            .Set("scene", new Scene().Set("xaxis", SceneAxis()).Set("yaxis", SceneAxis()).Set("zaxis", SceneAxis()))
            .Set("coloraxis", new ColorAxis().Set("colorbar", Bar()))
            .Set("colorscale", new DefaultColorScales().Set("sequential", scale).Set("sequentialminus", scale))
            .Set("annotationdefaults", new Annotation().Set("arrowcolor", ink).Set("arrowhead", 0).Set("arrowwidth", 1))
            .Set("shapedefaults", new Shape().Set("line", new Line().Set("color", ink)))
            .Set("autotypenumbers", "strict");

        return Template.init<Trace>(layout, TraceTemplates: new Trace[]
        {
            Scaled(new Trace2D("heatmap")), Scaled(new Trace2D("contour")), Scaled(new Trace2D("histogram2d")), Scaled(new Trace3D("surface")),
            new Trace2D("bar").Set("marker", new Marker().Set("line", new Line().Set("color", area).Set("width", 0.5)))
                .Set("error_x", new Error().Set("color", ink)).Set("error_y", new Error().Set("color", ink)),
            new TraceDomain("pie").Set("automargin", true),
        });
    }

    static Template Bare(string background, string lines, bool mirrored)
    {
        LinearAxis Axis()
        {
            var axis = new LinearAxis().Set("showline", true).Set("ticks", "inside").Set("linecolor", Color.fromString(lines))
                .Set("showgrid", false).Set("zeroline", false);
            return mirrored ? axis.Set("mirror", "all") : axis;
        }
        var paper = Color.fromString(background);
        return Template.init<Trace>(new Layout().Set("paper_bgcolor", paper).Set("plot_bgcolor", paper)
            .Set("font", new Font().Set("color", Color.fromString(lines))).Set("xaxis", Axis()).Set("yaxis", Axis()));
    }
}
