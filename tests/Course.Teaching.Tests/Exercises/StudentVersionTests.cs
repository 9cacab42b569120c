using System.Text.Json.Nodes;
using Course.Notebooks.Documents;
using Course.Teaching.Exercises;

namespace Course.Teaching.Tests.Exercises;

/// <summary>What the generator makes of a complete notebook, and what it says to a malformed one.</summary>
public sealed class StudentVersionTests
{
    private static NotebookDocument Student(Made made) => StudentVersion.Of(made.Read());

    private static string Source(NotebookDocument document, string id) => document.Cells.Single(cell => cell.Id == id).Source;

    [Fact]
    public void A_solution_gives_way_to_its_stub_at_the_stubs_indentation()
    {
        var student = Student(new Made().Exercise("7.1", """
            double Half(double x)
            {
                // BEGIN SOLUTION
                return x / 2;
                // END SOLUTION
                // STUB: return Todo.Number;     // a number
                // STUB:   // and more
            }
            """));
        Assert.Equal("""
            double Half(double x)
            {
                // Your turn: replace the lines below.
                return Todo.Number;     // a number
                  // and more
            }
            """.ReplaceLineEndings("\n"), Source(student, "solution-7-1"));
    }

    [Fact]
    public void Readers_of_the_complete_version_see_a_solution_without_its_marks() => Assert.Equal(
        "int F()\n{\n    return 1; // kept\n}",
        SolutionCode.WithoutMarks("int F()\n{\n    // BEGIN SOLUTION\n    return 1; // kept\n    // END SOLUTION\n    // STUB: return 0;\n}"));

    [Fact]
    public void Several_solutions_in_a_cell_and_one_without_a_stub_are_all_taken_out()
    {
        var student = Student(new Made().Exercise("7.1", "// BEGIN SOLUTION\nvar a = 1;\n// END SOLUTION\nvar b = 2;\n  // BEGIN SOLUTION\n  b++;\n  // END SOLUTION\n  // STUB: b += Todo;"));
        Assert.Equal("// Your turn: your code goes here.\nvar b = 2;\n  // Your turn: replace the line below.\n  b += Todo;", Source(student, "solution-7-1"));
    }

    [Fact]
    public void Hints_and_nbgrader_metadata_stay_and_a_check_is_imported_from_a_file()
    {
        var made = new Made().Exercise("7.1").Text("<details><summary>A hint</summary>\n\nThink.\n\n</details>");
        var (complete, student) = (made.Document, Student(made));
        Assert.EndsWith("\n#!import \"exercises/checks/07-1-check.dib\"", Source(student, "check-7-1"), StringComparison.Ordinal);
        Assert.Equal([("07-1-check.dib", $"#!csharp\n\n{Source(complete, "check-7-1")}\n")], StudentVersion.ChecksOf(made.Read()));
        foreach (var id in new[] { "solution-7-1", "check-7-1" })
        {
            var (before, after) = (complete.Cells.Single(cell => cell.Id == id).Metadata, student.Cells.Single(cell => cell.Id == id).Metadata);
            Assert.True(JsonNode.DeepEquals(before, after));
        }
        Assert.Contains(student.Cells, cell => cell.Source.Contains("<details><summary>A hint</summary>\n\nThink.\n\n</details>", StringComparison.Ordinal));
    }

