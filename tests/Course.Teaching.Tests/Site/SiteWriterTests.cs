using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Course.Contracts;
using Course.Notebooks.Documents;
using Course.Notebooks.Running;
using Course.Teaching.Site;

namespace Course.Teaching.Tests.Site;

/// <summary>A site of made-up notebooks.</summary>
public sealed class SiteWriterTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("course-site-").FullName;

    public SiteWriterTests()
    {
        Write("README.md", "# The promise\n\nIt is kept.\n\n![a picture](x.png)\n\n## More\n\n| Notebook | What it does | Reaches |\n|---|---|---|\n| [01 · One](notebooks/01_one.ipynb) | counts & adds | two |\n");
        Write("notebooks/README.md", "# Syllabus\n\n| Notebook | Deck and topic | Time to read and do |\n|---|---|---|\n| [01 · One](01_one.ipynb) | *Opening lecture* | 40 min |\n\n## The decks\n\nBy somebody.\n");
        Write("notebooks/glossary.md", "# Words\n\n| The field says | It is |\n|---|---|\n| **slope** | how steep; see [one](01_one.ipynb#twice) |\n");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string name) => Path.Combine(_folder, name);

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(name))!);
        File.WriteAllText(At(name), text);
    }

    private static NotebookCell Text(string markdown) => new(CellKind.Markdown, markdown);

    private static NotebookCell Code(string code, params (string Mime, JsonNode Value)[] outputs) => new(CellKind.Code, code)
    {
        ExecutionCount = 1,
        Outputs = [.. outputs.Select(output => new JsonObject
        {
            ["output_type"] = "display_data", ["data"] = new JsonObject { [output.Mime] = output.Value }, ["metadata"] = new JsonObject(),
        })],
    };

    private static ExecutedCopy Copy(string name, RunMode mode, params NotebookCell[] cells)
    {
        var document = new NotebookDocument();
        document.Cells.AddRange(cells);
        return new ExecutedCopy(name, document, mode);
    }

    private SiteSummary Write(params ExecutedCopy[] notebooks) => new SiteWriter(notebooks, _folder, "/* plotly */").Write(At("site"));

    private string Page(params NotebookCell[] cells)
    {
        Write(Copy("01_one", RunMode.Full, [Text("# 01 · One"), .. cells]));
        return File.ReadAllText(At("site/01_one.html"));
    }

    [Fact]
    public void A_solution_stands_behind_a_click_without_its_marks_and_what_is_to_be_done_before_it()
    {
        var page = Page(Code("int F()\n{\n    // BEGIN SOLUTION\n    return 42;\n    // END SOLUTION\n    // STUB: return 0;\n}", ("text/plain", "shown")));
        Assert.DoesNotContain("BEGIN SOLUTION", page, StringComparison.Ordinal);
        Assert.DoesNotContain("STUB", page, StringComparison.Ordinal);
        var (before, behind) = (page.IndexOf("// Your turn: replace the line below.", StringComparison.Ordinal), page.IndexOf("<summary>A solution</summary>", StringComparison.Ordinal));
        Assert.InRange(before, 1, behind);
        Assert.All(["42", "shown"], word => Assert.InRange(page.IndexOf(word, StringComparison.Ordinal), behind, page.IndexOf("</details>", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_code_of_a_check_is_folded_and_what_it_said_is_not()
    {
        var check = Code("Check.That(true);", ("text/html", "<b>Right.</b>"));
        check.Metadata = new JsonObject { ["jupyter"] = new JsonObject { ["source_hidden"] = true }, ["nbgrader"] = new JsonObject { ["grade"] = true } };
        Assert.Matches(@"<details class=""hidden""><summary>The check</summary>.*Check.*</details>\s*<div class=""output html""><b>Right", Page(check));
    }

    [Fact]
    public void Pages_lead_to_the_one_before_and_the_one_after()
    {
        Write(Copy("01_one", RunMode.Full, Text("# 01 · One")), Copy("02_two", RunMode.Full, Text("# 02 · Two")), Copy("03_three", RunMode.Full, Text("# 03 · Three")));
        var page = WebUtility.HtmlDecode(File.ReadAllText(At("site/02_two.html")));
        Assert.Contains("<a rel=\"prev\" href=\"01_one.html\"><span>Before</span>01 · One</a>", page, StringComparison.Ordinal);
        Assert.Contains("<a rel=\"next\" href=\"03_three.html\"><span>Next</span>03 · Three</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"prev\"", File.ReadAllText(At("site/01_one.html")), StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"next\"", File.ReadAllText(At("site/03_three.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_lead_to_pages_and_what_is_no_page_is_only_text()
    {
        var page = Page(Text("[one](01_one.ipynb#twice) [words](glossary.md) [syllabus](README.md) [data](../data/challenge/README.md) [absent](09_absent.ipynb) [web](https://example.org/x.md) [here](#twice)"));
        Assert.Contains("<a href=\"01_one.html#twice\">one</a> <a href=\"glossary.html\">words</a> <a href=\"syllabus.html\">syllabus</a> data absent "
            + "<a href=\"https://example.org/x.md\">web</a> <a href=\"#twice\">here</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_of_one_name_have_anchors_of_their_own_and_are_in_the_contents()
    {
        var page = Page(Text("## Twice"), Text("## Twice"));
        Assert.Contains("<h2 id=\"twice\">Twice</h2>", page, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"twice-2\">Twice</h2>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"#twice-2\">Twice</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Charts_are_data_that_one_plotly_draws_also_those_that_took_the_place_of_another()
    {
        var figure = """{"data":[{"name":"x"}],"layout":{"height":420}}""";
        var page = Page(
            Code("setup", ("text/html", FigureHtml.WriteLibrary("plotly"))),
            Code("a", (MimeTypes.Plotly, JsonNode.Parse(figure)!)),
            Code("b", ("text/html", FigureHtml.Write(figure, "chart-1", "https://example.org/plotly.js"))));
        Assert.Equal(2, Regex.Count(page, Regex.Escape($"<div class=\"output figure\" style=\"min-height:420px\"><script type=\"application/json\">{figure}</script></div>")));
        Assert.DoesNotContain("https://example.org", page, StringComparison.Ordinal);
        Assert.DoesNotContain("window.Plotly", page, StringComparison.Ordinal);
        Assert.Equal("/* plotly */", File.ReadAllText(At("site/assets/plotly.min.js")));
    }

    [Fact]
    public void A_table_of_an_output_leaves_the_page_whole()
    {
        var page = Page(Text("| a | b |\n|---|---|\n| 1 | 2 |"), Code("new Table()", ("text/html", "<table style=\"color:red\"><tr><td>3</td></tr></table>")));
        Assert.Equal(Regex.Count(page, "<div[ >]"), Regex.Count(page, "</div>"));
    }

    [Fact]
    public void Search_knows_the_words_of_every_section_but_not_what_stands_behind_a_click()
    {
        Write(Copy("01_one", RunMode.Full,
            Text("# 01 · One\n\nOpening $x^2$."), Text("## Twice\n\nA <b>word</b> & more.\n\n<details><summary>A hint</summary>\n\nsecret\n\n</details>"),
            Code("var zebra = 1 < 2;", (MimeTypes.Plotly, JsonNode.Parse("""{"data":["hidden"]}""")!)),
            Code("// BEGIN SOLUTION\nanswer();\n// END SOLUTION\n// STUB: Todo();")));
        var script = File.ReadAllText(At("site/assets/search.js"));
        var index = JsonDocument.Parse(script["window.courseIndex = ".Length..].TrimEnd(';', '\n')).RootElement;
        var page = index.EnumerateArray().Single(page => page[1].GetString() == "01_one.html");
        Assert.Equal("01 · One", page[0].GetString());
        Assert.Equal(["01 · One", "01--one", "Opening x^2."], page[2][0].EnumerateArray().Select(part => part.GetString()));
        Assert.Equal(["Twice", "twice", "A word & more. var zebra = 1 < 2; // Your turn: replace the line below. Todo();"], page[2][1].EnumerateArray().Select(part => part.GetString()));
        Assert.DoesNotContain("secret", script, StringComparison.Ordinal);
        Assert.DoesNotContain("answer", script, StringComparison.Ordinal);
        Assert.Contains("[\"slope\",\"slope\",\"how steep; see one\"]", script, StringComparison.Ordinal);
    }

    [Fact]
    public void The_opening_page_has_the_promise_the_table_and_pictures_that_are_there()
    {
        Write("notebooks/pictures.json", """[{ "notebook": "01_one", "cell": "drawn", "words": "A < B" }, { "notebook": "07_seven", "cell": "x", "words": "not run" }]""");
        var drawing = Code("draw", (MimeTypes.Plotly, JsonNode.Parse("""{"data":[]}""")!));
        drawing.Id = "drawn";
        Write(Copy("01_one", RunMode.Full, Text("# 01 · One"), drawing));
        var page = File.ReadAllText(At("site/index.html"));
        Assert.Contains("<h1 id=\"the-promise\">The promise</h1>\n<p>It is kept.</p>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("x.png", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"01_one.html\">01 &#183; One</a><span>counts &amp; adds</span>", page, StringComparison.Ordinal);
        Assert.All(["<em>Opening lecture</em>", ">two</td>", ">40 min</td>", "By somebody."], words => Assert.Contains(words, page, StringComparison.Ordinal));
        Assert.Contains("{\"data\":[]}</script></div>\n<figcaption>A &lt; B <a href=\"01_one.html#cell-drawn\">01 &#183; One</a>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("not run", page, StringComparison.Ordinal);
        Assert.Contains("id=\"cell-drawn\"", File.ReadAllText(At("site/01_one.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_a_quick_run_says_so()
    {
        Write(Copy("01_one", RunMode.Smoke, Text("# 01 · One")), Copy("02_two", RunMode.Full, Text("# 02 · Two")));
        Assert.Contains("A quick run", File.ReadAllText(At("site/01_one.html")), StringComparison.Ordinal);
        Assert.DoesNotContain("A quick run", File.ReadAllText(At("site/02_two.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_that_cannot_be_made_leaves_the_old_one_and_nothing_else()
    {
        var before = Write(Copy("01_one", RunMode.Full, Text("# 01 · One")));
        Assert.Throws<Course.Teaching.Exercises.ExerciseFormatException>(() => Write(
            Copy("01_one", RunMode.Full, Text("# 01 · Changed"), Code("// BEGIN SOLUTION\nnever closed"))));
        Assert.Contains("01 · One", File.ReadAllText(At("site/01_one.html")), StringComparison.Ordinal);
        Assert.Equal(["README.md", "notebooks", "site"], Directory.EnumerateFileSystemEntries(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(before.Bytes, new DirectoryInfo(At("site")).GetFiles("*", SearchOption.AllDirectories).Sum(file => file.Length));

        Write(Copy("02_two", RunMode.Full, Text("# 02 · Two")));
        Assert.False(File.Exists(At("site/01_one.html")));
        Assert.Equal(["README.md", "notebooks", "site"], Directory.EnumerateFileSystemEntries(_folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_folder_that_holds_something_else_is_left_alone()
    {
        Write("site/thesis.txt", "years of work");
        var error = Assert.Throws<IOException>(() => Write(Copy("01_one", RunMode.Full, Text("# 01 · One"))));
        Assert.Contains("name another folder", error.Message, StringComparison.Ordinal);
        Assert.Equal("years of work", File.ReadAllText(At("site/thesis.txt")));
    }

    [Fact]
    public void Every_picture_of_the_course_is_a_cell_of_its_notebooks()
    {
        var folder = Path.Combine(CourseRoot.Above(AppContext.BaseDirectory)!, "notebooks");
        var pictures = Picture.Read(folder);
        Assert.InRange(pictures.Count, 3, 5);
        Assert.All(pictures, picture => Assert.Contains(
            NotebookDocument.Read(Path.Combine(folder, picture.Notebook + ".ipynb")).Cells, cell => cell.Id == picture.Cell && cell.Kind == CellKind.Code));
    }
}
