using System.Text.Json.Nodes;
using Course.Notebooks.Documents;

namespace Course.Notebooks.Running;

/// <summary>An executed notebook that a run has left behind.</summary>
/// <param name="Name">"02_regression_1d_toy".</param>
/// <param name="Document">The notebook with its outputs.</param>
/// <param name="Mode">Whether all work was done or a taste of it.</param>
public sealed record ExecutedCopy(string Name, NotebookDocument Document, RunMode Mode)
{
    private const string Course = "course";
    private const string ModeName = "mode";

    /// <summary>Says in a copy how it was run.</summary>
    internal static void Mark(NotebookDocument document, RunMode mode)
    {
        if (document.Metadata[Course] is not JsonObject ours)
        {
            document.Metadata[Course] = ours = [];
        }
        ours[ModeName] = mode == RunMode.Full ? "full" : "smoke";
    }

    /// <summary>Reads a copy that is up to date: it has the notebook's cells as they are now, and every one of them ran.</summary>
    /// <param name="path">The copy.</param>
    /// <param name="source">The notebook.</param>
    /// <param name="smoke">Whether a smoke run will do.</param>
    /// <returns>Null when there is none, or it is out of date, or did not come to its end.</returns>
    public static ExecutedCopy? Read(string path, NotebookDocument source, bool smoke)
    {
        NotebookDocument copy;
        try
        {
            copy = NotebookDocument.Read(path);
        }
        catch (NotebookFormatException)
        {
            return null;
        }
        var mode = (copy.Metadata[Course] as JsonObject)?[ModeName]?.ToString();
        var same = copy.Cells.Select(Content).SequenceEqual(source.Cells.Select(Content));
        return same && copy.Cells.TrueForAll(Ran) && (mode == "full" || (smoke && mode == "smoke"))
            ? new ExecutedCopy(Path.GetFileNameWithoutExtension(path), copy, mode == "full" ? RunMode.Full : RunMode.Smoke)
            : null;
    }

    private static (CellKind, string, string) Content(NotebookCell cell) => (cell.Kind, cell.Source, cell.Metadata.ToJsonString());

    private static bool Ran(NotebookCell cell) =>
        cell.Kind != CellKind.Code || !cell.IsToRun
        || (cell.ExecutionCount is not null && (cell.Tags.Contains("raises-exception") || !cell.Outputs.Exists(output => output["output_type"]?.ToString() == "error")));
}
