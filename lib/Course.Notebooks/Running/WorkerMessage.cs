using System.Text.Json;
using System.Text.Json.Serialization;
using Course.Notebooks.Session;

namespace Course.Notebooks.Running;

/// <summary>
/// What the runner and its worker say to each other: one JSON object a line. To the worker: run, cancel, close. From it: ready,
/// output, done, bye.
/// </summary>
internal sealed record WorkerMessage(string Type)
{
    public string? Source { get; init; }

    public string? Language { get; init; }

    public CellOutput? Output { get; init; }

    public CellStatus? Status { get; init; }

    public static WorkerMessage Read(string line) => JsonSerializer.Deserialize(line, WorkerJson.Default.WorkerMessage)!;

    public override string ToString() => JsonSerializer.Serialize(this, WorkerJson.Default.WorkerMessage);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WorkerMessage))]
internal sealed partial class WorkerJson : JsonSerializerContext;
