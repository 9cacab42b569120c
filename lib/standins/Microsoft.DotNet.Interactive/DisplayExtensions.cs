using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Formatting.TabularData;

// In System, as upstream has it, so that every cell sees it.
namespace System;

/// <summary>Shows values below the running cell.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows a value, formatted under the MIME types given or else those its type prefers.</summary>
    /// <returns>A handle whose <see cref="DisplayedValue.Update"/> replaces what is shown.</returns>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) =>
        new(value, FormattedValue.CreateManyFromObject(value, mimeTypes));

    /// <summary>Shows text that is already in the format the MIME type names.</summary>
    public static DisplayedValue DisplayAs(this string value, string mimeType) =>
        new(value, [new FormattedValue(mimeType, value)]);

    /// <summary>Shows a sequence as a table with one column a property.</summary>
    public static DisplayedValue DisplayTable<T>(this IEnumerable<T>? value, params string[] mimeTypes) =>
        value is null ? Display(null, mimeTypes) : value.ToTabularDataResource().Display(mimeTypes);
}
