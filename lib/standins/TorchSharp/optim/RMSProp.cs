using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>RMSprop (Hinton, 2012): the gradient divided by the root of a running average of its square.</summary>
public class RMSProp : OptimizerHelper, optim.IMomentum
{
    public RMSProp(IEnumerable<Parameter> parameters, double lr = 1e-3, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters }], lr, alpha, eps, weight_decay, momentum, centered, maximize) { }

    public RMSProp(IEnumerable<ParamGroup> parameters, double lr = 1e-3, double alpha = 0.99, double eps = 1e-8, double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false)
    {
        Require(eps >= 0, "eps", eps, "0 or more");
        Require(weight_decay >= 0, "weight_decay", weight_decay, "0 or more");
        Require(alpha >= 0, "alpha", alpha, "0 or more");
        Require(momentum >= 0, "momentum", momentum, "0 or more");
        Start(new Options { alpha = alpha, eps = eps, weight_decay = weight_decay, momentum = momentum, centered = centered, maximize = maximize }, lr, parameters);
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
        var (alpha, momentum, lr) = (o.alpha!.Value, o.momentum!.Value, o.LearningRate!.Value);
        var batch = Gather<State>(group, o.maximize!.Value, o.weight_decay!.Value);
        if (batch.IsEmpty) return;
        foreach (var state in batch.States) state.step++;
        var square = batch.Kept(s => s.square_avg);
        Foreach.AverageSquare(square, alpha, batch.Gradients);
        if (o.centered!.Value)
        {
            // The variance: the mean of the squares minus the square of the mean.
            var mean = batch.Kept(s => s.grad_avg!);
            Foreach.Average(mean, alpha, batch.Gradients);
            square = Aten.CallList("_foreach_addcmul.Scalar", square, mean, mean, -1);
        }
        var root = Foreach.SqrtPlus(square, o.eps!.Value);
        if (momentum > 0)
        {
            var velocities = batch.Kept(s => s.momentum_buffer!);
            Foreach.Multiply(velocities, momentum);
            Foreach.AddQuotient(velocities, batch.Gradients, root, 1);
            Foreach.Add(batch.Parameters, velocities, -lr);
        }
        else
        {
            Foreach.AddQuotient(batch.Parameters, batch.Gradients, root, -lr);
        }
    }

    internal override OptimizerOptions NewOptions() => new Options();
    internal override OptimizerState NewState(Parameter parameter) => new State(parameter);

    /// <summary>What is kept for one parameter; tensors have its shape.</summary>
    public class State(Parameter parameter) : OptimizerState(parameter)
    {
        /// <summary>Steps made.</summary>
        public long step;

        /// <summary>Running average of the squared gradient.</summary>
        public Tensor square_avg = null!;

        /// <summary>The velocity; null without momentum.</summary>
        public Tensor? momentum_buffer;

        /// <summary>Running average of the gradient; null unless centered.</summary>
        public Tensor? grad_avg;

        public override void Initialize(OptimizerOptions options)
        {
            Release();
            var o = (Options)options;
            step = 0;
            square_avg = Zeros();
            momentum_buffer = o.momentum!.Value > 0 ? Zeros() : null;
            grad_avg = o.centered!.Value ? Zeros() : null;
        }

        internal override void Visit(FieldVisitor visitor)
        {
            visitor.Number(ref step);
            visitor.Tensor(ref square_avg);
            visitor.Optional(ref momentum_buffer);
            visitor.Optional(ref grad_avg);
        }
    }

    public class Options : OptimizerOptions
    {
        public double? alpha;
        public double? eps;
        public double? weight_decay;
        public double? momentum;
        public bool? centered;
        public bool? maximize;

        internal override void Visit(FieldVisitor visitor)
        {
            visitor.Setting(ref maximize);
            visitor.Setting(ref momentum);
            visitor.Setting(ref alpha);
            visitor.Setting(ref eps);
            visitor.Setting(ref weight_decay);
            visitor.Setting(ref centered);
        }
    }

    public class ParamGroup : ParamGroup<Options>, optim.IMomentum
    {
        public ParamGroup() { }

        public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options) { }

        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1e-3, double eps = 1e-8, double alpha = 0.99, double weight_decay = 0, double momentum = 0, bool centered = false)
            : base(parameters, new Options { LearningRate = lr, alpha = alpha, eps = eps, weight_decay = weight_decay, momentum = momentum, centered = centered }) { }

        public double Momentum
        {
            get => Options.momentum!.Value;
            set => Options.momentum = value;
        }
    }
}
