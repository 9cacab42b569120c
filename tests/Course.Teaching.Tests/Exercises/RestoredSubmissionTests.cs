using Course.Notebooks.Documents;
using Course.Teaching.Exercises;

namespace Course.Teaching.Tests.Exercises;

/// <summary>The check cells come back, whatever a learner did to them.</summary>
public sealed class RestoredSubmissionTests
{
    private readonly ExerciseNotebook _complete = new Made().Code("double Loss(double w) => w;", "loss")
        .Exercise("7.1").Code("var between = a;", "between").Exercise("7.2", Made.Solution.Replace("a =", "b =")).Read();

    private RestoredSubmission Restore(Action<NotebookDocument> handedIn)
    {
        var submission = StudentVersion.Of(_complete);
        handedIn(submission);
        return RestoredSubmission.Of(submission, _complete);
    }

    private static NotebookCell Cell(NotebookDocument document, string id) => document.Cells.Single(cell => cell.Id == id);

    private static IEnumerable<string> CodeIds(RestoredSubmission restored) =>
        restored.Document.Cells.Where(cell => cell.Kind == CellKind.Code && !cell.Id.StartsWith("progress", StringComparison.Ordinal)).Select(cell => cell.Id);

    private static readonly string[] s_order = ["setup", "loss", "solution-7-1", "check-7-1", "between", "solution-7-2", "check-7-2"];

    [Fact]
    public void An_untouched_version_comes_back_as_it_is()
    {
        var restored = Restore(_ => { });
        Assert.Equal(s_order, CodeIds(restored));
        Assert.All(restored.Exercises, exercise => Assert.True(exercise.IsUntouched));
        Assert.All(restored.Exercises, exercise => Assert.Equal(CourseCellState.Kept, Assert.Single(exercise.Checks).State));
        Assert.Equal([2.0, 2.0], restored.Exercises.Select(exercise => exercise.Exercise.Points));
    }

    [Fact]
    public void A_version_that_was_handed_out_with_its_checks_in_it_counts_as_untouched_too()
    {
        var restored = Restore(document => Cell(document, "check-7-1").Source = Cell(_complete.Document, "check-7-1").Source + " \n");
        Assert.Equal(CourseCellState.Kept, Assert.Single(restored.Exercises[0].Checks).State);
    }

    [Fact]
    public void What_a_check_needs_is_put_back_like_the_check()
    {
        var complete = new Made().Heading("7.1").SolutionCell("7.1", Made.Solution).Code("var right = 1;", "cases", new System.Text.Json.Nodes.JsonObject
        {
            ["nbgrader"] = new System.Text.Json.Nodes.JsonObject { ["grade"] = false, ["grade_id"] = "07-1-cases", ["locked"] = true, ["solution"] = false },
        }).CheckCell("7.1").Read();
        var submission = StudentVersion.Of(complete);
        Assert.DoesNotContain("right", Cell(submission, "cases").Source, StringComparison.Ordinal);
        Cell(submission, "cases").Source = "var right = a;";
        Assert.Equal("var right = 1;", Cell(RestoredSubmission.Of(submission, complete).Document, "cases").Source);
    }

    [Fact]
    public void An_edited_check_is_the_original_again_and_the_answer_is_the_learners()
    {
        var restored = Restore(document =>
        {
            Cell(document, "check-7-1").Source = "// passed!";
            Cell(document, "solution-7-1").Source = "var a = 3;";
        });
        Assert.Equal(s_order, CodeIds(restored));
        var (check, cell, state) = Assert.Single(restored.Exercises[0].Checks);
        Assert.Equal((CourseCellState.Edited, check.Cell.Source), (state, cell.Source));
        Assert.Contains(cell, restored.Document.Cells);
        Assert.Equal("var a = 3;", restored.Exercises[0].Answer!.Source);
        Assert.False(restored.Exercises[0].IsUntouched);
    }

    [Fact]
    public void A_check_that_was_deleted_stands_below_the_answer_again()
    {
        var restored = Restore(document => document.Cells.RemoveAll(cell => cell.Id == "check-7-1"));
        Assert.Equal(s_order, CodeIds(restored));
        Assert.Equal(CourseCellState.Missing, Assert.Single(restored.Exercises[0].Checks).State);
    }

    [Fact]
    public void A_check_that_was_moved_above_the_answer_or_doubled_stands_below_it_once()
    {
        var restored = Restore(document =>
        {
            var check = Cell(document, "check-7-2");
            document.Cells.Remove(check);
            document.Cells.Insert(3, check);
            document.Cells.Insert(3, new NotebookCell(CellKind.Code, check.Source) { Id = "double", Metadata = (System.Text.Json.Nodes.JsonObject)check.Metadata.DeepClone() });
        });
        Assert.Equal(s_order, CodeIds(restored));
    }

