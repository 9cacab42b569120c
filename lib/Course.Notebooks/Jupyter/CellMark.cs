using System.Diagnostics;
using System.Globalization;
using Course.Notebooks.Running;

namespace Course.Notebooks.Jupyter;

/// <summary>
/// A file beside the connection file, there while a cell runs. A process that crashes leaves it behind; so the kernel that a front end
/// starts next can tell the learner what no front end does: why the variables are gone.
/// </summary>
internal sealed class CellMark
{
    /// <summary>What is shown then.</summary>
    public const string Lost =
        "The kernel's process ended while a cell ran, and this is a new one: its variables are gone, so run the cells above again. "
        + $"Most often native code has crashed, {CrashText.NativeCause}. "
        + "A method that calls itself without end, memory that runs out, a matmul of sizes that do not fit and Environment.Exit end it too.\n";

    private const string Extension = ".cell";

    private readonly Lock _gate = new();
    private readonly string _path;
    private readonly string _folder;

    // What makes the next kernel the same one to a learner: front ends restart it with another connection file, but from the same process in the same folder.
    private readonly string _place;
    private bool _closed;

    public CellMark(string connectionFile)
    {
        _folder = Path.GetDirectoryName(Path.GetFullPath(connectionFile))!;
        _path = Path.Combine(_folder, $"course-{Environment.ProcessId.ToString(CultureInfo.InvariantCulture)}{Extension}");
        _place = $"{ParentWatch.ParentId.ToString(CultureInfo.InvariantCulture)} {Environment.CurrentDirectory}";
    }

    /// <summary>Whether the kernel before this one died in a cell. The second answer is no.</summary>
    public bool WasLeftBehind() => Try(() =>
    {
        var left = Directory.GetFiles(_folder, $"course-*{Extension}").FirstOrDefault(path => !IsAlive(path) && File.ReadAllText(path) == _place);
        if (left is not null)
        {
            File.Delete(left);
        }
        return left is not null;
    });

    /// <summary>A cell begins.</summary>
    public void Set() => Try(() =>
    {
        lock (_gate)
        {
            if (!_closed)
            {
                File.WriteAllText(_path, _place);
            }
        }
        return true;
    });

    /// <summary>The cell has ended.</summary>
    public void Clear() => Try(() =>
    {
        File.Delete(_path);
        return true;
    });

    /// <summary>The kernel ends as it was asked to, whatever its cells still do.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
        }
        Clear();
    }

    // Cells run without a mark too: in a folder that cannot be written, a crash is not explained.
    private static bool Try(Func<bool> act)
    {
        try
        {
            return act();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool IsAlive(string path)
    {
        if (!int.TryParse(Path.GetFileNameWithoutExtension(path)["course-".Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var id))
        {
            return true; // somebody else's file
        }
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
