using System.Text.RegularExpressions;
using Course.Notebooks.Documents;
using Course.Notebooks.Session;

namespace Course.Notebooks.Language;

/// <summary>A cell's text with everything blanked that is not C#, so that every place in it stays where it is.</summary>
/// <param name="Code">As long as the cell; directives and other languages are spaces.</param>
/// <param name="Languages">For each line, the language it is in; none where all is C#.</param>
internal sealed partial record CellText(string Code, IReadOnlyList<string> Languages)
{
    public static CellText Of(string source)
    {
        if (!source.Contains('#'))
        {
            return new CellText(source, []);
        }
        var lines = source.Split('\n');
        var languages = new List<string>();
        var language = "csharp";
        for (var i = 0; i < lines.Length; i++)
        {
            var directive = Directive().Match(lines[i]);
            var name = NotebookLanguages.Normalize(directive.Groups["switch"].Value);
            language = Directives.IsLanguage(name) ? name : language;
            if (directive.Success || language != "csharp")
            {
                lines[i] = new string(' ', lines[i].Length);
            }
            languages.Add(language);
        }
        return new CellText(string.Join('\n', lines), languages);
    }

    public bool IsCSharpAt(int position) => Languages.Count == 0 || Languages[Code.AsSpan(0, position).Count('\n')] == "csharp";

    [GeneratedRegex("""^\s*#(!(?<switch>[A-Za-z][\w#+\-]*)\s*$|![A-Za-z/]|(r|i|load)(?=[\s"]|$))""", RegexOptions.ExplicitCapture)]
    private static partial Regex Directive();
}
