namespace Course.Notebooks.Running;

/// <summary>How several notebooks are run.</summary>
public sealed record BatchOptions
{
    /// <summary>What is started as each notebook's process.</summary>
    public required WorkerCommand Worker { get; init; }

    /// <summary>Where executed notebooks, results.json and results.xml are written.</summary>
    public required string OutputFolder { get; init; }

    /// <summary>The repository's root: COURSE_ROOT in the notebooks, and what paths in the results are relative to.</summary>
    public required string Root { get; init; }

    /// <summary>Full or smoke.</summary>
    public RunMode Mode { get; init; } = RunMode.Full;

    /// <summary>How many notebooks run at once; they share the physical cores.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>The longest time a cell may take.</summary>
    public TimeSpan CellTimeout { get; init; } = TimeSpan.FromSeconds(600);

    /// <summary>Package → version and source, for the report.</summary>
    public IReadOnlyDictionary<string, string> Packages { get; init; } = new Dictionary<string, string>();
}

/// <summary>Runs several notebooks, in the order given, some at a time, and keeps the report on disk up to date.</summary>
public static class NotebookBatch
{
    /// <summary>Runs the notebooks. A cancelled run starts no further ones and leaves a complete report of what was finished.</summary>
    /// <param name="notebooks">Files, .ipynb or .dib.</param>
    /// <param name="options">How to run them.</param>
    /// <param name="progress">Told of each step, from several threads.</param>
    /// <param name="cancel">Ends the run.</param>
    /// <returns>The report that was written to results.json and results.xml.</returns>
    /// <exception cref="ArgumentException">An executed notebook would overwrite the notebook itself, or jobs is less than 1.</exception>
    /// <exception cref="IOException">The report cannot be written to the output folder.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static async Task<RunReport> RunAsync(
        IReadOnlyList<string> notebooks, BatchOptions options, IProgress<RunEvent>? progress = null, CancellationToken cancel = default)
    {
        if (options.Jobs < 1)
        {
            throw new ArgumentException($"--jobs must be 1 or more, not {options.Jobs}.", nameof(options));
        }
        var requests = Requests(notebooks, options);
        var results = new NotebookResult?[requests.Count];
        var saving = new Lock();
        await Parallel.ForEachAsync(requests.Index(), new ParallelOptions { MaxDegreeOfParallelism = options.Jobs }, async (item, _) =>
        {
            if (!cancel.IsCancellationRequested)
            {
                var result = await NotebookRunner.RunAsync(item.Item, progress, cancel);
                lock (saving)
                {
                    results[item.Index] = result;
                    Save();
                }
            }
        });
        return Save();

        RunReport Save()
        {
            var report = new RunReport(options.Mode, options.Packages, [.. results.OfType<NotebookResult>()], options.Root);
            report.Write(options.OutputFolder);
            return report;
        }
    }

    /// <summary>One request a notebook, with names that are unique in the output folder and the environment that the cells expect.</summary>
    internal static List<RunRequest> Requests(IReadOnlyList<string> notebooks, BatchOptions options)
    {
        var environment = ProcessEnvironment.Create(options.Root, PhysicalCores.Count / options.Jobs);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var requests = new List<RunRequest>();
        foreach (var notebook in notebooks)
        {
            var name = UniqueName(notebook, taken);
            var output = Path.Combine(options.OutputFolder, name + ".ipynb");
            if (Path.GetFullPath(output).Equals(Path.GetFullPath(notebook), StringComparison.OrdinalIgnoreCase))
            {
                throw new ArgumentException($"The executed notebook would overwrite {notebook} itself; choose another folder with --out.", nameof(options));
            }
            requests.Add(new RunRequest
            {
                NotebookPath = notebook,
                Name = name,
                Worker = options.Worker,
                OutputPath = output,
                Mode = options.Mode,
                CellTimeout = options.CellTimeout,
                Environment = environment,
            });
        }
        return requests;
    }

    private static string UniqueName(string notebook, HashSet<string> taken)
    {
        var name = Path.GetFileNameWithoutExtension(notebook);
        if (taken.Add(name))
        {
            return name;
        }
        // notebooks/x.ipynb and notebooks/exercises/x.ipynb: the folder tells them apart.
        var stem = $"{Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(notebook)))}_{name}";
        name = stem;
        for (var number = 2; !taken.Add(name); number++)
        {
            name = $"{stem}_{number}";
        }
        return name;
    }
}
