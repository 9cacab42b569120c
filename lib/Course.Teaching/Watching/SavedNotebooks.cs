namespace Course.Teaching.Watching;

/// <summary>
/// Tells when a notebook of a folder was saved. The system's own notices only make it quick: what counts is the time and the length
/// of the files, which it also looks at by itself, because network drives and containers often send no notices.
/// </summary>
public sealed class SavedNotebooks : IDisposable
{
    // Editors write in several steps, or a new file that then takes the old one's name.
    private static readonly TimeSpan s_quiet = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan s_poll = TimeSpan.FromMilliseconds(700);

    private readonly string _folder;
    private readonly string? _name;
    private readonly SemaphoreSlim _woken = new(0);
    private readonly FileSystemWatcher? _watcher;
    private readonly Dictionary<string, Stamp?> _known = new(StringComparer.Ordinal);

    /// <summary>What is there now counts as seen.</summary>
    /// <param name="folder">The folder; it need not be there yet.</param>
    /// <param name="name">The one file to look at; null for every .ipynb in the folder.</param>
    /// <param name="notices">False to do without the system's notices.</param>
    public SavedNotebooks(string folder, string? name, bool notices = true)
    {
        (_folder, _name) = (Path.GetFullPath(folder), name);
        foreach (var path in Files())
        {
            _known[path] = Stamp.Of(path);
        }
        try
        {
            _watcher = notices ? new FileSystemWatcher(_folder) : null;
            if (_watcher is not null)
            {
                _watcher.Changed += Wake;
                _watcher.Created += Wake;
                _watcher.Deleted += Wake;
                _watcher.Renamed += Wake;
                _watcher.EnableRaisingEvents = true;
            }
        }
        catch (Exception e) when (e is ArgumentException or IOException)
        {
            // No such folder yet, or the system has no watchers left: looking every now and then has to do.
            _watcher?.Dispose();
            _watcher = null;
        }
    }

    /// <summary>Waits for the next change that has come to rest.</summary>
    /// <returns>The file; it may be gone.</returns>
    public async Task<string> NextAsync(CancellationToken cancel)
    {
        while (true)
        {
            if (Files().Union(_known.Keys).FirstOrDefault(path => Stamp.Of(path) != _known.GetValueOrDefault(path)) is { } changed)
            {
                var stamp = await RestAsync(changed, cancel).ConfigureAwait(false);
                if (stamp != _known.GetValueOrDefault(changed))
                {
                    _known[changed] = stamp;
                    return changed;
                }
            }
            await _woken.WaitAsync(s_poll, cancel).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _watcher?.Dispose();

    private static async Task<Stamp?> RestAsync(string path, CancellationToken cancel)
    {
        while (true)
        {
            var before = Stamp.Of(path);
            await Task.Delay(s_quiet, cancel).ConfigureAwait(false);
            if (Stamp.Of(path) == before)
            {
                return before;
            }
        }
    }

    // A name with a dot in front is a file that an editor is still writing.
    private IEnumerable<string> Files() => _name is not null ? [Path.Combine(_folder, _name)]
        : !Directory.Exists(_folder) ? []
        : Directory.EnumerateFiles(_folder, "*.ipynb").Where(path => !Path.GetFileName(path).StartsWith('.'));

    private void Wake(object sender, FileSystemEventArgs e)
    {
        if (_woken.CurrentCount == 0)
        {
            _woken.Release();
        }
    }

    private sealed record Stamp(DateTime Written, long Length)
    {
        public static Stamp? Of(string path)
        {
            var file = new FileInfo(path);
            return file.Exists ? new Stamp(file.LastWriteTimeUtc, file.Length) : null;
        }
    }
}
