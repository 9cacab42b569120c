using TorchSharp.Interop;
using Tensor = TorchSharp.torch.Tensor;

namespace TorchSharp.Modules;

/// <summary>One step of an RNN.</summary>
public sealed class RNNCell : torch.nn.Module<Tensor, Tensor?, Tensor>
{
    private readonly string op;
    private readonly long hidden;
    private Parameter weight_ih_, weight_hh_;
    private Parameter? bias_ih_, bias_hh_;

    internal RNNCell(long input, long hidden, torch.nn.NonLinearities nonLinearity, bool bias, torch.ScalarType? dtype) : base(nameof(RNNCell))
    {
        this.hidden = hidden;
        op = nonLinearity == torch.nn.NonLinearities.ReLU ? "rnn_relu_cell" : "rnn_tanh_cell";
        var bound = 1 / Math.Sqrt(hidden);
        weight_ih = weight_ih_ = Fresh.Uniform(dtype, bound, hidden, input);
        weight_hh = weight_hh_ = Fresh.Uniform(dtype, bound, hidden, hidden);
        if (!bias) return;
        bias_ih = Fresh.Uniform(dtype, bound, hidden);
        bias_hh = Fresh.Uniform(dtype, bound, hidden);
    }

    /// <summary>The weights of the input.</summary>
    public Parameter weight_ih { get => weight_ih_; set { weight_ih_ = value; ConditionallyRegisterParameter(nameof(weight_ih), value); } }

    /// <summary>The weights of the state.</summary>
    public Parameter weight_hh { get => weight_hh_; set { weight_hh_ = value; ConditionallyRegisterParameter(nameof(weight_hh), value); } }

    /// <summary>The bias of the input, or null.</summary>
    public Parameter? bias_ih { get => bias_ih_; set { bias_ih_ = value; ConditionallyRegisterParameter(nameof(bias_ih), value!); } }

    /// <summary>The bias of the state, or null.</summary>
    public Parameter? bias_hh { get => bias_hh_; set { bias_hh_ = value; ConditionallyRegisterParameter(nameof(bias_hh), value!); } }

    /// <param name="input">`[batch, input]`, or `[input]`.</param>
    /// <param name="h0">The state before, `[batch, hidden]`; null is zeros.</param>
    /// <returns>The state after.</returns>
    public override Tensor forward(Tensor input, Tensor? h0 = null)
    {
        if (h0 is not null) return Step(input, h0);
        using var zeros = Zeros(input);
        return Step(input, zeros);
    }

    private Tensor Step(Tensor input, Tensor state)
    {
        if (input.dim() != 1) return Aten.Call(op, input, state, weight_ih_, weight_hh_, bias_ih_, bias_hh_);
        using var batch = Aten.Call("unsqueeze", input, 0);
        using var states = Aten.Call("unsqueeze", state, 0);
        using var next = Aten.Call(op, batch, states, weight_ih_, weight_hh_, bias_ih_, bias_hh_);
        return Aten.Call("squeeze.dim", next, 0);
    }

    private Tensor Zeros(Tensor input)
    {
        var shape = input.shape;
        shape[^1] = hidden;
        return Aten.Call("zeros", shape, input.dtype);
    }
}

/// <summary>One step of a GRU.</summary>
public sealed class GRUCell : torch.nn.Module<Tensor, Tensor?, Tensor>
{
    private readonly long hidden;
    private Parameter weight_ih_, weight_hh_;
    private Parameter? bias_ih_, bias_hh_;

    internal GRUCell(long input, long hidden, bool bias, torch.ScalarType? dtype) : base(nameof(GRUCell))
    {
        this.hidden = hidden;
        var bound = 1 / Math.Sqrt(hidden);
        weight_ih = weight_ih_ = Fresh.Uniform(dtype, bound, 3 * hidden, input);
        weight_hh = weight_hh_ = Fresh.Uniform(dtype, bound, 3 * hidden, hidden);
        if (!bias) return;
        bias_ih = Fresh.Uniform(dtype, bound, 3 * hidden);
        bias_hh = Fresh.Uniform(dtype, bound, 3 * hidden);
    }

    /// <summary>The weights of the input.</summary>
    public Parameter weight_ih { get => weight_ih_; set { weight_ih_ = value; ConditionallyRegisterParameter(nameof(weight_ih), value); } }

    /// <summary>The weights of the state.</summary>
    public Parameter weight_hh { get => weight_hh_; set { weight_hh_ = value; ConditionallyRegisterParameter(nameof(weight_hh), value); } }

    /// <summary>The bias of the input, or null.</summary>
    public Parameter? bias_ih { get => bias_ih_; set { bias_ih_ = value; ConditionallyRegisterParameter(nameof(bias_ih), value!); } }

