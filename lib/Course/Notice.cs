namespace Course;

/// <summary>Something the reader should know before trusting what follows.</summary>
/// <param name="Text">One or two sentences.</param>
public sealed record Notice(string Text) : IHtmlView
{
    /// <inheritdoc/>
    public string ToHtml() => HtmlText.Box("#E69F00", HtmlText.Escape(Text));

    /// <inheritdoc/>
    public override string ToString() => "Note: " + Text;
}
