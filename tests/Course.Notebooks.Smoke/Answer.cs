using Course.Teaching.Exercises;

namespace Course.Notebooks.Smoke;

/// <summary>
/// What a learner might answer: a file Answers/02-1/wrong_sign.cs or right_in_one_line.cs. A wrong one opens with <c>// expect: words of the hint</c>;
/// <c>// whole cell</c> says that the text replaces the whole cell and not only the solution in it.
/// </summary>
internal sealed record Answer(string GradeId, string Name, bool IsRight, string Expected, bool IsWholeCell, string Text)
{
    public static string Folder => Path.Combine(SourceNotebooks.Root, "tests", "Course.Notebooks.Smoke", "Answers");

    public string CellId => $"{GradeId}-{Name}";

    public static IReadOnlyList<Answer> Of(Exercise exercise) => OfFolder(Path.Combine(Folder, exercise.GradeId));

    public static IReadOnlyList<Answer> OfFolder(string folder) => !Directory.Exists(folder)
        ? []
        : [.. Directory.EnumerateFiles(folder, "*.cs").Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>The solution cell with this answer in it.</summary>
    public string In(Exercise exercise) => IsWholeCell ? Text : new SolutionCode(exercise.Solution!.Source, exercise.Name).WithAnswer(Text);

    private static Answer Read(string path)
    {
        var lines = File.ReadAllText(path).ReplaceLineEndings("\n").Split('\n').ToList();
        var name = Path.GetFileNameWithoutExtension(path);
        var expected = Take("// expect:");
        var whole = Take("// whole cell");
        var right = name.StartsWith("right", StringComparison.Ordinal);
        if (right != (expected is null) || expected == "")
        {
            throw new InvalidDataException($"{path}: a wrong answer opens with // expect: and words of the hint, a right_… one does not.");
        }
        return new Answer(Path.GetFileName(Path.GetDirectoryName(path)!), name, right, expected ?? "", whole is not null, string.Join('\n', lines).Trim('\n'));

        string? Take(string mark)
        {
            if (!lines[0].StartsWith(mark, StringComparison.Ordinal))
            {
                return null;
            }
            var rest = lines[0][mark.Length..].Trim();
            lines.RemoveAt(0);
            return rest;
        }
    }
}
