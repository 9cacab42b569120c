using Course.Teaching.Grading;

namespace Course.Teaching.Tests.Grading;

public sealed class GradeOverviewPageTests
{
    [Fact]
    public void An_exercise_that_the_grades_lack_is_left_out_of_the_sums()
    {
        using var course = new SmallCourse();
        var first = course.Source.Exercises[0];
        var grade = new SubmissionGrade
        {
            Learner = "anna", Notebook = SmallCourse.Name, Graded = true, OutOf = 2,
            Exercises = [new ExerciseGrade(first.GradeId, first.Name, ExerciseState.Right, 2, 2)],
        };
        var page = GradeOverviewPage.Render(new GradeReport([course.Source], [grade], []));
        Assert.Contains($"<tr><td>{first.Name}</td><td class=\"num\">1 of 1 (100 %)</td>", page, StringComparison.Ordinal);
        Assert.DoesNotContain($"<tr><td>{course.Source.Exercises[1].Name}</td>", page, StringComparison.Ordinal);
    }
}
