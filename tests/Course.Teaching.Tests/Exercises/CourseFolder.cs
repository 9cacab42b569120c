using Course.Shared;
using Course.Teaching.Exercises;

namespace Course.Teaching.Tests.Exercises;

/// <summary>The course as it is in the repository.</summary>
internal static class CourseFolder
{
    /// <summary>The folder with Course.sln.</summary>
    public static string Root => PublishedCommand.Root;

    public static string Notebooks => Path.Combine(Root, "notebooks");

    public static ExerciseFolder Exercises => new(Notebooks);

    /// <summary>The complete notebooks that have exercises.</summary>
    public static IReadOnlyList<ExerciseNotebook> WithExercises { get; } = Exercises.ReadAll();
}
