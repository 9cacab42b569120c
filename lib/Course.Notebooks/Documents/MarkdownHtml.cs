using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.StaticFiles;

namespace Course.Notebooks.Documents;

/// <summary>
/// A Markdown cell as HTML. Formulas are taken out first and put back afterwards, as Jupyter does: Markdown must not see the
/// underscores, bars and backslashes in them. They become <c>&lt;span class="math inline"&gt;</c> or <c>"math display"</c> holding TeX.
/// </summary>
internal static partial class MarkdownHtml
{
    private const char Open = '\ue000';
    private const char Close = '\ue001';

    private static readonly FileExtensionContentTypeProvider s_types = new();

    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables().UseEmphasisExtras().UseTaskLists().UseAutoLinks().UseFootnotes().UseAlertBlocks()
        .UseAutoIdentifiers(Markdig.Extensions.AutoIdentifiers.AutoIdentifierOptions.GitHub)
        .Build();

    /// <param name="markdown">The cell's text.</param>
    /// <param name="attachments">Its attachments, for <c>attachment:name</c> images.</param>
    /// <param name="folder">Images with a relative path are embedded from here; null: left as they are.</param>
    /// <param name="link">Where a link leads in the place that the HTML is for; null for one that leads nowhere there: only its text stays.</param>
    public static string Render(string markdown, JsonObject? attachments = null, string? folder = null, Func<string, string?>? link = null)
    {
        var formulas = new List<string>();
        var text = TakeOutMath(markdown.Replace(Open, '\ufffd').Replace(Close, '\ufffd'), formulas);
        var document = Markdown.Parse(text, s_pipeline);
        foreach (var inline in document.Descendants<LinkInline>().ToList())
        {
            if (inline.IsImage)
            {
                inline.Url = Embedded(inline.Url ?? "", attachments, folder) ?? inline.Url;
            }
            else if (link is not null)
            {
                inline.Url = link(inline.Url ?? "");
                if (inline.Url is null)
                {
                    inline.ReplaceBy(new ContainerInline());
                }
            }
        }
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var renderer = new HtmlRenderer(writer);
        s_pipeline.Setup(renderer);
        renderer.Render(document);
        writer.Flush();
        return Placeholder().Replace(writer.ToString(), match => formulas[int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)]);
    }

    [GeneratedRegex("\ue000([0-9]+)\ue001")]
    private static partial Regex Placeholder();

    /// <summary>Code, which is left alone, or one of the ways to write a formula.</summary>
    [GeneratedRegex(
        """
        (?<code>^[ ]{0,3}(?<fence>`{3,}|~{3,})[^\n]*\n(?:.*?\n)??[ ]{0,3}\k<fence>[`~]*[ \t]*$)
        |(?<code>(?<!`)(?<ticks>`+)(?!`).+?(?<!`)\k<ticks>(?!`))
        |(?<code>\\[\\$`])
        |\$\$(?<display>.+?)\$\$
        |(?<display>\\begin\{(?<name>[a-zA-Z]+\*?)\}.+?\\end\{\k<name>\})
        |(?<![\w$])\$(?<inline>(?![\s$])(?:\\.|[^$`\\\n]|\n(?!\n))+?)(?<!\s)\$(?![0-9])
        """,
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000)]
    private static partial Regex CodeOrMath();

    private static string TakeOutMath(string markdown, List<string> formulas)
    {
        try
        {
            return CodeOrMath().Replace(markdown.ReplaceLineEndings("\n"), match =>
            {
                if (match.Groups["code"].Success)
                {
                    return match.Value;
                }
                var display = match.Groups["display"].Success;
                var tex = match.Groups[display ? "display" : "inline"].Value.Trim();
                formulas.Add($"<span class=\"math {(display ? "display" : "inline")}\">{WebUtility.HtmlEncode(tex)}</span>");
                return string.Create(CultureInfo.InvariantCulture, $"{Open}{formulas.Count - 1}{Close}");
            });
        }
        catch (RegexMatchTimeoutException)
        {
            // A text made to be slow is drawn without formulas rather than never.
            formulas.Clear();
            return markdown;
        }
    }

    private static string? Embedded(string url, JsonObject? attachments, string? folder)
    {
        if (url.StartsWith("attachment:", StringComparison.Ordinal))
        {
            var bundle = attachments?[Uri.UnescapeDataString(url[11..])] as JsonObject;
            return bundle?.Select(p => $"data:{p.Key};base64,{p.Value?.ToString().ReplaceLineEndings("")}").FirstOrDefault();
        }
        if (folder is null || url.Length == 0 || Uri.TryCreate(url, UriKind.Absolute, out _) || url.StartsWith('#'))
        {
            return null;
        }
        var path = Path.Combine(folder, Uri.UnescapeDataString(url));
        return s_types.TryGetContentType(path, out var type) && type.StartsWith("image/", StringComparison.Ordinal) && File.Exists(path)
            ? $"data:{type};base64,{Convert.ToBase64String(File.ReadAllBytes(path))}"
            : null;
    }
}
