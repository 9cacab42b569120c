using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Adagrad (Duchi and others, 2011): the gradient divided by the root of the sum of all its squares so far.</summary>
public class Adagrad : OptimizerHelper
{
    public Adagrad(IEnumerable<Parameter> parameters, double lr = 1e-2, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1e-10)
        : this([new ParamGroup { Parameters = parameters }], lr, lr_decay, weight_decay, initial_accumulator_value, eps) { }

    public Adagrad(IEnumerable<ParamGroup> parameters, double lr = 1e-2, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1e-10)
    {
        Require(lr_decay >= 0, "lr_decay", lr_decay, "0 or more");
        Require(weight_decay >= 0, "weight_decay", weight_decay, "0 or more");
        Require(initial_accumulator_value >= 0, "initial_accumulator_value", initial_accumulator_value, "0 or more");
        Require(eps >= 0, "eps", eps, "0 or more");
        Start(new Options { lr_decay = lr_decay, weight_decay = weight_decay, initial_accumulator_value = initial_accumulator_value, eps = eps }, lr, parameters);
    }

    public override Tensor? step(Func<Tensor>? closure = null) => _step<ParamGroup>(Update, closure);

    private void Update(ParamGroup group)
    {
        var o = group.Options;
        var all = Gather<State>(group, weight_decay: o.weight_decay!.Value);
        foreach (var state in all.States) state.step++;
        foreach (var batch in all.ByStep(s => s.step))
        {
            var lr = o.LearningRate!.Value / (1 + (batch.States[0].step - 1) * o.lr_decay!.Value);
            var sum = batch.Kept(s => s.sum);
            Foreach.AddProduct(sum, batch.Gradients, batch.Gradients, 1);
            Foreach.AddQuotient(batch.Parameters, batch.Gradients, Foreach.SqrtPlus(sum, o.eps!.Value), -lr);
        }
    }

    internal override OptimizerOptions NewOptions() => new Options();
    internal override OptimizerState NewState(Parameter parameter) => new State(parameter);

    /// <summary>What is kept for one parameter; tensors have its shape.</summary>
    public class State(Parameter parameter) : OptimizerState(parameter)
    {
        /// <summary>Steps made.</summary>
        public long step;

        /// <summary>Sum of the squared gradients.</summary>
        public Tensor sum = null!;

        public override void Initialize(OptimizerOptions options)
        {
            Release();
            step = 0;
            sum = Full(((Options)options).initial_accumulator_value!.Value);
        }

        internal override void Visit(FieldVisitor visitor)
        {
            visitor.Number(ref step);
            visitor.Tensor(ref sum);
        }
    }

    public class Options : OptimizerOptions
    {
        public double? lr_decay;
        public double? weight_decay;
        public double? initial_accumulator_value;
        public double? eps;

        internal override void Visit(FieldVisitor visitor)
        {
            visitor.Setting(ref lr_decay);
            visitor.Setting(ref initial_accumulator_value);
            visitor.Setting(ref eps);
            visitor.Setting(ref weight_decay);
        }
    }

    public class ParamGroup : ParamGroup<Options>
    {
        public ParamGroup() { }

        public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options) { }

        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1e-2, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1e-10)
            : base(parameters, new Options { LearningRate = lr, lr_decay = lr_decay, weight_decay = weight_decay, initial_accumulator_value = initial_accumulator_value, eps = eps }) { }
    }
}
