namespace Course.Teaching.Grading;

/// <summary>
/// A file in results/running/ for each submission that is being graded. One that is there when grading starts was running when the grading
/// process was killed. It is graded once more, by itself; the one that was alone when that happened is not graded again.
/// </summary>
/// <param name="folder">The output folder.</param>
/// <param name="afterKill">True when the process before this one was killed, false when it may have been the machine that went down.</param>
internal sealed class GradeJournal(string folder, bool afterKill)
{
    public const string Note = "While this submission ran, the grading process was killed, so it was not graded. Read it before you run it.";

    private readonly string _running = Running(folder);
    private readonly HashSet<string> _again = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _guilty = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads what the process before left.</summary>
    public void Read()
    {
        if (!Directory.Exists(_running))
        {
            return;
        }
        var left = Directory.GetFiles(_running);
        foreach (var path in left)
        {
            var isGuilty = (afterKill && left.Length == 1) || File.ReadAllText(path) == Alone;
            (isGuilty ? _guilty : _again).Add(Path.GetFileName(path));
            File.Delete(path);
        }
        // Should this process be killed as well, these are still to be run by themselves.
        foreach (var name in _again)
        {
            File.WriteAllText(WaitingPath(name), "");
        }
        _again.UnionWith(Directory.Exists(Waiting) ? Directory.GetFiles(Waiting).Select(path => Path.GetFileName(path)) : []);
    }

    public bool IsGuilty(string fileName) => _guilty.Contains(fileName);

    /// <summary>Whether it is to be run by itself.</summary>
    public bool IsSuspect(string fileName) => _again.Contains(fileName);

    /// <summary>Before a submission is run.</summary>
    public void Begin(string fileName)
    {
        Directory.CreateDirectory(_running);
        File.WriteAllText(Path.Combine(_running, fileName), IsSuspect(fileName) ? Alone : "");
        File.Delete(WaitingPath(fileName));
    }

    /// <summary>After it was, whatever came of it.</summary>
    public void End(string fileName)
    {
        if (Directory.Exists(_running))
        {
            File.Delete(Path.Combine(_running, fileName));
        }
    }

    /// <summary>Whether something is being graded.</summary>
    public static bool IsAnythingRunning(string folder) => Directory.Exists(Running(folder)) && Directory.GetFiles(Running(folder)).Length > 0;

    private static string Running(string folder) => Path.Combine(folder, "results", "running");

    private const string Alone = "alone";

    private string Waiting => Path.Combine(folder, "results", "again");

    private string WaitingPath(string fileName) => Path.Combine(Directory.CreateDirectory(Waiting).FullName, fileName);
}
