using System.Text.Json.Nodes;

namespace Course.Notebooks.Jupyter;

/// <summary>
/// Says busy and idle around every request. Questions are answered while a cell runs; front ends take the last status they hear for
/// the kernel's, so after the answer's idle the cell's busy is said again.
/// </summary>
internal sealed class KernelStatus(KernelWire wire)
{
    private readonly Lock _gate = new();
    private JupyterMessage? _cell;

    /// <summary>A cell begins.</summary>
    public void CellBegins(JupyterMessage request)
    {
        lock (_gate)
        {
            _cell = request;
            Say("busy", request);
        }
    }

    /// <summary>The cell has ended and its reply is sent.</summary>
    public void CellEnds(JupyterMessage request)
    {
        lock (_gate)
        {
            _cell = null;
            Say("idle", request);
        }
    }

    /// <summary>Says busy, acts, says idle.</summary>
    public void Around(JupyterMessage request, Action act)
    {
        lock (_gate)
        {
            Say("busy", request);
        }
        try
        {
            act();
        }
        finally
        {
            lock (_gate)
            {
                Say("idle", request);
                if (_cell is not null)
                {
                    Say("busy", _cell);
                }
            }
        }
    }

    private void Say(string state, JupyterMessage request) =>
        wire.Publish("status", request, new JsonObject { ["execution_state"] = state });
}
