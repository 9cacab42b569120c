using Course.Contracts;
using Course.Notebooks.Exercises;

namespace Course.Exercises.Tests;

/// <summary>The course as it is in the repository.</summary>
internal static class CourseFolder
{
    /// <summary>The folder with Course.sln: COURSE_ROOT, or the first one upwards from the tests.</summary>
    public static string Root { get; } = CourseRoot.Named ?? CourseRoot.Above(AppContext.BaseDirectory)
        ?? throw new DirectoryNotFoundException("Course.sln was not found above the tests; set COURSE_ROOT to the course's folder.");

    public static string Notebooks => Path.Combine(Root, "notebooks");

    public static ExerciseFolder Exercises => new(Notebooks);

    /// <summary>The complete notebooks that have exercises.</summary>
    public static IReadOnlyList<ExerciseNotebook> WithExercises { get; } = Exercises.ReadAll();
}
