using System.Text.Json.Nodes;

namespace Course;

/// <summary>A place among widgets for whatever <c>display</c> can show. Needs ipywidgets 7 or newer.</summary>
public sealed class Output : Widget
{
    private readonly List<object> _shown = [];

    internal Output()
    {
    }

    private protected override string Kind => nameof(Output);

    private protected override string Module => "@jupyter-widgets/output";

    private protected override string Description => "What controls show";

    /// <summary>Shows a value in place of what was there.</summary>
    public void Show(object value)
    {
        lock (_shown)
        {
            _shown.Clear();
            _shown.Add(value);
            Tell("outputs", Outputs());
        }
    }

    /// <summary>Shows a value below what is there.</summary>
    public void Append(object value)
    {
        lock (_shown)
        {
            _shown.Add(value);
            Tell("outputs", Outputs());
        }
    }

    /// <summary>Takes away what is there.</summary>
    public void Clear()
    {
        lock (_shown)
        {
            _shown.Clear();
            Tell("outputs", Outputs());
        }
    }

    /// <inheritdoc/>
    public override string ToHtml()
    {
        lock (_shown)
        {
            return string.Concat(_shown.Select(value => value is IHtmlView view ? view.ToHtml() : HtmlText.Line(value.ToString() ?? "")));
        }
    }

    private protected override void Describe(JsonObject state)
    {
        lock (_shown)
        {
            (state["outputs"], state["msg_id"]) = (Outputs(), "");
        }
    }

    private JsonArray Outputs() => new([.. _shown.Select(value => (JsonNode)new JsonObject
    {
        ["output_type"] = "display_data",
        ["data"] = Comms.Current?.Format(value) ?? [],
        ["metadata"] = new JsonObject(),
    })]);
}
