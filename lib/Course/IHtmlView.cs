namespace Course;

/// <summary>Something that knows how it looks on a page.</summary>
public interface IHtmlView
{
    /// <summary>A fragment of HTML that needs nothing around it.</summary>
    string ToHtml();
}
