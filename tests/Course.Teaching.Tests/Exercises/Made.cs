using System.Text.Json.Nodes;
using Course.Notebooks.Documents;
using Course.Teaching.Exercises;

namespace Course.Teaching.Tests.Exercises;

/// <summary>A made-up complete notebook, 07_made.</summary>
internal sealed class Made
{
    public const string Solution = "// BEGIN SOLUTION\nvar a = 1;\n// END SOLUTION\n// STUB: var a = Todo.Number;";

    public Made(string setUp = "#!import \"setup.dib\"")
    {
        Text("# 07 · Made");
        Code(setUp, "setup");
    }

    public NotebookDocument Document { get; } = new();

    public ExerciseNotebook Read() => ExerciseNotebook.Of(Document, "07_made");

    public Made Exercise(string number, string solution = Solution) => Heading(number).SolutionCell(number, solution.ReplaceLineEndings("\n")).CheckCell(number);

    public Made Heading(string number) => Text($"### Exercise {number} · Title\n\nDo it.");

    public Made SolutionCell(string number, string source) => Code(source, "solution-" + number.Replace('.', '-'), Mark(number.Replace("7.", "07-"), grade: false, points: null));

    public Made CheckCell(string number, double? points = 2, string? source = null) => Code(
        source ?? $"Check.Value(\"{(number == "7.9" ? "7.1" : number)} Title\", a, 1);", "check-" + number.Replace('.', '-'), Mark(number.Replace("7.", "07-") + "-check", grade: true, points));

    public Made Text(string text)
    {
        Document.Cells.Add(new NotebookCell(CellKind.Markdown, text.ReplaceLineEndings("\n")));
        return this;
    }

    public Made Code(string source, string id, JsonObject? metadata = null)
    {
        Document.Cells.Add(new NotebookCell(CellKind.Code, source) { Id = id, Metadata = metadata ?? [] });
        return this;
    }

    private static JsonObject Mark(string id, bool grade, double? points)
    {
        var mark = new JsonObject { ["grade"] = grade, ["grade_id"] = id, ["locked"] = grade, ["schema_version"] = 3, ["solution"] = !grade, ["task"] = false };
        if (points is not null)
        {
            mark["points"] = points;
        }
        return new JsonObject { ["nbgrader"] = mark };
    }
}
