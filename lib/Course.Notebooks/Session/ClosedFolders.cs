namespace Course.Notebooks.Session;

/// <summary>
/// Folders whose files <c>#!import</c>, <c>#load</c> and <c>#r</c> do not reach, by whatever links they are named, but for folders inside of them
/// that are open all the same.
/// </summary>
internal sealed class ClosedFolders(IEnumerable<string> folders, IEnumerable<string> open)
{
    private readonly List<string> _closed = [.. folders.Select(Real)];
    private readonly List<string> _open = [.. open.Select(Real)];

    /// <summary>Whether a file that is there must not be read.</summary>
    public bool Hold(string path)
    {
        if (_closed.Count == 0)
        {
            return false;
        }
        var real = Real(path);
        return _closed.Exists(folder => IsIn(real, folder)) && !_open.Exists(folder => IsIn(real, folder));
    }

    /// <summary>Whether a full path is a folder's or below it.</summary>
    internal static bool IsIn(string path, string folder)
    {
        var relative = Path.GetRelativePath(folder, path);
        return relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) && !Path.IsPathRooted(relative);
    }

    /// <summary>The path without a link in it.</summary>
    private static string Real(string path)
    {
        path = Path.GetFullPath(path);
        for (var links = 0; links < 40 && WithoutFirstLink(path) is { } next; links++)
        {
            path = next;
        }
        return path;
    }

    private static string? WithoutFirstLink(string path)
    {
        var at = Path.GetPathRoot(path)!;
        var parts = path[at.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < parts.Length; i++)
        {
            var next = Path.Combine(at, parts[i]);
            if (new FileInfo(next).LinkTarget is { } target)
            {
                return Path.GetFullPath(Path.Combine([at, target, .. parts[(i + 1)..]]));
            }
            at = next;
        }
        return null;
    }
}
