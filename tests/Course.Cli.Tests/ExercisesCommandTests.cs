namespace Course.Cli.Tests;

/// <summary>`course exercises` and `course progress`, as processes, on a course with one notebook.</summary>
[Trait("Kind", "Process")]
public sealed class ExercisesCommandTests : IDisposable
{
    private const string Nbgrader = "\"locked\": true, \"schema_version\": 3, \"task\": false";

    private readonly TemporaryFolder _folder = new();

    public ExercisesCommandTests()
    {
        _folder.Write("Course.sln");
        Notebook("var a = 1;");
    }

    public void Dispose() => _folder.Dispose();

    private void Notebook(string solution, string end = "// END SOLUTION\\n", string name = "07_made") => _folder.Write($"notebooks/{name}.ipynb", $$$"""
        {"cells": [
          {"cell_type": "markdown", "id": "title", "metadata": {}, "source": "# 07 · Made"},
          {"cell_type": "code", "id": "setup", "metadata": {}, "source": "#!import \"setup.dib\"", "outputs": [], "execution_count": null},
          {"cell_type": "markdown", "id": "task", "metadata": {}, "source": "### Exercise 7.1 · Title\n\nDo it."},
          {"cell_type": "code", "id": "solution", "metadata": {"nbgrader": {"grade": false, "solution": true, "grade_id": "07-1", {{{Nbgrader}}}}},
           "source": "// BEGIN SOLUTION\n{{{solution}}}\n{{{end}}}// STUB: var a = Todo.Number;", "outputs": [], "execution_count": null},
          {"cell_type": "code", "id": "check", "metadata": {"nbgrader": {"grade": true, "solution": false, "grade_id": "07-1-check", "points": 2, {{{Nbgrader}}}}},
           "source": "Check.Value(\"7.1 Title\", a, 1);", "outputs": [], "execution_count": null}
        ], "metadata": {"kernelspec": {"display_name": ".NET (C#)", "language": "C#", "name": ".net-csharp"}}, "nbformat": 4, "nbformat_minor": 5}
        """);

    private Task<(int Code, string Text)> Course(params string[] arguments) =>
        CommandLineTests.Course(arguments, new Dictionary<string, string> { ["COURSE_ROOT"] = _folder.Path });

    [Fact]
    public async Task The_learners_version_is_written_then_checked_and_the_progress_lists_its_exercise()
    {
        var (code, text) = await Course("exercises", "7");
        Assert.Equal((0, 3), (code, text.Trim().Split('\n').Count(line => line.EndsWith("is new", StringComparison.Ordinal))));
        Assert.DoesNotContain("var a = 1;", File.ReadAllText(_folder.At("notebooks/exercises/07_made.ipynb")), StringComparison.Ordinal);

        (code, text) = await Course("exercises", "--check");
        Assert.Equal((0, "The exercises are up to date."), (code, text.Trim()));

        (code, text) = await Course("progress");
        Assert.Equal(0, code);
        Assert.Contains("  ○ 7.1 Title  2 points\n", text, StringComparison.Ordinal);
        Assert.EndsWith("All: 0 of 1 solved, 0 of 2 points\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_names_what_differs_and_writes_nothing()
    {
        var (code, text) = await Course("exercises", "--check");
        Assert.Equal(1, code);
        Assert.Contains("07_made.ipynb is missing\n", text, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.At("notebooks/exercises")));
    }

    [Fact]
    public async Task A_malformed_exercise_is_one_sentence_and_the_other_notebooks_are_done()
    {
        await Course("exercises");
        var before = File.ReadAllText(_folder.At("notebooks/exercises/07_made.ipynb"));
        Notebook("var a = 1;", end: "");
        Notebook("var a = 1;", name: "08_other");
        const string Sentence = "07_made, exercise 7.1: line 3 is a STUB inside the solution; it belongs directly below // END SOLUTION.";
        var (code, text) = await Course("exercises");
        Assert.Equal((1, Sentence), (code, text.Split('\n')[0]));
        Assert.Contains("08_other.ipynb is new\n", text, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(_folder.At("notebooks/exercises/07_made.ipynb")));
        var list = File.ReadAllText(_folder.At("notebooks/exercises/exercises.json"));
        Assert.Contains("07_made", list, StringComparison.Ordinal);
        Assert.Contains("08_other", list, StringComparison.Ordinal);

        (code, text) = await Course("exercises", "--check");
        Assert.Equal((1, $"{Sentence}\nThe other exercises are up to date."), (code, text.Trim()));
        Assert.Equal(0, (await Course("exercises", "8")).Code);
    }
}
