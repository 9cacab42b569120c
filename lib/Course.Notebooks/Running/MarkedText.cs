using System.Text;

namespace Course.Notebooks;

/// <summary>
/// Reads what a worker writes to its real standard output or error. The worker puts a mark there when a cell ends: the marks are
/// taken out and counted, everything else is passed on as soon as it is certain not to be part of one.
/// </summary>
internal sealed class MarkedText(string mark, Action<string> pass)
{
    private readonly Lock _lock = new();
    private readonly List<(int Count, TaskCompletionSource Reached)> _waiting = [];
    private int _marks;
    private bool _ended;

    /// <summary>Reads until the stream ends.</summary>
    public async Task ReadAsync(Stream stream)
    {
        var decoder = Encoding.UTF8.GetDecoder();
        var bytes = new byte[16384];
        var chars = new char[Encoding.UTF8.GetMaxCharCount(bytes.Length)];
        var held = "";
        int read;
        do
        {
            read = await stream.ReadAsync(bytes);
            held += new string(chars, 0, decoder.GetChars(bytes.AsSpan(0, read), chars, flush: read == 0));
            int at;
            while ((at = held.IndexOf(mark, StringComparison.Ordinal)) >= 0)
            {
                Pass(held[..at]);
                held = held[(at + mark.Length)..];
                Count(1, ended: false);
            }
            var keep = read == 0 ? 0 : PossibleStart(held);
            Pass(held[..^keep]);
            held = held[^keep..];
        }
        while (read > 0);
        Count(0, ended: true);
    }

    /// <summary>Done once this many marks have been seen, or the stream has ended.</summary>
    public Task Reached(int marks)
    {
        lock (_lock)
        {
            if (_ended || _marks >= marks)
            {
                return Task.CompletedTask;
            }
            var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((marks, reached));
            return reached.Task;
        }
    }

    private void Pass(string text)
    {
        if (text.Length > 0)
        {
            pass(text);
        }
    }

    private void Count(int more, bool ended)
    {
        lock (_lock)
        {
            _marks += more;
            _ended |= ended;
            foreach (var (_, reached) in _waiting.Where(w => _ended || _marks >= w.Count))
            {
                reached.TrySetResult();
            }
            _waiting.RemoveAll(w => _ended || _marks >= w.Count);
        }
    }

    /// <summary>How many characters at the end of the text may be the beginning of a mark.</summary>
    private int PossibleStart(string text)
    {
        for (var length = Math.Min(mark.Length - 1, text.Length); length > 0; length--)
        {
            if (text.AsSpan(text.Length - length).SequenceEqual(mark.AsSpan(0, length)))
            {
                return length;
            }
        }
        return 0;
    }
}
