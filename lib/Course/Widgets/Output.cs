using System.Text.Json.Nodes;

namespace Course;

/// <summary>A place among widgets for whatever <c>display</c> can show. Needs ipywidgets 7 or newer.</summary>
public sealed class Output : Widget
{
    // Held by who shows, never by who asks: Describe runs under the widget's own lock, which Tell wants.
    private readonly Lock _showing = new();
    private volatile object[] _shown = [];

    internal Output()
    {
    }

    private protected override string Kind => nameof(Output);

    private protected override string Module => "@jupyter-widgets/output";

    private protected override string Description => "What controls show";

    /// <summary>Shows a value in place of what was there.</summary>
    public void Show(object value) => Change(_ => [value]);

    /// <summary>Shows a value below what is there.</summary>
    public void Append(object value) => Change(shown => [.. shown, value]);

    /// <summary>Takes away what is there.</summary>
    public void Clear() => Change(_ => []);

    /// <inheritdoc/>
    public override string ToHtml() => string.Concat(_shown.Select(value => value is IHtmlView view ? view.ToHtml() : HtmlText.Line(value.ToString() ?? "")));

    private protected override void Describe(JsonObject state) => (state["outputs"], state["msg_id"]) = (Outputs(), "");

    private void Change(Func<object[], object[]> change)
    {
        lock (_showing)
        {
            _shown = change(_shown);
            Tell("outputs", Outputs());
        }
    }

    private JsonArray Outputs() => new([.. _shown.Select(value => (JsonNode)new JsonObject
    {
        ["output_type"] = "display_data",
        ["data"] = Comms.Current?.Format(value) ?? [],
        ["metadata"] = new JsonObject(),
    })]);
}
