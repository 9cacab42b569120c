using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Course.Notebooks.Documents;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Notebooks.Session;

/// <summary>Makes MIME bundles of formatted values.</summary>
internal static partial class Bundles
{
    private const string Html = "text/html";
    private const string Plain = "text/plain";
    private const int LongestPlainText = 20_000;

    /// <summary>A value under the MIME types its type prefers.</summary>
    public static IReadOnlyDictionary<string, string> Of(object? value) => Of(value, FormattedValue.CreateManyFromObject(value));

    /// <summary>
    /// A value under the MIME types it was formatted for. HTML also gets a plain text, for terminals and converters,
    /// unless that is very long or says nothing.
    /// </summary>
    public static IReadOnlyDictionary<string, string> Of(object? value, IReadOnlyList<FormattedValue> formatted)
    {
        var bundle = new Dictionary<string, string>();
        foreach (var one in formatted)
        {
            bundle[one.MimeType] = MimeTypes.IsJson(one.MimeType) ? Json(one.Value) : one.Value;
        }
        if (bundle.TryGetValue(Html, out var html) && !bundle.ContainsKey(Plain))
        {
            var plain = value is string or IHtmlContent ? TextOf(html) : value.ToDisplayString(Plain);
            if (plain.Length <= LongestPlainText && !string.IsNullOrWhiteSpace(plain))
            {
                bundle[Plain] = plain;
            }
        }
        return bundle;
    }

    /// <summary>Makes ready what the first table needs: a tenth of a second.</summary>
    public static void Warm() => Of(new[] { new { Name = "" } });

    /// <summary>Plain text alone.</summary>
    public static IReadOnlyDictionary<string, string> Text(string text) => new Dictionary<string, string> { [Plain] = text };

    // What a formatter registered for a JSON type writes may be plain text, or hold half a character (\ud800), which JSON allows;
    // a notebook file could not hold either as JSON.
    private static string Json(string text)
    {
        try
        {
            if (text.Contains(@"\ud", StringComparison.OrdinalIgnoreCase))
            {
                JsonText.Parse(Encoding.UTF8.GetBytes(text), "the output");
            }
            else
            {
                using var parsed = JsonDocument.Parse(text);
            }
            return text;
        }
        catch (Exception e) when (e is JsonException or NotebookFormatException)
        {
            return JsonSerializer.Serialize(text);
        }
    }

    /// <summary>What is to be read in a piece of HTML.</summary>
    private static string TextOf(string html)
    {
        var text = WebUtility.HtmlDecode(Tags().Replace(Unread().Replace(html, ""), " "));
        return Blanks().Replace(text, " ").Trim();
    }

    [GeneratedRegex(@"<(script|style)\b.*?</\1\s*>|<!--.*?-->", RegexOptions.Singleline | RegexOptions.IgnoreCase)]
    private static partial Regex Unread();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"[ \t]{2,}")]
    private static partial Regex Blanks();
}
