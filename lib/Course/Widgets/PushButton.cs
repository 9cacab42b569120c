using System.Text.Json.Nodes;

namespace Course;

/// <summary>A button; Plotly.NET has a type of that name.</summary>
public sealed class PushButton : Widget
{
    private readonly string _label;
    private int _clicks;

    internal PushButton(string label) => _label = label;

    /// <summary>Raised for each click, between cells.</summary>
    public event Action? Clicked;

    /// <summary>How often it was clicked; counted at once, also while a cell runs.</summary>
    public int Clicks => Volatile.Read(ref _clicks);

    private protected override string Kind => "Button";

    private protected override string Description => $"A button, {_label},";

    private protected override void Describe(JsonObject state) => (state["description"], state["disabled"], state["tooltip"]) = (_label, false, "");

    private protected override Action? TakeEvent(string name)
    {
        if (name != "click")
        {
            return null;
        }
        Interlocked.Increment(ref _clicks);
        return Clicked;
    }
}
