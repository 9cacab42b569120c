using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text.Json.Nodes;

namespace Course;

/// <summary>A widget with a value that a person sets.</summary>
/// <typeparam name="T">Of the value.</typeparam>
public abstract class Control<T> : Widget
{
    private readonly Lock _gate = new();
    private T _value;
    private T _told;

    private protected Control(T value, string? label)
    {
        _value = _told = value;
        Label = label;
    }

    /// <summary>
    /// Raised when the value has changed, with the new one: between cells when a person has moved the control, and at once when code has.
    /// Who moves it quickly gets fewer calls than there were values, and always the last.
    /// </summary>
    public event Action<T>? Changed;

    /// <summary>
    /// What the control stands at. What a person sets is here at once, also while a cell runs: a loop that looks at it can be steered.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">A value that the control cannot stand at was set.</exception>
    public T Value
    {
        get
        {
            lock (_gate)
            {
                return _value;
            }
        }
        set
        {
            if (!Allows(value))
            {
                throw new ArgumentOutOfRangeException(nameof(value), $"{Description} does not have {value}.");
            }
            lock (_gate)
            {
                _value = value;
            }
            Tell(ValueName, ToJson(value));
            RaiseChanged();
        }
    }

    /// <summary>What stands beside it.</summary>
    private protected string? Label { get; }

    /// <summary>What ipywidgets calls the value.</summary>
    private protected virtual string ValueName => "value";

    private protected virtual JsonNode? ToJson(T value) => JsonValue.Create(value);

    /// <summary>Reads a value that the front end has sent, if it is one.</summary>
    private protected virtual bool TryRead(JsonValue json, [MaybeNullWhen(false)] out T value) => json.TryGetValue(out value);

    /// <summary>Whether the control can stand at a value.</summary>
    private protected virtual bool Allows(T value) => true;

    /// <inheritdoc/>
    private protected override void Describe(JsonObject state)
    {
        state[ValueName] = ToJson(Value);
        state["description"] = Label ?? "";
        state["disabled"] = false;
    }

    /// <inheritdoc/>
    private protected override Action? Take(JsonObject state)
    {
        if (state[ValueName] is not JsonValue json || !TryRead(json, out var value) || !Allows(value))
        {
            return null;
        }
        lock (_gate)
        {
            _value = value;
        }
        return Changed is null ? null : RaiseChanged;
    }

    private void RaiseChanged()
    {
        T value;
        lock (_gate)
        {
            value = _value;
            if (EqualityComparer<T>.Default.Equals(value, _told))
            {
                return;
            }
            _told = value;
        }
        Changed?.Invoke(value);
    }
}

/// <summary>A slider over numbers.</summary>
/// <typeparam name="T">int for whole numbers, double for others.</typeparam>
public sealed class Slider<T> : Control<T>
    where T : struct, INumber<T>
{
    private readonly T _min, _max, _step;

    internal Slider(T min, T max, T value, T step, string? label)
        : base(value, label) => (_min, _max, _step) = (min, max, step);

    private protected override string Kind => typeof(T) == typeof(int) ? "IntSlider" : "FloatSlider";

    private protected override string Description => $"A slider from {Text(_min)} to {Text(_max)}";

    private protected override bool Allows(T value) => value >= _min && value <= _max;

    private protected override void Describe(JsonObject state)
    {
        base.Describe(state);
        (state["min"], state["max"], state["step"]) = (ToJson(_min), ToJson(_max), ToJson(_step));
        // As many decimals as the places have at which it can stand; a step that was computed is a little off.
        var (min, step) = (double.CreateChecked(_min), double.CreateChecked(_step));
        var decimals = Enumerable.Range(0, 6).FirstOrDefault(
            d => Math.Abs(Math.Round(step, d) - step) < 1e-9 * step && Math.Abs(Math.Round(min, d) - min) < 1e-9 * step, 6);
        state["readout_format"] = typeof(T) == typeof(int) ? "d" : $".{decimals}f";
        (state["orientation"], state["readout"], state["continuous_update"]) = ("horizontal", true, true);
    }

    private static string Text(T number) => NumberText.Of(double.CreateChecked(number));
}

/// <summary>A list of which one is chosen.</summary>
public sealed class Dropdown : Control<string>
{
    private readonly string[] _options;

    internal Dropdown(string[] options, string value, string? label)
        : base(value, label) => _options = options;

    private protected override string Kind => nameof(Dropdown);

    private protected override string Description => $"A choice of {string.Join(", ", _options)}";

    private protected override string ValueName => "index";

    private protected override JsonNode ToJson(string value) => Array.IndexOf(_options, value);

    private protected override bool TryRead(JsonValue json, [MaybeNullWhen(false)] out string value)
    {
        value = json.TryGetValue(out int index) ? _options.ElementAtOrDefault(index) : null;
        return value is not null;
    }

    private protected override bool Allows(string value) => _options.Contains(value);

    private protected override void Describe(JsonObject state)
    {
        base.Describe(state);
        state["_options_labels"] = new JsonArray([.. _options.Select(option => (JsonNode)option)]);
        // The older protocol names the chosen one.
        state["value"] = Value;
    }

    private protected override Action? Take(JsonObject state)
    {
        if (state[ValueName] is null && state["value"] is JsonValue json && json.TryGetValue(out string? value))
        {
            state = new JsonObject { [ValueName] = Array.IndexOf(_options, value) };
        }
        return base.Take(state);
    }
}

/// <summary>A box that is ticked or not.</summary>
public sealed class Checkbox : Control<bool>
{
    internal Checkbox(string label, bool value)
        : base(value, label)
    {
    }

    private protected override string Kind => nameof(Checkbox);

    private protected override string Description => $"A box to tick, {Label},";

    private protected override void Describe(JsonObject state)
    {
        base.Describe(state);
        state["indent"] = false;
    }
}
