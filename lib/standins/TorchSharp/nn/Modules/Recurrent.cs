using PackedSequence = TorchSharp.torch.nn.utils.rnn.PackedSequence;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Modules;

/// <summary>A recurrent layer: h = tanh(W·x + U·h + b), or ReLU.</summary>
public sealed class RNN : torch.nn.Module<Tensor, Tensor?, (Tensor, Tensor)>
{
    private readonly RecurrentWeights weights;
    private readonly string op;

    internal RNN(long input, long hidden, long layers, torch.nn.NonLinearities nonLinearity, bool bias, bool batchFirst, double dropout,
        bool bidirectional, torch.ScalarType? dtype) : base(nameof(RNN))
    {
        weights = new(this, 1, input, hidden, layers, bias, batchFirst, dropout, bidirectional, dtype);
        op = nonLinearity == torch.nn.NonLinearities.ReLU ? "rnn_relu" : "rnn_tanh";
    }

    /// <param name="input">`[length, batch, input]`, or `[batch, length, input]` if batchFirst.</param>
    /// <param name="h0">The first state, `[layers · directions, batch, hidden]`; null is zeros.</param>
    /// <returns>The last layer's output at each place, and each layer's last state.</returns>
    public override (Tensor, Tensor) forward(Tensor input, Tensor? h0) => weights.Run(op, input, h0);

    public new (Tensor, Tensor) call(Tensor input, Tensor? h0 = null) => base.call(input, h0);

    public (PackedSequence, Tensor) call(PackedSequence input, Tensor? h0 = null) => weights.Run(op, input, h0);

    /// <summary>Does nothing: on the CPU the parameters need not lie in one block.</summary>
    public void flatten_parameters() { }

    /// <summary>W of one layer and direction.</summary>
    public Parameter get_weight_ih(long idx) => weights.Parameters[idx * weights.EachDirection];

    /// <summary>U of one layer and direction.</summary>
    public Parameter get_weight_hh(long idx) => weights.Parameters[idx * weights.EachDirection + 1];

    /// <summary>The bias of the input of one layer and direction, or null.</summary>
    public Parameter? get_bias_ih(long idx) => weights.EachDirection == 4 ? weights.Parameters[idx * 4 + 2] : null;

    /// <summary>The bias of the state of one layer and direction, or null.</summary>
    public Parameter? get_bias_hh(long idx) => weights.EachDirection == 4 ? weights.Parameters[idx * 4 + 3] : null;
}

/// <summary>A gated recurrent unit (Cho et al. 2014).</summary>
public sealed class GRU : torch.nn.Module<Tensor, Tensor?, (Tensor, Tensor)>
{
    private readonly RecurrentWeights weights;

    internal GRU(long input, long hidden, long layers, bool bias, bool batchFirst, double dropout, bool bidirectional, torch.ScalarType? dtype)
        : base(nameof(GRU)) =>
        weights = new(this, 3, input, hidden, layers, bias, batchFirst, dropout, bidirectional, dtype);

    /// <inheritdoc cref="RNN.forward"/>
    public override (Tensor, Tensor) forward(Tensor input, Tensor? h0 = null) => weights.Run("gru", input, h0);

    public new (Tensor, Tensor) call(Tensor input, Tensor? h0 = null) => base.call(input, h0);

    public (PackedSequence, Tensor) call(PackedSequence input, Tensor? h0 = null) => weights.Run("gru", input, h0);

    /// <summary>Does nothing: on the CPU the parameters need not lie in one block.</summary>
    public void flatten_parameters() { }
}

/// <summary>A long short-term memory (Hochreiter and Schmidhuber 1997).</summary>
public sealed class LSTM : torch.nn.Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor, Tensor)>
{
    private readonly RecurrentWeights weights;

    internal LSTM(long input, long hidden, long layers, bool bias, bool batchFirst, double dropout, bool bidirectional, torch.ScalarType? dtype)
        : base(nameof(LSTM)) =>
        weights = new(this, 4, input, hidden, layers, bias, batchFirst, dropout, bidirectional, dtype);

    /// <param name="input">`[length, batch, input]`, or `[batch, length, input]` if batchFirst.</param>
    /// <param name="h0_c0">The first output and memory, each `[layers · directions, batch, hidden]`; null is zeros.</param>
    /// <returns>The last layer's output at each place, each layer's last output, and each layer's last memory.</returns>
    public override (Tensor, Tensor, Tensor) forward(Tensor input, (Tensor, Tensor)? h0_c0 = null) => weights.Run("lstm", input, h0_c0);

    public new (Tensor, Tensor, Tensor) call(Tensor input, (Tensor, Tensor)? h0_c0 = null) => base.call(input, h0_c0);

    public (PackedSequence, Tensor, Tensor) call(PackedSequence input, (Tensor, Tensor)? h0_c0 = null) => weights.Run("lstm", input, h0_c0);

    /// <summary>Does nothing: on the CPU the parameters need not lie in one block.</summary>
    public void flatten_parameters() { }
}
