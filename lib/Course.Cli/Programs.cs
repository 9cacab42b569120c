namespace Course.Cli;

/// <summary>Finds programs as a shell does.</summary>
internal static class Programs
{
    /// <param name="name">Without an ending: "npm".</param>
    /// <param name="path">Folders with the system's separator between them; null for those of PATH.</param>
    /// <returns>The full path; null when there is none.</returns>
    public static string? Find(string name, string? path = null)
    {
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd"] : [""];
        return (path ?? Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => endings.Select(ending => Path.Combine(folder, name + ending)))
            .FirstOrDefault(File.Exists);
    }
}
