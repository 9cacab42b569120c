using System.Runtime.CompilerServices;
using TorchSharp.Interop;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Modules;

/// <summary>Modules one after the other: each is given what the one before it returned. What comes in between is disposed.</summary>
public class Sequential : torch.nn.Module<Tensor, Tensor>
{
    private readonly List<torch.nn.Module<Tensor, Tensor>> steps = [];

    protected internal Sequential(params (string name, torch.nn.Module<Tensor, Tensor> submodule)[] modules) : base(nameof(Sequential))
    {
        foreach (var (key, module) in modules) Add(key, module);
    }

    protected internal Sequential(params torch.nn.Module<Tensor, Tensor>[] modules) : base(nameof(Sequential))
    {
        foreach (var module in modules) append(module);
    }

    /// <summary>How many modules there are.</summary>
    public int Count => steps.Count;

    /// <summary>The module at a position.</summary>
    [IndexerName("SequentialItems")]
    public torch.nn.IModule<Tensor, Tensor> this[int index] => steps[index];

    /// <summary>A Sequential of some of the modules, which both share.</summary>
    [IndexerName("SequentialItems")]
    public Sequential this[(int? start, int? end) index] => this[(index.start ?? 0)..(index.end ?? steps.Count)];

    /// <summary>A Sequential of some of the modules, which both share.</summary>
    [IndexerName("SequentialItems")]
    public Sequential this[Range index]
    {
        get
        {
            var (start, length) = index.GetOffsetAndLength(steps.Count);
            return new Sequential(steps.GetRange(start, length).ToArray());
        }
    }

    /// <summary>Adds a module at the end; without a name it is called by its position.</summary>
    public Sequential append(torch.nn.IModule<Tensor, Tensor> module) =>
        append(_internal_submodules.Count.ToString(System.Globalization.CultureInfo.InvariantCulture), module);

    public Sequential append(string name, torch.nn.IModule<Tensor, Tensor> module)
    {
        Add(name, module as torch.nn.Module<Tensor, Tensor>
            ?? throw new ArgumentException("Sequential takes modules of one tensor that return one tensor.", nameof(module)));
        return this;
    }

    public override Tensor forward(Tensor tensor)
    {
        if (steps.Count == 0) return Aten.Call("alias", tensor);
        var value = tensor;
        for (var k = 0; k < steps.Count;)
        {
            var end = ImageRun(k, value);
            if (end == k)
            {
                Replace(ref value, steps[k++].call(value), tensor);
                continue;
            }
            Replace(ref value, ChannelsLast.Of(value), tensor);
            while (k < end) Replace(ref value, steps[k++].call(value), tensor);
            Replace(ref value, Aten.Call("contiguous", value), tensor);
        }
        return value;
    }

    private static void Replace(ref Tensor value, Tensor next, Tensor input)
    {
        if (!ReferenceEquals(value, input) && !ReferenceEquals(value, next)) value.Dispose();
        value = next;
    }

    // Where the run of image layers ends that begins at a step; the step itself when it is none. Inside a run, images lie in memory with
    // their channels last, in which libtorch's CPU convolution and pooling are faster. Nobody sees it: what lies in between is disposed.
    private int ImageRun(int first, Tensor value)
    {
        if (!ChannelsLast.Starts(steps[first], value)) return first;
        var (end, pools) = (first, false);
        for (; end < steps.Count && ChannelsLast.Keeps(steps[end]); end++) pools |= steps[end] is MaxPool2d;
        return pools ? end : first;
    }

    private void Add(string name, torch.nn.Module<Tensor, Tensor> module)
    {
        ArgumentNullException.ThrowIfNull(module);
        register_module(name, module);
        steps.Add(module);
    }
}
