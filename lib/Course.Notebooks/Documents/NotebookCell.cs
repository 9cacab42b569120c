using System.Text.Json.Nodes;

namespace Course.Notebooks.Documents;

/// <summary>What a cell is, in the words of the notebook format.</summary>
public enum CellKind
{
    /// <summary>Source that a kernel runs.</summary>
    Code,
    /// <summary>Text for people.</summary>
    Markdown,
    /// <summary>Text that neither is run nor drawn.</summary>
    Raw,
}

/// <summary>One cell of a <see cref="NotebookDocument"/>.</summary>
public sealed class NotebookCell
{
    /// <summary>A new cell without outputs; its <see cref="Id"/> is given when the document is written.</summary>
    /// <param name="kind">What the cell is.</param>
    /// <param name="source">Its text, lines separated by "\n".</param>
    /// <param name="language">The language of a code cell; ignored for the other kinds.</param>
    public NotebookCell(CellKind kind, string source, string language = "csharp")
    {
        Kind = kind;
        Source = source;
        Language = kind switch
        {
            CellKind.Markdown => "markdown",
            CellKind.Raw => "raw",
            _ => NotebookLanguages.Normalize(language),
        };
    }

    /// <summary>The id that nbformat 4.5 asks for (1–64 letters, digits, - and _), or "" for a cell that has not got one yet.</summary>
    public string Id { get; set; } = "";

    /// <summary>Code, markdown or raw.</summary>
    public CellKind Kind { get; }

    /// <summary>"csharp", "markdown", "html", "javascript", "mermaid", …, in lower case; "raw" for a raw cell.</summary>
    public string Language { get; set; }

    /// <summary>The text of the cell.</summary>
    public string Source { get; set; }

    /// <summary>The cell's metadata as it stands in the file.</summary>
    public JsonObject Metadata { get; set; } = [];

    /// <summary>Files embedded in a markdown or raw cell: name → MIME bundle; null when there are none.</summary>
    public JsonObject? Attachments { get; set; }

    /// <summary>
    /// The outputs of a code cell as nbformat 4.5 writes them, except that texts which the file keeps as lists of lines are
    /// joined into one string here.
    /// </summary>
    public List<JsonObject> Outputs { get; set; } = [];

    /// <summary>The number in brackets beside a code cell; null when it has not been run.</summary>
    public int? ExecutionCount { get; set; }

    /// <summary>The words in <c>metadata.tags</c>, such as "raises-exception".</summary>
    public IEnumerable<string> Tags => Metadata["tags"] is JsonArray tags ? tags.Select(tag => tag.AsText()).OfType<string>() : [];

    /// <summary>Whether a code cell is run: it holds something, and its tag <c>skip-execution</c> does not say otherwise.</summary>
    internal bool IsToRun => !string.IsNullOrWhiteSpace(Source) && !Tags.Contains("skip-execution");

    /// <summary>nbformat's <c>jupyter.source_hidden</c>: JupyterLab folds such a cell, and so do pages.</summary>
    internal bool IsSourceHidden => (Metadata["jupyter"] as JsonObject)?["source_hidden"].ToFlag() == true;

    /// <summary>The file's properties of this cell in their order: those that nbformat does not know as they are, the others empty.</summary>
    internal JsonObject InFile { get; set; } = [];
}
