namespace Course;

/// <summary>
/// Controls to move with the hand. Given a function, a control is shown and, below it, what the function makes of its value, anew whenever
/// the value changes; without one, it is a value to <c>display</c>, to put into a box or to listen to.
/// </summary>
public static class Widgets
{
    /// <summary>Whether this kernel can talk to controls. Where it cannot, a line of text stands in each one's place.</summary>
    public static bool AreLive => Comms.Current is not null;

    /// <summary>A slider over whole numbers.</summary>
    /// <param name="min">The smallest.</param>
    /// <param name="max">The largest.</param>
    /// <param name="value">Where it stands first; null for the smallest.</param>
    /// <param name="step">From one value to the next.</param>
    /// <param name="label">What stands beside it.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no range, or the first value is not in it.</exception>
    public static Slider<int> Slider(int min, int max, int? value = null, int step = 1, string? label = null)
    {
        CheckRange(min, max, value, step);
        return new Slider<int>(min, max, value ?? min, step, label);
    }

    /// <summary>A slider over whole numbers and what a function makes of its value: <c>Widgets.Slider(0, 30, degree => Picture(degree));</c></summary>
    /// <inheritdoc cref="Slider(int, int, int?, int, string?)"/>
    public static void Slider(int min, int max, Func<int, object> draw, int? value = null, int step = 1, string? label = null) =>
        Show(Slider(min, max, value, step, label), draw);

    /// <summary>A slider over numbers.</summary>
    /// <param name="min">The smallest.</param>
    /// <param name="max">The largest.</param>
    /// <param name="value">Where it stands first; null for the smallest.</param>
    /// <param name="step">From one value to the next; null for a hundredth of the range.</param>
    /// <param name="label">What stands beside it.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no range, or the first value is not in it.</exception>
    public static Slider<double> Slider(double min, double max, double? value = null, double? step = null, string? label = null)
    {
        CheckRange(min, max, value, step ?? 1);
        return new Slider<double>(min, max, value ?? min, step ?? (max - min) / 100, label);
    }

    /// <summary>A slider over numbers and what a function makes of its value.</summary>
    /// <inheritdoc cref="Slider(double, double, double?, double?, string?)"/>
    public static void Slider(
        double min, double max, Func<double, object> draw, double? value = null, double? step = null, string? label = null) =>
        Show(Slider(min, max, value, step, label), draw);

    /// <summary>A list to choose from.</summary>
    /// <param name="options">What there is to choose.</param>
    /// <param name="value">What is chosen first; null for the first.</param>
    /// <param name="label">What stands beside it.</param>
    /// <exception cref="ArgumentException">There is nothing to choose, or not what is to be chosen first.</exception>
    public static Dropdown Dropdown(IEnumerable<string> options, string? value = null, string? label = null)
    {
        var all = options.ToArray();
        if (all.Length == 0 || (value is not null && !all.Contains(value)))
        {
            throw new ArgumentException(all.Length == 0 ? "A list to choose from needs at least one option." : $"{value} is none of {string.Join(", ", all)}.");
        }
        return new Dropdown(all, value ?? all[0], label);
    }

    /// <summary>A list to choose from and what a function makes of the choice.</summary>
    /// <inheritdoc cref="Dropdown(IEnumerable{string}, string?, string?)"/>
    public static void Dropdown(IEnumerable<string> options, Func<string, object> draw, string? value = null, string? label = null) =>
        Show(Dropdown(options, value, label), draw);

    /// <summary>A box to tick.</summary>
    /// <param name="label">What stands beside it.</param>
    /// <param name="value">Whether it is ticked first.</param>
    public static Checkbox Checkbox(string label, bool value = false) => new(label, value);

    /// <summary>A box to tick and what a function makes of it.</summary>
    /// <inheritdoc cref="Checkbox(string, bool)"/>
    public static void Checkbox(string label, Func<bool, object> draw, bool value = false) => Show(Checkbox(label, value), draw);

    /// <summary>A button.</summary>
    /// <param name="label">What stands on it.</param>
    /// <param name="clicked">What a click does, between cells.</param>
    public static PushButton Button(string label, Action? clicked = null)
    {
        var button = new PushButton(label);
        button.Clicked += clicked;
        return button;
    }

    /// <summary>Buttons to play, pause and stop what goes on step by step.</summary>
    /// <param name="next">Does the next step, between cells; slow steps are fewer, they do not queue up.</param>
    /// <param name="stopped">What stop does.</param>
    /// <param name="interval">Milliseconds from one step to the next, when they are quick.</param>
    /// <exception cref="ArgumentOutOfRangeException">The interval is not positive.</exception>
    public static Play Play(Action next, Action? stopped = null, int interval = 100)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(interval);
        var play = new Play(interval);
        play.Changed += count => (count == 0 ? stopped : next)?.Invoke();
        return play;
    }

    /// <summary>Widgets side by side.</summary>
    public static Box HBox(params Widget[] children) => new(true, children);

    /// <summary>Widgets one below the other.</summary>
    public static Box VBox(params Widget[] children) => new(false, children);

    /// <summary>A place among widgets for whatever <c>display</c> can show.</summary>
    public static Output Output() => new();

    /// <summary>A place among widgets for a picture that changes quickly.</summary>
    /// <param name="view">What stands there first.</param>
    public static HtmlBox Html(IHtmlView view)
    {
        var box = new HtmlBox();
        box.Show(view);
        return box;
    }

    private static void Show<T>(Control<T> control, Func<T, object> draw)
    {
        Host.Show(control);
        var replace = Host.Show(draw(control.Value));
        control.Changed += value => replace(Drawn(draw, value));
    }

    // The cell that made the control has ended, so its place is where a person looks when the function fails.
    private static object Drawn<T>(Func<T, object> draw, T value)
    {
        try
        {
            return draw(value);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new Notice($"At {value} the function fails: {exception.GetType().Name}: {exception.Message}");
        }
    }

    private static void CheckRange<T>(T min, T max, T? value, T step)
        where T : struct, IComparable<T>
    {
        if (min.CompareTo(max) >= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(max), $"A slider needs a range; from {min} to {max} is none.");
        }
        if (step.CompareTo(default) <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(step), $"A slider cannot move by {step}.");
        }
        if (value is { } first && (first.CompareTo(min) < 0 || first.CompareTo(max) > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(value), $"A slider from {min} to {max} cannot stand at {first}.");
        }
    }
}
