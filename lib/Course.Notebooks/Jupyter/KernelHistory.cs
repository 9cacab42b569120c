using System.IO.Enumeration;
using System.Text.Json.Nodes;

namespace Course.Notebooks.Jupyter;

/// <summary>The cells that this kernel has run, for front ends with an arrow-up key.</summary>
internal sealed class KernelHistory
{
    private const int Session = 1;

    private readonly Lock _gate = new();
    private readonly List<(int Line, string Source, string? Output)> _entries = [];

    public void Add(int line, string source, string? output)
    {
        lock (_gate)
        {
            _entries.Add((line, source, output));
        }
    }

    /// <summary>The content of a history_reply.</summary>
    public JsonObject Answer(JupyterMessage request)
    {
        List<(int Line, string Source, string? Output)> all;
        lock (_gate)
        {
            all = [.. _entries];
        }
        var count = request.Number("n", int.MaxValue);
        var chosen = request.Text("hist_access_type", "tail") switch
        {
            "range" when request.Number("session", 0) is not (0 or Session) => [],
            "range" => all.Where(e => e.Line >= request.Number("start", 0) && e.Line < request.Number("stop", int.MaxValue)),
            "search" => Last(Search(all, request.Text("pattern", "*"), request.Flag("unique", false)), count),
            _ => Last(all, count),
        };
        var output = request.Flag("output", false);
        return new JsonObject
        {
            ["status"] = "ok",
            ["history"] = new JsonArray([.. chosen.Select(e =>
                (JsonNode)new JsonArray(Session, e.Line, output ? new JsonArray(e.Source, e.Output) : e.Source))]),
        };
    }

    private static IEnumerable<(int Line, string Source, string? Output)> Last(List<(int, string, string?)> entries, int count) =>
        entries.Skip(Math.Max(0, entries.Count - Math.Max(0, count)));

    // The pattern is a shell's: * and ?.
    private static List<(int Line, string Source, string? Output)> Search(List<(int Line, string Source, string? Output)> entries, string pattern, bool unique)
    {
        var found = entries.Where(e => FileSystemName.MatchesSimpleExpression(pattern, e.Source, ignoreCase: false));
        return unique ? [.. found.Reverse().DistinctBy(e => e.Source).Reverse()] : [.. found];
    }
}