    [Fact]
    public void The_solution_is_one_click_away_below_the_last_hint_or_else_below_the_task()
    {
        var student = Student(new Made()
            .Exercise("7.1").Text("<details><summary>A hint</summary>\n\nThink.\n\n</details>\n\nMore text.")
            .Exercise("7.2"));
        var hint = student.Cells.Single(cell => cell.Source.Contains("A hint", StringComparison.Ordinal)).Source;
        Assert.EndsWith("</details>\n\n*The solution of 7.1 is one click away, in [the complete notebook](../07_made.ipynb).*\n\nMore text.", hint, StringComparison.Ordinal);
        var task = student.Cells.Single(cell => cell.Source.Contains("Exercise 7.2", StringComparison.Ordinal)).Source;
        Assert.EndsWith("Do it.\n\n*The solution of 7.2 is one click away, in [the complete notebook](../07_made.ipynb).*", task, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_in_words_is_left_out_and_the_learner_gets_a_cell_to_write_in()
    {
        var student = Student(new Made().Text("""
            Before.

            ### Exercise 7.3 · In your own words

            Why?

            <details><summary>A possible answer</summary>

            Because of the secret.

            </details>

            ## What was measured
            """).Exercise("7.4"));
        Assert.DoesNotContain("secret", student.ToIpynb(), StringComparison.Ordinal);
        var at = student.Cells.FindIndex(cell => cell.Id == "07-3-words");
        Assert.Equal(CellKind.Markdown, student.Cells[at].Kind);
        Assert.EndsWith("Why?\n\n*A possible answer is one click away, in [the complete notebook](../07_made.ipynb).*", student.Cells[at - 1].Source, StringComparison.Ordinal);
        Assert.Equal("## What was measured", student.Cells[at + 1].Source);
    }

    [Fact]
    public void A_link_to_a_page_beside_the_notebooks_leads_there_from_a_folder_below()
    {
        var student = Student(new Made().Text("See [the words](glossary.md), [one](glossary.md#loss), [notebook 02](02_line.ipynb), [this](playground.ipynb), [its page](../data/sine/README.md).").Exercise("7.1"));
        Assert.Contains(student.Cells, cell => cell.Source == "See [the words](../glossary.md), [one](../glossary.md#loss), [notebook 02](02_line.ipynb), [this](../playground.ipynb), [its page](../../data/sine/README.md).");
    }

    [Fact]
    public void It_opens_with_the_shared_set_up_and_closes_with_the_progress()
    {
        var student = Student(new Made().Exercise("7.1"));
        var code = student.Cells.Where(cell => cell.Kind == CellKind.Code).ToList();
        Assert.Equal("#!import \"../setup.dib\"", code[0].Source);
        Assert.EndsWith("Progress.Keep(\"07_made\");", code[1].Source, StringComparison.Ordinal);
        Assert.Equal("Progress.Show()", code[^1].Source);
    }

    [Fact]
    public void The_same_notebook_gives_the_same_bytes_and_is_left_as_it_was()
    {
        var made = new Made().Exercise("7.1").Text("### Exercise 7.2 · Words\n\nWhy?\n\n<details><summary>A possible answer</summary>\nSo.\n</details>");
        var before = made.Document.ToIpynb();
        Assert.Equal(Student(made).ToIpynb(), Student(made).ToIpynb());
        Assert.Equal(before, made.Document.ToIpynb());
    }

    [Fact]
    public void Work_in_it_is_seen_and_outputs_are_not_taken_for_work()
    {
        var written = Student(new Made().Exercise("7.1")).ToIpynb();
        var student = NotebookDocument.Parse(System.Text.Encoding.UTF8.GetBytes(written), "07_made.ipynb");
        Assert.False(StudentVersion.IsAnswered(student));
        student.Cells[^1].Outputs.Add(new JsonObject { ["output_type"] = "stream", ["name"] = "stdout", ["text"] = "hello" });
        Assert.False(StudentVersion.IsAnswered(student));
        student.Cells.Single(cell => cell.Id == "solution-7-1").Source += "\n// my idea";
        Assert.True(StudentVersion.IsAnswered(student));
    }

    public static TheoryData<string, string> Malformed => new()
    {
        { "no END", "exercise 7.1: the BEGIN SOLUTION in line 1 has no END SOLUTION below it." },
        { "END first", "exercise 7.1: line 1 is END SOLUTION without a BEGIN SOLUTION above it." },
        { "BEGIN twice", "exercise 7.1: line 2 is BEGIN SOLUTION before the one in line 1 has its END SOLUTION." },
        { "stub outside", "exercise 7.1: line 5 is a STUB outside of a solution; it belongs directly below // END SOLUTION." },
        { "stub inside", "exercise 7.1: line 2 is a STUB inside the solution; it belongs directly below // END SOLUTION." },
        { "BEGIN behind code", "exercise 7.1: write \"var a = 1; // BEGIN SOLUTION\" as // BEGIN SOLUTION on a line of its own." },
        { "no region", "exercise 7.1: the solution cell has no // BEGIN SOLUTION." },
        { "unmarked cell", "cell 3: a cell with BEGIN SOLUTION, END SOLUTION or STUB is not marked as a solution in its nbgrader metadata." },
        { "no check", "exercise 7.1: there is no check cell below the solution." },
        { "check alone", "cell 3: the check cell 07-1-check has no exercise with a solution cell above it." },
        { "solution alone", "cell 3: the solution cell 07-1 has no heading ### Exercise … above it." },
        { "two ids", "exercise 7.1: the grade_id 07-1-check stands on two cells." },
        { "no points", "exercise 7.1: the check cell 07-1-check does not say how many points it gives." },
        { "other id", "exercise 7.2: the solution cell's grade_id is 07-1; it should be 07-2." },
        { "other check id", "exercise 7.1: the check cell's grade_id is 07-9-check; it should start with 07-1-check." },
        { "other name", "exercise 7.1: the check should be called \"7.1 Title\", as the heading is." },
        { "same number", "exercise 7.1: there are two exercises with this number." },
        { "bad heading", "cell 3: the heading \"### Exercise seven\" should read ### Exercise 2.1 · Title." },
        { "nothing", "exercise 7.1: there is neither a solution cell nor a folded answer (<details><summary>A possible answer</summary>)." },
        { "no id", "exercise 7.1: a cell with nbgrader metadata has no grade_id." },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void A_malformed_notebook_is_refused_with_notebook_and_exercise(string what, string message)
    {
        const string Good = Made.Solution;
        var made = new Made();
        _ = what switch
        {
            "no END" => made.Exercise("7.1", "// BEGIN SOLUTION\nvar a = 1;"),
            "END first" => made.Exercise("7.1", "// END SOLUTION\nvar a = 1;"),
            "BEGIN twice" => made.Exercise("7.1", "// BEGIN SOLUTION\n// BEGIN SOLUTION\n// END SOLUTION"),
            "stub outside" => made.Exercise("7.1", "// BEGIN SOLUTION\nvar a = 1;\n// END SOLUTION\n\n// STUB: var a = Todo.Number;"),
            "stub inside" => made.Exercise("7.1", "// BEGIN SOLUTION\n// STUB: var a = Todo.Number;\n// END SOLUTION"),
            "BEGIN behind code" => made.Exercise("7.1", "var a = 1; // BEGIN SOLUTION\n// END SOLUTION"),
            "no region" => made.Exercise("7.1", "var a = 1;"),
            "unmarked cell" => made.Code(Good, "code"),
            "no check" => made.Heading("7.1").SolutionCell("7.1", Good),
            "check alone" => made.CheckCell("7.1"),
            "solution alone" => made.SolutionCell("7.1", Good),
            "two ids" => made.Exercise("7.1").CheckCell("7.1"),
            "no points" => made.Heading("7.1").SolutionCell("7.1", Good).CheckCell("7.1", points: null),
            "other id" => made.Heading("7.2").SolutionCell("7.1", Good),
            "other check id" => made.Heading("7.1").SolutionCell("7.1", Good).CheckCell("7.9"),
            "other name" => made.Heading("7.1").SolutionCell("7.1", Good).CheckCell("7.1", source: "Check.Value(\"7.1 Other\", a, 1);"),
            "same number" => made.Exercise("7.1").Exercise("7.1"),
            "bad heading" => made.Text("### Exercise seven"),
            "nothing" => made.Heading("7.1"),
            "no id" => made.Exercise("7.1").Code("a", "x", new JsonObject { ["nbgrader"] = new JsonObject { ["grade"] = true } }),
            _ => throw new ArgumentException(what),
        };
        Assert.Equal("07_made, " + message, Assert.Throws<ExerciseFormatException>(() => made.Read()).Message);
    }

    [Fact]
    public void A_notebook_without_the_shared_set_up_and_an_unclosed_answer_are_refused()
    {
        var made = new Made("using System;").Exercise("7.1");
        Assert.Equal("07_made: the first code cell should be #!import \"setup.dib\" and nothing else.", Assert.Throws<ExerciseFormatException>(() => Student(made)).Message);
        made = new Made().Text("### Exercise 7.1 · Words\n\nWhy?\n\n<details><summary>A possible answer</summary>\nSo.");
        Assert.Equal("07_made, exercise 7.1: the possible answer has no </details> on a line of its own in its cell.", Assert.Throws<ExerciseFormatException>(() => Student(made)).Message);
    }

    [Fact]
    public void A_heading_in_a_block_of_code_is_none()
    {
        var made = new Made().Exercise("7.1").Text("```\n### Exercise 7.1 · Title\n```\n\n### Exercises that others like\n");
        Assert.Single(made.Read().Exercises);
    }
}
