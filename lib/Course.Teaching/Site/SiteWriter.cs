using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Course.Notebooks.Documents;
using Course.Notebooks.Running;

namespace Course.Teaching.Site;

/// <summary>What was written.</summary>
/// <param name="Pages">How many pages.</param>
/// <param name="Bytes">All files together.</param>
/// <param name="IndexBytes">The search index among them.</param>
public sealed record SiteSummary(int Pages, long Bytes, long IndexBytes);

/// <summary>Writes the course as pages that need no server: a folder to open, to copy, or to publish.</summary>
/// <param name="notebooks">The executed notebooks, one at least, in their order.</param>
/// <param name="root">
/// The course's folder: what stands in its README.md above the first picture opens the site; in notebooks/ are README.md (the syllabus),
/// other pages in Markdown, and pictures.json.
/// </param>
/// <param name="plotly">plotly.js itself.</param>
/// <param name="webModules">A node_modules folder with katex; one without it, or null: formulas stay TeX.</param>
public sealed class SiteWriter(IReadOnlyList<ExecutedCopy> notebooks, string root, string plotly, string? webModules = null)
{
    private const string SyllabusFile = "README.md";

    private static readonly JsonSerializerOptions s_index = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _folder = Path.Combine(root, "notebooks");
    private readonly Dictionary<string, string> _files = // of a page's source → of the page
        notebooks.Select(notebook => notebook.Name + ".ipynb")
            .Concat(Directory.EnumerateFiles(Path.Combine(root, "notebooks"), "*.md").Select(Path.GetFileName))
            .ToDictionary(source => source!, source => source == SyllabusFile ? "syllabus.html" : Path.ChangeExtension(source!, ".html"));
    private readonly string? _katex = Katex(webModules);

