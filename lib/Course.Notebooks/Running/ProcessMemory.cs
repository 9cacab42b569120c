using System.Diagnostics;
using System.Globalization;

namespace Course.Notebooks.Running;

/// <summary>The largest resident memory of a process.</summary>
internal static class ProcessMemory
{
    /// <returns>Bytes; 0 when the process has already gone.</returns>
    public static long PeakBytes(Process process)
    {
        try
        {
            if (OperatingSystem.IsLinux())
            {
                return PeakBytes(process.Id);
            }
            process.Refresh();
            return Math.Max(process.PeakWorkingSet64, process.WorkingSet64); // macOS keeps no peak: the largest value seen counts.
        }
        catch (Exception e) when (e is IOException or InvalidOperationException or UnauthorizedAccessException)
        {
            return 0; // It ended between the question and the answer.
        }
    }

    /// <summary>The same on Linux, by the process's number.</summary>
    /// <exception cref="IOException">There is no such process.</exception>
    public static long PeakBytes(int id)
    {
        // "VmHWM:     123456 kB", the high-water mark that the kernel keeps.
        var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        return line is null ? 0 : long.Parse(line[6..^2], NumberStyles.Integer, CultureInfo.InvariantCulture) * 1024;
    }
}
