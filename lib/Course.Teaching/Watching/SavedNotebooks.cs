namespace Course.Teaching.Watching;

/// <summary>
/// Tells when a notebook of a folder was saved, by the time and the length of the files: the system's own notices stay away on network
/// drives and in containers.
/// </summary>
public sealed class SavedNotebooks
{
    private static readonly TimeSpan s_poll = TimeSpan.FromMilliseconds(150);

    private readonly string _folder;
    private readonly string? _name;
    private readonly Dictionary<string, Stamp?> _known;

    /// <summary>What is there now counts as seen.</summary>
    /// <param name="folder">The folder; it need not be there yet.</param>
    /// <param name="name">The one file to look at; null for every .ipynb in the folder.</param>
    public SavedNotebooks(string folder, string? name)
    {
        (_folder, _name) = (Path.GetFullPath(folder), name);
        _known = Files().ToDictionary(path => path, Stamp.Of);
    }

    /// <summary>Waits for the next change that has come to rest: editors write in several steps, or a new file that takes the old one's name.</summary>
    /// <returns>The file; it may be gone.</returns>
    public async Task<string> NextAsync(CancellationToken cancel)
    {
        var before = new Dictionary<string, Stamp?>();
        while (true)
        {
            var now = Files().Union(_known.Keys).ToDictionary(path => path, Stamp.Of);
            foreach (var (path, stamp) in now)
            {
                if (stamp != _known.GetValueOrDefault(path) && before.TryGetValue(path, out var last) && stamp == last)
                {
                    _known[path] = stamp;
                    return path;
                }
            }
            before = now;
            await Task.Delay(s_poll, cancel).ConfigureAwait(false);
        }
    }

    // A name with a dot in front is a file that an editor is still writing.
    private IEnumerable<string> Files() => _name is not null ? [Path.Combine(_folder, _name)]
        : !Directory.Exists(_folder) ? []
        : Directory.EnumerateFiles(_folder, "*.ipynb").Where(path => !Path.GetFileName(path).StartsWith('.'));

    private sealed record Stamp(DateTime Written, long Length)
    {
        public static Stamp? Of(string path)
        {
            var file = new FileInfo(path);
            return file.Exists ? new Stamp(file.LastWriteTimeUtc, file.Length) : null;
        }
    }
}
