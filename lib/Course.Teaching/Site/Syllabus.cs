using System.Text.RegularExpressions;

namespace Course.Teaching.Site;

/// <summary>Rows about notebooks in a Markdown table: the notebook in the first column, as a link, and what the headings name in the others.</summary>
internal static partial class Syllabus
{
    /// <summary>Notebook's name → heading → what the cell says, in Markdown.</summary>
    public static Dictionary<string, Dictionary<string, string>> Read(string markdown)
    {
        var rows = new Dictionary<string, Dictionary<string, string>>();
        string[] headings = [];
        foreach (var line in markdown.Split('\n').Where(line => line.StartsWith('|')))
        {
            var cells = line.Trim().Trim('|').Split('|').Select(cell => cell.Trim()).ToArray();
            if (cells[0] == "Notebook")
            {
                headings = cells;
            }
            else if (Link().Match(cells[0]) is { Success: true } link)
            {
                // Another table may tell more about the same notebook.
                rows.TryAdd(link.Groups["name"].Value, []);
                foreach (var (heading, cell) in headings.Zip(cells).Skip(1))
                {
                    rows[link.Groups["name"].Value][heading] = cell;
                }
            }
        }
        return rows;
    }

    [GeneratedRegex(@"^\[[^\]]*\]\((?:.*/)?(?<name>[^/)]+)\.ipynb\)$")]
    private static partial Regex Link();
}
