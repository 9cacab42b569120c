using System.Text.RegularExpressions;
using Course.Notebooks.Documents;
using Course.Teaching.Grading;

namespace Course.Teaching.Tests.Grading;

[Collection("One at a time")]
[Trait("Kind", "Process")]
public sealed partial class ClassTests(ClassOfHostiles school) : IClassFixture<ClassOfHostiles>
{
    [Theory]
    [InlineData("right", 2, 3, 1)]
    [InlineData("wrong", 0, 2, 0)]
    [InlineData("undone", 0, 0, 0)]
    [InlineData("loops", 2, 0, 1)]
    [InlineData("loops_in_a_function", 0, 3, 1)]
    [InlineData("exits", 0, 3, 1)]
    [InlineData("overflows", 2, 3, 0)]
    [InlineData("throws", 2, 2, 1)]
    [InlineData("does_not_compile", 0, 3, 1)]
    [InlineData("prints_much", 2, 3, 1)]
    [InlineData("hoards", 2, 3, 0)]
    [InlineData("sleeps", 2, 0, 1)]
    [InlineData("shuts_the_console", 2, 3, 1)]
    [InlineData("deleted_the_checks", 2, 3, 1)]
    [InlineData("edited_a_check", 0, 3, 1)]
    [InlineData("deleted_an_answer", 2, 0, 1)]
    [InlineData("lost_all_ids", 2, 3, 1)]
    [InlineData("moved_the_cells", 2, 3, 1)]
    [InlineData("split_an_answer", 2, 3, 1)]
    [InlineData("tries_things_out", 2, 3, 1)]
    [InlineData("fakes_the_checks", 0, 0, 0)]
    [InlineData("prints_results", 0, 0, 0)]
    [InlineData("replaces_the_display", 0, 0, 0)]
    [InlineData("deep", 2, 3, 1)]
    public void Each_gets_the_points_of_the_right_answers(string learner, double first, double second, double third)
    {
        var grade = school.Of(learner);
        Assert.True(grade.Graded, grade.Note);
        Assert.Equal((first, second, third), (grade.Exercises[0].Points, grade.Exercises[1].Points, grade.Exercises[2].Points));
        Assert.Equal((first + second + third, 6.0), (grade.Total, grade.OutOf));
    }

