using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Course.Notebooks.Documents;

/// <summary>The .ipynb format: nbformat 4, read from any minor version, written as 4.5.</summary>
internal static class IpynbFormat
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
        if (JsonText.Parse(utf8, file) is not JsonObject root)
        {
            throw at.Wrong("the file", "a JSON object with cells");
        }
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
            Metadata = at.Object(root, "metadata", "metadata") ?? [],
            PropertyOrder = [.. root.Select(p => p.Key)],
        };
        if (root["cells"] is not JsonArray cells)
        {
            throw at.Wrong("cells", "a list of cells");
        }
        var language = NotebookLanguages.OfDocument(document.Metadata);
        for (var i = 0; i < cells.Count; i++)
        {
            document.Cells.Add(ParseCell(cells[i], at, $"cells[{i}]", language));
        }
        document.Extra = Rest(root, s_documentProperties);
        return document;
    }

    private static NotebookCell ParseCell(JsonNode? node, Place at, string where, string documentLanguage)
    {
        if (node is not JsonObject json)
        {
            throw at.Wrong(where, "an object");
        }
        var kind = at.String(json["cell_type"], $"{where}.cell_type") switch
        {
            "code" => CellKind.Code,
            "markdown" => CellKind.Markdown,
            "raw" => CellKind.Raw,
            _ => throw at.Wrong($"{where}.cell_type", "\"code\", \"markdown\" or \"raw\""),
        };
        var source = at.Lines(json["source"], $"{where}.source");
        var metadata = at.Object(json, "metadata", $"{where}.metadata") ?? [];
        var cell = new NotebookCell(kind, source, NotebookLanguages.OfCell(metadata, documentLanguage))
        {
            Id = json["id"] is { } id ? at.String(id, $"{where}.id") ?? throw at.Wrong($"{where}.id", "a string") : "",
            Metadata = metadata,
            PropertyOrder = [.. json.Select(p => p.Key)],
        };
        if (at.Object(json, "attachments", $"{where}.attachments") is { } attachments)
        {
            foreach (var (name, _) in attachments.ToArray())
            {
                JoinLines(at.Object(attachments, name, $"{where}.attachments[\"{name}\"]", detach: false));
            }
            cell.Attachments = attachments;
        }
        if (kind == CellKind.Code)
        {
            cell.ExecutionCount = at.Integer(json["execution_count"], $"{where}.execution_count");
            cell.Outputs = ParseOutputs(json, at, $"{where}.outputs");
        }
        // A markdown cell with outputs is not nbformat, but its properties are kept like other unknown ones.
        var known = kind == CellKind.Code ? s_cellProperties : s_cellProperties.Except(["outputs", "execution_count"]);
        cell.Extra = Rest(json, known);
        return cell;
    }

    private static List<JsonObject> ParseOutputs(JsonObject cell, Place at, string where)
    {
        if (cell["outputs"] is not { } node)
        {
            return [];
        }
        if (node is not JsonArray array)
        {
            throw at.Wrong(where, "a list");
        }
        var outputs = new List<JsonObject>();
        var items = array.ToArray();
        array.Clear(); // A node has one parent: the outputs leave the file's tree.
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i] is not JsonObject output)
            {
                throw at.Wrong($"{where}[{i}]", "an object");
            }
            switch (at.String(output["output_type"], $"{where}[{i}].output_type"))
            {
                case null:
                    throw at.Wrong($"{where}[{i}].output_type", "a string");
                case "stream":
                    output["text"] = at.Lines(output["text"], $"{where}[{i}].text");
                    break;
                case "display_data" or "execute_result":
                    JoinLines(at.Object(output, "data", $"{where}[{i}].data", detach: false));
                    break;
            }
            outputs.Add(output);
        }
        return outputs;
    }

    /// <summary>In a MIME bundle, lists of lines become one string; JSON types stay as they are.</summary>
    private static void JoinLines(JsonObject? bundle)
    {
        foreach (var (mime, value) in bundle?.ToArray() ?? [])
        {
            if (!MimeTypes.IsJson(mime) && value is JsonArray lines && lines.All(l => l?.GetValueKind() == JsonValueKind.String))
            {
                bundle![mime] = string.Concat(lines.Select(l => l!.GetValue<string>()));
            }
        }
    }

    public static string Format(NotebookDocument document)
    {
        var to = new StringBuilder();
        var members = new Dictionary<string, Action<int>>
        {
            ["cells"] = indent => JsonText.AppendArray(to, indent, document.Cells, (cell, inner) => FormatCell(to, cell, document, inner)),
            ["metadata"] = indent => JsonText.Append(to, document.Metadata, indent),
            ["nbformat"] = _ => to.Append('4'),
            ["nbformat_minor"] = _ => to.Append(document.Minor),
        };
        AppendInOrder(to, 0, document.PropertyOrder, s_documentProperties, members, document.Extra);
        return to.Append('\n').ToString();
    }

    private static void FormatCell(StringBuilder to, NotebookCell cell, NotebookDocument document, int indent)
    {
        var members = new Dictionary<string, Action<int>>
        {
            ["cell_type"] = _ => JsonText.AppendString(to, cell.Kind.ToString().ToLowerInvariant()),
            ["id"] = _ => JsonText.AppendString(to, cell.Id),
            ["metadata"] = inner => JsonText.Append(to, MetadataWithLanguage(cell, document), inner),
            ["source"] = inner => AppendLines(to, cell.Source, inner),
        };
        if (cell.Attachments is { } attachments)
        {
            members["attachments"] = inner => AppendMembers(to, attachments, inner, (_, bundle, deeper) =>
                AppendBundle(to, bundle, deeper));
        }
        if (cell.Kind == CellKind.Code)
        {
            members["execution_count"] = _ => to.Append(cell.ExecutionCount is { } count ? count.ToString(System.Globalization.CultureInfo.InvariantCulture) : "null");
            members["outputs"] = inner => JsonText.AppendArray(to, inner, cell.Outputs, (output, deeper) => FormatOutput(to, output, deeper));
        }
        AppendInOrder(to, indent, cell.PropertyOrder, s_cellProperties, members, cell.Extra);
    }

    private static void FormatOutput(StringBuilder to, JsonObject output, int indent)
    {
        var type = output["output_type"]?.GetValueKind() == JsonValueKind.String ? output["output_type"]!.GetValue<string>() : "";
        AppendMembers(to, output, indent, (name, value, inner) =>
        {
            if (type == "stream" && name == "text" && value?.GetValueKind() == JsonValueKind.String)
            {
                AppendLines(to, value.GetValue<string>(), inner);
            }
            else if (type is "display_data" or "execute_result" && name == "data")
            {
                AppendBundle(to, value, inner);
            }
            else
            {
                JsonText.Append(to, value, inner);
            }
        });
    }

    private static void AppendBundle(StringBuilder to, JsonNode? bundle, int indent)
    {
        if (bundle is not JsonObject data)
        {
            JsonText.Append(to, bundle, indent);
            return;
        }
        AppendMembers(to, data, indent, (mime, value, inner) =>
        {
            if (IsSplitIntoLines(mime) && value?.GetValueKind() == JsonValueKind.String)
            {
                AppendLines(to, value.GetValue<string>(), inner);
            }
            else
            {
                JsonText.Append(to, value, inner);
            }
        });
    }

    /// <summary>Whether the file keeps the value as a list of lines.</summary>
    private static bool IsSplitIntoLines(string mime) =>
        mime.StartsWith("text/", StringComparison.Ordinal) || mime is "application/javascript" or "image/svg+xml";

    private static void AppendMembers(StringBuilder to, JsonObject json, int indent, Action<string, JsonNode?, int> append) =>
        JsonText.AppendObject(to, indent, json.Select(p =>
            new KeyValuePair<string, Action<int>>(p.Key, inner => append(p.Key, p.Value, inner))));

    private static void AppendLines(StringBuilder to, string text, int indent) =>
        JsonText.AppendArray(to, indent, SplitLines(text), (line, _) => JsonText.AppendString(to, line));

    /// <summary>Lines with their ends, cut where Python's splitlines cuts, because Jupyter writes files with it.</summary>
    private static IEnumerable<string> SplitLines(string text)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                continue;
            }
            if (text[i] is '\n' or '\r' or '\v' or '\f' or '\x1c' or '\x1d' or '\x1e' or '\x85' or '\u2028' or '\u2029')
            {
                yield return text[start..(i + 1)];
                start = i + 1;
            }
        }
        if (start < text.Length)
        {
            yield return text[start..];
        }
    }

    /// <summary>The file's own order first; what the file lacked goes where Jupyter's sorting would put it among the known names.</summary>
    private static void AppendInOrder(
        StringBuilder to, int indent, List<string> fileOrder, string[] known, Dictionary<string, Action<int>> members, JsonObject extra)
    {
        var order = fileOrder.Where(name => members.ContainsKey(name) || extra.ContainsKey(name)).ToList();
        order.AddRange(extra.Select(p => p.Key).Where(name => !order.Contains(name)));
        foreach (var name in known.Where(name => members.ContainsKey(name) && !order.Contains(name)))
        {
            var rank = Array.IndexOf(known, name);
            var next = order.FindIndex(other => Array.IndexOf(known, other) > rank);
            order.Insert(next < 0 ? order.Count : next, name);
        }
        JsonText.AppendObject(to, indent, order.Select(name => new KeyValuePair<string, Action<int>>(
            name, members.TryGetValue(name, out var append) ? append : inner => JsonText.Append(to, extra[name], inner))));
    }

    /// <summary>A code cell whose language is not what its metadata say gets the two entries that .NET front ends look for.</summary>
    private static JsonObject MetadataWithLanguage(NotebookCell cell, NotebookDocument document)
    {
        if (cell.Kind != CellKind.Code
            || NotebookLanguages.OfCell(cell.Metadata, NotebookLanguages.OfDocument(document.Metadata)) == cell.Language)
        {
            return cell.Metadata;
        }
        var metadata = (JsonObject)cell.Metadata.DeepClone();
        Child("dotnet_interactive")["language"] = cell.Language;
        Child("polyglot_notebook")["kernelName"] = cell.Language;
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

    private static JsonObject Rest(JsonObject json, IEnumerable<string> known)
    {
        foreach (var name in known)
        {
            json.Remove(name);
        }
        return json;
    }

    /// <summary>Reads typed values and names the place when they are of another type.</summary>
    private sealed class Place(string file)
    {
        public NotebookFormatException Wrong(string where, string expected) => new($"{file}: {where} must be {expected}.");

        public string? String(JsonNode? node, string where) => node switch
        {
            null => null,
            JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
            _ => throw Wrong(where, "a string"),
        };

        public int? Integer(JsonNode? node, string where)
        {
            if (node is null)
            {
                return null;
            }
            return node is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue(out int number)
                ? number
                : throw Wrong(where, "a whole number");
        }

        /// <summary>The object of this name, taken out of its parent so that it can stand elsewhere; null when absent.</summary>
        public JsonObject? Object(JsonObject parent, string name, string where, bool detach = true)
        {
            if (parent[name] is not { } node)
            {
                return null;
            }
            if (node is not JsonObject obj)
            {
                throw Wrong(where, "an object");
            }
            if (detach)
            {
                parent[name] = null;
            }
            return obj;
        }

        public string Lines(JsonNode? node, string where)
        {
            switch (node)
            {
                case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                    return value.GetValue<string>();
                case JsonArray array when array.All(l => l?.GetValueKind() == JsonValueKind.String):
                    return string.Concat(array.Select(l => l!.GetValue<string>()));
                default:
                    throw Wrong(where, "a string or a list of strings");
            }
        }
    }
}
