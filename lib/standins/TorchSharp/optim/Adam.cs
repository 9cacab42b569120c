using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Adam (Kingma and Ba, 2015): every weight has its own step, lr · m / (√v + eps), from running averages of its gradient and square.</summary>
public class Adam : OptimizerHelper, optim.IBetas
{
    public Adam(IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
        : this([new ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay, amsgrad, maximize) { }

    public Adam(IEnumerable<ParamGroup> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
    {
        RequireBetas(beta1, beta2, eps, weight_decay);
        Start(new Options { beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay, amsgrad = amsgrad, maximize = maximize }, lr, parameters);
    }

    /// <summary>The decay rates that groups without their own start with.</summary>
    public (double, double) Betas
    {
        get => (((Options)_defaults).beta1!.Value, ((Options)_defaults).beta2!.Value);
        set => (((Options)_defaults).beta1, ((Options)_defaults).beta2) = value;
    }

    public override Tensor? step(Func<Tensor>? closure = null) => _step<ParamGroup>(Update, closure);

    private void Update(ParamGroup group)
    {
        var o = group.Options;
        var (beta1, beta2, lr) = (o.beta1!.Value, o.beta2!.Value, o.LearningRate!.Value);
        var all = Gather<State>(group, o.maximize!.Value, o.weight_decay!.Value);
        foreach (var state in all.States) state.step++;
        foreach (var batch in all.ByStep(s => s.step))
            Foreach.AdamStep(batch.Parameters, batch.Gradients, batch.Kept(s => s.exp_avg), batch.Kept(s => s.exp_avg_sq),
                o.amsgrad!.Value ? batch.Kept(s => s.max_exp_avg_sq!) : null, batch.States[0].step, lr, beta1, beta2, o.eps!.Value);
    }

    internal override OptimizerOptions NewOptions() => new Options();
    internal override OptimizerState NewState(Parameter parameter) => new State(parameter);

    /// <summary>The averages of one parameter, of its shape.</summary>
    public class State(Parameter parameter) : OptimizerState(parameter)
    {
        /// <summary>Steps made.</summary>
        public long step;

        /// <summary>Running average of the gradient.</summary>
        public Tensor exp_avg = null!;

        /// <summary>Running average of the squared gradient.</summary>
        public Tensor exp_avg_sq = null!;

        /// <summary>The largest that average has been; null without amsgrad.</summary>
        public Tensor? max_exp_avg_sq;

        public override void Initialize(OptimizerOptions options)
        {
            Release();
            step = 0;
            exp_avg = Zeros();
            exp_avg_sq = Zeros();
            max_exp_avg_sq = ((Options)options).amsgrad!.Value ? Zeros() : null;
        }

        internal override void Visit(FieldVisitor visitor)
        {
            visitor.Number(ref step);
            visitor.Tensor(ref exp_avg);
            visitor.Tensor(ref exp_avg_sq);
            visitor.Optional(ref max_exp_avg_sq);
        }
    }

    public class Options : OptimizerOptions
    {
        public double? beta1;
        public double? beta2;
        public double? weight_decay;
        public double? eps;
        public bool? amsgrad;
        public bool? maximize;

        internal override void Visit(FieldVisitor visitor)
        {
            visitor.Setting(ref beta1);
            visitor.Setting(ref beta2);
            visitor.Setting(ref eps);
            visitor.Setting(ref weight_decay);
            visitor.Setting(ref amsgrad);
            visitor.Setting(ref maximize);
        }
    }

    public class ParamGroup : ParamGroup<Options>, optim.IBetas
    {
        public ParamGroup() { }

        public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options) { }

        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, bool amsgrad = false, bool maximize = false)
            : base(parameters, new Options { LearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay, amsgrad = amsgrad, maximize = maximize }) { }

        public (double, double) Betas
        {
            get => (Options.beta1!.Value, Options.beta2!.Value);
            set => (Options.beta1, Options.beta2) = value;
        }
    }
}
