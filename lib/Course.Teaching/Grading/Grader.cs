using System.Text;
using Course.Notebooks.Documents;
using Course.Notebooks.Running;
using Course.Teaching.Exercises;

namespace Course.Teaching.Grading;

/// <summary>
/// Grades submissions: each in a process of its own, with the checks of the complete notebook, whatever the learner did to them.
/// What one submission does never reaches the next. Where there is no sandbox, cells have the rights of the person who grades.
/// </summary>
public static class Grader
{
    /// <summary>Grades what is in the files and folders; after each submission grades.csv and the pages are brought up to date.</summary>
    /// <param name="paths">Notebooks, and folders with notebooks at any depth.</param>
    /// <param name="options">How to grade.</param>
    /// <param name="progress">Told of each step, from several threads; <see cref="SubmissionGraded"/> ends a submission.</param>
    /// <param name="cancel">Stops; what was finished is kept.</param>
    /// <exception cref="GradingException">There is nothing to grade, or nothing to grade it by.</exception>
    public static async Task<GradeReport> RunAsync(
        IReadOnlyList<string> paths, GradeOptions options, IProgress<RunEvent>? progress = null, CancellationToken cancel = default)
    {
        if (options.Jobs < 1)
        {
            throw new GradingException($"--jobs must be 1 or more, not {options.Jobs}.");
        }
        var hidden = options.HiddenFolder is { } folder ? HiddenChecks.Read(folder) : HiddenChecks.None;
        var sources = new SourceNotebooks(options.Sources, options.SourceIsGiven);
        var links = new List<string>();
        var everybody = Entries(SubmissionFiles.Find(paths, links), sources);
        var entries = options.Only is { } part ? [.. part.Take(everybody)] : everybody;
        var used = everybody.Select(entry => entry.Source).OfType<ExerciseNotebook>().Distinct().OrderBy(source => source.Name, StringComparer.Ordinal).ToList();
        var output = new GradeFiles(options.OutputFolder);
        var warnings = links.Concat(sources.Warnings).Concat(hidden.Unused(used)).ToList();
        var sandbox = await GradingSandbox.ChooseAsync(options);
        var session = new GradingSession(options, [.. options.Closed, .. paths], hidden, sandbox.Sandbox, progress);
        var references = new Dictionary<ExerciseNotebook, ReferenceRun>();
        var store = new GradeStore(options.OutputFolder);
        if (options.Fresh)
        {
            store.Clear();
        }
        var keys = new GradeKeys(options, sandbox.Sandbox is not null);
        var versions = used.ToDictionary(source => source.Name, source => keys.Version(sources.PathOf(source)));
        var journal = new GradeJournal(options.OutputFolder, options.AfterKill);
        journal.Read();
        var before = store.Run();
        var said = new Dictionary<string, IReadOnlyList<string>>();
        var done = new List<SubmissionGrade>();
        var saving = new Lock();
        using var places = new SemaphoreSlim(options.Jobs);
        var running = new List<Task>();
        var open = entries.Where(entry => !IsKept(entry)).ToList();
        try
        {
            foreach (var source in used.Where(source => entries.Exists(entry => entry.Source == source && entry.IsNotebook)))
            {
                if (open.Exists(entry => entry.Source == source && entry.IsNotebook) || before?.Notebooks.GetValueOrDefault(source.Name) != versions[source.Name]
                    || !before.References.TryGetValue(source.Name, out var known))
                {
                    references[source] = await session.ReferenceAsync(source, sources.PathOf(source), cancel);
                    known = references[source].Warnings;
                }
                said[source.Name] = known;
            }
            store.Keep(new KeptRun(options.Only?.ToString() ?? "", [.. entries.Select(entry => entry.Empty.FileName)], versions, said, [.. warnings], sandbox.InWords));
            warnings.AddRange(said.Values.SelectMany(list => list));
            foreach (var entry in open.Where(entry => journal.IsSuspect(entry.Empty.FileName)))
            {
                await places.WaitAsync(CancellationToken.None);
                await OneAsync(entry);
            }
            foreach (var entry in open.Where(entry => !journal.IsSuspect(entry.Empty.FileName)))
            {
                await places.WaitAsync(CancellationToken.None);
                if (cancel.IsCancellationRequested)
                {
                    places.Release();
                    break;
                }
                running.Add(OneAsync(entry));
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Stopped during the complete notebook's own run: there is nothing to keep yet.
        }
        await Task.WhenAll(running);
        return Save();

        async Task OneAsync(Entry entry)
        {
            // The rest of the entries must not wait for this one's reading and compiling.
            await Task.Yield();
            try
            {
                if (await GradeAsync(entry) is not { } grade)
                {
                    return;
                }
                lock (saving)
                {
                    done.Add(grade.Slim());
                    output.Write(grade);
                    // What went wrong here may go well next time.
                    if (grade.Graded || entry.Problem is not null || journal.IsGuilty(entry.Empty.FileName))
                    {
                        store.Keep(KeptGrade.Of(grade, KeyOf(entry)));
                    }
                    Save();
                }
                progress?.Report(new SubmissionGraded(entry.Row, grade));
            }
            finally
            {
                places.Release();
            }
        }

        string KeyOf(Entry entry) => keys.Of(entry.Empty, entry.File.Path, versions.GetValueOrDefault(entry.Empty.Notebook, ""));

        bool IsKept(Entry entry)
        {
            if (store.Find(entry.Empty, KeyOf(entry), entry.Source) is not { } grade)
            {
                store.Forget(entry.Empty.FileName);
                return false;
            }
            done.Add(grade);
            progress?.Report(new SubmissionGraded(entry.Row, grade) { Kept = true });
            return true;
        }

        async Task<SubmissionGrade?> GradeAsync(Entry entry)
        {
            if (!entry.IsNotebook || entry.Source is not { } source || entry.Problem is not null)
            {
                return entry.Empty with { Notes = [entry.Problem!] };
            }
            if (journal.IsGuilty(entry.Empty.FileName))
            {
                return entry.Empty with { Notes = [GradeJournal.Note] };
            }
            try
            {
                journal.Begin(entry.Empty.FileName);
                // Read again: the documents of a large class would fill the memory.
                var document = NotebookDocument.Read(entry.File.Path);
                return await session.GradeAsync(entry.File, document, sources.PathOf(source), references[source], entry.Empty, entry.Row, cancel);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // Whatever a submission does to its own run (a broken connection, a disk that is full), the others are graded.
                return entry.Empty with { Notes = [$"It could not be graded ({e.GetType().Name}): {e.Message}"] };
            }
            finally
            {
                journal.End(entry.Empty.FileName);
            }
        }

        GradeReport Save()
        {
            lock (saving)
            {
                var report = new GradeReport(used, GradeReport.InOrder(done), [.. warnings.Distinct()]) { Protection = sandbox.InWords };
                output.Write(report);
                return report;
            }
        }
    }

    /// <summary>Whether a grading process that writes to the folder runs submissions, or was killed while it did.</summary>
    public static bool IsRunning(string folder) => GradeJournal.IsAnythingRunning(folder);

    /// <summary>What the rows of a live display are called, in the order in which the submissions are graded.</summary>
    /// <exception cref="GradingException">There is nothing to grade, or nothing to grade it by.</exception>
    public static IReadOnlyList<string> Rows(IReadOnlyList<string> paths, GradeOptions options) =>
    [
        .. (options.Only ?? new GradePart(1, 1)).Take(Entries(SubmissionFiles.Find(paths, []), new SourceNotebooks(options.Sources, options.SourceIsGiven)))
            .Select(entry => entry.Row),
    ];

    private static List<Entry> Entries(IReadOnlyList<SubmittedFile> files, SourceNotebooks sources)
    {
        var read = files.Select(file => Read(file, sources)).ToList();
        // A file that cannot be read belongs to the notebook that all the others belong to.
        var only = read.Select(one => one.Source).OfType<ExerciseNotebook>().Distinct().ToList();
        read = [.. read.Select(one => one.Source is null && !one.IsNotebook && only.Count == 1 ? one with { Source = only[0] } : one)];
        var names = sources.All.Select(source => source.Name).ToList();
        var learners = SubmissionFiles.Learners([.. read.Select(one => (one.File, one.Source?.Name ?? ""))], names);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. read.Zip(learners).Select(pair =>
            {
                var (one, learner) = pair;
                var row = only.Count > 1 && one.Source is not null ? $"{learner} · {one.Source.Name}" : learner;
                return new Entry(one.File, one.IsNotebook, one.Source, one.Problem, row, new SubmissionGrade
                {
                    Learner = learner,
                    Path = one.File.Path,
                    Notebook = one.Source?.Name ?? "",
                    Title = one.Source?.Title ?? "",
                    Graded = false,
                    OutOf = one.Source?.Exercises.Sum(exercise => exercise.Points) ?? 0,
                    FileName = FileName(row, taken),
                });
            }),
        ];
    }

