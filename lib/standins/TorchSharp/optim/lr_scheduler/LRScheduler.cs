namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Schedules: they change an optimiser's learning rate from epoch to epoch.</summary>
        public static partial class lr_scheduler
        {
            /// <summary>
            /// What every schedule does. Making one sets the rates of epoch 0; step() after each epoch sets the next one's.
            /// </summary>
            public abstract class LRScheduler
            {
                protected int _step_count;

                internal Optimizer _optimizer = null!;
                internal List<ILearningRateController> _groups = [];
                internal List<double> _base_lrs = [];
                internal List<double> _last_lrs = [];
                internal int _last_epoch = -1;
                private readonly bool verbose;

                protected LRScheduler() { }

                protected LRScheduler(Optimizer optimizer, int last_epoch = -1, bool verbose = false)
                {
                    ArgumentNullException.ThrowIfNull(optimizer);
                    _optimizer = optimizer;
                    _last_epoch = last_epoch;
                    this.verbose = verbose;
                    _groups = optimizer.ParamGroups.ToList();
                    _base_lrs = _groups.Select(group => group.InitialLearningRate).ToList();
                    _last_lrs = _groups.Select(group => group.LearningRate).ToList();
                }

                /// <summary>Moves to the next epoch and sets its learning rates.</summary>
                public virtual void step() => Advance(null);

                /// <summary>Moves to a given epoch; null is the next.</summary>
                public virtual void step(int? epoch) => Advance(epoch);

                /// <summary>As <see cref="step()"/>; only a schedule that watches a metric looks at <paramref name="current"/>.</summary>
                public virtual void step(double current, int? epoch = null) => step(epoch);

                /// <summary>The rates set last, one a group.</summary>
                public IEnumerable<double> get_last_lr() => _last_lrs;

                /// <summary>The rates of this epoch, reckoned from those of the epoch before.</summary>
                protected virtual IEnumerable<double> get_lr() => _groups.Select(group => group.LearningRate);

                /// <summary>The rates of this epoch, reckoned from the initial ones.</summary>
                protected virtual IEnumerable<double> get_closed_form_lr() => get_lr();

                internal virtual void Advance(int? epoch)
                {
                    _step_count++;
                    _last_epoch = epoch ?? _last_epoch + 1;
                    Set((epoch is null ? get_lr() : get_closed_form_lr()).ToList());
                }

                // Makes the next step the first again.
                internal void Restart()
                {
                    _step_count = 0;
                    Advance(null);
                }

                internal void Set(IReadOnlyList<double> rates)
                {
                    for (var k = 0; k < _groups.Count; k++)
                    {
                        _groups[k].LearningRate = rates[k];
                        if (verbose && _last_lrs[k] != rates[k])
                            Console.WriteLine(FormattableString.Invariant($"Adjusting learning rate of group {k} to {rates[k]:g6}."));
                        _last_lrs[k] = rates[k];
                    }
                }

                // Each group's present rate times a factor.
                internal IEnumerable<double> Scaled(double factor) => _groups.Select(group => group.LearningRate * factor);

                // Each group's initial rate times a factor.
                internal IEnumerable<double> FromBase(double factor) => _base_lrs.Select(rate => rate * factor);

                // One value for each group: the value itself, or one of a list that has to be as long as the groups.
                internal List<T> OnePerGroup<T>(IEnumerable<T> values, string name)
                {
                    var list = values.ToList();
                    return list.Count == _groups.Count
                        ? list
                        : throw new ArgumentException($"{name} has {list.Count} values for {_groups.Count} parameter groups; it needs one for each.");
                }
            }
        }
    }
}
