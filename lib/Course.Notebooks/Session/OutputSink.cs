using System.Text;

namespace Course.Notebooks.Session;

/// <summary>
/// Hands a session's outputs to the host one at a time and in order. Text for the console is gathered for up to 20 ms,
/// so that ten thousand short lines are a few large outputs; everything else first pushes out the text written before it.
/// </summary>
internal sealed class OutputSink : IDisposable
{
    private const int BatchMilliseconds = 20;
    private const int WaitAboveChars = 1 << 20;

    [ThreadStatic]
    private static bool s_showing;

    // _showing is held while the host is called, _waiting only for a moment: a cell that writes never waits for the host,
    // unless it is far ahead of it.
    private readonly Lock _showing = new();
    private readonly object _waiting = new();
    private readonly List<(string Name, StringBuilder Text)> _chunks = [];
    private readonly Timer _timer;
    private int _waitingChars;
    private bool _scheduled;
    private Action<CellOutput> _show = static _ => { };

    private readonly bool _linesAtOnce;

    /// <param name="linesAtOnce">Whether a complete line is shown before <see cref="Write"/> returns.</param>
    public OutputSink(bool linesAtOnce)
    {
        _linesAtOnce = linesAtOnce;
        _timer = new Timer(_ => Flush());
    }

    /// <summary>True while this thread is inside the host's callback: what the host writes is not the cell's.</summary>
    public static bool IsShowing => s_showing;

    /// <summary>Sends what follows to another receiver; what is still waiting goes to the one before.</summary>
    public void Begin(Action<CellOutput> show)
    {
        lock (_showing)
        {
            FlushLocked();
            _show = show;
        }
    }

    /// <summary>Takes text for "stdout" or "stderr".</summary>
    public void Write(string name, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return;
        }
        lock (_waiting)
        {
            // A cell that prints faster than the host can show would fill the memory. The time limit is for a host that
            // itself writes to the console, whose lock the writing cell holds.
            while (_waitingChars > WaitAboveChars && Monitor.Wait(_waiting, 1000))
            {
            }
            if (_chunks.Count == 0 || _chunks[^1].Name != name)
            {
                _chunks.Add((name, new StringBuilder()));
            }
            _chunks[^1].Text.Append(text);
            _waitingChars += text.Length;
            if (!_scheduled)
            {
                _scheduled = true;
                _timer.Change(BatchMilliseconds, Timeout.Infinite);
            }
        }
        if (_linesAtOnce && text.Contains('\n'))
        {
            Flush();
        }
    }

    /// <summary>Shows an output after all text that was written before.</summary>
    public void Send(CellOutput output)
    {
        lock (_showing)
        {
            FlushLocked();
            Show(output);
        }
    }

    /// <summary>Shows the text that is waiting.</summary>
    public void Flush()
    {
        lock (_showing)
        {
            FlushLocked();
        }
    }

    public void Dispose()
    {
        Flush();
        _timer.Dispose();
    }

    private void FlushLocked()
    {
        List<StreamOutput> outputs;
        lock (_waiting)
        {
            if (_chunks.Count == 0)
            {
                return;
            }
            outputs = _chunks.ConvertAll(chunk => new StreamOutput(chunk.Name, chunk.Text.ToString()));
            _chunks.Clear();
            _waitingChars = 0;
            _scheduled = false;
            // Half of a character that was written as two stays for the next output.
            if (char.IsHighSurrogate(outputs[^1].Text[^1]))
            {
                var last = outputs[^1];
                _chunks.Add((last.Name, new StringBuilder().Append(last.Text[^1])));
                outputs[^1] = last with { Text = last.Text[..^1] };
            }
            Monitor.PulseAll(_waiting);
        }
        foreach (var output in outputs.Where(o => o.Text.Length > 0))
        {
            Show(output);
        }
    }

    private void Show(CellOutput output)
    {
        s_showing = true;
        try
        {
            _show(output);
        }
        finally
        {
            s_showing = false;
        }
    }
}
