using System.Text.Json.Nodes;

namespace Course.Contracts;

/// <summary>What an exercise's check found, as a notebook keeps it under <see cref="MimeTypes.Check"/>.</summary>
/// <param name="Exercise">The exercise, as the notebook names it.</param>
/// <param name="Passed">Whether the answer is right.</param>
/// <param name="Done">Whether there was an answer.</param>
/// <param name="Message">What to tell the learner.</param>
public sealed record CheckRecord(string Exercise, bool Passed, bool Done, string Message)
{
    /// <summary>{"exercise", "passed", "done", "message"}.</summary>
    public JsonObject ToJson() => new()
    {
        ["exercise"] = Exercise,
        ["passed"] = Passed,
        ["done"] = Done,
        ["message"] = Message,
    };

    /// <summary>Reads what <see cref="ToJson"/> writes; anything a cell may show in its place gives a record, too.</summary>
    public static CheckRecord Read(JsonObject json) =>
        new(json["exercise"].ToText(), json["passed"].ToFlag() ?? false, json["done"].ToFlag() ?? true, json["message"].ToText());
}
