namespace TorchSharp.Utils;

/// <summary>Tells notebook hosts, by its name, which class knows how to show a type.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>The class with a method CreateTypeFormatters.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;
}

// Hosts look for these members by their names: nothing here refers to a host.
internal sealed class TypeFormatterSource
{
    public IEnumerable<object> CreateTypeFormatters() => [new TensorPlainTextFormatter(), new TensorHtmlFormatter()];
}

internal sealed class TensorPlainTextFormatter
{
    public string MimeType => "text/plain";

    public bool Format(object instance, TextWriter writer)
    {
        if (instance is not torch.Tensor tensor) return false;
        writer.Write(tensor.IsInvalid ? "A tensor that was disposed." : tensor.ToString(TensorStringStyle.Default));
        return true;
    }
}

internal sealed class TensorHtmlFormatter
{
    public string MimeType => "text/html";

    public bool Format(object instance, TextWriter writer)
    {
        if (instance is not torch.Tensor tensor) return false;
        var text = tensor.IsInvalid ? "A tensor that was disposed." : tensor.ToString(TensorStringStyle.Default);
        writer.Write("<div><pre>" + System.Net.WebUtility.HtmlEncode(text) + "</pre></div>");
        return true;
    }
}
