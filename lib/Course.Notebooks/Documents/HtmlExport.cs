using System.Net;
using System.Text;

namespace Course.Notebooks.Documents;

/// <summary>An executed notebook as one HTML page to read, its figures as the HTML that their cells gave.</summary>
public static class HtmlExport
{
    /// <summary>Writes the page, and beside it <c>assets/</c> when it has formulas.</summary>
    /// <param name="document">The notebook with its outputs.</param>
    /// <param name="path">The .html file.</param>
    /// <param name="webModules">A node_modules folder with katex, which is copied once into <c>assets/</c>; without it formulas stay TeX.</param>
    /// <param name="imageFolder">Images with relative paths in Markdown are embedded from this folder; null: left as they are.</param>
    /// <param name="shown">What of a cell's code is shown: for instance without marks that are only there for programs; null: all.</param>
    public static void Write(
        NotebookDocument document, string path, string? webModules = null, string? imageFolder = null, Func<string, string>? shown = null)
    {
        var (html, katex) = Page(document, webModules, imageFolder, shown);
        if (katex is not null)
        {
            var assets = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, "assets");
            var fonts = Directory.GetFiles(Path.Combine(katex, "fonts"), "*.woff2").Select(font => Path.GetRelativePath(katex, font));
            foreach (var file in (string[])["katex.min.css", "katex.min.js", .. fonts])
            {
                var (from, to) = (Path.Combine(katex, file), Path.Combine(assets, file));
                if (!File.Exists(to) || new FileInfo(to).Length != new FileInfo(from).Length)
                {
                    Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                    File.Copy(from, to, overwrite: true);
                }
            }
        }
        AtomicFile.Write(path, html);
    }

    /// <summary>The page's text; where it has formulas, it refers to <c>assets/</c>.</summary>
    public static string Render(NotebookDocument document, string? imageFolder = null, Func<string, string>? shown = null) =>
        Page(document, null, imageFolder, shown).Html;

    /// <summary>The page's text, and KaTeX's folder when the page needs it.</summary>
    private static (string Html, string? Katex) Page(NotebookDocument document, string? webModules, string? imageFolder, Func<string, string>? shown)
    {
        var cells = new StringBuilder();
        document.Cells.ForEach(cell => Append(cells, cell, imageFolder, shown));
        var body = cells.ToString();
        var hasFormulas = body.Contains("class=\"math ", StringComparison.Ordinal);
        var katex = hasFormulas && webModules is not null && Path.Combine(webModules, "katex", "dist") is var folder
            && File.Exists(Path.Combine(folder, "katex.min.js")) ? folder : null;
        var (head, scripts) = katex is null ? ("", "")
            : ("<link rel=\"stylesheet\" href=\"assets/katex.min.css\">\n",
                $"<script src=\"assets/katex.min.js\"></script>\n{HtmlPage.DrawFormulas}");
        var html = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
            + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            + $"<title>{WebUtility.HtmlEncode(document.FirstHeading ?? "Notebook")}</title>\n<style>{HtmlPage.Style}</style>\n{head}</head>\n"
            + $"<body>\n<main>\n{body}</main>\n{scripts}</body>\n</html>\n";
        return (html, katex);
    }

    private static void Append(StringBuilder body, NotebookCell cell, string? imageFolder, Func<string, string>? shown)
    {
        switch (cell.Kind)
        {
            case CellKind.Markdown:
                body.Append($"<section class=\"text\">\n{MarkdownHtml.Render(cell.Source, cell.Attachments, imageFolder)}</section>\n");
                break;
            case CellKind.Raw:
                body.Append($"<pre class=\"raw\">{WebUtility.HtmlEncode(cell.Source)}</pre>\n");
                break;
            default:
                body.Append("<section class=\"code\">\n");
                if (!string.IsNullOrWhiteSpace(cell.Source))
                {
                    var number = cell.ExecutionCount is { } count ? $"<span class=\"number\">{count}</span>" : "";
                    var source = shown is null ? cell.Source : shown(cell.Source);
                    var code = $"{number}<pre>{CodeHtml.Highlight(source.TrimEnd(), cell.Language)}</pre>";
                    body.Append(cell.IsSourceHidden
                        ? $"<details class=\"input\"><summary>Show the code</summary>{code}</details>\n"
                        : $"<div class=\"input\">{code}</div>\n");
                }
                cell.Outputs.ForEach(output => OutputHtml.Append(body, output, figures: false, imageFolder));
                body.Append("</section>\n");
                break;
        }
    }
}