    [Fact]
    public void A_deleted_answer_is_none_and_the_stub_stands_in_for_it()
    {
        var restored = Restore(document =>
        {
            document.Cells.RemoveAll(cell => cell.Id == "solution-7-1");
            document.Cells.Insert(document.Cells.IndexOf(Cell(document, "between")), new NotebookCell(CellKind.Code, "Console.WriteLine(7);"));
        });
        Assert.Equal(s_order, CodeIds(restored).Where(id => id != ""));
        Assert.Null(restored.Exercises[0].Answer);
        Assert.Contains("Your turn", Cell(restored.Document, "solution-7-1").Source, StringComparison.Ordinal);
        Assert.NotNull(restored.Exercises[1].Answer);
    }

    [Fact]
    public void All_code_of_the_course_comes_back_in_its_place_and_kind_and_what_was_changed_is_known()
    {
        var restored = Restore(document =>
        {
            Cell(document, "loss").Source = "double Loss(double w) => 0;";
            document.Cells.Remove(Cell(document, "between"));
            Turn(document, "check-7-1", CellKind.Markdown);
            Turn(document, "setup", CellKind.Raw);
            document.Cells.Reverse();
        });
        Assert.Equal(s_order, CodeIds(restored));
        Assert.Equal("double Loss(double w) => w;", Cell(restored.Document, "loss").Source);
        Assert.Equal(
            [("setup", CourseCellState.Edited), ("loss", CourseCellState.Edited), ("between", CourseCellState.Missing)],
            restored.Changed.Select(one => (one.Cell.Id, one.State)));
        Assert.Equal(CourseCellState.Edited, Assert.Single(restored.Exercises[0].Checks).State);
    }

    [Theory]
    [InlineData(CellKind.Markdown, "text")]
    [InlineData(CellKind.Raw, "a raw cell")]
    public void An_answer_that_was_turned_into_text_is_code_again(CellKind kind, string name)
    {
        var restored = Restore(document =>
        {
            Cell(document, "solution-7-1").Source = "var a = 3;";
            Turn(document, "solution-7-1", kind);
        });
        Assert.Equal((CellKind.Code, "csharp", "var a = 3;"), (restored.Exercises[0].Answer!.Kind, restored.Exercises[0].Answer!.Language, restored.Exercises[0].Answer!.Source));
        Assert.Equal(name, restored.Exercises[0].TurnedInto);
        Assert.Equal(s_order, CodeIds(restored));
    }

    [Fact]
    public void Cells_of_the_learners_own_stay_where_they_stood_but_never_below_an_answer_that_they_stood_above()
    {
        var restored = Restore(document =>
        {
            Own(document, "own-1", before: "setup");
            Own(document, "own-2", before: "solution-7-1");
            Own(document, "own-3", before: "between");
            Own(document, "own-4", before: "solution-7-2");
            // The check of 7.2 on top of all: what stands below it still stands above 7.2.
            var check = Cell(document, "check-7-2");
            document.Cells.Remove(check);
            document.Cells.Insert(document.Cells.IndexOf(Cell(document, "own-4")), check);
        });
        Assert.Equal(["setup", "own-1", "loss", "own-2", "solution-7-1", "check-7-1", "own-3", "between", "own-4", "solution-7-2", "check-7-2"], CodeIds(restored));
        Assert.DoesNotContain(Cell(restored.Document, "own-2"), restored.OfCourse);
    }

    [Fact]
    public void Whatever_kernel_the_notebook_was_saved_with_its_cells_are_in_C_sharp()
    {
        var submission = StudentVersion.Of(_complete);
        Own(submission, "own", before: "solution-7-1");
        submission.Metadata["kernelspec"] = new System.Text.Json.Nodes.JsonObject { ["language"] = "python", ["name"] = "python3" };
        submission.Cells.ForEach(cell => (cell.Language, cell.Metadata["vscode"]) = ("python", new System.Text.Json.Nodes.JsonObject { ["languageId"] = "python" }));
        var restored = RestoredSubmission.Of(submission, _complete);
        Assert.All(restored.Document.Cells.Where(cell => cell.Kind == CellKind.Code && cell.Id != "progress-keep"), cell => Assert.Equal("csharp", cell.Language));
    }

    private static void Own(NotebookDocument document, string id, string before) =>
        document.Cells.Insert(document.Cells.IndexOf(Cell(document, before)), new NotebookCell(CellKind.Code, $"var {id.Replace('-', '_')} = 1;") { Id = id });

    private static void Turn(NotebookDocument document, string id, CellKind kind)
    {
        var cell = Cell(document, id);
        document.Cells[document.Cells.IndexOf(cell)] = new NotebookCell(kind, cell.Source) { Id = id, Metadata = (System.Text.Json.Nodes.JsonObject)cell.Metadata.DeepClone() };
    }

    [Fact]
    public void Where_a_front_end_dropped_the_metadata_the_cell_ids_serve()
    {
        var restored = Restore(document => document.Cells.ForEach(cell => cell.Metadata.Clear()));
        Assert.Equal(s_order, CodeIds(restored));
        Assert.All(restored.Exercises, exercise => Assert.NotNull(exercise.Answer));
    }

    [Fact]
    public void What_was_handed_in_is_not_changed()
    {
        var submission = StudentVersion.Of(_complete);
        Cell(submission, "check-7-1").Source = "// passed!";
        var before = submission.ToIpynb();
        RestoredSubmission.Of(submission, _complete);
        Assert.Equal(before, submission.ToIpynb());
    }
}
