using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Adam that waits until its average of squares is steady enough to divide by (Liu and others, 2020).</summary>
public class RAdam : OptimizerHelper, optim.IBetas
{
    public RAdam(IEnumerable<Parameter> parameters, double lr, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0)
        : this([new ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay) { }

    public RAdam(IEnumerable<ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0)
    {
        RequireBetas(beta1, beta2, eps, weight_decay);
        Start(new Options { beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay }, lr, parameters);
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
        var (beta1, beta2) = (o.beta1!.Value, o.beta2!.Value);
        var all = Gather<State>(group, weight_decay: o.weight_decay!.Value);
        foreach (var state in all.States) state.step++;
        foreach (var batch in all.ByStep(s => s.step))
        {
            var (mean, square) = (batch.Kept(s => s.exp_avg), batch.Kept(s => s.exp_avg_sq));
            Foreach.Average(mean, beta1, batch.Gradients);
            Foreach.AverageSquare(square, beta2, batch.Gradients);
            var step = batch.States[0].step;
            var filled1 = 1 - Math.Pow(beta1, step);
            var filled2 = 1 - Math.Pow(beta2, step);
            // How many gradients the average of squares amounts to; with five or fewer its variance is not finite.
            var most = 2 / (1 - beta2) - 1;
            var length = most - 2 * step * Math.Pow(beta2, step) / filled2;
            var rate = -o.LearningRate!.Value / filled1;
            if (length > 5)
            {
                var rectified = Math.Sqrt((length - 4) * (length - 2) * most / ((most - 4) * (most - 2) * length));
                Foreach.AddQuotient(batch.Parameters, mean, Foreach.SqrtPlus(square, o.eps!.Value), rate * rectified * Math.Sqrt(filled2));
            }
            else
            {
                Foreach.Add(batch.Parameters, mean, rate);
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

        /// <summary>Running average of the gradient.</summary>
        public Tensor exp_avg = null!;

        /// <summary>Running average of the squared gradient.</summary>
        public Tensor exp_avg_sq = null!;

        public override void Initialize(OptimizerOptions options)
        {
            Release();
            step = 0;
            exp_avg = Zeros();
            exp_avg_sq = Zeros();
        }

        internal override void Visit(FieldVisitor visitor)
        {
            visitor.Number(ref step);
            visitor.Tensor(ref exp_avg);
            visitor.Tensor(ref exp_avg_sq);
        }
    }

    public class Options : OptimizerOptions
    {
        public double? beta1;
        public double? beta2;
        public double? eps;
        public double? weight_decay;

        internal override void Visit(FieldVisitor visitor)
        {
            visitor.Setting(ref beta1);
            visitor.Setting(ref beta2);
            visitor.Setting(ref eps);
            visitor.Setting(ref weight_decay);
        }
    }

    public class ParamGroup : ParamGroup<Options>, optim.IBetas
    {
        public ParamGroup() { }

        public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options) { }

        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0)
            : base(parameters, new Options { LearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay }) { }

        public (double, double) Betas
        {
            get => (Options.beta1!.Value, Options.beta2!.Value);
            set => (Options.beta1, Options.beta2) = value;
        }
    }
}
