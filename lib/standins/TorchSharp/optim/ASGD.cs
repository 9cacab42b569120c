using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Averaged gradient descent (Polyak and Juditsky, 1992): beside the weights it keeps their average over the steps, state.ax.</summary>
public class ASGD : OptimizerHelper
{
    public ASGD(IEnumerable<Parameter> parameters, double lr = 1e-2, double lambd = 1e-4, double alpha = 0.75, double t0 = 1e6, double weight_decay = 0, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters }], lr, lambd, alpha, t0, weight_decay, maximize) { }

    public ASGD(IEnumerable<ParamGroup<Options>> parameters, double lr = 1e-2, double lambd = 1e-4, double alpha = 0.75, double t0 = 1e6, double weight_decay = 0, bool maximize = false)
    {
        Require(weight_decay >= 0, "weight_decay", weight_decay, "0 or more");
        Start(new Options { lambd = lambd, alpha = alpha, t0 = t0, weight_decay = weight_decay, maximize = maximize }, lr, parameters);
    }

    public override Tensor? step(Func<Tensor>? closure = null) => _step<ParamGroup<Options>>(Update, closure);

    private void Update(ParamGroup<Options> group)
    {
        var o = group.Options;
        var (lambd, lr) = (o.lambd!.Value, o.LearningRate!.Value);
        var all = Gather<State>(group, o.maximize!.Value, o.weight_decay!.Value);
        foreach (var state in all.States) state.step++;
        foreach (var batch in all.ByStep(s => s.step))
        {
            var (step, eta, mu) = (batch.States[0].step, batch.States[0].eta, batch.States[0].mu);
            Foreach.Multiply(batch.Parameters, 1 - lambd * eta);
            Foreach.Add(batch.Parameters, batch.Gradients, -eta);
            var average = batch.Kept(s => s.ax);
            Foreach.Multiply(average, 1 - mu);
            Foreach.Add(average, batch.Parameters, mu);
            foreach (var state in batch.States)
            {
                state.eta = lr / Math.Pow(1 + lambd * lr * step, o.alpha!.Value);
                state.mu = 1 / Math.Max(1, step - o.t0!.Value);
            }
        }
    }

    internal override OptimizerOptions NewOptions() => new Options();
    internal override OptimizerState NewState(Parameter parameter) => new State(parameter);

    /// <summary>What is kept for one parameter; tensors have its shape.</summary>
    public class State(Parameter parameter) : OptimizerState(parameter)
    {
        /// <summary>Steps made.</summary>
        public long step;

        /// <summary>The learning rate of the next step.</summary>
        public double eta;

        /// <summary>The weight of the newest weights in the average.</summary>
        public double mu;

        /// <summary>The average of the weights.</summary>
        public Tensor ax = null!;

        public override void Initialize(OptimizerOptions options)
        {
            Release();
            step = 0;
            eta = options.LearningRate!.Value;
            mu = 1;
            ax = Zeros();
        }

        internal override void Visit(FieldVisitor visitor)
        {
            visitor.Number(ref step);
            visitor.Number(ref eta);
            visitor.Number(ref mu);
            visitor.Tensor(ref ax);
        }
    }

    public class Options : OptimizerOptions
    {
        public double? lambd;
        public double? alpha;
        public double? t0;
        public double? weight_decay;
        public bool? maximize;

        internal override void Visit(FieldVisitor visitor)
        {
            visitor.Setting(ref lambd);
            visitor.Setting(ref alpha);
            visitor.Setting(ref weight_decay);
            visitor.Setting(ref t0);
            visitor.Setting(ref maximize);
        }
    }

    public class ParamGroup : ParamGroup<Options>
    {
        public ParamGroup() { }

        public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options) { }

        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1e-2, double lambd = 1e-4, double alpha = 0.75, double t0 = 1e6, double weight_decay = 0)
            : base(parameters, new Options { LearningRate = lr, lambd = lambd, alpha = alpha, t0 = t0, weight_decay = weight_decay }) { }
    }
}
