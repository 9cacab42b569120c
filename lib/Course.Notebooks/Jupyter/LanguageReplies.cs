using System.Text.Json.Nodes;
using Course.Notebooks.Language;

namespace Course.Notebooks.Jupyter;

/// <summary>The language service in the protocol's terms. Front ends count Unicode characters, .NET counts UTF-16 units.</summary>
internal static class LanguageReplies
{
    public static JsonObject Complete(LanguageService language, JupyterMessage request)
    {
        var code = request.Text("code");
        var found = language.Complete(code, FromCharacters(code, request.Number("cursor_pos", int.MaxValue)));
        var (start, end) = (ToCharacters(code, found.Start), ToCharacters(code, found.End));
        return new JsonObject
        {
            ["status"] = "ok",
            ["matches"] = new JsonArray([.. found.Items.Select(item => (JsonNode)item.Text)]),
            ["cursor_start"] = start,
            ["cursor_end"] = end,
            ["metadata"] = new JsonObject
            {
                ["_jupyter_types_experimental"] = new JsonArray([.. found.Items.Select(item => (JsonNode)new JsonObject
                {
                    ["text"] = item.Text,
                    ["type"] = item.Kind,
                    ["signature"] = item.Signature,
                    ["start"] = start,
                    ["end"] = end,
                })]),
            },
        };
    }

    public static JsonObject Inspect(LanguageService language, JupyterMessage request)
    {
        var code = request.Text("code");
        var found = language.Inspect(code, FromCharacters(code, request.Number("cursor_pos", int.MaxValue)));
        return new JsonObject
        {
            ["status"] = "ok",
            ["found"] = found is not null,
            ["data"] = found is null ? new JsonObject() : new JsonObject { ["text/plain"] = found.Plain, ["text/markdown"] = found.Markdown },
            ["metadata"] = new JsonObject(),
        };
    }

    public static JsonObject IsComplete(JupyterMessage request)
    {
        var (status, indent) = CodeCompleteness.Of(request.Text("code"));
        var content = new JsonObject { ["status"] = status };
        if (status == "incomplete")
        {
            content["indent"] = indent;
        }
        return content;
    }

    private static int FromCharacters(string text, int characters) => text.EnumerateRunes().Take(characters).Sum(rune => rune.Utf16SequenceLength);

    private static int ToCharacters(string text, int at) => text[..at].EnumerateRunes().Count();
}
