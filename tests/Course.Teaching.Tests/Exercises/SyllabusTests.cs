using System.Text.RegularExpressions;
using Course.Notebooks.Documents;

namespace Course.Teaching.Tests.Exercises;

/// <summary>The syllabus says the truth about the notebooks.</summary>
public sealed partial class SyllabusTests
{
    private static readonly string s_text = File.ReadAllText(Path.Combine(CourseFolder.Notebooks, "README.md"));

    [Fact]
    public void Every_notebook_has_a_row_in_order_under_its_own_title() => Assert.Equal(
        Directory.GetFiles(CourseFolder.Notebooks, "*.ipynb").Order(StringComparer.Ordinal)
            .Select(file => $"[{Title(file)}]({Path.GetFileName(file)})"),
        Row().Matches(s_text).Select(match => match.Groups["link"].Value));

    [Fact]
    public void Every_task_of_the_decks_has_a_row_with_exercises_that_exist()
    {
        var rows = Task().Matches(s_text);
        Assert.Equal(
            ["F1", "F2", "F3", "F4", "F5", "F6a", "F6b", "F6c", "F7", "F8", "F9a", "F9b", "F9c", "F9d", "F10", "F11", "F12", "B1", "B2", "B3", "B4"],
            rows.Select(row => row.Groups["task"].Value));
        var there = CourseFolder.WithExercises.SelectMany(notebook => notebook.Exercises.Select(exercise => (notebook.Name, exercise.Number))).ToHashSet();
        Assert.All(rows, row =>
        {
            var taught = Link().Match(row.Groups["taught"].Value).Groups["name"].Value;
            var numbers = row.Groups["exercises"].Value.Split(", ");
            Assert.All(numbers, number => Assert.True(there.Contains((taught, number)), $"{row.Groups["task"].Value}: there is no exercise {number} in {taught}."));
        });
    }

    [Fact]
    public void Every_topic_of_the_decks_is_found_where_its_row_says()
    {
        var rows = Topic().Matches(s_text);
        Assert.Equal(["Introduction to Deep Learning", "Opening lecture", "Second lecture", "Supervised Learning"], rows.Select(row => row.Groups["deck"].Value).Distinct().Order(StringComparer.Ordinal));
        Assert.All(rows, row =>
        {
            var cells = NotebookDocument.Read(Path.Combine(CourseFolder.Notebooks, row.Groups["file"].Value)).Cells;
            var text = string.Join("\n", cells.Where(cell => cell.Kind == CellKind.Markdown).Select(cell => cell.Source));
            var words = Bold().Matches(row.Groups["topic"].Value).Select(match => match.Groups[1].Value).ToList();
            Assert.NotEmpty(words);
            Assert.All(words, word => Assert.Contains(word, text, StringComparison.OrdinalIgnoreCase));
            Assert.All(Number().Matches(row.Groups["exercises"].Value), number => Assert.Contains($"\n### Exercise {number.Value} · ", "\n" + text, StringComparison.Ordinal));
        });
    }

    [Fact]
    public void The_times_of_the_syllabus_are_those_of_the_notebooks() => Assert.All(Row().Matches(s_text), row =>
    {
        var first = NotebookDocument.Read(Path.Combine(CourseFolder.Notebooks, row.Groups["file"].Value)).Cells[0].Source;
        Assert.Contains($"{row.Groups["minutes"].Value} minutes to read and do", first, StringComparison.Ordinal);
    });

    private static string Title(string file) => NotebookDocument.Read(file).Cells[0].Source.Split('\n')[0].TrimStart('#', ' ');

    [GeneratedRegex(@"^\| (?<link>\[[^\]]+\]\((?<file>[^)]+\.ipynb)\)) \|.*\| (?<minutes>\d+) min \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    // | F6b | a univariate network … | [12](12_perceptron_and_activations.ipynb) | 12.2 |
    [GeneratedRegex(@"^\| (?<task>[FB]\d+[a-d]?) \| [^|]+ \| (?<taught>[^|]+) \| (?<exercises>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Task();

    // | *Opening lecture* | **least squares** by a formula | [01](01_what_is_learning.ipynb) | 1.1, 1.4 |
    [GeneratedRegex(@"^\| \*(?<deck>[^*|]+)\* \| (?<topic>[^|]+) \| \[[^\]]+\]\((?<file>[^)]+)\) \| (?<exercises>[^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Topic();

    [GeneratedRegex(@"\*\*(.+?)\*\*")]
    private static partial Regex Bold();

    [GeneratedRegex(@"\d+\.\d+")]
    private static partial Regex Number();

    [GeneratedRegex(@"\((?<name>[^)]+)\.ipynb\)")]
    private static partial Regex Link();
}
