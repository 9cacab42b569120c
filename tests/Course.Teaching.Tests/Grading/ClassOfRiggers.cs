using System.Text.Json.Nodes;
using Course.Notebooks.Documents;
using Course.Teaching.Exercises;
using Course.Teaching.Grading;

namespace Course.Teaching.Tests.Grading;

/// <summary>A class that changes what it was not asked to write, and one half of it means no harm; graded once for all tests.</summary>
public sealed class ClassOfRiggers : IAsyncLifetime
{
    public const string Best = "var best = numbers.Average();";
    public const string Shifted = "double Shifted(double x)\n{\n    return x + 3;\n}";
    private const string Rig = "double Distance(double w) => 0;";
    private const string Bad = "var best = 7.0;";

    private readonly SmallCourse _course = new(
        SmallCourse.Text("# 09 · A notebook with helpers"),
        SmallCourse.Code("#!import \"setup.dib\""),
        SmallCourse.Code("double[] numbers = { 1, 2, 3, 4 };\ndouble Loss(double w) => numbers.Sum(x => (x - w) * (x - w));"),
        SmallCourse.Text("### Exercise 9.1 · Least\n\nFind the number with the least loss."),
        SmallCourse.Code("double Distance(double w) => Math.Abs(Loss(w) - Loss(2.5));"),
        SmallCourse.Solution("09-1", "// BEGIN SOLUTION\nvar best = numbers.Average();\n// END SOLUTION\n// STUB: var best = Todo.Number;"),
        SmallCourse.Check("09-1", 2, "Check.That(\"9.1 Least\", () => double.IsNaN(best) ? null : Distance(best) < 1e-9, \"No.\");"),
        SmallCourse.Text("### Exercise 9.2 · Shift\n\nAdd three."),
        SmallCourse.Solution("09-2", "double Shifted(double x)\n{\n    // BEGIN SOLUTION\n    return x + 3;\n    // END SOLUTION\n    // STUB: return Todo.Number;\n}"),
        SmallCourse.Cases("09-2", "double RightShift(double x) => x + 3;"),
        SmallCourse.Check("09-2", 3, "Check.Function(\"9.2 Shift\", (Func<double, double>)Shifted, x => RightShift(x), 1.0, 3.0);"),
        SmallCourse.Code("var last = Shifted(1);"));

    public GradeReport Report { get; private set; } = null!;

    public string Temporary => Path.Combine(_course.Folder, "temporary");

    public SubmissionGrade Of(string learner) => Report.Submissions.Single(grade => grade.Learner == learner);

    public async ValueTask InitializeAsync()
    {
        HandInHarmless();
        HandInRigged();
        HandInReaders();
        File.CreateSymbolicLink(Path.Combine(_course.Folder, "submissions", "linked.ipynb"), _course.SourcePath);
        Directory.CreateSymbolicLink(Path.Combine(_course.Folder, "submissions", "all"), _course.Folder);
        _course.Write("hidden/09-1.cs", "Check.That(\"a further check\", () => double.IsNaN(best) ? null : Distance(best) < 1e-9, \"No.\");");
        Directory.CreateDirectory(Temporary);
        var before = Environment.GetEnvironmentVariable("TMPDIR");
        Environment.SetEnvironmentVariable("TMPDIR", Temporary);
        try
        {
            // What keeps the files out of reach has to do so without a sandbox too.
            var options = _course.Options with { HiddenFolder = Path.Combine(_course.Folder, "hidden"), Sandbox = SandboxUse.Off };
            Report = await new Grader([Path.Combine(_course.Folder, "submissions")], options).RunAsync();
        }
        finally
        {
            Environment.SetEnvironmentVariable("TMPDIR", before);
        }
    }

