using System.Reflection;
using Course.Notebooks.Documents;
using Course.Teaching.Export;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Course.Teaching.Tests.Export;

/// <summary>Small notebooks as programs, which are compiled and run here with something in the place of the course's library.</summary>
public sealed class NotebookExportTests : IDisposable
{
    private const string Library = """
        namespace Course
        {
            public static class Host
            {
                public static System.Collections.Generic.List<object> Shown = new();
                public static System.Action<object> Show(object value) { Shown.Add(value); return Shown.Add; }
            }
            public static class ConsoleHost
            {
                public static void Use(string[] args) { }
                public static void Setup(string[] args) => Host.Show("set up");
                public static string TextOf(string html) => "text of " + html;
            }
        }
        """;

    private readonly string _root = Directory.CreateTempSubdirectory("course-export-").FullName;
    private readonly string _folder;

    public NotebookExportTests() => _folder = Directory.CreateDirectory(Path.Combine(_root, "notebooks")).FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string Export(params string[] cells) => Export([.. cells.Select(text => new NotebookCell(CellKind.Code, text))]);

    private string Export(params NotebookCell[] cells)
    {
        var document = new NotebookDocument();
        document.Cells.AddRange(cells);
        var path = Path.Combine(_folder, "made.ipynb");
        document.Write(path);
        return NotebookExport.ToProgram(path, Path.Combine(_root, "programs", "made.cs"), _root);
    }

