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

    public CellThread() => new Thread(Work, StackBytes) { IsBackground = true, Name = "notebook cells" }.Start();

    /// <summary>Runs a function on the thread, after what was asked for before.</summary>
    /// <param name="function">What to run.</param>
    /// <param name="abort">
    /// Ends the function wherever it is, in a loop that never looks up too; native code is first waited for. The task then
    /// fails with an <see cref="OperationCanceledException"/>.
    /// </param>
    public Task<T> Run<T>(Func<T> function, CancellationToken abort)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _work.Add(() =>
        {
            try
            {
                done.SetResult(abort.CanBeCanceled ? RunUntil(function, abort) : function());
            }
            catch (Exception exception)
            {
                done.SetException(exception);
            }
        });
        return done.Task;
    }

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
        }
    }
}
