using System.Diagnostics;
using Course.Notebooks.Documents;

namespace Course.Notebooks.Running;

/// <summary>How much of the work is done.</summary>
public enum RunMode
{
    /// <summary>The published figures are reached; a missed metric fails the notebook.</summary>
    Full,
    /// <summary>Every cell runs, as briefly as it can; metrics are recorded only.</summary>
    Smoke,
}

/// <summary>The program that becomes a notebook's own process by calling <see cref="Worker.MainAsync"/>.</summary>
/// <param name="FileName">The executable.</param>
/// <param name="Arguments">Its arguments; the runner appends those of the worker.</param>
public sealed record WorkerCommand(string FileName, IReadOnlyList<string> Arguments)
{
    /// <summary>The running program itself with the given arguments, such as "worker".</summary>
    /// <param name="arguments">What makes the program act as a worker.</param>
    public static WorkerCommand OfThisProgram(params string[] arguments)
    {
        var program = System.Environment.ProcessPath ?? Process.GetCurrentProcess().MainModule!.FileName;
        var underDotnet = Path.GetFileNameWithoutExtension(program).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        return new WorkerCommand(program, underDotnet ? ["exec", Environment.GetCommandLineArgs()[0], .. arguments] : arguments);
    }
}

/// <summary>One notebook to be run.</summary>
public sealed record RunRequest
{
    /// <summary>The file, .ipynb or .dib.</summary>
    public required string NotebookPath { get; init; }

    /// <summary>The notebook itself, where it is not to be read from <see cref="NotebookPath"/>; its cells get the outputs.</summary>
    public NotebookDocument? Document { get; init; }

    /// <summary>What is started as the notebook's process.</summary>
    public required WorkerCommand Worker { get; init; }

    /// <summary>How the notebook is called in events and results; default: the file's name without its extension.</summary>
    public string Name { get => field ?? Path.GetFileNameWithoutExtension(NotebookPath); init; }

    /// <summary>Where the executed notebook is written (.ipynb); null: nowhere.</summary>
    public string? OutputPath { get; init; }

    /// <summary>The folder the cells run in; default: the notebook's.</summary>
    public string WorkingDirectory { get => field ?? Path.GetDirectoryName(Path.GetFullPath(NotebookPath))!; init; }

    /// <summary>Folders whose files no <c>#!import</c>, <c>#load</c> or <c>#r</c> reaches, but for what ships and what lies below <see cref="WorkingDirectory"/>.</summary>
    public IReadOnlyList<string> ClosedFolders { get; init; } = [];

    /// <summary>Full or smoke; reaches the notebook as COURSE_MODE.</summary>
    public RunMode Mode { get; init; } = RunMode.Full;

    /// <summary>The longest time a cell may take; <see cref="Timeout.InfiniteTimeSpan"/> for no limit.</summary>
    public TimeSpan CellTimeout { get; init; } = TimeSpan.FromSeconds(600);

    /// <summary>Cells of <see cref="Document"/> that have a limit of their own.</summary>
    public IReadOnlyDictionary<NotebookCell, TimeSpan> CellTimeouts { get; init; } = new Dictionary<NotebookCell, TimeSpan>();

    /// <summary>The longest time all cells together may take; <see cref="Timeout.InfiniteTimeSpan"/> for no limit.</summary>
    public TimeSpan TotalTimeout { get; init; } = Timeout.InfiniteTimeSpan;

    /// <summary>A process that holds more bytes than this is ended; 0 for no limit.</summary>
    public long MemoryLimit { get; init; }

    /// <summary>The one folder that the process may write to in its sandbox.</summary>
    internal string? OwnFolder { get; init; }

    /// <summary>What the process runs in; null: like any program of the person who runs it.</summary>
    internal Sandbox? Sandbox { get; init; }

    /// <summary>Whether processes that cells started and left running are ended with the notebook's.</summary>
    internal bool EndsWhatIsLeft { get; init; }

    /// <summary>How many characters of one cell's outputs are kept.</summary>
    public int OutputLimit { get; init; } = 20_000_000;

    /// <summary>
    /// Whether the cells after a failed one run too: after an error in the same process; after a cell that was stopped or that ended
    /// its process in a new one, where the cells above are run again without it. What they show the second time is dropped.
    /// </summary>
    public bool KeepGoing { get; init; }

    /// <summary>
    /// Whether an exercise's failed check fails the notebook. Default: yes, except in a folder named "exercises", where the
    /// learner's versions are and "not done yet" is no fault.
    /// </summary>
    public bool ChecksMustPass
    {
        get => _checksMustPass ?? Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(NotebookPath))) != "exercises";
        init => _checksMustPass = value;
    }

    private readonly bool? _checksMustPass;

    /// <summary>Variables that the notebook's process gets beside the runner's own; null removes one.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();
}
