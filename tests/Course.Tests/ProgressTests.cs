using Course.Contracts;

namespace Course.Tests;

public sealed class ProgressTests : IDisposable
{
    private const string List = """
        { "notebooks": [
          { "name": "02_line", "title": "02 · A line", "exercises": [
            { "number": "2.1", "title": "Slope", "gradeId": "02-1", "points": 2 },
            { "number": "2.2", "title": "Broom & co", "gradeId": "02-2", "points": 1.5 } ] },
          { "name": "06_scaling", "title": "06 · Scaling", "exercises": [ { "number": "6.1", "title": "Scale", "gradeId": "06-1", "points": 1 } ] } ] }
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly Shown _shown = new();
    private readonly string? _rootBefore = Environment.GetEnvironmentVariable("COURSE_ROOT");
    private readonly string? _offBefore = Environment.GetEnvironmentVariable("COURSE_PROGRESS");

    public ProgressTests()
    {
        Directory.CreateDirectory(At("notebooks/exercises"));
        File.WriteAllText(At("notebooks/exercises/exercises.json"), List);
        Environment.SetEnvironmentVariable("COURSE_ROOT", _folder.Path);
        Environment.SetEnvironmentVariable("COURSE_PROGRESS", null);
    }

    public void Dispose()
    {
        Progress.Reset();
        Environment.SetEnvironmentVariable("COURSE_ROOT", _rootBefore);
        Environment.SetEnvironmentVariable("COURSE_PROGRESS", _offBefore);
        _shown.Dispose();
        _folder.Dispose();
    }

    private string At(string name) => Path.Combine(_folder.Path, name);

    private string Kept => At("notebooks/progress.json");

    private static string Table() => Progress.Table().ToString();

    [Fact]
    public void What_is_solved_is_kept_and_shown_in_the_next_session()
    {
        Progress.Keep("02_line");
        Check.Value("2.1 Slope", 3, 4);
        Check.Value("2.1 Slope", 4, 4);
        Check.Value("2.2 Broom & co", 3, 4);
        Progress.Reset();

        var today = DateTimeOffset.Now.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal($"""
            02 · A line
              ✓ 2.1 Slope       2 points    {today}
              ✗ 2.2 Broom & co  1.5 points  tried once
              1 of 2 solved, 2 of 3.5 points

            06 · Scaling
              ○ 6.1 Scale       1 point
              0 of 1 solved, 0 of 1 points

