using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Adadelta (Zeiler, 2012): steps in the weights' own units, from running averages of squared gradients and squared steps.</summary>
public class Adadelta : OptimizerHelper
{
    public Adadelta(IEnumerable<Parameter> parameters, double lr, double rho = 0.9, double eps = 1e-6, double weight_decay = 0, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters }], lr, rho, eps, weight_decay, maximize) { }

    public Adadelta(IEnumerable<ParamGroup> parameters, double lr = 1.0, double rho = 0.9, double eps = 1e-6, double weight_decay = 0, bool maximize = false)
    {
        Require(rho is >= 0 and <= 1, "rho", rho, "between 0 and 1");
        Require(eps >= 0, "eps", eps, "0 or more");
        Require(weight_decay >= 0, "weight_decay", weight_decay, "0 or more");
        Start(new Options { rho = rho, eps = eps, weight_decay = weight_decay, maximize = maximize }, lr, parameters);
    }

    public override Tensor? step(Func<Tensor>? closure = null) => _step<ParamGroup>(Update, closure);

    private void Update(ParamGroup group)
    {
        var o = group.Options;
        var (rho, eps) = (o.rho!.Value, o.eps!.Value);
        var batch = Gather<State>(group, o.maximize!.Value, o.weight_decay!.Value);
        if (batch.IsEmpty) return;
        foreach (var state in batch.States) state.step++;
        var (square, moved) = (batch.Kept(s => s.square_avg), batch.Kept(s => s.acc_delta));
        Foreach.AverageSquare(square, rho, batch.Gradients);
        var delta = RootOfSum(moved, eps);
        Foreach.Divide(delta, RootOfSum(square, eps));
        Foreach.Multiply(delta, batch.Gradients);
        Foreach.AverageSquare(moved, rho, delta);
        Foreach.Add(batch.Parameters, delta, -o.LearningRate!.Value);

        static Tensor[] RootOfSum(Tensor[] tensors, double eps) => Foreach.Sqrt(Aten.CallList("_foreach_add.Scalar", tensors, eps));
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

        /// <summary>Running average of the squared step.</summary>
        public Tensor acc_delta = null!;

        public override void Initialize(OptimizerOptions options)
        {
            Release();
            step = 0;
            square_avg = Zeros();
            acc_delta = Zeros();
        }

        internal override void Visit(FieldVisitor visitor)
        {
            visitor.Number(ref step);
            visitor.Tensor(ref square_avg);
            visitor.Tensor(ref acc_delta);
        }
    }

    public class Options : OptimizerOptions
    {
        public double? rho;
        public double? eps;
        public double? weight_decay;
        public bool? maximize;

        internal override void Visit(FieldVisitor visitor)
        {
            visitor.Setting(ref rho);
            visitor.Setting(ref maximize);
            visitor.Setting(ref eps);
            visitor.Setting(ref weight_decay);
        }
    }

    public class ParamGroup : ParamGroup<Options>
    {
        public ParamGroup() { }

        public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options) { }

        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1.0, double rho = 0.9, double eps = 1e-6, double weight_decay = 0, bool maximize = false)
            : base(parameters, new Options { LearningRate = lr, rho = rho, eps = eps, weight_decay = weight_decay, maximize = maximize }) { }
    }
}
