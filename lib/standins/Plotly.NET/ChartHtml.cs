using System.Diagnostics;

namespace Plotly.NET;

/// <summary>HTML for charts.</summary>
static class ChartHtml
{
    const string Script = "https://cdn.plot.ly/plotly-2.27.1.min.js";

    public static string Piece(GenericChart chart)
    {
        var id = Guid.NewGuid().ToString();
        return $$"""
            <div id="{{id}}"></div>
            <script type="text/javascript">
            (function () {
                var draw = function () {
                    Plotly.newPlot("{{id}}", {{FigureJson.Of(chart.Traces)}}, {{FigureJson.Of(chart.Layout)}}, {{FigureJson.Of(chart.Settings)}});
                };
                if (window.Plotly) { draw(); return; }
                var script = document.createElement("script");
                script.src = "{{Script}}";
                script.onload = draw;
                document.head.appendChild(script);
            })();
            </script>
            """;
    }

    public static string Page(GenericChart chart) => $"""
        <!DOCTYPE html>
        <html>
        <head>
        <meta charset="utf-8">
        <title>Chart</title>
        <script src="{Script}"></script>
        </head>
        <body>
        {Piece(chart)}
        </body>
        </html>
        """;

    public static void Save(GenericChart chart, string path, bool open)
    {
        if (!path.EndsWith(".html", StringComparison.OrdinalIgnoreCase)) path += ".html";
        File.WriteAllText(path, Page(chart));
        if (open) Process.Start(new ProcessStartInfo(Path.GetFullPath(path)) { UseShellExecute = true });
    }
}
