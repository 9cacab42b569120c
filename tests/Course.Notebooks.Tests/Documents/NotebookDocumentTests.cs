using System.Text;
using System.Text.Json.Nodes;
using Course.Notebooks.Documents;

namespace Course.Notebooks.Tests.Documents;

public sealed class NotebookDocumentTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("course-documents-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    // As Jupyter writes it: sorted names, one space, sources as lists of lines, nothing escaped that need not be.
    private const string Jupyter = """
        {
         "cells": [
          {
           "attachments": {
            "dot.png": {
             "image/png": "iVBORw0KGgo="
            }
           },
           "cell_type": "markdown",
           "id": "intro",
           "metadata": {},
           "source": [
            "# Größe 🎓 \"q\" \\ \t\n",
            "\n",
            "text"
           ]
          },
          {
           "cell_type": "code",
           "execution_count": 3,
           "id": "a-1_B",
           "metadata": {
            "tags": [
             "raises-exception"
            ],
            "zeta": {
             "alpha": 1.50,
             "Alpha": 1e400
            }
           },
           "outputs": [
            {
             "name": "stdout",
             "output_type": "stream",
             "text": [
              "one\n",
              "two"
             ]
            },
            {
             "data": {
              "application/vnd.x+json": [
               "stays",
               "a list"
              ],
              "image/png": "iVBORw0KGgo=",
              "text/html": [
               "<b>\n",
               "</b>"
              ]
             },
             "execution_count": 3,
             "metadata": {},
             "output_type": "execute_result"
            },
            {
             "output_type": "from_the_future",
             "shape": {
              "odd": []
             }
            }
           ],
           "source": []
          },
          {
           "cell_type": "raw",
           "id": "r",
           "metadata": {},
           "source": [
            "raw"
           ]
          }
         ],
         "metadata": {
          "kernelspec": {
           "display_name": ".NET (C#)",
           "language": "C#",
           "name": ".net-csharp"
          },
          "mine": null
         },
         "nbformat": 4,
         "nbformat_minor": 5
        }

        """;

    private static NotebookDocument Parse(string text, string name = "n.ipynb") => NotebookDocument.Parse(Encoding.UTF8.GetBytes(text), name);

    private static string Fault(string text, string name = "n.ipynb") =>
        Assert.Throws<NotebookFormatException>(() => Parse(text, name)).Message;

    private static string WithCell(string cell, int minor = 5) =>
        $$"""{"cells": [{{cell}}], "metadata": {}, "nbformat": 4, "nbformat_minor": {{minor}}}""";

    [Fact]
    public void A_file_that_Jupyter_wrote_comes_back_byte_for_byte()
    {
        Assert.Equal(Jupyter, Parse(Jupyter).ToIpynb());
    }

    [Fact]
    public void Cells_have_their_texts_joined()
    {
        var document = Parse(Jupyter);
        Assert.Equal([CellKind.Markdown, CellKind.Code, CellKind.Raw], document.Cells.Select(c => c.Kind));
        Assert.Equal(["markdown", "csharp", "raw"], document.Cells.Select(c => c.Language));
        Assert.Equal("# Größe 🎓 \"q\" \\ \t\n\ntext", document.Cells[0].Source);
        Assert.Equal("one\ntwo", document.Cells[1].Outputs[0]["text"]!.GetValue<string>());
        Assert.Equal("<b>\n</b>", document.Cells[1].Outputs[1]["data"]!["text/html"]!.GetValue<string>());
        Assert.Equal(3, document.Cells[1].ExecutionCount);
        Assert.Equal(["raises-exception"], document.Cells[1].Tags);
    }

    [Fact]
    public void Unknown_properties_keep_their_place_and_order()
    {
        var text = Parse("""
            {"future": {"b": 1, "a": 2}, "nbformat_minor": 4, "nbformat": 4, "metadata": {},
             "cells": [{"source": "1 + 1", "odd": true, "metadata": {}, "cell_type": "code", "outputs": [], "execution_count": null}]}
            """).ToIpynb();
        Assert.StartsWith("{\n \"future\": {\n  \"b\": 1,\n  \"a\": 2\n },\n \"nbformat_minor\": 5,\n \"nbformat\": 4,", text);
        var cell = Assert.IsType<JsonObject>(JsonNode.Parse(text)!["cells"]![0]);
        Assert.Equal(["id", "source", "odd", "metadata", "cell_type", "outputs", "execution_count"], cell.Select(p => p.Key));
        Assert.Equal(text, Parse(text).ToIpynb());
    }

    [Fact]
    public void Ids_that_are_missing_or_taken_twice_are_made_from_position_and_content()
    {
        var text = """
            {"cells": [
              {"cell_type": "code", "id": "same", "metadata": {}, "source": "a", "outputs": [], "execution_count": null},
              {"cell_type": "code", "id": "same", "metadata": {}, "source": "b", "outputs": [], "execution_count": null},
              {"cell_type": "markdown", "metadata": {}, "source": "c"}
            ], "metadata": {}, "nbformat": 4, "nbformat_minor": 0}
            """;
        var ids = Parse(text).Cells.Select(c => c.Id).ToList();
        Assert.Equal("same", ids[0]);
        Assert.Equal(3, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches("^[a-zA-Z0-9_-]{1,64}$", id));
        Assert.Equal(ids, Parse(text).Cells.Select(c => c.Id));
    }

    [Fact]
    public void A_new_notebook_names_the_kernel_and_is_read_back_the_same()
    {
        var path = Path.Combine(_folder, "deep", "new.ipynb");
        var document = new NotebookDocument();
        document.Cells.Add(new NotebookCell(CellKind.Markdown, "# Title"));
        document.Cells.Add(new NotebookCell(CellKind.Code, "var x = 1;\nx"));
        document.Cells.Add(new NotebookCell(CellKind.Code, "<b>hi</b>", "html"));
        document.Write(path);
        var bytes = File.ReadAllBytes(path);
        var again = NotebookDocument.Read(path);
        Assert.Equal(".net-csharp", again.Metadata["kernelspec"]!["name"]!.GetValue<string>());
        Assert.Equal(["markdown", "csharp", "html"], again.Cells.Select(c => c.Language));
        Assert.Equal("html", again.Cells[2].Metadata["polyglot_notebook"]!["kernelName"]!.GetValue<string>());
        again.Write(path);
        Assert.Equal(bytes, File.ReadAllBytes(path));
        Assert.Equal((byte)'\n', bytes[^1]);
        Assert.Single(Directory.GetFileSystemEntries(Path.GetDirectoryName(path)!));
    }

    [Theory]
    [InlineData("C#", null, "csharp")]
    [InlineData("polyglot-notebook", null, "csharp")]
    [InlineData("C#", "pwsh", "pwsh")]
    [InlineData("python", null, "python")]
    public void The_language_comes_from_the_cell_and_else_from_the_notebook(string ofNotebook, string? ofCell, string expected)
    {
        var metadata = ofCell is null ? "{}" : $$"""{"dotnet_interactive": {"language": "{{ofCell}}" } }""";
        var document = Parse($$"""
            {"cells": [{"cell_type": "code", "metadata": {{metadata}}, "source": "x", "outputs": [], "execution_count": null}],
             "metadata": {"kernelspec": {"language": "{{ofNotebook}}", "name": "k", "display_name": "K" } }, "nbformat": 4, "nbformat_minor": 2}
            """);
        Assert.Equal(expected, document.Cells[0].Language);
    }

    [Fact]
    public void A_dib_file_comes_back_byte_for_byte()
    {
        var text = "#!meta\n\n{\"kernelInfo\":{\"items\":[{\"name\":\"sql-shop\",\"aliases\":[\"shop\"]}]}}\n\n#!csharp\n\n#!time\nvar x = 1;\n\nx\n"
            + "\n#!markdown\n\n# Größe\n\n#!html\n\n<b>1</b>\n\n#!shop\n\nselect 1\n\n#!csharp\n";
        var document = Parse(text, "n.dib");
        Assert.Equal(["csharp", "markdown", "html", "shop", "csharp"], document.Cells.Select(c => c.Language));
        Assert.Equal("#!time\nvar x = 1;\n\nx", document.Cells[0].Source);
        Assert.Equal(CellKind.Markdown, document.Cells[1].Kind);
        Assert.Equal("", document.Cells[4].Source);
        Assert.Equal(text, document.ToDib());
    }

    [Theory]
    [InlineData("csharp", "var s = \"\"\"\n#!csharp\n\n#!markdown\n\"\"\";")]
    [InlineData("csharp", "var n = 1; var s = $$\"\"\"\n{{n}}\n#!csharp\n\"\"\";")]
    [InlineData("csharp", "var s = @\"\n#!html\n\";")]
    [InlineData("csharp", "var n = 1; var s = $@\"{n}\n#!html\n\";")]
    [InlineData("csharp", "/*\n#!markdown\n*/\n1")]
    [InlineData("csharp", "/** <summary>\n#!markdown\n</summary> */\nclass A { }")]
    [InlineData("markdown", "A notebook:\n\n```\n#!csharp\n\n1 + 1\n```\n\nThat was it.")]
    [InlineData("markdown", "~~~~ text\n~~~\n#!csharp\n~~~\n~~~~")]
    public void What_a_cell_quotes_does_not_split_a_dib_file(string language, string cell)
    {
        var text = $"#!{language}\n\n{cell}\n\n#!csharp\n\nlast\n\n#!markdown\n\n```csharp\nx\n```\n";
        var document = Parse(text, "n.dib");
        Assert.Equal([cell, "last", "```csharp\nx\n```"], document.Cells.Select(c => c.Source));
        Assert.Equal(text, document.ToDib());
    }

    [Theory]
    [InlineData("csharp", "var s = \"\"\"\nnever closed")]
    [InlineData("csharp", "/* never closed")]
    [InlineData("csharp", "// \"\"\" in a comment")]
    [InlineData("csharp", "var s = \"/*\"; var t = '\"'; // @\"")]
    [InlineData("markdown", "```\nnever closed")]
    [InlineData("markdown", "```closed``` in a line")]
    [InlineData("html", "```\n\"\"\" /*")]
    public void What_is_opened_and_never_closed_does_not_swallow_the_next_cell(string language, string cell)
    {
        var text = $"#!{language}\n\n{cell}\n\n#!csharp\n\nlast\n\n#!markdown\n\n```csharp\nx\n```\n";
        Assert.Equal([cell, "last", "```csharp\nx\n```"], Parse(text, "n.dib").Cells.Select(c => c.Source));
    }

    [Fact]
    public void A_dib_file_without_markers_is_one_cell_of_CSharp()
    {
        var document = Parse("\r\nvar x = 1;\r\n#!import \"setup.dib\"\r\n", "n.dib");
        Assert.Equal("var x = 1;\n#!import \"setup.dib\"", Assert.Single(document.Cells).Source);
    }

    [Fact]
    public void A_dib_file_keeps_a_language_line_inside_a_cell_as_a_cell_of_its_own()
    {
        var document = new NotebookDocument();
        document.Cells.Add(new NotebookCell(CellKind.Code, "var a = 1;\n#!html\n<i>a</i>\n#!meta\nlast"));
        var text = document.ToDib();
        Assert.Equal("#!csharp\n\nvar a = 1;\n\n#!html\n\n<i>a</i>\n#!meta\nlast\n", text);
        Assert.Equal(text, Parse(text, "n.dib").ToDib());
    }

    [Theory]
    [InlineData("", "n.ipynb: the file is empty.")]
    [InlineData(" \n", "n.ipynb: the file is empty.")]
    [InlineData("[]", "n.ipynb: the file must be a JSON object with cells.")]
    [InlineData("{\"nbformat\": 3}", "n.ipynb: nbformat is 3, an old format; this reads nbformat 4 (convert it with: jupyter nbconvert --to notebook).")]
    [InlineData("{\"nbformat\": 5, \"nbformat_minor\": 0}", "n.ipynb: nbformat is 5, which is newer than the nbformat 4 that this reads.")]
    [InlineData("{\"cells\": []}", "n.ipynb: nbformat must be 4 (it is missing).")]
    [InlineData("{\"nbformat\": \"4\"}", "n.ipynb: nbformat must be a whole number.")]
    [InlineData("{\"nbformat\": 4}", "n.ipynb: cells must be a list of cells.")]
    [InlineData("{\n \"nbformat\": 4,\n \"ü\": \"ö\" \"x\"\n}", "n.ipynb: the JSON is broken at line 3, column 11: '\"' is invalid after a value. Expected either ',', '}', or ']'.")]
    [InlineData("{\n \"nbformat\": 4,\n \"cells\": [", "n.ipynb: the file is cut off at line 3, column 12, before its JSON is complete.")]
    [InlineData("{\n \"nbformat\": 4,\n \"cells\": \"abc", "n.ipynb: the file is cut off at line 3, column 15, before its JSON is complete.")]
    [InlineData("{\"a\": \"\\ud800\"}", "n.ipynb: the string at line 1, column 7 holds half a character (a lone surrogate escape).")]
    public void A_broken_file_is_named_with_the_place(string text, string expected)
    {
        Assert.Equal(expected, Fault(text));
    }

    [Theory]
    [InlineData("""{"cell_type": "code", "metadata": {}, "source": 3}""", "cells[1].source must be a string or a list of strings.")]
    [InlineData("""{"cell_type": "code", "metadata": {}}""", "cells[1].source must be a string or a list of strings.")]
    [InlineData("""{"cell_type": "heading", "source": ""}""", "cells[1].cell_type must be \"code\", \"markdown\" or \"raw\".")]
    [InlineData("""{"cell_type": "code", "metadata": [], "source": ""}""", "cells[1].metadata must be an object.")]
    [InlineData("""{"cell_type": "code", "source": "", "outputs": {}}""", "cells[1].outputs must be a list.")]
    [InlineData("""{"cell_type": "code", "source": "", "outputs": [1]}""", "cells[1].outputs[0] must be an object.")]
    [InlineData("""{"cell_type": "code", "source": "", "outputs": [{}]}""", "cells[1].outputs[0].output_type must be a string.")]
    [InlineData("""{"cell_type": "code", "source": "", "outputs": [{"output_type": "stream", "text": 1}]}""", "cells[1].outputs[0].text must be a string or a list of strings.")]
    [InlineData("""{"cell_type": "code", "source": "", "execution_count": "1"}""", "cells[1].execution_count must be a whole number.")]
    [InlineData("7", "cells[1] must be an object.")]
    public void A_wrong_cell_is_named_with_its_property(string cell, string expected)
    {
        Assert.Equal("n.ipynb: " + expected, Fault(WithCell("""{"cell_type": "raw", "metadata": {}, "source": ""}, """ + cell)));
    }

    [Fact]
    public void Files_that_cannot_be_read_are_named()
    {
        var missing = Path.Combine(_folder, "missing.ipynb");
        var folder = Directory.CreateDirectory(Path.Combine(_folder, "folder.ipynb")).FullName;
        var large = Path.Combine(_folder, "large.ipynb");
        using (var file = File.Create(large))
        {
            file.SetLength(NotebookDocument.MaxBytes + 1L); // Sparse: no disk is filled.
        }
        Assert.Equal($"{missing}: there is no such file.", Assert.Throws<NotebookFormatException>(() => NotebookDocument.Read(missing)).Message);
        Assert.Equal($"{folder} is a folder, not a notebook.", Assert.Throws<NotebookFormatException>(() => NotebookDocument.Read(folder)).Message);
        Assert.Equal($"{large}: the file is larger than 100 MB (100 MB); clear its outputs first.", Assert.Throws<NotebookFormatException>(() => NotebookDocument.Read(large)).Message);
        Assert.Equal("notes.txt: a notebook's name ends in .ipynb or .dib.", Assert.Throws<NotebookFormatException>(() => NotebookDocument.Read("notes.txt")).Message);
    }

    [Fact]
    public void A_byte_order_mark_is_allowed_and_broken_UTF8_is_not()
    {
        byte[] marked = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Jupyter)];
        Assert.Equal(Jupyter, NotebookDocument.Parse(marked, "n.ipynb").ToIpynb());
        byte[] broken = [(byte)'#', (byte)'\n', (byte)'x', 0xC3, 0x28];
        Assert.Equal("n.dib: the text is not valid UTF-8 at line 2, column 2.", Assert.Throws<NotebookFormatException>(() => NotebookDocument.Parse(broken, "n.dib")).Message);
    }

    [Fact]
    public void Broken_meta_in_a_dib_file_is_named()
    {
        Assert.StartsWith("n.dib: the JSON after #!meta (from line 3) is broken: the JSON is broken at line 1, column 2", Fault("#!meta\n\n{x}\n\n#!csharp\n\n1\n", "n.dib"));
    }

    [Fact]
    public void Mutated_files_give_a_document_that_survives_writing_or_one_sentence()
    {
        var random = new Random(1);
        var dib = "#!meta\n\n{\"kernelInfo\":{\"items\":[{\"name\":\"a\",\"aliases\":[\"b\"]}]}}\n\n#!csharp\n\nvar x = 1;\n\n#!markdown\n\n# Größe 🎓\n";
        var read = 0;
        for (var round = 0; round < 6000; round++)
        {
            var name = round % 3 == 0 ? "n.dib" : "n.ipynb";
            var bytes = Encoding.UTF8.GetBytes(name == "n.dib" ? dib : Jupyter);
            for (var edits = random.Next(1, 4); edits > 0; edits--)
            {
                bytes = Mutate(bytes, random);
            }
            NotebookDocument document;
            try
            {
                document = NotebookDocument.Parse(bytes, name);
            }
            catch (NotebookFormatException e)
            {
                Assert.StartsWith(name + ": ", e.Message);
                Assert.DoesNotContain('\n', e.Message);
                continue;
            }
            read++;
            var text = name == "n.dib" ? document.ToDib() : document.ToIpynb();
            var again = Parse(text, name);
            Assert.Equal(text, name == "n.dib" ? again.ToDib() : again.ToIpynb());
        }
        Assert.InRange(read, 500, 5500); // Both outcomes were met often.
    }

    private static byte[] Mutate(byte[] bytes, Random random)
    {
        var at = random.Next(bytes.Length);
        var length = Math.Min(random.Next(1, 12), bytes.Length - at);
        return random.Next(5) switch
        {
            0 => [.. bytes[..at], (byte)random.Next(256), .. bytes[(at + 1)..]],
            1 => [.. bytes[..at], .. bytes[(at + length)..], (byte)' '],
            2 => [.. bytes[..at], .. bytes[at..(at + length)], .. bytes[at..]],
            3 => [.. bytes[..at], .. "{}[]\",:#!\\n1e9"u8.ToArray().AsSpan(random.Next(13), 1), .. bytes[at..]],
            _ => bytes[..(at + 1)],
        };
    }
}
