using System.Net;
using System.Text;

namespace Course.Notebooks.Documents;

/// <summary>How a notebook becomes a page.</summary>
public sealed record HtmlOptions
{
    /// <summary>A node_modules folder with katex, which is copied once into <c>assets/</c> beside the page; without it formulas stay TeX.</summary>
    public string? WebModules { get; init; }

    /// <summary>Images with relative paths in Markdown are embedded from this folder (the notebook's); null: left as they are.</summary>
    public string? ImageFolder { get; init; }

    /// <summary>What of a cell's code is shown: for instance without marks that are only there for programs.</summary>
    public Func<string, string> Shown { get; init; } = code => code;
}

/// <summary>An executed notebook as one HTML page to read, its figures as the HTML that their cells gave.</summary>
public static class HtmlExport
{
    /// <summary>Writes the page, and beside it <c>assets/</c> when it has formulas.</summary>
    /// <param name="document">The notebook with its outputs.</param>
    /// <param name="path">The .html file.</param>
    /// <param name="options">How to draw it.</param>
    public static void Write(NotebookDocument document, string path, HtmlOptions? options = null)
    {
        var (html, katex) = Page(document, options ?? new HtmlOptions());
        if (katex is not null)
        {
            var assets = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, "assets");
            foreach (var file in Directory.GetFiles(Path.Combine(katex, "fonts"), "*.woff2").Append(Path.Combine(katex, "katex.min.css")).Append(Path.Combine(katex, "katex.min.js")))
            {
                var copy = Path.Combine(assets, Path.GetRelativePath(katex, file));
                if (!File.Exists(copy) || new FileInfo(copy).Length != new FileInfo(file).Length)
                {
                    Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                    File.Copy(file, copy, overwrite: true);
                }
            }
        }
        AtomicFile.Write(path, html);
    }

    /// <summary>The page's text; where it has formulas, it refers to <c>assets/</c>.</summary>
    public static string Render(NotebookDocument document, HtmlOptions? options = null) => Page(document, options ?? new HtmlOptions()).Html;

    /// <summary>The page's text, and KaTeX's folder when the page needs it.</summary>
    private static (string Html, string? Katex) Page(NotebookDocument document, HtmlOptions options)
    {
        var cells = new StringBuilder();
        document.Cells.ForEach(cell => Append(cells, cell, options));
        var body = cells.ToString();
        var katex = options.WebModules is { } modules && body.Contains("class=\"math ", StringComparison.Ordinal) ? Path.Combine(modules, "katex", "dist") : null;
        if (!File.Exists(Path.Join(katex, "katex.min.js")))
        {
            katex = null;
        }
        var (head, scripts) = katex is null ? ("", "")
            : ("<link rel=\"stylesheet\" href=\"assets/katex.min.css\">\n", $"<script src=\"assets/katex.min.js\"></script>\n{HtmlPage.DrawFormulas}");
        var html = $"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            + $"<title>{WebUtility.HtmlEncode(document.FirstHeading ?? "Notebook")}</title>\n<style>{HtmlPage.Style}</style>\n{head}</head>\n"
            + $"<body>\n<main>\n{body}</main>\n{scripts}</body>\n</html>\n";
        return (html, katex);
    }

    private static void Append(StringBuilder body, NotebookCell cell, HtmlOptions options)
    {
        switch (cell.Kind)
        {
            case CellKind.Markdown:
                body.Append("<section class=\"text\">\n").Append(MarkdownHtml.Render(cell.Source, cell.Attachments, options.ImageFolder)).Append("</section>\n");
                break;
            case CellKind.Raw:
                body.Append("<pre class=\"raw\">").Append(WebUtility.HtmlEncode(cell.Source)).Append("</pre>\n");
                break;
            default:
                body.Append("<section class=\"code\">\n");
                if (!string.IsNullOrWhiteSpace(cell.Source))
                {
                    var number = cell.ExecutionCount is { } count ? $"<span class=\"number\">{count}</span>" : "";
                    var code = $"{number}<pre>{CodeHtml.Highlight(options.Shown(cell.Source).TrimEnd(), cell.Language)}</pre>";
                    body.Append(cell.IsSourceHidden
                        ? $"<details class=\"input\"><summary>Show the code</summary>{code}</details>\n"
                        : $"<div class=\"input\">{code}</div>\n");
                }
                cell.Outputs.ForEach(output => OutputHtml.Append(body, output, figures: false, options.ImageFolder));
                body.Append("</section>\n");
                break;
        }
    }
}
