using System.Collections;
using System.Globalization;

namespace TorchSharp.Modules;

/// <summary>A list of parameters that belong to the module that has it. They are named by their positions.</summary>
public class ParameterList : torch.nn.Module, IList<Parameter>
{
    private readonly List<Parameter> list = [];

    public ParameterList(params Parameter[] parameters) : base(nameof(ParameterList)) => extend(parameters);

    /// <summary>The parameter at a position.</summary>
    public Parameter this[int index]
    {
        get => list[index];
        set { list[index] = value; Number(); }
    }

    /// <summary>How many parameters there are.</summary>
    public int Count => list.Count;

    /// <summary>Always false.</summary>
    public bool IsReadOnly => false;

    /// <summary>Adds parameters at the end.</summary>
    public void append(params Parameter[] parameters) => extend(parameters);

    /// <summary>Adds parameters at the end.</summary>
    public void extend(IEnumerable<Parameter> parameters) { list.AddRange(parameters); Number(); }

    /// <summary>Adds a parameter at the end.</summary>
    public void Add(Parameter item) { list.Add(item); Number(); }

    /// <summary>Puts a parameter at a position.</summary>
    public void Insert(int index, Parameter item) { list.Insert(index, item); Number(); }

    /// <summary>Takes a parameter out; false when it was not there.</summary>
    public bool Remove(Parameter item)
    {
        var at = IndexOf(item);
        if (at >= 0) RemoveAt(at);
        return at >= 0;
    }

    /// <summary>Takes out the parameter at a position.</summary>
    public void RemoveAt(int index) { list.RemoveAt(index); Number(); }

    /// <summary>Takes everything out.</summary>
    public void Clear() { list.Clear(); Number(); }

    /// <summary>Whether a parameter is in the list: the object itself, not its values.</summary>
    public bool Contains(Parameter item) => IndexOf(item) >= 0;

    /// <summary>A parameter's position, or -1.</summary>
    public int IndexOf(Parameter item) => list.FindIndex(p => ReferenceEquals(p, item));

    /// <summary>Copies the parameters, in order.</summary>
    public void CopyTo(Parameter[] array, int arrayIndex) => list.CopyTo(array, arrayIndex);

    /// <summary>The parameters, in order.</summary>
    public IEnumerator<Parameter> GetEnumerator() => list.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void Number()
    {
        _internal_params.Clear();
        for (var k = 0; k < list.Count; k++) register_parameter(k.ToString(CultureInfo.InvariantCulture), list[k]);
    }
}
