using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Course.Teaching.Exercises;

namespace Course.Teaching.Grading;

/// <summary>
/// What grading keeps in results/ of its folder, so that it can be gone on with after an interruption and put together from parts: a
/// file a submission, and run.json about all of them.
/// </summary>
internal sealed class GradeStore(string folder)
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter() },
    };

    public string Folder => folder;

    /// <summary>What a submission came to, if it is known for this very file, course and way of grading.</summary>
    public SubmissionGrade? Find(SubmissionGrade empty, string key, ExerciseNotebook? source) =>
        Read<KeptGrade>(PathOf(empty.FileName)) is { } kept && kept.Key == key && File.Exists(Path.Combine(folder, "feedback", empty.FileName + ".html")) ? kept.Restore(empty, source) : null;

    /// <summary>The same whatever it was graded by; null when it is not there.</summary>
    public KeptGrade? Find(string fileName) => Read<KeptGrade>(PathOf(fileName));

    /// <summary>Keeps what a submission came to.</summary>
    public void Keep(KeptGrade grade) => AtomicFile.Write(PathOf(grade.FileName), JsonSerializer.Serialize(grade, s_json));

    public KeptRun? Run() => Read<KeptRun>(Path.Combine(folder, "results", "run.json"));

    public void Keep(KeptRun run) => AtomicFile.Write(Path.Combine(folder, "results", "run.json"), JsonSerializer.Serialize(run, s_json));

    /// <summary>Forgets what holds no longer.</summary>
    public void Forget(string fileName)
    {
        if (File.Exists(PathOf(fileName)))
        {
            File.Delete(PathOf(fileName));
        }
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        if (Directory.Exists(Path.Combine(folder, "results")))
        {
            Directory.Delete(Path.Combine(folder, "results"), recursive: true);
        }
    }

    // A learner may be called "run".
    private string PathOf(string fileName) => Path.Combine(folder, "results", "submissions", fileName + ".json");

    private static T? Read<T>(string path)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllBytes(path), s_json);
        }
        catch (Exception e) when (e is JsonException or FileNotFoundException or DirectoryNotFoundException)
        {
            return null; // Never written, or by a version that wrote something else: graded anew.
        }
    }
}

/// <summary>A submission's grade as far as the table and the overview need it.</summary>
/// <param name="Key">Of file, course and way of grading.</param>
/// <param name="Learner">The learner.</param>
/// <param name="Notebook">The complete notebook's name.</param>
/// <param name="Title">Its title.</param>
/// <param name="FileName">The name of its page and its executed copy.</param>
/// <param name="Graded">Whether it could be graded.</param>
/// <param name="OutOf">What the notebook gives at most.</param>
/// <param name="Notes">About the whole submission.</param>
/// <param name="Exercises">The exercises in order.</param>
internal sealed record KeptGrade(
    string Key, string Learner, string Notebook, string Title, string FileName, bool Graded, double OutOf, IReadOnlyList<string> Notes, IReadOnlyList<KeptExercise> Exercises)
{
    public static KeptGrade Of(SubmissionGrade grade, string key) => new(
        key, grade.Learner, grade.Notebook, grade.Title, grade.FileName, grade.Graded, grade.OutOf, grade.Notes,
        [.. grade.Exercises.Select(exercise => new KeptExercise(
            exercise.Exercise.GradeId, exercise.State, exercise.Points, exercise.OutOf, exercise.Checks, exercise.FurtherPassed, exercise.Further,
            [.. exercise.Problems.Select(problem => problem.Text)]))]);

    /// <summary>The grade again, without code and answers in words.</summary>
    public SubmissionGrade Restore(SubmissionGrade empty, ExerciseNotebook? source)
    {
        var known = (source?.Exercises ?? []).Where(exercise => !exercise.IsOpenQuestion).ToDictionary(exercise => exercise.GradeId, StringComparer.Ordinal);
        return empty with
        {
            Graded = Graded,
            Notes = Notes,
            Exercises =
            [
                .. Exercises.Where(exercise => known.ContainsKey(exercise.GradeId)).Select(exercise => new ExerciseGrade(known[exercise.GradeId], exercise.State, exercise.Points, exercise.OutOf)
                {
                    Checks = exercise.Checks,
                    FurtherPassed = exercise.FurtherPassed,
                    Further = exercise.Further,
                    Problems = [.. exercise.Problems.Select(text => new GradeProblem(text))],
                }),
            ],
        };
    }

    /// <summary>The grade when nothing but this is known of the submission.</summary>
    public SubmissionGrade Restore(ExerciseNotebook? source) => Restore(
        new SubmissionGrade { Learner = Learner, Path = "", Notebook = Notebook, Title = Title, Graded = false, OutOf = OutOf, FileName = FileName }, source);
}

/// <summary>An exercise of a kept grade; see <see cref="ExerciseGrade"/>.</summary>
internal sealed record KeptExercise(
    string GradeId, ExerciseState State, double Points, double OutOf, IReadOnlyList<CheckRecord> Checks, int FurtherPassed, int Further, IReadOnlyList<string> Problems);

/// <summary>What is kept about all submissions of a run.</summary>
/// <param name="Part">"1/4"; "" for all.</param>
/// <param name="Submissions">The file names of those that belong to it.</param>
/// <param name="Notebooks">The complete notebooks of the whole class, and of what version they are.</param>
/// <param name="References">What running them had to be said about.</param>
/// <param name="Warnings">The teacher's other warnings.</param>
/// <param name="Protection">What protected the machine.</param>
internal sealed record KeptRun(
    string Part, IReadOnlyList<string> Submissions, IReadOnlyDictionary<string, string> Notebooks, IReadOnlyDictionary<string, IReadOnlyList<string>> References,
    IReadOnlyList<string> Warnings, string Protection);

/// <summary>Tells when a grade still holds: as long as the file, the course and the way of grading are the same.</summary>
internal sealed class GradeKeys(GradeOptions options, bool sandboxed)
{
    private readonly string _how = string.Create(
        CultureInfo.InvariantCulture, $"{options.CellTimeout} {options.TotalTimeout} {options.MemoryMB} {options.Mode} {sandboxed} {Kernel()}");

    /// <summary>The version of a complete notebook: its file, what it imports and the further checks.</summary>
    public string Version(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        IEnumerable<string> files = [path, .. Directory.EnumerateFiles(folder, "setup*.dib").Order(StringComparer.Ordinal)];
        if (options.HiddenFolder is { } hidden)
        {
            files = files.Concat(Directory.EnumerateFiles(hidden).Order(StringComparer.Ordinal));
        }
        return Hash(string.Join('\n', files.Select(file => $"{Path.GetFileName(file)} {Checksum.Of(file)}")));
    }

    /// <summary>The key of a submission.</summary>
    /// <param name="empty">Who it is from.</param>
    /// <param name="path">Its file, or a folder without one.</param>
    /// <param name="version">That of its complete notebook; "" when that is not known.</param>
    public string Of(SubmissionGrade empty, string path, string version) =>
        Hash($"{empty.Learner}\n{empty.Notebook}\n{empty.FileName}\n{(File.Exists(path) ? Checksum.Of(path) : "")}\n{version}\n{_how}");

    private static string Kernel()
    {
        var course = Path.Combine(AppContext.BaseDirectory, "Course.dll");
        return $"{typeof(Grader).Module.ModuleVersionId} {(File.Exists(course) ? Checksum.Of(course) : "")}";
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
