using System.Diagnostics;
using NetMQ;

namespace Course.Notebooks.Jupyter;

/// <summary>
/// Where NetMQ takes the memory of its messages from, and so the one place that sees when an output has left the process. It lets a
/// cell that puts out more than its front ends read wait for them: otherwise an endless loop that prints would fill the memory.
/// </summary>
internal sealed class OutputBuffers : IBufferPool
{
    /// <summary>So many outputs may wait for the slowest front end.</summary>
    public const int MostMessages = 1000;

    private const long MostBytes = 32 << 20;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_patienceWithTheDeaf = TimeSpan.FromMilliseconds(100);

    [ThreadStatic]
    private static long s_next;

    private readonly object _gate = new();
    private readonly Dictionary<byte[], long> _outputs = [];
    private long _waiting;
    private long _left; // Of what waits, so much is for somebody who does not read: nobody waits for that any more.
    private long _gone;

    /// <summary>An output of this size is on its way.</summary>
    public void Add(long size)
    {
        lock (_gate)
        {
            _waiting += Cost(size);
        }
    }

    /// <summary>This thread now gives NetMQ the frames of an output of this size.</summary>
    public static void Begin(long size) => s_next = Cost(size);

    /// <summary>Waits while there is more on its way than clients should lag behind.</summary>
    /// <returns>False when somebody has not read for so long that their messages are waited for no longer.</returns>
    public bool WaitForRoom()
    {
        lock (_gate)
        {
            var (gone, since) = (_gone, Stopwatch.GetTimestamp());
            while (_waiting - _left > MostBytes)
            {
                if (_gone != gone)
                {
                    (gone, since) = (_gone, Stopwatch.GetTimestamp());
                }
                else if (Stopwatch.GetElapsedTime(since) >= (_left > 0 ? s_patienceWithTheDeaf : s_patience))
                {
                    var known = _left > 0;
                    _left = _waiting;
                    return known;
                }
                Monitor.Wait(_gate, s_patienceWithTheDeaf);
            }
            return true;
        }
    }

    /// <inheritdoc/>
    public byte[] Take(int size)
    {
        // NetMQ reads the first byte of a command that has arrived, even of an empty one: there must be one, or the process ends.
        var buffer = new byte[Math.Max(size, 1)];
        if (s_next > 0)
        {
            lock (_gate)
            {
                _outputs.Add(buffer, s_next);
            }
            s_next = 0;
        }
        return buffer;
    }

    /// <inheritdoc/>
    public void Return(byte[] buffer)
    {
        lock (_gate)
        {
            if (_outputs.Remove(buffer, out var cost))
            {
                _waiting -= cost;
                _left = Math.Min(_left, _waiting);
                _gone++;
                Monitor.PulseAll(_gate);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    // Small ones cost something too.
    private static long Cost(long size) => Math.Max(size, MostBytes / MostMessages);
}
