using System.Diagnostics;
using NetMQ;

namespace Course.Notebooks.Jupyter;

/// <summary>
/// Where NetMQ takes the memory of its messages from, and so the one place that sees when a message has left the process. It lets a
/// cell that puts out more than its front ends read wait for them: otherwise an endless loop that prints would fill the memory.
/// </summary>
internal sealed class OutputBuffers : IBufferPool
{
    /// <summary>So many messages may wait for the slowest front end before outputs are held up.</summary>
    public const int MostMessages = 1000;

    private const long MostBytes = 32 << 20;
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_patienceWithTheDeaf = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_lastWrite = TimeSpan.FromMilliseconds(20);

    [ThreadStatic]
    private static long s_next;

    private readonly object _gate = new();
    private readonly Dictionary<byte[], long> _messages = [];
    private long _waiting;
    private long _left; // Of what waits, so much is for somebody who does not read: nobody waits for that any more.
    private long _gone;

    /// <summary>A message of this size is to be sent.</summary>
    public void Add(long size)
    {
        lock (_gate)
        {
            _waiting += Cost(size);
        }
    }

    /// <summary>It could not be sent.</summary>
    public void Remove(long size)
    {
        lock (_gate)
        {
            Leave(Cost(size));
        }
    }

    /// <summary>The frame that this thread gives to NetMQ next is the last of a message of this size.</summary>
    public static void Follow(long size) => s_next = Cost(size);

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

    /// <summary>Waits until the operating system has been given everything that anybody still reads, at most this long.</summary>
    public void WaitUntilEmpty(TimeSpan limit)
    {
        var start = Stopwatch.GetTimestamp();
        lock (_gate)
        {
            while (_waiting > _left && Stopwatch.GetElapsedTime(start) < limit)
            {
                Monitor.Wait(_gate, s_patienceWithTheDeaf);
            }
        }
        // NetMQ gives small messages back as soon as it has put them together for one call of the system, which comes then.
        Thread.Sleep(s_lastWrite);
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
                _messages.Add(buffer, s_next);
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
            if (_messages.Remove(buffer, out var cost))
            {
                Leave(cost);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private void Leave(long cost)
    {
        _waiting -= cost;
        _left = Math.Min(_left, _waiting);
        _gone++;
        Monitor.PulseAll(_gate);
    }

    // Small ones cost something too.
    private static long Cost(long size) => Math.Max(size, MostBytes / MostMessages);
}
