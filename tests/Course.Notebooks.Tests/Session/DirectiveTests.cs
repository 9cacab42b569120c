using System.Text.RegularExpressions;
using Course.Notebooks.Documents;
using Course.Notebooks.Session;

namespace Course.Notebooks.Tests.Session;

[Collection(SessionCollection.Name)]
public class DirectiveTests
{
    [Fact]
    public async Task Time_says_how_long_the_cell_took()
    {
        await using var notebook = new Notebook();
        var shown = await notebook.Ok("#!time\nSystem.Threading.Thread.Sleep(20); \"done\"");
        Assert.Equal("done", shown.Plain);
        var time = Regex.Match(shown.Display["text/plain"], @"^Wall time: (\d+(\.\d+)?)ms$");
        Assert.True(time.Success);
        Assert.True(double.Parse(time.Groups[1].Value) >= 10);
    }

    [Fact]
    public async Task A_cell_can_change_its_language()
    {
        await using var notebook = new Notebook();
        var shown = await notebook.Ok("var x = 1;\n#!markdown\n# Title\n'quoted'\n#!c#\nx + 1\n#!html\n<b>x</b>\n#!js\nalert()");
        Assert.Equal("# Title\n'quoted'", ((DisplayOutput)shown.Outputs[0]).Data["text/markdown"]);
        Assert.Equal("2", ((ResultOutput)shown.Outputs[1]).Data["text/plain"]);
        Assert.Equal("<b>x</b>", ((DisplayOutput)shown.Outputs[2]).Data["text/html"]);
        Assert.Contains("alert()", ((DisplayOutput)shown.Outputs[3]).Data["text/html"]);
    }

    [Fact]
    public async Task What_a_text_quotes_is_no_directive()
    {
        await using var notebook = new Notebook();
        var shown = await notebook.Ok("#!markdown\n```\n#!csharp\n1\n```\n#!csharp\n2");
        Assert.Equal("```\n#!csharp\n1\n```", shown.Display["text/markdown"]);
        Assert.Equal("2", shown.Plain);
    }

    [Theory]
    [InlineData("var s = \"\"\"\n#!time\n#r \"x.dll\"\n\"\"\"; s.Split('\\n').Length", "2")]
    [InlineData("/*\n#!nonsense\n*/ 3", "3")]
    [InlineData("var s = @\"\n#!markdown\n\"; s.Length", "12")]
    [InlineData("#if NEVER\n#!nonsense\n#r \"missing.dll\"\n#endif\n4", "4")]
    [InlineData("#region part\n5\n#endregion", "5")]
    [InlineData("#pragma warning disable\n#nullable enable\nstring? s = null; 6", "6")]
    [InlineData("#!/usr/bin/env dotnet\n7", "7")]
    public async Task Only_what_the_compiler_takes_for_a_directive_is_one(string cell, string result)
    {
        await using var notebook = new Notebook();
        Assert.Equal(result, (await notebook.Ok(cell)).Plain);
    }

    [Fact]
    public async Task An_unknown_directive_is_named_before_anything_of_the_cell_runs()
    {
        await using var notebook = new Notebook();
        var shown = await notebook.Run("Console.Write(\"ran\");\n#!sql-mydb\nmore");
        Assert.Equal(CellStatus.Error, shown.Status);
        Assert.Equal("#!sql-mydb (line 2) is not known here; #!lsmagic lists the directives of this kernel.", shown.Error.Message);
        Assert.Equal("", shown.Text);
        Assert.Contains("#!import", (await notebook.Ok("#!lsmagic")).Display["text/plain"]);
        Assert.Contains(".NET", (await notebook.Ok("#!about")).Display["text/plain"]);
    }

    [Fact]
    public async Task The_list_of_directives_names_what_the_kernel_follows_and_nothing_else()
    {
        await using var notebook = new Notebook();
        var kernel = notebook.Kernel;
        var ofKernels = kernel.KernelInfo.SupportedDirectives.Concat(kernel.RootKernel.KernelInfo.SupportedDirectives).Select(directive => directive.Name)
            .Where(name => NotebookLanguages.Normalize(name[2..]) == name[2..]); // "#!js" is "#!javascript"
        var listed = KnownDirectives.All.Select(known => known.Name).Distinct();
        Assert.Equal(ofKernels.Concat(["#r", "#i", "#load", "#!time", "#!about", "#!lsmagic"]).Distinct().Order(), listed.Order());
        Assert.All(listed, name => Assert.Contains($"{name} ", (KnownDirectives.Text() + " ").Replace("\n", " \n")));
    }

    [Theory]
    [InlineData("#r")]
    [InlineData("#r \"\"")]
    [InlineData("#i \"somewhere\"")]
    [InlineData("#load")]
    [InlineData("#!import \"\"")]
    public async Task A_directive_without_its_argument_says_what_it_needs(string cell)
    {
        await using var notebook = new Notebook();
        Assert.Contains(" needs a ", (await notebook.Fails(cell)).Message);
    }

    [Fact]
    public async Task Load_runs_a_script_first_and_shows_no_result_of_it()
    {
        await using var notebook = new Notebook();
        notebook.Write("lib/helpers.csx", "#load \"more.csx\"\nint Twice(int n) => n * factor;\n99");
        notebook.Write("lib/more.csx", "var factor = 2;");
        var shown = await notebook.Ok("#load \"lib/helpers.csx\"\nTwice(21)");
        Assert.Equal("42", shown.Plain);
    }

