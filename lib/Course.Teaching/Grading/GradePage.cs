using System.Net;
using Course.Notebooks.Documents;

namespace Course.Teaching.Grading;

/// <summary>What the pages of grading share.</summary>
internal static class GradePage
{
    private const string Style = """
        .who { font: 600 1.1em system-ui, sans-serif; margin-top: -.4em; } .total { font: 1.1em system-ui, sans-serif; } .total b { font-size: 1.7em; }
        .note { background: #fff8e6; border-radius: 6px; padding: 8px 14px; font-size: .92em; } .soft { color: var(--soft); }
        .right { color: #1a7f37; } .wrong { color: #c9302c; } .check { margin: 0 0 .5em; } .words { white-space: pre-wrap; }
        .badge { font: 600 12px system-ui, sans-serif; padding: 2px 9px; border-radius: 10px; white-space: nowrap; }
        .b-Right { background: #dafbe1; color: #116329; } .b-Partly { background: #fff3c4; color: #6b4e00; } .b-Wrong { background: #ffe2e0; color: #9b1c1c; }
        .b-NotDone, .b-Missing { background: #eaeef2; color: #424a53; }
        .wide { overflow-x: auto; } td.num, th.num { text-align: right; white-space: nowrap; }

        """;

    /// <summary>A page around a body. Nothing in it may run: it holds what learners wrote.</summary>
    public static string Whole(string title, params string[] body) =>
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        + $"<title>{Text(title)}</title>\n<style>{HtmlPage.Style}{Style}</style>\n</head>\n<body>\n<main>\n{string.Concat(body)}</main>\n</body>\n</html>\n";

    public static string Each<T>(IEnumerable<T> items, Func<T, string> html) => string.Concat(items.Select(html));

    public static string Note(string text) => $"<p class=\"note\">{Text(text)}</p>\n";

    public static string Text(string text) => WebUtility.HtmlEncode(text);

    public static string Short(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";

    /// <summary>A coloured word for a state.</summary>
    public static string Badge(ExerciseState state) => $"<span class=\"badge b-{state}\">{InWords(state)}</span>";

    /// <summary>A state as people say it.</summary>
    public static string InWords(ExerciseState state) => state switch
    {
        ExerciseState.Right => "right",
        ExerciseState.Partly => "partly right",
        ExerciseState.Wrong => "not right",
        ExerciseState.NotDone => "not done",
        _ => "missing",
    };
}
