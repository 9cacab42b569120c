using System.Diagnostics.CodeAnalysis;
using System.Text;
using Course.Notebooks.Documents;
using Course.Notebooks.Running;
using Course.Teaching.Exercises;

namespace Course.Teaching.Grading;

/// <summary>
/// Grades submissions: each in a process of its own, with the checks of the complete notebook, whatever the learner did to them.
/// What one submission does never reaches the next. Where there is no sandbox, cells have the rights of the person who grades.
/// </summary>
public sealed class Grader
{
    private readonly IReadOnlyList<string> _paths;
    private readonly GradeOptions _options;
    private readonly List<string> _warnings = [];
    private readonly SourceNotebooks _sources;
    private readonly HiddenChecks _hidden;
    private readonly List<Entry> _entries;
    private readonly List<ExerciseNotebook> _used;

    /// <summary>Finds what there is to grade, and the complete notebooks that it belongs to.</summary>
    /// <param name="paths">Notebooks, and folders with notebooks at any depth.</param>
    /// <param name="options">How to grade.</param>
    /// <exception cref="GradingException">There is nothing to grade, or nothing to grade it by.</exception>
    public Grader(IReadOnlyList<string> paths, GradeOptions options)
    {
        (_paths, _options) = (paths, options);
        var files = SubmissionFiles.Find(paths, _warnings);
        _sources = new SourceNotebooks(options);
        _hidden = HiddenChecks.In(options.HiddenFolder);
        var everybody = Entries(files, _sources);
        _entries = [.. options.Only?.Take(everybody) ?? everybody];
        _used = [.. everybody.Select(entry => entry.Source).OfType<ExerciseNotebook>().Distinct().OrderBy(source => source.Name, StringComparer.Ordinal)];
        _warnings.AddRange(_sources.Warnings.Concat(_hidden.Unused(_used)));
    }

    /// <summary>What the rows of a live display are called, in the order in which the submissions are graded.</summary>
    public IEnumerable<string> Rows => _entries.Select(entry => entry.Row);

    /// <summary>Grades; after each submission grades.csv and the pages are brought up to date.</summary>
    /// <param name="progress">Told of each step, from several threads; <see cref="SubmissionGraded"/> ends a submission.</param>
    /// <param name="cancel">Stops; what was finished is kept.</param>
    /// <exception cref="GradingException">There has to be a sandbox, and there is none.</exception>
    public async Task<GradeReport> RunAsync(IProgress<RunEvent>? progress = null, CancellationToken cancel = default)
    {
        var sandbox = await GradingSandbox.ChooseAsync(_options);
        var session = new GradingSession(_options, [.. _options.Closed, .. _paths], _hidden, sandbox.Sandbox, progress);
        var store = new GradeStore(_options.OutputFolder);
        if (_options.Fresh)
        {
            store.Clear();
        }
        var keys = new GradeKeys(_options, sandbox.Sandbox is not null);
        var versions = _used.ToDictionary(source => source.Name, source => keys.Version(_sources.PathOf(source)));
        var journal = new GradeJournal(_options.OutputFolder, _options.AfterKill);
        var before = store.Run();
        var references = new Dictionary<ExerciseNotebook, ReferenceRun>();
        var said = new Dictionary<string, IReadOnlyList<string>>();
        var done = new List<SubmissionGrade>();
        var saving = new Lock();
        var open = _entries.Where(entry => !IsKept(entry)).ToList();
        try
        {
            foreach (var source in _used.Where(source => _entries.Exists(entry => entry.IsToRun && entry.Source == source)))
            {
                if (open.Exists(entry => entry.IsToRun && entry.Source == source)
                    || before?.Notebooks.GetValueOrDefault(source.Name) != versions[source.Name]
                    || !before.References.TryGetValue(source.Name, out var known))
                {
                    references[source] = await session.ReferenceAsync(source, _sources.PathOf(source), cancel);
                    known = references[source].Warnings;
                }
                said[source.Name] = known;
            }
            store.Keep(new KeptRun(
                _options.Only?.ToString() ?? "", [.. _entries.Select(entry => entry.Empty.FileName)], versions, said, _warnings, sandbox.InWords));
            foreach (var entry in open.Where(entry => journal.IsSuspect(entry.Empty.FileName)))
            {
                await OneAsync(entry);
            }
            await Parallel.ForEachAsync(
                open.Where(entry => !journal.IsSuspect(entry.Empty.FileName)),
                new ParallelOptions { MaxDegreeOfParallelism = _options.Jobs, CancellationToken = cancel },
                async (entry, _) => await OneAsync(entry));
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // What was finished is in the report.
        }
        return Save();

        async Task OneAsync(Entry entry)
        {
            if (await GradeAsync(entry) is not { } grade)
            {
                return;
            }
            lock (saving)
            {
                // Executed notebooks of a large class would fill the memory.
                done.Add(grade with { Document = null });
                store.Write(grade);
                // What went wrong here may go well next time.
                if (grade.Graded || entry.Problem is not null || journal.IsGuilty(entry.Empty.FileName))
                {
                    store.Keep(new KeptGrade(KeyOf(entry), grade));
                }
                Save();
            }
            progress?.Report(new SubmissionGraded(entry.Row, grade));
        }

        string KeyOf(Entry entry) => keys.Of(entry.Empty, entry.File.Path, versions.GetValueOrDefault(entry.Empty.Notebook, ""));

        bool IsKept(Entry entry)
        {
            if (store.Find(entry.Empty.FileName, KeyOf(entry)) is not { } grade)
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
            if (!entry.IsToRun || journal.IsGuilty(entry.Empty.FileName))
            {
                return entry.Empty with { Notes = [entry.Problem ?? GradeJournal.Note] };
            }
            try
            {
                journal.Begin(entry.Empty.FileName);
                // Read again: the documents of a large class would fill the memory.
                var document = NotebookDocument.Read(entry.File.Path);
                return await session.GradeAsync(
                    entry.File, document, _sources.PathOf(entry.Source), references[entry.Source], entry.Empty, entry.Row, cancel);
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
                var warnings = _warnings.Concat(said.Values.SelectMany(list => list)).Distinct();
                var report = new GradeReport(_used, GradeReport.InOrder(done), [.. warnings]) { Protection = sandbox.InWords };
                store.Write(report);
                return report;
            }
        }
    }

