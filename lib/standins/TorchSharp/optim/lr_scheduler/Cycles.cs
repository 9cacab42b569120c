namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Up and down between two rates, again and again (Smith, 2017); step() after each batch.</summary>
                public class CyclicLR : LRScheduler
                {
                    private readonly List<double> highest;
                    private readonly double length;
                    private readonly double rise;
                    private readonly Func<double, double> scale;
                    private readonly ScaleMode scaleMode;
                    private readonly bool cycleMomentum;
                    private readonly List<double> baseMomentum = [];
                    private readonly List<double> maxMomentum = [];

                    public CyclicLR(Optimizer optimizer, double base_lr, double max_lr, int step_size_up = 2000, int step_size_down = -1, Mode mode = Mode.Triangular,
                        double gamma = 1.0, Func<double, double>? scale_fn = null, ScaleMode scale_mode = ScaleMode.Cycle, bool cycle_momentum = true,
                        double base_momentum = 0.8, double max_momentum = 0.9, int last_epoch = -1, bool verbose = false)
                        : this(optimizer, optimizer.ParamGroups.Select(_ => base_lr), optimizer.ParamGroups.Select(_ => max_lr), step_size_up, step_size_down, mode,
                            gamma, scale_fn, scale_mode, cycle_momentum, optimizer.ParamGroups.Select(_ => base_momentum), optimizer.ParamGroups.Select(_ => max_momentum), last_epoch, verbose) { }

                    public CyclicLR(Optimizer optimizer, IEnumerable<double> base_lr, IEnumerable<double> max_lr, int step_size_up = 2000, int step_size_down = -1, Mode mode = Mode.Triangular,
                        double gamma = 1.0, Func<double, double>? scale_fn = null, ScaleMode scale_mode = ScaleMode.Cycle, bool cycle_momentum = true,
                        IEnumerable<double>? base_momentum = null, IEnumerable<double>? max_momentum = null, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        _base_lrs = OnePerGroup(base_lr, nameof(base_lr));
                        highest = OnePerGroup(max_lr, nameof(max_lr));
                        var down = step_size_down < 0 ? step_size_up : step_size_down;
                        length = step_size_up + down;
                        rise = step_size_up / length;
                        (scale, scaleMode) = scale_fn is not null ? (scale_fn, scale_mode) : mode switch
                        {
                            Mode.Triangular2 => (cycle => 1 / Math.Pow(2, cycle - 1), ScaleMode.Cycle),
                            Mode.ExpRange => (step => Math.Pow(gamma, step), ScaleMode.Iterations),
                            _ => (_ => 1.0, ScaleMode.Cycle),
                        };
                        cycleMomentum = cycle_momentum;
                        if (cycleMomentum)
                        {
                            baseMomentum = OnePerGroup(base_momentum ?? _groups.Select(_ => 0.8), nameof(base_momentum));
                            maxMomentum = OnePerGroup(max_momentum ?? _groups.Select(_ => 0.9), nameof(max_momentum));
                            // PyTorch asks for momentum itself here; Adam's first beta will do only for OneCycleLR.
                            if (_groups.Exists(group => group is not IMomentum))
                                throw new ArgumentException("This optimiser has no momentum: pass cycle_momentum: false.", nameof(optimizer));
                        }
                        step();
                    }

                    protected override IEnumerable<double> get_lr()
                    {
                        var cycle = Math.Floor(1 + _last_epoch / length);
                        var place = 1 + _last_epoch / length - cycle; // from 0 at the cycle's start to 1 at its end
                        var height = (place <= rise ? place / rise : (place - 1) / (rise - 1)) * scale(scaleMode == ScaleMode.Cycle ? cycle : _last_epoch);
                        if (cycleMomentum)
                            for (var k = 0; k < _groups.Count; k++)
                                ((IMomentum)_groups[k]).Momentum = maxMomentum[k] - (maxMomentum[k] - baseMomentum[k]) * height;
                        return _base_lrs.Select((low, k) => low + (highest[k] - low) * height);
                    }

                    /// <summary>How the peaks change from cycle to cycle: not at all, halved, or by gamma a step.</summary>
                    public enum Mode { Triangular, Triangular2, ExpRange }

                    /// <summary>What a scale function is given: the number of the cycle or of the step.</summary>
                    public enum ScaleMode { Cycle, Iterations }
                }

                /// <summary>One cycle for a whole training: up to max_lr, then down to next to nothing (Smith and Topin, 2018); step() after each batch.</summary>
                public class OneCycleLR : LRScheduler
                {
                    private readonly record struct Phase(double End, Func<int, double> From, Func<int, double> To, Func<int, double> MomentumFrom, Func<int, double> MomentumTo);

                    private readonly int total;
                    private readonly Phase[] phases;
                    private readonly AnnealStrategy strategy;
                    private readonly bool cycleMomentum;

                    public OneCycleLR(Optimizer optimizer, double max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1, double pct_start = 0.3,
                        AnnealStrategy anneal_strategy = AnnealStrategy.Cos, bool cycle_momentum = true, double base_momentum = 0.85, double max_momentum = 0.95,
                        double div_factor = 25, double final_div_factor = 1e4, bool three_phase = false, int last_epoch = -1, bool verbose = false)
                        : this(optimizer, optimizer.ParamGroups.Select(_ => max_lr), total_steps, epochs, steps_per_epoch, pct_start, anneal_strategy, cycle_momentum,
                            optimizer.ParamGroups.Select(_ => base_momentum), optimizer.ParamGroups.Select(_ => max_momentum), div_factor, final_div_factor, three_phase, last_epoch, verbose) { }

                    public OneCycleLR(Optimizer optimizer, IEnumerable<double> max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1, double pct_start = 0.3,
                        AnnealStrategy anneal_strategy = AnnealStrategy.Cos, bool cycle_momentum = true, IEnumerable<double>? base_momentum = null, IEnumerable<double>? max_momentum = null,
                        double div_factor = 25, double final_div_factor = 1e4, bool three_phase = false, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        if (total_steps <= 0 && (epochs <= 0 || steps_per_epoch <= 0))
                            throw new ArgumentException("Give total_steps, or epochs and steps_per_epoch.", nameof(total_steps));
                        if (pct_start is < 0 or > 1) throw new ArgumentException("pct_start has to be between 0 and 1.", nameof(pct_start));
                        total = total_steps > 0 ? total_steps : epochs * steps_per_epoch;
                        (strategy, cycleMomentum) = (anneal_strategy, cycle_momentum);
                        var peak = OnePerGroup(max_lr, nameof(max_lr));
                        var first = peak.ConvertAll(rate => rate / div_factor);
                        var last = first.ConvertAll(rate => rate / final_div_factor);
                        var low = OnePerGroup(base_momentum ?? _groups.Select(_ => 0.85), nameof(base_momentum));
                        var high = OnePerGroup(max_momentum ?? _groups.Select(_ => 0.95), nameof(max_momentum));
                        var up = new Phase(pct_start * total - 1, k => first[k], k => peak[k], k => high[k], k => low[k]);
                        phases = three_phase
                            ? [up, new(2 * pct_start * total - 2, k => peak[k], k => first[k], k => low[k], k => high[k]), new(total - 1, k => first[k], k => last[k], k => high[k], k => high[k])]
                            : [up, new(total - 1, k => peak[k], k => last[k], k => low[k], k => high[k])];
                        if (cycleMomentum && _groups.Exists(group => group is not (IMomentum or IBetas)))
                            throw new ArgumentException("This optimiser has neither momentum nor betas: pass cycle_momentum: false.", nameof(optimizer));
                        if (last_epoch == -1)
                            for (var k = 0; k < _groups.Count; k++) _groups[k].InitialLearningRate = first[k];
                        _base_lrs = first;
                        step();
                    }

                    /// <exception cref="InvalidOperationException">There have been more steps than were announced.</exception>
                    protected override IEnumerable<double> get_lr()
                    {
                        if (_last_epoch > total)
                            throw new InvalidOperationException($"OneCycleLR was made for {total} steps; this is step {_last_epoch + 1}.");
                        var start = 0.0;
                        var n = 0;
                        while (n < phases.Length - 1 && _last_epoch > phases[n].End) start = phases[n++].End;
                        var phase = phases[n];
                        var part = (_last_epoch - start) / (phase.End - start);
                        if (cycleMomentum)
                            for (var k = 0; k < _groups.Count; k++) SetMomentum(_groups[k], Between(phase.MomentumFrom(k), phase.MomentumTo(k), part));
                        return _groups.Select((_, k) => Between(phase.From(k), phase.To(k), part));
                    }

                    private static void SetMomentum(ILearningRateController group, double value)
                    {
                        if (group is IBetas betas) betas.Betas = (value, betas.Betas.Item2);
                        else ((IMomentum)group).Momentum = value;
                    }

                    private double Between(double from, double to, double part) => strategy == AnnealStrategy.Linear
                        ? from + (to - from) * part
                        : to + (from - to) / 2 * (Math.Cos(Math.PI * part) + 1);

                    /// <summary>Along half a cosine or a straight line.</summary>
                    public enum AnnealStrategy { Cos, Linear }
                }
            }
        }
    }
}
