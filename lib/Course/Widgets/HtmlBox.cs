using System.Text.Json.Nodes;

namespace Course;

/// <summary>HTML among widgets. It replaces what stood there without a flicker, so it suits a picture that changes several times a second.</summary>
public sealed class HtmlBox : Widget
{
    private string _html = "";

    internal HtmlBox()
    {
    }

    private protected override string Kind => "HTML";

    private protected override string Description => "What controls show";

    /// <summary>Shows a view in place of what was there.</summary>
    public void Show(IHtmlView view)
    {
        var html = view.ToHtml();
        Volatile.Write(ref _html, html);
        Tell("value", html);
    }

    /// <inheritdoc/>
    public override string ToHtml() => Volatile.Read(ref _html);

    private protected override void Describe(JsonObject state) =>
        (state["value"], state["description"], state["placeholder"]) = (ToHtml(), "", "");
}
