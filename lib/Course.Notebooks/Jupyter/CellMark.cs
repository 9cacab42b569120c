using System.Diagnostics;
using System.Globalization;
using System.Text;
using Course.Notebooks.Running;

namespace Course.Notebooks.Jupyter;

/// <summary>
/// A file beside the connection file that says whether a cell runs. A process that crashes leaves it behind; so the kernel that a front end
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
    private const char Runs = '!';
    private const char Rests = '.';

    private readonly Lock _gate = new();
    private readonly string _path;
    private readonly string _folder;

    // What makes the next kernel the same one to a learner: front ends restart it with another connection file, but from the same process in the same folder.
    private readonly string _place;
    private FileStream? _file; // Stays open: making and deleting it took a millisecond of every cell.
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
        var died = false;
        foreach (var path in Directory.GetFiles(_folder, $"course-*{Extension}").Where(path => !IsAlive(path)))
        {
            var said = File.ReadAllText(path);
            var isOfThisPlace = said == Runs + _place;
            died |= isOfThisPlace;
            // What another kernel died of is for the one that follows it.
            if (isOfThisPlace || !said.StartsWith(Runs))
            {
                File.Delete(path);
            }
        }
        return died;
    });

    /// <summary>A cell begins.</summary>
    public void Set() => Say(Runs);

    /// <summary>The cell has ended.</summary>
    public void Clear() => Say(Rests);

    /// <summary>The kernel ends as it was asked to, whatever its cells still do.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            _file?.Dispose();
        }
        Try(() =>
        {
            File.Delete(_path);
            return true;
        });
    }

    private void Say(char state) => Try(() =>
    {
        lock (_gate)
        {
            if (!_closed)
            {
                _file ??= new FileStream(_path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
                RandomAccess.Write(_file.SafeFileHandle, Encoding.UTF8.GetBytes(state + _place), 0);
            }
        }
        return true;
    });

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
