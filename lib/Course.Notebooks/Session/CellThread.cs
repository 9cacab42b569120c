using System.Collections.Concurrent;

namespace Course.Notebooks;

/// <summary>
/// The thread on which all cells of a session start. Libraries that keep state by thread (TorchSharp's dispose scopes, an
/// OpenMP team) then find it again in the next cell. What follows an await that has to wait runs on the thread pool, as in a
/// program without a user interface, so that waiting for a task's result cannot lock up.
/// </summary>
internal sealed class CellThread : IDisposable
{
    private const int StackBytes = 16 * 1024 * 1024;

    private readonly BlockingCollection<Action> _work = [];

    public CellThread() => new Thread(Work, StackBytes) { IsBackground = true, Name = "notebook cells" }.Start();

    /// <summary>Runs a function on the thread, after what was asked for before.</summary>
    public Task<T> Run<T>(Func<T> function)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _work.Add(() =>
        {
            try
            {
                done.SetResult(function());
            }
            catch (Exception exception)
            {
                done.SetException(exception);
            }
        });
        return done.Task;
    }

    /// <summary>Lets the thread end when it has nothing left to do.</summary>
    public void Dispose() => _work.CompleteAdding();

    private void Work()
    {
        foreach (var action in _work.GetConsumingEnumerable())
        {
            action();
        }
    }
}
