using TorchSharp.Interop;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Optimisers: they change parameters by their gradients.</summary>
    public static partial class optim
    {
        /// <summary>What every optimiser can do.</summary>
        public abstract partial class Optimizer : IDisposable
        {
            protected IList<ParamGroup> _parameter_groups = new List<ParamGroup>();

            /// <param name="handle">A native optimiser of the real package; zero here, where every optimiser is managed.</param>
            protected Optimizer(IntPtr handle)
            {
                if (handle != 0) throw new NotSupportedException("The TorchSharp stand-in has no native optimisers.");
            }

            /// <summary>Computes a loss and hands over its native handle.</summary>
            public delegate IntPtr LossClosure();

            /// <summary>The groups of parameters, each with a learning rate that can be read and set.</summary>
            public virtual IEnumerable<ILearningRateController> ParamGroups => _parameter_groups;

            /// <summary>Every parameter of every group.</summary>
            public virtual IEnumerable<Parameter> parameters() => _parameter_groups.SelectMany(group => group.Parameters);

            /// <summary>Sets every gradient to zero. (Module.zero_grad takes the gradients away instead.)</summary>
            public virtual void zero_grad()
            {
                using var scope = NewDisposeScope();
                using var none = no_grad();
                var gradients = new List<Tensor>();
                foreach (var group in _parameter_groups)
                    foreach (var parameter in group.Parameters)
                        if (parameter.grad is { } gradient) gradients.Add(gradient);
                if (gradients.Count > 0) Aten.CallVoid("_foreach_zero_", gradients.ToArray());
            }

            /// <summary>Changes every parameter that has a gradient once.</summary>
            /// <param name="closure">Computes the loss and calls backward(); most optimisers do without.</param>
            /// <returns>The closure's loss, or null without a closure.</returns>
            public abstract Tensor? step(Func<Tensor>? closure = null);

            /// <summary>Adds parameters, as when layers that were frozen are to be trained too.</summary>
            public virtual void add_param_group(ParamGroup param_group) =>
                throw new NotSupportedException($"{GetType().Name} takes its parameters when it is made and no more later.");

            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            protected virtual void Dispose(bool disposing)
            {
                if (disposing) ReleaseState();
            }

            // Frees the tensors that the optimiser keeps from step to step.
            internal virtual void ReleaseState() { }

            /// <summary>What an optimiser knows, for saving and for handing to another one.</summary>
            public class StateDictionary
            {
                internal StateDictionary() { }

                /// <summary>The settings of each group.</summary>
                public List<OptimizerOptions> Options { get; } = [];

                /// <summary>What is kept for each parameter, group after group.</summary>
                public List<OptimizerState> State { get; } = [];

                /// <summary>For each group the places of its parameters in <see cref="State"/>.</summary>
                public List<List<int>> StateIndexRef { get; } = [];
            }
        }

        /// <summary>Something with a learning rate, for schedulers to set.</summary>
        public interface ILearningRateController
        {
            /// <summary>The rate that the next step uses.</summary>
            double LearningRate { get; set; }

            /// <summary>The rate that a schedule starts from.</summary>
            double InitialLearningRate { get; set; }
        }

        /// <summary>Something with momentum, for schedulers to set.</summary>
        public interface IMomentum
        {
            double Momentum { get; set; }
        }

        /// <summary>Something with the decay rates of the first and second moment, for schedulers to set.</summary>
        public interface IBetas
        {
            (double, double) Betas { get; set; }
        }
    }
}
