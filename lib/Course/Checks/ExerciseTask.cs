namespace Course;

/// <summary>The task of an exercise that is not done yet, shown below its check so that nobody has to scroll up for it.</summary>
/// <param name="Markdown">As the notebook says it, formulas included.</param>
public sealed record ExerciseTask(string Markdown)
{
    /// <summary>The MIME type of <see cref="Markdown"/>: every front end sets formulas in it, while in HTML only some do.</summary>
    public const string MimeType = "text/markdown";

    private static LastRead? s_lastRead;

    /// <inheritdoc/>
    public override string ToString() => Markdown;

    /// <summary>The task of an exercise; null when the course's list does not know it.</summary>
    /// <param name="exercise">Its number and name: "2.1 The slope of another loss".</param>
    internal static ExerciseTask? Find(string exercise)
    {
        try
        {
            var number = exercise.Split(' ')[0];
            var found = Exercises(Run.Root).SelectMany(notebook => notebook.Exercises).FirstOrDefault(listed => listed.Number == number);
            return found is { Task.Length: > 0 } ? new($"**The task.** {found.Task}") : null;
        }
        catch (IOException)
        {
            return null; // without the list, or outside the course's folder, the task above the check has to do
        }
    }

    /// <summary>The course's list of exercises, from its file only when that is another one, or has another time or length, than at the last call.</summary>
    internal static IReadOnlyList<ListedNotebook> Exercises(string root)
    {
        var file = new FileInfo(ExerciseList.PathIn(root));
        var state = file.Exists ? (file.FullName, file.LastWriteTimeUtc, file.Length) : (file.FullName, default, 0);
        // Notebooks may check from several threads; at worst both read.
        if (s_lastRead is not { } known || known.State != state)
        {
            s_lastRead = known = new LastRead(state, ExerciseList.Read(root));
        }
        return known.Notebooks;
    }

    private sealed record LastRead((string Path, DateTime Time, long Length) State, IReadOnlyList<ListedNotebook> Notebooks);
}
