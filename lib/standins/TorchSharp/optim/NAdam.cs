using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>Adam with Nesterov's momentum (Dozat, 2016).</summary>
public class NAdam : OptimizerHelper, optim.IBetas
{
    public NAdam(IEnumerable<Parameter> parameters, double lr, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, double momentum_decay = 4e-3)
        : this([new ParamGroup { Parameters = parameters }], lr, beta1, beta2, eps, weight_decay, momentum_decay) { }

    public NAdam(IEnumerable<ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, double momentum_decay = 4e-3)
    {
        RequireBetas(beta1, beta2, eps, weight_decay);
        Require(momentum_decay >= 0, "momentum_decay", momentum_decay, "0 or more");
        Start(new Options { beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay, momentum_decay = momentum_decay }, lr, parameters);
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
        var all = Gather<State>(group, weight_decay: o.weight_decay!.Value);
        foreach (var state in all.States) state.step++;
        foreach (var batch in all.ByStep(s => s.step))
        {
            var step = batch.States[0].step;
            var (mu, next) = (Momentum(step), Momentum(step + 1));
            foreach (var state in batch.States) state.mu_product *= mu;
            var product = batch.States[0].mu_product;
            var (mean, square) = (batch.Kept(s => s.exp_avg), batch.Kept(s => s.exp_avg_sq));
            Foreach.Average(mean, beta1, batch.Gradients);
            Foreach.AverageSquare(square, beta2, batch.Gradients);
            // As in Adam, the divisor of the average square is taken out of the root.
            var filled = Math.Sqrt(1 - Math.Pow(beta2, step));
            var denominator = Foreach.SqrtPlus(square, o.eps!.Value * filled);
            Foreach.AddQuotient(batch.Parameters, batch.Gradients, denominator, -lr * filled * (1 - mu) / (1 - product));
            // 1.13 of PyTorch multiplies the product by mu once more here than the paper does; the numbers are kept the same.
            Foreach.AddQuotient(batch.Parameters, mean, denominator, -lr * filled * next / (1 - product * mu * next));
        }

        double Momentum(long step) => beta1 * (1 - 0.5 * Math.Pow(0.96, step * o.momentum_decay!.Value));
    }

    internal override OptimizerOptions NewOptions() => new Options();
    internal override OptimizerState NewState(Parameter parameter) => new State(parameter);

    /// <summary>What is kept for one parameter; tensors have its shape.</summary>
    public class State(Parameter parameter) : OptimizerState(parameter)
    {
        /// <summary>Steps made.</summary>
        public long step;

        /// <summary>Product of the momenta of all steps so far.</summary>
        public double mu_product;

        /// <summary>Running average of the gradient.</summary>
        public Tensor exp_avg = null!;

        /// <summary>Running average of the squared gradient.</summary>
        public Tensor exp_avg_sq = null!;

        public override void Initialize(OptimizerOptions options)
        {
            Release();
            step = 0;
            mu_product = 1;
            exp_avg = Zeros();
            exp_avg_sq = Zeros();
        }

        internal override void Visit(FieldVisitor visitor)
        {
            visitor.Number(ref step);
            visitor.Number(ref mu_product);
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
        public double? momentum_decay;

        internal override void Visit(FieldVisitor visitor)
        {
            visitor.Setting(ref beta1);
            visitor.Setting(ref beta2);
            visitor.Setting(ref eps);
            visitor.Setting(ref weight_decay);
            visitor.Setting(ref momentum_decay);
        }
    }

    public class ParamGroup : ParamGroup<Options>, optim.IBetas
    {
        public ParamGroup() { }

        public ParamGroup(IEnumerable<Parameter> parameters, Options options) : base(parameters, options) { }

        public ParamGroup(IEnumerable<Parameter> parameters, double lr = 1, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0, double momentum_decay = 4e-3)
            : base(parameters, new Options { LearningRate = lr, beta1 = beta1, beta2 = beta2, eps = eps, weight_decay = weight_decay, momentum_decay = momentum_decay }) { }

        public (double, double) Betas
        {
            get => (Options.beta1!.Value, Options.beta2!.Value);
            set => (Options.beta1, Options.beta2) = value;
        }
    }
}
