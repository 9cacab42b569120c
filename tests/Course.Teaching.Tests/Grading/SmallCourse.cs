using System.Text.Json.Nodes;
using Course.Notebooks.Documents;
using Course.Shared;
using Course.Teaching.Exercises;
using Course.Teaching.Grading;

namespace Course.Teaching.Tests.Grading;

/// <summary>A course of one short notebook in a temporary folder, and what learners may hand in for it.</summary>
internal sealed class SmallCourse : IDisposable
{
    public const string Name = "09_small";

    public const string RightTwice = "double Twice(double x)\n{\n    return 2 * x;\n}";
    public const string RightSums = "var total = 10.0;\nvar mean = 2.5;";
    public const string RightCountdown = "List<int> Countdown(int n)\n{\n    return Enumerable.Range(0, n).Select(i => n - i).ToList();\n}";

    public SmallCourse(params NotebookCell[] cells)
    {
        Folder = Directory.CreateTempSubdirectory("course-grading-").FullName;
        Write("notebooks/setup.dib", """
            #!csharp

            #r "Course.dll"

            #!csharp

            using Course;
            using System.Collections.Generic;
            using System.Linq;
            using Microsoft.DotNet.Interactive.Formatting;
            Course.Host.Show = value => { var shown = display(value); return next => shown.Update(next); };
            """);
        var source = new NotebookDocument();
        source.Cells.AddRange(cells.Length > 0 ? cells :
        [
            Text("# 09 · A small notebook"),
            Code("#!import \"setup.dib\""),
            Code("double[] numbers = { 1, 2, 3, 4 };"),
            Text("### Exercise 9.1 · Twice\n\nReturn twice the number."),
            Solution("09-1", "double Twice(double x)\n{\n    // BEGIN SOLUTION\n    return 2 * x;\n    // END SOLUTION\n    // STUB: return Todo.Number;\n}"),
            Check("09-1", 2, """
                Check.Function("9.1 Twice", (Func<double, double>)Twice, x => 2 * x, 1.0, 3.0)
                    .Hint(when: (Func<double, double>)(x => x * x), say: "This is the square <of> the number.");
                """),
            Text("### Exercise 9.2 · Sums\n\nAdd the numbers up, and give their mean."),
            Solution("09-2", "// BEGIN SOLUTION\nvar total = numbers.Sum();\nvar mean = numbers.Average();\n// END SOLUTION\n// STUB: var total = Todo.Number;\n// STUB: var mean = Todo.Number;"),
            Check("09-2", 3, "Check.Value(\"9.2 Sums\", total, 10);\nCheck.Value(\"9.2 Sums: the mean\", mean, 2.5)", 2, 1),
            Text("### Exercise 9.3 · Countdown\n\nCount down from n to 1."),
            Solution("09-3", "List<int> Countdown(int n)\n{\n    // BEGIN SOLUTION\n    return Enumerable.Range(0, n).Select(i => n - i).ToList();\n    // END SOLUTION\n    // STUB: return new List<int>();\n}"),
            Check("09-3", 1, "Check.That(\"9.3 Countdown\", () => Countdown(3).Count == 0 ? null : Countdown(3).SequenceEqual(new[] { 3, 2, 1 }), \"From n down to 1.\");"),
            Text("### Exercise 9.4 · In your own words\n\nWhy?\n\n<details><summary>A possible answer</summary>\n\nBecause.\n\n</details>"),
            Code("var last = 1;"),
        ]);
        source.Write(SourcePath);
        Source = ExerciseNotebook.Read(SourcePath);
    }

    public string Folder { get; }

    public string SourcePath => Path.Combine(Folder, "notebooks", Name + ".ipynb");

    public ExerciseNotebook Source { get; }

    public GradeOptions Options => new()
    {
        Worker = PublishedCommand.Worker,
        Sources = [SourcePath],
        OutputFolder = Path.Combine(Folder, "out"),
        Root = Folder,
        Jobs = 4, // some wait for their time limits
        CellTimeout = TimeSpan.FromSeconds(20),
        MemoryMB = 800,
    };

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>Writes a text file below the folder; returns its path.</summary>
    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>The learner's version with these answers; null leaves the stub.</summary>
    public NotebookDocument Answered(string? twice = RightTwice, string? sums = RightSums, string? countdown = RightCountdown)
    {
        var document = NotebookDocument.Read(SourcePath);
        document.Cells.Find(cell => cell.Source.StartsWith("#!import", StringComparison.Ordinal))!.Source = "#!import \"../setup.dib\"";
        foreach (var (id, answer) in new[] { ("09-1", twice), ("09-2", sums), ("09-3", countdown) })
        {
            Cell(document, id).Source = answer ?? Source.Exercises.First(exercise => exercise.GradeId == id).Stub!;
        }
        return document;
    }

    /// <summary>Hands a notebook in as submissions/NAME.ipynb.</summary>
    public void HandIn(string name, NotebookDocument document) => document.Write(Path.Combine(Folder, "submissions", name + ".ipynb"));

    /// <summary>The learner's version with these answers, by grade id; the others are stubs.</summary>
    public NotebookDocument With(params (string Id, string Answer)[] answers)
    {
        var document = StudentVersion.Of(Source);
        foreach (var (id, answer) in answers)
        {
            Cell(document, id).Source = answer;
        }
        return document;
    }

    public static NotebookCell Cell(NotebookDocument document, string gradeId) =>
        document.Cells.First(cell => NbgraderMark.Of(cell)?.GradeId == gradeId);

    public static NotebookCell Code(string source) => new(CellKind.Code, source);

    public static NotebookCell Text(string source) => new(CellKind.Markdown, source);

    public static NotebookCell Solution(string id, string source) => new(CellKind.Code, source) { Metadata = Mark(id, null) };

    public static NotebookCell Check(string id, double points, string source, params double[] weights)
    {
        var cell = new NotebookCell(CellKind.Code, source) { Metadata = Mark(id + "-check", points) };
        if (weights.Length > 0)
        {
            cell.Metadata["course"] = new JsonObject { ["weights"] = new JsonArray([.. weights.Select(weight => (JsonNode?)JsonValue.Create(weight))]) };
        }
        return cell;
    }

    /// <summary>A cell that belongs to a check.</summary>
    public static NotebookCell Cases(string id, string source)
    {
        var cell = new NotebookCell(CellKind.Code, source) { Metadata = Mark(id + "-cases", null) };
        ((JsonObject)cell.Metadata["nbgrader"]!)["solution"] = false;
        return cell;
    }

    private static JsonObject Mark(string id, double? points)
    {
        var mark = new JsonObject
        {
            ["grade"] = points is not null, ["grade_id"] = id, ["locked"] = points is not null, ["schema_version"] = 3, ["solution"] = points is null, ["task"] = false,
        };
        if (points is { } worth)
        {
            mark["points"] = worth;
        }
        return new JsonObject { ["nbgrader"] = mark };
    }
}
