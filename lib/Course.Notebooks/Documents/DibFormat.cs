using System.Text;
using System.Text.Json.Nodes;

namespace Course.Notebooks.Documents;

/// <summary>
/// The .dib format: text in which a line <c>#!csharp</c>, <c>#!markdown</c>, … starts a cell, unless it is quoted. Blank lines around a cell's text
/// are not part of it. A <c>#!meta</c> cell holds JSON about the notebook.
/// </summary>
internal static class DibFormat
{
    private const string Meta = "meta";

    public static NotebookDocument Parse(string text, string file)
    {
        var document = new NotebookDocument();
        text = text.ReplaceLineEndings("\n");
        if (string.IsNullOrWhiteSpace(text))
        {
            throw new NotebookFormatException($"{file}: the file is empty.");
        }
        var languages = NotebookLanguages.Known;
        // The meta block may name further kernels (#!sql-adventureworks), so it is looked for first.
        if (Split(text, "csharp", languages).FirstOrDefault(part => part.Language == Meta) is { Source: { } meta, Line: var line })
        {
            document.DibMeta = meta;
            languages = WithKernelsOf(meta, file, line);
        }
        foreach (var part in Split(text, "csharp", languages))
        {
            if (part.Language != Meta)
            {
                document.Cells.Add(NewCell(part.Language, part.Source));
            }
        }
        return document;
    }

    public static string Format(NotebookDocument document)
    {
        var to = new StringBuilder();
        var languages = NotebookLanguages.Known;
        if (document.DibMeta is { } meta)
        {
            to.Append("#!meta\n\n").Append(meta).Append('\n');
            languages = WithKernelsOf(meta, "the notebook's #!meta block", line: 1);
        }
        // A file without any text is not a notebook when it is read, so one without cells gets an empty one.
        foreach (var cell in document.Cells.Count > 0 ? document.Cells : [new NotebookCell(CellKind.Code, "")])
        {
            // A language line inside a cell starts a new cell when the file is read, so it is written as one.
            var parts = Split(cell.Source.ReplaceLineEndings("\n"), cell.Language, languages, meta: false).ToList();
            if (parts.Count == 0)
            {
                parts.Add((cell.Language, "", 1));
            }
            foreach (var (language, source, _) in parts)
            {
                to.Append(to.Length == 0 ? "" : "\n").Append("#!").Append(language).Append('\n');
                if (source.Length > 0)
                {
                    to.Append('\n').Append(source).Append('\n');
                }
            }
        }
        return to.ToString();
    }

    private static NotebookCell NewCell(string language, string source) => language switch
    {
        "markdown" => new NotebookCell(CellKind.Markdown, source),
        "raw" => new NotebookCell(CellKind.Raw, source),
        _ => new NotebookCell(CellKind.Code, source, language),
    };

    /// <summary>
    /// Cuts at language lines. Text before the first one is in <paramref name="language"/>, and is left out when blank.
    /// <c>#!meta</c> counts only as the first thing in a file.
    /// </summary>
    private static IEnumerable<(string Language, string Source, int Line)> Split(
        string text, string language, IReadOnlySet<string> languages, bool meta = true)
    {
        var lines = text.Split('\n');
        var current = language;
        var start = 0;
        var marked = false;
        for (var i = 0; i <= lines.Length; i++)
        {
            var next = i < lines.Length ? LanguageLine(lines[i], languages, meta) : null;
            if (next is not null && Quotes.Hold(lines, start, i, current))
            {
                next = null;
            }
            if (next is null && i < lines.Length)
            {
                meta = meta && string.IsNullOrWhiteSpace(lines[i]);
                continue;
            }
            meta = false;
            var (first, last) = (start, i);
            while (first < last && string.IsNullOrWhiteSpace(lines[first]))
            {
                first++;
            }
            while (last > first && string.IsNullOrWhiteSpace(lines[last - 1]))
            {
                last--;
            }
            if (marked || first < last)
            {
                yield return (current, string.Join('\n', lines[first..last]), first + 1);
            }
            (current, start, marked) = (next!, i + 1, true);
        }
    }

    private static string? LanguageLine(string line, IReadOnlySet<string> languages, bool meta)
    {
        if (!line.StartsWith("#!", StringComparison.Ordinal))
        {
            return null;
        }
        var name = line[2..].Trim();
        return meta && name == Meta ? Meta : languages.Contains(name) ? NotebookLanguages.Normalize(name) : null;
    }

    private static IReadOnlySet<string> WithKernelsOf(string meta, string file, int line)
    {
        JsonNode? json;
        try
        {
            json = meta.Length == 0 ? null : JsonText.Parse(Encoding.UTF8.GetBytes(meta), file);
        }
        catch (NotebookFormatException e)
        {
            throw new NotebookFormatException($"{file}: the JSON after #!meta (from line {line}) is broken: {e.Message[(file.Length + 2)..]}", e);
        }
        var languages = new HashSet<string>(NotebookLanguages.Known, StringComparer.OrdinalIgnoreCase);
        if (json is JsonObject root && root["kernelInfo"] is JsonObject info && info["items"] is JsonArray items)
        {
            foreach (var item in items.OfType<JsonObject>())
            {
                IEnumerable<JsonNode?> names = [item["name"], .. item["aliases"] as JsonArray ?? []];
                languages.UnionWith(names.Select(name => name.AsText()).OfType<string>());
            }
        }
        return languages;
    }
}
