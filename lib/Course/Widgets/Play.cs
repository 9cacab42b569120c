using System.Text.Json.Nodes;

namespace Course;

/// <summary>
/// Three buttons, play, pause and stop. While it plays, the front end counts <see cref="Control{T}.Value"/> up and <see cref="Control{T}.Changed"/>
/// is raised; stop goes back to 0.
/// </summary>
/// <remarks>
/// The front end sends its next count when it has heard that the work for the last one is done, so slow work gets fewer counts and none queue up.
/// Playing ends when the work fails, and when a person interrupts the kernel.
/// </remarks>
public sealed class Play : Control<int>
{
    private readonly int _interval;
    private bool _isPlaying;

    internal Play(int interval)
        : base(0, null) => _interval = interval;

    /// <summary>Whether the front end counts.</summary>
    public bool IsPlaying => Volatile.Read(ref _isPlaying);

    private protected override string Kind => nameof(Play);

    private protected override string Description => "A button to play";

    /// <summary>Stops counting; the value stays.</summary>
    public void Pause()
    {
        if (Turn(false))
        {
            Tell("playing", false);
            Tell("_playing", false);
        }
    }

    private protected override bool Allows(int value) => value >= 0;

    private protected override void Describe(JsonObject state)
    {
        base.Describe(state);
        (state["min"], state["max"], state["step"], state["interval"]) = (0, int.MaxValue, 1, _interval);
        // The first is the name since ipywidgets 8, the second the one before.
        (state["playing"], state["_playing"]) = (IsPlaying, IsPlaying);
        (state["repeat"], state["show_repeat"]) = (false, false);
    }

    private protected override Action? Take(JsonObject state)
    {
        if ((state["playing"] ?? state["_playing"]) is JsonValue json && json.TryGetValue(out bool playing))
        {
            Turn(playing);
        }
        // A count that was under way when it was paused comes too late; stop is none.
        if (!IsPlaying && !(state["value"] is JsonValue value && value.TryGetValue(out int count) && count == 0))
        {
            return null;
        }
        return base.Take(state) is { } act ? () => Try(act) : null;
    }

    // Whoever plays can be interrupted; the kernel need not know the others.
    private bool Turn(bool playing)
    {
        if (Interlocked.Exchange(ref _isPlaying, playing) == playing)
        {
            return false;
        }
        if (playing)
        {
            Comms.Current?.Interrupted += Pause;
        }
        else
        {
            Comms.Current?.Interrupted -= Pause;
        }
        return true;
    }

    private void Try(Action act)
    {
        try
        {
            act();
        }
        catch
        {
            Pause();
            throw;
        }
    }
}
