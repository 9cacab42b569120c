namespace Course;

/// <summary>The task of an exercise that is not done yet, shown below its check so that nobody has to scroll up for it.</summary>
/// <param name="Markdown">As the notebook says it, formulas included.</param>
public sealed record ExerciseTask(string Markdown)
{
    /// <summary>The MIME type of <see cref="Markdown"/>: every front end sets formulas in it, while in HTML only some do.</summary>
    public const string MimeType = "text/markdown";

    /// <inheritdoc/>
    public override string ToString() => Markdown;

    /// <summary>The task of an exercise, "2.1 The slope of another loss"; null when the course's list does not know it.</summary>
    internal static ExerciseTask? Find(string exercise)
    {
        try
        {
            var number = exercise.Split(' ')[0];
            var found = ExerciseList.Read(Run.Root).SelectMany(notebook => notebook.Exercises).FirstOrDefault(listed => listed.Number == number);
            return found is { Task.Length: > 0 } ? new($"**The task.** {found.Task}") : null;
        }
        catch (IOException)
        {
            return null; // without the list, or outside the course's folder, the task above the check has to do
        }
    }
}
