using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;
using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Notebooks.Kernels;

/// <summary>What a cell shows, in .NET Interactive's terms.</summary>
internal static class CellEvents
{
    /// <summary>The event that stands for an output; null for one that has none there: how a cell ended is said when its command ends.</summary>
    public static KernelEvent? Of(CellOutput output, KernelCommand command) => output switch
    {
        StreamOutput { Name: "stderr" } text => new StandardErrorValueProduced(command, [Plain(text.Text)]),
        StreamOutput text => new StandardOutputValueProduced(command, [Plain(text.Text)]),
        DisplayOutput shown => new DisplayedValueProduced(null, command, Formatted(shown.Data), shown.DisplayId),
        UpdateOutput shown => new DisplayedValueUpdated(null, shown.DisplayId, command, Formatted(shown.Data)),
        ResultOutput result => new ReturnValueProduced(null, command, Formatted(result.Data)),
        _ => null,
    };

    private static FormattedValue Plain(string text) => new("text/plain", text);

    private static FormattedValue[] Formatted(IReadOnlyDictionary<string, string> data) => [.. data.Select(one => new FormattedValue(one.Key, one.Value))];
}
