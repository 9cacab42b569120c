namespace Course;

/// <summary>
/// What a learner has solved, kept across sessions in notebooks/progress.json: in the open, and safe to delete.
/// A notebook says <see cref="Keep"/> once, the checks do the rest, and <see cref="Show"/> shows where the learner stands.
/// Runs without a person (environment variable COURSE_PROGRESS=off) neither read nor write the file.
/// </summary>
public static class Progress
{
    private static readonly Lock s_gate = new();
    private static ProgressLog s_session = new();
    private static string? s_notebook;
    private static bool s_saved = true;

    internal static bool IsOff => string.Equals(Environment.GetEnvironmentVariable("COURSE_PROGRESS"), "off", StringComparison.OrdinalIgnoreCase);

    /// <summary>From here on the results of checks count for this notebook.</summary>
    /// <param name="notebook">Its name without folder and extension: "02_regression_1d_toy".</param>
    public static void Keep(string notebook) => s_notebook = notebook;

    /// <summary>Shows what is done across the course.</summary>
    public static void Show() => Host.Show(Table());

    internal static ProgressTable Table()
    {
        IReadOnlyList<ListedNotebook> list = [];
        var log = s_session;
        try
        {
            list = ExerciseList.Read(Run.Root);
            if (!IsOff)
            {
                log = ProgressFile.Of(Run.Root).Read(Console.WriteLine);
                lock (s_gate)
                {
                    if (!s_saved)
                    {
                        log.Add(s_session);
                    }
                }
            }
        }
        catch (Exception e) when (IsTrouble(e))
        {
            Console.WriteLine($"What was solved before could not be read: {e.Message}");
        }
        return new ProgressTable(list, log);
    }

    /// <summary>Remembers what a check found.</summary>
    internal static void Record(CheckResult result)
    {
        if (s_notebook is { } notebook && result.Done)
        {
            Remember(log => log.Add(notebook, result.Exercise.Split(' ')[0], result.Passed));
        }
    }

    /// <summary>Changes what is known, in this session and in the file. A file that cannot be written is mentioned once and never stops a cell.</summary>
    internal static void Remember(Action<ProgressLog> change)
    {
        lock (s_gate)
        {
            change(s_session);
            if (IsOff || !s_saved)
            {
                return;
            }
            try
            {
                ProgressFile.Of(Run.Root).Update(change, Console.WriteLine);
            }
            catch (Exception e) when (IsTrouble(e))
            {
                s_saved = false;
                Console.WriteLine($"Your progress and your predictions are not saved in this session: {e.Message}");
            }
        }
    }

    /// <summary>What was predicted, in this session or an earlier one; null when nothing was.</summary>
    internal static string? Predicted(string question)
    {
        lock (s_gate)
        {
            if (s_session.Predictions.TryGetValue(question, out var said) || IsOff)
            {
                return said;
            }
            try
            {
                return ProgressFile.Of(Run.Root).Read(Console.WriteLine).Predictions.GetValueOrDefault(question);
            }
            catch (Exception e) when (IsTrouble(e))
            {
                return null;
            }
        }
    }

    /// <summary>Forgets this session, for tests.</summary>
    internal static void Reset()
    {
        lock (s_gate)
        {
            (s_notebook, s_saved, s_session) = (null, true, new());
        }
    }

    private static bool IsTrouble(Exception e) => e is IOException or UnauthorizedAccessException or WaitHandleCannotBeOpenedException or TimeoutException;
}
