using System.Text.Json;
using System.Text.Json.Nodes;

namespace Course.Contracts;

/// <summary>An exercise of the course.</summary>
/// <param name="Number">"2.1".</param>
/// <param name="Title">"The slope of another loss".</param>
/// <param name="GradeId">The name in gradebooks: "02-1".</param>
/// <param name="Points">What it gives.</param>
/// <param name="Task">What is to be done, as Markdown.</param>
public sealed record ListedExercise(string Number, string Title, string GradeId, double Points, string Task = "");

/// <summary>A notebook with exercises.</summary>
/// <param name="Name">"02_regression_1d_toy".</param>
/// <param name="Title">"02 · A line that learns".</param>
/// <param name="Exercises">From top to bottom.</param>
public sealed record ListedNotebook(string Name, string Title, IReadOnlyList<ListedExercise> Exercises);

/// <summary>The list of all exercises, notebooks/exercises/exercises.json: <c>course exercises</c> writes it, checks and progress tables read it.</summary>
public static class ExerciseList
{
    /// <summary>The file's name.</summary>
    public const string FileName = "exercises.json";

    private static readonly JsonSerializerOptions s_format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Where the list is.</summary>
    /// <param name="root">The folder with Course.sln.</param>
    public static string PathIn(string root) => Path.Combine(root, "notebooks", "exercises", FileName);

    /// <summary>The list as JSON.</summary>
    public static JsonNode ToJson(IReadOnlyList<ListedNotebook> notebooks) => JsonSerializer.SerializeToNode(new Content(notebooks), s_format)!;

    /// <inheritdoc cref="ReadIn"/>
    /// <param name="root">The folder with Course.sln.</param>
    public static IReadOnlyList<ListedNotebook> Read(string root) => ReadIn(Path.GetDirectoryName(PathIn(root))!);

    /// <summary>Reads the list; empty when there is none.</summary>
    /// <param name="exercises">The folder of the learners' versions.</param>
    /// <exception cref="IOException">The file cannot be read or is damaged; the message says what to do.</exception>
    public static IReadOnlyList<ListedNotebook> ReadIn(string exercises)
    {
        var path = Path.Combine(exercises, FileName);
        if (!File.Exists(path))
        {
            return [];
        }
        try
        {
            return JsonSerializer.Deserialize<Content>(File.ReadAllText(path), s_format)?.Notebooks ?? [];
        }
        catch (JsonException)
        {
            throw new IOException($"{path} is damaged: run ./course exercises to write it anew.");
        }
    }

    private sealed record Content(IReadOnlyList<ListedNotebook> Notebooks);
}
