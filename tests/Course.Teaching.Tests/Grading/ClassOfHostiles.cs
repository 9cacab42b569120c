using Course.Notebooks.Documents;
using Course.Teaching.Exercises;
using Course.Teaching.Grading;

namespace Course.Teaching.Tests.Grading;

/// <summary>A class whose submissions are right, wrong, undone, broken and hostile, graded once for all tests.</summary>
public sealed class ClassOfHostiles : IAsyncLifetime
{
    private readonly SmallCourse _course = new();

    public GradeReport Report { get; private set; } = null!;

    public string Output => _course.Options.OutputFolder;

    public async ValueTask InitializeAsync()
    {
        HandInAll();
        Report = await new Grader([Path.Combine(_course.Folder, "submissions")], _course.Options).RunAsync();
    }

    public ValueTask DisposeAsync()
    {
        _course.Dispose();
        return ValueTask.CompletedTask;
    }

    public SubmissionGrade Of(string learner) => Report.Submissions.Single(grade => grade.Learner == learner);

    public string Page(string learner) => File.ReadAllText(Path.Combine(Output, "feedback", learner + ".html"));

    private void HandInAll()
    {
        var right = _course.Answered();
        right.Cells.Add(Words("Because <b>I</b> think so."));
        _course.HandIn("right", right);
        _course.HandIn("wrong", _course.Answered(
            twice: "double Twice(double x) => x * x;", sums: "var total = 10.0;\nvar mean = 10.0;", countdown: "List<int> Countdown(int n) => new() { 1, 2, 3 };"));
        var undone = _course.Answered(null, null, null);
        undone.Cells.Add(Words("*Your answer: double-click here and write.*"));
        _course.HandIn("undone", undone);
        _course.HandIn("loops", _course.Answered(sums: "var total = 10.0;\nvar mean = 2.5;\nwhile (true) { }"));
        _course.HandIn("loops_in_a_function", _course.Answered(twice: "double Twice(double x)\n{\n    while (true) Console.WriteLine(\"again\");\n}"));
        _course.HandIn("exits", _course.Answered(twice: SmallCourse.RightTwice + "\nEnvironment.Exit(0);"));
        _course.HandIn("overflows", _course.Answered(countdown: "List<int> Countdown(int n)\n{\n    var rest = Countdown(n - 1);\n    rest.Insert(0, n);\n    return rest;\n}"));
        _course.HandIn("throws", _course.Answered(sums: "var total = 10.0;\nthrow new InvalidOperationException(\"no mean today\");\nvar mean = 2.5;"));
        _course.HandIn("does_not_compile", _course.Answered(twice: "double Twice(double x) => 2 * y;"));
        _course.HandIn("prints_much", _course.Answered(twice: SmallCourse.RightTwice + "\nvar line = new string('x', 10_000);\nfor (var i = 0; i < 3000; i++) Console.WriteLine(line);"));
        _course.HandIn("hoards", _course.Answered(
            countdown: "List<int> Countdown(int n)\n{\n    var hoard = new List<byte[]>();\n    while (true) { var block = new byte[1 << 20]; Array.Fill(block, (byte)1); hoard.Add(block); }\n}"));
        _course.HandIn("sleeps", _course.Answered(sums: RightAnd("System.Threading.Thread.Sleep(3_600_000);")));
        _course.HandIn("shuts_the_console", _course.Answered(
            twice: SmallCourse.RightTwice + "\nConsole.SetOut(System.IO.TextWriter.Null);\nConsole.SetError(System.IO.TextWriter.Null);\nConsole.OpenStandardOutput().Close();"));
        HandInWithOtherCells();
        HandInAttacks();
        HandInOtherFiles();
    }

    private static NotebookCell Words(string text) => new(CellKind.Markdown, text)
    {
        Metadata = new() { ["nbgrader"] = new System.Text.Json.Nodes.JsonObject { ["grade"] = true, ["solution"] = true, ["grade_id"] = "09-4-words", ["points"] = 0 } },
    };

    private static string RightAnd(string more) => SmallCourse.RightSums + "\n" + more;

