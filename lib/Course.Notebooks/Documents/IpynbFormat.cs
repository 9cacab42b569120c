using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Course.Notebooks.Documents;

/// <summary>The .ipynb format: nbformat 4, read from any minor version, written as 4.5.</summary>
internal static partial class IpynbFormat
{
    // Jupyter sorts property names; new objects are written in that order.
    private static readonly string[] s_documentProperties = ["cells", "metadata", "nbformat", "nbformat_minor"];
    private static readonly string[] s_cellProperties =
        ["attachments", "cell_type", "execution_count", "id", "metadata", "outputs", "source"];

    /// <summary>Whether nbformat 4.5 accepts this cell id.</summary>
    public static bool IsCellId(string id) =>
        id.Length is >= 1 and <= 64 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    public static NotebookDocument Parse(ReadOnlySpan<byte> utf8, string file)
    {
        if (utf8.Trim(" \t\r\n"u8).IsEmpty)
        {
            throw new NotebookFormatException($"{file}: the file is empty.");
        }
        var at = new Place(file);
        var root = JsonText.Parse(utf8, file) as JsonObject ?? throw at.Wrong("the file", "a JSON object with cells");
        var major = at.Integer(root["nbformat"], "nbformat") ?? throw at.Wrong("nbformat", "4 (it is missing)");
        if (major != 4)
        {
            throw new NotebookFormatException(major < 4
                ? $"{file}: nbformat is {major}, an old format; this reads nbformat 4 (convert it with: jupyter nbconvert --to notebook)."
                : $"{file}: nbformat is {major}, which is newer than the nbformat 4 that this reads.");
        }
        var document = new NotebookDocument
        {
            Minor = Math.Max(5, at.Integer(root["nbformat_minor"], "nbformat_minor") ?? 0),
            Metadata = at.Object(root["metadata"], "metadata") ?? [],
            InFile = root,
        };
        var cells = root["cells"] as JsonArray ?? throw at.Wrong("cells", "a list of cells");
        var language = NotebookLanguages.OfDocument(document.Metadata);
        document.Cells.AddRange(cells.Select((cell, i) => ParseCell(cell, at, $"cells[{i}]", language)));
        Empty(root, s_documentProperties);
        return document;
    }

    private static NotebookCell ParseCell(JsonNode? node, Place at, string where, string documentLanguage)
    {
        var json = node as JsonObject ?? throw at.Wrong(where, "an object");
        var kind = at.String(json["cell_type"], $"{where}.cell_type") switch
        {
            "code" => CellKind.Code,
            "markdown" => CellKind.Markdown,
            "raw" => CellKind.Raw,
            _ => throw at.Wrong($"{where}.cell_type", "\"code\", \"markdown\" or \"raw\""),
        };
        var source = at.Lines(json["source"], $"{where}.source");
        var metadata = at.Object(json["metadata"], $"{where}.metadata") ?? [];
        var cell = new NotebookCell(kind, source, NotebookLanguages.OfCell(metadata, documentLanguage))
        {
            Id = at.String(json["id"], $"{where}.id") ?? "",
            Metadata = metadata,
            Attachments = at.Object(json["attachments"], $"{where}.attachments"),
            InFile = json,
        };
        foreach (var (name, bundle) in cell.Attachments ?? [])
        {
            JoinLines(at.Object(bundle, $"{where}.attachments[\"{name}\"]"));
        }
        if (kind == CellKind.Code)
        {
            cell.ExecutionCount = at.Integer(json["execution_count"], $"{where}.execution_count");
            var outputs = json["outputs"] is { } list ? list as JsonArray ?? throw at.Wrong($"{where}.outputs", "a list") : [];
            cell.Outputs = [.. outputs.Select((output, i) => ParseOutput(output, at, $"{where}.outputs[{i}]"))];
        }
        Empty(json, PropertiesOf(kind));
        return cell;
    }

    private static JsonObject ParseOutput(JsonNode? node, Place at, string where)
    {
        var output = node as JsonObject ?? throw at.Wrong(where, "an object");
        switch (at.String(output["output_type"], $"{where}.output_type"))
        {
            case null:
                throw at.Wrong($"{where}.output_type", "a string");
            case "stream":
                output["text"] = at.Lines(output["text"], $"{where}.text");
                break;
            case "display_data" or "execute_result":
                JoinLines(at.Object(output["data"], $"{where}.data"));
                break;
        }
        return output;
    }

    /// <summary>In a MIME bundle, lists of lines become one string; JSON types stay as they are.</summary>
    private static void JoinLines(JsonObject? bundle)
    {
        foreach (var (mime, value) in bundle?.ToArray() ?? [])
        {
            if (!MimeTypes.IsJson(mime) && value is JsonArray lines && lines.All(line => line.AsText() is not null))
            {
                bundle![mime] = string.Concat(lines.Select(line => line.AsText()));
            }
        }
    }

    // A markdown cell with outputs is not nbformat, but its properties are kept like other unknown ones.
    private static IEnumerable<string> PropertiesOf(CellKind kind) =>
        kind == CellKind.Code ? s_cellProperties : s_cellProperties.Except(["outputs", "execution_count"]);

    /// <summary>Leaves the places of what has been read; it stands in the document now.</summary>
    private static void Empty(JsonObject json, IEnumerable<string> known)
    {
        foreach (var name in known.Where(json.ContainsKey))
        {
            json[name] = null;
        }
    }