            All: 1 of 3 solved, 2 of 4.5 points
            """.ReplaceLineEndings("\n"), Table());
    }

    [Fact]
    public void The_closing_cell_shows_a_table_with_a_mark_an_exercise()
    {
        Progress.Keep("02_line");
        Check.Value("2.1 Slope", 4, 4);
        Progress.Show();
        var html = ((ProgressTable)_shown.Values[^1]).ToHtml();
        Assert.Contains("✓ 2.1", html);
        Assert.Contains("○ 2.2", html);
        Assert.Contains("Broom &amp; co", html);
        Assert.Contains("1 of 3", html);
    }

    [Fact]
    public void What_was_solved_once_stays_solved_and_what_was_not_done_leaves_no_trace()
    {
        Progress.Keep("02_line");
        Check.Value("2.1 Slope", 4, 4);
        Check.Value("2.1 Slope", 5, 4);
        Check.Value("2.2 Broom & co", double.NaN, 4);
        var log = ProgressFile.Of(_folder.Path).Read(_ => Assert.Fail("nothing is damaged"));
        Assert.True(log.Find("02_line", "2.1") is { Solved: true, Tries: 1, When: not null });
        Assert.Null(log.Find("02_line", "2.2"));
    }

    [Fact]
    public void A_notebook_that_did_not_ask_for_it_leaves_nothing_behind()
    {
        Check.Value("2.1 Slope", 4, 4);
        Assert.False(File.Exists(Kept));
    }

    [Fact]
    public void A_run_without_a_person_neither_writes_nor_reads()
    {
        Progress.Keep("02_line");
        Check.Value("2.2 Broom & co", 4, 4);
        Progress.Reset();
        Environment.SetEnvironmentVariable("COURSE_PROGRESS", "off");
        var before = File.ReadAllText(Kept);
        Progress.Keep("02_line");
        Check.Value("2.1 Slope", 4, 4);
        Assert.Equal(before, File.ReadAllText(Kept));
        Assert.Contains("✓ 2.1", Table());
        Assert.Contains("○ 2.2", Table());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1, 2]")]
    [InlineData("{\"notebooks\": null}")]
    [InlineData("{\"notebooks\": {\"02_line\": null}}")]
    [InlineData("{\"notebooks\": {\"02_line\": {\"2.1\": null}}}")]
    [InlineData("{\"notebooks\": {\"02_line\": {\"2.1\": {\"solved\": \"yes\"}}}}")]
    public void A_damaged_file_is_set_aside_with_a_sentence(string content)
    {
        File.WriteAllText(Kept, content);
        var said = new List<string>();
        var log = ProgressFile.Of(_folder.Path).Read(said.Add);
        Assert.Null(log.Find("02_line", "2.1"));
        Assert.Equal("progress.json could not be read as a record of your progress; it was set aside as progress.broken.json and a new one is begun.", Assert.Single(said));
        Assert.Equal(content, File.ReadAllText(At("notebooks/progress.broken.json")));
    }

    [Fact]
    public void A_second_damaged_file_does_not_replace_the_first()
    {
        foreach (var content in (string[])["one", "two"])
        {
            File.WriteAllText(Kept, content);
            ProgressFile.Of(_folder.Path).Read(_ => { });
        }
        Assert.Equal("one", File.ReadAllText(At("notebooks/progress.broken.json")));
        Assert.Equal("two", File.ReadAllText(At("notebooks/progress.broken2.json")));
    }

    [Fact]
    public void Many_notebooks_at_once_lose_nothing()
    {
        // Threads with a file object each meet in the same mutex as processes do.
        Parallel.For(0, 8, i =>
        {
            var file = new ProgressFile(Kept);
            for (var k = 0; k < 10; k++)
            {
                file.Update(log => log.Add($"notebook {i}", $"{i}.{k}", passed: true), Assert.Fail);
            }
        });
        var log = ProgressFile.Of(_folder.Path).Read(Assert.Fail);
        Assert.All(Enumerable.Range(0, 8), i => Assert.All(Enumerable.Range(0, 10), k => Assert.True(log.Find($"notebook {i}", $"{i}.{k}")?.Solved)));
        Assert.Equal(["exercises", "progress.json"], Directory.EnumerateFileSystemEntries(At("notebooks")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_place_that_cannot_be_written_never_stops_a_check()
    {
        Directory.CreateDirectory(Kept);
        Progress.Keep("02_line");
        Assert.True(Check.Value("2.1 Slope", 4, 4).Result.Passed);
    }

    [Fact]
    public void What_was_solved_is_in_the_table_also_where_it_cannot_be_written()
    {
        Progress.Keep("02_line");
        Check.Value("2.1 Slope", 4, 4);
        Progress.Reset();
        Progress.Keep("06_scaling");
        var before = File.ReadAllText(Kept);
        File.Delete(Kept);
        // A folder in its place cannot be written.
        Directory.CreateDirectory(Kept);
        Check.Value("6.1 Scale", 4, 4);
        Directory.Delete(Kept);
        File.WriteAllText(Kept, before);
        Assert.Contains("✓ 2.1", Table());
        Assert.Contains("✓ 6.1", Table());
    }

    [Fact]
    public void Where_what_was_solved_before_cannot_be_read_the_table_shows_this_session()
    {
        Progress.Keep("02_line");
        Check.Value("2.1 Slope", 4, 4);
        using var locked = new FileStream(Kept, FileMode.Open, FileAccess.Read, FileShare.None);
        Assert.Contains("✓ 2.1", Table());
        Assert.Contains("○ 6.1", Table());
    }

    [Fact]
    public void Where_no_notebooks_are_nothing_is_kept_and_no_folder_made()
    {
        Directory.Delete(At("notebooks"), recursive: true);
        Progress.Keep("02_line");
        Assert.True(Check.Value("2.1 Slope", 4, 4).Result.Passed);
        Assert.False(Directory.Exists(At("notebooks")));
    }

    [Fact]
    public void A_course_without_a_list_of_exercises_says_how_to_get_one()
    {
        File.Delete(At("notebooks/exercises/exercises.json"));
        Assert.Equal("No exercises are listed: ./course exercises writes the learners' versions and their list.", Table());
        Assert.Equal("<p>No exercises are listed here.</p>", Progress.Table().ToHtml());
    }

    [Fact]
    public void The_task_is_that_of_the_list_as_it_is_now()
    {
        var list = At("notebooks/exercises/exercises.json");
        Assert.Null(ExerciseTask.Find("5.1 New"));
        File.WriteAllText(list,
            """{"notebooks": [{"name": "05_new", "title": "05", "exercises": [{"number": "5.1", "title": "New", "gradeId": "05-1", "points": 1, "task": "Do."}]}]}""");
        Assert.Equal("**The task.** Do.", ExerciseTask.Find("5.1 New")?.Markdown);
        File.Delete(list);
        Assert.Null(ExerciseTask.Find("5.1 New"));
    }

    [Fact]
    public void A_damaged_list_of_exercises_says_what_to_do()
    {
        File.WriteAllText(At("notebooks/exercises/exercises.json"), "{\"notebooks\": [{\"name\": 3}]}");
        Assert.EndsWith("is damaged: run ./course exercises to write it anew.", Assert.Throws<IOException>(() => ExerciseList.Read(_folder.Path)).Message);
    }
}
