using System.Globalization;
using System.Text.RegularExpressions;
using Course.Notebooks.Documents;
using Course.Notebooks.Running;
using Course.Teaching.Exercises;

namespace Course.Teaching.Grading;

/// <summary>Runs the copy of one submission and reads its points.</summary>
internal sealed partial class GradingSession(
    GradeOptions options, IReadOnlyList<string> closed, HiddenChecks hidden, Sandbox? sandbox, IProgress<RunEvent>? progress)
{
    private const string Below = "The cells below were run without it as far as the time allowed.";

    // No learner's fault, however busy the machine is.
    private static readonly TimeSpan s_setup = TimeSpan.FromSeconds(120);

    /// <summary>Runs the complete notebook as if it had been handed in.</summary>
    public async Task<ReferenceRun> ReferenceAsync(ExerciseNotebook source, string path, CancellationToken cancel)
    {
        var copy = GradedCopy.Of(source.Document, source, hidden);
        var cell = options.CellTimeout ?? TimeSpan.FromSeconds(600);
        using var folder = FolderFor(path);
        var request = Request(path, source.Name + " (solutions)", copy, folder) with { CellTimeout = cell, CellTimeouts = SetupTimeout(copy, cell) };
        var result = await NotebookRunner.RunAsync(request, progress, cancel);
        cancel.ThrowIfCancellationRequested();
        var reference = new ReferenceRun(source, copy, result);
        if (result.Error is { Cell: null } error)
        {
            reference.Warnings.Insert(0, $"{source.Name}: {error.Message}");
        }
        return reference;
    }

    /// <summary>Runs and grades a submission.</summary>
    /// <returns>Null when it was cancelled before it was finished.</returns>
    public async Task<SubmissionGrade?> GradeAsync(
        SubmittedFile file, NotebookDocument document, string sourcePath, ReferenceRun reference, SubmissionGrade empty, string row, CancellationToken cancel)
    {
        var copy = GradedCopy.Of(document, reference.Source, hidden);
        var cell = options.CellTimeout ?? Longer(TimeSpan.FromSeconds(20), reference.SlowestCell * 10);
        using var folder = FolderFor(sourcePath);
        var request = Request(file.Path, row, copy, folder) with
        {
            CellTimeout = cell,
            CellTimeouts = SetupTimeout(copy, cell),
            TotalTimeout = options.TotalTimeout ?? Longer(TimeSpan.FromSeconds(60), cell * 10),
            MemoryLimit = (long)options.MemoryMB << 20,
            OutputLimit = 1_000_000,
        };
        var result = await NotebookRunner.RunAsync(request, progress is null ? null : new WithoutEnd(progress), cancel);
        return result.Status == NotebookStatus.Canceled ? null : Read(copy, result, reference, empty);
    }

    private static Dictionary<NotebookCell, TimeSpan> SetupTimeout(GradedCopy copy, TimeSpan cell) =>
        copy.Setup is { } setup ? new() { [setup] = Longer(s_setup, cell) } : [];

    private SubmissionFolder FolderFor(string sourcePath) => new(options.Root, Path.GetDirectoryName(Path.GetFullPath(sourcePath))!);

    private RunRequest Request(string path, string name, GradedCopy copy, SubmissionFolder folder) => new()
    {
        NotebookPath = path,
        Document = copy.Document,
        Name = name,
        Worker = options.Worker,
        WorkingDirectory = folder.Notebooks,
        OwnFolder = folder.Root,
        ClosedFolders = closed,
        Sandbox = sandbox,
        EndsWhatIsLeft = true,
        Mode = options.Mode,
        KeepGoing = true,
        ChecksMustPass = false,
        Environment = folder.Environment(options.Jobs),
    };

    private static SubmissionGrade Read(GradedCopy copy, NotebookResult result, ReferenceRun reference, SubmissionGrade empty)
    {
        var cells = copy.Results(result);
        var exercises = copy.Exercises.Select(exercise => Read(exercise, cells, reference)).ToList();
        var ours = copy.Exercises.SelectMany(exercise => exercise.Checks.Concat(exercise.Hidden).Select(check => check.Cell)
            .Append(exercise.Restored.Answer)).Concat(copy.Helpers).OfType<NotebookCell>().ToHashSet();
        var others = cells.Where(pair => pair.Value.Error is not null && !ours.Contains(pair.Key))
            .Select(pair => new GradeProblem($"The cell that starts with “{pair.Value.FirstLine}”: {InWords(pair.Value.Error!)}", Trace(pair.Value.Error!))).ToList();
        var notes = empty.Notes.Concat(copy.Notes).ToList();
        if (result.Error is { Cell: null } whole)
        {
            notes.Add(whole.Message);
        }
        else if (cells.Values.Any(cell => cell.State == CellState.NotReached))
        {
            notes.Add("The time for the whole notebook was over before its last cells; they were not run.");
        }
        var answers = AnswersInWords(copy.Document, reference.Source);
        copy.Reveal();
        return empty with { Graded = true, Exercises = exercises, OtherCells = others, Notes = notes, Answers = answers, Document = copy.Document };
    }

    private static ExerciseGrade Read(GradedExercise graded, Dictionary<NotebookCell, CellResult> cells, ReferenceRun reference)
    {
        var exercise = graded.Restored.Exercise;
        if (graded.Restored.Answer is not { } answer)
        {
            return new ExerciseGrade(exercise.GradeId, exercise.Name, ExerciseState.Missing, 0, exercise.Points)
            {
                Problems = [new GradeProblem("The cell for your answer is not in the file: it was deleted.")],
            };
        }
        var problems = new List<GradeProblem>();
        if (graded.Restored.TurnedInto is { } what)
        {
            problems.Add(new GradeProblem($"The cell for your answer had been turned into {what}; it was run as code."));
        }
        if (graded.Restored.FoundBy is { } how)
        {
            problems.Add(new GradeProblem($"The cell for your answer had lost its grade id and was found {how}."));
        }
        if (graded.Restored.Checks.Any(check => check.State == CourseCellState.Edited))
        {
            problems.Add(new GradeProblem("The check had been changed; the original was run."));
        }
        if (graded.Restored.Checks.Any(check => check.State == CourseCellState.Missing))
        {
            problems.Add(new GradeProblem("The check had been deleted; the original was run."));
        }
        if (cells[answer].Error is { } error)
        {
            problems.Add(new GradeProblem($"Your cell: {InWords(error)}", Trace(error)));
        }
        foreach (var check in graded.Checks)
        {
            if (cells[check.Cell].Error is { } stopped)
            {
                problems.Add(new GradeProblem($"The check: {OfCheck(stopped)}"));
            }
            else if (cells[check.Cell].State == CellState.NotReached)
            {
                problems.Add(new GradeProblem("The check was not reached before the time was over."));
            }
        }
        var expected = reference.Expected[exercise.GradeId];
        var visible = graded.Checks.Zip(expected.Visible, (check, names) =>
        {
            var (passed, all) = Scoring.Weigh(names, check.Weights, check.Results());
            return (check.Points, passed, all);
        }).ToList();
        var counted = graded.Hidden.Zip(expected.Hidden).Where(pair => pair.Second.Count > 0).ToList();
        var weight = Further(check => check.Weights);
        var count = Further(_ => null);
        var points = Scoring.Points(visible, weight);
        var checks = graded.Checks.SelectMany(check => check.Results()).ToList();
        return new ExerciseGrade(exercise.GradeId, exercise.Name, State(points, exercise.Points, checks, graded.Restored), points, exercise.Points)
        {
            Checks = checks,
            FurtherPassed = (int)count.Passed,
            Further = (int)count.All,
            Code = answer.Source,
            Problems = problems,
        };

        (double Passed, double All) Further(Func<GuardedCheck, IReadOnlyList<double>?> weights)
        {
            var each = counted.ConvertAll(pair => Scoring.Weigh(pair.Second, weights(pair.First), pair.First.Results()));
            return (each.Sum(one => one.Passed), each.Sum(one => one.All));
        }
    }

    private static ExerciseState State(double points, double outOf, IReadOnlyList<CheckRecord> checks, RestoredExercise restored) =>
        checks.Any(check => check.Done)
            ? points >= outOf ? ExerciseState.Right : points > 0 ? ExerciseState.Partly : ExerciseState.Wrong
            : restored.IsUntouched || checks.Count > 0 ? ExerciseState.NotDone : ExerciseState.Wrong;

    /// <summary>What became of a cell, as it reads behind "Your cell:".</summary>
    private static string InWords(NotebookError error) => error.Type switch
    {
        "Timeout" => $"it ran longer than its time limit and was stopped. Is there a loop that never ends? {Below}",
        "Crash" => $"{Uncrossed(error.Message)} {Below}",
        "CompilationError" => $"it does not compile: {FirstLine(error.Message)}",
        _ => $"it stopped with {error.Type}: {FirstLine(error.Message)}",
    };

    // The check is not the learner's to mend; what it misses is a name or a form that the task asks for.
    private static string OfCheck(NotebookError error) => error.Type == "CompilationError"
        ? $"it does not fit your cell: {Place().Replace(FirstLine(error.Message), "")}"
        : InWords(error);

    // The runner's advice is for the person who runs a notebook.
    private static string Uncrossed(string message) => message.Replace("; does it call Environment.Exit?", ".", StringComparison.Ordinal);

    private static string FirstLine(string text) => GradePage.Short(text.Split('\n')[0].Trim(), 300);

    private static string Trace(NotebookError error)
    {
        var lines = error.Trace.Split('\n').Take(12).Select(line => GradePage.Short(line, 300));
        return string.Join('\n', lines).Replace($"Cell {error.Cell?.ToString(CultureInfo.InvariantCulture)},", "this cell,", StringComparison.Ordinal).Trim();
    }

    /// <summary>The learner's text cells for open questions, by their grade ids.</summary>
    private static List<(string, string)> AnswersInWords(NotebookDocument document, ExerciseNotebook source) =>
    [
        .. from exercise in source.Exercises
           where exercise.IsOpenQuestion
           from cell in document.Cells
           where cell.Kind == CellKind.Markdown && NbgraderMark.Of(cell) is { Solution: true } mark
               && mark.GradeId.StartsWith(exercise.GradeId + "-", StringComparison.Ordinal)
           select (exercise.Name, IsPlaceholder(cell.Source) ? "" : cell.Source.Trim()),
    ];

    // "*Your answer: double-click here and write.*"
    private static bool IsPlaceholder(string text) => text.Trim() is ['*', .., '*'] placeholder && placeholder.StartsWith("*Your answer:", StringComparison.Ordinal);

    [GeneratedRegex(@"^Line \d+, column \d+: ")]
    private static partial Regex Place();

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    /// <summary>The end of the notebook's process is not the end of grading it.</summary>
    private sealed class WithoutEnd(IProgress<RunEvent> inner) : IProgress<RunEvent>
    {
        public void Report(RunEvent value)
        {
            if (value is not NotebookFinished)
            {
                inner.Report(value);
            }
        }
    }
}
