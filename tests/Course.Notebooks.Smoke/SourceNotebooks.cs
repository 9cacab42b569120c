using Course.Contracts;

namespace Course.Notebooks.Smoke;

/// <summary>The notebooks of the course as they are in the repository.</summary>
internal static class SourceNotebooks
{
    /// <summary>The folder with Course.sln: COURSE_ROOT, or the first one upwards from the tests.</summary>
    public static string Root { get; } = CourseRoot.Named ?? CourseRoot.Above(AppContext.BaseDirectory)
        ?? throw new DirectoryNotFoundException("Course.sln was not found above the tests; set COURSE_ROOT to the course's folder.");

    private static string Folder => Path.Combine(Root, "notebooks");

    /// <summary>Paths below notebooks/, with forward slashes: the notebooks, then the exercises when there are any.</summary>
    public static TheoryData<string> All => [.. Names];

    /// <summary>The same paths, for a test that looks at all of them at once.</summary>
    public static IEnumerable<string> Names => [.. In(""), .. In("exercises")];

    /// <summary>setup.dib, and what else notebooks import first.</summary>
    public static IEnumerable<string> SetUps => Directory.EnumerateFiles(Folder, "*.dib").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public static string PathOf(string notebook) => Path.Combine(Folder, notebook);

    public static bool IsExercise(string notebook) => notebook.StartsWith("exercises/", StringComparison.Ordinal);

    private static IEnumerable<string> In(string subfolder)
    {
        var folder = Path.Combine(Folder, subfolder);
        return !Directory.Exists(folder)
            ? []
            : Directory.EnumerateFiles(folder, "*.ipynb")
                .Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'))
                .Order(StringComparer.Ordinal);
    }
}
