namespace Course.Contracts;

/// <summary>The folder of the course: the one that holds Course.sln.</summary>
public static class CourseRoot
{
    /// <summary>What the environment variable COURSE_ROOT names; null when it is not set.</summary>
    public static string? Named => Environment.GetEnvironmentVariable("COURSE_ROOT") is { Length: > 0 } named ? named : null;

    /// <summary>Whether a folder is the course's.</summary>
    public static bool Is(string folder) => File.Exists(Path.Combine(folder, "Course.sln"));

    /// <summary>The nearest folder of the course at or above the first of some folders that lies in one; null when none does.</summary>
    public static string? Above(params ReadOnlySpan<string> folders)
    {
        foreach (var folder in folders)
        {
            for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            {
                if (Is(at.FullName))
                {
                    return at.FullName;
                }
            }
        }
        return null;
    }
}
