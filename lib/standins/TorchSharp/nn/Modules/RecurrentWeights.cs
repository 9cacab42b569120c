using TorchSharp.Interop;
using PackedSequence = TorchSharp.torch.nn.utils.rnn.PackedSequence;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Modules;

/// <summary>What RNN, LSTM and GRU have in common: their settings, and their parameters in the flat order that libtorch takes.</summary>
internal sealed class RecurrentWeights
{
    private readonly long hidden, layers;
    private readonly bool bias, batchFirst, bidirectional;
    private readonly double dropout;
    private readonly Tensor[] flat;
    private readonly Func<bool> training;

    internal RecurrentWeights(torch.nn.Module owner, int gates, long input, long hidden, long layers, bool bias, bool batchFirst, double dropout,
        bool bidirectional, torch.ScalarType? dtype)
    {
        if (input < 1 || hidden < 1 || layers < 1) throw new ArgumentException($"{owner.GetName()} needs input size, hidden size and layers of at least 1.");
        (this.hidden, this.layers, this.bias, this.batchFirst, this.dropout, this.bidirectional) = (hidden, layers, bias, batchFirst, dropout, bidirectional);
        training = () => owner.training;
        var all = new List<Parameter>();
        var bound = 1 / Math.Sqrt(hidden);
        for (var layer = 0; layer < layers; layer++)
        {
            foreach (var suffix in bidirectional ? new[] { "", "_reverse" } : [""])
            {
                Add($"weight_ih_l{layer}{suffix}", gates * hidden, layer == 0 ? input : Directions * hidden);
                Add($"weight_hh_l{layer}{suffix}", gates * hidden, hidden);
                if (!bias) continue;
                Add($"bias_ih_l{layer}{suffix}", gates * hidden);
                Add($"bias_hh_l{layer}{suffix}", gates * hidden);
            }
        }
        Parameters = all.ToArray();
        flat = all.ToArray<Tensor>();

        void Add(string name, params long[] shape)
        {
            var parameter = Fresh.Uniform(dtype, bound, shape);
            owner.register_parameter(name, parameter);
            all.Add(parameter);
        }
    }

    /// <summary>Layer by layer, forward before backward: weight_ih, weight_hh, bias_ih, bias_hh.</summary>
    internal Parameter[] Parameters { get; }

    internal int EachDirection => bias ? 4 : 2;

    private int Directions => bidirectional ? 2 : 1;

    /// <summary>One tensor of state (RNN, GRU).</summary>
    internal (Tensor, Tensor) Run(string op, Tensor input, Tensor? h0)
    {
        using var scope = torch.NewDisposeScope();
        var batch = Batched(input, out var single);
        var state = State(batch.shape[batchFirst ? 0 : 1], input.dtype, h0, single);
        var (output, h) = Aten.Call2(op + ".input", batch, state, flat, bias, layers, dropout, training(), bidirectional, batchFirst);
        return scope.MoveToOuter(Unbatched(output, single, BatchDimension), Unbatched(h, single, 1));
    }

    /// <summary>Two tensors of state (LSTM).</summary>
    internal (Tensor, Tensor, Tensor) Run(string op, Tensor input, (Tensor, Tensor)? states)
    {
        using var scope = torch.NewDisposeScope();
        var batch = Batched(input, out var single);
        var size = batch.shape[batchFirst ? 0 : 1];
        Tensor[] state = [State(size, input.dtype, states?.Item1, single), State(size, input.dtype, states?.Item2, single)];
        var (output, h, c) = Aten.Call3(op + ".input", batch, state, flat, bias, layers, dropout, training(), bidirectional, batchFirst);
        return scope.MoveToOuter(Unbatched(output, single, BatchDimension), Unbatched(h, single, 1), Unbatched(c, single, 1));
    }

    internal (PackedSequence, Tensor) Run(string op, PackedSequence input, Tensor? h0)
    {
        using var scope = torch.NewDisposeScope();
        var state = Sorted(State(input.Size, input.data.dtype, h0, false), input.sorted_indices);
        var (data, h) = Aten.Call2(op + ".data", input.data, input.batch_sizes, state, flat, bias, layers, dropout, training(), bidirectional);
        h = Sorted(h, input.unsorted_indices).MoveToOuterDisposeScope();
        return (input.With(data.MoveToOuterDisposeScope()), h);
    }

    internal (PackedSequence, Tensor, Tensor) Run(string op, PackedSequence input, (Tensor, Tensor)? states)
    {
        using var scope = torch.NewDisposeScope();
        Tensor[] state = [
            Sorted(State(input.Size, input.data.dtype, states?.Item1, false), input.sorted_indices),
            Sorted(State(input.Size, input.data.dtype, states?.Item2, false), input.sorted_indices)];
        var (data, h, c) = Aten.Call3(op + ".data", input.data, input.batch_sizes, state, flat, bias, layers, dropout, training(), bidirectional);
        h = Sorted(h, input.unsorted_indices).MoveToOuterDisposeScope();
        c = Sorted(c, input.unsorted_indices).MoveToOuterDisposeScope();
        return (input.With(data.MoveToOuterDisposeScope()), h, c);
    }

    private int BatchDimension => batchFirst ? 0 : 1;

    private Tensor Batched(Tensor input, out bool single)
    {
        var n = input.dim();
        if (n is not (2 or 3)) throw new ArgumentException($"A recurrent layer needs an input of three dimensions (two without a batch); this one has {n}.");
        single = n == 2;
        return single ? Aten.Call("unsqueeze", input, BatchDimension) : input;
    }

    private static Tensor Unbatched(Tensor result, bool single, int dimension) => single ? Aten.Call("squeeze.dim", result, dimension) : result;

    private Tensor State(long batch, torch.ScalarType dtype, Tensor? given, bool single)
    {
        long[] wanted = [layers * Directions, batch, hidden];
        if (given is null) return Aten.Call("zeros", wanted, dtype);
        var state = single && given.dim() == 2 ? Aten.Call("unsqueeze", given, 1) : given;
        var shape = state.shape;
        if (!shape.AsSpan().SequenceEqual(wanted))
            throw new ArgumentException($"The state has shape [{string.Join(", ", shape)}]; it needs [{string.Join(", ", wanted)}]: layers × directions, batch, hidden.");
        return state;
    }

    private static Tensor Sorted(Tensor state, Tensor? order) => order is null ? state : Aten.Call("index_select", state, 1, order);
}
