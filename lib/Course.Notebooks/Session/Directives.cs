using System.Text;
using System.Text.RegularExpressions;
using Course.Notebooks.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Course.Notebooks.Session;

/// <summary>One thing that a cell does, a directive to follow or code to run, and the line where it begins, counted from 0.</summary>
internal abstract record CellStep(int Line);

/// <summary>A line such as <c>#r "x.dll"</c> or <c>#!import "setup.dib"</c>: "r" or "!import", and the rest without quotes and comment.</summary>
internal sealed record DirectiveStep(string Name, string Argument, int Line) : CellStep(Line);

/// <summary>
/// Code in one language. For C# the text has all lines of the cell, those that do not belong to this step emptied, so that every line keeps its
/// number; for other languages the step's own lines.
/// </summary>
internal sealed record CodeStep(string Language, string Text, int Line) : CellStep(Line);

/// <summary>Splits a cell's text into directives and code.</summary>
internal static partial class Directives
{
    /// <summary>Scripts are parsed with the newest language version that is not a preview.</summary>
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, DocumentationMode.None, SourceCodeKind.Script);

    /// <summary>The languages that the session runs cells of.</summary>
    public static readonly IReadOnlyList<string> Languages = ["csharp", "markdown", "html", "javascript", "mermaid"];

    // They take effect in the middle of the cell: the code above them runs first.
    private static readonly HashSet<string> s_inPlace = ["!import", "load"];

    public static bool IsLanguage(string name) => Languages.Contains(name);

    /// <summary>Whether the session follows this directive itself; any other is asked for at the kernel, which takes a moment to be there.</summary>
    public static bool IsFollowed(string name) => KnownDirectives.All.Any(known => known.IsFollowed && known.Name.AsSpan(1).SequenceEqual(name));

    /// <summary>The steps of a cell in the order in which they happen: <c>#r</c> and its like come before the code around them.</summary>
    /// <param name="source">The cell's text.</param>
    /// <param name="language">The language the cell starts in.</param>
    /// <param name="isKernel">Whether a line such as <c>#!value</c> chooses a kernel that is none of these languages: its text then begins with that line.</param>
    public static List<CellStep> Split(string source, string language, Func<string, bool>? isKernel = null)
    {
        var text = SourceText.From(source, Encoding.UTF8);
        var steps = new List<CellStep>();
        var first = 0;
        while (first < text.Lines.Count)
        {
            var end = language == "csharp" ? SplitCSharp(text, first, steps, IsSwitch) : FindSwitch(text, IsLanguage(language) ? first : first + 1, language, IsSwitch);
            if (language != "csharp" && JoinLines(text, first, end) is { } own && !string.IsNullOrWhiteSpace(own))
            {
                steps.Add(new CodeStep(language, own, first));
            }
            if (end == text.Lines.Count)
            {
                break;
            }
            language = NotebookLanguages.Normalize(Parse(text, end)!.Name[1..]);
            first = IsLanguage(language) ? end + 1 : end;
        }
        return steps;

        bool IsSwitch(DirectiveStep directive) => directive.Name[0] == '!'
            && (IsLanguage(NotebookLanguages.Normalize(directive.Name[1..])) ? directive.Argument == "" : !IsFollowed(directive.Name) && isKernel?.Invoke("#" + directive.Name) == true);
    }

    /// <summary>Whether text has a line that may be a directive.</summary>
    public static bool HasLine(string text, string language)
    {
        if (!AnyLine().IsMatch(text))
        {
            return false;
        }
        var lines = text.Split('\n');
        return Enumerable.Range(0, lines.Length).Any(line => AnyLine().IsMatch(lines[line]) && !Quotes.Hold(lines, 0, line, language));
    }

    /// <summary>Adds the steps of C# code from one line on; returns the line that switches to another language, or the end.</summary>
    private static int SplitCSharp(SourceText text, int first, List<CellStep> steps, Func<DirectiveStep, bool> isSwitch)
    {
        var end = text.Lines.Count;
        var hoisted = new List<CellStep>();
        var removed = new HashSet<int>();
        var codeStart = first;
        foreach (var (line, active) in DirectiveLines(text, first))
        {
            var directive = Parse(text, line);
            if (directive is null || !active)
            {
                // The compiler would follow a #r even where #if has switched it off.
                if (directive is not null || text.Lines[line].ToString().StartsWith("#!/", StringComparison.Ordinal))
                {
                    removed.Add(line);
                }
                continue;
            }
            if (isSwitch(directive))
            {
                end = line;
                break;
            }
            removed.Add(line);
            if (s_inPlace.Contains(directive.Name))
            {
                AddCode(line);
                steps.Add(directive);
                codeStart = line + 1;
            }
            else
            {
                hoisted.Add(directive);
            }
        }
        AddCode(end);
        return end;

        void AddCode(int upTo)
        {
            steps.AddRange(hoisted);
            hoisted.Clear();
            var code = KeepLines(text, line => line >= codeStart && line < upTo && !removed.Contains(line));
            if (!string.IsNullOrWhiteSpace(code))
            {
                steps.Add(new CodeStep("csharp", code, codeStart));
            }
        }
    }

    /// <summary>
    /// The lines that the C# parser takes for directives (a <c>#!</c> inside a raw string or a comment is none), and whether
    /// <c>#if</c> leaves them in force.
    /// </summary>
    private static IEnumerable<(int Line, bool Active)> DirectiveLines(SourceText text, int first)
    {
        var start = text.Lines[first].Start;
        var rest = first == 0 ? text : text.GetSubText(new TextSpan(start, text.Length - start));
        // Parsing is what costs; most cells have no directive at all.
        if (!rest.ToString().Contains('#'))
        {
            return [];
        }
        var root = CSharpSyntaxTree.ParseText(rest, ParseOptions).GetRoot();
        return root.DescendantTrivia(descendIntoTrivia: true)
            .Select(trivia => trivia.GetStructure())
            .OfType<DirectiveTriviaSyntax>()
            .Select(directive => (Line: first + rest.Lines.IndexOf(directive.SpanStart), Active: directive.IsActive))
            .DistinctBy(directive => directive.Line)
            .OrderBy(directive => directive.Line);
    }

    private static int FindSwitch(SourceText text, int first, string language, Func<DirectiveStep, bool> isSwitch)
    {
        var lines = text.Lines.Select(one => one.ToString()).ToList();
        for (var line = first; line < text.Lines.Count; line++)
        {
            if (Parse(text, line) is { } directive && isSwitch(directive) && !Quotes.Hold(lines, first, line, language))
            {
                return line;
            }
        }
        return text.Lines.Count;
    }

    /// <summary>The directive on a line, or null where there is none (#region and its like are C#'s own).</summary>
    private static DirectiveStep? Parse(SourceText text, int line)
    {
        var match = DirectiveLine().Match(text.Lines[line].ToString());
        return match.Success ? new DirectiveStep(match.Groups["name"].Value, match.Groups["argument"].Value.Trim(), line) : null;
    }

    /// <summary>The text with all lines emptied but those wanted; line breaks stay.</summary>
    private static string KeepLines(SourceText text, Predicate<int> wanted)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var line in text.Lines)
        {
            var from = wanted(line.LineNumber) ? line.Start : line.End;
            kept.Append(text.ToString(TextSpan.FromBounds(from, line.EndIncludingLineBreak)));
            // A lone \r before an emptied line would become one break with that line's \n.
            if (kept.Length > 0 && kept[^1] == '\r')
            {
                kept[^1] = '\n';
            }
        }
        return kept.ToString();
    }

    private static string JoinLines(SourceText text, int first, int end) =>
        text.ToString(TextSpan.FromBounds(text.Lines[first].Start, end == text.Lines.Count ? text.Length : text.Lines[end].Start)).TrimEnd('\r', '\n');

    [GeneratedRegex(
        """^\s*#(?<name>![A-Za-z][\w#+\-]*|(r|i|load)(?=[\s"]|$))\s*("(?<argument>[^"]*)|(?<argument>.*?)( //.*)?$)""", RegexOptions.ExplicitCapture)]
    private static partial Regex DirectiveLine();

    [GeneratedRegex(@"^\s*#![a-z]", RegexOptions.Multiline)]
    private static partial Regex AnyLine();
}