    /// <summary>The bias of the state, or null.</summary>
    public Parameter? bias_hh { get => bias_hh_; set { bias_hh_ = value; ConditionallyRegisterParameter(nameof(bias_hh), value!); } }

    /// <param name="input">`[batch, input]`, or `[input]`.</param>
    /// <param name="h0">The state before, `[batch, hidden]`; null is zeros.</param>
    /// <returns>The state after.</returns>
    public override Tensor forward(Tensor input, Tensor? h0 = null)
    {
        if (h0 is not null) return Step(input, h0);
        using var zeros = Zeros(input);
        return Step(input, zeros);
    }

    private Tensor Step(Tensor input, Tensor state)
    {
        if (input.dim() != 1) return Aten.Call("gru_cell", input, state, weight_ih_, weight_hh_, bias_ih_, bias_hh_);
        using var batch = Aten.Call("unsqueeze", input, 0);
        using var states = Aten.Call("unsqueeze", state, 0);
        using var next = Aten.Call("gru_cell", batch, states, weight_ih_, weight_hh_, bias_ih_, bias_hh_);
        return Aten.Call("squeeze.dim", next, 0);
    }

    private Tensor Zeros(Tensor input)
    {
        var shape = input.shape;
        shape[^1] = hidden;
        return Aten.Call("zeros", shape, input.dtype);
    }
}

/// <summary>One step of an LSTM.</summary>
public sealed class LSTMCell : torch.nn.Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor)>
{
    private readonly long hidden;
    private Parameter weight_ih_, weight_hh_;
    private Parameter? bias_ih_, bias_hh_;

    internal LSTMCell(long input, long hidden, bool bias, torch.ScalarType? dtype) : base(nameof(LSTMCell))
    {
        this.hidden = hidden;
        var bound = 1 / Math.Sqrt(hidden);
        weight_ih = weight_ih_ = Fresh.Uniform(dtype, bound, 4 * hidden, input);
        weight_hh = weight_hh_ = Fresh.Uniform(dtype, bound, 4 * hidden, hidden);
        if (!bias) return;
        bias_ih = Fresh.Uniform(dtype, bound, 4 * hidden);
        bias_hh = Fresh.Uniform(dtype, bound, 4 * hidden);
    }

    /// <summary>The weights of the input.</summary>
    public Parameter weight_ih { get => weight_ih_; set { weight_ih_ = value; ConditionallyRegisterParameter(nameof(weight_ih), value); } }

    /// <summary>The weights of the state.</summary>
    public Parameter weight_hh { get => weight_hh_; set { weight_hh_ = value; ConditionallyRegisterParameter(nameof(weight_hh), value); } }

    /// <summary>The bias of the input, or null.</summary>
    public Parameter? bias_ih { get => bias_ih_; set { bias_ih_ = value; ConditionallyRegisterParameter(nameof(bias_ih), value!); } }

    /// <summary>The bias of the state, or null.</summary>
    public Parameter? bias_hh { get => bias_hh_; set { bias_hh_ = value; ConditionallyRegisterParameter(nameof(bias_hh), value!); } }

    /// <param name="input">`[batch, input]`, or `[input]`.</param>
    /// <param name="h0_c0">Output and memory before, each `[batch, hidden]`; null is zeros.</param>
    /// <returns>Output and memory after.</returns>
    public override (Tensor, Tensor) forward(Tensor input, (Tensor, Tensor)? h0_c0)
    {
        using var scope = torch.NewDisposeScope();
        var (h, c) = h0_c0 ?? (Zeros(input), Zeros(input));
        if (input.dim() != 1)
        {
            var (h1, c1) = Aten.Call2("lstm_cell", input, new[] { h, c }, weight_ih_, weight_hh_, bias_ih_, bias_hh_);
            return scope.MoveToOuter(h1, c1);
        }
        Tensor[] states = [Aten.Call("unsqueeze", h, 0), Aten.Call("unsqueeze", c, 0)];
        var (h2, c2) = Aten.Call2("lstm_cell", Aten.Call("unsqueeze", input, 0), states, weight_ih_, weight_hh_, bias_ih_, bias_hh_);
        return scope.MoveToOuter(Aten.Call("squeeze.dim", h2, 0), Aten.Call("squeeze.dim", c2, 0));
    }

    public new (Tensor, Tensor) call(Tensor input, (Tensor, Tensor)? h0_c0 = null) => base.call(input, h0_c0);

    private Tensor Zeros(Tensor input)
    {
        var shape = input.shape;
        shape[^1] = hidden;
        return Aten.Call("zeros", shape, input.dtype);
    }
}
