using System.Net;
using System.Text.Json.Nodes;
using Course.Notebooks.Documents;

namespace Course.Notebooks.Tests.Documents;

public sealed class HtmlExportTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("course-html-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static NotebookDocument Notebook(string markdown = "# Title", string code = "1", params JsonObject[] outputs)
    {
        var document = new NotebookDocument();
        document.Cells.Add(new NotebookCell(CellKind.Markdown, markdown));
        document.Cells.Add(new NotebookCell(CellKind.Code, code) { ExecutionCount = 4, Outputs = [.. outputs] });
        return document;
    }

    private static JsonObject Display(string mime, JsonNode value) =>
        new() { ["output_type"] = "display_data", ["data"] = new JsonObject { [mime] = value }, ["metadata"] = new JsonObject() };

    private string Modules()
    {
        void File(string path, string text)
        {
            var full = Path.Combine(_folder, "node_modules", path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            System.IO.File.WriteAllText(full, text);
        }
        File("katex/dist/katex.min.js", "/* katex */ '</script>'");
        File("katex/dist/katex.min.css", "@font-face{src:url(fonts/A-B.woff2) format(\"woff2\"),url(fonts/A-B.woff) format(\"woff\")}");
        File("katex/dist/fonts/A-B.woff2", "font");
        return Path.Combine(_folder, "node_modules");
    }

    [Fact]
    public void Formulas_pass_through_Markdown_untouched_and_code_is_no_formula()
    {
        var html = HtmlExport.Render(Notebook("""
            # Title & more

            Inline $a_1 * b_2 < c$ and **bold**, 5$ and 6$, `$x_1$`, \$no\$.

            $$
            \begin{aligned} x &= 1 \\ y_1 &= 2_2 \end{aligned}
            $$

            \begin{equation} z_1 | w_1 \end{equation}

            | $|x|$ | b |
            |---|---|
            | $p_1$ | 2 |

            ```csharp
            var s = "$y_1$";
            ```
            """));
        Assert.Contains("<title>Title &amp; more</title>", html);
        Assert.Contains("<span class=\"math inline\">a_1 * b_2 &lt; c</span>", html);
        Assert.Contains("<span class=\"math display\">\\begin{aligned} x &amp;= 1 \\\\ y_1 &amp;= 2_2 \\end{aligned}</span>", html);
        Assert.Contains("<span class=\"math display\">\\begin{equation} z_1 | w_1 \\end{equation}</span>", html);
        Assert.Contains("<th><span class=\"math inline\">|x|</span></th>", html);
        Assert.Contains("<code>$x_1$</code>", html);
        Assert.Contains("5$ and 6$", html);
        Assert.Contains("$y_1$", html);
        Assert.Equal(5, html.Split("class=\"math ").Length - 1);
    }

    [Fact]
    public void Code_is_colored_and_loses_no_character()
    {
        var code = "#!import \"setup.dib\"\n// <note>\n/// <doc>\nvar x = $\"{1 + 2} < {\"q\"}\"; /* c */\nfor (int i = 0; i < 10; i++) { }\n@\"unfinished";
        var html = HtmlExport.Render(Notebook(code: code));
        Assert.Contains("<span class=\"number\">4</span>", html);
        Assert.Contains("<span class=\"k\">for</span>", html);
        Assert.Contains("<span class=\"c\">// &lt;note&gt;</span>", html);
        Assert.Contains("<span class=\"c\">/// &lt;doc&gt;</span>", html);
        var pre = html[(html.IndexOf("</span><pre>", StringComparison.Ordinal) + 12)..];
        pre = pre[..pre.IndexOf("</pre>", StringComparison.Ordinal)];
        Assert.Equal(code, WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Replace(pre, "</?span[^>]*>", "")));
    }

    [Fact]
    public void A_cell_whose_code_is_hidden_shows_its_output_and_folds_the_code()
    {
        var notebook = Notebook(code: "1 + 1", outputs: Display("text/plain", "2"));
        Assert.DoesNotContain("<details", HtmlExport.Render(notebook));

        notebook.Cells[1].Metadata["jupyter"] = new JsonObject { ["source_hidden"] = true };
        var html = HtmlExport.Render(notebook);
        var unfolded = html.IndexOf("</details>", StringComparison.Ordinal);
        Assert.InRange(html.IndexOf("class=\"output", StringComparison.Ordinal), unfolded, html.Length);
        Assert.Contains("<details class=\"input\"><summary>", html);
    }

    [Fact]
    public void Each_kind_of_output_has_its_form()
    {
        var html = HtmlExport.Render(Notebook(outputs:
        [
            new JsonObject { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = "a < b \u001b[31mred\u001b[0m\n" },
            Display("text/html", "<table><tr><td>as is</td></tr></table>"),
            Display("image/png", "iVBO\nRw0="),
            Display("image/svg+xml", "<svg id=\"drawn\"></svg>"),
            Display("text/markdown", "**strong** $m_1$"),
            Display("text/plain", "<plain>"),
            Display("application/vnd.unknown+json", new JsonObject { ["k"] = 1 }),
            new JsonObject { ["output_type"] = "error", ["ename"] = "E", ["evalue"] = "x < y", ["traceback"] = new JsonArray("line 3") },
        ]));
        Assert.Contains("<pre class=\"output stdout\">a &lt; b red</pre>", html);
        Assert.Contains("<div class=\"output html\"><table><tr><td>as is</td></tr></table></div>", html);
        Assert.Contains("src=\"data:image/png;base64,iVBORw0=\"", html);
        Assert.Contains("<svg id=\"drawn\"></svg>", html);
        Assert.Contains("<strong>strong</strong> <span class=\"math inline\">m_1</span>", html);
        Assert.Contains("<pre class=\"output\">&lt;plain&gt;</pre>", html);
        Assert.Contains("&quot;k&quot;: 1", html);
        Assert.Contains("<b>E: x &lt; y</b>\nline 3", html);
    }

    [Fact]
    public void Figures_are_drawn_by_their_own_HTML()
    {
        var figure = Display("application/vnd.plotly.v1+json", new JsonObject { ["data"] = new JsonArray() });
        figure["data"]!["text/html"] = "<p>own html</p>";
        var document = Notebook("no formula", "1", figure);
        Assert.Contains("<p>own html</p>", HtmlExport.Render(document));
    }

    [Fact]
    public void A_page_shows_code_as_it_is_asked_to()
    {
        var html = HtmlExport.Render(Notebook("no formula", "// MARK\nkept();"), shown: code => code.Replace("// MARK\n", ""));
        Assert.Contains("kept", html);
        Assert.DoesNotContain("MARK", html);
    }

    [Fact]
    public void A_page_with_formulas_has_what_draws_them_beside_it()
    {
        var page = Path.Combine(_folder, "page", "n.html");
        HtmlExport.Write(Notebook("none"), page, Modules());
        Assert.False(Directory.Exists(Path.Combine(_folder, "page", "assets")));

        HtmlExport.Write(Notebook("$x$"), page, Modules());
        var html = File.ReadAllText(page);
        Assert.All(["<link rel=\"stylesheet\" href=\"assets/katex.min.css\">", "<script src=\"assets/katex.min.js\"></script>", "katex.render("], part => Assert.Contains(part, html));
        Assert.All(["katex.min.css", "katex.min.js", "fonts/A-B.woff2"], file => Assert.True(File.Exists(Path.Combine(_folder, "page", "assets", file)), file));
    }

    [Fact]
    public void Images_of_a_cell_and_of_its_folder_are_embedded()
    {
        File.WriteAllBytes(Path.Combine(_folder, "a b.png"), [1, 2, 3]);
        var document = Notebook("![one](attachment:dot.png) ![two](a%20b.png) ![three](https://example.org/c.png) ![four](missing.png)");
        document.Cells[0].Attachments = new JsonObject { ["dot.png"] = new JsonObject { ["image/png"] = "QUJD" } };
        var html = HtmlExport.Render(document, _folder);
        Assert.Contains("src=\"data:image/png;base64,QUJD\"", html);
        Assert.Contains("src=\"data:image/png;base64,AQID\"", html);
        Assert.Contains("src=\"https://example.org/c.png\"", html);
        Assert.Contains("src=\"missing.png\"", html);
    }
}
