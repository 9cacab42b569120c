using System.Globalization;

namespace Course;

/// <summary>The lists, boxes and sliders of the playground.</summary>
internal sealed class PlaygroundControls
{
    /// <summary>No hidden layer gets more units by hand.</summary>
    private const int MostUnits = 8;

    private readonly Dropdown _data, _activation, _optimizer, _rate, _penalty, _strength, _batch;
    private readonly Slider<double> _noise;
    private readonly Checkbox[] _features;
    private readonly Slider<int>[] _layers;
    private readonly PlaygroundChoice _first;
    private readonly string[] _names;

    public PlaygroundControls(Playground playground, PlaygroundChoice first, Action<PlaygroundChoice> changed)
    {
        (_first, _names) = (first, [.. playground.Features.Keys]);
        _data = List("data", playground.Data, first.Data);
        _noise = Widgets.Slider(0.0, 0.5, first.Noise, 0.05, "noise");
        _batch = Numbers("batch", [1, 5, 10, 50, 200], first.Batch);
        _activation = List("activation", playground.Activations, first.Activation);
        _optimizer = List("optimizer", playground.Optimizers, first.Optimizer);
        _rate = Numbers("rate", [0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10], first.Rate);
        _penalty = List("penalty", ["none", "L1", "L2"], first.Penalty);
        _strength = Numbers("strength", [0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3], first.Strength);
        _features = [.. _names.Select(name => Widgets.Checkbox(name, first.Features.Contains(name)))];
        _layers = [.. Enumerable.Range(0, Math.Max(3, first.Layers.Count)).Select(i =>
            Widgets.Slider(0, Math.Max(MostUnits, first.Layers.Append(0).Max()), first.Layers.ElementAtOrDefault(i), label: $"layer {i + 1}"))];
        foreach (var box in _features)
        {
            box.Changed += _ => ChangedFeatures(box);
        }
        foreach (var units in _layers)
        {
            units.Changed += _ => changed(Choice);
        }
        _noise.Changed += _ => changed(Choice);

        Dropdown List(string label, IEnumerable<string> options, string value)
        {
            var list = Widgets.Dropdown(options, value, label);
            list.Changed += _ => changed(Choice);
            return list;
        }

        Dropdown Numbers(string label, double[] numbers, double value) =>
            List(label, numbers.Append(value).Distinct().Order().Select(v => NumberText.Of(v)), NumberText.Of(value));

        // A network without inputs is none: the last tick stays.
        void ChangedFeatures(Checkbox box)
        {
            if (_features.Any(feature => feature.Value))
            {
                changed(Choice);
            }
            else
            {
                box.Value = true;
            }
        }
    }

    public IEnumerable<Widget> Rows =>
    [
        Widgets.HBox(_data, _noise, _batch),
        Widgets.HBox(_activation, _optimizer, _rate),
        Widgets.HBox(_penalty, _strength),
        Widgets.HBox([.. _layers]),
        Widgets.HBox([.. _features]),
    ];

    private PlaygroundChoice Choice => _first with
    {
        Data = _data.Value,
        Noise = _noise.Value,
        Features = [.. _names.Where((_, i) => _features[i].Value)],
        Layers = [.. _layers.Select(layer => layer.Value).Where(units => units > 0)],
        Activation = _activation.Value,
        Optimizer = _optimizer.Value,
        Rate = Number(_rate),
        Penalty = _penalty.Value,
        Strength = Number(_strength),
        Batch = (int)Number(_batch),
    };

    private static double Number(Dropdown list) => double.Parse(list.Value, CultureInfo.InvariantCulture);
}
