using Microsoft.DotNet.Interactive.Formatting;

namespace Course.Notebooks.Session;

/// <summary>
/// One run of a cell: what <c>display</c>, the console and input reach from the cell's code. After the run has been cancelled
/// each of them throws, so that a loop that prints or plots ends by itself.
/// </summary>
internal sealed class CellRun(
    string code, OutputSink sink, Func<string, bool, CancellationToken, Task<string>>? input, CancellationToken cancel)
{
    private static readonly AsyncLocal<CellRun?> s_flowing = new();
    private static CellRun? s_latest;

    private readonly TaskCompletionSource<NativeException> _broken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _ended;

    /// <summary>
    /// The run that flows with the cell's own tasks and threads; on a thread that no cell started (a native callback, a
    /// finalizer) the one whose cell is running; null outside of any notebook.
    /// </summary>
    public static CellRun? Current => s_flowing.Value ?? s_latest;

    /// <summary>The run that flows with the calling code; null on a thread that no cell started.</summary>
    public static CellRun? OfThisFlow => s_flowing.Value;

    /// <summary>Raised when the cell has ended.</summary>
    public event Action? Ended;

    public string Code => code;

    /// <summary>Carries .NET Interactive's context for this cell; null until it is needed.</summary>
    public ExecutionContext? Flow { get; set; }

    public CancellationToken Token => cancel;

    /// <summary>Done when native code has thrown what nothing catches; that thread of the cell never goes on.</summary>
    public Task<NativeException> Broken => _broken.Task;

    /// <summary>Ends the cell with an exception of native code. Where the cell has ended already, and left a task running, that is only told.</summary>
    public void Break(NativeException exception)
    {
        if (_ended)
        {
            sink.Write("stderr", exception.Message + "\n");
        }
        _broken.TrySetResult(exception);
    }

    /// <summary>What a thread of the cell has thrown, and nothing has caught, while the cell ran.</summary>
    public Exception? Lost { get; private set; }

    /// <summary>Ends the cell with an exception that nothing catches. Where the cell has ended already, and left a thread running, that is only told.</summary>
    public void Lose(Exception exception)
    {
        Lost = exception;
        if (_ended)
        {
            sink.Write("stderr", $"Unhandled exception. {exception}\n");
        }
    }

    /// <summary>Makes this run current for the calling thread and everything it starts.</summary>
    public void Enter()
    {
        s_flowing.Value = this;
        s_latest = this;
    }

    /// <summary>
    /// From now on cancellation no longer concerns this cell, only what it left behind when it was cancelled. Its own tasks and threads still find it.
    /// </summary>
    public void End()
    {
        Interlocked.CompareExchange(ref s_latest, null, this);
        _ended = !cancel.IsCancellationRequested;
        Ended?.Invoke();
    }

    /// <summary>Takes console text.</summary>
    public void Write(string name, ReadOnlySpan<char> text)
    {
        ThrowIfCanceled();
        sink.Write(name, text);
    }

    /// <summary>Shows a formatted value, or replaces what was shown under the same id.</summary>
    public void Show(object? value, IReadOnlyList<FormattedValue> formatted, string? displayId, bool isUpdate)
    {
        ThrowIfCanceled();
        var bundle = Bundles.Of(value, formatted);
        sink.Send(isUpdate && displayId is not null ? new UpdateOutput(bundle, displayId) : new DisplayOutput(bundle, displayId));
    }

    /// <summary>Asks the person at the notebook for one line.</summary>
    /// <exception cref="InvalidOperationException">Nobody is there to answer.</exception>
    public Task<string> ReadAsync(string prompt, bool isPassword)
    {
        ThrowIfCanceled();
        if (input is null)
        {
            throw new InvalidOperationException("The cell asks for input, but this notebook runs with nobody there to answer.");
        }
        sink.Flush();
        return input(prompt, isPassword, cancel);
    }

    private void ThrowIfCanceled()
    {
        if (!_ended)
        {
            cancel.ThrowIfCancellationRequested();
        }
    }
}
