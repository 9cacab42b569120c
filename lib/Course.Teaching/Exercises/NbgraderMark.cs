using System.Text.Json;
using System.Text.Json.Nodes;
using Course.Notebooks.Documents;

namespace Course.Teaching.Exercises;

/// <summary>What a cell's <c>nbgrader</c> metadata say about it (schema 3 of nbgrader's format).</summary>
/// <param name="GradeId">The cell's name in gradebooks, such as "02-1-check"; "" when it is missing.</param>
/// <param name="Grade">True for a cell that gives points.</param>
/// <param name="Solution">True for a cell that the learner writes.</param>
/// <param name="Locked">True for a cell that the learner must not change.</param>
/// <param name="Points">What the cell gives at most; null when it does not say.</param>
public sealed record NbgraderMark(string GradeId, bool Grade, bool Solution, bool Locked, double? Points)
{
    /// <summary>True for a cell that only checks.</summary>
    public bool IsCheck => Grade && !Solution;

    /// <summary>True for code that the learner writes and another cell checks.</summary>
    public bool IsSolution => Solution && !Grade;

    /// <summary>The mark of a cell; null when it has none.</summary>
    public static NbgraderMark? Of(NotebookCell cell) => cell.Metadata["nbgrader"] is not JsonObject mark
        ? null
        : new NbgraderMark(
            mark["grade_id"] is JsonValue id && id.GetValueKind() == JsonValueKind.String ? id.GetValue<string>() : "",
            Flag(mark["grade"]),
            Flag(mark["solution"]),
            Flag(mark["locked"]),
            mark["points"] is JsonValue points && points.GetValueKind() == JsonValueKind.Number
                ? double.Parse(points.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture)
                : null);

    private static bool Flag(JsonNode? node) => node?.GetValueKind() == JsonValueKind.True;
}
