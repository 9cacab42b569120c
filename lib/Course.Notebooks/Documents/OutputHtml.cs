using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Course.Notebooks.Documents;

/// <summary>The outputs of a cell as HTML.</summary>
internal static partial class OutputHtml
{
    /// <summary>What the element of a figure begins with; it holds the figure's JSON in a script element.</summary>
    public const string FigureStart = "<div class=\"output figure\"";

    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    /// <summary>Appends an output: figures as JSON where the page draws them, else as their own HTML; images of Markdown from a folder.</summary>
    public static void Append(StringBuilder body, JsonObject output, bool figures, string? folder)
    {
        switch (Text(output["output_type"]))
        {
            case "stream":
                var name = Text(output["name"]) == "stderr" ? "stderr" : "stdout";
                body.Append($"<pre class=\"output {name}\">{Plain(Text(output["text"]))}</pre>\n");
                break;
            case "error":
                var trace = output["traceback"] is JsonArray lines ? string.Join('\n', lines.Select(Text)) : "";
                var headline = $"{Text(output["ename"])}: {Text(output["evalue"])}";
                body.Append($"<pre class=\"output error\"><b>{Plain(headline)}</b>{(trace.Length > 0 ? "\n" + Plain(trace) : "")}</pre>\n");
                break;
            case "display_data" or "execute_result" when output["data"] is JsonObject data:
                body.Append(Bundle(data, figures, folder));
                break;
        }
    }

    private static string Bundle(JsonObject data, bool figures, string? folder)
    {
        var html = data["text/html"] is { } node ? Text(node) : null;
        if (figures && html is not null && FigureHtml.IsLibrary(html))
        {
            return ""; // The page has it once already.
        }
        // A chart that took the place of another one has its HTML alone.
        var figure = data[MimeTypes.Plotly] as JsonObject ?? (figures && html is not null ? FigureHtml.Read(html) : null);
        return data switch
        {
            _ when figure is not null && figures => Figure(figure),
            _ when html is not null => $"<div class=\"output html\">{html}</div>\n",
            _ when figure is not null => "<p class=\"output missing\">A figure stands here that this page cannot draw.</p>\n",
            _ when data["image/svg+xml"] is { } svg => $"<div class=\"output image\">{Text(svg)}</div>\n",
            _ when data.FirstOrDefault(part => IsImage(part.Key)) is { Value: { } image, Key: var type } => Image(type, Text(image)),
            _ when data["text/markdown"] is { } markdown => $"<div class=\"output text\">{MarkdownHtml.Render(Text(markdown), null, folder)}</div>\n",
            _ when data["text/latex"] is { } latex =>
                $"<div class=\"output\"><span class=\"math display\">{WebUtility.HtmlEncode(Text(latex).Trim().Trim('$'))}</span></div>\n",
            _ when data["application/javascript"] is { } script => $"<script>{Text(script)}</script>\n",
            _ when data["text/plain"] is { } plain => $"<pre class=\"output\">{Plain(Text(plain))}</pre>\n",
            _ when data.FirstOrDefault() is { Value: { } other } =>
                $"<pre class=\"output\">{Plain(other is JsonValue ? Text(other) : other.ToJsonString(s_indented))}</pre>\n",
            _ => "",
        };
    }

    private static bool IsImage(string type) => type is "image/png" or "image/jpeg" or "image/gif" or "image/webp";

    private static string Image(string type, string base64) =>
        $"<div class=\"output image\"><img src=\"data:{type};base64,{WebUtility.HtmlEncode(base64.ReplaceLineEndings(""))}\" alt=\"\"></div>\n";

    private static string Figure(JsonObject figure)
    {
        // "</script>" in a text would end the element that holds it.
        var json = figure.ToJsonString().Replace("</", "<\\/", StringComparison.Ordinal);
        // The room that it will take, so that nothing moves when it is drawn.
        var height = (figure["layout"] as JsonObject)?["height"] is JsonValue pixels && pixels.GetValueKind() == JsonValueKind.Number
            ? $" style=\"min-height:{pixels.ToJsonString()}px\"" : "";
        return $"{FigureStart}{height}><script type=\"application/json\">{json}</script></div>\n";
    }

    private static string Text(JsonNode? node) => node is JsonArray lines ? string.Concat(lines.Select(Text)) : node.ToText();

    private static string Plain(string text) => WebUtility.HtmlEncode(AnsiEscape().Replace(text.TrimEnd('\n'), ""));

    [GeneratedRegex(@"\x1b\[[0-9;?]*[A-Za-z]")]
    private static partial Regex AnsiEscape();
}
