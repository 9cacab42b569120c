using System.Diagnostics;

namespace Course;

/// <summary>A line of text that says how far something is; it replaces itself, at most twice a second.</summary>
/// <param name="show">False keeps it silent.</param>
public sealed class Live(bool show = true)
{
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(0.5);
    private readonly Stopwatch _sinceShown = new();
    private Action<object>? _replace;

    /// <summary>True when enough time has passed to show something new.</summary>
    public bool IsDue => show && (!_sinceShown.IsRunning || _sinceShown.Elapsed >= s_pause);

    /// <summary>Shows the value in place of the last one, unless that was less than half a second ago.</summary>
    /// <param name="value">Makes the value; called only when it will be shown.</param>
    public void Update(Func<object> value)
    {
        if (IsDue)
        {
            Show(value());
        }
    }

    /// <summary>Shows a line of text in place of the last one, unless that was less than half a second ago.</summary>
    public void Update(string text) => Update(() => new LiveText(text));

    /// <summary>Shows the last word, however soon after the one before.</summary>
    public void Finish(object value)
    {
        if (show)
        {
            Show(value);
        }
    }

    /// <summary>Shows the last line of text, however soon after the one before.</summary>
    public void Finish(string text) => Finish(new LiveText(text));

    private void Show(object value)
    {
        if (_replace is null)
        {
            _replace = Host.Show(value);
        }
        else
        {
            _replace(value);
        }
        _sinceShown.Restart();
    }
}

/// <summary>A line of progress.</summary>
/// <param name="Text">What it says.</param>
public sealed record LiveText(string Text) : IHtmlView
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
