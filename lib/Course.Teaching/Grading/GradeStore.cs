using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsvHelper;

namespace Course.Teaching.Grading;

/// <summary>
/// The folder that grading writes to: grades.csv, index.html, feedback/NAME.html and notebooks/NAME.ipynb; and in results/ a file a submission,
/// and run.json about all of them, so that it can be gone on with after an interruption and put together from parts.
/// </summary>
internal sealed class GradeStore(string folder)
{
    private static readonly JsonSerializerOptions s_json = new()
    {
        WriteIndented = true,
        IgnoreReadOnlyProperties = true,
        RespectRequiredConstructorParameters = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter() },
    };

    public string Folder => folder;

    private string RunFile => Path.Combine(folder, "results", "run.json");

    /// <summary>Writes the table and the overview of all that is graded so far.</summary>
    public void Write(GradeReport report)
    {
        AtomicFile.Write(Path.Combine(folder, "grades.csv"), Csv(report));
        AtomicFile.Write(Path.Combine(folder, "index.html"), GradeOverviewPage.Render(report));
    }

    /// <summary>Writes a learner's page and the executed copy.</summary>
    public void Write(SubmissionGrade grade)
    {
        AtomicFile.Write(PageOf(grade.FileName), FeedbackPage.Render(grade));
        grade.Document?.Write(Path.Combine(folder, "notebooks", grade.FileName + ".ipynb"));
    }

    /// <summary>What a submission came to, if it is known for this very file, course and way of grading.</summary>
    public SubmissionGrade? Find(string fileName, string key) =>
        Find(fileName) is { } kept && kept.Key == key && File.Exists(PageOf(fileName)) ? kept.Grade : null;

    /// <summary>The same whatever it was graded by; null when it is not there.</summary>
    public KeptGrade? Find(string fileName) => Read<KeptGrade>(PathOf(fileName));

    public KeptRun? Run() => Read<KeptRun>(RunFile);

    public void Keep(KeptGrade kept) => AtomicFile.Write(PathOf(kept.Grade.FileName), JsonSerializer.Serialize(kept, s_json));

    public void Keep(KeptRun run) => AtomicFile.Write(RunFile, JsonSerializer.Serialize(run, s_json));

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

    private string PageOf(string fileName) => Path.Combine(folder, "feedback", fileName + ".html");

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

    /// <summary>
    /// RFC 4180: a row a learner and notebook; an exercise of another notebook, and one of a file that could not be graded, is left
    /// empty. Texts that a spreadsheet would take for formulas get an apostrophe.
    /// </summary>
    private static string Csv(GradeReport report)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, new CsvWriterOptions { Injection = CsvInjection.Escape }))
        {
            var ids = report.Notebooks.SelectMany(notebook => notebook.Exercises).Where(exercise => !exercise.IsOpenQuestion)
                .Select(exercise => exercise.GradeId).Distinct().ToList();
            csv.WriteRecord(["learner", "notebook", .. ids, "total", "out of", "note"]);
            foreach (var grade in report.Submissions)
            {
                var points = grade.Exercises.ToDictionary(exercise => exercise.GradeId, exercise => GradeReport.Number(exercise.Points));
                csv.WriteRecord([
                    grade.Learner, grade.Notebook, .. ids.Select(id => points.GetValueOrDefault(id, "")),
                    GradeReport.Number(grade.Total), GradeReport.Number(grade.OutOf), grade.Note.ReplaceLineEndings(" "),
                ]);
            }
        }
        return text.ToString();
    }
}

/// <summary>A submission's grade, and the key of the file, course and way of grading that it holds for.</summary>
internal sealed record KeptGrade(string Key, SubmissionGrade Grade);

/// <summary>What is kept about all submissions of a run.</summary>
/// <param name="Part">"1/4"; "" for all.</param>
/// <param name="Submissions">The file names of those that belong to it.</param>
/// <param name="Notebooks">The complete notebooks of the whole class, and of what version they are.</param>
/// <param name="References">What there was to be said about running them.</param>
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

    /// <summary>The key of a submission: of the learner, the file, if there is one, and the version of the complete notebook, if it is known.</summary>
    public string Of(SubmissionGrade empty, string path, string version) =>
        Hash($"{empty.Learner}\n{empty.Notebook}\n{empty.FileName}\n{(File.Exists(path) ? Checksum.Of(path) : "")}\n{version}\n{_how}");

    private static string Kernel()
    {
        var course = Path.Combine(AppContext.BaseDirectory, "Course.dll");
        return $"{typeof(Grader).Module.ModuleVersionId} {(File.Exists(course) ? Checksum.Of(course) : "")}";
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
