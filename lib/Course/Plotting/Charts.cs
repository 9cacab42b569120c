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
        return FigureHtml.Write(figure, id, PlotlyAddress);
    }

    /// <summary>plotly.js itself as a piece of HTML, 3.6 MB, out of Plotly.NET. Shown once in a notebook, it lets all its charts draw without internet.</summary>
    public static string PlotlyScript() => FigureHtml.WriteLibrary(PlotlySource());

    /// <summary>plotly.js, out of Plotly.NET.</summary>
    public static string PlotlySource()
    {
        using var source = typeof(GenericChart).Assembly.GetManifestResourceStream(PlotlyResource)
            ?? throw new InvalidOperationException($"Plotly.NET's assembly does not hold {PlotlyResource}.");
        using var reader = new StreamReader(source);
        return reader.ReadToEnd();
    }
}
