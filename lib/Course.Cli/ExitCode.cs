namespace Course.Cli;

/// <summary>What the command's exit code says.</summary>
internal static class ExitCode
{
    public const int Ok = 0;

    /// <summary>A notebook, a test or a check failed.</summary>
    public const int Failed = 1;

    /// <summary>The command was called in a way it does not understand, or the machine lacks what it needs.</summary>
    public const int Usage = 2;

    /// <summary>Ended by Ctrl-C, as shells count it.</summary>
    public const int Interrupted = 130;
}

/// <summary>Something the caller has to put right. The message is one sentence that says what to do.</summary>
internal sealed class UsageException(string message) : Exception(message);
