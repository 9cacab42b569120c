using Course.Teaching.Grading;

namespace Course.Teaching.Tests.Grading;

/// <summary>Only answers come from a submission; and what a submission reads and writes stays in its own folder.</summary>
[Collection("One at a time")]
[Trait("Kind", "Process")]
public sealed class RiggedClassTests(ClassOfRiggers school) : IClassFixture<ClassOfRiggers>
{
    [Theory]
    [InlineData("right", 2, 3)]
    [InlineData("deleted_the_cases", 2, 3)]
    [InlineData("deleted_a_check", 2, 3)]
    [InlineData("deleted_check_and_cases", 2, 3)]
    [InlineData("turned_into_Markdown", 2, 3)]
    [InlineData("turned_into_Raw", 2, 3)]
    [InlineData("has_a_helper", 2, 3)]
    [InlineData("has_a_helper_called_like_the_checks", 2, 3)]
    [InlineData("tries_other_numbers", 2, 3)]
    [InlineData("loops", 2, 3)]
    [InlineData("deleted_an_answer", 2, 0)]
    [InlineData("python", 2, 3)]
    [InlineData("fsharp", 2, 3)]
    [InlineData("vscode", 2, 3)]
    [InlineData("rigs_the_helper", 0, 3)]
    [InlineData("rigs_the_cases", 2, 0)]
    [InlineData("rigs_above", 0, 0)]
    [InlineData("rigs_below", 0, 0)]
    [InlineData("rigs_in_the_answer", 0, 0)]
    [InlineData("rigs_with_a_class", 0, 0)]
    [InlineData("answers_below", 0, 0)]
    [InlineData("rigs_the_loss", 0, 0)]
    [InlineData("rigs_the_numbers", 0, 0)]
    [InlineData("sends_a_rig", 0, 0)]
    [InlineData("loads_a_rig", 0, 0)]
    [InlineData("reads_1", 0, 0)]
    [InlineData("reads_2", 0, 0)]
    [InlineData("reads_3", 0, 0)]
    [InlineData("reads_4", 0, 0)]
    [InlineData("reads_5", 0, 0)]
    [InlineData("reads_6", 0, 0)]
    [InlineData("writes", 2, 3)]
    public void Only_answers_give_points(string learner, double first, double second)
    {
        var grade = school.Of(learner);
        Assert.True(grade.Graded, grade.Note);
        Assert.True((first, second) == (grade.Exercises[0].Points, grade.Exercises[1].Points), $"{grade.Exercises[0].Points}, {grade.Exercises[1].Points}: {grade.Note} {string.Join(" ", grade.OtherCells)}");
    }

    [Theory]
    [InlineData("right", "")]
    [InlineData("has_a_helper", "")]
    [InlineData("loops", "")]
    [InlineData("python", "")]
    [InlineData("deleted_the_cases", "Cells that belong to the course were run as they were handed out: “double RightShift(double x) => x + 3;” (deleted).")]
    [InlineData("rigs_the_helper", "Cells that belong to the course were run as they were handed out: “double Distance(double w) => Math.Abs(Loss(w) - Loss(2.5));” (changed).")]
    [InlineData("rigs_above", "Your cells give a name of the course's another meaning: Distance. The course's cells and checks used the course's.")]
    [InlineData("turned_into_Markdown", "9.1: The cell for your answer had been turned into text; it was run as code.")]
    [InlineData("turned_into_Raw", "9.1: The cell for your answer had been turned into a raw cell; it was run as code.")]
    [InlineData("deleted_a_check", "9.2: The check had been deleted; the original was run.")]
    [InlineData("deleted_an_answer", "9.2: The cell for your answer is not in the file: it was deleted.")]
    public void What_was_restored_is_named(string learner, string note) => Assert.Equal(note, school.Of(learner).Note);

    [Fact]
    public void In_the_place_of_a_deleted_answer_no_other_cell_is_shown()
    {
        var grade = school.Of("deleted_an_answer");
        Assert.Equal((ExerciseState.Missing, (string?)null), (grade.Exercises[1].State, grade.Exercises[1].Code));
        Assert.Empty(grade.OtherCells);
    }

    [Theory]
    [InlineData("reads_1", "09_small.ipynb was not found")]
    [InlineData("reads_2", "../09_small.ipynb was not found")]
    [InlineData("reads_3", "names a file that is not handed out with the exercises")]
    [InlineData("reads_4", "#!import \"near.ipynb\" (line 2) names a file that is not handed out with the exercises: do without it.")]
    [InlineData("reads_5", "names a file that is not handed out with the exercises")]
    [InlineData("reads_6", "nothing found")]
    public void The_complete_notebook_and_the_further_checks_are_out_of_reach(string learner, string problem) =>
        Assert.Contains(problem, school.Of(learner).Exercises[0].Problems[0].Text, StringComparison.Ordinal);

    [Fact]
    public void Nothing_is_left_outside_of_the_output_folder_not_even_by_one_that_dies()
    {
        Assert.Contains(school.Of("writes_and_dies").Exercises[1].Problems, problem => problem.Text.StartsWith("Your cell: ", StringComparison.Ordinal));
        Assert.Empty(Directory.EnumerateFileSystemEntries(school.Temporary));
        Assert.Equal(["hidden/09-1.cs", "notebooks/09_small.ipynb", "notebooks/setup.dib"], school.Files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_link_is_not_graded_and_told()
    {
        Assert.DoesNotContain(school.Report.Submissions, grade => grade.Learner is "linked" or "all");
        Assert.Equal(2, school.Report.Warnings.Count(warning => warning.Contains(" is a link: it was not followed", StringComparison.Ordinal)));
    }
}
