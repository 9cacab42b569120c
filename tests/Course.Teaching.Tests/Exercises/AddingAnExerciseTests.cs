using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Course.Notebooks.Documents;
using Course.Notebooks.Running;
using Course.Shared;
using Course.Teaching.Exercises;

namespace Course.Teaching.Tests.Exercises;

/// <summary>The page for teachers, notebooks/adding_an_exercise.md, does what it says.</summary>
public sealed partial class AddingAnExerciseTests
{
    private static readonly string s_page = File.ReadAllText(Path.Combine(CourseFolder.Notebooks, "adding_an_exercise.md")).ReplaceLineEndings("\n");

    private static List<string> Blocks(string language) => [.. Block().Matches(s_page).Where(block => block.Groups["language"].Value == language).Select(block => block.Groups["text"].Value)];

    private static List<(string Name, string Text)> Answers => [.. Answer().Matches(s_page).Select(answer => (answer.Groups["name"].Value, answer.Groups["text"].Value))];

    private static ExerciseNotebook Printed()
    {
        var document = new NotebookDocument();
        Code("#!import \"setup.dib\"", []);
        document.Cells.Add(new NotebookCell(CellKind.Markdown, Blocks("markdown").Single()));
        Code(Blocks("csharp")[0], Metadata(0));
        Code(Blocks("csharp")[1], Metadata(1));
        document.Cells.Add(new NotebookCell(CellKind.Markdown, Blocks("html").Single()));
        return ExerciseNotebook.Of(document, "29_mine");

        void Code(string source, JsonObject metadata) => document.Cells.Add(new NotebookCell(CellKind.Code, source) { Metadata = metadata });

        static JsonObject Metadata(int i) => JsonNode.Parse(Blocks("json")[i])!.AsObject();
    }

    [Fact]
    public void What_it_prints_is_an_exercise_and_gives_a_learners_version()
    {
        var exercise = Assert.Single(Printed().Exercises);
        Assert.Equal("29-1", exercise.GradeId);
        Assert.Equal(1, exercise.Checks.Sum(check => check.Points));
        var learners = StudentVersion.Of(Printed());
        Assert.Contains(learners.Cells, cell => cell.Source.Contains("// Your turn", StringComparison.Ordinal) && cell.Source.Contains("return Todo.Number;", StringComparison.Ordinal));
        Assert.DoesNotContain(learners.Cells, cell => cell.Source.Contains("y.Sum()", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Kind", "Process")]
    public async Task Its_answers_are_answered_as_it_says()
    {
        var exercise = Printed().Exercises.Single();
        var code = new SolutionCode(exercise.Solution!.Source, exercise.Name);
        string[] versions = [code.WithStubs(), exercise.Solution.Source, .. Answers.Select(answer => code.WithAnswer(answer.Text))];
        var document = new NotebookDocument();
        document.Cells.Add(new NotebookCell(CellKind.Code, "#!import \"setup.dib\""));
        foreach (var version in versions)
        {
            document.Cells.Add(new NotebookCell(CellKind.Code, version));
            document.Cells.Add(new NotebookCell(CellKind.Code, exercise.Checks.Single().Cell.Source));
        }
        var result = await NotebookRunner.RunAsync(new RunRequest
        {
            NotebookPath = Path.Combine(CourseFolder.Notebooks, "29_mine.ipynb"),
            Document = document,
            Worker = PublishedCommand.Worker,
            ChecksMustPass = false,
        });

        Assert.True(result.Error is null && result.Checks.Count == versions.Length, $"{result.Error?.Message}\n{result.Error?.Trace}");
        Assert.False(result.Checks[0].Done);
        Assert.True(result.Checks[1].Passed);
        Assert.All(Answers.Zip(result.Checks.Skip(2)), one =>
        {
            var ((name, text), check) = one;
            var expected = Expected().Match(text) is { Success: true } match ? match.Groups[1].Value : null;
            Assert.Equal(name.StartsWith("right", StringComparison.Ordinal), expected is null);
            Assert.True(check.Done && (expected is null ? check.Passed : !check.Passed && check.Message.Contains(expected, StringComparison.Ordinal)), $"{name}: {check.Message}");
        });
        Assert.True(Answers.Count(answer => answer.Name.StartsWith("right", StringComparison.Ordinal)) >= 2 && Answers.Count(answer => answer.Name.StartsWith("wrong", StringComparison.Ordinal)) >= 3);
    }

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<text>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"^`(?<name>\w+)\.cs`\n\n```csharp\n(?<text>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Answer();

    [GeneratedRegex(@"^// expect: (.+)$", RegexOptions.Multiline)]
    private static partial Regex Expected();
}