    [Theory]
    [InlineData("not_json", "This is no notebook: not_json.ipynb")]
    [InlineData("no_bytes", "The file is empty.")]
    [InlineData("other_json", "This is no notebook: other_json.ipynb")]
    [InlineData("no_cells", "No exercise of the course is in this notebook.")]
    [InlineData("another_notebook", "No exercise of the course is in this notebook.")]
    [InlineData("only_a_letter", "There is no .ipynb file in the folder.")]
    public void What_cannot_be_graded_gets_a_plain_note(string learner, string note)
    {
        var grade = school.Of(learner);
        Assert.False(grade.Graded);
        Assert.StartsWith(note, grade.Note, StringComparison.Ordinal);
        Assert.Contains(System.Net.WebUtility.HtmlEncode(note), school.Page(learner), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wrong", "This is the square &lt;of&gt; the number.")]
    [InlineData("undone", "Not done yet.")]
    [InlineData("loops", "Your cell: it ran longer than its time limit and was stopped.")]
    [InlineData("loops_in_a_function", "The check: it ran longer than its time limit and was stopped.")]
    [InlineData("exits", "Your cell: The cell ended the notebook&#39;s process (exit code 0). The cells below were run without it as far as the time allowed.")]
    [InlineData("overflows", "Your code stops in line 3: it calls itself without end.")]
    [InlineData("throws", "Your cell: it stopped with InvalidOperationException: no mean today")]
    [InlineData("does_not_compile", "Your cell: it does not compile: Line 1, column 31: The name &#39;y&#39; does not exist")]
    [InlineData("does_not_compile", "The check: it does not fit your cell: The name &#39;Twice&#39; does not exist")]
    [InlineData("hoards", "more than 800 MB of memory")]
    [InlineData("deleted_the_checks", "The check had been deleted; the original was run.")]
    [InlineData("edited_a_check", "The check had been changed; the original was run.")]
    [InlineData("deleted_an_answer", "The cell for your answer is not in the file")]
    [InlineData("lost_all_ids", "had lost its grade id and was found below its heading")]
    [InlineData("tries_things_out", "The cell that starts with “this is no C#”")]
    [InlineData("right", "Because &lt;b&gt;I&lt;/b&gt; think so.")]
    [InlineData("undone", "An open question: not answered.")]
    [InlineData("right", "<b>6</b> of 6 points")]
    public void The_feedback_says_what_happened(string learner, string text)
    {
        var page = school.Page(learner);
        Assert.True(page.Contains(text, StringComparison.Ordinal), page[page.IndexOf("<h1>", StringComparison.Ordinal)..]);
    }

    [Fact]
    public void States_tell_undone_from_wrong_and_partly_right()
    {
        Assert.All(school.Of("undone").Exercises, exercise => Assert.Equal(ExerciseState.NotDone, exercise.State));
        Assert.Equal([ExerciseState.Wrong, ExerciseState.Partly, ExerciseState.Wrong], school.Of("wrong").Exercises.Select(exercise => exercise.State));
        Assert.Equal(ExerciseState.Missing, school.Of("deleted_an_answer").Exercises[1].State);
        Assert.Equal(ExerciseState.Right, school.Of("right").Exercises[1].State);
    }

    [Fact]
    public void The_table_has_a_row_a_learner_in_order_and_no_formulas()
    {
        var lines = File.ReadAllText(Path.Combine(school.Output, "grades.csv")).TrimEnd().Split("\r\n");
        Assert.Equal("learner,notebook,09-1,09-2,09-3,total,out of,note", lines[0]);
        Assert.Equal(school.Report.Submissions.Count, lines.Length - 1);
        Assert.Contains("right,09_small,2,3,1,6,6,", lines);
        Assert.Contains("no_bytes,09_small,,,,0,6,The file is empty.", lines);
        Assert.Contains(lines, line => line.StartsWith("\"'=1+1, \"\"quoted\"\"\",09_small,0,0,0,0,6,", StringComparison.Ordinal));
        Assert.Equal(school.Report.Submissions.Select(grade => grade.Learner).Order(StringComparer.OrdinalIgnoreCase), school.Report.Submissions.Select(grade => grade.Learner));
    }

    [Fact]
    public void The_overview_links_every_page_and_sums_up_each_exercise()
    {
        var page = File.ReadAllText(Path.Combine(school.Output, "index.html"));
        var links = Link().Matches(page).Select(match => Uri.UnescapeDataString(match.Groups[1].Value)).ToList();
        Assert.Equal(school.Report.Submissions.Count, links.Count);
        Assert.All(links, link => Assert.True(File.Exists(Path.Combine(school.Output, link)), link));
        var graded = school.Report.Submissions.Where(grade => grade.Graded).ToList();
        var right = graded.Count(grade => grade.Exercises[0].Points == 2);
        Assert.Contains($"{right} of {graded.Count} (", page, StringComparison.Ordinal);
        Assert.Contains("1 × This is the square &lt;of&gt; the number.", page, StringComparison.Ordinal);
        Assert.Empty(school.Report.Warnings);
    }

    [Fact]
    public void The_executed_copy_shows_the_checks_and_nothing_of_the_grading()
    {
        var copy = NotebookDocument.Read(Path.Combine(school.Output, "notebooks", "edited_a_check.ipynb"));
        var check = SmallCourse.Cell(copy, "09-1-check");
        Assert.StartsWith("Check.Function(\"9.1 Twice\"", check.Source, StringComparison.Ordinal);
        Assert.StartsWith("✗ 9.1 Twice: ", (string?)check.Outputs[0]["data"]!["text/plain"], StringComparison.Ordinal);
        Assert.DoesNotContain("grade-", copy.ToIpynb(), StringComparison.Ordinal);
    }

    [GeneratedRegex("href=\"(feedback/[^\"]+)\"")]
    private static partial Regex Link();
}
