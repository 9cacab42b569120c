using Course.Shared;
using Course.Teaching.Exercises;

namespace Course.Notebooks.Smoke;

/// <summary>The notebooks of the course as they are in the repository.</summary>
internal static class SourceNotebooks
{
    /// <summary>The folder with Course.sln.</summary>
    public static string Root => PublishedCommand.Root;

    public static string Folder => Path.Combine(Root, "notebooks");

    /// <summary>Paths below notebooks/, with forward slashes: the notebooks, then the exercises when there are any.</summary>
    public static TheoryData<string> All => [.. Names];

    /// <summary>The same paths, for a test that looks at all of them at once.</summary>
    public static IEnumerable<string> Names => [.. In(""), .. In("exercises")];

    /// <summary>setup.dib, and what else notebooks import first.</summary>
    public static IEnumerable<string> SetUps => Directory.EnumerateFiles(Folder, "*.dib").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    public static string PathOf(string notebook) => Path.Combine(Folder, notebook);

    /// <summary>The complete notebooks that have exercises, in the order of their names.</summary>
    public static IReadOnlyList<ExerciseNotebook> WithExercises { get; } = new ExerciseFolder(Folder).ReadAll();

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
