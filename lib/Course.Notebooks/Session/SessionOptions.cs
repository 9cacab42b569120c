namespace Course.Notebooks.Session;

/// <summary>How a cell ended.</summary>
public enum CellStatus
{
    /// <summary>The cell ran to its end.</summary>
    Ok,
    /// <summary>It did not compile, threw, or held a directive that cannot be followed; an <see cref="ErrorOutput"/> says which.</summary>
    Error,
    /// <summary>It was stopped by the caller's token.</summary>
    Canceled,
}

/// <summary>What a <see cref="CSharpSession"/> needs to know of its surroundings.</summary>
public sealed record SessionOptions
{
    /// <summary>The notebook's folder. It becomes the process's current directory when the session starts.</summary>
    public string WorkingDirectory { get; init; } = Environment.CurrentDirectory;

    /// <summary>Where the assemblies are that ship with the engine (Course.dll, TorchSharp.dll, …); null: beside the engine.</summary>
    public string? ShippedFolder { get; init; }

    /// <summary>Where the results of package restores are kept; null: below COURSE_ROOT, else in the user's local application data.</summary>
    public string? PackagesFolder { get; init; }

    /// <summary>
    /// Folders whose files no <c>#!import</c>, <c>#load</c> or <c>#r</c> reaches, but for what ships and what lies below <see cref="WorkingDirectory"/>.
    /// Code that opens a file itself is not kept from it.
    /// </summary>
    public IReadOnlyList<string> ClosedFolders { get; init; } = [];

    /// <summary>
    /// Answers <c>Console.ReadLine</c> and <c>GetInputAsync</c>: (prompt, is it a password, cancellation) → the line.
    /// Null: nobody is there, and a cell that asks ends with an InvalidOperationException that says so.
    /// </summary>
    public Func<string, bool, CancellationToken, Task<string>>? Input { get; init; }

    /// <summary>
    /// True: every complete line for the console is shown before the cell goes on, so that a crash in the next instruction
    /// does not take it along. False: lines are gathered for some milliseconds, which costs less.
    /// </summary>
    public bool ShowLinesAtOnce { get; init; }

    /// <summary>What native code writes, where this process takes it over: a cell ends when it has been shown.</summary>
    internal NativeOutput? Native { get; init; }
}
