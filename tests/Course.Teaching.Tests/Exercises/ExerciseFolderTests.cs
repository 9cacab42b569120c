using Course.Notebooks.Documents;
using Course.Teaching.Exercises;

namespace Course.Teaching.Tests.Exercises;

/// <summary>notebooks/exercises beside its complete notebooks.</summary>
public sealed class ExerciseFolderTests : IDisposable
{
    private readonly string _notebooks = Directory.CreateTempSubdirectory("course-exercises-").FullName;

    public ExerciseFolderTests()
    {
        new Made().Exercise("7.1").Document.Write(At("07_made.ipynb"));
        new Made().Document.Write(At("08_without.ipynb"));
        File.WriteAllText(At("scratch.ipynb"), "not one of ours");
    }

    public void Dispose() => Directory.Delete(_notebooks, recursive: true);

    private ExerciseFolder Folder => new(_notebooks);

    private string Student => At("exercises/07_made.ipynb");

    private string At(string name) => Path.Combine(_notebooks, name);

    private string States() => string.Join(", ", Folder.Compare().Select(file => $"{Path.GetFileName(file.Path)} {file.State}"));

    private List<string?> Write() => [.. Folder.Compare().Select(file => Folder.Write(file))];

    [Fact]
    public void The_committed_versions_are_those_of_the_complete_notebooks()
    {
        var wrong = CourseFolder.Exercises.Compare().Where(file => file.State != ExerciseFileState.UpToDate).ToList();
        Assert.True(wrong.Count == 0, $"{string.Join(", ", wrong.Select(file => $"{file.Path} is {file.State}"))}: run ./course exercises.");
    }