    [Fact]
    public async Task Import_runs_each_cell_of_a_dib_notebook()
    {
        await using var notebook = new Notebook();
        notebook.Write("setup/setup.dib", "#!markdown\n\n# Not shown\n\n#!csharp\n\n#!import \"more.csx\"\nvar x = 1;\n\n#!csharp\n\nx + more\n\n#!html\n\n<b>shown</b>\n");
        notebook.Write("setup/more.csx", "var more = 10;");
        var shown = await notebook.Ok("#!import \"setup/setup.dib\"\nConsole.Write(x);");
        Assert.Equal("11", shown.Plain);
        Assert.Equal("<b>shown</b>", shown.Display["text/html"].Trim());
        Assert.Equal("1", shown.Text);
    }

    [Fact]
    public async Task Import_runs_a_jupyter_notebook()
    {
        await using var notebook = new Notebook();
        var other = new NotebookDocument();
        other.Cells.Add(new NotebookCell(CellKind.Markdown, "# Text"));
        other.Cells.Add(new NotebookCell(CellKind.Code, "int Square(int n) => n * n;"));
        other.Write(Path.Combine(notebook.Folder, "other.ipynb"));
        Assert.Equal("9", (await notebook.Ok("#!import other.ipynb\nSquare(3)")).Plain);
    }

    [Fact]
    public async Task Code_above_an_import_runs_before_it()
    {
        await using var notebook = new Notebook();
        notebook.Write("uses.csx", "Console.Write(before);");
        Assert.Equal("1after", (await notebook.Ok("var before = 1;\n#!import \"uses.csx\"\nConsole.Write(\"after\");")).Text);
    }

    [Fact]
    public async Task An_import_is_found_beside_the_notebook_and_where_a_cell_has_moved_to()
    {
        await using var notebook = new Notebook();
        notebook.Write("beside.csx", "var beside = 1;");
        notebook.Write("elsewhere/there.csx", "var there = 2;");
        await notebook.Ok("Environment.CurrentDirectory = Path.GetFullPath(\"elsewhere\");");
        Assert.Equal("3", (await notebook.Ok("#!import \"beside.csx\"\n#!import \"there.csx\"\nbeside + there")).Plain);
    }

    [Fact]
    public async Task An_error_in_an_imported_file_has_the_files_name_and_line()
    {
        await using var notebook = new Notebook();
        notebook.Write("bad.csx", "\nint x = ;");
        notebook.Write("throws.dib", "#!csharp\n\nvar ok = 1;\n\n#!csharp\n\nthrow new Exception(\"from the import\");\n");
        var compile = await notebook.Fails("#!import \"bad.csx\"");
        Assert.StartsWith("bad.csx, line 2, column 9:", compile.Traceback[0]);
        var thrown = await notebook.Fails("#!import \"throws.dib\"\nvar never = 1;");
        Assert.Contains("   at throws.dib, cell 2, line 1", thrown.Traceback);
        Assert.Equal("1", (await notebook.Ok("ok")).Plain);
        await notebook.Fails("never");
    }

    [Fact]
    public async Task Imports_that_go_in_circles_are_named()
    {
        await using var notebook = new Notebook();
        notebook.Write("a.csx", "#!import \"b.csx\"");
        notebook.Write("b.csx", "#!import \"a.csx\"");
        Assert.Equal("a.csx imports itself: a.csx → b.csx → a.csx.", (await notebook.Fails("#!import \"a.csx\"")).Message);
    }

    [Fact]
    public async Task A_file_that_is_missing_or_not_for_import_is_named()
    {
        await using var notebook = new Notebook();
        notebook.Write("data.csv", "1,2");
        notebook.Write("broken.ipynb", "{");
        Assert.Contains("missing.csx was not found; looked in ", (await notebook.Fails("#!import \"missing.csx\"")).Message);
        Assert.Contains("not .csv", (await notebook.Fails("#!import \"data.csv\"")).Message);
        Assert.Contains("broken.ipynb", (await notebook.Fails("#!import \"broken.ipynb\"")).Message);
    }

    [Fact]
    public void Splitting_never_fails_and_keeps_the_number_of_every_line()
    {
        var random = new Random(20);
        string[] parts =
        [
            "#r \"x.dll\"", "#r", "#r nuget: A, 1", "#i \"nuget:x\"", "#load \"f\"", "#!import \"f\"", "#!time", "#!", "#!!", "#!csharp", "#!markdown", "#!html",
            "  #!js", "#!mermaid", "#", "#if X", "#endif", "#else", "#region", "\"\"\"", "\"", "@\"", "/*", "*/", "//", "'", "$\"{", "}", "{", "var x = 1;",
            "x", "\t", "", " ", "\u2028", "é😀", "\ud800", "#!c#", "#line 5", "#error no", "$$\"\"\"", "#:package A",
        ];
        string[] breaks = ["\n", "\n", "\n", "\r\n", "\r", " "];
        for (var round = 0; round < 3000; round++)
        {
            var cell = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => parts[random.Next(parts.Length)] + breaks[random.Next(breaks.Length)]));
            var lines = Microsoft.CodeAnalysis.Text.SourceText.From(cell).Lines;
            foreach (var step in Directives.Split(cell, random.Next(4) == 0 ? "markdown" : "csharp"))
            {
                Assert.InRange(step.Line, 0, lines.Count - 1);
                if (step is not CodeStep { Language: "csharp" } code)
                {
                    continue;
                }
                var kept = Microsoft.CodeAnalysis.Text.SourceText.From(code.Text).Lines;
                Assert.Equal(lines.Count, kept.Count);
                for (var i = 0; i < lines.Count; i++)
                {
                    var line = kept[i].ToString();
                    Assert.True(line == "" || line == lines[i].ToString());
                }
            }
        }
    }
}
