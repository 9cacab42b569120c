using System.Globalization;
using System.Text.Json.Nodes;
using Course.Contracts;
using Course.Notebooks.Documents;
using Course.Notebooks.Exercises;
using Course.Notebooks.Running;
using Course.Shared;

namespace Course.Exercises.Tests;

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
/// Runs a complete notebook once, and behind its last cell, in the same session, each answer with the check cells of its exercise
/// and with the cells that use the answer below them.
/// One process a notebook, whatever the number of answers.
/// </summary>
internal sealed class AnswerRun
{
    private static readonly RunsAhead<AnswerRun> s_runs = new(
        () => CourseFolder.WithExercises.Select(notebook => notebook.Name),
        name => StartAsync(CourseFolder.WithExercises.Single(notebook => notebook.Name == name)));

    private readonly NotebookResult _result;

    private AnswerRun(NotebookResult result) => _result = result;

    /// <summary>The run of a notebook, started when it is asked for first.</summary>
    public static Task<AnswerRun> Of(ExerciseNotebook notebook) => s_runs.Of(notebook.Name);

    /// <summary>What the check said to the stub of an exercise.</summary>
    public Verdict ToStub(Exercise exercise) => To(exercise, StubId(exercise));

    /// <summary>What the check said to an answer.</summary>
    public Verdict To(Exercise exercise, Answer answer) => To(exercise, answer.CellId);

    private static string StubId(Exercise exercise) => exercise.GradeId + "-stub";

    private Verdict To(Exercise exercise, string id)
    {
        var cells = _result.Document!.Cells.Where(cell => cell.Id == id || cell.Id.StartsWith(id + "--", StringComparison.Ordinal)).ToList();
        Assert.True(cells.Count >= 1 + exercise.Checks.Count, $"{id} was not asked.");
        var outputs = cells.SelectMany(cell => cell.Outputs).ToList();
        var error = outputs.Find(output => (string?)output["output_type"] == "error");
        var checks = outputs.Select(output => (output["data"] as JsonObject)?[MimeTypes.Check]).OfType<JsonObject>().Select(CheckRecord.Read);
        return new Verdict([.. checks], error is null ? null : $"{error["ename"]}: {error["evalue"]}");
    }

    private static async Task<AnswerRun> StartAsync(ExerciseNotebook notebook)
    {
        var artifacts = Path.Combine(CourseFolder.Root, "artifacts", "answers");
        var path = Path.Combine(artifacts, notebook.Name + ".asked.ipynb");
        WithAnswers(notebook).Write(path);

        var result = await NotebookRunner.RunAsync(new RunRequest
        {
            NotebookPath = path,
            OutputPath = Path.Combine(artifacts, notebook.Name + ".ipynb"),
            WorkingDirectory = CourseFolder.Notebooks,
            Worker = PublishedCommand.Worker,
            Mode = RunMode.Smoke,
            ChecksMustPass = false,
            CellTimeout = TimeSpan.FromSeconds(300),
            Environment = ProcessEnvironment.Create(CourseFolder.Root, threads: 1),
        });
        Assert.True(result.Status == NotebookStatus.Passed, $"{notebook.Name} {result.Status} in cell {result.Error?.Cell}: {result.Error?.Type}: {result.Error?.Message}\n{result.Error?.Trace}");
        return new AnswerRun(result);
    }

    private static NotebookDocument WithAnswers(ExerciseNotebook notebook)
    {
        var document = NotebookDocument.Read(Path.Combine(CourseFolder.Notebooks, notebook.Name + ".ipynb"));
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
        return document;

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
