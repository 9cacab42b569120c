using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace TorchSharp.Modules;

/// <summary>Parameters by name that belong to the module that has it, in the order in which they were added.</summary>
public class ParameterDict : torch.nn.Module, IDictionary<string, Parameter>, IList<(string, Parameter)>
{
    public ParameterDict() : base(nameof(ParameterDict)) { }

    /// <summary>The parameter of a name; setting an unknown name adds it at the end.</summary>
    public Parameter this[string key]
    {
        get => _internal_params[key];
        set
        {
            if (_internal_params.ContainsKey(key)) _internal_params[key] = Owned(value);
            else Add(key, value);
        }
    }

    /// <summary>The name and parameter at a position.</summary>
    public (string, Parameter) this[int index]
    {
        get => Typed(_internal_params[index]);
        set => _internal_params[index] = (value.Item1, Owned(value.Item2));
    }

    /// <summary>How many there are.</summary>
    public int Count => _internal_params.Count;

    /// <summary>Always false.</summary>
    public bool IsReadOnly => false;

    /// <summary>The names, in order.</summary>
    public ICollection<string> Keys => _internal_params.Keys;

    /// <summary>The values, in order.</summary>
    public ICollection<Parameter> Values => _internal_params.Values;

    /// <summary>The names, in order.</summary>
    public IEnumerable<string> keys() => Keys;

    /// <summary>The values, in order.</summary>
    public IEnumerable<Parameter> values() => Values;

    /// <summary>Names and values, in order.</summary>
    public IEnumerator<(string, Parameter)> items() => Pairs.Select(Typed).GetEnumerator();

    /// <summary>Adds a parameter at the end.</summary>
    /// <exception cref="InvalidOperationException">The name is taken.</exception>
    public void Add(string key, Parameter value) => register_parameter(key, value);

    public void Add((string, Parameter) item) => Add(item.Item1, item.Item2);

    public void Add(KeyValuePair<string, Parameter> item) => Add(item.Key, item.Value);

    /// <summary>Puts a parameter at a position.</summary>
    public void Insert(int index, (string, Parameter) item) => _internal_params.Insert(index, (item.Item1, Owned(item.Item2)));

    /// <summary>Takes a name out; false when it was not there.</summary>
    public bool Remove(string key) => _internal_params.Remove(key);

    public bool Remove((string, Parameter) item) => Contains(item) && Remove(item.Item1);

    public bool Remove(KeyValuePair<string, Parameter> item) => Remove((item.Key, item.Value));

    /// <summary>Takes out what is at a position.</summary>
    public void RemoveAt(int index) => _internal_params.RemoveAt(index);

    /// <summary>Takes everything out.</summary>
    public void Clear() => _internal_params.Clear();

    /// <summary>Takes everything out.</summary>
    public void clear() => Clear();

    /// <summary>Whether a name is there.</summary>
    public bool ContainsKey(string key) => _internal_params.ContainsKey(key);

    /// <summary>Whether a name is there with this very parameter.</summary>
    public bool Contains((string, Parameter) item) => _internal_params.TryGetValue(item.Item1, out var value) && ReferenceEquals(value, item.Item2);

    public bool Contains(KeyValuePair<string, Parameter> item) => Contains((item.Key, item.Value));

    /// <summary>The position of a name and its parameter, or -1.</summary>
    public int IndexOf((string, Parameter) item) => Contains(item) ? _internal_params.Keys.ToList().IndexOf(item.Item1) : -1;

    /// <summary>The parameter of a name, if it is there.</summary>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out Parameter value)
    {
        var found = _internal_params.TryGetValue(key, out var known);
        value = known;
        return found;
    }

    /// <summary>Copies names and values, in order.</summary>
    public void CopyTo((string, Parameter)[] array, int arrayIndex) { foreach (var item in this) array[arrayIndex++] = item; }

    public void CopyTo(KeyValuePair<string, Parameter>[] array, int arrayIndex) { foreach (var (key, value) in this) array[arrayIndex++] = new(key, value); }

    /// <summary>Names and values, in order.</summary>
    public IEnumerator<(string, Parameter)> GetEnumerator() => items();

    IEnumerator<KeyValuePair<string, Parameter>> IEnumerable<KeyValuePair<string, Parameter>>.GetEnumerator() =>
        Pairs.Select(item => new KeyValuePair<string, Parameter>(item.Item1, item.Item2)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // It can be enumerated in two ways, of which LINQ has to be given one.
    private IEnumerable<(string, Parameter)> Pairs => _internal_params;

    private static (string, Parameter) Typed((string, Parameter) item) => item;

    // What a module owns outlives the dispose scope it was made in.
    private static Parameter Owned(Parameter value)
    {
        value.DetachFromDisposeScope();
        return value;
    }
}
