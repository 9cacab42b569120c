using Course.Teaching.Watching;

namespace Course.Teaching.Tests.Watching;

/// <summary>When a notebook counts as saved.</summary>
public sealed class SavedNotebooksTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("course-saved-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string name) => Path.Combine(_folder, name);

    private static Task<string> Next(SavedNotebooks saves) => saves.NextAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20));

    [Fact]
    public async Task Both_ways_of_saving_are_seen_once_each()
    {
        File.WriteAllText(At("a.ipynb"), "1");
        var saves = new SavedNotebooks(_folder, "a.ipynb");
        File.WriteAllText(At("a.ipynb"), "12");
        Assert.Equal(At("a.ipynb"), await Next(saves));
        File.WriteAllText(At("a.new"), "123");
        File.Move(At("a.new"), At("a.ipynb"), overwrite: true);
        Assert.Equal(At("a.ipynb"), await Next(saves));
        await Assert.ThrowsAsync<TimeoutException>(() => saves.NextAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(1.5)));
    }

    [Fact]
    public async Task A_file_that_is_still_being_written_is_waited_for()
    {
        var saves = new SavedNotebooks(_folder, null);
        using (var file = File.CreateText(At("a.ipynb")))
        {
            var next = Next(saves);
            for (var i = 0; i < 12; i++)
            {
                await file.WriteAsync('x');
                await file.FlushAsync(TestContext.Current.CancellationToken);
                await Task.Delay(50, TestContext.Current.CancellationToken);
                Assert.False(next.IsCompleted);
            }
            file.Close();
            Assert.Equal(At("a.ipynb"), await next);
        }
    }

    [Fact]
    public async Task Of_a_whole_folder_only_notebooks_count_and_a_folder_may_come_later()
    {
        var later = At("later");
        var saves = new SavedNotebooks(later, null);
        Directory.CreateDirectory(later);
        File.WriteAllText(Path.Combine(later, ".~b.ipynb"), "1");
        File.WriteAllText(Path.Combine(later, "b.txt"), "1");
        File.WriteAllText(Path.Combine(later, "b.ipynb"), "1");
        Assert.Equal(Path.Combine(later, "b.ipynb"), await Next(saves));
    }
}
