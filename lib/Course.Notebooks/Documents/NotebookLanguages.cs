using System.Text.Json.Nodes;

namespace Course.Notebooks.Documents;

/// <summary>The names of languages in notebook files, and where a file says which one a cell is in.</summary>
internal static class NotebookLanguages
{
    /// <summary>Languages that a line <c>#!name</c> in a .dib file always switches to.</summary>
    public static readonly IReadOnlySet<string> Known = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "csharp", "c#", "cs", "fsharp", "f#", "fs", "pwsh", "powershell", "javascript", "js", "html", "markdown", "md", "mermaid",
        "sql", "kql", "http", "python", "raw", "value",
    };

    /// <summary>One name for each language: "C#" and "cs" become "csharp".</summary>
    public static string Normalize(string name)
    {
        var lower = name.Trim().ToLowerInvariant();
        return lower switch
        {
            "c#" or "cs" => "csharp",
            "f#" or "fs" => "fsharp",
            "js" => "javascript",
            "md" => "markdown",
            "powershell" => "pwsh",
            _ => lower,
        };
    }

    /// <summary>The language of code cells that do not name their own.</summary>
    public static string OfDocument(JsonObject metadata) => Named("csharp",
        Text(metadata, "polyglot_notebook", "kernelInfo", "defaultKernelName")
        ?? Text(metadata, "kernelspec", "language")
        ?? Text(metadata, "language_info", "name"));

    /// <summary>The language that a code cell's metadata names, else the document's.</summary>
    public static string OfCell(JsonObject metadata, string ofDocument) => Named(ofDocument,
        Text(metadata, "polyglot_notebook", "kernelName")
        ?? Text(metadata, "dotnet_interactive", "language")
        ?? Text(metadata, "vscode", "languageId"));

    // Polyglot Notebooks wrote "polyglot-notebook", which says nothing about the language; its default was C#.
    private static string Named(string otherwise, string? name) => name is null or "" or "polyglot-notebook" ? otherwise : Normalize(name);

    private static string? Text(JsonObject from, params ReadOnlySpan<string> path)
    {
        JsonNode? node = from;
        foreach (var name in path)
        {
            node = (node as JsonObject)?[name];
        }
        return node.AsText();
    }
}
