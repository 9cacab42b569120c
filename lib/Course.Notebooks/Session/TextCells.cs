using System.Net;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Notebooks.Session;

/// <summary>Cells that are shown rather than run.</summary>
internal static class TextCells
{
    /// <summary>What a cell in markdown, html, javascript or mermaid shows.</summary>
    public static IReadOnlyDictionary<string, string> Show(string language, string text) => language switch
    {
        "markdown" => new Dictionary<string, string> { ["text/markdown"] = text },
        "html" => Html(text),
        "javascript" => Html($"<script type=\"text/javascript\">{text}</script>"),
        "mermaid" => new Dictionary<string, string> { ["text/vnd.mermaid"] = text, ["text/html"] = Mermaid(text), ["text/plain"] = text },
        _ => throw new ArgumentOutOfRangeException(nameof(language), language, "Not a language of text cells."),
    };

    private static IReadOnlyDictionary<string, string> Html(string html) =>
        Bundles.Of(html, [new FormattedValue("text/html", html)]);

    // Drawn where the page has mermaid already; a page without it shows the source, which can be read as it is.
    private static string Mermaid(string text)
    {
        var id = "mermaid-" + Guid.NewGuid().ToString("N");
        return $$"""
            <pre class="mermaid" id="{{id}}">{{WebUtility.HtmlEncode(text)}}</pre>
            <script type="text/javascript">
              if (window.mermaid && window.mermaid.run) window.mermaid.run({ nodes: [document.getElementById('{{id}}')] });
            </script>
            """;
    }
}
