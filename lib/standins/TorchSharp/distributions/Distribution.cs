namespace TorchSharp;

public static partial class torch
{
    /// <summary>Probability distributions: draws, densities, moments.</summary>
    public static partial class distributions
    {
        /// <summary>
        /// A distribution, or a batch of them. A draw of sample shape s has shape s + batch_shape + event_shape; a log-probability has
        /// shape s + batch_shape.
        /// </summary>
        public abstract class Distribution : IDisposable
        {
            /// <summary>The Euler–Mascheroni constant.</summary>
            protected const double euler_constant = 0.57721566490153286060;

            /// <summary>Where draws come from; null is the default generator.</summary>
            protected Generator? generator;

            public Distribution(Generator? generator, long[]? batch_shape = null, long[]? event_shape = null) =>
                (this.generator, this.batch_shape, this.event_shape) = (generator, batch_shape ?? Size.Empty, event_shape ?? Size.Empty);

            public Distribution(Generator? generator, Size batch_shape, Size? event_shape = null) =>
                (this.generator, this.batch_shape, this.event_shape) = (generator, batch_shape, event_shape ?? Size.Empty);

            /// <summary>The shape of the parameters: how many distributions there are.</summary>
            public Size batch_shape { get; protected set; }

            /// <summary>The shape of one draw from one distribution.</summary>
            public Size event_shape { get; protected set; }

            /// <summary>The expected value.</summary>
            public abstract Tensor mean { get; }

            /// <summary>The most likely value.</summary>
            public virtual Tensor mode => throw Lacks("mode");

            /// <summary>The expected squared distance from the mean.</summary>
            public abstract Tensor variance { get; }

            /// <summary>The root of the variance.</summary>
            public virtual Tensor stddev => variance.sqrt();

            /// <summary>Draws, without a gradient.</summary>
            public virtual Tensor sample(params long[] sample_shape)
            {
                using var _ = no_grad();
                return rsample(sample_shape);
            }

            public Tensor sample(Size sample_shape) => sample(sample_shape.Shape);

            /// <summary>Draws through which gradients reach the parameters, where the distribution has such draws.</summary>
            public abstract Tensor rsample(params long[] sample_shape);

            public Tensor rsample(Size sample_shape) => rsample(sample_shape.Shape);

            /// <summary>The logarithm of the density, or of the probability of a value that can be counted.</summary>
            public abstract Tensor log_prob(Tensor value);

            /// <summary>The expected −log_prob, in nats.</summary>
            public abstract Tensor entropy();

            /// <summary>The same distributions, repeated to a larger batch.</summary>
            public abstract Distribution expand(Size batch_shape, Distribution? instance = null);

            /// <summary>The probability of a value at most this large.</summary>
            public virtual Tensor cdf(Tensor value) => throw Lacks("distribution function");

            /// <summary>The value with this probability below it.</summary>
            public virtual Tensor icdf(Tensor value) => throw Lacks("inverse distribution function");

            /// <summary>All values that can come out, for those that can be counted.</summary>
            public virtual Tensor enumerate_support(bool expand = true) => throw Lacks("countable support");

            /// <summary>e to the power of the entropy: as many equally likely values would be as uncertain.</summary>
            public virtual Tensor perplexity() => entropy().exp();

            /// <summary>Frees the parameters.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            protected virtual void Dispose(bool disposing) { }

            /// <summary>The shape of a draw.</summary>
            protected long[] ExtendedShape(params long[] sample_shape) => [.. sample_shape, .. batch_shape.Shape, .. event_shape.Shape];

            protected Tensor LogitsToProbs(Tensor logits, bool isBinary = false) => isBinary ? logits.sigmoid() : logits.softmax(-1);

            protected Tensor ProbsToLogits(Tensor probs, bool isBinary = false)
            {
                var kept = ClampProbs(probs);
                return isBinary ? kept.log() - (-kept).log1p() : kept.log();
            }

            /// <summary>Away from 0 and 1 by the precision of the type, so that logarithms stay finite.</summary>
            protected Tensor ClampProbs(Tensor probs)
            {
                var eps = finfo(probs.dtype).eps;
                return probs.clamp(eps, 1 - eps);
            }

            private protected static void NoInstance(Distribution? instance)
            {
                if (instance is not null) throw new NotSupportedException("expand fills no existing distribution in the TorchSharp stand-in: leave instance out.");
            }

            // The shape that parameters of several shapes share.
            private protected static (Tensor, Tensor) Together(Tensor one, Tensor two)
            {
                var both = broadcast_tensors(one, two);
                return (both[0].DetachFromDisposeScope(), both[1].DetachFromDisposeScope());
            }

            private NotSupportedException Lacks(string what) => new($"{GetType().Name} has no {what} here.");
        }

        /// <summary>A distribution of the exponential family.</summary>
        public abstract class ExponentialFamily : Distribution
        {
            public ExponentialFamily(Generator? generator) : base(generator) { }

            public override Tensor entropy() =>
                throw new NotSupportedException($"The entropy of {GetType().Name} has no closed form, and the TorchSharp stand-in does not approximate it.");
        }
    }
}
