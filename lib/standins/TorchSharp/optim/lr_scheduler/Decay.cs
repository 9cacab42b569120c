namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>The schedules as classes; the functions of lr_scheduler make them.</summary>
            public static partial class impl
            {
                /// <summary>The initial rate times a function of the epoch.</summary>
                public class LambdaLR : LRScheduler
                {
                    private readonly List<Func<int, double>> factors;

                    public LambdaLR(Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch = -1, bool verbose = false)
                        : this(optimizer, optimizer.ParamGroups.Select(_ => lr_lambda), last_epoch, verbose) { }

                    public LambdaLR(Optimizer optimizer, IEnumerable<Func<int, double>> lr_lambdas, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        factors = OnePerGroup(lr_lambdas, nameof(lr_lambdas));
                        step();
                    }

                    protected override IEnumerable<double> get_lr() => _base_lrs.Select((rate, k) => rate * factors[k](_last_epoch));
                }

                /// <summary>The rate of the epoch before times a function of the epoch.</summary>
                public class MultiplicativeLR : LRScheduler
                {
                    private readonly List<Func<int, double>> factors;

                    public MultiplicativeLR(Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch = -1, bool verbose = false)
                        : this(optimizer, optimizer.ParamGroups.Select(_ => lr_lambda), last_epoch, verbose) { }

                    public MultiplicativeLR(Optimizer optimizer, IEnumerable<Func<int, double>> lr_lambdas, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        factors = OnePerGroup(lr_lambdas, nameof(lr_lambdas));
                        step();
                    }

                    protected override IEnumerable<double> get_lr() => _last_epoch > 0
                        ? _groups.Select((group, k) => group.LearningRate * factors[k](_last_epoch))
                        : Scaled(1);
                }

                /// <summary>Times gamma every step_size epochs.</summary>
                public class StepLR : LRScheduler
                {
                    private readonly int every;
                    private readonly double gamma;

                    public StepLR(Optimizer optimizer, int step_size, double gamma = 0.1, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        (every, this.gamma) = (step_size, gamma);
                        step();
                    }

                    protected override IEnumerable<double> get_lr() => Scaled(_last_epoch > 0 && _last_epoch % every == 0 ? gamma : 1);

                    protected override IEnumerable<double> get_closed_form_lr() => FromBase(Math.Pow(gamma, _last_epoch / every));
                }

                /// <summary>Times gamma at each of the milestones.</summary>
                public class MultiStepLR : LRScheduler
                {
                    private readonly List<int> milestones;
                    private readonly double gamma;

                    public MultiStepLR(Optimizer optimizer, IList<int> milestones, double gamma = 0.1, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        (this.milestones, this.gamma) = (milestones.ToList(), gamma);
                        step();
                    }

                    // A milestone that is named twice counts twice.
                    protected override IEnumerable<double> get_lr() => Scaled(Math.Pow(gamma, milestones.Count(m => m == _last_epoch)));

                    protected override IEnumerable<double> get_closed_form_lr() => FromBase(Math.Pow(gamma, milestones.Count(m => m <= _last_epoch)));
                }

                /// <summary>Times a factor for the first epochs, then the initial rate.</summary>
                public class ConstantLR : LRScheduler
                {
                    private readonly double factor;
                    private readonly int epochs;

                    public ConstantLR(Optimizer optimizer, double factor = 1.0 / 3, int total_iters = 5, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        if (factor is < 0 or > 1) throw new ArgumentException("The factor has to be between 0 and 1.", nameof(factor));
                        (this.factor, epochs) = (factor, total_iters);
                        step();
                    }

                    protected override IEnumerable<double> get_lr() => Scaled(_last_epoch == 0 ? factor : _last_epoch == epochs ? 1 / factor : 1);

                    protected override IEnumerable<double> get_closed_form_lr() => FromBase(_last_epoch >= epochs ? 1 : factor);
                }

                /// <summary>The initial rate times a factor that moves evenly from start_factor to end_factor.</summary>
                public class LinearLR : LRScheduler
                {
                    private readonly double start;
                    private readonly double end;
                    private readonly int epochs;

                    public LinearLR(Optimizer optimizer, double start_factor = 1.0 / 3, double end_factor = 1.0, int total_iters = 5, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        if (start_factor is <= 0 or > 1) throw new ArgumentException("The start factor has to be above 0 and at most 1.", nameof(start_factor));
                        if (end_factor is < 0 or > 1) throw new ArgumentException("The end factor has to be between 0 and 1.", nameof(end_factor));
                        (start, end, epochs) = (start_factor, end_factor, total_iters);
                        step();
                    }

                    protected override IEnumerable<double> get_lr() => Scaled(
                        _last_epoch == 0 ? start : _last_epoch > epochs ? 1 : Factor(_last_epoch) / Factor(_last_epoch - 1));

                    protected override IEnumerable<double> get_closed_form_lr() => FromBase(Factor(Math.Min(_last_epoch, epochs)));

                    private double Factor(int epoch) => start + (end - start) * epoch / epochs;
                }

                /// <summary>Times gamma each epoch.</summary>
                public class ExponentialLR : LRScheduler
                {
                    private readonly double gamma;

                    public ExponentialLR(Optimizer optimizer, double gamma = 0.1, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        this.gamma = gamma;
                        step();
                    }

                    protected override IEnumerable<double> get_lr() => Scaled(_last_epoch == 0 ? 1 : gamma);

                    protected override IEnumerable<double> get_closed_form_lr() => FromBase(Math.Pow(gamma, _last_epoch));
                }

                /// <summary>The initial rate times (1 − epoch / total_iters) to a power; zero from there on.</summary>
                public class PolynomialLR : LRScheduler
                {
                    private readonly int epochs;
                    private readonly double power;

                    public PolynomialLR(Optimizer optimizer, int total_iters = 5, double power = 1.0, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        (epochs, this.power) = (total_iters, power);
                        step();
                    }

                    protected override IEnumerable<double> get_lr() => Scaled(
                        _last_epoch == 0 || _last_epoch > epochs ? 1 : Math.Pow(Left(_last_epoch) / Left(_last_epoch - 1), power));

                    protected override IEnumerable<double> get_closed_form_lr() => FromBase(Math.Pow(Left(Math.Min(_last_epoch, epochs)), power));

                    private double Left(int epoch) => 1 - (double)epoch / epochs;
                }

                /// <summary>Half a cosine from the initial rate down to eta_min in T_max epochs, and up again if it goes on.</summary>
                public class CosineAnnealingLR : LRScheduler
                {
                    private readonly double half;
                    private readonly double lowest;

                    public CosineAnnealingLR(Optimizer optimizer, double T_max, double eta_min = 0, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        (half, lowest) = (T_max, eta_min);
                        step();
                    }

                    protected override IEnumerable<double> get_lr()
                    {
                        if (_last_epoch == 0) return Scaled(1);
                        // At the turn the height before is zero and nothing could be scaled from it.
                        if (_step_count == 1 && _last_epoch > 0) return get_closed_form_lr();
                        if ((_last_epoch - 1 - half) % (2 * half) == 0)
                            return _groups.Select((group, k) => group.LearningRate + (_base_lrs[k] - lowest) * (1 - Math.Cos(Math.PI / half)) / 2);
                        var ratio = Height(_last_epoch) / Height(_last_epoch - 1);
                        return _groups.Select(group => ratio * (group.LearningRate - lowest) + lowest);
                    }

                    protected override IEnumerable<double> get_closed_form_lr() =>
                        _base_lrs.Select(rate => lowest + (rate - lowest) * Height(_last_epoch) / 2);

                    private double Height(int epoch) => 1 + Math.Cos(Math.PI * epoch / half);
                }
            }
        }
    }
}