    /// <summary>Whether a grading process that writes to the folder runs submissions, or was killed while it did.</summary>
    public static bool IsRunning(string folder) => GradeJournal.IsAnythingRunning(folder);

    private static List<Entry> Entries(IReadOnlyList<SubmittedFile> files, SourceNotebooks sources)
    {
        var read = files.Select(file => (File: file, Found: Read(file, sources))).ToList();
        // A file that cannot be read belongs to the notebook that all the others belong to.
        var belong = read.Select(one => one.Found.Source).OfType<ExerciseNotebook>().Distinct().ToList();
        var only = belong is [var single] ? single : null;
        read = read.ConvertAll(one => one.Found.IsNotebook ? one : (one.File, one.Found with { Source = one.Found.Source ?? only }));
        var learners = SubmissionFiles.Learners(
            [.. read.Select(one => (one.File, one.Found.Source?.Name ?? ""))], [.. sources.All.Select(source => source.Name)]);
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. read.Zip(learners, (one, learner) =>
            {
                var (_, source, problem) = one.Found;
                var row = belong.Count > 1 && source is not null ? $"{learner} · {source.Name}" : learner;
                return new Entry(one.File, source, problem, row, new SubmissionGrade
                {
                    Learner = learner,
                    Notebook = source?.Name ?? "",
                    Title = source?.Title ?? "",
                    Graded = false,
                    OutOf = source?.Exercises.Sum(exercise => exercise.Points) ?? 0,
                    FileName = FileName(row, taken),
                });
            }),
        ];
    }

    private static (bool IsNotebook, ExerciseNotebook? Source, string? Problem) Read(SubmittedFile file, SourceNotebooks sources)
    {
        if (file.IsEmptyFolder)
        {
            return (false, sources.Match(file, null), "There is no .ipynb file in the folder.");
        }
        try
        {
            if (new FileInfo(file.Path).Length == 0)
            {
                return (false, sources.Match(file, null), "The file is empty.");
            }
            var document = NotebookDocument.Read(file.Path);
            var source = sources.Match(file, document);
            var problem = source is null ? "No exercise of the course is in this notebook."
                : !SourceNotebooks.HasAny(document, source) ? $"This is another notebook: nothing of {source.Name} is in it."
                : null;
            return (true, source, problem);
        }
        catch (NotebookFormatException e)
        {
            // Without the folders of the teacher's disk.
            return (false, sources.Match(file, null), "This is no notebook: " + e.Message.Replace(file.Path, Path.GetFileName(file.Path), StringComparison.Ordinal));
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
    private sealed record Entry(SubmittedFile File, ExerciseNotebook? Source, string? Problem, string Row, SubmissionGrade Empty)
    {
        [MemberNotNullWhen(true, nameof(Source))]
        public bool IsToRun => Source is not null && Problem is null;
    }
}
