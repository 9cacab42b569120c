using System.Text;
using System.Text.Json.Nodes;
using Course.Notebooks.Documents;

namespace Course.Notebooks.Running;

/// <summary>
/// Turns what running cells show into nbformat 4.5 outputs. May be called from any thread. Updates reach their output in whichever
/// cell it stands.
/// </summary>
/// <param name="maxCharacters">What is kept of one cell: a loop that prints without end must not fill the disk or the runner's memory.</param>
internal sealed class OutputCollector(int maxCharacters = 20_000_000)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<JsonObject>> _byDisplayId = new(StringComparer.Ordinal);
    private NotebookCell? _cell;
    private (string Name, StreamText Text, JsonObject Output)? _stream;
    private long _characters;

    /// <summary>The error that the current cell showed last; null when it showed none.</summary>
    public ErrorOutput? Error { get; private set; }

    /// <summary>From now on outputs belong to this cell; what it showed before is dropped.</summary>
    public void Begin(NotebookCell cell)
    {
        lock (_lock)
        {
            CloseStream();
            cell.Outputs.Clear();
            _cell = cell;
            (_characters, Error) = (0, null);
        }
    }

    /// <summary>Brings the document up to date; call before it is read or written.</summary>
    public void Finish()
    {
        lock (_lock)
        {
            CloseStream();
        }
    }

    /// <summary>Adds one output to the current cell.</summary>
    public void Show(CellOutput output)
    {
        lock (_lock)
        {
            if (output is UpdateOutput update)
            {
                foreach (var shown in _byDisplayId.GetValueOrDefault(update.DisplayId) ?? [])
                {
                    shown["data"] = Bundle(update.Data);
                }
            }
            else if (_cell is not null) // Before the first cell there is nowhere to show anything.
            {
                Add(_cell, output);
            }
        }
    }

    /// <summary>Adds the reason why the runner ended the cell, in place of what the cell said when it was asked to stop.</summary>
    public void ShowEnd(ErrorOutput reason)
    {
        lock (_lock)
        {
            _cell?.Outputs.RemoveAll(output => (string?)output["output_type"] == "error");
            Show(reason);
        }
    }

    private void Add(NotebookCell cell, CellOutput output)
    {
        switch (output)
        {
            case StreamOutput stream:
                if (Fits(stream.Text.Length))
                {
                    AddText(cell, stream);
                }
                break;
            case DisplayOutput display when Fits(display.Data.Sum(d => d.Value.Length)):
                var shown = new JsonObject { ["data"] = Bundle(display.Data), ["metadata"] = new JsonObject(), ["output_type"] = "display_data" };
                AddOutput(cell, shown);
                if (display.DisplayId is { } id)
                {
                    (_byDisplayId.TryGetValue(id, out var list) ? list : _byDisplayId[id] = []).Add(shown);
                }
                break;
            case ResultOutput result when Fits(result.Data.Sum(d => d.Value.Length)):
                AddOutput(cell, new JsonObject
                {
                    ["data"] = Bundle(result.Data),
                    ["execution_count"] = cell.ExecutionCount,
                    ["metadata"] = new JsonObject(),
                    ["output_type"] = "execute_result",
                });
                break;
            case ErrorOutput error:
                Error = error;
                AddOutput(cell, new JsonObject
                {
                    ["ename"] = error.Name,
                    ["evalue"] = error.Message,
                    ["output_type"] = "error",
                    ["traceback"] = new JsonArray([.. error.Traceback.Select(line => (JsonNode?)JsonValue.Create(line))]),
                });
                break;
        }
    }

    private void AddText(NotebookCell cell, StreamOutput stream)
    {
        if (_stream?.Name != stream.Name)
        {
            var output = new JsonObject { ["name"] = stream.Name, ["output_type"] = "stream", ["text"] = "" };
            AddOutput(cell, output);
            _stream = (stream.Name, new StreamText(), output);
        }
        _stream.Value.Text.Append(stream.Text);
    }

    private void AddOutput(NotebookCell cell, JsonObject output)
    {
        CloseStream();
        cell.Outputs.Add(output);
    }

    private void CloseStream()
    {
        if (_stream is { } stream)
        {
            stream.Output["text"] = stream.Text.ToString();
            _stream = null;
        }
    }

    private bool Fits(int characters)
    {
        var isFull = _characters > maxCharacters;
        _characters += characters;
        if (_characters <= maxCharacters)
        {
            return true;
        }
        if (!isFull)
        {
            AddText(_cell!, new StreamOutput("stderr", $"\nThe cell has shown more than {maxCharacters / 1_000_000} million characters; the rest is left out.\n"));
        }
        return false;
    }

    private static JsonObject Bundle(IReadOnlyDictionary<string, string> data)
    {
        var bundle = new JsonObject();
        foreach (var (mime, value) in data.OrderBy(d => d.Key, StringComparer.Ordinal))
        {
            bundle[mime] = MimeTypes.IsJson(mime) ? Json(value) : JsonValue.Create(value);
        }
        return bundle;
    }

    private static JsonNode? Json(string text)
    {
        try
        {
            return JsonText.Parse(Encoding.UTF8.GetBytes(text), "the output");
        }
        catch (NotebookFormatException)
        {
            return JsonValue.Create(text); // Not JSON after all: a front end shows it as it is.
        }
    }
}
