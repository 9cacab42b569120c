namespace Course.Cli.Tests;

/// <summary>`course grade` as a process; what it makes of submissions is tested with the grader.</summary>
[Trait("Kind", "Process")]
public sealed class GradeCommandTests : IDisposable
{
    private const string Source = """
        {"cells": [
          {"cell_type": "code", "id": "a", "metadata": {}, "execution_count": null, "outputs": [], "source": "1"},
          {"cell_type": "markdown", "id": "b", "metadata": {}, "source": "### Exercise 1.1 · One"},
          {"cell_type": "code", "id": "c", "metadata": {"nbgrader": {"grade": false, "solution": true, "locked": false, "grade_id": "01-1", "schema_version": 3, "task": false}}, "execution_count": null, "outputs": [], "source": "// BEGIN SOLUTION\nvar one = 1;\n// END SOLUTION\n// STUB: var one = Todo.Number;"},
          {"cell_type": "code", "id": "d", "metadata": {"nbgrader": {"grade": true, "solution": false, "locked": true, "grade_id": "01-1-check", "points": 2, "schema_version": 3, "task": false}}, "execution_count": null, "outputs": [], "source": "Check.Value(\"1.1 One\", one, 1);"}
        ], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
        """;

    private readonly TemporaryFolder _folder = new();

    public GradeCommandTests()
    {
        _folder.Write("Course.sln");
        _folder.Write("notebooks/01_one.ipynb", Source);
    }

    public void Dispose() => _folder.Dispose();

    private Task<(int Code, string Text)> Grade(params string[] arguments) =>
        CommandLineTests.Course(["grade", .. arguments], new Dictionary<string, string> { ["COURSE_ROOT"] = _folder.Path });

    [Fact]
    public async Task What_could_not_be_graded_makes_the_code_1_and_has_a_row_with_a_note()
    {
        _folder.Write("handed in/anna.ipynb", "Dear teacher");
        _folder.Write("handed in/ben.ipynb", "");
        var (code, text) = await Grade(_folder.At("handed in"), "--source", "1", "--out", _folder.At("out"));
        Assert.Equal(1, code);
        Assert.StartsWith("Grading 2 submissions.\n", text, StringComparison.Ordinal);
        Assert.Contains("\nben  not graded  ", text, StringComparison.Ordinal);
        Assert.Contains("\n0 graded, 2 could not be graded in ", text, StringComparison.Ordinal);
        var lines = File.ReadAllLines(_folder.At("out/grades.csv"));
        Assert.Equal("learner,notebook,01-1,total,out of,note", lines[0]);
        Assert.StartsWith("anna,01_one,,0,2,", lines[1], StringComparison.Ordinal);
        Assert.Equal("ben,01_one,,0,2,The file is empty.", lines[2]);
        Assert.True(File.Exists(_folder.At("out/index.html")) && File.Exists(_folder.At("out/feedback/anna.html")));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2")]
    public async Task A_submission_that_kills_the_grading_process_costs_itself_alone(string jobs)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The submission finds the process by /proc.");
        const string Kill = """
            var stat = System.IO.File.ReadAllText(\"/proc/self/stat\");
            System.Diagnostics.Process.GetProcessById(int.Parse(stat.Substring(stat.LastIndexOf(')') + 4).Split(' ')[0])).Kill();
            System.Threading.Thread.Sleep(20_000);
            """;
        _folder.Write("handed in/anna.ipynb", Source);
        _folder.Write("handed in/ben.ipynb", Source.Replace("// BEGIN SOLUTION", Kill.ReplaceLineEndings("\\n"), StringComparison.Ordinal));
        _folder.Write("handed in/cem.ipynb", Source);
        var (_, text) = await Grade(_folder.At("handed in"), "--source", "1", "--out", _folder.At("out"), "--sandbox", "off", "--jobs", jobs);
        Assert.Contains("A submission killed the grading process; going on with the others.", text, StringComparison.Ordinal);
        Assert.Contains("\n2 graded, 1 could not be graded", text, StringComparison.Ordinal);
        var lines = File.ReadAllLines(_folder.At("out/grades.csv"));
        Assert.Equal(4, lines.Length);
        Assert.StartsWith("ben,01_one,,0,2,\"While this submission ran, the grading process was killed", lines[2], StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.At("out/results/running")));
    }

    [Fact]
    public async Task Nothing_named_and_nothing_there_are_usage_errors()
    {
        var (code, text) = await Grade();
        Assert.Equal(2, code);
        Assert.Contains("'course grade --help' shows what it takes.", text, StringComparison.Ordinal);
        (code, text) = await Grade(_folder.At("nowhere"));
        Assert.Equal((2, $"There is no file or folder {_folder.At("nowhere")}.\n"), (code, text));
        _folder.Write("handed in/anna.ipynb", "{}");
        (code, text) = await Grade(_folder.At("handed in"), "--source", "7");
        Assert.Equal(2, code);
        Assert.StartsWith("There is no notebook '7'", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Parts_of_a_class_are_put_together_and_what_is_known_is_not_graded_again()
    {
        _folder.Write("handed in/anna.ipynb", "Dear teacher");
        _folder.Write("handed in/ben.ipynb", "");
        var (code, text) = await Grade(_folder.At("handed in"), "--source", "1", "--only", "2/2", "--out", _folder.At("part2"));
        Assert.Equal(1, code);
        Assert.StartsWith("Grading 1 submission (part 2/2).\n", text, StringComparison.Ordinal);
        Assert.Contains("[1 of 1]", text, StringComparison.Ordinal);
        (_, text) = await Grade(_folder.At("handed in"), "--source", "1", "--only", "2/2", "--out", _folder.At("part2"));
        Assert.Contains("could not be graded, 1 of them before (--fresh grades them again) in ", text, StringComparison.Ordinal);
        await Grade(_folder.At("handed in"), "--source", "1", "--only", "1/2", "--out", _folder.At("part1"));
        (code, text) = await Grade("--merge", _folder.At("part1"), _folder.At("part2"), "--out", _folder.At("all"));
        Assert.Equal(1, code);
        Assert.Contains("\n0 graded, 2 could not be graded in ", text, StringComparison.Ordinal);
        Assert.Equal(["learner", "anna", "ben"], File.ReadAllLines(_folder.At("all/grades.csv")).Select(line => line.Split(',')[0]));
    }

    [Theory]
    [InlineData("--sandbox takes auto, on or off, not 'maybe'.", "--sandbox", "maybe")]
    [InlineData("--only takes a part such as 1/4, not '5/4'.", "--only", "5/4")]
    public async Task A_wrong_word_is_answered_in_one_sentence(string sentence, params string[] words)
    {
        var (code, text) = await Grade([_folder.At("handed in"), .. words]);
        Assert.Equal((2, $"{sentence} 'course grade --help' shows what it takes.\n"), (code, text));
    }
}