    public ValueTask DisposeAsync()
    {
        _course.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>What lies in the course's folder, but for the grades and what was handed in.</summary>
    public IEnumerable<string> Files => Directory.EnumerateFiles(_course.Folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
        .Select(file => Path.GetRelativePath(_course.Folder, file)).Where(file => !file.StartsWith("out", StringComparison.Ordinal) && !file.StartsWith("submissions", StringComparison.Ordinal));

    private NotebookDocument Right => _course.With(("09-1", Best), ("09-2", Shifted));

    private void HandIn(string name, NotebookDocument document, params (string Before, string Source)[] own)
    {
        foreach (var (before, source) in own)
        {
            document.Cells.Insert(document.Cells.IndexOf(SmallCourse.Cell(document, before)), SmallCourse.Code(source));
        }
        _course.HandIn(name, document);
    }

    private void HandInHarmless()
    {
        _course.HandIn("right", Right);
        foreach (var (name, deleted) in new[] { ("deleted_the_cases", new[] { "09-2-cases" }), ("deleted_a_check", ["09-2-check"]), ("deleted_check_and_cases", ["09-2-cases", "09-2-check"]) })
        {
            var document = Right;
            document.Cells.RemoveAll(cell => deleted.Contains(NbgraderMark.Of(cell)?.GradeId));
            _course.HandIn(name, document);
        }
        foreach (var kind in new[] { CellKind.Markdown, CellKind.Raw })
        {
            var document = Right;
            var answer = SmallCourse.Cell(document, "09-1");
            document.Cells[document.Cells.IndexOf(answer)] = new NotebookCell(kind, answer.Source) { Id = answer.Id, Metadata = (JsonObject)answer.Metadata.DeepClone() };
            _course.HandIn("turned_into_" + kind, document);
        }
        HandIn("has_a_helper", _course.With(("09-1", "var best = Middle(numbers);"), ("09-2", Shifted)), ("09-1", "double Middle(double[] values) => values.Sum() / values.Length;"));
        HandIn("has_a_helper_called_like_the_checks", _course.With(("09-1", Best), ("09-2", "double Shifted(double x) => RightShift(x, 3);")), ("09-2", "double RightShift(double x, double by) => x + by;"));
        HandIn("tries_other_numbers", Right, ("09-1-check", "numbers = new double[] { 7, 8 };\nvar other = Loss(7);"));
        HandIn("loops", Right, ("09-1-check", "for (var numbers = 0; numbers < 2; numbers++) { }\nforeach (var (best, i) in new[] { (7.0, 1) }) { }"));
        var without = Right;
        without.Cells.Remove(SmallCourse.Cell(without, "09-2"));
        HandIn("deleted_an_answer", without, ("09-2-cases", "Console.WriteLine(\"an idea\");"));
        HandInAs("python", "{\"kernelspec\": {\"display_name\": \"Python 3\", \"language\": \"python\", \"name\": \"python3\"}, \"language_info\": {\"name\": \"python\"}}", "{}");
        HandInAs("fsharp", "{\"kernelspec\": {\"display_name\": \".NET (F#)\", \"language\": \"F#\", \"name\": \".net-fsharp\"}}", "{}");
        HandInAs("vscode", "{\"language_info\": {\"name\": \"python\"}}", "{\"vscode\": {\"languageId\": \"python\"}}");
    }

    /// <summary>All right, with a helper cell, and saved with another kernel.</summary>
    private void HandInAs(string name, string metadata, string ofCells)
    {
        var document = _course.With(("09-1", "var best = Middle(numbers);"), ("09-2", Shifted));
        document.Cells.Insert(document.Cells.IndexOf(SmallCourse.Cell(document, "09-1")), SmallCourse.Code("double Middle(double[] values) => values.Average();"));
        var json = JsonNode.Parse(document.ToIpynb())!;
        json["metadata"] = JsonNode.Parse(metadata);
        foreach (var cell in json["cells"]!.AsArray().Where(cell => (string?)cell!["cell_type"] == "code"))
        {
            var marks = (JsonObject)JsonNode.Parse(ofCells)!;
            if (cell!["metadata"]!["nbgrader"] is { } mark)
            {
                marks["nbgrader"] = mark.DeepClone();
            }
            cell["metadata"] = marks;
        }
        _course.Write($"submissions/{name}.ipynb", json.ToJsonString());
    }

    private void HandInRigged()
    {
        var helper = _course.With(("09-1", Bad), ("09-2", Shifted));
        helper.Cells.Find(cell => cell.Source.StartsWith("double Distance", StringComparison.Ordinal))!.Source = Rig;
        _course.HandIn("rigs_the_helper", helper);
        var cases = _course.With(("09-1", Best), ("09-2", "double Shifted(double x) => x;"));
        SmallCourse.Cell(cases, "09-2-cases").Source = "double RightShift(double x) => x;";
        _course.HandIn("rigs_the_cases", cases);
        HandIn("rigs_above", _course.With(("09-1", Bad)), ("09-1", Rig));
        HandIn("rigs_below", _course.With(("09-1", Bad)), ("09-1-check", Rig));
        HandIn("rigs_in_the_answer", _course.With(("09-1", Bad + "\n" + Rig)));
        HandIn("rigs_with_a_class", _course.With(("09-1", Bad)), ("09-1", "static class Mine { public static double Distance(double w) => 0; }"), ("09-1", "using static Mine;"));
        HandIn("answers_below", _course.With(), ("09-1-check", Best));
        HandIn("rigs_the_loss", _course.With(("09-1", Bad)), ("09-1", "double Loss(double w) => 0;\n" + "double Distance(double w) => Loss(w);"));
        HandIn("rigs_the_numbers", _course.With(("09-1", "numbers = new double[] { 7, -2 };\n" + Bad)));
        HandIn("sends_a_rig", _course.With(("09-1", Bad)), ("09-1", $"await Kernel.Root.SendAsync(new Microsoft.DotNet.Interactive.Commands.SubmitCode(\"{Rig}\", \"csharp\"));"));
        HandIn("loads_a_rig", _course.With(("09-1", Bad)), ("09-1", $"System.IO.File.WriteAllText(\"rig.csx\", \"{Rig}\");"), ("09-1", "#load \"rig.csx\""));
    }

    private void HandInReaders()
    {
        string[] ways =
        [
            $"#!import \"{SmallCourse.Name}.ipynb\"",
            $"#!import \"../{SmallCourse.Name}.ipynb\"",
            $"#!import \"{_course.SourcePath}\"",
            $"System.IO.File.CreateSymbolicLink(\"near.ipynb\", \"{_course.SourcePath}\");\n#!import \"near.ipynb\"",
            $"#load \"{Path.Combine(_course.Folder, "hidden", "09-1.cs")}\"",
            "foreach (var file in new[] { \"09_small.ipynb\", \"../notebooks/09_small.ipynb\", \"../../notebooks/09_small.ipynb\", \"../hidden/09-1.cs\" })\n    if (System.IO.File.Exists(file) || System.IO.File.Exists(System.IO.Path.Combine(Environment.GetEnvironmentVariable(\"COURSE_ROOT\"), \"notebooks\", file))) throw new Exception(\"found \" + file);\nthrow new Exception(\"nothing found\");",
        ];
        for (var i = 0; i < ways.Length; i++)
        {
            _course.HandIn($"reads_{i + 1}", _course.With(("09-1", ways[i])));
        }
        const string Writes = """
            System.IO.File.WriteAllText("left.txt", "here");
            System.IO.File.WriteAllText("../left.txt", "here");
            System.IO.File.WriteAllText("setup.dib", "#!csharp\n\nthrow new Exception();");
            System.IO.File.WriteAllText(System.IO.Path.GetTempFileName(), "here");
            System.IO.Directory.CreateDirectory("locked/in");
            System.IO.File.SetUnixFileMode("locked", System.IO.UnixFileMode.None);
            """;
        _course.HandIn("writes", _course.With(("09-1", Writes + "\n" + Best), ("09-2", Shifted)));
        _course.HandIn("writes_and_dies", _course.With(("09-1", Best), ("09-2", Shifted + "\n" + Writes + "\nEnvironment.FailFast(\"gone\");")));
    }
}
