using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace TorchSharp.Modules;

/// <summary>Modules by name that belong to the module that has it, in the order in which they were added.</summary>
public class ModuleDict<T> : torch.nn.Module, IDictionary<string, T>, IList<(string, T)> where T : torch.nn.Module
{
    public ModuleDict() : base(nameof(ModuleDict<T>)) { }

    /// <summary>The module of a name; setting an unknown name adds it at the end.</summary>
    public T this[string key]
    {
        get => (T)_internal_submodules[key];
        set
        {
            if (_internal_submodules.ContainsKey(key)) _internal_submodules[key] = value;
            else Add(key, value);
        }
    }

    /// <summary>The name and module at a position.</summary>
    public (string, T) this[int index]
    {
        get => Typed(_internal_submodules[index]);
        set => _internal_submodules[index] = (value.Item1, value.Item2);
    }

    /// <summary>How many there are.</summary>
    public int Count => _internal_submodules.Count;

    /// <summary>Always false.</summary>
    public bool IsReadOnly => false;

    /// <summary>The names, in order.</summary>
    public ICollection<string> Keys => _internal_submodules.Keys;

    /// <summary>The values, in order.</summary>
    public ICollection<T> Values => _internal_submodules.Values.Cast<T>().ToList();

    /// <summary>The names, in order.</summary>
    public IEnumerable<string> keys() => Keys;

    /// <summary>The values, in order.</summary>
    public IEnumerable<T> values() => Values;

    /// <summary>Names and values, in order.</summary>
    public IEnumerator<(string, T)> items() => Pairs.Select(Typed).GetEnumerator();

    /// <summary>Adds a module at the end.</summary>
    /// <exception cref="InvalidOperationException">The name is taken.</exception>
    public void Add(string key, T value) => register_module(key, value);

    public void Add((string, T) item) => Add(item.Item1, item.Item2);

    public void Add(KeyValuePair<string, T> item) => Add(item.Key, item.Value);

    /// <summary>Puts a module at a position.</summary>
    public void Insert(int index, (string, T) item) => _internal_submodules.Insert(index, (item.Item1, item.Item2));

    /// <summary>Takes a name out; false when it was not there.</summary>
    public bool Remove(string key) => _internal_submodules.Remove(key);

    public bool Remove((string, T) item) => Contains(item) && Remove(item.Item1);

    public bool Remove(KeyValuePair<string, T> item) => Remove((item.Key, item.Value));

    /// <summary>Takes out what is at a position.</summary>
    public void RemoveAt(int index) => _internal_submodules.RemoveAt(index);

    /// <summary>Takes everything out.</summary>
    public void Clear() => _internal_submodules.Clear();

    /// <summary>Takes everything out.</summary>
    public void clear() => Clear();

    /// <summary>Whether a name is there.</summary>
    public bool ContainsKey(string key) => _internal_submodules.ContainsKey(key);

    /// <summary>Whether a name is there with this very module.</summary>
    public bool Contains((string, T) item) => _internal_submodules.TryGetValue(item.Item1, out var value) && ReferenceEquals(value, item.Item2);

    public bool Contains(KeyValuePair<string, T> item) => Contains((item.Key, item.Value));

    /// <summary>The position of a name and its module, or -1.</summary>
    public int IndexOf((string, T) item) => Contains(item) ? _internal_submodules.Keys.ToList().IndexOf(item.Item1) : -1;

    /// <summary>The module of a name, if it is there.</summary>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        var found = _internal_submodules.TryGetValue(key, out var known);
        value = (T?)known;
        return found;
    }

    /// <summary>Copies names and values, in order.</summary>
    public void CopyTo((string, T)[] array, int arrayIndex) { foreach (var item in this) array[arrayIndex++] = item; }

    public void CopyTo(KeyValuePair<string, T>[] array, int arrayIndex) { foreach (var (key, value) in this) array[arrayIndex++] = new(key, value); }

    /// <summary>Names and values, in order.</summary>
    public IEnumerator<(string, T)> GetEnumerator() => items();

    IEnumerator<KeyValuePair<string, T>> IEnumerable<KeyValuePair<string, T>>.GetEnumerator() =>
        Pairs.Select(item => new KeyValuePair<string, T>(item.Item1, (T)item.Item2)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // It can be enumerated in two ways, of which LINQ has to be given one.
    private IEnumerable<(string, torch.nn.Module)> Pairs => _internal_submodules;

    private static (string, T) Typed((string, torch.nn.Module) item) => (item.Item1, (T)item.Item2);
}
