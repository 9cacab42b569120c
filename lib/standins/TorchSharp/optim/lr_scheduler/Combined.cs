namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Schedules one after another: each begins at its milestone.</summary>
                public class SequentialLR : LRScheduler
                {
                    private readonly List<LRScheduler> schedulers;
                    private readonly List<int> milestones;

                    public SequentialLR(Optimizer optimizer, IEnumerable<LRScheduler> schedulers, IEnumerable<int> milestones, int last_epoch = -1)
                        : base(optimizer, last_epoch + 1)
                    {
                        (this.schedulers, this.milestones) = (schedulers.ToList(), milestones.ToList());
                        if (this.schedulers.Exists(s => s._optimizer != optimizer))
                            throw new ArgumentException("Every schedule has to be of the same optimiser.", nameof(schedulers));
                        if (this.milestones.Count != this.schedulers.Count - 1)
                            throw new ArgumentException($"{this.schedulers.Count} schedules need {this.schedulers.Count - 1} milestones; there are {this.milestones.Count}.", nameof(milestones));
                        // Each schedule took its first step when it was made; only the first one's may count.
                        foreach (var group in _groups) group.LearningRate = group.InitialLearningRate;
                        foreach (var scheduler in this.schedulers) scheduler._last_epoch--;
                        this.schedulers[0].Restart();
                        _last_lrs = this.schedulers[0]._last_lrs;
                    }

                    internal override void Advance(int? epoch)
                    {
                        _step_count++;
                        _last_epoch = epoch ?? _last_epoch + 1;
                        var k = milestones.Count(m => m <= _last_epoch);
                        schedulers[k].Advance(k > 0 && milestones[k - 1] == _last_epoch ? 0 : null);
                        _last_lrs = schedulers[k]._last_lrs;
                    }
                }

                /// <summary>Schedules that act together, each on the rate the one before has left.</summary>
                public class ChainedLR : LRScheduler
                {
                    private readonly List<LRScheduler> schedulers;

                    public ChainedLR(IEnumerable<LRScheduler> schedulers)
                    {
                        this.schedulers = schedulers.ToList();
                        if (this.schedulers.Count == 0) throw new ArgumentException("There has to be one schedule at least.", nameof(schedulers));
                        _optimizer = this.schedulers[0]._optimizer;
                        if (this.schedulers.Exists(s => s._optimizer != _optimizer))
                            throw new ArgumentException("Every schedule has to be of the same optimiser.", nameof(schedulers));
                        _groups = _optimizer.ParamGroups.ToList();
                        _last_lrs = _groups.Select(group => group.LearningRate).ToList();
                    }

                    public override void step()
                    {
                        foreach (var scheduler in schedulers) scheduler.step();
                        _last_lrs = _groups.Select(group => group.LearningRate).ToList();
                    }
                }

                /// <summary>Times factor whenever a metric has not improved for more than <c>patience</c> epochs.</summary>
                public class ReduceLROnPlateau : LRScheduler
                {
                    private readonly bool smaller;
                    private readonly bool relative;
                    private readonly double factor;
                    private readonly int patience;
                    private readonly double threshold;
                    private readonly int cooldown;
                    private readonly List<double> lowest;
                    private readonly double eps;
                    private double best;
                    private int bad;
                    private int cooling;

                    public ReduceLROnPlateau(Optimizer optimizer, string mode = "min", double factor = 0.1, int patience = 10, double threshold = 1e-4,
                        string threshold_mode = "rel", int cooldown = 0, IList<double>? min_lr = null, double eps = 1e-8, bool verbose = false)
                        : base(optimizer, 0, verbose)
                    {
                        if (mode is not ("min" or "max")) throw new ArgumentException($"The mode is '{mode}'; it has to be 'min' or 'max'.", nameof(mode));
                        if (threshold_mode is not ("rel" or "abs"))
                            throw new ArgumentException($"The threshold mode is '{threshold_mode}'; it has to be 'rel' or 'abs'.", nameof(threshold_mode));
                        if (factor >= 1) throw new ArgumentException("The factor has to be less than 1.", nameof(factor));
                        (smaller, relative) = (mode == "min", threshold_mode == "rel");
                        (this.factor, this.patience, this.threshold, this.cooldown, this.eps) = (factor, patience, threshold, cooldown, eps);
                        lowest = min_lr is null ? _groups.ConvertAll(_ => 0.0)
                            : min_lr.Count == 1 ? _groups.ConvertAll(_ => min_lr[0])
                            : OnePerGroup(min_lr, nameof(min_lr));
                        best = smaller ? double.PositiveInfinity : double.NegativeInfinity;
                    }

                    /// <summary>Not for this schedule: it needs the metric.</summary>
                    /// <exception cref="InvalidOperationException">Always.</exception>
                    public override void step() => throw new InvalidOperationException("ReduceLROnPlateau needs the metric: call step(metric).");

                    public override void step(int? epoch) => step();

                    /// <summary>Takes in the metric of an epoch and lowers the rates when it has been bad for too long.</summary>
                    public override void step(double current, int? epoch = null)
                    {
                        _step_count++;
                        _last_epoch = epoch ?? _last_epoch + 1;
                        if (IsBetter(current)) (best, bad) = (current, 0);
                        else bad++;
                        if (cooling > 0)
                        {
                            cooling--;
                            bad = 0; // What happens right after a change does not count.
                        }
                        if (bad <= patience) return;
                        Set(_groups.Select((group, k) =>
                        {
                            var reduced = Math.Max(group.LearningRate * factor, lowest[k]);
                            return group.LearningRate - reduced > eps ? reduced : group.LearningRate;
                        }).ToList());
                        (cooling, bad) = (cooldown, 0);
                    }

                    private bool IsBetter(double value) => (smaller, relative) switch
                    {
                        (true, true) => value < best * (1 - threshold),
                        (true, false) => value < best - threshold,
                        (false, true) => value > best * (1 + threshold),
                        (false, false) => value > best + threshold,
                    };
                }
            }
        }
    }
}
