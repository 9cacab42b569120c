using System.Text.RegularExpressions;
using Course.Notebooks.Documents;
using Course.Notebooks.Session;

namespace Course.Notebooks.Language;

/// <summary>A cell's text with everything blanked that is not C#, so that every place in it stays where it is.</summary>
/// <param name="Code">As long as the cell; directives and other languages are spaces.</param>
/// <param name="Languages">For each line, the language it is in.</param>
internal sealed partial record CellText(string Code, IReadOnlyList<string> Languages)
{
    /// <param name="source">The cell's text.</param>
    public static CellText Of(string source)
    {
        if (!source.Contains('#'))
        {
            return new CellText(source, []);
        }
        var code = source.ToCharArray();
        var languages = new List<string>();
        var language = "csharp";
        var start = 0;
        while (start <= source.Length)
        {
            var end = source.IndexOf('\n', start);
            end = end < 0 ? source.Length : end;
            var line = source.AsSpan(start, end - start);
            var isDirective = false;
            if (Directive().Match(line.ToString()) is { Success: true } match)
            {
                var name = NotebookLanguages.Normalize(match.Groups["switch"].Value);
                var isSwitch = match.Groups["switch"].Success && Directives.IsLanguage(name);
                language = isSwitch ? name : language;
                isDirective = isSwitch || language == "csharp";
            }
            if (isDirective || language != "csharp")
            {
                for (var i = start; i < end; i++)
                {
                    code[i] = code[i] == '\r' ? '\r' : ' ';
                }
            }
            languages.Add(language);
            start = end + 1;
        }
        return new CellText(new string(code), languages);
    }

    /// <summary>The language at a place of the cell.</summary>
    public string LanguageAt(string source, int position) =>
        Languages.Count == 0 ? "csharp" : Languages[source.AsSpan(0, Math.Min(position, source.Length)).Count('\n')];

    [GeneratedRegex("""^\s*#(!(?<switch>[A-Za-z][\w#+\-]*)\s*$|![A-Za-z/]|(r|i|load)(?=[\s"]|$))""", RegexOptions.ExplicitCapture)]
    private static partial Regex Directive();
}
