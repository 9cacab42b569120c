namespace Microsoft.DotNet.Interactive;

/// <summary>What runs the cell and receives what it displays. Course.Notebooks implements it.</summary>
internal interface IKernelHost
{
    /// <summary>Shows a value that has been formatted under each of its MIME types.</summary>
    void Show(object? value, IReadOnlyList<FormattedValue> formatted, string displayId);

    /// <summary>Replaces every output that was shown under this id.</summary>
    void Update(object? value, IReadOnlyList<FormattedValue> formatted, string displayId);

    /// <summary>Asks the person at the notebook for one line.</summary>
    Task<string> ReadAsync(string prompt, bool isPassword);
}

/// <summary>Finds the host of the code that is running.</summary>
internal static class KernelHost
{
    private static readonly AsyncLocal<IKernelHost?> Flowing = new();
    private static IKernelHost? _latest;

    /// <summary>
    /// The host that flows with the cell's own tasks and threads; on a thread that no cell started
    /// (a native callback, a finalizer) the one whose cell is running; null outside of any notebook.
    /// </summary>
    internal static IKernelHost? Current => Flowing.Value ?? _latest;

    /// <summary>The host that flows with the calling code; null on a thread that no cell started.</summary>
    internal static IKernelHost? OfThisFlow => Flowing.Value;

    /// <summary>Makes a host current for the calling thread and everything it starts.</summary>
    internal static void Enter(IKernelHost host)
    {
        Flowing.Value = host;
        _latest = host;
    }

    /// <summary>Says that a host's cell has ended; its own tasks and threads still find it.</summary>
    internal static void Leave(IKernelHost host) => Interlocked.CompareExchange(ref _latest, null, host);
}
