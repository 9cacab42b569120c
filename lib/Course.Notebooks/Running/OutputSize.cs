namespace Course.Notebooks.Running;

/// <summary>Keeps a single output from being larger than the runner can take in at once.</summary>
internal static class OutputSize
{
    private const int MaxCharacters = 20_000_000;
    private const int MaxErrorCharacters = 100_000;

    /// <summary>The output, or what is left of one that is too large.</summary>
    public static CellOutput Limit(CellOutput output) => output switch
    {
        StreamOutput stream when stream.Text.Length > MaxCharacters => stream with { Text = Cut(stream.Text, MaxCharacters) },
        DisplayOutput display when IsTooLarge(display.Data) => display with { Data = LeftOut() },
        UpdateOutput update when IsTooLarge(update.Data) => update with { Data = LeftOut() },
        ResultOutput result when IsTooLarge(result.Data) => result with { Data = LeftOut() },
        ErrorOutput error when error.Message.Length + error.Traceback.Sum(line => (long)line.Length) > MaxErrorCharacters => error with
        {
            Message = Cut(error.Message, MaxErrorCharacters / 10),
            Traceback = [.. error.Traceback.Take(50).Select(line => Cut(line, MaxErrorCharacters / 100))],
        },
        _ => output,
    };

    private static bool IsTooLarge(IReadOnlyDictionary<string, string> data) => data.Sum(part => (long)part.Value.Length) > MaxCharacters;

    private static Dictionary<string, string> LeftOut() => new()
    {
        ["text/plain"] = $"(An output of more than {MaxCharacters / 1_000_000} million characters was left out.)",
    };

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length] + " … (cut)";
}
