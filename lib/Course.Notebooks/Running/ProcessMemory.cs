using System.Diagnostics;
using System.Globalization;

namespace Course.Notebooks.Running;

/// <summary>The most memory that processes have held.</summary>
internal static class ProcessMemory
{
    /// <summary>Of a process, in bytes; 0 when it has already gone.</summary>
    public static long Peak(Process process)
    {
        try
        {
            if (OperatingSystem.IsLinux())
            {
                return Peak(process.Id);
            }
            process.Refresh();
            return Math.Max(process.PeakWorkingSet64, process.WorkingSet64); // macOS keeps no peak: the largest value seen counts.
        }
        catch (Exception e) when (e is IOException or InvalidOperationException or UnauthorizedAccessException)
        {
            return 0; // It ended between the question and the answer.
        }
    }

    /// <summary>Of a process and all that it has started, in sum, and how many these are; as far as Linux tells.</summary>
    public static (int Processes, long Bytes) PeakOfTree(int root)
    {
        var processes = 0;
        var bytes = 0L;
        var open = new Stack<int>([root]);
        while (open.TryPop(out var id) && processes < 10_000)
        {
            processes++;
            try
            {
                bytes += Peak(id);
                foreach (var thread in Directory.EnumerateDirectories($"/proc/{id}/task"))
                {
                    foreach (var child in File.ReadAllText(Path.Combine(thread, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    {
                        open.Push(int.Parse(child, CultureInfo.InvariantCulture));
                    }
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It, or a thread of it, ended between the question and the answer.
            }
        }
        return (processes, bytes);
    }

    private static long Peak(int id)
    {
        // "VmHWM:     123456 kB", the high-water mark that the kernel keeps.
        var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        return line is null ? 0 : long.Parse(line[6..^2], NumberStyles.Integer, CultureInfo.InvariantCulture) * 1024;
    }
}
