using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Course;

/// <summary>What is known of one exercise.</summary>
/// <param name="Solved">Whether its check has passed once; it stays solved.</param>
/// <param name="Tries">How often it was checked up to then.</param>
/// <param name="When">When it was solved; null before.</param>
public sealed record ExerciseProgress(bool Solved, int Tries, DateTimeOffset? When);

/// <summary>What is known of all exercises.</summary>
public sealed class ProgressLog
{
    internal ProgressLog(SortedDictionary<string, SortedDictionary<string, ExerciseProgress>>? notebooks = null, SortedDictionary<string, string>? predictions = null) =>
        (Notebooks, Predictions) = (notebooks ?? new(StringComparer.Ordinal), predictions ?? new(StringComparer.Ordinal));

    internal SortedDictionary<string, SortedDictionary<string, ExerciseProgress>> Notebooks { get; }

    /// <summary>What was predicted, by the name of its question.</summary>
    internal SortedDictionary<string, string> Predictions { get; }

    /// <summary>What is known of an exercise; null when it was never tried.</summary>
    /// <param name="notebook">The notebook's name.</param>
    /// <param name="number">The exercise's number: "2.1".</param>
    public ExerciseProgress? Find(string notebook, string number) =>
        Notebooks.TryGetValue(notebook, out var exercises) && exercises.TryGetValue(number, out var known) ? known : null;

    internal void Add(string notebook, string number, bool passed)
    {
        if (!Notebooks.TryGetValue(notebook, out var exercises))
        {
            Notebooks[notebook] = exercises = new(StringComparer.Ordinal);
        }
        var known = exercises.GetValueOrDefault(number) ?? new(false, 0, null);
        if (!known.Solved)
        {
            exercises[number] = new(passed, known.Tries + 1, passed ? DateTimeOffset.UtcNow : null);
        }
    }

    /// <summary>Adds what another log knows; what is solved here stays.</summary>
    internal void Add(ProgressLog other)
    {
        foreach (var (notebook, exercises) in other.Notebooks)
        {
            Notebooks.TryAdd(notebook, new(StringComparer.Ordinal));
            foreach (var (number, known) in exercises.Where(e => Find(notebook, e.Key) is not { Solved: true }))
            {
                Notebooks[notebook][number] = known;
            }
        }
    }
}

/// <summary>The file in which progress is kept. Two notebooks may write at once; a reader never sees half a file.</summary>
/// <param name="path">Where it is.</param>
public sealed class ProgressFile(string path)
{
    private const string About = "What you have solved and predicted in the course. Delete this file to start afresh.";

    private static readonly JsonSerializerOptions s_format = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
    };

    /// <summary>The file of a course: notebooks/progress.json.</summary>
    /// <param name="root">The folder with Course.sln.</param>
    public static ProgressFile Of(string root) => new(Path.Combine(root, "notebooks", "progress.json"));

    /// <summary>Reads the file; an empty log when there is none. A file that cannot be understood is set aside under another name.</summary>
    /// <param name="say">Told in one sentence when a file was set aside.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public ProgressLog Read(Action<string> say) => Alone(() => ReadNow(say));

    /// <summary>Reads the file, changes it and writes it back, while no other process does.</summary>
    internal void Update(Action<ProgressLog> change, Action<string> say) => Alone(() =>
    {
        var log = ReadNow(say);
        change(log);
        Write(log);
        return log;
    });

    private ProgressLog ReadNow(Action<string> say)
    {
        if (!File.Exists(path))
        {
            return new();
        }
        try
        {
            var content = JsonSerializer.Deserialize<Content>(File.ReadAllText(path), s_format);
            var notebooks = content?.Notebooks;
            // The serializer lets nulls into dictionaries.
            if (notebooks is null || notebooks.Values.Any(exercises => exercises is null || exercises.Values.Any(known => known is null))
                || content!.Predictions?.ContainsValue(null!) == true)
            {
                throw new JsonException();
            }
            return new(notebooks, content.Predictions);
        }
        catch (JsonException)
        {
            var start = Path.ChangeExtension(path, null);
            var aside = Enumerable.Range(1, int.MaxValue).Select(i => $"{start}.broken{(i == 1 ? "" : i)}.json").First(file => !File.Exists(file));
            File.Move(path, aside);
            say($"{Path.GetFileName(path)} could not be read as a record of your progress; it was set aside as {Path.GetFileName(aside)} and a new one is begun.");
            return new();
        }
    }

    private void Write(ProgressLog log)
    {
        // The folder is the course's: where there is none, none is made.
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"there is no folder {folder}.");
        }
        AtomicFile.Write(path, JsonSerializer.Serialize(new Content(About, log.Notebooks, log.Predictions.Count == 0 ? null : log.Predictions), s_format) + "\n");
    }

    // One process at a time: a mutex that the whole machine knows by the file's place. Global, because front ends start each kernel in a session of its own.
    private T Alone<T>(Func<T> work)
    {
        var name = @"Global\course-progress-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(path))).AsSpan(0, 8));
        using var mutex = new Mutex(false, name);
        try
        {
            if (!mutex.WaitOne(TimeSpan.FromSeconds(5)))
            {
                throw new TimeoutException($"another program keeps {path} busy.");
            }
        }
        catch (AbandonedMutexException)
        {
            // Its owner ended in the middle; files are replaced in one step, so nothing is half written.
        }
        try
        {
            return work();
        }
        finally
        {
            mutex.ReleaseMutex();
        }
    }

    private sealed record Content(string? About, SortedDictionary<string, SortedDictionary<string, ExerciseProgress>>? Notebooks, SortedDictionary<string, string>? Predictions = null);
}
