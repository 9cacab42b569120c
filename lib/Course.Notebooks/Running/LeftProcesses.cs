using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace Course.Notebooks.Running;

/// <summary>
/// Finds what a worker's cells have started and left running, also what has become nobody's child: descendants inherit a variable. One
/// that was started with an empty environment is not found; a sandbox ends that one, too.
/// </summary>
internal sealed class LeftProcesses
{
    private const string Name = "COURSE_WORKER_ID";
    private readonly string _value = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));

    /// <summary>Marks a process that is about to be started.</summary>
    public void Mark(ProcessStartInfo start) => start.Environment[Name] = _value;

    /// <summary>Ends what carries the mark, on Linux; elsewhere nothing is known of other processes' variables.</summary>
    public void End()
    {
        // What is ended may just have started another.
        for (var round = 0; OperatingSystem.IsLinux() && round < 10; round++)
        {
            var left = Marked().ToList();
            if (left.Count == 0)
            {
                return;
            }
            left.ForEach(Kill);
            Thread.Sleep(10);
        }
    }

    private IEnumerable<int> Marked()
    {
        var mark = System.Text.Encoding.ASCII.GetBytes($"{Name}={_value}");
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Environ(folder).AsSpan().IndexOf(mark) >= 0)
            {
                yield return id;
            }
        }
    }

    private static byte[] Environ(string folder)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(folder, "environ"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return []; // It has gone, or is another user's.
        }
    }

    private static void Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or Win32Exception)
        {
            // It has gone by itself.
        }
    }
}