    private static (SubmittedFile File, bool IsNotebook, ExerciseNotebook? Source, string? Problem) Read(SubmittedFile file, SourceNotebooks sources)
    {
        if (file.IsEmptyFolder)
        {
            return (file, false, sources.Match(file, null), "There is no .ipynb file in the folder.");
        }
        try
        {
            if (new FileInfo(file.Path).Length == 0)
            {
                return (file, false, sources.Match(file, null), "The file is empty.");
            }
            var document = NotebookDocument.Read(file.Path);
            var source = sources.Match(file, document);
            var problem = source is null ? "No exercise of the course is in this notebook."
                : !SourceMatcher.HasAny(document, source) ? $"This is another notebook: nothing of {source.Name} is in it."
                : null;
            return (file, true, source, problem);
        }
        catch (NotebookFormatException e)
        {
            // Without the folders of the teacher's disk.
            return (file, false, sources.Match(file, null), "This is no notebook: " + e.Message.Replace(file.Path, Path.GetFileName(file.Path), StringComparison.Ordinal));
        }
    }

    private static string FileName(string row, HashSet<string> taken)
    {
        var clean = new StringBuilder();
        foreach (var character in row)
        {
            clean.Append(char.IsLetterOrDigit(character) || character is '-' or '_' or '.' or ' ' or '(' or ')' ? character : '_');
        }
        var stem = clean.ToString().Trim(' ', '.');
        stem = stem.Length == 0 ? "learner" : stem.Length <= 100 ? stem : stem[..100];
        var name = stem;
        for (var number = 2; !taken.Add(name); number++)
        {
            name = $"{stem} {number}";
        }
        return name;
    }

    /// <summary>Something to grade.</summary>
    private sealed record Entry(
        SubmittedFile File, bool IsNotebook, ExerciseNotebook? Source, string? Problem, string Row, SubmissionGrade Empty);
}
