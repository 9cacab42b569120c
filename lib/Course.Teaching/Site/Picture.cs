using System.Text;
using System.Text.Json;
using Course.Notebooks.Documents;

namespace Course.Teaching.Site;

/// <summary>A picture of the opening page, a line of notebooks/pictures.json: the notebook and cell that draw it, and what is to be seen.</summary>
internal sealed record Picture(string Notebook, string Cell, string Words)
{
    private static readonly JsonSerializerOptions s_format = new() { PropertyNameCaseInsensitive = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>The pictures, in their order; none without the file.</summary>
    /// <exception cref="IOException">The file is damaged.</exception>
    public static IReadOnlyList<Picture> Read(string folder)
    {
        var path = Path.Combine(folder, "pictures.json");
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<List<Picture>>(File.ReadAllText(path), s_format) ?? [] : [];
        }
        catch (JsonException e)
        {
            throw new IOException($"{path} is damaged: {e.Message}");
        }
    }

    /// <summary>The first figure that the cell shows, as HTML; null when it shows none.</summary>
    public string? Figure(NotebookDocument document)
    {
        foreach (var output in document.Cells.Find(cell => cell.Id == Cell)?.Outputs ?? [])
        {
            var html = new StringBuilder();
            OutputHtml.Append(html, output, figures: true, null);
            if (html.ToString().StartsWith(OutputHtml.FigureStart, StringComparison.Ordinal))
            {
                return html.ToString();
            }
        }
        return null;
    }
}
