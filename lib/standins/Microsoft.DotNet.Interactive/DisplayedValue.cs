namespace Microsoft.DotNet.Interactive;

/// <summary>A value on show, which can be replaced where it stands.</summary>
public class DisplayedValue
{
    private readonly IKernelHost? _host;

    internal DisplayedValue(object? value, IReadOnlyList<FormattedValue> formatted)
    {
        _host = KernelHost.Current;
        FormattedValues = formatted;
        if (_host is null)
            WriteToConsole();
        else
            _host.Show(value, formatted, DisplayId);
    }

    /// <summary>Names this output; updates carry the same id.</summary>
    public string DisplayId { get; } = Guid.NewGuid().ToString();

    /// <summary>What is on show now, under each MIME type.</summary>
    public IReadOnlyList<FormattedValue> FormattedValues { get; private set; }

    /// <summary>Shows another value in this one's place, formatted under the same MIME types.</summary>
    public void Update(object? updatedValue)
    {
        FormattedValues = FormattedValue.CreateManyFromObject(updatedValue, [.. FormattedValues.Select(f => f.MimeType)]);
        if (_host is null)
            WriteToConsole();
        else
            _host.Update(updatedValue, FormattedValues, DisplayId);
    }

    // A library that displays something may also run in a plain program.
    private void WriteToConsole() => Console.WriteLine(FormattedValues[0].Value);
}
