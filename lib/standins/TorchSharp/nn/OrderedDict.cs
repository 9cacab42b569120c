using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace TorchSharp.Utils;

/// <summary>A dictionary that keeps the order in which keys were added, as a module keeps its parameters.</summary>
public class OrderedDict<TKey, TValue> : IDictionary<TKey, TValue>, IList<(TKey, TValue)> where TKey : notnull
{
    private readonly List<(TKey Key, TValue Value)> items_ = [];
    private readonly Dictionary<TKey, TValue> byKey = [];

    public OrderedDict() { }

    /// <summary>The value of a key; setting an unknown key adds it at the end.</summary>
    public TValue this[TKey key]
    {
        get => byKey[key];
        set
        {
            if (!byKey.ContainsKey(key)) items_.Add((key, value));
            else items_[Position(key)] = (key, value);
            byKey[key] = value;
        }
    }

    /// <summary>The pair at a position.</summary>
    public (TKey, TValue) this[int index]
    {
        get => items_[index];
        set
        {
            var old = items_[index].Key;
            if (!EqualityComparer<TKey>.Default.Equals(old, value.Item1) && byKey.ContainsKey(value.Item1))
                throw new ArgumentException($"The key '{value.Item1}' is already there.", nameof(value));
            byKey.Remove(old);
            byKey[value.Item1] = value.Item2;
            items_[index] = value;
        }
    }

    /// <summary>How many pairs there are.</summary>
    public int Count => items_.Count;

    /// <summary>Always false.</summary>
    public bool IsReadOnly => false;

    /// <summary>The keys, in order.</summary>
    public ICollection<TKey> Keys => items_.ConvertAll(item => item.Key);

    /// <summary>The values, in the keys' order.</summary>
    public ICollection<TValue> Values => items_.ConvertAll(item => item.Value);

    /// <summary>The keys, in order.</summary>
    public IEnumerable<TKey> keys() => Keys;

    /// <summary>The values, in the keys' order.</summary>
    public IEnumerable<TValue> values() => Values;

    /// <summary>The pairs, in order.</summary>
    public IEnumerator<(TKey, TValue)> items() => items_.GetEnumerator();

    /// <summary>Adds a pair at the end.</summary>
    /// <exception cref="ArgumentException">The key is already there.</exception>
    public void Add(TKey key, TValue value)
    {
        byKey.Add(key, value);
        items_.Add((key, value));
    }

    public void Add((TKey, TValue) item) => Add(item.Item1, item.Item2);

    public void Add(KeyValuePair<TKey, TValue> item) => Add(item.Key, item.Value);

    /// <summary>Puts a pair at a position.</summary>
    public void Insert(int index, (TKey, TValue) item)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)index, (uint)items_.Count, nameof(index));
        byKey.Add(item.Item1, item.Item2);
        items_.Insert(index, item);
    }

    /// <summary>Takes a key out; false when it was not there.</summary>
    public bool Remove(TKey key)
    {
        if (!byKey.Remove(key)) return false;
        items_.RemoveAt(Position(key));
        return true;
    }

    public bool Remove((TKey, TValue) item) => Contains(item) && Remove(item.Item1);

    public bool Remove(KeyValuePair<TKey, TValue> item) => Remove((item.Key, item.Value));

    /// <summary>Takes out the pair at a position.</summary>
    public void RemoveAt(int index)
    {
        byKey.Remove(items_[index].Key);
        items_.RemoveAt(index);
    }

    /// <summary>Takes everything out.</summary>
    public void Clear()
    {
        items_.Clear();
        byKey.Clear();
    }

    /// <summary>Takes everything out.</summary>
    public void clear() => Clear();

    /// <summary>Whether a key is there.</summary>
    public bool ContainsKey(TKey key) => byKey.ContainsKey(key);

    /// <summary>Whether a key is there with this value.</summary>
    public bool Contains((TKey, TValue) item) =>
        byKey.TryGetValue(item.Item1, out var value) && EqualityComparer<TValue>.Default.Equals(value, item.Item2);

    public bool Contains(KeyValuePair<TKey, TValue> item) => Contains((item.Key, item.Value));

    /// <summary>The value of a key, if it is there.</summary>
    public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value) => byKey.TryGetValue(key, out value);

    /// <summary>The position of a pair, or -1.</summary>
    public int IndexOf((TKey, TValue) item) => Contains(item) ? Position(item.Item1) : -1;

    /// <summary>Copies the pairs, in order.</summary>
    public void CopyTo((TKey, TValue)[] array, int arrayIndex) => items_.CopyTo(array, arrayIndex);

    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex)
    {
        foreach (var (key, value) in items_) array[arrayIndex++] = new(key, value);
    }

    /// <summary>The pairs, in order.</summary>
    public IEnumerator<(TKey, TValue)> GetEnumerator() => items_.GetEnumerator();

    IEnumerator<KeyValuePair<TKey, TValue>> IEnumerable<KeyValuePair<TKey, TValue>>.GetEnumerator() =>
        items_.Select(item => new KeyValuePair<TKey, TValue>(item.Key, item.Value)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private int Position(TKey key) => items_.FindIndex(item => EqualityComparer<TKey>.Default.Equals(item.Key, key));
}
