namespace Course.Cli;

/// <summary>Finds programs as a shell does.</summary>
internal static class Programs
{
    /// <summary>The full path of "npm" in the folders of PATH, or of another list of them; null when there is none.</summary>
    public static string? Find(string name, string? path = null)
    {
        string[] endings = OperatingSystem.IsWindows() ? [".exe", ".cmd"] : [""];
        return (path ?? Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => endings.Select(ending => Path.Combine(folder, name + ending)))
            .FirstOrDefault(File.Exists);
    }
}
