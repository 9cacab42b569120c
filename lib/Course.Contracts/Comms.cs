using System.Text.Json.Nodes;

namespace Course.Contracts;

/// <summary>
/// The way from a cell to what a front end has loaded for it, such as ipywidgets, and back: what Jupyter calls comms. The kernel sets it where
/// there is one.
/// </summary>
public abstract class Comms
{
    /// <summary>The kernel's; null in a headless run, in Polyglot Notebooks and in a program.</summary>
    public static Comms? Current { get; set; }

    /// <summary>Raised when a person interrupts the kernel, whether or not a cell runs: what goes on by itself is to stop. On a thread of the kernel's.</summary>
    public event Action? Interrupted;

    /// <summary>Opens a comm.</summary>
    /// <param name="id">Its name, unlike any other's.</param>
    /// <param name="target">Whom it is for: "jupyter.widget".</param>
    /// <param name="data">What that one makes of it.</param>
    /// <param name="metadata">Of the message, such as the version of the protocol.</param>
    /// <param name="receive">
    /// Called with the data of each message that comes, at once and on a thread of the kernel's, also while a cell runs. What it returns is
    /// run like a cell: after the one that is running, on the same thread. Null when there is nothing to run.
    /// </param>
    public abstract void Open(string id, string target, JsonObject data, JsonObject metadata, Func<JsonObject, Action?> receive);

    /// <summary>Sends data through an open comm.</summary>
    public abstract void Send(string id, JsonObject data);

    /// <summary>A value as <c>display</c> would show it: MIME type → text, or JSON for types that are JSON.</summary>
    public abstract JsonObject Format(object value);

    /// <summary>Raises <see cref="Interrupted"/>.</summary>
    protected void RaiseInterrupted() => Interrupted?.Invoke();
}
