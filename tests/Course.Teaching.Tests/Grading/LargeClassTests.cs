using Course.Notebooks.Documents;
using Course.Notebooks.Running;
using Course.Teaching.Grading;

namespace Course.Teaching.Tests.Grading;

/// <summary>Going on after an interruption, and grading in parts.</summary>
[Collection("One at a time")]
[Trait("Kind", "Process")]
public sealed class LargeClassTests : IDisposable
{
    private readonly SmallCourse _course = new();

    public void Dispose() => _course.Dispose();

    private string Submissions => Path.Combine(_course.Folder, "submissions");

    private string At(string name) => Path.Combine(_course.Folder, name);

    /// <summary>Grades, and says which cells' processes were started for.</summary>
    private async Task<(GradeReport Report, IReadOnlyList<string> Ran)> GradeAsync(GradeOptions? options = null)
    {
        var started = new Started();
        var report = await new Grader([Submissions], options ?? _course.Options).RunAsync(started);
        return (report, [.. started.Rows.Order()]);
    }

    private void HandInSome()
    {
        _course.HandIn("anna", _course.Answered());
        _course.HandIn("ben", _course.Answered(twice: "double Twice(double x) => x * x;"));
        _course.Write("submissions/cem.ipynb", "Dear teacher");
        _course.HandIn("dora", _course.Answered(countdown: null));
    }

    [Fact]
    public async Task The_same_command_again_grades_only_what_is_missing_or_has_changed()
    {
        HandInSome();
        var (first, ran) = await GradeAsync();
        Assert.Equal(["09_small (solutions)", "anna", "ben", "dora"], ran);
        var (table, page) = (Csv("out"), File.ReadAllText(At("out/index.html")));

        (var again, ran) = await GradeAsync();
        Assert.Empty(ran);
        Assert.Equal((table, page), (Csv("out"), File.ReadAllText(At("out/index.html"))));
        Assert.Equal(first.Submissions.Select(grade => (grade.Learner, grade.Total, grade.Note)), again.Submissions.Select(grade => (grade.Learner, grade.Total, grade.Note)));

        _course.HandIn("ben", _course.Answered());
        (again, ran) = await GradeAsync();
        Assert.Equal(["09_small (solutions)", "ben"], ran);
        Assert.Equal([6, 6, 0, 5], again.Submissions.Select(grade => grade.Total));

        var source = NotebookDocument.Read(_course.SourcePath);
        SmallCourse.Cell(source, "09-3-check").Source = "Check.Value(\"9.3 Countdown\", Countdown(3).Count, 3)";
        source.Write(_course.SourcePath);
        (again, ran) = await GradeAsync();
        Assert.Equal(["09_small (solutions)", "anna", "ben", "dora"], ran);

        (_, ran) = await GradeAsync(_course.Options with { Fresh = true });
        Assert.Equal(["09_small (solutions)", "anna", "ben", "dora"], ran);
    }

    [Fact]
    public async Task What_was_stopped_is_graded_by_the_next_run()
    {
        HandInSome();
        using var cancel = new CancellationTokenSource();
        var options = _course.Options with { Jobs = 1 };
        var stopped = await new Grader([Submissions], options).RunAsync(new StopAfter("anna", cancel), cancel.Token);
        Assert.Equal(["anna"], stopped.Submissions.Select(grade => grade.Learner));
        var (report, ran) = await GradeAsync(options);
        Assert.Equal(["09_small (solutions)", "ben", "dora"], ran);
        Assert.Equal([6, 4, 0, 5], report.Submissions.Select(grade => grade.Total));
    }

    [Fact]
    public async Task Parts_together_equal_one_run()
    {
        HandInSome();
        _course.Write("hidden/09-1.cs", "Check.Value(\"more\", Twice(7), 15);");
        var options = _course.Options with { HiddenFolder = At("hidden") };
        await GradeAsync(options);
        foreach (var number in Enumerable.Range(1, 3))
        {
            await GradeAsync(options with { Only = new GradePart(number, 3), OutputFolder = At($"part{number}") });
        }
        Assert.Equal(3, Csv("part1").TrimEnd().Split("\r\n").Length);
        var merged = GradeMerge.Run([At("part2"), At("part1"), At("part3")], options with { OutputFolder = At("all") });

        Assert.Contains("a further check (not counted)", Assert.Single(merged.Warnings), StringComparison.Ordinal);
        Assert.Equal(Files("out"), Files("all"));
        Assert.Equal(Csv("out"), Csv("all"));
        Assert.Equal(File.ReadAllText(At("out/index.html")), File.ReadAllText(At("all/index.html")));
        Assert.All(Files("out").Where(name => name.StartsWith("feedback", StringComparison.Ordinal)), name => Assert.Equal(File.ReadAllText(At("out/" + name)), File.ReadAllText(At("all/" + name))));
    }

    [Fact]
    public async Task A_missing_part_is_told_and_a_folder_without_grades_refused()
    {
        _course.Write("submissions/anna.ipynb", "");
        _course.Write("submissions/ben.ipynb", "");
        await GradeAsync(_course.Options with { Only = new GradePart(2, 2), OutputFolder = At("part2") });
        var merged = GradeMerge.Run([At("part2")], _course.Options);
        Assert.Equal("Part 1/2 is not among the folders.", Assert.Single(merged.Warnings));
        Assert.Equal(["ben"], merged.Submissions.Select(grade => grade.Learner));
        var refused = Assert.Throws<GradingException>(() => GradeMerge.Run([At("part2"), Submissions], _course.Options));
        Assert.Equal($"There are no grades in {Submissions}: name folders that 'course grade --out' has written.", refused.Message);
        Directory.Delete(At("part2/results/submissions"), recursive: true);
        merged = GradeMerge.Run([At("part2")], _course.Options);
        Assert.Contains($"{At("part2")} lacks 1 of its 1 submissions: run its command again.", merged.Warnings);
    }

    private string Csv(string folder) => File.ReadAllText(At(folder + "/grades.csv"));

    private List<string> Files(string folder) => [.. Directory.EnumerateFiles(At(folder), "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(At(folder), path)).Order(StringComparer.Ordinal)];

    private sealed class Started : IProgress<RunEvent>
    {
        public System.Collections.Concurrent.ConcurrentBag<string> Rows { get; } = [];

        public void Report(RunEvent value)
        {
            if (value is NotebookStarted)
            {
                Rows.Add(value.Notebook);
            }
        }
    }

    private sealed class StopAfter(string row, CancellationTokenSource cancel) : IProgress<RunEvent>
    {
        public void Report(RunEvent value)
        {
            if (value is SubmissionGraded && value.Notebook == row)
            {
                cancel.Cancel();
            }
        }
    }
}