    /// <summary>What a program shows, value by value.</summary>
    private static List<object> Run(string program)
    {
        var references = AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!.ToString()!.Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        // The lines of `#:` are the SDK's, not the compiler's.
        var code = string.Join('\n', program.Split('\n').Where(line => !line.StartsWith("#:", StringComparison.Ordinal)));
        var compilation = CSharpCompilation.Create(
            $"Exported{Guid.NewGuid():N}", [CSharpSyntaxTree.ParseText(code), CSharpSyntaxTree.ParseText(Library)], references,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)) + "\n" + program);
        var assembly = Assembly.Load(image.ToArray());
        assembly.EntryPoint!.Invoke(null, [Array.Empty<string>()]);
        return (List<object>)assembly.GetType("Course.Host")!.GetField("Shown")!.GetValue(null)!;
    }

    [Fact]
    public void A_variable_that_a_later_cell_declares_again_gets_a_name_of_its_own_from_there_on()
    {
        var program = Export("var loss = 1;\nint Twice() => 2 * loss;", "loss", "var loss = \"two\";\nloss.Length", "(Twice(), loss)");
        Assert.Equal([1, 3, (2, "two")], Run(program));
        Assert.Contains("var loss2 = \"two\";", program, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_name_is_none_that_the_notebook_uses()
    {
        var program = Export("var loss = 1; var loss2 = 2;", "var loss = 3;", "(loss, loss2)");
        Assert.Equal([(3, 2)], Run(program));
    }

    [Fact]
    public void A_loop_may_use_the_name_of_a_variable_of_another_cell()
    {
        var program = Export(
            "foreach (var (w, b) in new[] { (1, 2) }) display(w + b);", "var (w, b) = (10, 20);", "if (int.TryParse(\"7\", out var seen)) display(seen);",
            "while ((object)w is int seen && seen > 9) { w = 0; display(seen); }", "Enumerable.Range(1, 2).Select(w => w + b).Sum()", "w");
        Assert.Equal([3, 7, 10, 43, 0], Run(program));
    }

    [Fact]
    public void Methods_and_types_may_be_declared_again_too()
    {
        var program = Export(
            "record Point(int X);\nint Area(int side) => side * side;", "Area(3) + new Point(1).X", "record Point(int X, int Y) { public Point() : this(5, 6) { } }\nint Area(int a, int b) => a * b;",
            "Area(2, 3) + new Point().Y");
        Assert.Equal([10, 12], Run(program));
    }

    [Fact]
    public void The_names_that_tuples_and_anonymous_objects_take_from_variables_stay()
    {
        var program = Export("var n = 1;", "var n = 2; var m = 3;", "var t = (n, m);\nvar a = new { n };\n(int n, int m) typed = (n, m);", "t.n + a.n + typed.n");
        Assert.Equal([6], Run(program));
        Assert.Contains("typed = (n2, m)", program, StringComparison.Ordinal);
    }

    [Fact]
    public void A_method_that_hides_an_imported_one_does_so_only_below()
    {
        Assert.Equal([2, -1], Run(Export("using static System.Math;\nMax(1, 2)", "int Max(int a, int b) => a - b;", "Max(1, 2)")));
    }

    [Fact]
    public void What_is_legal_for_a_field_compiles_for_a_local_variable()
    {
        var program = Export(
            "int Scaled(int x) => factor * x;\nprivate static readonly int factor = 3;\nScaled(2)", "int count;\nvoid Count() => count++;\nCount();\ncount",
            "Func<int, int> factorial = n => n < 2 ? 1 : n * factorial(n - 1);\nfactorial(4)", "public static int args = 8;\nargs");
        Assert.Equal([6, 1, 24, 8], Run(program));
    }

    [Fact]
    public void Usings_stand_once_and_at_the_top()
    {
        var program = Export("using System.Linq;\nusing Text = System.Text.StringBuilder;\nnew Text(\"a\").Length", "using  System.Globalization;\nusing System.Linq;\nCultureInfo.InvariantCulture.Name.Length");
        Assert.Equal([1, 0], Run(program));
        Assert.Single(program.Split('\n'), line => line == "using System.Linq;");
        Assert.True(program.IndexOf("using System.Globalization;", StringComparison.Ordinal) < program.IndexOf("display(", StringComparison.Ordinal));
    }

    [Fact]
    public void Types_and_extension_methods_go_to_the_end()
    {
        var program = Export("/// <summary>A net.</summary>\nprivate class Net { public int Size => 4; }\nstatic int Doubled(this int x) => 2 * x;", "new Net().Size.Doubled() + Doubled(1)");
        Assert.Equal([10], Run(program));
        Assert.True(program.IndexOf("class Net", StringComparison.Ordinal) > program.IndexOf("display(", StringComparison.Ordinal));
        Assert.Contains("/// <summary>A net.</summary>\nclass Net", program, StringComparison.Ordinal);
    }

    [Fact]
    public void A_last_expression_is_shown_unless_it_has_no_value()
    {
        var program = Export("1 + 1 // the sum", "void Nothing() { }\nNothing()", "var shown = display(\"a\");\nshown.Update(\"b\");", "HTML(\"<b>c</b>\")");
        Assert.Equal([2, "a", "b", "text of <b>c</b>"], Run(program));
        Assert.Contains("display(1 + 1); // the sum", program, StringComparison.Ordinal);
        Assert.Contains("\nNothing();\n", program, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_the_helpers_that_are_called_are_written()
    {
        Assert.DoesNotContain("Notebook", Export("var a = 1;"), StringComparison.Ordinal);
        Assert.DoesNotContain("HTML", Export("1"), StringComparison.Ordinal);
    }

    [Fact]
    public void Packages_become_lines_of_the_SDK_and_those_of_the_kernel_go()
    {
        var program = Export("#r \"nuget: Some.Package, 1.2.3\"\n#r \"nuget: Any.Version\"\n#r \"nuget: Plotly.NET.Interactive, 6.0.0\"\n#i \"nuget: https://example.org/index.json\"\nvar a = 1;");
        Assert.Contains("\n#:project ../lib/Course/Course.csproj\n#:package Some.Package@1.2.3\n#:package Any.Version@*\n#:property ", program, StringComparison.Ordinal);
        Assert.Contains("#:property RestoreAdditionalProjectSources=https://example.org/index.json\n", program, StringComparison.Ordinal);
        Assert.DoesNotContain("Interactive", program, StringComparison.Ordinal);
    }

    [Fact]
    public void The_directives_of_notebooks_vanish_or_become_comments()
    {
        var program = Export("#!time\nvar a = 1;", "#!who", "a\n#!markdown\nsome *text*");
        Assert.Equal([1], Run(program));
        Assert.DoesNotContain("#!time", program, StringComparison.Ordinal);
        Assert.Contains("\n// #!who ", program, StringComparison.Ordinal);
        Assert.Contains("\n// some *text*\n", program, StringComparison.Ordinal);
    }

    [Fact]
    public void An_imported_file_stands_where_it_was_imported_and_of_the_setup_only_what_the_compiler_needs()
    {
        File.WriteAllText(Path.Combine(_folder, "setup.dib"), "#!csharp\n\n#r \"nuget: Some.Package, 1.2.3\"\nusing System.Globalization;\nFormatter.Register<int>((x, w) => w.Write(x));\n");
        File.WriteAllText(Path.Combine(_folder, "more.dib"), "#!csharp\n\nint Square(int n) => n * n;\n");
        var program = Export("#!import \"setup.dib\"", "#!import \"more.dib\"", "Square(3) + CultureInfo.InvariantCulture.Name.Length");
        Assert.Equal(["set up", 9], Run(program));
        Assert.Contains("#:package Some.Package@1.2.3", program, StringComparison.Ordinal);
        Assert.DoesNotContain("Formatter", program, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_becomes_comments_wrapped_but_for_tables_code_and_formulas()
    {
        var program = Export(
            new NotebookCell(CellKind.Markdown, $"## Heading\n{string.Join(' ', Enumerable.Repeat("word", 60))}\n\n- one\n- two\n\n```\n  var x =  1;\n```\n\n$$\na  +  b\n$$\n\n<details><summary>A hint</summary>\n\nThink.\n\n</details>"),
            new NotebookCell(CellKind.Code, "1"));
        Assert.Equal([1], Run(program));
        Assert.Contains("\n// ## Heading\n// word word ", program, StringComparison.Ordinal);
        Assert.Contains("\n// - one\n// - two\n", program, StringComparison.Ordinal);
        Assert.Contains("\n//   var x =  1;\n", program, StringComparison.Ordinal);
        Assert.Contains("\n// $$\n// a  +  b\n// $$\n", program, StringComparison.Ordinal);
        Assert.Contains("\n// A hint\n//\n// Think.\n\n", program, StringComparison.Ordinal);
        Assert.All(program.Split('\n').Where(line => line.Contains("word", StringComparison.Ordinal)), line => Assert.InRange(line.Length, 10, 120));
    }

    [Theory]
    [InlineData("html", "<b>bold</b>")]
    [InlineData("fsharp", "let x = 1")]
    public void A_cell_in_another_language_becomes_a_comment(string language, string text)
    {
        var program = Export(new NotebookCell(CellKind.Code, text, language), new NotebookCell(CellKind.Code, "1"));
        Assert.Equal([1], Run(program));
        Assert.Contains($"// A notebook shows this cell of {language}:\n//\n// {text}\n", program, StringComparison.Ordinal);
    }

    [Fact]
    public void The_marks_of_a_solution_go_and_the_solution_stays()
    {
        var program = Export("int Answer()\n{\n    // BEGIN SOLUTION\n    return 42;\n    // END SOLUTION\n    // STUB: return Todo.Number;\n}", "Answer()");
        Assert.Contains("\nint Answer()\n{\n    return 42;\n}\n", program, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("made.ipynb, cell 2, line 1: ; expected (CS1002); put the cell right, then export again.", "var a = 1\nvar b = 2;")]
    [InlineData("made.ipynb, cell 2, line 1 leaves the cell by return, which would end the whole program: write it as an if.", "if (true) return;")]
    [InlineData("made.ipynb, cell 2, line 1 declares a property, an event or an operator outside of a type, which only a notebook can: make it a variable or a method.", "int X => 5;")]
    [InlineData("made.ipynb, cell 2, line 2 uses Formatter, which only a notebook's kernel has: take it out of a copy of the notebook, and export that.", "using Microsoft.DotNet.Interactive.Formatting;\nFormatter.Register<int>((x, w) => w.Write(x));")]
    [InlineData("made.ipynb, cell 2 imports nowhere.dib, which was not found: put the file beside the notebook.", "#!import \"nowhere.dib\"")]
    [InlineData("made.ipynb, cell 2 imports made.ipynb, which imports itself: take one of the two lines out.", "#!import \"made.ipynb\"")]
    public void What_no_program_can_do_is_one_sentence(string sentence, string cell)
    {
        Assert.Equal(sentence, Assert.Throws<ExportException>(() => Export("var first = 1;", cell)).Message);
    }

    [Fact]
    public void A_file_that_was_changed_since_is_told_from_one_that_was_not()
    {
        var text = ExportedFile.Text("notebooks/a.ipynb", "var a = 1;\n");
        Assert.True(ExportedFile.IsUnchanged(text));
        Assert.True(ExportedFile.IsUnchanged(text.Replace("\n", "\r\n", StringComparison.Ordinal)));
        Assert.False(ExportedFile.IsUnchanged(text.Replace('1', '2')));
        Assert.False(ExportedFile.IsUnchanged("var a = 1;\n"));
    }
}
