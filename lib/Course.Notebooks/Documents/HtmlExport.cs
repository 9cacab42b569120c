using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Course.Notebooks.Documents;

/// <summary>How a notebook becomes a page.</summary>
public sealed record HtmlOptions
{
    /// <summary>The page's title; default: the notebook's first heading.</summary>
    public string? Title { get; init; }

    /// <summary>
    /// A node_modules folder with katex and plotly.js-dist-min. What is missing there is done without: formulas stay TeX, figures
    /// use their own HTML.
    /// </summary>
    public string? WebModules { get; init; }

    /// <summary>Images with relative paths in Markdown are embedded from this folder (the notebook's); null: left as they are.</summary>
    public string? ImageFolder { get; init; }

    /// <summary>True: the page holds KaTeX and plotly.js itself. False: they are copied once into <c>assets/</c> beside it.</summary>
    public bool Inline { get; init; }

    /// <summary>What of a cell's code is shown: for instance without marks that are only there for programs.</summary>
    public Func<string, string> Shown { get; init; } = code => code;
}

/// <summary>An executed notebook as one HTML page to read.</summary>
public static partial class HtmlExport
{
    private const string PlotlyFile = "plotly.js-dist-min/plotly.min.js";
    private const string KatexFolder = "katex/dist";
    private const string HiddenCodeTitle = "Show the code";

    /// <summary>Writes the page, and beside it <c>assets/</c> when it needs that and <see cref="HtmlOptions.Inline"/> is false.</summary>
    /// <param name="document">The notebook with its outputs.</param>
    /// <param name="path">The .html file.</param>
    /// <param name="options">How to draw it.</param>
    public static void Write(NotebookDocument document, string path, HtmlOptions? options = null)
    {
        options ??= new HtmlOptions();
        var page = new Page(document, options);
        var html = page.Render();
        if (!options.Inline)
        {
            var assets = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, "assets");
            if (page.Plotly is { } plotly)
            {
                CopyNewer(plotly, Path.Combine(assets, "plotly.min.js"));
            }
            if (page.Katex is { } katex)
            {
                CopyNewer(Path.Combine(katex, "katex.min.css"), Path.Combine(assets, "katex.min.css"));
                CopyNewer(Path.Combine(katex, "katex.min.js"), Path.Combine(assets, "katex.min.js"));
                foreach (var font in Directory.GetFiles(Path.Combine(katex, "fonts"), "*.woff2"))
                {
                    CopyNewer(font, Path.Combine(assets, "fonts", Path.GetFileName(font)));
                }
            }
        }
        AtomicFile.Write(path, html);
    }

    /// <summary>The page's text; it refers to <c>assets/</c> unless <see cref="HtmlOptions.Inline"/> is true.</summary>
    public static string Render(NotebookDocument document, HtmlOptions? options = null) => new Page(document, options ?? new HtmlOptions()).Render();

    private static void CopyNewer(string from, string to)
    {
        if (!File.Exists(to) || new FileInfo(to).Length != new FileInfo(from).Length)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(from, to, overwrite: true);
        }
    }

    private sealed partial class Page(NotebookDocument document, HtmlOptions options)
    {
        private readonly StringBuilder _body = new();
        private bool _hasFigures;
        private bool _hasFormulas;

        /// <summary>plotly.min.js when the page draws figures with it.</summary>
        public string? Plotly => _hasFigures ? Module(PlotlyFile) : null;

        /// <summary>KaTeX's folder when the page has formulas.</summary>
        public string? Katex => _hasFormulas && Module(KatexFolder + "/katex.min.js") is { } file ? Path.GetDirectoryName(file) : null;

        public string Render()
        {
            foreach (var cell in document.Cells)
            {
                Cell(cell);
            }
            var title = WebUtility.HtmlEncode(options.Title ?? FirstHeading() ?? "Notebook");
            var body = _body.ToString();
            _hasFormulas = body.Contains("class=\"math ", StringComparison.Ordinal);
            _hasFigures = body.Contains(OutputHtml.FigureStart, StringComparison.Ordinal);
            var head = new StringBuilder();
            var scripts = new StringBuilder();
            if (Katex is { } katex)
            {
                head.Append(options.Inline
                    ? $"<style>{KatexCss(katex)}</style>\n"
                    : "<link rel=\"stylesheet\" href=\"assets/katex.min.css\">\n");
                scripts.Append(Script(Path.Combine(katex, "katex.min.js"), "assets/katex.min.js")).Append(HtmlPage.DrawFormulas);
            }
            if (Plotly is { } plotly)
            {
                // Before the body, because scripts in the notebook's own HTML may use it.
                head.Append(Script(plotly, "assets/plotly.min.js"));
                scripts.Append(HtmlPage.DrawFigures);
            }
            return $"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + $"<title>{title}</title>\n<style>{HtmlPage.Style}</style>\n{head}</head>\n<body>\n<main>\n{body}</main>\n{scripts}</body>\n</html>\n";
        }

        private string? Module(string file) =>
            options.WebModules is { } folder && File.Exists(Path.Combine(folder, file)) ? Path.Combine(folder, file) : null;

        private string Script(string file, string url) => options.Inline
            ? $"<script>{File.ReadAllText(file).Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase)}</script>\n"
            : $"<script src=\"{url}\"></script>\n";

        private static string KatexCss(string katex) => FontSource().Replace(File.ReadAllText(Path.Combine(katex, "katex.min.css")), match =>
        {
            var font = Path.Combine(katex, "fonts", match.Groups[1].Value);
            return $"src:url(data:font/woff2;base64,{Convert.ToBase64String(File.ReadAllBytes(font))}) format(\"woff2\")";
        });

        [GeneratedRegex(@"src:url\(fonts/([\w-]+\.woff2)\)[^;}]*")]
        private static partial Regex FontSource();

        private string? FirstHeading() => document.Cells.Where(cell => cell.Kind == CellKind.Markdown)
            .SelectMany(cell => cell.Source.Split('\n')).FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim();

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
                        OutputHtml.Append(_body, output, Module(PlotlyFile) is not null, options.ImageFolder);
                    }
                    _body.Append("</section>\n");
                    break;
            }
        }
    }
}
