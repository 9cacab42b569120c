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
    private const string HiddenCodeTitle = "Show the code";

    /// <summary>Writes the page, and beside it <c>assets/</c> when it has formulas.</summary>
    /// <param name="document">The notebook with its outputs.</param>
    /// <param name="path">The .html file.</param>
    /// <param name="options">How to draw it.</param>
    public static void Write(NotebookDocument document, string path, HtmlOptions? options = null)
    {
        options ??= new HtmlOptions();
        var page = new Page(document, options);
        var html = page.Render();
        if (page.Katex is { } katex)
        {
            var assets = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, "assets");
            CopyChanged(Path.Combine(katex, "katex.min.css"), Path.Combine(assets, "katex.min.css"));
            CopyChanged(Path.Combine(katex, "katex.min.js"), Path.Combine(assets, "katex.min.js"));
            foreach (var font in Directory.GetFiles(Path.Combine(katex, "fonts"), "*.woff2"))
            {
                CopyChanged(font, Path.Combine(assets, "fonts", Path.GetFileName(font)));
            }
        }
        AtomicFile.Write(path, html);
    }

    /// <summary>The page's text; where it has formulas, it refers to <c>assets/</c>.</summary>
    public static string Render(NotebookDocument document, HtmlOptions? options = null) => new Page(document, options ?? new HtmlOptions()).Render();

    private static void CopyChanged(string from, string to)
    {
        if (!File.Exists(to) || new FileInfo(to).Length != new FileInfo(from).Length)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(from, to, overwrite: true);
        }
    }

    private sealed class Page(NotebookDocument document, HtmlOptions options)
    {
        private readonly StringBuilder _body = new();
        private bool _hasFormulas;

        /// <summary>KaTeX's folder when the page has formulas.</summary>
        public string? Katex => _hasFormulas && options.WebModules is { } modules && Path.Combine(modules, "katex", "dist") is var katex
            && File.Exists(Path.Combine(katex, "katex.min.js")) ? katex : null;

        public string Render()
        {
            foreach (var cell in document.Cells)
            {
                Cell(cell);
            }
            var title = WebUtility.HtmlEncode(document.FirstHeading ?? "Notebook");
            var body = _body.ToString();
            _hasFormulas = body.Contains("class=\"math ", StringComparison.Ordinal);
            var (head, scripts) = Katex is null ? ("", "")
                : ("<link rel=\"stylesheet\" href=\"assets/katex.min.css\">\n", $"<script src=\"assets/katex.min.js\"></script>\n{HtmlPage.DrawFormulas}");
            return $"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + $"<title>{title}</title>\n<style>{HtmlPage.Style}</style>\n{head}</head>\n<body>\n<main>\n{body}</main>\n{scripts}</body>\n</html>\n";
        }

        private void Cell(NotebookCell cell)
        {
            switch (cell.Kind)
            {
                case CellKind.Markdown:
                    _body.Append("<section class=\"text\">\n").Append(MarkdownHtml.Render(cell.Source, cell.Attachments, options.ImageFolder)).Append("</section>\n");
                    break;
                case CellKind.Raw:
                    _body.Append("<pre class=\"raw\">").Append(WebUtility.HtmlEncode(cell.Source)).Append("</pre>\n");
                    break;
                default:
                    _body.Append("<section class=\"code\">\n");
                    if (!string.IsNullOrWhiteSpace(cell.Source))
                    {
                        var number = cell.ExecutionCount is { } count ? $"<span class=\"number\">{count}</span>" : "";
                        var code = $"{number}<pre>{CodeHtml.Highlight(options.Shown(cell.Source).TrimEnd(), cell.Language)}</pre>";
                        _body.Append(cell.IsSourceHidden
                            ? $"<details class=\"input\"><summary>{HiddenCodeTitle}</summary>{code}</details>\n"
                            : $"<div class=\"input\">{code}</div>\n");
                    }
                    foreach (var output in cell.Outputs)
                    {
                        OutputHtml.Append(_body, output, figures: false, options.ImageFolder);
                    }
                    _body.Append("</section>\n");
                    break;
            }
        }
    }
}