    public static string Format(NotebookDocument document) => JsonText.Format(Fill(document.InFile, s_documentProperties, new()
    {
        ["cells"] = new JsonArray([.. document.Cells.Select(cell => FormatCell(cell, document))]),
        ["metadata"] = document.Metadata.DeepClone(),
        ["nbformat"] = 4,
        ["nbformat_minor"] = document.Minor,
    }));

    private static JsonObject FormatCell(NotebookCell cell, NotebookDocument document)
    {
        var values = new Dictionary<string, JsonNode?>
        {
            ["cell_type"] = cell.Kind.ToString().ToLowerInvariant(),
            ["id"] = cell.Id,
            ["metadata"] = MetadataWithLanguage(cell, document),
            ["source"] = Lines(cell.Source),
        };
        if (cell.Attachments is { } attachments)
        {
            values["attachments"] = new JsonObject(attachments.Select(file => KeyValuePair.Create(file.Key, Bundle(file.Value))));
        }
        if (cell.Kind == CellKind.Code)
        {
            values["execution_count"] = cell.ExecutionCount;
            values["outputs"] = new JsonArray([.. cell.Outputs.Select(FormatOutput)]);
        }
        return Fill(cell.InFile, s_cellProperties, values);
    }

    private static JsonNode FormatOutput(JsonObject output)
    {
        var type = output["output_type"].AsText();
        return new JsonObject(output.Select(property => KeyValuePair.Create(property.Key, (type, property.Key) switch
        {
            ("stream", "text") => Lines(property.Value),
            ("display_data" or "execute_result", "data") => Bundle(property.Value),
            _ => property.Value?.DeepClone(),
        })));
    }

    /// <summary>A MIME bundle as the file keeps it: text as lines.</summary>
    private static JsonNode? Bundle(JsonNode? bundle) => bundle is not JsonObject data ? bundle?.DeepClone()
        : new JsonObject(data.Select(part =>
            KeyValuePair.Create(part.Key, IsSplitIntoLines(part.Key) ? Lines(part.Value) : part.Value?.DeepClone())));

    private static bool IsSplitIntoLines(string mime) =>
        mime.StartsWith("text/", StringComparison.Ordinal) || mime is "application/javascript" or "image/svg+xml";

    private static JsonNode? Lines(JsonNode? text) =>
        text.AsText() is { } whole ? new JsonArray([.. SplitLines(whole).Select(line => (JsonNode)line)]) : text?.DeepClone();

    /// <summary>Lines with their ends, cut where Python's splitlines cuts, because Jupyter writes files with it.</summary>
    private static IEnumerable<string> SplitLines(string text) => Line().Matches(text).Select(line => line.Value);

    [GeneratedRegex(@".*?(\r\n|[\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029])|.+", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Line();

    /// <summary>The values in the places that the file had for them; what it lacked goes where Jupyter's sorting would put it.</summary>
    private static JsonObject Fill(JsonObject inFile, string[] known, Dictionary<string, JsonNode?> values)
    {
        var json = (JsonObject)inFile.DeepClone();
        foreach (var name in known.Where(values.ContainsKey))
        {
            if (!json.ContainsKey(name))
            {
                var rank = Array.IndexOf(known, name);
                var next = json.ToList().FindIndex(other => Array.IndexOf(known, other.Key) > rank);
                json.Insert(next < 0 ? json.Count : next, name, null);
            }
            json[name] = values[name];
        }
        return json;
    }

    /// <summary>A code cell whose language is not what its metadata say gets the two entries that .NET front ends look for.</summary>
    private static JsonObject MetadataWithLanguage(NotebookCell cell, NotebookDocument document)
    {
        var metadata = (JsonObject)cell.Metadata.DeepClone();
        if (cell.Kind == CellKind.Code && NotebookLanguages.OfCell(metadata, NotebookLanguages.OfDocument(document.Metadata)) != cell.Language)
        {
            Child("dotnet_interactive")["language"] = cell.Language;
            Child("polyglot_notebook")["kernelName"] = cell.Language;
        }
        return metadata;

        JsonObject Child(string name)
        {
            if (metadata[name] is not JsonObject child)
            {
                metadata[name] = child = [];
            }
            return child;
        }
    }

    /// <summary>Reads typed values, null for those that are absent, and names the place when they are of another type.</summary>
    private sealed class Place(string file)
    {
        public NotebookFormatException Wrong(string where, string expected) => new($"{file}: {where} must be {expected}.");

        public string? String(JsonNode? node, string where) => node is null ? null : node.AsText() ?? throw Wrong(where, "a string");

        public int? Integer(JsonNode? node, string where) => node switch
        {
            null => null,
            JsonValue value when value.TryGetValue(out int number) => number,
            _ => throw Wrong(where, "a whole number"),
        };

        public JsonObject? Object(JsonNode? node, string where) => node is null ? null : node as JsonObject ?? throw Wrong(where, "an object");

        public string Lines(JsonNode? node, string where) => node.AsText()
            ?? (node is JsonArray lines && lines.All(line => line.AsText() is not null) ? string.Concat(lines.Select(line => line.AsText())) : null)
            ?? throw Wrong(where, "a string or a list of strings");
    }
}
