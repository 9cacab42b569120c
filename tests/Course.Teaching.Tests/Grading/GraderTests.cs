using Course.Notebooks.Documents;
using Course.Notebooks.Running;
using Course.Teaching.Grading;

namespace Course.Teaching.Tests.Grading;

[Collection("One at a time")]
[Trait("Kind", "Process")]
public sealed class GraderTests : IDisposable
{
    private readonly SmallCourse _course = new();

    public void Dispose() => _course.Dispose();

    private string Submissions => Path.Combine(_course.Folder, "submissions");

    private string Page(string learner) => File.ReadAllText(Path.Combine(_course.Options.OutputFolder, "feedback", learner + ".html"));

    [Fact]
    public async Task Further_checks_share_in_the_points_and_show_only_their_number()
    {
        _course.Write("hidden/09-1.cs", "double Secretive(double x) => x + x;\nCheck.Value(\"a secret name\", Twice(7), Secretive(7));\nCheck.Value(\"another secret\", Twice(-1), -2)");
        _course.Write("hidden/09-3-long.dib", "#!csharp\n\nCheck.Value(\"third secret\", Countdown(50).Count, 50);\n");
        _course.Write("hidden/07-1.cs", "Check.Value(\"unused\", 1, 1);");
        _course.HandIn("right", _course.Answered());
        var guesses = _course.Answered(
            twice: "double Twice(double x) => x == 1 ? 2 : x == 3 ? 6 : throw new Exception(\"never seen \" + x);",
            countdown: SmallCourse.RightCountdown.Replace("Range(0, n)", "Range(0, Math.Min(n, 10))"));
        guesses.Cells.Add(SmallCourse.Code("Console.WriteLine(Secretive(1));"));
        _course.HandIn("guesses", guesses);
        var report = await new Grader([Submissions], _course.Options with { HiddenFolder = Path.Combine(_course.Folder, "hidden") }).RunAsync();

        Assert.Equal($"{Path.Combine(_course.Folder, "hidden", "07-1.cs")}: no exercise has the grade id 07-1; these checks were not used.", Assert.Single(report.Warnings));
        var (guessed, right) = (report.Submissions[0], report.Submissions[1]);
        Assert.Equal(6, right.Total);
        Assert.Equal((2, 2), (right.Exercises[0].FurtherPassed, right.Exercises[0].Further));
        Assert.Equal([0.6667, 3, 0.5], guessed.Exercises.Select(exercise => exercise.Points));
        Assert.Equal((0, 2), (guessed.Exercises[0].FurtherPassed, guessed.Exercises[0].Further));
        Assert.Contains("Further checks: 0 of 2 passed.", Page("guesses"), StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(_course.Options.OutputFolder, "*.*", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
            Assert.DoesNotContain("never seen 7", text, StringComparison.Ordinal);
        }
        // What a further check declares ends with it.
        Assert.Contains("The name &#39;Secretive&#39; does not exist", Page("guesses"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_named_source_takes_every_file_and_another_notebook_is_told()
    {
        var other = new NotebookDocument();
        other.Cells.Add(SmallCourse.Code("1"));
        _course.HandIn("other", other);
        var report = await new Grader([Path.Combine(Submissions, "other.ipynb")], _course.Options with { SourceIsGiven = true }).RunAsync();
        var grade = Assert.Single(report.Submissions);
        Assert.False(grade.Graded);
        Assert.Equal("This is another notebook: nothing of 09_small is in it.", grade.Note);
        Assert.Equal((0, 6, "09_small"), (grade.Total, grade.OutOf, grade.Notebook));
    }

    [Fact]
    public async Task Stopping_keeps_what_was_finished()
    {
        _course.HandIn("a_first", _course.Answered());
        _course.HandIn("b_endless", _course.Answered(twice: "while (true) { }"));
        _course.HandIn("c_never", _course.Answered());
        using var cancel = new CancellationTokenSource();
        var report = await new Grader(
            [Submissions], _course.Options with { Jobs = 1, CellTimeout = TimeSpan.FromSeconds(300) }).RunAsync(new StopAt("b_endless", "while (true)", cancel), cancel.Token);
        Assert.Equal(["a_first"], report.Submissions.Select(grade => grade.Learner));
        var lines = File.ReadAllText(Path.Combine(_course.Options.OutputFolder, "grades.csv")).TrimEnd().Split("\r\n");
        Assert.Equal(["learner,notebook,09-1,09-2,09-3,total,out of,note", "a_first,09_small,2,3,1,6,6,"], lines);
    }

    [Fact]
    public async Task A_cell_that_uses_up_all_the_time_is_told_and_that_the_rest_was_not_run()
    {
        _course.HandIn("endless", _course.Answered(twice: "while (true) { }"));
        var report = await new Grader([Submissions], _course.Options with { TotalTimeout = TimeSpan.FromSeconds(10) }).RunAsync();
        var grade = Assert.Single(report.Submissions);
        Assert.Equal(["The time for the whole notebook was over before its last cells; they were not run."], grade.Notes);
        Assert.EndsWith("The cells below were run without it as far as the time allowed.", grade.Exercises[0].Problems[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_that_its_own_solution_does_not_pass_is_told_to_the_teacher()
    {
        var source = NotebookDocument.Read(_course.SourcePath);
        SmallCourse.Cell(source, "09-3-check").Source = "Check.Value(\"9.3 Countdown\", Countdown(3).Count, 4)";
        source.Write(_course.SourcePath);
        _course.HandIn("right", _course.Answered());
        _course.Write("hidden/09-1.cs", "Check.Value(\"x\", Twice(1), 3);");
        var report = await new Grader([Submissions], _course.Options with { HiddenFolder = Path.Combine(_course.Folder, "hidden") }).RunAsync();
        Assert.Equal(2, report.Warnings.Count);
        Assert.StartsWith("09_small, exercise 9.1: a further check (not counted) does not pass on the solution of the complete notebook: ", report.Warnings[0], StringComparison.Ordinal);
        Assert.StartsWith("09_small, exercise 9.3: the check does not pass on the solution of the complete notebook: ", report.Warnings[1], StringComparison.Ordinal);
        Assert.Equal([2, 3, 0], report.Submissions[0].Exercises.Select(exercise => exercise.Points));
    }

    [Fact]
    public async Task Nothing_to_grade_is_said_in_one_sentence()
    {
        Task<GradeReport> Grade(string path, GradeOptions options) => new Grader([Path.Combine(_course.Folder, path)], options).RunAsync();
        Assert.StartsWith("There is no file or folder ", (await Assert.ThrowsAsync<GradingException>(() => Grade("nowhere", _course.Options))).Message, StringComparison.Ordinal);
        Directory.CreateDirectory(Path.Combine(_course.Folder, "bare"));
        Assert.StartsWith("There is no .ipynb file in the folder ", (await Assert.ThrowsAsync<GradingException>(() => Grade("bare", _course.Options))).Message, StringComparison.Ordinal);
        Assert.StartsWith("There is no complete notebook with exercises", (await Assert.ThrowsAsync<GradingException>(() => Grade("notebooks", _course.Options with { Sources = [] }))).Message, StringComparison.Ordinal);
        Assert.StartsWith("There is no folder ", (await Assert.ThrowsAsync<GradingException>(() => Grade("notebooks", _course.Options with { HiddenFolder = "/nowhere" }))).Message, StringComparison.Ordinal);
    }

    private sealed class StopAt(string row, string code, CancellationTokenSource cancel) : IProgress<RunEvent>
    {
        public void Report(RunEvent value)
        {
            if (value is CellStarted started && started.Notebook == row && started.FirstLine.StartsWith(code, StringComparison.Ordinal))
            {
                cancel.Cancel();
            }
        }
    }
}
