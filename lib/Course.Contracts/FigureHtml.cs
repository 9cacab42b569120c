using System.Text.Json;
using System.Text.Json.Nodes;

namespace Course.Contracts;

/// <summary>Figures of plotly.js in HTML: what cells show, and what pages that are made of it find there again.</summary>
public static class FigureHtml
{
    private const string Before = "var figure = ";
    private const string LibraryStart = "<script>if (!window.Plotly)";

    private static readonly Lazy<string> s_drawing = new(() =>
    {
        using var source = typeof(FigureHtml).Assembly.GetManifestResourceStream("figure.js")!;
        using var reader = new StreamReader(source);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    });

    /// <summary>The JavaScript function <c>drawFigure(place, figure)</c>, which draws with the plotly.js that the page has.</summary>
    public static string Drawing => s_drawing.Value;

    /// <summary>
    /// A figure as a piece of HTML. It draws with the plotly.js that the page has; when there is none, it fetches it from the web; when
    /// that fails, it says what is missing, and draws as soon as the page has it after all.
    /// </summary>
    /// <param name="figure">The figure's JSON on one line, without "&lt;".</param>
    /// <param name="id">A name that no other element of the page has.</param>
    /// <param name="address">Where plotly.js is on the web.</param>
    public static string Write(string figure, string id, string address) => $$"""
        <div id="{{id}}"></div>
        <script>
        (function () {
          {{Before}}{{figure}};
          {{Drawing}}
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
              script.src = "{{address}}";
              document.head.appendChild(script);
            });
            window.coursePlotly.catch(missing);
          }
          // The page may still be bringing plotly.js along. VS Code brings it only when the first cell comes into view, which may
          // be long after this chart did; so the wait ends with the chart's own place.
          (function wait(tries) {
            var soon = tries < 10;
            if (place() && window.Plotly) {
              drawFigure(place(), figure);
            } else if (soon || place()) {
              if (tries === 10) fetchPlotly();
              setTimeout(function () { wait(tries + 1); }, soon ? 50 : 250);
            }
          })(0);
        })();
        </script>
        """;

    /// <summary>The figure in what <see cref="Write"/> wrote; null when the HTML is none of it.</summary>
    public static JsonObject? Read(string html)
    {
        var line = html.Split('\n').Select(line => line.Trim()).FirstOrDefault(line => line.StartsWith(Before, StringComparison.Ordinal));
        try
        {
            return line is null ? null : JsonNode.Parse(line[Before.Length..].TrimEnd(';')) as JsonObject;
        }
        catch (JsonException)
        {
            return null; // A script of somebody else's.
        }
    }

    /// <summary>plotly.js as a piece of HTML.</summary>
    /// <param name="source">plotly.js itself.</param>
    // Hiding define, exports and module makes the script set window.Plotly even where RequireJS waits for modules.
    public static string WriteLibrary(string source) =>
        LibraryStart + " (function () { var define, exports, module;\n" + source.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase)
        + "\n}).call(window);</script>";

    /// <summary>Whether the HTML is what <see cref="WriteLibrary"/> wrote.</summary>
    public static bool IsLibrary(string html) => html.StartsWith(LibraryStart, StringComparison.Ordinal);
}
