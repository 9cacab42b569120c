using System.Collections;
using System.Globalization;

namespace TorchSharp.Modules;

/// <summary>A list of modules that are parts of the module that has it. They are named by their positions.</summary>
public class ModuleList<T> : torch.nn.Module, IList<T> where T : torch.nn.Module
{
    private readonly List<T> list = [];

    public ModuleList(params T[] modules) : base(nameof(ModuleList<T>)) => extend(modules);

    /// <summary>The module at a position.</summary>
    public T this[int index]
    {
        get => list[index];
        set { list[index] = value; Number(); }
    }

    /// <summary>How many modules there are.</summary>
    public int Count => list.Count;

    /// <summary>Always false.</summary>
    public bool IsReadOnly => false;

    /// <summary>Adds modules at the end.</summary>
    public void append(params T[] parameters) => extend(parameters);

    /// <summary>Adds modules at the end.</summary>
    public void extend(IEnumerable<T> modules) { list.AddRange(modules); Number(); }

    /// <summary>Adds a module at the end.</summary>
    public void Add(T item) { list.Add(item); Number(); }

    /// <summary>Puts a module at a position.</summary>
    public void Insert(int index, T item) { list.Insert(index, item); Number(); }

    /// <summary>Takes a module out; false when it was not there.</summary>
    public bool Remove(T item)
    {
        var found = list.Remove(item);
        Number();
        return found;
    }

    /// <summary>Takes out the module at a position.</summary>
    public void RemoveAt(int index) { list.RemoveAt(index); Number(); }

    /// <summary>Takes everything out.</summary>
    public void Clear() { list.Clear(); Number(); }

    /// <summary>Whether a module is in the list.</summary>
    public bool Contains(T item) => list.Contains(item);

    /// <summary>A module's position, or -1.</summary>
    public int IndexOf(T item) => list.IndexOf(item);

    /// <summary>Copies the modules, in order.</summary>
    public void CopyTo(T[] array, int arrayIndex) => list.CopyTo(array, arrayIndex);

    /// <summary>The modules, in order.</summary>
    public IEnumerator<T> GetEnumerator() => list.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Number()
    {
        ClearModules();
        for (var k = 0; k < list.Count; k++) register_module(k.ToString(CultureInfo.InvariantCulture), list[k]);
    }
}
