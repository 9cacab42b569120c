using Microsoft.DotNet.Interactive.Formatting;

namespace Microsoft.DotNet.Interactive;

/// <summary>A value's text under one MIME type.</summary>
public class FormattedValue
{
    /// <summary>Pairs a MIME type with text.</summary>
    /// <exception cref="ArgumentException">The MIME type is empty.</exception>
    public FormattedValue(string mimeType, string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mimeType);
        MimeType = mimeType;
        Value = value;
    }

    /// <summary>For example "text/html".</summary>
    public string MimeType { get; }

    /// <summary>The formatted text.</summary>
    public string Value { get; }

    /// <summary>True for a value that travels between kernels without being seen.</summary>
    public bool SuppressDisplay { get; set; }

    /// <summary>Formats a value under one MIME type, the first preferred one of its type when none is named.</summary>
    public static FormattedValue CreateSingleFromObject(object? value, string? mimeType = null)
    {
        mimeType ??= Formatter.GetPreferredMimeTypesFor(value?.GetType()).First();
        return new FormattedValue(mimeType, value.ToDisplayString(mimeType));
    }

    /// <summary>Formats a value under several MIME types, all preferred ones of its type when none is named.</summary>
    public static IReadOnlyList<FormattedValue> CreateManyFromObject(object? value, params string[] mimeTypes)
    {
        IEnumerable<string> wanted = mimeTypes is { Length: > 0 } ? mimeTypes : Formatter.GetPreferredMimeTypesFor(value?.GetType());
        return [.. wanted.Distinct().Select(mimeType => CreateSingleFromObject(value, mimeType))];
    }

    /// <summary>The MIME type and the text, for a debugger.</summary>
    public override string ToString() => $"{MimeType}: {Value}";
}
