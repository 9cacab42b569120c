using System.Text.Json.Nodes;
using Course.Notebooks.Session;

namespace Course.Notebooks.Running;

/// <summary>
/// What the runner and its worker say to each other: one JSON object a line. To the worker: run, cancel, close. From it: ready,
/// output, done, bye.
/// </summary>
internal static class WorkerMessage
{
    public static string Run(string source, string language) =>
        new JsonObject { ["type"] = "run", ["source"] = source, ["language"] = language }.ToJsonString();

    public static string Plain(string type) => new JsonObject { ["type"] = type }.ToJsonString();

    public static string Done(CellStatus status) => new JsonObject { ["type"] = "done", ["status"] = status.ToString() }.ToJsonString();

    public static string Output(CellOutput output)
    {
        var json = output switch
        {
            StreamOutput o => new JsonObject { ["kind"] = "stream", ["name"] = o.Name, ["text"] = o.Text },
            DisplayOutput o => new JsonObject { ["kind"] = "display", ["data"] = Bundle(o.Data), ["id"] = o.DisplayId },
            UpdateOutput o => new JsonObject { ["kind"] = "update", ["data"] = Bundle(o.Data), ["id"] = o.DisplayId },
            ResultOutput o => new JsonObject { ["kind"] = "result", ["data"] = Bundle(o.Data) },
            ErrorOutput o => new JsonObject
            {
                ["kind"] = "error",
                ["name"] = o.Name,
                ["message"] = o.Message,
                ["trace"] = new JsonArray([.. o.Traceback.Select(line => (JsonNode?)JsonValue.Create(line))]),
            },
            _ => throw new NotSupportedException($"The runner does not know the output {output.GetType().Name}."),
        };
        json["type"] = "output";
        return json.ToJsonString();
    }

    public static CellOutput ReadOutput(JsonObject json) => (string?)json["kind"] switch
    {
        "stream" => new StreamOutput((string)json["name"]!, (string)json["text"]!),
        "display" => new DisplayOutput(Bundle(json["data"]!), (string?)json["id"]),
        "update" => new UpdateOutput(Bundle(json["data"]!), (string)json["id"]!),
        "result" => new ResultOutput(Bundle(json["data"]!)),
        "error" => new ErrorOutput((string)json["name"]!, (string)json["message"]!, [.. json["trace"]!.AsArray().Select(l => (string)l!)]),
        var kind => throw new InvalidDataException($"The worker sent an output of the unknown kind '{kind}'."),
    };

    private static JsonObject Bundle(IReadOnlyDictionary<string, string> data)
    {
        var json = new JsonObject();
        foreach (var (mime, value) in data)
        {
            json[mime] = value;
        }
        return json;
    }

    private static Dictionary<string, string> Bundle(JsonNode data) => data.AsObject().ToDictionary(p => p.Key, p => (string)p.Value!);
}
