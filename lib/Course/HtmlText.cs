using System.Net;

namespace Course;

/// <summary>Small pieces of text and HTML that several views share.</summary>
internal static class HtmlText
{
    internal const string Green = "#009E73";
    internal const string Red = "#D55E00";
    internal const string Gray = "#8A8A8A";
    internal const string Blue = "#0072B2";

    internal static string Escape(string text) => WebUtility.HtmlEncode(text);

    /// <summary>Text in a label of plotly, which reads tags and a few entities, but not those of quotation marks.</summary>
    internal static string Label(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>A box with a coloured edge; <paramref name="html"/> is already escaped.</summary>
    internal static string Box(string color, string html) =>
        $"<div style=\"border-left:6px solid {color};background:{color}14;padding:8px 14px;margin:6px 0;max-width:700px;"
        + $"font-size:15px;line-height:1.45\">{html}</div>";

    /// <summary>A table; all cells are already escaped.</summary>
    internal static string Table(IEnumerable<string> headers, IEnumerable<IEnumerable<string>> rows)
    {
        return $"<table style=\"border-collapse:collapse;font-size:15px\"><thead>{Row("th", headers)}</thead>"
            + $"<tbody>{string.Concat(rows.Select(row => Row("td", row)))}</tbody></table>";

        static string Row(string tag, IEnumerable<string> cells) => "<tr>"
            + string.Concat(cells.Select(cell => $"<{tag} style=\"text-align:left;padding:4px 16px 4px 0;border-bottom:1px solid #ddd\">{cell}</{tag}>")) + "</tr>";
    }

    /// <summary>One line of text, softer than that of the page around it, which may be dark.</summary>
    internal static string Line(string text) => $"<div style=\"font-size:15px;opacity:.8;font-variant-numeric:tabular-nums\">{Escape(text)}</div>";
}
