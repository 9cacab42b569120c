using System.Text.Json.Nodes;
using Course.Notebooks.Running;
using Course.Shared;

namespace Course.Teaching.Tests.Exercises;

/// <summary>Progress as notebooks keep it, each in a process of its own.</summary>
[Trait("Kind", "Process")]
public sealed class ProgressInNotebooksTests : IDisposable
{
    private const int Exercises = 40;

    private readonly string _course = Directory.CreateTempSubdirectory("course-progress-").FullName;

    public ProgressInNotebooksTests()
    {
        Directory.CreateDirectory(Path.Combine(_course, "notebooks"));
        File.WriteAllText(Path.Combine(_course, "Course.sln"), "");
    }

    public void Dispose() => Directory.Delete(_course, recursive: true);

    private string Kept => Path.Combine(_course, "notebooks", "progress.json");

    private async Task RunAsync(string name, string? progress)
    {
        var bin = Path.Combine(CourseFolder.Root, ".course", "bin");
        var worker = PublishedCommand.Worker;
        var notebook = Path.Combine(_course, "notebooks", name + ".dib");
        await File.WriteAllTextAsync(notebook, $$"""
            #!csharp

            #r "{{Path.Combine(bin, "Course.dll")}}"
            using Course;
            Progress.Keep("{{name}}");
            for (var i = 0; i < {{Exercises}}; i++) Check.That($"1.{i} Title", true, "");
            """);
        var result = await NotebookRunner.RunAsync(new RunRequest
        {
            NotebookPath = notebook,
            Worker = worker,
            CellTimeout = TimeSpan.FromSeconds(300),
            Environment = progress is null
                ? new Dictionary<string, string?> { ["COURSE_ROOT"] = _course }
                : new Dictionary<string, string?> { ["COURSE_ROOT"] = _course, ["COURSE_PROGRESS"] = progress },
        });
        Assert.True(result.Status == NotebookStatus.Passed, $"{result.Error?.Message}\n{result.Error?.Trace}");
    }

    [Fact]
    public async Task Two_notebooks_at_once_lose_nothing_and_leave_nothing_else_behind()
    {
        await Task.WhenAll(RunAsync("01_one", "on"), RunAsync("02_two", "on"));
        var notebooks = JsonNode.Parse(await File.ReadAllTextAsync(Kept))!["notebooks"]!;
        foreach (var name in new[] { "01_one", "02_two" })
        {
            Assert.Equal(Exercises, notebooks[name]!.AsObject().Count(exercise => (bool)exercise.Value!["solved"]!));
        }
        Assert.Equal(["01_one.dib", "02_two.dib", "progress.json"], Directory.GetFiles(Path.GetDirectoryName(Kept)!).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_run_without_a_front_end_keeps_no_progress()
    {
        await RunAsync("01_one", null);
        Assert.False(File.Exists(Kept));
    }
}
