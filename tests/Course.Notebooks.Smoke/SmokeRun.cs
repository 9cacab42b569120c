using System.Globalization;
using System.Text.Json.Nodes;
using Course.Contracts;
using Course.Notebooks.Documents;
using Course.Notebooks.Running;
using Course.Shared;
using Course.Teaching.Exercises;

namespace Course.Notebooks.Smoke;

/// <summary>What the check said to an answer.</summary>
/// <param name="Checks">The results of the check cells.</param>
/// <param name="Error">The error that the answer's cell, its check or a cell below it ended with; null when there was none.</param>
internal sealed record Verdict(IReadOnlyList<CheckRecord> Checks, string? Error)
{
    public override string ToString() => Error is not null ? $"error: {Error}"
        : Checks.Count == 0 ? "the check said nothing"
        : string.Join(" / ", Checks.Select(check => $"{(check.Passed ? "right" : check.Done ? "wrong" : "not done")}: {check.Message}"));
}

/// <summary>
/// One notebook of the course, run from top to bottom as `course run --smoke` does, with the published command as its process. Behind the last
/// cell of a complete notebook, in the same session, comes each answer with the check cells of its exercise and with the cells that use
/// the answer below them: one process a notebook, whatever the number of answers.
/// </summary>
internal sealed class SmokeRun
{
    private static readonly RunsAhead<SmokeRun> s_runs = new(() => SourceNotebooks.Names, StartAsync);

    private readonly IReadOnlyList<NotebookCell> _answers;

    private SmokeRun(NotebookResult result, int length)
    {
        Result = result;
        Cells = [.. result.Document?.Cells.Take(length) ?? []];
        _answers = [.. result.Document?.Cells.Skip(length) ?? []];
    }

    public NotebookResult Result { get; }

    /// <summary>The notebook's own cells, as they were executed.</summary>
    public IReadOnlyList<NotebookCell> Cells { get; }

    /// <summary>The results of the notebook's own check cells.</summary>
    public IEnumerable<CheckRecord> Checks => ChecksOf(Cells);

    /// <summary>The run of a notebook, a path below notebooks/; started when it is asked for first.</summary>
    public static Task<SmokeRun> Of(string notebook) => s_runs.Of(notebook);

    public static Task<SmokeRun> Of(ExerciseNotebook notebook) => Of(notebook.Name + ".ipynb");

    /// <summary>What the check said to the stub of an exercise.</summary>
    public Verdict ToStub(Exercise exercise) => To(exercise, StubId(exercise));

    /// <summary>What the check said to an answer.</summary>
    public Verdict To(Exercise exercise, Answer answer) => To(exercise, answer.CellId);

    /// <summary>What the check said to the solution when the cells from there to the check ran once more, as "run cell and below" has them.</summary>
    public Verdict ToAgain(Exercise exercise) => To(exercise, AgainId(exercise));

    private static string AgainId(Exercise exercise) => exercise.GradeId + "-again";

    private static string StubId(Exercise exercise) => exercise.GradeId + "-stub";

    private Verdict To(Exercise exercise, string id)
    {
        var cells = _answers.Where(cell => cell.Id == id || cell.Id.StartsWith(id + "--", StringComparison.Ordinal)).ToList();
        Assert.True(cells.Count >= 1 + exercise.Checks.Count, $"{id} was not asked.");
        Assert.True(cells.Exists(cell => cell.ExecutionCount is not null), $"{id} was not reached: {Result.Name} {Result.Status}.");
        var error = cells.SelectMany(cell => cell.Outputs).FirstOrDefault(output => (string?)output["output_type"] == "error");
        return new Verdict([.. ChecksOf(cells)], error is null ? null : $"{error["ename"]}: {error["evalue"]}");
    }

    private static IEnumerable<CheckRecord> ChecksOf(IEnumerable<NotebookCell> cells) =>
        cells.SelectMany(cell => cell.Outputs).Select(output => (output["data"] as JsonObject)?[MimeTypes.Check]).OfType<JsonObject>().Select(CheckRecord.Read);

    private static async Task<SmokeRun> StartAsync(string notebook)
    {
        var path = SourceNotebooks.PathOf(notebook);
        var document = NotebookDocument.Read(path);
        var length = document.Cells.Count;
        var artifacts = Path.Combine(SourceNotebooks.Root, "artifacts", "smoke");
        if (SourceNotebooks.WithExercises.FirstOrDefault(one => one.Name + ".ipynb" == notebook) is { } asked)
        {
            AddAnswers(document, asked);
            path = Path.Combine(artifacts, "asked", notebook);
            document.Write(path);
        }
        var result = await NotebookRunner.RunAsync(new RunRequest
        {
            NotebookPath = path,
            OutputPath = Path.Combine(artifacts, notebook),
            WorkingDirectory = Path.GetDirectoryName(SourceNotebooks.PathOf(notebook))!,
            Worker = PublishedCommand.Worker,
            Mode = RunMode.Smoke,
            ChecksMustPass = false, // each check is looked at here
            CellTimeout = TimeSpan.FromSeconds(300),
            Environment = ProcessEnvironment.Create(SourceNotebooks.Root, threads: 1),
        });
        return new SmokeRun(result, length);
    }

    private static void AddAnswers(NotebookDocument document, ExerciseNotebook notebook)
    {
        foreach (var exercise in notebook.Exercises.Where(exercise => !exercise.IsOpenQuestion))
        {
            Try(exercise, StubId(exercise), exercise.Stub!);
            foreach (var answer in Answer.Of(exercise))
            {
                Try(exercise, answer.CellId, answer.In(exercise));
            }

            // The next exercises may build on this one.
            Try(exercise, exercise.GradeId + "-solution", exercise.Solution!.Source);
        }
        foreach (var exercise in notebook.Exercises.Where(exercise => !exercise.IsOpenQuestion))
        {
            var number = 0;
            foreach (var cell in notebook.Document.Cells.SkipWhile(cell => cell != exercise.Solution).TakeWhile(cell => cell != exercise.Checks[^1].Cell)
                .Append(exercise.Checks[^1].Cell).Where(cell => cell.Kind == CellKind.Code))
            {
                Add(string.Create(CultureInfo.InvariantCulture, $"{AgainId(exercise)}--{++number}"), cell.Source);
            }
        }

        void Try(Exercise exercise, string id, string source)
        {
            Add(id, source);
            for (var i = 0; i < exercise.Checks.Count; i++)
            {
                Add(string.Create(CultureInfo.InvariantCulture, $"{id}--{i + 1}"), exercise.Checks[i].Cell.Source);
            }
            var below = Below(exercise);
            for (var i = 0; i < below.Count; i++)
            {
                Add(string.Create(CultureInfo.InvariantCulture, $"{id}--below-{i + 1}"), below[i].Source);
            }
        }

        // The cells up to the next text: they draw what was answered, and no answer may break them.
        List<NotebookCell> Below(Exercise exercise) =>
            [.. notebook.Document.Cells.SkipWhile(cell => cell != exercise.Checks[^1].Cell).Skip(1).TakeWhile(cell => cell.Kind == CellKind.Code)];

        void Add(string id, string source) => document.Cells.Add(new NotebookCell(CellKind.Code, source)
        {
            Id = id,
            Metadata = new JsonObject { ["tags"] = new JsonArray("raises-exception") },
        });
    }
}
