using System.Collections.Concurrent;
using System.Runtime;

namespace Course.Notebooks.Session;

/// <summary>
/// The thread on which all cells of a session start. Libraries that keep state by thread (TorchSharp's dispose scopes, an
/// OpenMP team) then find it again in the next cell. What follows an await that has to wait runs on the thread pool, as in a
/// program without a user interface, so that waiting for a task's result cannot lock up.
/// </summary>
internal sealed class CellThread : IDisposable
{
    private const int StackBytes = 16 * 1024 * 1024;

    private readonly BlockingCollection<Action> _work = [];
    private volatile Thread? _thread;

    public CellThread() => Replace();

    /// <summary>Goes on with a new thread: the old one is stuck for good in what it was given to run.</summary>
    public void Replace()
    {
        var thread = new Thread(Work, StackBytes) { IsBackground = true, Name = "notebook cells" };
        _thread = thread;
        thread.Start();
    }

    /// <summary>
    /// Runs a function on the thread, after what was asked for before. <paramref name="stop"/> wakes the thread where it waits (a sleep, a task,
    /// a lock), and after a second ends the function wherever it is, in a loop that never looks up too; native code is first waited for.
    /// </summary>
    public Task<T> Run<T>(Func<T> function, CancellationToken stop)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _work.Add(() =>
        {
            try
            {
                T result;
                using (var wakeUp = new WakeUp(stop))
                {
                    result = RunUntil(function, wakeUp.Abort);
                }
                done.SetResult(result);
            }
            catch (Exception exception)
            {
                done.SetException(exception);
            }
        });
        return done.Task;
    }

    /// <summary>Whether an exception tells that a waiting thread was woken, or that code heard of the cancellation, be it in a loop on other threads.</summary>
    public static bool WasStopped(Exception exception) => exception is ThreadInterruptedException or OperationCanceledException
        || (exception is AggregateException several ? several.InnerExceptions.Any(WasStopped) : exception.InnerException is { } inner && WasStopped(inner));

    // Obsolete because it may leave half-done work behind, in whatever library the code was in. It is meant for hosts of scripts,
    // and what it is used for here has no other end than that of the whole process.
#pragma warning disable SYSLIB0046
    private static T RunUntil<T>(Func<T> function, CancellationToken abort)
    {
        var result = default(T);
        ControlledExecution.Run(() => result = function(), abort);
        return result!;
    }
#pragma warning restore SYSLIB0046

    /// <summary>Lets the thread end when it has nothing left to do.</summary>
    public void Dispose() => _work.CompleteAdding();

    private void Work()
    {
        foreach (var action in _work.GetConsumingEnumerable())
        {
            action();
            if (_thread != Thread.CurrentThread)
            {
                return;
            }
        }
    }

    /// <summary>Wakes the thread that makes it, again and again, from when a token is cancelled until this is disposed; if that is not soon, aborts it.</summary>
    private sealed class WakeUp : IDisposable
    {
        // What a cell does when it hears of the cancellation itself comes first.
        private const int PatienceMilliseconds = 500;
        private const int PauseMilliseconds = 100;
        private const int WakingsBeforeAbort = 5;
        private const int Running = 0;
        private const int Waking = 1;
        private const int Over = 2;

        private readonly Thread _thread = Thread.CurrentThread;
        private readonly CancellationTokenRegistration _registration;
        private readonly CancellationTokenSource _abort = new();
        private int _state;
        private volatile bool _woken;

        // On a thread of its own, because a cell may keep every thread of the pool busy.
        public WakeUp(CancellationToken stop) => _registration = stop.UnsafeRegister(
            static self => new Thread(((WakeUp)self!).Wake) { IsBackground = true, Name = "waking a stopped cell" }.Start(), this);

        /// <summary>Cancelled when the thread was woken in vain.</summary>
        public CancellationToken Abort => _abort.Token;

        public void Dispose()
        {
            _registration.Unregister();
            var spin = new SpinWait();
            while (Interlocked.CompareExchange(ref _state, Over, Running) != Running)
            {
                spin.SpinOnce(sleep1Threshold: -1);
            }
            if (_woken)
            {
                // It may have been woken when it no longer waited; then its next wait would be cut short, and that is not the cell's.
                try
                {
                    Thread.Sleep(1);
                }
                catch (ThreadInterruptedException)
                {
                }
            }
        }

        private void Wake()
        {
            Thread.Sleep(PatienceMilliseconds);
            for (var wakings = 0; Interlocked.CompareExchange(ref _state, Waking, Running) == Running; wakings++)
            {
                if (_thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin))
                {
                    _woken = true;
                    _thread.Interrupt();
                }
                Volatile.Write(ref _state, Running);
                Thread.Sleep(PauseMilliseconds);
                if (wakings == WakingsBeforeAbort)
                {
                    // Returns when the thread has heard of it.
                    _abort.Cancel();
                }
            }
        }
    }
}
