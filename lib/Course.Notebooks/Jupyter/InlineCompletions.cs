using System.Net.Sockets;
using System.Reflection;
using AsyncIO;

namespace Course.Notebooks.Jupyter;

/// <summary>
/// Keeps NetMQ's connections off the thread pool. On Unix .NET tells there what a socket has received, and a cell that fills the pool
/// (Parallel.For, two hundred tasks that sleep) would keep an interrupt waiting for seconds or minutes. With this, .NET's own socket
/// thread tells it; NetMQ only puts a note into a queue then. Windows needs none of it: there NetMQ waits on a thread of its own.
/// </summary>
/// <remarks>
/// The property is not public, but kept for this use: the runtime's code names its setter as one that is called by reflection. When a
/// version no longer has it, or NetMQ no longer such a field, interrupts may be late again; a test notices.
/// </remarks>
internal static class InlineCompletions
{
    private static readonly PropertyInfo? s_prefer =
        typeof(Socket).GetProperty("PreferInlineCompletions", BindingFlags.Instance | BindingFlags.NonPublic);

    /// <summary>Whether connections use the thread pool on this system.</summary>
    public static bool AreNeeded => !OperatingSystem.IsWindows();

    /// <summary>Changes a connection, or a socket that takes connections.</summary>
    public static void Use(AsyncSocket? connection)
    {
        if (connection?.GetType().GetField("m_socket", BindingFlags.Instance | BindingFlags.NonPublic)?.GetValue(connection) is Socket socket)
        {
            s_prefer?.SetValue(socket, true);
        }
    }
}