    [Fact]
    public void A_notebook_with_exercises_gives_a_file_and_the_list()
    {
        Assert.Equal("07_made.ipynb Missing, 07-1-check.dib Missing, exercises.json Missing", States());
        Write();
        Assert.Equal("07_made.ipynb UpToDate, 07-1-check.dib UpToDate, exercises.json UpToDate", States());
        Assert.Contains("\"gradeId\": \"07-1\"", File.ReadAllText(At("exercises/exercises.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_list_holds_every_task_without_its_hints_and_answers()
    {
        foreach (var exercise in CourseFolder.WithExercises.SelectMany(notebook => notebook.Exercises).Where(exercise => !exercise.IsOpenQuestion))
        {
            Assert.True(exercise.Task.Length > 40, $"{exercise.Name} has no task to repeat: \"{exercise.Task}\"");
            Assert.DoesNotContain("<details>", exercise.Task, StringComparison.Ordinal);
            Assert.DoesNotContain("###", exercise.Task, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_changed_complete_notebook_makes_its_version_out_of_date()
    {
        Write();
        new Made().Exercise("7.1").Text("One more.").Document.Write(At("07_made.ipynb"));
        Assert.Equal("07_made.ipynb OutOfDate, 07-1-check.dib UpToDate, exercises.json UpToDate", States());
        Assert.All(Write(), Assert.Null);
        Assert.Contains("One more.", File.ReadAllText(Student), StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_check_changes_its_file_and_no_learners_version()
    {
        Write();
        new Made().Heading("7.1").SolutionCell("7.1", Made.Solution).CheckCell("7.1", source: "Check.Value(\"7.1 Title\", a, 2);").Document.Write(At("07_made.ipynb"));
        Assert.Equal("07_made.ipynb UpToDate, 07-1-check.dib OutOfDate, exercises.json UpToDate", States());
        Write();
        Assert.Equal("Check.Value(\"7.1 Title\", a, 2);", NotebookDocument.Read(At("exercises/checks/07-1-check.dib")).Cells.Single().Source);
    }

    [Fact]
    public void What_a_learner_has_written_is_kept_before_it_is_written_anew()
    {
        for (var i = 1; i <= 2; i++)
        {
            Write();
            var mine = NotebookDocument.Read(Student);
            mine.Cells.Single(cell => cell.Id == "solution-7-1").Source = $"var a = {i};";
            mine.Write(Student);
            Assert.Equal("07_made.ipynb Answered, 07-1-check.dib UpToDate, exercises.json UpToDate", States());
        }
        var kept = Write()[0]!;
        Assert.Equal(["07_made-2.ipynb", "07_made.ipynb"], Directory.GetFiles(At("exercises/kept")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
        Assert.Contains("var a = 2;", File.ReadAllText(kept), StringComparison.Ordinal);
        Assert.DoesNotContain("var a = 2;", File.ReadAllText(Student), StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_whose_notebook_is_gone_goes_too_but_not_what_somebody_wrote()
    {
        Write();
        File.Delete(At("07_made.ipynb"));
        File.WriteAllText(At("exercises/my own.ipynb"), "{");
        Assert.Equal("07_made.ipynb WithoutSource, my own.ipynb WithoutSource, 07-1-check.dib WithoutSource, exercises.json OutOfDate", States());
        Write();
        Assert.False(File.Exists(Student));
        Assert.Empty(Directory.GetFiles(At("exercises/checks")));
        Assert.Equal("{", File.ReadAllText(At("exercises/kept/my own.ipynb")));
    }

    [Theory]
    [MemberData(nameof(Committed))]
    public void The_checks_are_those_of_the_complete_notebook_and_no_learners_version_shows_one(string name)
    {
        var complete = CourseFolder.WithExercises.Single(notebook => notebook.Name == name);
        var students = NotebookDocument.Read(Path.Combine(CourseFolder.Exercises.Path, name + ".ipynb"));
        var locked = complete.Document.Cells.Where(cell => cell.Kind == CellKind.Code && NbgraderMark.Of(cell) is { Solution: false }).ToList();
        Assert.NotEmpty(locked);
        Assert.All(locked, cell =>
        {
            var file = $"checks/{NbgraderMark.Of(cell)!.GradeId}.dib";
            var imported = Assert.Single(NotebookDocument.Read(Path.Combine(CourseFolder.Exercises.Path, file)).Cells);
            Assert.Equal((cell.Source.TrimEnd('\n'), "csharp"), (imported.Source, imported.Language));
            Assert.EndsWith($"\n#!import \"exercises/{file}\"", students.Cells.Single(student => student.Id == cell.Id).Source, StringComparison.Ordinal);
        });
        Assert.DoesNotContain(students.Cells, cell => cell.Kind == CellKind.Code && cell.Source.Contains("Check.", StringComparison.Ordinal));
    }

    public static TheoryData<string> Committed => [.. CourseFolder.WithExercises.Select(notebook => notebook.Name)];

    [Theory]
    [MemberData(nameof(Committed))]
    public void The_metadata_are_what_nbgrader_wants(string name)
    {
        // The rules of nbgrader's own validation, schema 3.
        var cells = NotebookDocument.Read(Path.Combine(CourseFolder.Exercises.Path, name + ".ipynb")).Cells.Where(cell => cell.Metadata.ContainsKey("nbgrader")).ToList();
        Assert.NotEmpty(cells);
        Assert.All(cells, cell =>
        {
            var (json, mark) = (cell.Metadata["nbgrader"]!, NbgraderMark.Of(cell)!);
            Assert.Equal(3, (int)json["schema_version"]!);
            Assert.False((bool)json["task"]!);
            Assert.Matches("^[a-zA-Z0-9_-]+$", mark.GradeId);
            Assert.True(mark.Grade || mark.Solution || mark.Locked, "A cell is graded, written, or only to be read.");
            Assert.Equal(mark.Grade, mark.Points is >= 0);
            Assert.Equal(!mark.Solution, mark.Locked);
            Assert.True(cell.Kind == CellKind.Code || (mark.Grade && mark.Solution), "A text that is written is graded by hand.");
        });
        var ids = cells.Select(cell => NbgraderMark.Of(cell)!.GradeId).ToList();
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
    }
}
