using System.Text.RegularExpressions;
using Course.Notebooks.Documents;

namespace Course.Teaching.Tests.Exercises;

/// <summary>Who comes from the text finds something to do at once, and who knows it already finds something to bite on.</summary>
public sealed partial class RampTests
{
    private static readonly string[] s_steps = ["Easy", "The idea counts", "A stretch"];

    public static TheoryData<string> Notebooks => [.. CourseFolder.WithExercises.Select(notebook => notebook.Name)];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void A_notebook_has_an_easy_exercise_one_for_the_idea_and_a_stretch(string name)
    {
        var notebook = CourseFolder.WithExercises.Single(notebook => notebook.Name == name);
        var text = string.Join("\n\n", notebook.Document.Cells.Where(cell => cell.Kind == CellKind.Markdown).Select(cell => cell.Source));
        var marks = Mark().Matches(text).ToDictionary(match => match.Groups["number"].Value, match => match.Groups["step"].Value);

        Assert.All(notebook.Exercises.Where(exercise => !exercise.IsOpenQuestion), exercise =>
            Assert.True(s_steps.Contains(marks.GetValueOrDefault(exercise.Number)), $"{exercise.Name}: the task opens with *Easy.*, *The idea counts.* or *A stretch.*"));
        Assert.Equal(s_steps.Order(), marks.Values.Distinct().Order());
    }

    [GeneratedRegex(@"^### Exercise (?<number>\d+\.\d+) · .*\n\n\*(?<step>[^*]+)\.\* ", RegexOptions.Multiline)]
    private static partial Regex Mark();
}
