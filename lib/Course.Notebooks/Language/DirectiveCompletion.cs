using System.Text.RegularExpressions;
using Course.Notebooks.Session;

namespace Course.Notebooks.Language;

/// <summary>Proposals for lines that begin with # and for the files they name.</summary>
internal static partial class DirectiveCompletion
{
    /// <summary>The proposals when the cursor is in a directive; null when it is not.</summary>
    public static Completion? Of(string source, int position, string folder)
    {
        var line = source[..position].Split('\n')[^1];
        if (Name().Match(line) is { Success: true } name)
        {
            var typed = name.Groups["name"].Value;
            var items = KnownDirectives.All.Where(known => known.Name.StartsWith(typed, StringComparison.Ordinal)).DistinctBy(known => known.Name)
                .Select(known => new CompletionItem(known.Name, "keyword", known.Meaning));
            return new Completion([.. items], position - typed.Length, position);
        }
        if (FileName().Match(line) is { Success: true } file)
        {
            return Files(file.Groups["path"].Value, file.Groups["directive"].Value == "r" ? [".dll"] : [".ipynb", ".dib", ".cs", ".csx"], folder, position);
        }
        return line.TrimStart().StartsWith('#') ? new Completion([], position, position) : null;
    }

    private static Completion Files(string typed, string[] extensions, string folder, int position)
    {
        var slash = typed.LastIndexOfAny(['/', '\\']);
        var begun = typed[(slash + 1)..];
        var items = new List<CompletionItem>();
        try
        {
            var place = new DirectoryInfo(Path.Combine(folder, typed[..(slash + 1)].Replace('\\', '/')));
            if (place.Exists)
            {
                items.AddRange(place.EnumerateDirectories().Where(d => Fits(d.Name)).Select(d => new CompletionItem(d.Name + "/", "folder", "folder")));
                items.AddRange(place.EnumerateFiles().Where(f => Fits(f.Name) && extensions.Contains(f.Extension, StringComparer.OrdinalIgnoreCase))
                    .Select(f => new CompletionItem(f.Name, "file", "file")));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // A folder that cannot be looked into has nothing to propose.
        }
        return new Completion([.. items.OrderBy(item => item.Text, StringComparer.OrdinalIgnoreCase)], position - begun.Length, position);

        bool Fits(string name) => name.StartsWith(begun, StringComparison.OrdinalIgnoreCase) && (begun.Length > 0 || name[0] != '.');
    }

    [GeneratedRegex(@"^\s*(?<name>#!?\w*)$")]
    private static partial Regex Name();

    [GeneratedRegex("""^\s*#(?<directive>r|load|!import)\s+"(?!nuget:)(?<path>[^"]*)$""")]
    private static partial Regex FileName();
}
