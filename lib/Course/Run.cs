namespace Course;

/// <summary>How much work a run does, and where the course lies.</summary>
public static class Run
{
    /// <summary>True in a quick run that only shows that every cell works (environment variable COURSE_MODE=smoke).</summary>
    public static bool IsSmoke =>
        string.Equals(Environment.GetEnvironmentVariable("COURSE_MODE"), "smoke", StringComparison.OrdinalIgnoreCase);

    /// <summary>The size of some work: <paramref name="full"/> when a person or a full run executes it, <paramref name="smoke"/> in a quick run.</summary>
    public static T Pick<T>(T full, T smoke) => IsSmoke ? smoke : full;

    /// <summary>
    /// The folder of the course: what COURSE_ROOT names, else the nearest folder above the current one, or above this library, that holds Course.sln.
    /// </summary>
    /// <exception cref="DirectoryNotFoundException">Neither leads anywhere.</exception>
    public static string Root => CourseRoot.Named is { } named && Directory.Exists(named)
        ? Path.GetFullPath(named)
        : CourseRoot.Above(Directory.GetCurrentDirectory(), AppContext.BaseDirectory, LibraryFolder)
            ?? throw new DirectoryNotFoundException(
                "The course's folder was not found: start in the folder that holds Course.sln or below it, or set COURSE_ROOT to it.");

    private static string LibraryFolder => Path.GetDirectoryName(typeof(Run).Assembly.Location) is { Length: > 0 } folder ? folder : AppContext.BaseDirectory;
}
