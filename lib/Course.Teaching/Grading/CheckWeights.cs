using System.Text.Json;
using System.Text.Json.Nodes;
using Course.Notebooks.Documents;

namespace Course.Teaching.Grading;

/// <summary>What the checks of a cell weigh: <c>"course": {"weights": [2, 1]}</c> in the cell's metadata, one number a check, in their order.</summary>
internal static class CheckWeights
{
    /// <returns>Null when the cell does not say, or says something else than numbers from 0 up that are not all 0.</returns>
    public static IReadOnlyList<double>? Of(NotebookCell cell)
    {
        if ((cell.Metadata["course"] as JsonObject)?["weights"] is not JsonArray list || list.Any(weight => weight?.GetValueKind() != JsonValueKind.Number))
        {
            return null;
        }
        var weights = list.Select(weight => double.Parse(weight!.ToJsonString(), System.Globalization.CultureInfo.InvariantCulture)).ToList();
        return weights.Count > 0 && weights.TrueForAll(weight => weight >= 0) && weights.Sum() > 0 ? weights : null;
    }
}
