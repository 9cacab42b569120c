namespace Course;

/// <summary>Something that knows how it looks on a page.</summary>
public interface IHtmlView
{
    /// <summary>A fragment of HTML that needs nothing around it: a line with its text, where it is no more.</summary>
    string ToHtml() => HtmlText.Line(ToString() ?? "");
}
