using System.Text.Json.Nodes;

namespace Course;

/// <summary>Widgets side by side, or one below the other.</summary>
public sealed class Box : Widget
{
    private readonly bool _isRow;
    private readonly Widget[] _children;

    internal Box(bool isRow, Widget[] children) => (_isRow, _children) = (isRow, children);

    private protected override string Kind => _isRow ? "HBox" : "VBox";

    private protected override IReadOnlyList<Widget> Inside => _children;

    private protected override string Description => string.Join(" ", _children.Select(child => child.ToString()));

    /// <inheritdoc/>
    public override string ToHtml() => string.Concat(_children.Select(child => child.ToHtml()));

    /// <inheritdoc/>
    public override string ToString() => Description;

    private protected override void Describe(JsonObject state) =>
        state["children"] = new JsonArray([.. _children.Select(child => (JsonNode)$"IPY_MODEL_{child.ModelId}")]);
}
