using System.Text;

namespace Course.Notebooks.Session;

/// <summary>
/// Reads what a worker writes to its real standard output or error. The worker puts a mark there when a cell ends: the marks are
/// taken out and counted, everything else is passed on as soon as it is certain not to be part of one.
/// </summary>
internal sealed class MarkedText(string mark, Action<string> pass)
{
    private const int BufferBytes = 16384;

    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private readonly char[] _chars = new char[Encoding.UTF8.GetMaxCharCount(BufferBytes)];
    private readonly Lock _lock = new();
    private readonly List<(int Count, TaskCompletionSource Reached)> _waiting = [];
    private string _held = "";
    private int _marks;
    private bool _ended;

    /// <summary>Reads until the stream ends, on a thread of its own: a cell that fills the pipe may keep every thread of the pool busy.</summary>
    public Task ReadAsync(Stream stream) => Task.Factory.StartNew(() =>
    {
        var bytes = new byte[BufferBytes];
        int read;
        do
        {
            read = stream.Read(bytes);
            Take(bytes.AsSpan(0, read));
        }
        while (read > 0);
    }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Takes what was read last; nothing means the end.</summary>
    private void Take(ReadOnlySpan<byte> bytes)
    {
        var isEnd = bytes.IsEmpty;
        _held += new string(_chars, 0, _decoder.GetChars(bytes, _chars, flush: isEnd));
        int at;
        while ((at = _held.IndexOf(mark, StringComparison.Ordinal)) >= 0)
        {
            Pass(_held[..at]);
            _held = _held[(at + mark.Length)..];
            Count(1, ended: false);
        }
        var keep = isEnd ? 0 : PossibleStart(_held);
        Pass(_held[..^keep]);
        _held = _held[^keep..];
        if (isEnd)
        {
            Count(0, ended: true);
        }
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
    private int PossibleStart(string text) =>
        Enumerable.Range(1, mark.Length - 1).LastOrDefault(length => text.EndsWith(mark[..length], StringComparison.Ordinal));
}