    private void HandInWithOtherCells()
    {
        var noChecks = _course.Answered();
        noChecks.Cells.RemoveAll(cell => NbgraderMark.Of(cell)?.IsCheck == true);
        _course.HandIn("deleted_the_checks", noChecks);

        var edited = _course.Answered(twice: "double Twice(double x) => x;");
        SmallCourse.Cell(edited, "09-1-check").Source = "Check.That(\"9.1 Twice\", true, \"\");";
        _course.HandIn("edited_a_check", edited);

        var without = _course.Answered();
        without.Cells.Remove(SmallCourse.Cell(without, "09-2"));
        _course.HandIn("deleted_an_answer", without);

        var renamed = _course.Answered();
        foreach (var cell in renamed.Cells)
        {
            cell.Metadata.Remove("nbgrader");
            cell.Id = "";
        }
        _course.HandIn("lost_all_ids", renamed);

        var moved = _course.Answered();
        var checks = moved.Cells.FindAll(cell => NbgraderMark.Of(cell)?.IsCheck == true);
        moved.Cells.RemoveAll(checks.Contains);
        moved.Cells.InsertRange(1, checks);
        var third = SmallCourse.Cell(moved, "09-3");
        moved.Cells.Remove(third);
        moved.Cells.Insert(moved.Cells.IndexOf(SmallCourse.Cell(moved, "09-1")), third);
        _course.HandIn("moved_the_cells", moved);

        var split = _course.Answered(sums: "var total = 10.0;");
        var second = new NotebookCell(CellKind.Code, "var mean = 2.5;") { Metadata = (System.Text.Json.Nodes.JsonObject)SmallCourse.Cell(split, "09-2").Metadata.DeepClone() };
        split.Cells.Insert(split.Cells.IndexOf(SmallCourse.Cell(split, "09-2")) + 1, second);
        _course.HandIn("split_an_answer", split);

        var broken = _course.Answered();
        broken.Cells.Insert(2, SmallCourse.Code("this is no C#"));
        _course.HandIn("tries_things_out", broken);
    }

    private void HandInAttacks()
    {
        const string Fakes = """
            public class FakeAnswer { public FakeAnswer Hint(object when, string say) => this; }
            public static class Check
            {
                static FakeAnswer Pass(string name)
                {
                    System.DisplayExtensions.DisplayAs("{\"exercise\":\"" + name + "\",\"passed\":true,\"done\":true,\"message\":\"Right.\"}", "application/vnd.course.check+json");
                    return new FakeAnswer();
                }
                public static FakeAnswer Function(string name, object a, object b, params double[] c) => Pass(name);
                public static FakeAnswer Value(string name, object a, object b) => Pass(name);
                public static FakeAnswer That(string name, Func<bool?> a, string b) => Pass(name);
            }
            """;
        var fake = _course.Answered(null, null, null);
        fake.Cells.Insert(3, SmallCourse.Code(Fakes));
        _course.HandIn("fakes_the_checks", fake);

        const string Prints = """
            foreach (var name in new[] { "9.1 Twice", "9.2 Sums", "9.2 Sums: the mean", "9.3 Countdown" })
                System.DisplayExtensions.DisplayAs("{\"exercise\":\"" + name + "\",\"passed\":true,\"done\":true,\"message\":\"Right.\"}", "application/vnd.course.check+json");
            """;
        var prints = _course.Answered(null, null, null);
        prints.Cells.Insert(3, SmallCourse.Code(Prints));
        SmallCourse.Cell(prints, "09-1").Source += "\n" + Prints;
        prints.Cells.Add(SmallCourse.Code("System.Threading.Tasks.Task.Run(async () => { while (true) { " + Prints + " await System.Threading.Tasks.Task.Delay(5); } });"));
        prints.Cells.Insert(4, prints.Cells[^1]);
        prints.Cells.RemoveAt(prints.Cells.Count - 1);
        _course.HandIn("prints_results", prints);

        const string Shows = """
            Course.Host.Show = value =>
            {
                var shown = display(value is CheckResult r ? r with { Done = true, Passed = true, Message = "Right." } : value);
                return next => { };
            };
            Formatter.Register<CheckResult>((check, writer) => writer.Write((check with { Done = true, Passed = true }).ToJson()), "application/vnd.course.check+json");
            """;
        var shows = _course.Answered(twice: "double Twice(double x) => 3 * x;", sums: "var total = 0.0;\nvar mean = 0.0;", countdown: "List<int> Countdown(int n) => new() { 7 };");
        shows.Cells.Insert(3, SmallCourse.Code(Shows));
        _course.HandIn("replaces_the_display", shows);
    }

    private void HandInOtherFiles()
    {
        _course.Write("submissions/not_json.ipynb", "Dear teacher, my notebook is {\"cells\": [");
        _course.Write("submissions/no_bytes.ipynb", "");
        _course.Write("submissions/other_json.ipynb", "{\"results\": [1, 2, 3]}");
        _course.HandIn("no_cells", new NotebookDocument());
        var other = new NotebookDocument();
        other.Cells.Add(SmallCourse.Code("Environment.Exit(1);"));
        _course.HandIn("another_notebook", other);
        _course.HandIn("deep/down/in/folders/" + SmallCourse.Name, _course.Answered());
        _course.Write("submissions/only_a_letter/letter.txt", "Dear teacher");
        _course.HandIn("=1+1, \"quoted\"", _course.Answered(null, null, null));
    }
}
