using TorchSharp.Interop;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Rprop (Riedmiller and Braun, 1993): only the gradient's sign counts; each weight's step grows while the sign stays, shrinks when it turns.</summary>
public class Rprop : OptimizerHelper
{
    public Rprop(IEnumerable<Parameter> parameters, double lr = 1e-2, double etaminus = 0.5, double etaplus = 1.2, double min_step = 1e-6, double max_step = 50, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters }], lr, etaminus, etaplus, min_step, max_step, maximize) { }

    public Rprop(IEnumerable<ParamGroup> parameters, double lr = 1e-2, double etaminus = 0.5, double etaplus = 1.2, double min_step = 1e-6, double max_step = 50, bool maximize = false)
    {
        Require(etaminus is > 0 and < 1, "etaminus", etaminus, "between 0 and 1");
        Require(etaplus > 1, "etaplus", etaplus, "more than 1");
        Start(new Options { etaminus = etaminus, etaplus = etaplus, min_step = min_step, max_step = max_step, maximize = maximize }, lr, parameters);
    }

    public override Tensor? step(Func<Tensor>? closure = null) => _step<ParamGroup>(Update, closure);

    private void Update(ParamGroup group)
    {
        var o = group.Options;
        var batch = Gather<State>(group, o.maximize!.Value);
        for (var k = 0; k < batch.States.Length; k++)
        {
            var (state, gradient) = (batch.States[k], batch.Gradients[k]);
            state.step++;
            var agreement = Aten.Call("mul.Tensor", gradient, state.prev);
            var (same, turned) = (Aten.Call("gt.Scalar", agreement, 0), Aten.Call("lt.Scalar", agreement, 0));
            var factor = Aten.Call("ones_like", gradient);
            Aten.InPlace("masked_fill_.Scalar", factor, same, o.etaplus!.Value);
            Aten.InPlace("masked_fill_.Scalar", factor, turned, o.etaminus!.Value);
            Aten.InPlace("mul_.Tensor", state.step_size, factor);
            Aten.InPlace("clamp_", state.step_size, o.min_step!.Value, o.max_step!.Value);
            // Where the sign turned, the step is left out and forgotten.
            gradient = Aten.Call("masked_fill.Scalar", gradient, turned, 0);
            Aten.InPlace("addcmul_", batch.Parameters[k], Aten.Call("sign", gradient), state.step_size, -1);
            Aten.InPlace("copy_", state.prev, gradient);
        }
    }

    internal override OptimizerOptions NewOptions() => new Options();
    internal override OptimizerState NewState(Parameter parameter) => new State(parameter);

    /// <summary>What is kept for one parameter; tensors have its shape.</summary>
    public class State(Parameter parameter) : OptimizerState(parameter)
    {
        /// <summary>Steps made.</summary>
        public long step;

        /// <summary>The gradient of the step before, zero where the sign had turned.</summary>
        public Tensor prev = null!;

        /// <summary>The step of each weight.</summary>
        public Tensor step_size = null!;

        public override void Initialize(OptimizerOptions options)
        {
            Release();
            step = 0;
            prev = Zeros();
            step_size = Full(options.LearningRate!.Value);
        }

        internal override void Visit(FieldVisitor visitor)
        {
            visitor.Number(ref step);
            visitor.Tensor(ref prev);
            visitor.Tensor(ref step_size);
        }
    }

    public class Options : OptimizerOptions
    {
        public double? etaminus;
        public double? etaplus;
        public double? min_step;
        public double? max_step;
        public bool? maximize;

        internal override void Visit(FieldVisitor visitor)
        {
            visitor.Setting(ref etaminus);
            visitor.Setting(ref etaplus);
            visitor.Setting(ref min_step);
            visitor.Setting(ref max_step);
            visitor.Setting(ref maximize);
        }
    }

    public class ParamGroup : ParamGroup<Options>
    {
        public ParamGroup() { }

        public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options) { }

        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1e-2, double etaminus = 0.5, double etaplus = 1.2, double min_step = 1e-6, double max_step = 50, bool maximize = false)
            : base(parameters, new Options { LearningRate = lr, etaminus = etaminus, etaplus = etaplus, min_step = min_step, max_step = max_step, maximize = maximize }) { }
    }
}
