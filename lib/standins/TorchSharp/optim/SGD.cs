using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Gradient descent, with momentum if wanted: v ← momentum·v + (1 − dampening)·g, w ← w − lr·v.</summary>
public class SGD : OptimizerHelper, optim.IMomentum
{
    public SGD(IEnumerable<Parameter> parameters, double lr, double momentum = 0.0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters }], lr, momentum, dampening, weight_decay, nesterov, maximize) { }

    public SGD(IEnumerable<ParamGroup> parameters, double lr, double momentum = 0.0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false)
    {
        Require(momentum >= 0, "momentum", momentum, "0 or more");
        Require(weight_decay >= 0, "weight_decay", weight_decay, "0 or more");
        if (nesterov && (momentum == 0 || dampening != 0))
            throw new ArgumentException("Nesterov momentum needs a momentum above 0 and a dampening of 0.");
        Start(new Options { momentum = momentum, dampening = dampening, weight_decay = weight_decay, nesterov = nesterov, maximize = maximize }, lr, parameters);
    }

    /// <summary>The momentum that groups without their own start with.</summary>
    public double Momentum
    {
        get => ((Options)_defaults).momentum!.Value;
        set => ((Options)_defaults).momentum = value;
    }

    public override Tensor? step(Func<Tensor>? closure = null) => _step<ParamGroup>(Update, closure);

    private void Update(ParamGroup group)
    {
        var o = group.Options;
        var batch = Gather<State>(group, o.maximize!.Value, o.weight_decay!.Value);
        if (batch.IsEmpty) return;
        var direction = batch.Gradients;
        var momentum = o.momentum!.Value;
        if (momentum != 0)
        {
            var velocities = Accelerate(batch, momentum, 1 - o.dampening!.Value);
            direction = o.nesterov!.Value ? Aten.CallList("_foreach_add.List", batch.Gradients, velocities, momentum) : velocities;
        }
        Foreach.Add(batch.Parameters, direction, -o.LearningRate!.Value);
    }

    // At a parameter's first step the velocity is the gradient itself, undamped.
    private static Tensor[] Accelerate(ParameterBatch<State> batch, double momentum, double share)
    {
        var states = batch.States;
        var started = Array.FindAll(states, s => s.momentum_buffer is not null).Length;
        if (started == states.Length)
        {
            var velocities = batch.Kept(s => s.momentum_buffer!);
            Foreach.Multiply(velocities, momentum);
            Foreach.Add(velocities, batch.Gradients, share);
            return velocities;
        }
        for (var k = 0; k < states.Length; k++)
        {
            if (states[k].momentum_buffer is { } velocity)
                Aten.InPlace("add_.Tensor", Aten.InPlace("mul_.Scalar", velocity, momentum), batch.Gradients[k], share);
            else
                states[k].momentum_buffer = Aten.Call("clone", batch.Gradients[k]).DetachFromDisposeScope();
        }
        return batch.Kept(s => s.momentum_buffer!);
    }

    internal override OptimizerOptions NewOptions() => new Options();
    internal override OptimizerState NewState(Parameter parameter) => new State(parameter);

    /// <summary>The velocity of one parameter.</summary>
    public class State(Parameter parameter) : OptimizerState(parameter)
    {
        /// <summary>Of the parameter's shape; null before the first step and without momentum.</summary>
        public Tensor? momentum_buffer;

        internal override void Visit(FieldVisitor visitor) => visitor.Optional(ref momentum_buffer);
    }

    public class Options : OptimizerOptions
    {
        public double? momentum;
        public double? dampening;
        public double? weight_decay;
        public bool? nesterov;
        public bool? maximize;

        internal override void Visit(FieldVisitor visitor)
        {
            visitor.Setting(ref momentum);
            visitor.Setting(ref dampening);
            visitor.Setting(ref weight_decay);
            visitor.Setting(ref nesterov);
            visitor.Setting(ref maximize);
        }
    }

    public class ParamGroup : ParamGroup<Options>, optim.IMomentum
    {
        public ParamGroup() { }

        public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options) { }

        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1e-3, double momentum = 0.0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false)
            : base(parameters, new Options { LearningRate = lr, momentum = momentum, dampening = dampening, weight_decay = weight_decay, nesterov = nesterov, maximize = maximize }) { }

        public double Momentum
        {
            get => Options.momentum!.Value;
            set => Options.momentum = value;
        }
    }
}
