namespace Course.Notebooks.Session;

/// <summary>Finds the run of the cell whose code is running.</summary>
internal static class CellFlow
{
    private static readonly AsyncLocal<CellRun?> s_flowing = new();
    private static CellRun? s_latest;

    /// <summary>
    /// The run that flows with the cell's own tasks and threads; on a thread that no cell started (a native callback, a
    /// finalizer) the one whose cell is running; null outside of any notebook.
    /// </summary>
    public static CellRun? Current => s_flowing.Value ?? s_latest;

    /// <summary>The run that flows with the calling code; null on a thread that no cell started.</summary>
    public static CellRun? OfThisFlow => s_flowing.Value;

    /// <summary>Makes a run current for the calling thread and everything it starts.</summary>
    public static void Enter(CellRun run)
    {
        s_flowing.Value = run;
        s_latest = run;
    }

    /// <summary>Says that a run has ended; its own tasks and threads still find it.</summary>
    public static void Leave(CellRun run) => Interlocked.CompareExchange(ref s_latest, null, run);
}