    /// <summary>Writes the site, in one step: whoever looks sees the old one or the new one.</summary>
    /// <param name="folder">Where; a site that is there is replaced.</param>
    /// <exception cref="IOException">The folder holds something else, or cannot be written to.</exception>
    public SiteSummary Write(string folder)
    {
        folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any() && !File.Exists(Path.Combine(folder, "assets", "site.js"))))
        {
            throw new IOException($"{folder} is there and is no site of the course: name another folder.");
        }
        var (made, old) = (Beside(folder, "new"), Beside(folder, "old"));
        try
        {
            var pages = WriteInto(made);
            var files = new DirectoryInfo(made).GetFiles("*", SearchOption.AllDirectories);
            if (Directory.Exists(folder))
            {
                Directory.Move(folder, old);
            }
            Directory.Move(made, folder);
            return new SiteSummary(pages, files.Sum(file => file.Length), files.Single(file => file.Name == "search.js").Length);
        }
        finally
        {
            Delete(made);
            if (Directory.Exists(folder))
            {
                Delete(old);
            }
            else if (Directory.Exists(old))
            {
                Directory.Move(old, folder);
            }
        }
    }

    private static string? Katex(string? modules) =>
        modules is not null && File.Exists(Path.Combine(modules, "katex", "dist", "katex.min.js")) ? Path.Combine(modules, "katex", "dist") : null;

    private static string Beside(string folder, string what) => Path.Combine(Path.GetDirectoryName(folder)!, $".{Path.GetFileName(folder)}.{Environment.ProcessId}.{what}.tmp");

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private int WriteInto(string folder)
    {
        var chapters = notebooks.Select(notebook => (Notebook: notebook, Article: NotebookArticle.Of(notebook, _folder, Link))).ToList();
        var texts = _files.Where(file => file.Key.EndsWith(".md", StringComparison.Ordinal))
            .Select(file => (File: file.Value, Article: Article.OfText(Markdown(File.ReadAllText(Path.Combine(_folder, file.Key)))))).ToList();

        var assets = Directory.CreateDirectory(Path.Combine(folder, "assets")).FullName;
        WriteAssets(assets);
        for (var i = 0; i < chapters.Count; i++)
        {
            var (notebook, article) = chapters[i];
            var body = (notebook.Mode == RunMode.Smoke ? "<p class=\"quick\">A quick run: its figures and pictures are those of very little work.</p>\n" : "")
                + article.Html + Resource("notebook.html").Replace("{{name}}", Encoded(notebook.Name), StringComparison.Ordinal)
                + "<nav class=\"turn\" aria-label=\"Notebooks before and after\">"
                + (i > 0 ? Turn("prev", "Before", chapters[i - 1].Article, chapters[i - 1].Notebook) : "<span></span>")
                + (i + 1 < chapters.Count ? Turn("next", "Next", chapters[i + 1].Article, chapters[i + 1].Notebook) : "") + "</nav>\n";
            WritePage(folder, notebook.Name + ".html", article.Title, body, article.Headings);
        }
        foreach (var (file, article) in texts)
        {
            WritePage(folder, file, article.Title, $"<section class=\"text\">\n{article.Html}</section>\n", article.Headings);
        }
        var opening = Opening(chapters);
        WritePage(folder, "index.html", opening.Title, opening.Html, []);

        var index = chapters.Select(page => (File: page.Notebook.Name + ".html", page.Article)).Concat(texts)
            .Select(page => new object[] { page.Article.Title, page.File, page.Article.Sections.Select(section => new[] { section.Heading, section.Id, section.Text }) });
        File.WriteAllText(Path.Combine(assets, "search.js"), $"window.courseIndex = {JsonSerializer.Serialize(index, s_index)};\n");
        return chapters.Count + texts.Count + 1;
    }

    private void WriteAssets(string folder)
    {
        File.WriteAllText(Path.Combine(folder, "site.css"), Resource("site.css"));
        File.WriteAllText(Path.Combine(folder, "site.js"), $"{FigureHtml.Drawing}\n{Resource("site.js")}");
        File.WriteAllText(Path.Combine(folder, "plotly.min.js"), plotly);
        if (_katex is null)
        {
            return;
        }
        Directory.CreateDirectory(Path.Combine(folder, "fonts"));
        foreach (var file in (string[])["katex.min.css", "katex.min.js", .. Directory.GetFiles(Path.Combine(_katex, "fonts"), "*.woff2").Select(font => Path.GetRelativePath(_katex, font))])
        {
            File.Copy(Path.Combine(_katex, file), Path.Combine(folder, file));
        }
    }

    private void WritePage(string folder, string file, string title, string body, IReadOnlyList<Heading> headings)
    {
        var formulas = _katex is not null && body.Contains("class=\"math ", StringComparison.Ordinal);
        var inside = headings.Where(heading => heading.Level is 2 or 3).ToList();
        var contents = new StringBuilder();
        if (inside.Count > 1)
        {
            contents.Append("<details class=\"contents\"><summary>On this page</summary>\n<nav aria-label=\"On this page\"><ol>\n");
            inside.ForEach(heading => contents.Append($"<li class=\"l{heading.Level}\"><a href=\"#{Encoded(heading.Id)}\">{heading.Html}</a></li>\n"));
            contents.Append("</ol></nav></details>\n");
        }
        var template = Resource("page.html").Replace($"href=\"{file}\"", $"href=\"{file}\" aria-current=\"page\"", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(folder, file), Fill(template, new()
        {
            ["title"] = Encoded(title),
            ["formulas"] = formulas ? Resource("formulas.html") : "",
            ["kind"] = file == "index.html" ? "opening" : "reading",
            ["contents"] = contents.ToString(),
            ["body"] = body,
        }));
    }

    private Article Opening(List<(ExecutedCopy Notebook, Article Article)> chapters)
    {
        var readme = File.ReadAllText(Path.Combine(root, "README.md")).ReplaceLineEndings("\n");
        var promise = readme.Split("\n![")[0].Split("\n## ")[0];
        var syllabus = File.ReadAllText(Path.Combine(_folder, SyllabusFile)).ReplaceLineEndings("\n");
        var (told, listed) = (Syllabus.Read(readme), Syllabus.Read(syllabus));
        var rows = new StringBuilder();
        foreach (var (notebook, article) in chapters)
        {
            string Cell(Dictionary<string, Dictionary<string, string>> table, string heading) =>
                Markdown(table.GetValueOrDefault(notebook.Name)?.GetValueOrDefault(heading) ?? "").Trim().Replace("<p>", "", StringComparison.Ordinal).Replace("</p>", "", StringComparison.Ordinal);
            rows.Append($"<tr><th scope=\"row\"><a href=\"{notebook.Name}.html\">{Encoded(article.Title)}</a><span>{Cell(told, "What it does")}</span></th>")
                .Append($"<td data-label=\"Decks\">{Cell(listed, "Deck and topic")}</td><td data-label=\"Headline\">{Cell(told, "Reaches")}</td>")
                .Append($"<td data-label=\"Takes\">{Cell(listed, "Time to read and do")}</td></tr>\n");
        }
        var pictures = new StringBuilder();
        foreach (var picture in Picture.Read(_folder))
        {
            if (chapters.Find(chapter => chapter.Notebook.Name == picture.Notebook) is ({ } notebook, var article)
                && picture.Figure(notebook.Document) is { } figure)
            {
                pictures.Append($"<figure>{figure}<figcaption>{Encoded(picture.Words)} <a href=\"{notebook.Name}.html#cell-{Encoded(picture.Cell)}\">{Encoded(article.Title)}</a></figcaption></figure>\n");
            }
        }
        var decks = syllabus.IndexOf("\n## The decks\n", StringComparison.Ordinal);
        return new Article(Fill(Resource("index.html"), new()
        {
            ["promise"] = Markdown(promise),
            ["first"] = chapters[0].Notebook.Name,
            ["firstTitle"] = Encoded(chapters[0].Article.Title),
            ["pictures"] = pictures.ToString(),
            ["rows"] = rows.ToString(),
            ["decks"] = decks < 0 ? "" : Markdown(syllabus[decks..]),
        }));
    }

    private string Turn(string rel, string word, Article article, ExecutedCopy notebook) =>
        $"<a rel=\"{rel}\" href=\"{notebook.Name}.html\"><span>{word}</span>{Encoded(article.Title)}</a>";

    private string Markdown(string text) => MarkdownHtml.Render(text, null, _folder, Link);

    /// <summary>Where a link of a notebook or a text leads in the site; null for a file that is no page of it.</summary>
    private string? Link(string url)
    {
        if (url.StartsWith('#') || Uri.TryCreate(url, UriKind.Absolute, out _))
        {
            return url;
        }
        var parts = url.Split('#', 2);
        // The course's own README names the notebooks' folder.
        return Path.GetDirectoryName(parts[0]) is "" or "notebooks" && _files.TryGetValue(Path.GetFileName(parts[0]), out var page)
            ? page + (parts.Length > 1 ? "#" + parts[1] : "") : null;
    }

    private static string Fill(string template, Dictionary<string, string> values) =>
        string.Concat(template.Split("{{").Select((part, i) => i == 0 ? part : part.Split("}}", 2) is [var name, var rest] ? values[name] + rest : part));

    private static string Encoded(string text) => WebUtility.HtmlEncode(text);

    private static string Resource(string name)
    {
        using var reader = new StreamReader(typeof(SiteWriter).Assembly.GetManifestResourceStream("Course.Teaching.Site." + name)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
