namespace Course.Notebooks.Running;

/// <summary>How many cores there are that really compute; the second hardware thread of a core only gets in the way of libtorch.</summary>
public static class PhysicalCores
{
    /// <summary>The machine's physical cores, and no more than this process may use (a container's limit included).</summary>
    public static int Count { get; } = Find();

    private static int Find()
    {
        var usable = Environment.ProcessorCount;
        if (!OperatingSystem.IsLinux() || !File.Exists("/proc/cpuinfo"))
        {
            return usable;
        }
        var cores = CountIn(File.ReadLines("/proc/cpuinfo"));
        return cores == 0 ? usable : Math.Min(cores, usable);
    }

    /// <summary>Distinct pairs of socket and core in the text of /proc/cpuinfo; 0 where it does not tell them (ARM).</summary>
    internal static int CountIn(IEnumerable<string> cpuinfo)
    {
        var cores = new HashSet<(string Socket, string Core)>();
        var socket = "";
        foreach (var line in cpuinfo)
        {
            if (line.StartsWith("physical id", StringComparison.Ordinal))
            {
                socket = line[(line.IndexOf(':') + 1)..].Trim();
            }
            else if (line.StartsWith("core id", StringComparison.Ordinal))
            {
                cores.Add((socket, line[(line.IndexOf(':') + 1)..].Trim()));
            }
        }
        return cores.Count;
    }
}
