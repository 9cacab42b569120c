using System.Globalization;

namespace Course.Notebooks.Running;

/// <summary>A process and all that it has started, as far as Linux tells.</summary>
internal static class ProcessTree
{
    /// <summary>How many processes there are, and the sum of the most memory that each has held.</summary>
    public static (int Processes, long Bytes) Measure(int root)
    {
        var processes = 0;
        var bytes = 0L;
        var open = new Stack<int>([root]);
        while (open.TryPop(out var id) && processes < 10_000)
        {
            processes++;
            try
            {
                bytes += ProcessMemory.PeakBytes(id);
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
}
