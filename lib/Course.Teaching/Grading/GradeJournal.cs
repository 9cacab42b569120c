namespace Course.Teaching.Grading;

/// <summary>
/// A file in results/running/ for each submission that is being graded. One that is there when grading starts was running when the grading
/// process was killed. It is graded once more, by itself; the one that was alone when that happened is not graded again.
/// </summary>
internal sealed class GradeJournal
{
    public const string Note = "While this submission ran, the grading process was killed, so it was not graded. Read it before you run it.";

    // What the files say; those of submissions that run among others are empty.
    private const string Alone = "alone";
    private const string Waiting = "waiting";

    private readonly string _running;
    private readonly HashSet<string> _again = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _guilty = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads what the process before left.</summary>
    /// <param name="folder">The output folder.</param>
    /// <param name="afterKill">True when the process before this one was killed, false when it may have been the machine that went down.</param>
    public GradeJournal(string folder, bool afterKill)
    {
        _running = Directory.CreateDirectory(Running(folder)).FullName;
        var left = Directory.GetFiles(_running).ToDictionary(path => path, File.ReadAllText);
        var ran = left.Count(file => file.Value != Waiting);
        foreach (var (path, text) in left)
        {
            if (text == Alone || (afterKill && ran == 1 && text != Waiting))
            {
                _guilty.Add(Path.GetFileName(path));
                File.Delete(path);
            }
            else
            {
                _again.Add(Path.GetFileName(path));
                // Should this process be killed as well, it is still to be run by itself.
                File.WriteAllText(path, Waiting);
            }
        }
    }

    public bool IsGuilty(string fileName) => _guilty.Contains(fileName);

    /// <summary>Whether it is to be run by itself.</summary>
    public bool IsSuspect(string fileName) => _again.Contains(fileName);

    /// <summary>Before a submission is run.</summary>
    public void Begin(string fileName) => File.WriteAllText(Path.Combine(_running, fileName), IsSuspect(fileName) ? Alone : "");

    /// <summary>After it was, whatever came of it.</summary>
    public void End(string fileName) => File.Delete(Path.Combine(_running, fileName));

    /// <summary>Whether something is being graded.</summary>
    public static bool IsAnythingRunning(string folder) =>
        Directory.Exists(Running(folder)) && Directory.GetFiles(Running(folder)).Any(path => File.ReadAllText(path) != Waiting);

    private static string Running(string folder) => Path.Combine(folder, "results", "running");
}
