using System.Security.Cryptography;
using System.Text;
using Plotly.NET;

namespace Course;

/// <summary>Turns charts into what a page or a notebook can hold.</summary>
public static class Charts
{
    /// <summary>The MIME type of a plotly figure; some front ends draw it themselves, without internet.</summary>
    public const string PlotlyMimeType = MimeTypes.Plotly;

    private const string PlotlyAddress = "https://cdn.plot.ly/" + PlotlyFile;
    private const string PlotlyResource = "Plotly.NET." + PlotlyFile;

    /// <summary>What a file of plotly.js is called.</summary>
    internal const string PlotlyFile = "plotly-" + Globals.PLOTLYJS_VERSION + ".min.js";

    private static int s_shown;

    /// <summary>The chart as a figure of plotly.js: {"data": […], "layout": {…}, …}. It holds no "&lt;", so it may stand in a script.</summary>
    public static string Json(GenericChart chart) => FigureJson.Of(chart);

    /// <summary>
    /// The chart as a piece of HTML. It draws with the plotly.js that the page has; when there is none, it fetches it from the web;
    /// when that fails, it says what is missing, and draws as soon as the page has it after all.
    /// </summary>
    public static string Html(GenericChart chart)
    {
        var figure = Json(chart);
        // The same chart may be shown twice on a page, so the figure alone does not make the name unique.
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(figure)))[..8];
        var id = $"chart-{hash}-{Interlocked.Increment(ref s_shown)}";
        return $$"""
            <div id="{{id}}"></div>
            <script>
            (function () {
              var figure = {{figure}};
              function place() { return document.getElementById("{{id}}"); }
              function missing() {
                if (place()) place().textContent = "This chart needs plotly.js: run the notebook's first cell, or open the page with internet.";
              }
              // One chart fetches it for all.
              function fetchPlotly() {
                if (!window.coursePlotly) window.coursePlotly = new Promise(function (done, failed) {
                  var define = window.define, script = document.createElement("script");
                  window.define = undefined; // RequireJS would keep it to itself
                  function restore() { window.define = define; }
                  script.onload = function () { restore(); done(); };
                  script.onerror = function () { restore(); failed(); };
                  script.src = "{{PlotlyAddress}}";
                  document.head.appendChild(script);
                });
                window.coursePlotly.catch(missing);
              }
              // Moves the chart's slider by itself, once through; a click stops it.
              function addPlay(milliseconds) {
                var chart = place(), button = document.createElement("button"), timer;
                button.type = "button";
                function stop() { clearInterval(timer); timer = undefined; button.textContent = "\u25B6 Play"; }
                function show(n) {
                  var step = chart.layout.sliders[0].steps[n], layout = Object.assign({"sliders[0].active": n}, step.args[1]);
                  window.Plotly.update(chart, step.args[0], layout);
                }
                button.onclick = function () {
                  if (timer) return stop();
                  var last = chart.layout.sliders[0].steps.length - 1, n = chart.layout.sliders[0].active || 0;
                  n = n >= last ? -1 : n;
                  button.textContent = "\u25A0 Stop";
                  timer = setInterval(function () { if (!document.body.contains(chart) || n >= last) stop(); else show(++n); }, milliseconds);
                };
                stop();
                chart.insertAdjacentElement("afterend", button);
              }
              // The page may still be bringing plotly.js along. VS Code brings it only when the first cell comes into view, which may
              // be long after this chart did; so the wait ends with the chart's own place.
              (function wait(tries) {
                var soon = tries < 10;
                if (place() && window.Plotly) {
                  place().textContent = "";
                  // Where nothing can hover, plotly shows its tools all the time, on top of the title.
                  var tools = window.matchMedia && window.matchMedia("(hover: none)").matches ? false : "hover";
                  window.Plotly.newPlot(place(), figure.data, figure.layout, {responsive: true, displaylogo: false, displayModeBar: tools});
                  if (figure.layout.meta && figure.layout.meta.play) addPlay(figure.layout.meta.play);
                } else if (soon || place()) {
                  if (tries === 10) fetchPlotly();
                  setTimeout(function () { wait(tries + 1); }, soon ? 50 : 250);
                }
              })(0);
            })();
            </script>
            """;
    }

    /// <summary>plotly.js itself as a piece of HTML, 3.6 MB, out of Plotly.NET. Shown once in a notebook, it lets all its charts draw without internet.</summary>
    public static string PlotlyScript() => PlotlyScript(PlotlySource());

    /// <summary>plotly.js, out of Plotly.NET.</summary>
    internal static string PlotlySource()
    {
        using var source = typeof(GenericChart).Assembly.GetManifestResourceStream(PlotlyResource)
            ?? throw new InvalidOperationException($"Plotly.NET's assembly does not hold {PlotlyResource}.");
        using var reader = new StreamReader(source);
        return reader.ReadToEnd();
    }

    // Hiding define, exports and module makes the script set window.Plotly even where RequireJS waits for modules.
    internal static string PlotlyScript(string source) =>
        "<script>if (!window.Plotly) (function () { var define, exports, module;\n" + source.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase)
        + "\n}).call(window);</script>";
}
