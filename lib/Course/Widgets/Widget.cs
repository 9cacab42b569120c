using System.Text.Json.Nodes;

namespace Course;

/// <summary>
/// A control on the page that tells the notebook what a person does with it, drawn by ipywidgets where the front end has it: VS Code, JupyterLab,
/// Jupyter Notebook. Elsewhere one line stands in its place and says what it would do. <see cref="Widgets"/> makes them.
/// </summary>
/// <remarks>
/// The messages are those of Jupyter's widget protocol, version 2, and of the one before it that Debian's Notebook still speaks: a model opens
/// with its state, both sides send what has changed.
/// </remarks>
public abstract class Widget : IHtmlView
{
    /// <summary>The MIME type of <see cref="ToViewJson"/>.</summary>
    public const string MimeType = "application/vnd.jupyter.widget-view+json";

    private const string Target = "jupyter.widget";

    // Held while a message is sent, and while Describe runs: what Describe locks must not be held where Tell is called.
    private readonly Lock _gate = new();
    private bool _open;

    private protected Widget()
    {
    }

    /// <summary>The name under which the front end knows it.</summary>
    internal string ModelId { get; } = Guid.NewGuid().ToString("N");

    /// <summary>What ipywidgets calls it: "IntSlider".</summary>
    private protected abstract string Kind { get; }

    /// <summary>The packages of ipywidgets 7 and 8 that its model and its view are in.</summary>
    private protected virtual string Module => "@jupyter-widgets/controls";

    /// <summary>What the widgets that it contains are.</summary>
    private protected virtual IReadOnlyList<Widget> Inside => [];

    /// <summary>What a reader misses who sees no controls: "A slider from 0 to 30".</summary>
    private protected abstract string Description { get; }

    /// <summary>Says what stands here where nothing draws it.</summary>
    public virtual string ToHtml() => HtmlText.Line(ToString());

    /// <summary><see cref="ToHtml"/> beside <see cref="ToViewJson"/>: the older Notebook shows both, and is told to leave this one out.</summary>
    public string ToFallbackHtml() =>
        $"<div id=\"{ModelId}\">{ToHtml()}<script>if (window.Jupyter && Jupyter.WidgetManager) document.getElementById(\"{ModelId}\").remove()</script></div>";

    /// <inheritdoc/>
    public override string ToString() => $"{Description} is here in VS Code, JupyterLab and Jupyter Notebook with ipywidgets.";

    /// <summary>Names the widget to the front end, which has been told of it by then.</summary>
    public string ToViewJson()
    {
        Open();
        // The older protocol draws when it is told to.
        Comms.Current?.Send(ModelId, new JsonObject { ["method"] = "display" });
        return new JsonObject { ["version_major"] = 2, ["version_minor"] = 0, ["model_id"] = ModelId }.ToJsonString();
    }

    /// <summary>Adds what the front end has to know to draw it.</summary>
    private protected abstract void Describe(JsonObject state);

    /// <summary>Takes what has changed at the front end.</summary>
    /// <returns>What is to be run for it; null when nothing is.</returns>
    private protected virtual Action? Take(JsonObject state) => null;

    /// <summary>Takes an event that changes no state, as a click.</summary>
    private protected virtual Action? TakeEvent(string name) => null;

    /// <summary>Tells the front end of a change, if it knows the widget.</summary>
    private protected void Tell(string name, JsonNode? value)
    {
        lock (_gate)
        {
            if (_open)
            {
                Comms.Current?.Send(ModelId, Update(new JsonObject { [name] = value }));
            }
        }
    }

    private static JsonObject Update(JsonObject state) => new() { ["method"] = "update", ["state"] = state, ["buffer_paths"] = new JsonArray() };

    private void Open()
    {
        foreach (var widget in Inside)
        {
            widget.Open();
        }
        lock (_gate)
        {
            if (!_open && Comms.Current is { } comms)
            {
                // The older protocol looks for the state in the data itself.
                var data = State("jupyter-js-widgets");
                data["state"] = State(Module);
                data["buffer_paths"] = new JsonArray();
                comms.Open(ModelId, Target, data, new JsonObject { ["version"] = "2.1.0" }, Receive);
                _open = true;
            }
        }
    }

    private JsonObject State(string module)
    {
        var state = new JsonObject();
        foreach (var part in new[] { "model", "view" })
        {
            state[$"_{part}_name"] = Kind + (part == "model" ? "Model" : "View");
            state[$"_{part}_module"] = module;
            state[$"_{part}_module_version"] = "*";
        }
        Describe(state);
        return state;
    }

    // The data comes from a browser: whatever it is, nothing but a change that makes sense has an effect.
    private Action? Receive(JsonObject data)
    {
        switch (Text(data["method"]))
        {
            case "update" or "backbone" when (data["state"] ?? data["sync_data"]) is JsonObject state:
                return Take(state);
            case "custom" when data["content"] is JsonObject content:
                return TakeEvent(Text(content["event"]));
            case "request_state":
                lock (_gate)
                {
                    Comms.Current?.Send(ModelId, Update(State(Module)));
                }
                return null;
            default:
                return null;
        }
    }

    private static string Text(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : "";
}
