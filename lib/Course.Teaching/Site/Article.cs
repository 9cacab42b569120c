using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Course.Teaching.Site;

/// <summary>A heading of a page, with an anchor that no other heading of the page has.</summary>
internal sealed record Heading(int Level, string Id, string Html);

/// <summary>What search finds: a heading, or a word that is explained, and the text below it.</summary>
internal sealed record Section(string Heading, string Id, string Text);

/// <summary>The inner part of a page, put together from HTML that comes of Markdown and cells one by one.</summary>
internal sealed partial class Article
{
    private const string Word = "strong";

    /// <param name="html">The parts, in order. Their headings have ids, perhaps the same ones.</param>
    public Article(string html)
    {
        var taken = new Dictionary<string, int>();
        var headings = new List<Heading>();
        var numbered = HeadingElement().Replace(html, match =>
        {
            var id = match.Groups["id"].Value;
            var count = taken[id] = taken.GetValueOrDefault(id) + 1;
            id = count == 1 ? id : string.Create(CultureInfo.InvariantCulture, $"{id}-{count}");
            var (tag, words) = (match.Groups["tag"].Value, match.Groups["html"].Value);
            if (tag != Word)
            {
                headings.Add(new Heading(tag[1] - '0', id, words));
            }
            return $"<{tag} id=\"{id}\">{words}</{tag}>";
        });
        // A table of Markdown's scrolls in a box of its own; those of outputs are in one already.
        Html = MarkdownTable().Replace(numbered, "<div class=\"wide\">$0</div>");
        Headings = headings;
        Sections = ReadSections();
    }

    /// <summary>A text in which each row of a table whose first cell is bold can be found and linked to, as in a glossary.</summary>
    public static Article OfText(string html) => new(FirstCell().Replace(html, match =>
        $"<td><{Word} id=\"{WebUtility.HtmlEncode(Space().Replace(Text(match.Groups["html"].Value).ToLowerInvariant(), "-"))}\">{match.Groups["html"].Value}</{Word}>"));

    public string Html { get; }

    public IReadOnlyList<Heading> Headings { get; }

    public IReadOnlyList<Section> Sections { get; }

    /// <summary>The words of the first heading.</summary>
    public string Title => Sections.Count > 0 ? Sections[0].Heading : "";

    /// <summary>The text of HTML, on one line.</summary>
    public static string Text(string html) => Space().Replace(WebUtility.HtmlDecode(Tag().Replace(Block().Replace(html, " "), "")), " ").Trim();

    private List<Section> ReadSections()
    {
        // What stands behind a click is not told by search either.
        var shown = Unseen().Replace(Html, " ");
        var places = HeadingElement().Matches(shown);
        var sections = new List<Section>();
        for (var i = 0; i < places.Count; i++)
        {
            var from = places[i].Index + places[i].Length;
            var to = i + 1 < places.Count ? places[i + 1].Index : shown.Length;
            sections.Add(new Section(Text(places[i].Groups["html"].Value), places[i].Groups["id"].Value, Text(shown[from..to])));
        }
        return sections;
    }

    [GeneratedRegex("""<(?<tag>h[1-4]|strong) id="(?<id>[^"]*)">(?<html>.*?)</\k<tag>>""", RegexOptions.Singleline)]
    private static partial Regex HeadingElement();

    [GeneratedRegex("<table>.*?</table>", RegexOptions.Singleline)]
    private static partial Regex MarkdownTable();

    [GeneratedRegex("(?<=<tr>\\s*)<td><strong>(?<html>.*?)</strong>")]
    private static partial Regex FirstCell();

    [GeneratedRegex("<script.*?</script>|<details.*?</details>|<style.*?</style>|<svg.*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Unseen();

    // Between these there is a space, even where the HTML has none.
    [GeneratedRegex("(?=</?(p|div|li|td|th|tr|pre|h[1-6]|br|section)[ />])")]
    private static partial Regex Block();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
